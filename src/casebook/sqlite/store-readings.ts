/** Readings → rows. A report already there with the same bytes is left alone. */
import { hash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Claim } from '../../claim.ts';
import type { Report } from '../../report.ts';
import type { ImportCounts, ReceivedReading } from '../casebook.ts';
import { keepClaimIds } from '../keep-claim-ids.ts';
import { dayRange } from '../summarise-event.ts';
import { reportDigest } from './digest.ts';
import { dropFresh, keepFresh, rowsOfReports } from './fresh-readings.ts';
import { restoreDecisions } from './restore-decisions.ts';
import { raiseRevision, setMeta } from './revision.ts';
import { claimsOfReport, type ReportRow, reportOf } from './rows.ts';
import { marks, type Store, type StoredBytes } from './statements.ts';
import { insertClaim } from './store-claims.ts';

/** Below this many bytes packing gains nothing. */
const WORTH_PACKING = 512;

export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes);

/** Bytes as received → a row of `original`. */
const originalRow = (bytes: Uint8Array): StoredBytes => {
  const packed = bytes.length >= WORTH_PACKING ? zstdCompressSync(bytes) : undefined;
  const smaller = packed !== undefined && packed.length < bytes.length;
  const as = smaller ? { packing: 'zstd', bytes: packed } : { packing: 'none', bytes };
  return { sha256: sha256(bytes), size: bytes.length, ...as };
};

/** What a reading was received as: its bytes, and the file that they were found in. */
export const originalRows = ({ original, file }: ReceivedReading): StoredBytes[] =>
  [original, ...(file ? [file] : [])].map(originalRow);

const storeReceived = (store: Store, reading: ReceivedReading): void =>
  store.engine.addOriginals(store, originalRows(reading));

export interface OriginalRow {
  readonly size: number;
  readonly packing: string;
  readonly bytes: Uint8Array;
}

export const unpackOriginal = ({ packing, bytes }: OriginalRow): Uint8Array =>
  packing === 'zstd' ? zstdDecompressSync(bytes) : bytes;

const bodyOf = ({ text: _, duplicateOf: __, ...body }: Report): string => JSON.stringify(body);

const sentenceColumns = (sentences: ReceivedReading['sentences']): string =>
  JSON.stringify(sentences.flatMap(({ start, end, part }) => [start, end, part]));

type Received = Pick<ReportRow, 'received' | 'origin' | 'format' | 'encoding'>;

/** Columns of a report that comes in, in the order of `reportRow`. */
export const REPORT_COLUMNS = [
  'id',
  'sha256',
  'received',
  'origin',
  'text',
  'body',
  'sentences',
  'digest',
  'title',
  'outlet',
  'language',
  'day',
  'format',
  'encoding',
] as const;

export const reportRow = (
  { report, sentences }: Pick<ReceivedReading, 'report' | 'sentences'>,
  hash: string,
  { received, origin, format, encoding }: Received,
): readonly (string | number | null)[] => {
  const { id, text } = report;
  const [body, columns] = [bodyOf(report), sentenceColumns(sentences)];
  const digest = reportDigest({ id, sha256: hash, received, origin, text, body, sentences: columns });
  const { title, outlet, language } = report;
  const day = dayRange(report.published.edtf).from;
  return [id, hash, received, origin, text, body, columns, digest, title, outlet, language, day, format, encoding];
};

const INSERT_REPORT = `INSERT INTO report (${REPORT_COLUMNS.join(', ')}) VALUES (${marks(REPORT_COLUMNS.length)})`;

const insertReport = (store: Store, reading: ReceivedReading, hash: string, as: Received): number => {
  const seq = store.insert(INSERT_REPORT, ...reportRow(reading, hash, as));
  store.engine.addReport(store, seq, reading.report);
  return seq;
};

/** The earlier version of a report, kept aside whole, and its row taken out of the record. */
const supersede = (store: Store, row: ReportRow): void => {
  store.run(
    'INSERT INTO superseded (report, replaced, sha256, received, origin, body) VALUES (?, ?, ?, ?, ?, ?)',
    row.id,
    store.now().toISOString(),
    row.sha256,
    row.received,
    row.origin,
    JSON.stringify({ report: reportOf(row), claims: claimsOfReport(store, row.seq).map(({ claim }) => claim) }),
  );
  store.run('UPDATE event SET stale = 1 WHERE seq IN (SELECT event FROM event_report WHERE report = ?)', row.seq);
  setMeta(store, 'record-stale', 1);
  store.run('DELETE FROM report WHERE seq = ?', row.seq);
};

/** Claims as they were read, without what people added or corrected. */
const readClaims = (store: Store, row: ReportRow): Claim[] =>
  store
    .rows<{ body: string }>(
      'SELECT coalesce(reading, body) AS body FROM claim WHERE report = ? AND added IS NULL ORDER BY ordinal',
      row.seq,
    )
    .map(({ body }) => JSON.parse(body) as Claim);

interface ClaimPlace {
  readonly id: string;
  readonly event: number | null;
  readonly linked: string | null;
}

/** Where claims stood: those found again stand there until all are linked anew, and so events keep their ids. */
const placesOf = (store: Store, row: ReportRow): ClaimPlace[] =>
  store.rows<ClaimPlace>('SELECT id, event, linked FROM claim WHERE report = ? AND event IS NOT NULL', row.seq);

const readsTheSame = (row: ReportRow, before: readonly Claim[], reading: ReceivedReading, fresh: readonly Claim[]) =>
  row.text === reading.report.text &&
  row.body === bodyOf(reading.report) &&
  row.sentences === sentenceColumns(reading.sentences) &&
  JSON.stringify(before) === JSON.stringify(fresh);

const insertReading = (store: Store, reading: ReceivedReading, hash: string, as: Received): void => {
  const report = insertReport(store, reading, hash, as);
  const { text } = reading.report;
  const home = { seq: report, text, sentences: reading.sentences };
  for (const [ordinal, claim] of reading.claims.entries()) insertClaim(store, claim, home, { ordinal });
  restoreDecisions(store, reading.report.id, text, reading.claims);
};

const storeReading = (store: Store, reading: ReceivedReading, reread: boolean): keyof ImportCounts => {
  const hash = sha256(reading.original);
  const known = store.row<ReportRow>('SELECT * FROM report WHERE id = ?', reading.report.id);
  if (known?.sha256 === hash && !reread) return 'unchanged';
  const { origin, format = null, encoding = null } = reading;
  if (!known) {
    storeReceived(store, reading);
    insertReading(store, reading, hash, { received: store.now().toISOString(), origin, format, encoding });
    return 'added';
  }
  const before = readClaims(store, known);
  const claims = keepClaimIds(before, reading.claims, known.text, reading.report.text);
  const kept = { ...reading, claims };
  if (known.sha256 === hash && readsTheSame(known, before, kept, claims)) return 'unchanged';
  storeReceived(store, reading);
  const places = placesOf(store, known);
  supersede(store, known);
  // The same bytes were received when they were received, whenever they are read.
  const received = known.sha256 === hash ? known.received : store.now().toISOString();
  insertReading(store, kept, hash, { received, origin, format, encoding });
  for (const { id, event, linked } of places) {
    store.run('UPDATE claim SET event = ?, linked = ? WHERE id = ?', event, linked, id);
  }
  return 'changed';
};

/** All or nothing, and on disk when it returns. */
export const storeReadings = (
  store: Store,
  batch: readonly ReceivedReading[],
  { reread = false }: { readonly reread?: boolean } = {},
): ImportCounts => {
  const added = new Map<string, ReceivedReading>();
  const { counts, rows } = store.transaction(() => {
    const sums = { added: 0, changed: 0, unchanged: 0 };
    for (const reading of batch) {
      const what = storeReading(store, reading, reread);
      sums[what]++;
      if (what === 'added') added.set(reading.report.id, reading);
      // Its new row may have the number of the one that it replaces.
      if (what === 'changed') {
        added.delete(reading.report.id);
        dropFresh(store, reading.report.id);
      }
    }
    if (sums.added + sums.changed > 0) setMeta(store, 'readings', raiseRevision(store));
    return { counts: sums, rows: rowsOfReports(store, [...added.keys()]) };
  });
  keepFresh(store, [...added.values()], rows);
  return counts;
};
