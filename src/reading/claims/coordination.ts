/** Lists of noun phrases: 'two soldiers, a nurse and three others'. */
import { children, isRelation } from '../../language/trees.ts';
import type { ClaimContext } from './context.ts';
import { apposed } from './described.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { SAYING } from './saying-words.ts';

const LINKS = new Set([
  ',',
  'and',
  '&',
  'y',
  'e',
  'or',
  'o',
  'u',
  'plus',
  'as',
  'well',
  'asi',
  'como',
  'ademas',
  'de',
  'then',
  'later',
  'also',
  'a',
  'both',
  'another',
  'tambien',
  'finally',
  'el',
]);
const LONGEST_LINK = 4;

/** 'comma' and 'and' of a list; undefined where other words stand between. */
const linkBetween = (context: ClaimContext, from: number, to: number): 'comma' | 'and' | undefined => {
  if (to <= from || to - from > LONGEST_LINK) return undefined;
  let and = false;
  for (let i = from; i < to; i++) {
    const form = context.forms[i];
    // 'Ana Ruiz, | 15, | and Juan Paz'
    if (context.quantityAt.at(i)?.kind === 'age') continue;
    if (!LINKS.has(form)) return undefined;
    and ||= context.words.and.has(form) || form === 'well' || form === 'como';
  }
  return and ? 'and' : context.forms[from] === ',' ? 'comma' : undefined;
};

const isClauseSubject = (context: ClaimContext, { head }: NounPhrase): boolean =>
  isRelation(context.analysis.tokens[head].deprel, 'nsubj');

const HARMED = /^(?:wound|injure|hurt|kill|kidnap)$/;

/** 'y | 30 resultan heridos' */
const BECOMING = /^(?:resulta|queda)/;

/** 'killed three and wound | 12 others': an object whose own verb was taken for a noun, or people of whom something else is said. */
export const hasOwnVerb = ({ forms }: ClaimContext, { first, head }: NounPhrase): boolean =>
  (HARMED.test(forms[first - 1] ?? '') && /^(?:and|or|to)$/.test(forms[first - 2] ?? '')) ||
  (head - first > 1 && BECOMING.test(forms[head - 1]));

/** "five members of | the Red Guards | and several soldiers": counted people behind what the first are of. */
const behindComplement = (context: ClaimContext, { last, index, sentence }: NounPhrase): NounPhrase | undefined => {
  const { phrases, words, forms } = context;
  if (!words.of.has(forms[last] ?? '')) return undefined;
  let of = phrases[index + 1];
  while (/^['’]s?$/.test(forms[of?.last ?? -1] ?? '')) of = phrases[of.index + 1];
  const far = of && phrases[of.index + 1];
  if (far?.sentence !== sentence || far.quantity === undefined || !far.noun?.people) return undefined;
  return linkBetween(context, of.last, far.first) === 'and' && !isClauseSubject(context, far) ? far : undefined;
};

/** What follows in the list by the order of words; a comma alone is an apposition, so the list must come to an 'and'. */
const listAfter = (context: ClaimContext, phrase: NounPhrase): NounPhrase[] => {
  const run: NounPhrase[] = [];
  let kept = 0;
  for (let at = phrase; ; at = run.at(-1)!) {
    const far = behindComplement(context, at);
    if (far) {
      run.push(far);
      kept = run.length;
      continue;
    }
    const next = context.phrases[at.index + 1];
    if (!next || next.sentence !== at.sentence || hasOwnVerb(context, next)) break;
    const link = linkBetween(context, at.last, next.first);
    if (!link || (context.parsed && link === 'and' && isClauseSubject(context, next))) break;
    run.push(next);
    if (link === 'and') kept = run.length;
  }
  return run.slice(0, kept);
};

/** 'after a shooting in Gary, and | a third | is fighting for his life': the subject of a clause of its own, no part of a list. */
const opensClause = (context: ClaimContext, before: NounPhrase, phrase: NounPhrase): boolean =>
  before.prep !== null &&
  phrase.prep === null &&
  context.forms[phrase.first - 2] === ',' &&
  context.words.and.has(context.forms[phrase.first - 1]) &&
  (phrase.pronoun || isClauseSubject(context, phrase));

const listBefore = (context: ClaimContext, phrase: NounPhrase): NounPhrase[] => {
  const run: NounPhrase[] = [];
  let and = false;
  for (let at = phrase; ; at = run[0]) {
    const before = context.phrases[at.index - 1];
    if (!before || before.sentence !== at.sentence) break;
    const link = linkBetween(context, before.last, at.first);
    if (!link || (link === 'comma' && !and) || opensClause(context, before, at)) break;
    and ||= link === 'and';
    run.unshift(before);
  }
  return run;
};

const verbBetween = ({ analysis, forms }: ClaimContext, a: NounPhrase, b: NounPhrase): boolean => {
  for (let i = a.last; i < b.first; i++) {
    const { upos, deprel } = analysis.tokens[i];
    // 'cinco hombres y dos mujeres; | otros cuatro | fueron heridos'
    if (forms[i] === ';') return true;
    // 'killed the judge and wounded | his driver', the participle taken for an adjective
    if (
      upos === 'AUX' ||
      (upos === 'VERB' && !isRelation(deprel, 'acl')) ||
      (upos === 'ADJ' && i + 1 === b.first && /ed$/.test(forms[i]))
    )
      return true;
  }
  return false;
};

/** A bare phrase between two, part of no list, shows that the tree's list is none: 'blocked streets and set | fire | to cars'. */
const strangerBetween = (context: ClaimContext, a: NounPhrase, b: NounPhrase): boolean => {
  for (let i = a.index + 1; i < b.index; i++) {
    const { head, prep } = context.phrases[i];
    if (
      prep === null &&
      !isRelation(context.analysis.tokens[head].deprel, 'conj') &&
      !/^(?:appos|flat|nmod|acl)/.test(context.analysis.tokens[head].deprel)
    )
      return true;
  }
  return false;
};

/** The conjuncts that the tree gives: those of the phrase's head, or its head's other conjuncts. */
const treeConjuncts = (context: ClaimContext, phrase: NounPhrase): NounPhrase[] => {
  const found: NounPhrase[] = [];
  for (const child of children(context.analysis, phrase.head))
    if (isRelation(context.analysis.tokens[child].deprel, 'conj')) {
      const other = context.phraseAt.at(child);
      if (
        other &&
        other !== phrase &&
        !hasOwnVerb(context, other) &&
        !verbBetween(context, phrase, other) &&
        !strangerBetween(context, phrase, other)
      )
        found.push(other);
    }
  return found;
};

/** 'burning homes, | police and residents | said': those after a comma who say it are no part of the list. */
const withoutSpeakers = (context: ClaimContext, phrase: NounPhrase, list: NounPhrase[]): NounPhrase[] => {
  const { forms, language } = context;
  if (!SAYING[language].has(forms[list.at(-1)!.last] ?? '')) return list;
  const from = list.findLastIndex(({ first }) => forms[first - 1] === ',');
  return from > list.indexOf(phrase) ? list.slice(0, from) : list;
};

/** '| Four Haitians and | one Cuban | were held': a list that opens its clause and that a form of 'be' closes, whatever the tree says. */
const openingList = (context: ClaimContext, phrase: NounPhrase): readonly NounPhrase[] => {
  const { forms, words, analysis } = context;
  const be = forms[phrase.last] === ',' ? forms[phrase.last + 1] : forms[phrase.last];
  if (!words.beForms.has(be ?? '')) return [];
  // 'Luis Paz, 34, a teacher, and Ann Lee, 28, | a nurse |, were killed'
  const named = apposed(context, phrase);
  const list = listBefore(context, named && named.first < phrase.first ? named : phrase);
  const start = Math.min(list[0]?.first ?? Infinity, apposed(context, list[0] ?? phrase)?.first ?? Infinity);
  const opens = start === analysis.sentences[phrase.sentence].first || /^[,;"“]$/.test(forms[start - 1] ?? '');
  const isSomebody = ({ prep, quantity, noun, name, isPlural }: NounPhrase) =>
    prep === null && (name?.type === 'PER' || (noun?.people && (quantity || !isPlural())));
  return opens && list.every(isSomebody) ? list : [];
};

/** 'a rancher and | former mayor |': what he was besides, nobody else. */
const isSecondTitle = ({ forms }: ClaimContext, before: NounPhrase, { first, noun, isPlural }: NounPhrase): boolean =>
  /^(?:former|ex|onetime|longtime|then)$/.test(forms[first]) &&
  forms[first - 1] === 'and' &&
  noun?.people === true &&
  !isPlural() &&
  !before.isPlural() &&
  before.last === first - 1;

/** A phrase with the others of its list, in text order. */
export const coordinatedPhrases = (context: ClaimContext, phrase: NounPhrase): NounPhrase[] => {
  const all = new Set([phrase, ...listAfter(context, phrase)]);
  if (context.parsed)
    for (const other of [...treeConjuncts(context, phrase), ...openingList(context, phrase)]) all.add(other);
  else for (const other of listBefore(context, phrase)) all.add(other);
  const listed = [...all].sort((a, b) => a.index - b.index);
  return withoutSpeakers(
    context,
    phrase,
    listed.filter((one, i) => i === 0 || !isSecondTitle(context, listed[i - 1], one)),
  );
};

/** A phrase with all of its list by the order of words, those before it too: 'two women and | a man'. */
export const listAround = (context: ClaimContext, phrase: NounPhrase): NounPhrase[] => [
  ...listBefore(context, phrase),
  phrase,
  ...listAfter(context, phrase),
];
