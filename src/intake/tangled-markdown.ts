/**
 * Markdown that no writer made: CommonMark's rules for nested blocks and for emphasis cost the square of their number,
 * so a few hundred kilobytes of marks would take minutes.
 */

/** Quotes and lists open at once on one line. */
const MAX_NESTING = 40;
/** Columns before a line's first word; lists nest by them. */
const MAX_INDENT = 100;
/** Marks of emphasis, links and code between two blank lines. */
const MAX_MARKS = 2_000;

/** Headings, rules and definitions in all: each costs a walk over what stands before it. */
const MAX_BREAKS = 2_000;

/** Lines between two blank ones: a paragraph, and a quotation that goes on without its mark, cost the square of their lines. */
const MAX_LINES = 2_000;

/** Lines that open a quotation or an item of a list: each costs a fifth of a millisecond. */
const MAX_OPENED = 5_000;

/** Characters, past any report with its marks: a few hundred thousand are parsed in a second. */
const MAX_SIZE = 1_500_000;

const BREAK = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|\[[^\]]*\]:|=+[ \t]*$|(?:[-*_][ \t]*){3,}$)/;
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const INDENT = /[ \t]*/y;
const MARK = /[*_~`![\]<&|\\]/g;

const nestingOf = (line: string): number => {
  let depth = 0;
  CONTAINER.lastIndex = 0;
  while (depth <= MAX_NESTING && CONTAINER.test(line)) depth += 1;
  return depth;
};

const indentOf = (line: string): number => {
  INDENT.lastIndex = 0;
  return INDENT.exec(line)?.[0].length ?? 0;
};

/** `isTangled('> '.repeat(1000))` → true; `isTangled('> He said *so*.')` → false */
export const isTangled = (source: string): boolean => {
  if (source.length > MAX_SIZE) return true;
  let [marks, lines, breaks, opened] = [0, 0, 0, 0];
  for (const line of source.split(/\r\n?|\n/)) {
    if (line.trim() === '') [marks, lines] = [0, 0];
    const nesting = nestingOf(line);
    marks += line.match(MARK)?.length ?? 0;
    lines += 1;
    if (BREAK.test(line)) breaks += 1;
    if (nesting > 0) opened += 1;
    if (marks > MAX_MARKS || lines > MAX_LINES || breaks > MAX_BREAKS || opened > MAX_OPENED) return true;
    if (nesting > MAX_NESTING || indentOf(line) > MAX_INDENT) return true;
  }
  return false;
};
