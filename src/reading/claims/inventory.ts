/**
 * What was seized or found, item by item: the things that a seizure's sentence lists, and the lines of a list that
 * follows it ('aseguró lo siguiente:' and then one item a line).
 */
import { UNIT_WORDS } from '../../knowledge/lexicon/number-words.ts';
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import type { DraftFigure } from './figures.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Trigger } from './trigger.ts';

const LONGEST_LINE = 16;
const LONGEST_LIST = 40;
const OPENERS = new Set([
  'un',
  'una',
  'a',
  'an',
  'one',
  'diverso',
  'diversos',
  'diversas',
  'varios',
  'varias',
  'several',
  'various',
  'assorted',
  '-',
  '•',
  '*',
  '–',
]);
const LEADS = new Set(['siguiente', 'siguientes', 'following', ':', 'ademas', 'asi', 'including', 'tambien']);

const UNITS: ReadonlySet<string> = new Set(
  `${UNIT_WORDS.weight} ${UNIT_WORDS.distance} ${UNIT_WORDS.money}`.split(' '),
);
/** 'con un peso total de 300 kilos': what an item weighs or measures is no item. */
const MEASURES = new Set(
  'peso superficie extension capacidad valor longitud total weight area surface capacity value street-value'.split(' '),
);
const KINDS_LISTED_BARE = new Set(['drug', 'firearm', 'explosive', 'ammunition', 'money']);
const FINITE = 'VerbForm=Fin';

const isMeasure = (context: ClaimContext, { first, last, head, quantity }: NounPhrase): boolean => {
  if (MEASURES.has(context.forms[head])) return true;
  // '256 kilos | 18 gramos': a unit that measures nothing named
  if (UNITS.has(context.forms[head])) return !quantity || quantity.noun < 0 || quantity.noun === head;
  for (let i = first - 1; i > Math.max(0, first - 5) && !context.phraseAt.at(i); i--)
    if (MEASURES.has(context.forms[i])) return true;
  const before = context.phraseAt.at(first - 2);
  return last > first && before !== undefined && MEASURES.has(context.forms[before.head]) && before.last === first - 1;
};

/** 'Siete toneladas | 500 gramos de marihuana': the phrase with the larger units before it. */
const withLargerUnit = (context: ClaimContext, phrase: NounPhrase): NounPhrase => {
  const before = context.phrases[phrase.index - 1];
  if (!before || before.last !== phrase.first || before.sentence !== phrase.sentence) return phrase;
  if (!UNITS.has(context.forms[before.head])) return phrase;
  const whole = withLargerUnit(context, before);
  return { ...phrase, first: whole.first, quantity: whole.quantity };
};

/** 'paquetes | de marihuana': the complement that says what the packages hold. */
const withComplement = (context: ClaimContext, { last, sentence }: NounPhrase): number => {
  const { forms, analysis } = context;
  if (!context.words.of.has(forms[last] ?? '') || analysis.tokens[last].sentence !== sentence) return last;
  const inner = context.phraseAt.at(last + 1);
  return inner && inner.noun?.kind !== 'structure' && !context.placeAt.at(inner.head) && !context.timeAt.at(inner.head)
    ? inner.last
    : last;
};

const itemFigure = (context: ClaimContext, own: NounPhrase, last: number, stated?: Quantity): DraftFigure => {
  const { tokens, text } = context.analysis;
  const phrase = withLargerUnit(context, own);
  const quantity = phrase.quantity ?? stated;
  const whatFrom =
    quantity && quantity.last <= phrase.head
      ? Math.min(Math.max(quantity.last, phrase.first), phrase.head)
      : phrase.first;
  const span = { start: tokens[phrase.first].start, end: tokens[last - 1].end };
  const n = quantity
    ? { low: quantity.low, best: quantity.best, high: quantity.high }
    : phrase.isPlural() || !OPENERS.has(context.forms[phrase.first])
      ? { low: null, best: null, high: null }
      : { low: 1, best: 1, high: 1 };
  return {
    effect: 'seized',
    whom: 'unknown',
    what: text.slice(tokens[whatFrom].start, span.end).replace(/\s+/g, ' '),
    ...n,
    words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    scope: 'incident',
    evidence: [span],
    partial: false,
  };
};

const isThing = (context: ClaimContext, phrase: NounPhrase): boolean => {
  const { noun, quantity, name } = phrase;
  if (
    phrase.pronoun ||
    context.timeAt.at(phrase.head) ||
    context.placeAt.at(phrase.head) ||
    name?.type === 'PER' ||
    name?.type === 'ORG'
  )
    return false;
  if (
    quantity &&
    (quantity.kind === 'time' || quantity.kind === 'money' || quantity.kind === 'age' || quantity.kind === 'distance')
  )
    return false;
  if (noun) return !noun.people && !noun.collective && (noun.kind !== 'structure' || quantity !== undefined);
  return quantity !== undefined && !describe(context, phrase).people;
};

/** Phrases of the seizure's own sentence, after its words, with a number or an indefinite article. */
const inSentence = (context: ClaimContext, trigger: Trigger, until: number): DraftFigure[] => {
  const found: DraftFigure[] = [];
  const end = Math.min(context.analysis.sentences[trigger.sentence].last, until);
  for (let at = trigger.last; at < end; at++) {
    const phrase = context.phraseAt.at(at);
    if (!phrase) continue;
    const counted =
      phrase.quantity !== undefined ||
      OPENERS.has(context.forms[phrase.first]) ||
      (phrase.noun !== undefined && !phrase.definite && KINDS_LISTED_BARE.has(phrase.noun.id));
    const free = phrase.prep === null || phrase.prep === 'con' || phrase.prep === 'with';
    const last = withComplement(context, phrase);
    if (counted && free && isThing(context, phrase) && !isMeasure(context, phrase))
      found.push(itemFigure(context, phrase, last));
    at = Math.max(last, phrase.last) - 1;
  }
  return found;
};

const announcesList = (context: ClaimContext, { sentence, last }: Trigger): boolean => {
  const { last: end } = context.analysis.sentences[sentence];
  for (let i = Math.max(last - 1, end - 4); i < end; i++) if (LEADS.has(context.forms[i])) return true;
  return false;
};

const hasFiniteVerb = ({ analysis }: ClaimContext, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (analysis.tokens[i].feats.includes(FINITE)) return true;
  return false;
};

/** The number that follows an item in its line or stands alone in the next: 'Armas largas 30', 'Cartuchos. | 3,022'. */
const countBehind = (context: ClaimContext, { last }: NounPhrase, until: number): Quantity | undefined => {
  for (let i = last; i < Math.min(until + 2, context.forms.length); i++) {
    const quantity = context.quantityAt.at(i);
    if (quantity) return quantity.noun < 0 ? quantity : undefined;
    if (/^\p{L}/u.test(context.forms[i]) && context.forms[i - 1] !== '(') return undefined;
  }
  return undefined;
};

const isBareNumber = ({ quantityAt, forms }: ClaimContext, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (!quantityAt.at(i) && /\p{L}/u.test(forms[i])) return false;
  return true;
};

/** 'Una tonelada | 561 kilos | 200 gramos de marihuana': the phrase that names the thing. */
const pastUnits = (context: ClaimContext, phrase: NounPhrase): NounPhrase => {
  const next = context.phrases[phrase.index + 1];
  const isUnit = UNITS.has(context.forms[phrase.head]) && next?.first === phrase.last;
  return isUnit && next.sentence === phrase.sentence ? pastUnits(context, next) : phrase;
};

/** A line that is an item: it opens with a number or an article, in an announced list with any noun, and has no verb. */
const lineItem = (context: ClaimContext, sentence: number, announced: boolean): DraftFigure | 'none' | undefined => {
  const { first, last } = context.analysis.sentences[sentence];
  if (last - first > LONGEST_LINE) return undefined;
  if (announced && isBareNumber(context, first, last)) return 'none';
  const opens = context.quantityAt.at(first) !== undefined || OPENERS.has(context.forms[first]);
  if (!opens && (!announced || hasFiniteVerb(context, first, last))) return undefined;
  let item: DraftFigure | undefined;
  for (let i = first; i < Math.min(last, first + 8) && !item; i++) {
    const phrase = context.phraseAt.at(i);
    if (!phrase) continue;
    const named = pastUnits(context, phrase);
    const stated = opens ? undefined : countBehind(context, named, last);
    if (!opens && !stated && !named.noun) return undefined;
    item = itemFigure(context, named, withComplement(context, named), stated);
  }
  return item;
};

const inLines = (context: ClaimContext, trigger: Trigger, announced: boolean): DraftFigure[] => {
  const found: DraftFigure[] = [];
  const { sentences } = context.analysis;
  for (let at = trigger.sentence + 1; at < Math.min(sentences.length, trigger.sentence + LONGEST_LIST); at++) {
    const item = lineItem(context, at, announced);
    if (!item) break;
    if (item !== 'none') found.push(item);
  }
  return found;
};

/** The items of a seizure up to the next trigger of its sentence. */
export const inventoryOf = (context: ClaimContext, trigger: Trigger, until: number): DraftFigure[] => {
  const own = inSentence(context, trigger, until);
  // the list belongs to the last verb before it: 'localizó un laboratorio en donde aseguró lo siguiente:'
  const isLast = until >= context.analysis.sentences[trigger.sentence].last;
  const announced = announcesList(context, trigger);
  return isLast && (announced || own.length === 0) ? [...own, ...inLines(context, trigger, announced)] : own;
};
