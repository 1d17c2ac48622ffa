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

/** Headings and rules in all: each costs a walk over what stands before it. */
const MAX_BREAKS = 2_000;

const BREAK = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|(?:[-*_][ \t]*){3,}$)/;
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
  let marks = 0;
  let breaks = 0;
  for (const line of source.split('\n')) {
    if (line.trim() === '') marks = 0;
    marks += line.match(MARK)?.length ?? 0;
    if (BREAK.test(line)) breaks += 1;
    if (breaks > MAX_BREAKS || marks > MAX_MARKS || indentOf(line) > MAX_INDENT || nestingOf(line) > MAX_NESTING)
      return true;
  }
  return false;
};
