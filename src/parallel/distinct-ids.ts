/**
 * Two reports of one run with the same id (a copy of a file, a record numbered twice) would have their claims taken for
 * one another's: the second becomes `ID~2`, its claims likewise.
 */
import type { Annotation } from '../annotation.ts';
import type { Claim } from '../claim.ts';
import { detached } from '../detached.ts';
import { isFailure } from '../intake/source.ts';
import type { Report } from '../report.ts';
import { makeIdSet } from './id-set.ts';
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

/** Outcomes in input order → the same, no two reports with one id. */
export async function* distinctIds(outcomes: AsyncIterable<Outcome>): AsyncGenerator<Outcome> {
  const met = makeIdSet();
  /** Of ids met more than once, how often. */
  const again = new Map<string, number>();
  for await (const outcome of outcomes) {
    const id = isFailure(outcome) ? undefined : REPORT_ID.exec(outcome.lines)?.[1];
    if (id === undefined || isFailure(outcome) || met.add(id)) {
      yield outcome;
      continue;
    }
    const count = (again.get(id) ?? 1) + 1;
    // Cut from its lines the id would hold all of them to the end of the run, three kilobytes a report.
    again.set(detached(id), count);
    yield { ...outcome, lines: withSuffix(outcome.lines, `~${count}`) };
  }
}
