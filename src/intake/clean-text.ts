/** Makes a string fit to be a report's `text`: one kind of line end, no characters that other programs choke on. */

const LINE_ENDS = /\r\n?|\u2028|\u2029/g;
/** C0 and C1 controls but for tab and line feed, and the byte order mark: never part of a word. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
const NEXT_LINE = /\u0085/g;

/** `cleanText('a\r\nb\u0000')` → `'a\nb'`; lone surrogates become U+FFFD, so that the text survives any encoding. */
export const cleanText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(NEXT_LINE, '\n').replace(CONTROLS, '').toWellFormed();
