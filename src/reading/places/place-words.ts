/** A text as the words that place names are made of, with their capitals and what stands between them. */
import { foldName } from '../../knowledge/fold-name.ts';
import type { Analysis } from '../../language/analysis.ts';
import { foldedWords, plainWords, wordClasses } from '../words.ts';

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

const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;

/** Kinds of the first 0x250 characters; beyond, letters but for signs and CJK punctuation. */
const KINDS = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (letter >= '0' && letter <= '9') return DIGIT;
  if (!/[\p{L}\p{M}]/u.test(letter)) return 0;
  return letter === letter.toLowerCase() ? LOWER : UPPER;
});

const kindOf = (text: string, at: number): number => {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (code < 0x250) return KINDS[code];
  if ((code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00) return 0;
  const letter = text[at];
  return letter === letter.toLowerCase() ? LOWER : UPPER;
};

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bb || code === 0x2018;

/** Where the word that begins at `from` ends: letters and digits, apostrophes between letters, dots of "U.S.A.". */
const wordEnd = (text: string, from: number, to: number): number => {
  let at = from + 1;
  if (
    text.charCodeAt(at) === 46 &&
    kindOf(text, from) === UPPER &&
    kindOf(text, at + 1) === UPPER &&
    text.charCodeAt(at + 2) === 46
  ) {
    while (
      at + 1 < to &&
      text.charCodeAt(at) === 46 &&
      kindOf(text, at + 1) === UPPER &&
      text.charCodeAt(at + 2) === 46
    )
      at += 2;
    return Math.min(at + 1, to);
  }
  for (; at < to; at++) {
    if (kindOf(text, at) !== 0) continue;
    if (!isApostrophe(text.charCodeAt(at)) || at + 1 >= to || kindOf(text, at + 1) === 0) break;
  }
  return at;
};

/** Where the word without a possessive "'s" ends. */
const stemEnd = (text: string, from: number, end: number): number => {
  const last = text.charCodeAt(end - 1);
  return end - from > 2 && (last === 115 || last === 83) && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
};

const caseOf = (text: string, from: number, to: number): number => {
  const first = kindOf(text, from);
  if (first === DIGIT) return CASE.digits;
  if (first === LOWER) return CASE.lower;
  if (to - from === 1) return CASE.capital;
  for (let at = from + 1; at < to; at++) if (kindOf(text, at) === LOWER) return CASE.capital;
  return CASE.capitals;
};

const gapOf = (text: string, from: number, to: number): number => {
  if (from === to) return GAP.none;
  if (to - from === 1) {
    const sign = text.charCodeAt(from);
    if (sign === 32 || sign === 160) return GAP.space;
    if (sign === 45 || sign === 8208 || sign === 8209) return GAP.hyphen;
  }
  const between = text.slice(from, to);
  // One line break is a wrapped line; an empty line ends what stands before it.
  if (/^[ \u00a0\t]*\r?\n?[ \u00a0\t]*$/.test(between)) return GAP.space;
  if (/^\.\s?$/.test(between)) return GAP.dot;
  if (/^\.?,\s*$/.test(between)) return GAP.comma;
  if (/^\.? ?[([]$/.test(between)) return GAP.bracket;
  if (between === ' & ') return GAP.space;
  return GAP.other;
};

/** Share of the words of three letters and more that need a capital for a line to count as shouted. */
const TITLE_SHARE = 0.85;

/** How a form is written, and 1; 0 where a name folds it otherwise than a word ('Anna' in Spanish). */
const writings = wordClasses((form, folded) => (foldName(form) === folded ? 1 + caseOf(form, 0, form.length) : 0));

/** Whether what stands at an offset ends a word of plain letters for good: no apostrophe or dot that it may run on over. */
const endsPlainly = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code !== 46 && !isApostrophe(code) && kindOf(text, at) === 0;
};

/** The words of all sentences. */
export const placeWordsOf = (analysis: Analysis): PlaceWords => {
  const { text, sentences, tokens } = analysis;
  const plain = plainWords(analysis);
  const forms = foldedWords(analysis);
  const written = writings(analysis);
  const start: number[] = [];
  const end: number[] = [];
  const folded: string[] = [];
  const cases: number[] = [];
  const gap: number[] = [];
  const sentence: number[] = [];
  const shouted: boolean[] = [];
  const lowered = new Set<string>();
  for (const { start: from, end: to, index, first, last: until } of sentences) {
    let next = first;
    let last = -1;
    let long = 0;
    let hasLower = false;
    let big = 0;
    for (let at = from; at < to; at++) {
      if (kindOf(text, at) === 0) continue;
      while (next < until && tokens[next].start < at) next++;
      const isWhole =
        next < until &&
        tokens[next].start === at &&
        plain[next] === 1 &&
        written[next] > 0 &&
        endsPlainly(text, tokens[next].end);
      const stop = isWhole ? tokens[next].end : wordEnd(text, at, to);
      const stem = isWhole ? stop : stemEnd(text, at, stop);
      const kind = isWhole ? written[next] - 1 : caseOf(text, at, stem);
      const word = isWhole ? forms[next] : foldName(text.slice(at, stem));
      if (word !== '') {
        if (kind === CASE.lower) {
          lowered.add(word);
          hasLower = true;
        } else if (kind === CASE.capital && stem - at > 1) hasLower = true;
        if (word.length > 3 && kind !== CASE.digits) {
          long++;
          if (kind !== CASE.lower) big++;
        }
        start.push(at);
        end.push(stem);
        folded.push(word);
        cases.push(kind);
        gap.push(last < 0 ? GAP.sentence : gapOf(text, end[last], at));
        sentence.push(index);
        last = start.length - 1;
      }
      at = stop - 1;
    }
    const loud = big === long && long > 0 && !hasLower ? true : long >= 3 && big / long >= TITLE_SHARE;
    while (shouted.length < start.length) shouted.push(loud);
  }
  return { text, size: start.length, start, end, folded, cases, gap, sentence, shouted, lowered };
};
