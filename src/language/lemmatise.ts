/**
 * Lemmas by edits: each form's lemma is made by cutting letters from its end and adding others ("killed" − "ed",
 * "men" − "en" + "an"). Which edit, the form itself tells where training saw it, else its longest known ending.
 */
import { hashPair, hashRange, hashString } from './hash.ts';
import { type HashedMap, lookUp } from './hashed-map.ts';

/** Letters cut from the end, letters added; `whole` replaces the form altogether ("'s" → "be"). */
export interface Edit {
  readonly cut: number;
  readonly add: string;
  readonly whole: boolean;
}

/** `"2+y"` cuts two letters and adds "y"; `"=be"` is "be" whatever the form. */
export const readEdit = (text: string): Edit =>
  text.startsWith('=')
    ? { cut: 0, add: text.slice(1), whole: true }
    : { cut: Number.parseInt(text, 10), add: text.slice(text.indexOf('+') + 1), whole: false };

/** The longest ending that is looked up. */
export const LONGEST_ENDING = 6;

/** Key of a word under a morph, or of an ending under one. */
export const wordKey = (lower: string, morph: number): number => hashPair(hashString(lower), morph + 1);
export const endingKey = (lower: string, size: number, morph: number): number =>
  hashPair(hashRange(lower, lower.length - size, lower.length, 64 + size), morph + 1);

export interface LemmaTables {
  readonly edits: readonly string[];
  readonly words: HashedMap;
  readonly endings: HashedMap;
}

/** Applies an edit to a form in lower case. */
export const applyEdit = (lower: string, { cut, add, whole }: Edit): string => {
  if (whole) return add;
  return cut > lower.length ? lower : lower.slice(0, lower.length - cut) + add;
};

/** "MÉXICO" → "México"; what has no letters in lower case otherwise stays. */
const inTitleCase = (form: string): string => form[0] + form.slice(1).toLowerCase();

/** Names keep their spelling; those of a sentence in capitals are given their ordinary case. */
const nameLemma = (form: string, capitals: boolean): string =>
  capitals && form.length > 1
    ? form
        .split(/(?<=[-'’])/)
        .map(inTitleCase)
        .join('')
    : form;

export type Lemmatise = (form: string, morph: number, isName: boolean, capitals: boolean) => string;

/** A lemmatiser over learned tables; `morph` is the number of the word's UPOS and FEATS. */
export const makeLemmatiser = ({ edits, words, endings }: LemmaTables): Lemmatise => {
  const read = edits.map(readEdit);
  const editOf = (lower: string, morph: number): Edit | undefined => {
    const known = lookUp(words, wordKey(lower, morph));
    if (known >= 0) return read[known];
    for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
      const edit = lookUp(endings, endingKey(lower, size, morph));
      if (edit >= 0) return read[edit];
    }
    return undefined;
  };
  return (form, morph, isName, capitals) => {
    if (isName) return nameLemma(form, capitals);
    if (/^[\d.,:/-]+$/.test(form)) return form;
    const lower = form.length > 64 ? form.toLowerCase() : form.toLowerCase().replace(/’/g, "'");
    const edit = editOf(lower, morph);
    return edit === undefined ? lower : applyEdit(lower, edit);
  };
};
