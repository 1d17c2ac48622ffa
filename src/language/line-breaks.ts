/** Which line breaks of a text end something: wrapped lines run on, lines of a page stand alone. */
import { classAt, isLowerAt, SPACE } from './char-classes.ts';

/** What stands between two words: nothing or spaces, a single line break, an empty line. */
export const SAME_LINE = 0;
export const NEXT_LINE = 1;
export const NEW_PARAGRAPH = 2;

/** Counts the line breaks between two offsets: 0, 1, or 2 for two and more. */
export const breakBetween = (text: string, from: number, to: number): number => {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
    else if (code === 0x2029 || code === 12) breaks += 2;
    if (breaks > 1) return NEW_PARAGRAPH;
  }
  return breaks;
};

const WRAP_LEAST = 40;
const WRAP_MOST = 100;
const STOPS = new Set('.!?:;"”)]');

/** Tallies over the single line breaks of a text. */
interface Tally {
  readonly breaks: number;
  /** Lines of ordinary width that end without a stop, or whose next line begins in lower case. */
  readonly running: number;
}

const tallyBreaks = (text: string): Tally => {
  let breaks = 0;
  let running = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const width = at - lineStart;
    const next = at + 1;
    lineStart = next;
    if (width === 0 || text[next] === '\n' || text[next] === '\r' || next >= text.length) continue;
    breaks++;
    let first = next;
    while (first < text.length && first < next + 8 && classAt(text, first) === SPACE) first++;
    let last = at - 1;
    if (text[last] === '\r') last--;
    const isWide = width >= WRAP_LEAST && width <= WRAP_MOST;
    if (isWide && first === next && (isLowerAt(text, first) || !STOPS.has(text[last]))) running++;
  }
  return { breaks, running };
};

/**
 * Whether single line breaks only wrap the text, as in wire copy set in 70 columns; then a sentence runs across them.
 * Otherwise each line is a paragraph, a heading or a list item of its own.
 */
export const isWrapped = (text: string): boolean => {
  const { breaks, running } = tallyBreaks(text);
  return breaks > 0 && running > breaks * 0.6;
};
