/** Reports out of the store: lists, one whole, the bytes it came in. */
import type { CountedPage, PageRequest, ReportFilter } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { sortedHighlights } from '../highlights.ts';
import type { Origin, ReportRecord, ReportSummary } from '../records.ts';
import { searchTerms } from '../search-words.ts';
import { found, MOST_FOUND } from './event-query.ts';
import { receivedFile } from './received-file.ts';
import { claimsOfReport, type ReportRow, reportOf, sentencesOf, sourceOf } from './rows.ts';
import type { Store, Value } from './statements.ts';
import { type OriginalRow, unpackOriginal } from './store-readings.ts';

type FullRow = ReportRow & { readonly size: number };

const fullRow = (store: Store, id: string): FullRow | undefined =>
  store.row<FullRow>('SELECT r.*, o.size FROM report r JOIN original o USING (sha256) WHERE r.id = ?', id);

const eventsOf = (store: Store, report: number): string[] =>
  store
    .rows<{ id: string }>(
      'SELECT e.id FROM event_report er JOIN event e ON e.seq = er.event WHERE er.report = ? ORDER BY e.id',
      report,
    )
    .map(({ id }) => id);

export const reportRecord = (store: Store, id: string): ReportRecord | undefined => {
  const row = fullRow(store, id);
  if (!row) return undefined;
  const claims = claimsOfReport(store, row.seq);
  const file = receivedFile(store, row);
  return {
    report: reportOf(row),
    source: sourceOf(file ? { ...row, sha256: file.sha256, size: file.size } : row),
    sentences: sentencesOf(row),
    claims,
    highlights: sortedHighlights(claims.map(({ claim }) => claim)),
    events: eventsOf(store, row.seq),
  };
};

export const originalOf = (store: Store, id: string): { source: Origin; bytes: Uint8Array } | undefined => {
  const row = store.row<FullRow & OriginalRow>(
    'SELECT r.sha256, r.received, r.origin, r.format, o.* FROM report r JOIN original o USING (sha256) WHERE r.id = ?',
    id,
  );
  if (!row) return undefined;
  const as = { ...row, ...receivedFile(store, row) };
  return { source: sourceOf(as), bytes: unpackOriginal(as) };
};

const conditionsOf = (store: Store, { q, outlets, languages }: ReportFilter): { sql: string; values: Value[] } => {
  const { engine } = store;
  const terms = q === undefined ? undefined : searchTerms(q);
  const parts: [string, Value[]][] = [];
  if (q !== undefined && terms === undefined) parts.push(['FALSE', []]);
  if (terms !== undefined) {
    parts.push([`r.seq IN (${found(engine, 'report', MOST_FOUND)})`, [engine.query(store, 'report', terms)]]);
  }
  if (outlets) parts.push(['r.outlet IN (SELECT value FROM json_each(?))', [JSON.stringify(outlets)]]);
  if (languages) parts.push(['r.language IN (SELECT value FROM json_each(?))', [JSON.stringify(languages)]]);
  return { sql: parts.map(([sql]) => sql).join(' AND ') || 'TRUE', values: parts.flatMap(([, values]) => values) };
};

type ListRow = Pick<ReportRow, 'seq' | 'id' | 'body' | 'duplicate_of' | 'received'> & {
  readonly claims: number;
  readonly key: number;
  readonly head: string;
};

/** Letters of a text that a list needs at most. */
const HEAD = 200;

/** The first line that says anything. */
const openingOf = (head: string): string | null => /\S.*/.exec(head)?.[0].trim() ?? null;

const summaryOf = (store: Store, row: ListRow): ReportSummary => {
  const { id, title, outlet, url, published, language } = reportOf({ ...row, text: '' });
  const { duplicate_of: duplicateOf, received, claims, head } = row;
  return {
    id,
    title,
    opening: title === null ? openingOf(head) : null,
    outlet,
    url,
    published,
    language,
    duplicateOf,
    received,
    claims,
    events: eventsOf(store, row.seq),
  };
};

/** Newest first by publication day, those without one last. A filter's words count for the 5,000 reports stored last that hold them. */
export const listReports = (
  store: Store,
  filter: ReportFilter,
  { limit, cursor }: PageRequest,
): CountedPage<ReportSummary> => {
  const where = conditionsOf(store, filter);
  const key = 'coalesce(r.day, -10000000)';
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2);
  const rows = store.rows<ListRow>(
    `SELECT r.seq, r.id, r.body, r.duplicate_of, r.received, ${key} AS key, substr(r.text, 1, ${HEAD}) AS head,
       (SELECT count(*) FROM claim WHERE report = r.seq) AS claims
     FROM report r WHERE ${where.sql}${after ? ` AND (${key} < ? OR (${key} = ? AND r.id > ?))` : ''}
     ORDER BY ${filter.q === undefined ? '' : '+'}${key} DESC, r.id LIMIT ?`,
    ...where.values,
    ...(after ? [after[0] as number, after[0] as number, after[1] as string] : []),
    limit + 1,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => summaryOf(store, row)),
    next: last ? encodeCursor([last.key, last.id]) : null,
    total: store.row<{ count: number }>(`SELECT count(*) AS count FROM report r WHERE ${where.sql}`, ...where.values)!
      .count,
  };
};
