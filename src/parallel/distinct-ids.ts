/**
 * Two reports of one run with the same id (a copy of a file, a record numbered twice) would have their claims taken for
 * one another's: the second becomes `ID~2`, its claims likewise.
 */
import type { Annotation } from '../annotation.ts';
import type { Claim } from '../claim.ts';
import { detached } from '../detached.ts';
import { isFailure } from '../intake/source.ts';
import type { Report } from '../report.ts';
import type { Outcome } from './work.ts';

/** Finished lines begin with their report, whose id comes before anything that a text could hold. */
const REPORT_ID = /^\{"v":1,"kind":"report","id":("(?:[^"\\]|\\.)*")/;

type Row = Report | Claim | Annotation;

const renumbered = (row: Row, suffix: string): Row => {
  if (row.kind === 'report') return { ...row, id: row.id + suffix };
  if (row.kind === 'annotation') return { ...row, report: row.report + suffix };
  const figures = row.figures.map((figure) => (figure.part ? { ...figure, part: figure.part + suffix } : figure));
  return { ...row, id: row.id + suffix, report: row.report + suffix, figures };
};

const withSuffix = (lines: string, suffix: string): string =>
  lines
    .split('\n')
    .map((line) => JSON.stringify(renumbered(JSON.parse(line), suffix)))
    .join('\n');

/** An id of its own: cut from its lines it would hold all of them to the end of the run, three kilobytes a report. */
const idOf = (lines: string): string | undefined => {
  const id = REPORT_ID.exec(lines)?.[1];
  return id === undefined ? undefined : detached(id);
};

/** Outcomes in input order → the same, no two reports with one id. */
export async function* distinctIds(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
  const seen = new Map<string, number>();
  for await (const outcome of outcomes) {
    const id = isFailure(outcome) ? undefined : idOf(outcome.lines);
    if (id === undefined || isFailure(outcome)) {
      yield outcome;
      continue;
    }
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    yield count === 1 ? outcome : { ...outcome, lines: withSuffix(outcome.lines, `~${count}`) };
  }
}
