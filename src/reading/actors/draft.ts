/** An actor mention while it is being worked out, over the words of the text; `findings.ts` has the finished shape. */
import type { ParticipantKind } from '../../claim.ts';
import type { Actor } from '../../knowledge/actors.ts';
import { isOneWord, scanRun, type Word, wordOf } from '../../knowledge/fold-words.ts';
import type { Analysis } from '../../language/analysis.ts';
import { foldedWords, plainWords, wordClasses } from '../words.ts';

export interface Draft {
  /** Words `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  /** null where only the kind is known. */
  readonly actor: Actor | null;
  readonly kind: ParticipantKind;
  readonly confidence: number;
  readonly why?: string;
  /** Country that the words themselves name ("Mexican officials"). */
  readonly country: string | null;
  readonly modifier?: boolean;
  /** Matched by a full name or alias, not by a short form: later short forms refer back to it. */
  readonly full?: boolean;
}

/** How a stretch of text uses capitals: ordinary, all capitals (wire copy, headlines), or none at all. */
export type Casing = 'mixed' | 'caps' | 'lower';

export interface ReportWords {
  readonly text: string;
  readonly words: readonly Word[];
  /** Casing of each word's sentence. */
  readonly casing: readonly Casing[];
  /** Each word's sentence in `Analysis.sentences`. */
  readonly sentence: Int32Array;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const casingOf = (words: readonly Word[], first: number, last: number): Casing => {
  let letters = 0;
  let caps = 0;
  let upper = 0;
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (word.end - word.start < 2 || isDigit(word.folded.charCodeAt(0))) continue;
    letters += 1;
    if (word.caps) caps += 1;
    if (word.upper) upper += 1;
  }
  if (letters > 1 && caps >= 0.8 * letters) return 'caps';
  return upper === 0 && letters >= 3 ? 'lower' : 'mixed';
};

const ONE = 1;
const UPPER = 2;
const CAPS = 4;

/** How a token that is one word is written, 0 for any other: most are, and need not be cut from the text again. */
const writings = wordClasses((form, folded) => {
  if (!isOneWord(form)) return 0;
  const word = wordOf(form, 0);
  return word.folded === folded ? ONE + UPPER * Number(word.upper) + CAPS * Number(word.caps) : 0;
});

/** The same as `scanWords` makes of the text. */
const wordsOf = (analysis: Analysis): Word[] => {
  const { text, tokens } = analysis;
  const written = writings(analysis);
  const folded = foldedWords(analysis);
  const plain = plainWords(analysis);
  const words: Word[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    while (next < tokens.length && tokens[next].start < at) next++;
    if (next < tokens.length && tokens[next].start === at && plain[next] === 1 && written[next] > 0) {
      const { end } = tokens[next];
      const upper = (written[next] & UPPER) > 0;
      words.push({ start: at, end, folded: folded[next], upper, caps: (written[next] & CAPS) > 0 });
      at = end;
    } else at = Math.max(at + 1, scanRun(text, at, words));
  }
  return words;
};

/** The text's words, each with its sentence and the sentence's casing. */
export const reportWords = (analysis: Analysis): ReportWords => {
  const { text, sentences } = analysis;
  const words = wordsOf(analysis);
  const sentence = new Int32Array(words.length);
  const casing: Casing[] = new Array(words.length);
  let at = 0;
  for (let s = 0; s < Math.max(1, sentences.length); s++) {
    const end = s === sentences.length - 1 || sentences.length === 0 ? Infinity : sentences[s + 1].start;
    const first = at;
    while (at < words.length && words[at].start < end) sentence[at++] = s;
    casing.fill(casingOf(words, first, at), first, at);
  }
  return { text, words, casing, sentence };
};

/** Only blanks, quotation marks, hyphens or nothing lie between word `at` and the next one. */
export const adjoins = ({ text, words, sentence }: ReportWords, at: number): boolean => {
  if (at < 0 || at + 1 >= words.length) return false;
  const start = words[at].end;
  const end = words[at + 1].start;
  if (end - start === 1 && text.charCodeAt(start) === 32) return true;
  // 'U.S. | forces'
  const initial = words[at].upper && words[at].folded.length === 1 && text[words[at].start - 1] === '.';
  if (initial && sentence[at] === sentence[at + 1] && text.slice(start, end) === '. ') return true;
  return (
    end - start < 5 &&
    /^[ \t\n\u00a0"“”«»'’‘.-]*$/u.test(text.slice(start, end)) &&
    !/\.\s|\n\s*\n/.test(text.slice(start, end))
  );
};

/** Word `at` is the possessive s of the word before it. */
export const isPossessive = ({ text, words }: ReportWords, at: number): boolean =>
  at > 0 &&
  at < words.length &&
  words[at].folded === 's' &&
  words[at].start - words[at - 1].end === 1 &&
  /['’`]/.test(text[words[at].start - 1]);
