/** Stretches of words that may fill a role: every noun phrase with the ways of cutting it to a name or description. */
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { ClaimContext } from '../claims/context.ts';
import { innerPhrase } from '../claims/described.ts';
import type { NounPhrase } from '../claims/noun-phrase.ts';

/** How a cut relates to its phrase: the whole core, a tail of it, the words up to the head, a name, with its of-phrase. */
export type CutKind =
  | 'core'
  | 'tail'
  | 'head'
  | 'name'
  | 'run'
  | 'of'
  | 'of-of'
  | 'owned'
  | 'weapon'
  | 'joined'
  | 'front'
  | 'clause';

/** Tokens `first` to `last` (exclusive). */
export interface Cut {
  readonly first: number;
  readonly last: number;
  readonly kind: CutKind;
}

export interface Candidate {
  readonly phrase: NounPhrase;
  /** The core first. */
  readonly cuts: readonly Cut[];
}

const MOST_CUTS = 16;

const isLeading = (context: ClaimContext, at: number): boolean => {
  const { upos } = context.analysis.tokens[at];
  return (
    context.words.determiners.has(context.forms[at]) ||
    upos === 'DET' ||
    upos === 'PUNCT' ||
    (upos === 'NUM' && context.quantityAt.at(at) !== undefined)
  );
};

/** Where the phrase's own words start: 'the | three | bombs' at 'bombs'. */
const coreOf = (context: ClaimContext, { first, last, head }: NounPhrase): number => {
  let at = first;
  const until = Math.min(last - 1, head);
  while (at < until && isLeading(context, at)) at++;
  return at;
};

const nameRun = (context: ClaimContext, from: number, last: number): Cut | undefined => {
  let start = last;
  while (start > from && context.analysis.tokens[start - 1].upos === 'PROPN') start--;
  return start < last && start > from ? { first: start, last, kind: 'run' } : undefined;
};

/** 'the senator | 's | car': the owner's phrase. */
const ownerOf = (context: ClaimContext, { index, sentence, first }: NounPhrase): NounPhrase | undefined => {
  const before = context.phrases[index - 1];
  if (before?.sentence !== sentence || before.last !== first - 1) return undefined;
  return /^['’]s?$/.test(context.forms[first - 1]) ? before : undefined;
};

/** 'the office | in Lima', 'the bank | and its branches': one more phrase behind a preposition of place. */
const PLACED = new Set(['in', 'at', 'on', 'from', 'for', 'to', 'and', 'owned', 'belonging']);
const joinedTo = (context: ClaimContext, { index, sentence, last }: NounPhrase): NounPhrase | undefined => {
  const next = context.phrases[index + 1];
  return next?.sentence === sentence && next.first === last + 1 && PLACED.has(context.forms[last]) ? next : undefined;
};

/** 'men | wearing | uniforms', 'a truck | loaded with | explosives': one more phrase behind a participle. */
const LONGEST_LINK = 3;
const clauseOf = (context: ClaimContext, { index, sentence, last }: NounPhrase): NounPhrase | undefined => {
  const next = context.phrases[index + 1];
  if (next?.sentence !== sentence || next.first <= last || next.first - last > LONGEST_LINK) return undefined;
  const { upos, deprel } = context.analysis.tokens[last];
  if (upos !== 'VERB' || !deprel.startsWith('acl')) return undefined;
  for (let at = last + 1; at < next.first; at++) if (context.analysis.tokens[at].upos !== 'ADP') return undefined;
  return next;
};

/** 'the | car | bomb' → car bomb, bomb; 'Mayor Juan Ruiz' → Juan Ruiz; 'members | of the FMLN' too. */
export const cutsOf = (context: ClaimContext, phrase: NounPhrase): readonly Cut[] => {
  const from = coreOf(context, phrase);
  const cuts: Cut[] = [];
  const seen = new Set<number>();
  const add = (first: number, last: number, kind: CutKind) => {
    const key = first * 4096 + (last - first);
    if (last <= first || seen.has(key) || cuts.length >= MOST_CUTS) return;
    seen.add(key);
    cuts.push({ first, last, kind });
  };
  add(from, phrase.last, 'core');
  const name = context.nameAt.at(phrase.head);
  if (phrase.name) add(phrase.name.first, phrase.name.last, 'name');
  else if (name) add(name.first, name.last, 'name');
  if (phrase.actor?.name) add(phrase.actor.first, phrase.actor.last, 'name');
  const run = nameRun(context, from, phrase.last);
  if (run) add(run.first, run.last, 'run');
  if (phrase.head + 1 < phrase.last) add(from, phrase.head + 1, 'head');
  const inner = innerPhrase(context, phrase);
  if (inner) {
    add(from, inner.last, 'of');
    const next = innerPhrase(context, inner);
    if (next) add(from, next.last, 'of-of');
  }
  for (let at = from; at < phrase.last; at++) {
    const within = context.nameAt.at(at);
    if (within && within.first === at && within.last <= phrase.last) add(at, within.last, 'name');
    const actor = context.actorAt.at(at);
    if (actor?.name && actor.first === at && actor.last <= phrase.last) add(at, actor.last, 'name');
    if (nounClass(context.language, context.forms[at])?.kind === 'weapon') add(at, at + 1, 'weapon');
  }
  const owner = ownerOf(context, phrase);
  if (owner) add(coreOf(context, owner), phrase.last, 'owned');
  const joined = joinedTo(context, phrase);
  if (joined) add(from, joined.last, 'joined');
  const clause = clauseOf(context, phrase);
  if (clause) add(from, clause.last, 'clause');
  if (phrase.head > from && context.analysis.tokens[phrase.head].upos === 'NOUN') add(from, phrase.head, 'front');
  for (let at = from + 1; at < phrase.last; at++)
    if (context.analysis.tokens[at].upos !== 'PUNCT') add(at, phrase.last, 'tail');
  if (inner)
    for (let at = from + 1; at <= phrase.head; at++)
      if (context.analysis.tokens[at].upos !== 'PUNCT') add(at, inner.last, 'of');
  return cuts;
};

/** Candidates in text order; pronouns and times are none. */
export const candidatesOf = (context: ClaimContext): readonly Candidate[] =>
  context.phrases
    .filter(({ pronoun, head }) => !pronoun && context.timeAt.at(head) === undefined)
    .map((phrase) => ({ phrase, cuts: cutsOf(context, phrase) }));
