/** Trigger phrases of a report, their part of speech and sense settled. */

import type { TriggerEntry, TriggerPart } from '../../knowledge/lexicon/trigger-entry.ts';
import { GAP, isAdverb, type TriggerLexicon, triggerLexicon } from '../../knowledge/lexicon/triggers.ts';
import type { Sentence } from '../../language/analysis.ts';
import { wordClasses } from '../words.ts';
import { bareSubject, beforeCopula } from './bare-subject.ts';
import type { ClaimContext } from './context.ts';
import { isOfAccident } from './of-accident.ts';
import { passesSense } from './senses.ts';
import { isShootingVerb } from './shot-verb.ts';
import { tellsNoneInSpanish } from './spanish-senses.ts';
import { isTeaser } from './teasers.ts';
import type { Trigger } from './trigger.ts';

const LONGEST_GAP = 6;
const BOUNDARY = new Set(['.', ';', ':', '"', '?', '!', '(', ')']);

interface Match {
  readonly entries: readonly TriggerEntry[];
  readonly last: number;
  readonly gapped: boolean;
}

const longer = (a: Match | undefined, b: Match | undefined): Match | undefined =>
  !a ? b : !b || b.last <= a.last ? a : b;

/** The longest phrase from `at`; a gap skips up to six words of the same clause. */
const matchFrom = (
  node: TriggerLexicon,
  forms: readonly string[],
  at: number,
  limit: number,
  gapped: boolean,
): Match | undefined => {
  let found: Match | undefined = node.value && { entries: node.value, last: at, gapped };
  if (at >= limit) return found;
  const next = node.next.get(forms[at]);
  if (next) found = longer(found, matchFrom(next, forms, at + 1, limit, gapped));
  const gap = node.next.get(GAP);
  if (gap)
    for (let to = at; to < Math.min(limit, at + LONGEST_GAP); to++) {
      if (to > at && BOUNDARY.has(forms[to - 1])) break;
      const after = gap.next.get(forms[to]);
      const match = after && matchFrom(after, forms, to + 1, limit, true);
      if (match) return longer(found, match);
    }
  return found;
};

const FITS: Readonly<Record<TriggerPart, ReadonlySet<string>>> = {
  verb: new Set(['VERB', 'AUX', 'ADJ', 'X']),
  noun: new Set(['NOUN', 'PROPN', 'X']),
  state: new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'X', 'PROPN']),
};

/** Without tags a word after a determiner, adjective or preposition is a noun. */
const looksNominal = ({ forms, words }: ClaimContext, at: number): boolean => {
  const before = forms[at - 1];
  return (
    before !== undefined &&
    (words.determiners.has(before) || (words.prepositions.has(before) && before !== 'to' && before !== 'a'))
  );
};

/** 'otros dos fueron | detenidos': a participle after 'be' is a verb, whatever its tag. */
const afterBe = (context: ClaimContext, at: number): boolean =>
  beforeCopula(context, at) !== undefined && isParticiple(context, at);

const isParticiple = ({ forms, language }: ClaimContext, at: number): boolean =>
  language === 'es' ? /[aiet][dt]?[ao]s?$/.test(forms[at]) : /(?:ed|en|ot|ain)$/.test(forms[at]);

/** Spanish headlines open with a verb: 'Marchan cientos de maestros', 'Balean a pareja'. */
const opensSpanish = ({ analysis, forms, language }: ClaimContext, at: number): boolean =>
  language === 'es' && /[ae]n$/.test(forms[at]) && analysis.sentences[analysis.tokens[at].sentence].first === at;

/** 'anfetamina | líquida' is no form of 'liquidar': an adjective right after its noun, and no participle. */
const isPlainAdjective = ({ analysis, forms, language }: ClaimContext, at: number): boolean => {
  if (language !== 'es' || at === 0 || analysis.tokens[at].upos !== 'ADJ') return false;
  if (analysis.tokens[at - 1].upos !== 'NOUN' || /(?:[aei]d|[eiu][rsc]?t|ch|st)[oa]s?$/.test(forms[at])) return false;
  const { head, feats } = analysis.tokens[at];
  return head === at - 1 && !feats.includes('VerbForm=Part');
};

/** '… y aseguro | lo siguiente', 'aseguro | a dos': a past whose accent was lost, tagged as a noun. */
const lostAccent = ({ analysis, forms, words, language }: ClaimContext, at: number): boolean => {
  if (language !== 'es' || !/[^i]o$/.test(forms[at]) || !/^(?:NOUN|ADJ|PROPN)$/.test(analysis.tokens[at].upos))
    return false;
  const before = forms[at - 1] ?? '';
  if (words.determiners.has(before) || words.prepositions.has(before) || analysis.tokens[at].feats.includes('Part'))
    return false;
  return forms[at + 1] === 'lo' || forms[at + 1] === 'a' || analysis.tokens[at + 1]?.upos === 'NUM';
};

/** 'to kill one and | wound | 12 others': a bare verb among verbs, taken for a noun. */
const isBareVerb = (context: ClaimContext, at: number): boolean =>
  context.language === 'en' &&
  ((/^(?:wound|injure|hurt|kill|kidnap)$/.test(context.forms[at]) &&
    /^(?:and|or|to)$/.test(context.forms[at - 1] ?? '') &&
    takesObject(context, at + 1)) ||
    isHeadlineVerb(context, at) ||
    isShootingVerb(context, at));

/** 'Strikes | kill | 30', 'Attack on convoy | kills | 8': a headline's present, taken for a noun. */
const isHeadlineVerb = ({ forms, quantityAt, words }: ClaimContext, at: number): boolean =>
  /^(?:kill|wound|injure|abduct|kidnap|behead|massacre|lynch)s?$/.test(forms[at]) &&
  quantityAt.at(at + 1)?.first === at + 1 &&
  !words.determiners.has(forms[at - 1] ?? '');

/** 'accused the army of | shelling | Abu Shouk camp', 'for | bombing | Kolo': a deed with its object, taken for a noun. */
const isGerundWithName = ({ analysis: { tokens }, forms, language }: ClaimContext, at: number): boolean =>
  language === 'en' &&
  /[a-z]{3}ing$/.test(forms[at]) &&
  /^(?:of|for|from|by)$/.test(forms[at - 1] ?? '') &&
  tokens[at + 1]?.upos === 'PROPN' &&
  tokens[at].head > at &&
  /^(?:compound|nmod)/.test(tokens[at].deprel);

const fitsPart = (context: ClaimContext, entry: TriggerEntry, head: number): boolean => {
  const { upos } = context.analysis.tokens[head];
  if (upos === 'X' && entry.part !== 'state')
    return (entry.part === 'noun') === looksNominal(context, head) || entry.part === 'noun';
  if (entry.part === 'verb' && isGerundWithName(context, head)) return true;
  if (
    entry.part === 'verb' &&
    (isBareVerb(context, head) || afterBe(context, head) || opensSpanish(context, head) || lostAccent(context, head))
  )
    return true;
  // 'Personal militar aseguro | 300 kilos': an accent lost, no adjective
  if (entry.part === 'verb' && isPlainAdjective(context, head) && !takesObject(context, head + 1)) return false;
  return FITS[entry.part].has(upos);
};

/** The governing word of a phrase: a verb's first word, of nouns the last in English and the first in Spanish. */
const headOf = (context: ClaimContext, entry: TriggerEntry, first: number, last: number): number => {
  const { forms, words, language } = context;
  // 'machine-| gunned |'
  if (entry.part === 'verb' && language === 'en' && forms[first + 1] === '-' && first + 2 < last) return first + 2;
  // '| fatally | shot'
  if (entry.part === 'verb' && language === 'en' && last - first > 1 && isAdverb(forms[first])) return first + 1;
  if (entry.part !== 'noun' || language === 'es') return first;
  for (let i = first + 1; i < last; i++) if (words.prepositions.has(forms[i]) && forms[i - 1] !== '-') return i - 1;
  return last - 1;
};

/** A word inside a name is no trigger: 'Mata Ortiz', 'Murder Inc', 'Heart Attack Grill'. */
const insideName = (context: ClaimContext, at: number): boolean => {
  const name = context.nameAt.at(at);
  const place = context.placeAt.at(at);
  const actor = context.actorAt.at(at);
  const multi = (item: { first: number; last: number } | undefined) => item !== undefined && item.last - item.first > 1;
  if (actor?.name) return true;
  return (multi(name) && name!.type !== 'MISC') || (place?.id != null && context.analysis.tokens[at].upos === 'PROPN');
};

/** 'the | shot dead' aside, a verb phrase that the tagger takes for a noun is still one, unless an article opens it. */
const isNominal = ({ analysis, forms, words }: ClaimContext, at: number): boolean =>
  analysis.tokens[at].upos === 'NOUN' && words.determiners.has(forms[at - 1] ?? '');

/** 'wounded | his driver', 'muertos | los dos': a participle with an object is a verb, whatever its tag. */
const takesObject = ({ analysis, forms, words }: ClaimContext, last: number): boolean => {
  const personal = forms[last] === 'a' && analysis.tokens[last + 1]?.upos === 'NUM';
  const next = analysis.tokens[last];
  // a headline's last word has no object in the sentence below it
  if (next?.sentence !== analysis.tokens[last - 1]?.sentence) return false;
  if (personal) return true;
  return words.determiners.has(forms[last]) || next.upos === 'NUM' || next.upos === 'PROPN';
};

/** The reading that the word's tag speaks for comes first: verbs as verbs, adjectives as states. */
const inOrder = (
  context: ClaimContext,
  entries: readonly TriggerEntry[],
  first: number,
  last: number,
): readonly TriggerEntry[] => {
  if (entries.length === 1) return entries;
  // '1 | killed, 5 injured': the bare number's own state
  const tally = entries.find(({ sense }) => sense === 'tally');
  if (tally && context.quantityAt.at(first - 1)) return [tally, ...entries.filter((entry) => entry !== tally)];
  const { upos } = context.analysis.tokens[first];
  const copula = beforeCopula(context, first) !== undefined;
  // '12 were | wounded', 'no one was | hurt': a count that stands alone is what the state is told of
  const counted = copula && bareSubject(context, first) !== undefined;
  const preferred: TriggerPart =
    counted && entries.some(({ part }) => part === 'state')
      ? 'state'
      : isHeadlineVerb(context, first) || upos === 'VERB' || copula || (upos === 'ADJ' && takesObject(context, last))
        ? 'verb'
        : upos === 'NOUN' || upos === 'PROPN'
          ? 'noun'
          : 'state';
  return [...entries].sort((a, b) => Number(b.part === preferred) - Number(a.part === preferred));
};

/** Nouns that a trigger may modify and still tell of the event: 'shooting victim', 'murder case'. */
const OF_EVENTS = new Set(
  'attack attacks incident incidents case cases victim victims suspect suspects scene investigation death deaths attempt attempts spree wave campaign charge charges site spree plot plots claims attacker attackers explosion blast'.split(
    ' ',
  ),
);

/** 'torture techniques', 'bomb squad', 'strike force': the trigger only says what kind of thing something is. */
const onlyModifies = (context: ClaimContext, at: number): boolean => {
  const { analysis, forms, language } = context;
  if (language !== 'en') return false;
  const { deprel, head } = analysis.tokens[at];
  return (
    deprel === 'compound' &&
    head > at &&
    head - at <= 2 &&
    // 'Much of the | clash | took place in daylight'
    analysis.tokens[head - 1].upos !== 'VERB' &&
    !OF_EVENTS.has(forms[head]) &&
    !isHeadlineVerb(context, head)
  );
};

/** Whether a noun that may be a trigger passes for one by its place in the tree. */
type StandsAlone = (context: ClaimContext, at: number) => boolean;

const choose = (
  context: ClaimContext,
  match: Match,
  first: number,
  sentence: Sentence,
  standsAlone: StandsAlone,
): Trigger | undefined => {
  for (const entry of inOrder(context, match.entries, first, match.last)) {
    const head = headOf(context, entry, first, match.last);
    const single = match.last - first === 1;
    // 'fired | at least seven times'
    if (!single && context.forms[match.last - 1] === 'at' && /^(?:least|most)$/.test(context.forms[match.last] ?? ''))
      continue;
    if (single && !fitsPart(context, entry, head)) continue;
    if (!single && entry.part === 'verb' && !match.gapped && isNominal(context, first)) continue;
    if (single && insideName(context, head)) continue;
    const trigger: Trigger = { first, last: match.last, head, sentence: sentence.index, entry };
    if (
      passesSense(context, trigger, sentence) &&
      !isOfAccident(context, trigger) &&
      !tellsNoneInSpanish(context, trigger) &&
      (entry.part !== 'noun' || standsAlone(context, head))
    )
      return trigger;
  }
  return undefined;
};

const SKIPPED = new Set(['boilerplate', 'byline']);

/** Words that a trigger phrase begins with. */
const beginnings = wordClasses((_, word, language) => Number(triggerLexicon(language).next.has(word)));

const inSentence = (context: ClaimContext, sentence: Sentence, standsAlone: StandsAlone): Trigger[] => {
  const { forms, language } = context;
  const lexicon = triggerLexicon(language);
  const begins = beginnings(context.analysis);
  const found: Trigger[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (begins[at] === 0) continue;
    const node = lexicon.next.get(forms[at]);
    const match = node && matchFrom(node, forms, at + 1, sentence.last, false);
    if (!match) continue;
    let trigger = choose(context, match, at, sentence, standsAlone);
    // a phrase whose sense fails may still hold a plain trigger: 'took the life | insurance'
    if (!trigger && match.last > at + 1 && node.value)
      trigger = choose(context, { entries: node.value, last: at + 1, gapped: false }, at, sentence, standsAlone);
    if (!trigger) continue;
    found.push(trigger);
    if (!match.gapped || match.last - at <= 3) at = trigger.last - 1;
  }
  return found;
};

/** What words, tags and findings take for triggers, in text order; at most one starts at a token. */
export const seekTriggers = (context: ClaimContext): Trigger[] =>
  context.analysis.sentences.flatMap((sentence) =>
    SKIPPED.has(sentence.part) || isTeaser(context, sentence) ? [] : inSentence(context, sentence, () => true),
  );

const standsAlone: StandsAlone = (context, at) => !onlyModifies(context, at);

/** The triggers among those: a sentence with a noun that only modifies another is searched again. */
export const confirmTriggers = (context: ClaimContext, sought: readonly Trigger[]): readonly Trigger[] => {
  const doubtful = new Set(
    sought.filter(({ entry, head }) => entry.part === 'noun' && onlyModifies(context, head)).map((one) => one.sentence),
  );
  if (doubtful.size === 0) return sought;
  const found = sought.filter(({ sentence }) => !doubtful.has(sentence));
  for (const index of doubtful) found.push(...inSentence(context, context.analysis.sentences[index], standsAlone));
  return found.sort((a, b) => a.first - b.first);
};
