/**
 * How often news writes a word with a capital where none is due: "Reed" among names, "reed" among grasses. It tells names
 * from nouns where their own case does not: in capitals, at the start of a sentence, in headlines.
 */
import { isLowerAt, isUpperAt } from '../char-classes.ts';
import { hashString } from '../hash.ts';
import { type HashedMap, packMap } from '../hashed-map.ts';
import { packClusters } from '../lexicon.ts';
import { normalise } from '../word-types.ts';

/** Words seen less often tell nothing. */
const LEAST = 3;
/** The largest share of capitals in each class but the last, from 1 on. */
const BOUNDS = [0.02, 0.15, 0.5, 0.85, 0.98] as const;

const isLetterAt = (form: string, at: number): boolean => isUpperAt(form, at) || isLowerAt(form, at);

/** Whether case tells something: in headlines and wire copy most words begin with a capital. */
const isOrdinary = (forms: readonly string[]): boolean => {
  let lower = 0;
  let capital = 0;
  for (const form of forms) {
    if (isLowerAt(form, 0)) lower++;
    else if (isUpperAt(form, 0)) capital++;
  }
  return lower > capital;
};

/** "USA" has its capitals as an abbreviation; "A" stands for both cases. */
const isAbbreviation = (form: string): boolean => {
  for (let at = 1; at < form.length; at++) if (isLowerAt(form, at)) return false;
  return form.length > 1;
};

/** Whether a capital may stand here only because the word is wont to have one: not at a start, nor behind a mark. */
const isWithin = (forms: readonly string[], k: number): boolean =>
  k > 0 && (forms[k - 1] === ',' || isLetterAt(forms[k - 1], forms[k - 1].length - 1));

/** Classes of words by their normalised form, from 1 (always small) to 6 (always with a capital). */
const learnCapitals = (sentences: readonly (readonly string[])[]): Map<string, number> => {
  const counts = new Map<string, { seen: number; capital: number }>();
  for (const forms of sentences.filter(isOrdinary))
    forms.forEach((form, k) => {
      if (!isLetterAt(form, 0) || isAbbreviation(form) || !isWithin(forms, k)) return;
      const word = normalise(form);
      const count = counts.get(word) ?? { seen: 0, capital: 0 };
      count.seen++;
      if (isUpperAt(form, 0)) count.capital++;
      counts.set(word, count);
    });
  const classes = new Map<string, number>();
  for (const [word, { seen, capital }] of counts) {
    if (seen < LEAST) continue;
    const place = BOUNDS.findIndex((bound) => capital <= bound * seen);
    classes.set(word, 1 + (place < 0 ? BOUNDS.length : place));
  }
  return classes;
};

/** Classes of words with those of their capitals beside them, from the same sentences. */
export const withCapitals = (clusters: HashedMap, sentences: readonly (readonly string[])[]): HashedMap => {
  const entries = new Map<number, number>();
  clusters.keys.forEach((key, at) => {
    if (key !== 0) entries.set(key, clusters.values[at]);
  });
  for (const [word, capital] of learnCapitals(sentences)) {
    const key = hashString(word);
    entries.set(key, (entries.get(key) ?? 0) | packClusters(0, 0, capital));
  }
  return packMap(entries);
};
