/** Readings → rows. A report already there with the same bytes is left alone. */
import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Report } from '../../report.ts';
import type { ImportCounts, ReceivedReading } from '../casebook.ts';
import { dayRange } from '../summarise-event.ts';
import { reportDigest } from './digest.ts';
import { raiseRevision, setMeta } from './revision.ts';
import { claimsOfReport, type ReportRow, reportOf } from './rows.ts';
import type { Store } from './statements.ts';
import { insertClaim } from './store-claims.ts';

/** Below this many bytes packing gains nothing. */
const WORTH_PACKING = 512;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const storeOriginal = (store: Store, bytes: Uint8Array, hash: string): void => {
  const packed = bytes.length >= WORTH_PACKING ? zstdCompressSync(bytes) : undefined;
  const smaller = packed !== undefined && packed.length < bytes.length;
  store.run(
    'INSERT INTO original (sha256, size, packing, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    hash,
    bytes.length,
    smaller ? 'zstd' : 'none',
    smaller ? packed : bytes,
  );
};

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

const insertReport = (store: Store, { report, sentences, origin }: ReceivedReading, hash: string): number => {
  const row = {
    id: report.id,
    sha256: hash,
    received: store.now().toISOString(),
    origin,
    text: report.text,
    body: bodyOf(report),
    sentences: sentenceColumns(sentences),
  };
  return store.run(
    `INSERT INTO report (id, sha256, received, origin, text, body, sentences, digest, title, outlet, language, day)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.sha256,
    row.received,
    row.origin,
    row.text,
    row.body,
    row.sentences,
    reportDigest(row),
    report.title,
    report.outlet,
    report.language,
    dayRange(report.published.edtf).from,
  );
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
  store.run('DELETE FROM report WHERE seq = ?', row.seq);
};

const storeReading = (store: Store, reading: ReceivedReading): keyof ImportCounts => {
  const hash = sha256(reading.original);
  const known = store.row<ReportRow>('SELECT * FROM report WHERE id = ?', reading.report.id);
  if (known?.sha256 === hash) return 'unchanged';
  storeOriginal(store, reading.original, hash);
  if (known) supersede(store, known);
  const report = insertReport(store, reading, hash);
  const home = { seq: report, text: reading.report.text, sentences: reading.sentences };
  for (const [ordinal, claim] of reading.claims.entries()) insertClaim(store, claim, home, { ordinal });
  return known ? 'changed' : 'added';
};

/** All or nothing, and on disk when it returns. */
export const storeReadings = (store: Store, batch: readonly ReceivedReading[]): ImportCounts =>
  store.transaction(() => {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const reading of batch) counts[storeReading(store, reading)]++;
    if (counts.added + counts.changed > 0) setMeta(store, 'readings', raiseRevision(store));
    return counts;
  });
