/** The dateline that opens a report's sentence: 'PORT-AU-PRINCE, Haiti — ', 'Kirkuk, 3 March (Wire) -- '. */
import type { Sentence } from './analysis.ts';

interface Spelled {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Words of the longest dateline looked for. */
const REACH = 16;
/** Words of a town that a colon alone makes a dateline. */
const CITY = 3;
const DASH = /^(?:—|–|--|-)$/;
const LINKING = /^(?:de|del|la|los|las|el|y|near|and|of|upon|en|in|al|an|ibn)$/;
const SMALL = /^\p{Ll}/u;
const UPPER = /^\p{Lu}[\p{Lu}'’.]+$/u;

/** A dash between blanks, or one that is never a hyphen; 'Pont-Sondé' and 'AK-47' have none. */
const isDash = (words: readonly Spelled[], at: number): boolean =>
  DASH.test(words[at].form) &&
  (words[at].form !== '-' || (words[at - 1].end < words[at].start && words[at].end < words[at + 1].start));

const hasSmall = (words: readonly Spelled[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (SMALL.test(words[at].form)) return true;
  return false;
};

/**
 * The word behind the dash of a sentence's dateline; its first word where it has none. A dateline has names, dates and
 * an agency only: no word in small letters but 'de' and the like, and either a comma, a bracket or capitals throughout.
 */
export const behindDateline = (
  words: readonly Spelled[],
  { first, last }: Pick<Sentence, 'first' | 'last'>,
): number => {
  let divided = false;
  let upper = true;
  for (let at = first; at < Math.min(last - 1, first + REACH); at++) {
    const { form } = words[at];
    // 'NEW DELHI: Two men were killed'
    if (form === ':' && at > first)
      return upper && at - first <= CITY && hasSmall(words, at + 1, last) ? at + 1 : first;
    if (at > first && isDash(words, at)) return divided || (upper && hasSmall(words, at + 1, last)) ? at + 1 : first;
    if (SMALL.test(form) && !LINKING.test(form)) return first;
    divided ||= form === ',' || form === '(';
    upper &&= UPPER.test(form) || DASH.test(form);
  }
  return first;
};
