/** A text as the words that place names are made of, with their capitals and what stands between them. */
import { foldName } from '../../knowledge/fold-name.ts';
import type { Sentence } from '../../language/analysis.ts';

/** How a word is written. */
export const CASE = { lower: 0, capital: 1, capitals: 2, digits: 3 } as const;

/** What stands between a word and the one before it, from the closest bond to none. */
export const GAP = { none: 0, space: 1, hyphen: 2, dot: 3, comma: 4, bracket: 5, other: 6, sentence: 7 } as const;

/** Columns, one row a word; rows of one sentence follow each other. */
export interface PlaceWords {
  readonly text: string;
  readonly size: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Folded: lower case, no accents, no dots. */
  readonly folded: readonly string[];
  readonly cases: readonly number[];
  readonly gap: readonly number[];
  readonly sentence: readonly number[];
  /** Whether the sentence's capitals tell nothing: all letters are capitals, or almost every word has one. */
  readonly shouted: readonly boolean[];
  /** Folded words that the text also writes in lower case. */
  readonly lowered: ReadonlySet<string>;
}

const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]+(?:[’'ʻ‘][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /[’']s$/i;
const ASCII_LOWER = /^[a-z]+$/;

const caseOf = (form: string): number => {
  const first = form[0];
  if (first >= '0' && first <= '9') return CASE.digits;
  if (first === first.toLowerCase()) return CASE.lower;
  return form.length > 1 && form === form.toUpperCase() ? CASE.capitals : CASE.capital;
};

const gapOf = (text: string, from: number, to: number): number => {
  if (from === to) return GAP.none;
  if (to - from === 1) {
    const sign = text.charCodeAt(from);
    if (sign === 32 || sign === 160) return GAP.space;
    if (sign === 45 || sign === 8208 || sign === 8209) return GAP.hyphen;
  }
  const between = text.slice(from, to);
  if (/^[ \u00a0]*$/.test(between)) return GAP.space;
  if (/^\. ?$/.test(between)) return GAP.dot;
  if (/^\.?,\s?$/.test(between)) return GAP.comma;
  if (/^\.? ?[([]$/.test(between)) return GAP.bracket;
  if (between === ' & ') return GAP.space;
  return GAP.other;
};

/** Share of the words of three letters and more that need a capital for a line to count as shouted. */
const TITLE_SHARE = 0.85;

/** The words of all sentences. */
export const placeWordsOf = (text: string, sentences: readonly Sentence[]): PlaceWords => {
  const start: number[] = [];
  const end: number[] = [];
  const folded: string[] = [];
  const cases: number[] = [];
  const gap: number[] = [];
  const sentence: number[] = [];
  const shouted: boolean[] = [];
  const lowered = new Set<string>();
  for (const { start: from, end: to, index } of sentences) {
    const part = text.slice(from, to);
    let last = -1;
    let long = 0;
    let big = 0;
    WORD.lastIndex = 0;
    for (let found = WORD.exec(part); found !== null; found = WORD.exec(part)) {
      let form = found[0];
      if (POSSESSIVE.test(form)) form = form.slice(0, -2);
      const kind = caseOf(form);
      const word = kind === CASE.lower && ASCII_LOWER.test(form) ? form : foldName(form);
      if (word === '') continue;
      if (kind === CASE.lower) lowered.add(word);
      if (word.length > 3 && kind !== CASE.digits) {
        long++;
        if (kind !== CASE.lower) big++;
      }
      const at = from + found.index;
      start.push(at);
      end.push(at + form.length);
      folded.push(word);
      cases.push(kind);
      gap.push(last < 0 ? GAP.sentence : gapOf(text, end[last], at));
      sentence.push(index);
      last = start.length - 1;
    }
    const loud = long >= 3 && big / long >= TITLE_SHARE;
    while (shouted.length < start.length) shouted.push(loud);
  }
  return { text, size: start.length, start, end, folded, cases, gap, sentence, shouted, lowered };
};
