/**
 * Marks: what singles out a happening in a text whatever the reader made of it: ages, streets, clock times, proper names.
 * They hold for English and Spanish and need no parse; `'a 7-year-old boy on Elm Street at 9:40 p.m.'` has one of each but a name.
 */
import { hashWord } from './hash-words.ts';

export interface Marks {
  /** Years of age. */
  readonly ages: ReadonlySet<number>;
  /** Hashed names of streets, roads and quarters, without 'Street' or 'calle'. */
  readonly streets: ReadonlySet<number>;
  /** Minutes since midnight. */
  readonly clocks: ReadonlySet<number>;
  /** Hashed pairs of capitalised words in a row: 'Maria Lopez', 'Lopez Ruiz'. */
  readonly names: ReadonlySet<number>;
}

const AGE =
  /\b(\d{1,3})(?:[- ](?:year|yr)s?[- ]old|[- ](?:month)s?[- ]old|\s?años?\b)|\b[Aa]ged?\s(\d{1,3})\b|\p{L}, (\d{1,2}),|\p{L} \((\d{1,2})\)|\b[Dd]e (\d{1,3}) años/gu;
const STREET =
  /((?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}'’]+)(?: (?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}'’]+)){0,2}) (?:Streets?|St|Avenues?|Aves?|Av|Roads?|Rd|Drives?|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Circle|Highway|Hwy|Parkway|Pkwy|Terrace|Way|Trail|Apartments|Park)\b|\b(?:[Cc]alles?|[Aa]venida|[Bb]ulevar|[Bb]oulevard|[Cc]olonia|[Cc]arretera|[Cc]alzada|[Bb]arrio|[Ff]raccionamiento|Route|Highway|Interstate) (\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}|\d{1,4})/gu;
const CLOCK = /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m\b|\b(\d{1,2}):(\d{2})\s?(?:hours|hrs|horas|h\b)/gi;
const CAPITALISED = /\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’-]*/gu;

const ages = (text: string): Set<number> => {
  const found = new Set<number>();
  for (const match of text.matchAll(AGE)) {
    const age = Number(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5]);
    if (age > 0 && age < 111) found.add(age);
  }
  return found;
};

const streets = (text: string): Set<number> => {
  const found = new Set<number>();
  for (const match of text.matchAll(STREET)) {
    // The last word names the street: 'South Elm' and 'Elm' are one.
    const words = (match[1] ?? match[2]).split(' ');
    found.add(hashWord(words[words.length - 1]));
  }
  return found;
};

const clocks = (text: string): Set<number> => {
  const found = new Set<number>();
  for (const match of text.matchAll(CLOCK)) {
    const hour = Number(match[1] ?? match[4]);
    if (hour > 24) continue;
    const half = match[3] ? (hour % 12) + (match[3].toLowerCase() === 'p' ? 12 : 0) : hour;
    found.add(half * 60 + Number(match[2] ?? match[5] ?? 0));
  }
  return found;
};

/** Between the words of one name: a space, a middle initial, or a particle ('Juan de la Cruz'). */
const JOIN = /^ (?:\p{Lu}\. |(?:de|del|de la|de los|la|el|y|al|bin|van|von) |[“"'‘][\p{L} ]+[”"'’] )?$/u;

/** Hash of two names in a row: the same wherever they are written. */
export const pairHash = (first: string, second: string): number =>
  (Math.imul(hashWord(first), 0x9e3779b1) ^ hashWord(second)) >>> 0;

const names = (text: string): Set<number> => {
  const found = new Set<number>();
  let previous: RegExpExecArray | undefined;
  for (const match of text.matchAll(CAPITALISED)) {
    if (previous) {
      const end = previous.index + previous[0].length;
      const gap = match.index - end;
      if (gap === 1 ? text[end] === ' ' : gap < 24 && JOIN.test(text.slice(end, match.index)))
        found.add(pairHash(previous[0], match[0]));
    }
    previous = match as RegExpExecArray;
  }
  return found;
};

export const marksOf = (text: string): Marks => ({
  ages: ages(text),
  streets: streets(text),
  clocks: clocks(text),
  names: names(text),
});
