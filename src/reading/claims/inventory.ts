/**
 * What was seized or found, item by item: the things that a seizure's sentence lists, and the lines of a list that
 * follows it ('aseguró lo siguiente:' and then one item a line).
 */
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

/** 'paquetes | de marihuana': the complement that says what the packages hold. */
const withComplement = (context: ClaimContext, { last, sentence }: NounPhrase): number => {
  const { forms, analysis } = context;
  if (!context.words.of.has(forms[last] ?? '') || analysis.tokens[last].sentence !== sentence) return last;
  const inner = context.phraseAt.at(last + 1);
  return inner && inner.noun?.kind !== 'structure' && !context.placeAt.at(inner.head) && !context.timeAt.at(inner.head)
    ? inner.last
    : last;
};

const itemFigure = (context: ClaimContext, phrase: NounPhrase, last: number): DraftFigure => {
  const { tokens, text } = context.analysis;
  const { quantity } = phrase;
  const whatFrom = quantity ? Math.min(Math.max(quantity.last, phrase.first), phrase.head) : phrase.first;
  const span = { start: tokens[phrase.first].start, end: tokens[last - 1].end };
  const n = quantity
    ? { low: quantity.low, best: quantity.best, high: quantity.high }
    : phrase.plural
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
    const counted = phrase.quantity !== undefined || OPENERS.has(context.forms[phrase.first]);
    const free = phrase.prep === null || phrase.prep === 'con' || phrase.prep === 'with';
    const last = withComplement(context, phrase);
    if (counted && free && isThing(context, phrase)) found.push(itemFigure(context, phrase, last));
    at = Math.max(last, phrase.last) - 1;
  }
  return found;
};

const announcesList = (context: ClaimContext, { sentence, last }: Trigger): boolean => {
  const { last: end } = context.analysis.sentences[sentence];
  for (let i = Math.max(last - 1, end - 4); i < end; i++) if (LEADS.has(context.forms[i])) return true;
  return false;
};

/** A line that is an item: it opens with a number or an article and holds no verb of its own. */
const lineItem = (context: ClaimContext, sentence: number): DraftFigure | undefined => {
  const { first, last } = context.analysis.sentences[sentence];
  if (last - first > LONGEST_LINE) return undefined;
  const opens = context.quantityAt.at(first) !== undefined || OPENERS.has(context.forms[first]);
  if (!opens) return undefined;
  for (let i = first; i < Math.min(last, first + 8); i++) {
    const phrase = context.phraseAt.at(i);
    if (phrase) return itemFigure(context, phrase, withComplement(context, phrase));
  }
  return undefined;
};

const inLines = (context: ClaimContext, trigger: Trigger): DraftFigure[] => {
  const found: DraftFigure[] = [];
  const { sentences } = context.analysis;
  for (let at = trigger.sentence + 1; at < Math.min(sentences.length, trigger.sentence + LONGEST_LIST); at++) {
    const item = lineItem(context, at);
    if (!item) break;
    found.push(item);
  }
  return found;
};

/** The items of a seizure up to the next trigger of its sentence. */
export const inventoryOf = (context: ClaimContext, trigger: Trigger, until: number): DraftFigure[] => {
  const own = inSentence(context, trigger, until);
  // the list belongs to the last verb before it: 'localizó un laboratorio en donde aseguró lo siguiente:'
  const isLast = until >= context.analysis.sentences[trigger.sentence].last;
  return isLast && (announcesList(context, trigger) || own.length === 0) ? [...own, ...inLines(context, trigger)] : own;
};
