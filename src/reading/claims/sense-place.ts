/** Where a trigger stands, and what stands beside it: what the senses of words are told by. */
import type { Sentence } from '../../language/analysis.ts';
import { anyOf, bitsByWord, wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { SENSE_WORDS, type SenseWordList } from './sense-words.ts';
import type { Trigger } from './trigger.ts';

export interface Place {
  readonly context: ClaimContext;
  readonly trigger: Trigger;
  readonly sentence: Sentence;
}

/** A run of words without a full stop may be a whole book: what stands farther off tells nothing. */
export const WIDEST = 80;

export const LISTS = bitsByWord(SENSE_WORDS);

/** The lists that a word stands on, a bit each. */
export const listsOf = wordClasses((_, word) => LISTS.of.get(word) ?? 0);

/** Whether a listed word stands within so many tokens of the trigger, its own words apart. */
export const near = (
  { context, trigger, sentence }: Place,
  list: SenseWordList,
  before: number,
  after: number,
): boolean => {
  const lists = listsOf(context.analysis);
  const { first, last } = trigger;
  return (
    anyOf(lists, LISTS.bit[list], Math.max(sentence.first, first - before), first) ||
    anyOf(lists, LISTS.bit[list], last, Math.min(sentence.last, last + after))
  );
};

/** Whether the sentence holds a listed word, the trigger's own words apart. */
export const has = (place: Place, list: SenseWordList): boolean => near(place, list, WIDEST, WIDEST);

export const next = ({ context, trigger }: Place, offset = 0): string => context.forms[trigger.last + offset] ?? '';
export const previous = ({ context, trigger }: Place, offset = 1): string =>
  context.forms[trigger.first - offset] ?? '';

/** The first noun phrase that starts within a few words after the trigger. */
export const objectAfter = ({ context, trigger, sentence }: Place): NounPhrase | undefined => {
  for (let i = trigger.last; i < Math.min(sentence.last, trigger.last + 4); i++) {
    const phrase = context.phraseAt.at(i);
    // 'fueron detenidos | este lunes |'
    if (phrase) return context.language === 'es' && context.timeAt.at(phrase.head) ? undefined : phrase;
    if (!context.words.determiners.has(context.forms[i]) && context.forms[i] !== 'a' && context.forms[i] !== 'el')
      return undefined;
  }
  return undefined;
};

/** Looks up to the nearest phrase before, for passives: 'the report was released'. */
export const subjectBefore = ({ context, trigger, sentence }: Place): NounPhrase | undefined => {
  for (let i = trigger.first - 1; i >= Math.max(sentence.first, trigger.first - 6); i--) {
    const phrase = context.phraseAt.at(i);
    if (phrase) return phrase;
  }
  return undefined;
};

const PERSONS = new Set(['person', 'group', 'civilians', 'state-force']);

export const isPerson = (phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined &&
  (phrase.pronoun ||
    phrase.name?.type === 'PER' ||
    phrase.noun?.people === true ||
    (phrase.actor !== undefined && PERSONS.has(phrase.actor.kind)));

/** 'freed | 12 |', '| twelve members of the clan | were displaced': a count that names no thing. */
export const isCounted = (phrase: NounPhrase | undefined): boolean =>
  phrase?.quantity !== undefined &&
  (phrase.quantity.kind === 'people' || (phrase.quantity.kind === 'other' && !phrase.noun && !phrase.name));

export const personBeside = (place: Place): boolean =>
  [objectAfter(place), subjectBefore(place)].some((beside) => isPerson(beside) || isCounted(beside));
