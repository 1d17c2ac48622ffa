/** What a row of a data set says of its sources: outlets, days, headlines, speakers. Reprints are one witness. */

import { dayRange } from '../collation/days.ts';
import { isoDay } from '../edtf.ts';
import type { Report } from '../report.ts';
import type { CodedOut } from './coded-source.ts';

export interface RowSources {
  /** Reports that are no reprints of another. */
  readonly count: number;
  readonly outlets: readonly string[];
  readonly days: readonly string[];
  readonly headlines: readonly string[];
  /** `'The Harbour Courier,2021-03-15,Gunmen storm town'`. */
  readonly articles: readonly string[];
  readonly speakers: readonly string[];
  /** Last day of publication, days since 1970-01-01. */
  readonly last: number | null;
}

/** Lists are joined by semicolons, so that none may stand within a value. */
const clean = (text: string): string => text.replaceAll(';', ',').replace(/\s+/g, ' ').trim();

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(
    values
      .filter((value) => value !== null && value !== undefined && value !== '')
      .map((value) => clean(value as string)),
  ),
];

const dayOf = ({ published }: Report): string | null => {
  const from = dayRange(published.edtf)?.from;
  return from === undefined || !Number.isFinite(from) ? null : isoDay(from);
};

const independent = (reports: readonly Report[]): Report[] => {
  const ids = new Set(reports.map(({ id }) => id));
  return reports.filter(({ duplicateOf }) => duplicateOf === null || !ids.has(duplicateOf));
};

export const sourcesOf = ({ reports, claims }: Pick<CodedOut, 'reports' | 'claims'>): RowSources => {
  const own = independent(reports);
  const days = reports.map((report) => dayRange(report.published.edtf)?.to ?? Number.NaN).filter(Number.isFinite);
  return {
    count: own.length,
    outlets: unique(own.map(({ outlet }) => outlet)),
    days: unique(own.map(dayOf)),
    headlines: unique(own.map(({ title }) => title)),
    articles: unique(own.map((report) => [report.outlet, dayOf(report), report.title].filter(Boolean).join(','))),
    speakers: unique(claims.flatMap(({ attributed }) => attributed.map(({ speaker }) => speaker))),
    last: days.length > 0 ? Math.max(...days) : null,
  };
};

/** What a coder would write: splits and disputes, and the arithmetic where words may leave. */
export const notesOf = ({ coded, words }: CodedOut, notes: readonly string[]): string => {
  const killed = coded.event.tolls.find(({ effect, whom }) => effect === 'killed' && whom === 'all');
  return clean([`${coded.event.title}.`, ...(words && killed ? [killed.why] : []), ...notes].join(' '));
};
