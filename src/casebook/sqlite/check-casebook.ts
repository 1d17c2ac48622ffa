/** Looks for damage in a casebook and names each fault; it changes nothing. */
import type { Claim } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { Fault } from '../casebook.ts';
import { highlightsOf } from '../highlights.ts';
import { chainFault } from '../journal.ts';
import type { JournalEntry } from '../records.ts';
import { claimDigest, eventDigest, reportDigest } from './digest.ts';
import { strayFacets } from './facet-counts.ts';
import { JOURNAL_COLUMNS, journalRecord, type ReportRow } from './rows.ts';
import type { Store } from './statements.ts';
import { type OriginalRow, sha256, unpackOriginal } from './store-readings.ts';

const damaged = (store: Store, reason: string): Fault => ({
  code: 'casebook-damaged',
  details: { path: store.path, reason },
});

function* checkFile(store: Store): Generator<Fault> {
  for (const verdict of store.engine.integrity(store)) yield damaged(store, verdict);
}

function* checkJournal(store: Store): Generator<Fault> {
  let before: JournalEntry | undefined;
  type Row = Parameters<typeof journalRecord>[0];
  for (const row of store.each<Row>(`SELECT ${JOURNAL_COLUMNS} FROM journal j ORDER BY seq`)) {
    const { undone: _, ...entry } = journalRecord(row);
    const fault = chainFault(entry, before);
    if (fault) yield { code: 'journal-broken', details: { path: store.path, reason: fault } };
    before = entry;
  }
}

const holds = (row: OriginalRow & { sha256: string }): boolean => {
  try {
    return sha256(unpackOriginal(row)) === row.sha256;
  } catch {
    // Bytes that no longer unpack are as altered as bytes with another hash.
    return false;
  }
};

function* checkOriginals(store: Store): Generator<Fault> {
  for (const row of store.each<OriginalRow & { sha256: string }>('SELECT * FROM original ORDER BY sha256')) {
    if (!holds(row)) yield { code: 'original-altered', details: { sha256: row.sha256 } };
  }
}

function* checkTexts(store: Store): Generator<Fault> {
  for (const row of store.each<ReportRow & { digest: string }>('SELECT * FROM report ORDER BY id')) {
    if (reportDigest(row) !== row.digest) yield damaged(store, `report ${row.id} is not as it was stored`);
  }
  for (const row of store.each<{ id: string; body: string; reading: string | null; digest: string }>(
    'SELECT id, body, reading, digest FROM claim ORDER BY id',
  )) {
    if (claimDigest(row.body, row.reading) !== row.digest)
      yield damaged(store, `claim ${row.id} is not as it was stored`);
  }
  for (const row of store.each<{ id: string; body: string; summary: string; collated: string | null; digest: string }>(
    'SELECT id, digest, body, summary, collated FROM event e JOIN event_text t ON t.event = e.seq ORDER BY id',
  )) {
    if (eventDigest(row.body, row.summary, row.collated) !== row.digest)
      yield damaged(store, `event ${row.id} is not as it was stored`);
  }
}

/** What stands beside a claim's text, outside its digest. */
function* checkClaims(store: Store): Generator<Fault> {
  const rows = store.each<{
    id: string;
    body: string;
    home: string;
    type: string;
    standing: string;
    added: number | null;
    by: string | null;
  }>(
    `SELECT c.id, c.body, r.id AS home, c.type, c.standing, c.added, j.decision AS by
     FROM claim c JOIN report r ON r.seq = c.report LEFT JOIN journal j ON j.seq = c.added ORDER BY c.id`,
  );
  for (const { id, body, home, type, standing, added, by } of rows) {
    const claim = JSON.parse(body) as Claim;
    if (claim.report !== home || claim.type !== type || claim.standing !== standing)
      yield damaged(store, `claim ${id} does not stand where its text says`);
    if (added !== null && by !== 'add-claim') yield damaged(store, `claim ${id} is said to be added by no decision`);
  }
}

function* checkEvidence(store: Store): Generator<Fault> {
  for (const { body, text } of store.each<{ body: string; text: string }>(
    'SELECT c.body, r.text FROM claim c JOIN report r ON r.seq = c.report ORDER BY c.id',
  )) {
    const claim = JSON.parse(body) as Claim;
    for (const { start, end } of highlightsOf(claim)) {
      if (start > end || end > text.length) yield { code: 'evidence-outside', details: { id: claim.id, start, end } };
    }
    const { start, end, text: words } = claim.trigger;
    if (text.slice(start, end) !== words) yield { code: 'evidence-outside', details: { id: claim.id, start, end } };
  }
}

function* checkEvents(store: Store): Generator<Fault> {
  for (const { seq, body } of store.each<{ seq: number; body: string }>(
    'SELECT seq, body FROM event e JOIN event_text t ON t.event = e.seq ORDER BY id',
  )) {
    const { id, claims } = JSON.parse(body) as Event;
    const joined = store.rows<{ id: string }>('SELECT id FROM claim WHERE event = ?', seq).map((row) => row.id);
    const missing = claims.filter((claim) => !joined.includes(claim));
    if (missing.length > 0 || joined.length !== claims.length) {
      yield damaged(store, `event ${id} and its claims do not agree${missing[0] ? ` (${missing[0]})` : ''}`);
    }
  }
}

function* checkFacets(store: Store): Generator<Fault> {
  for (const { facet, value } of strayFacets(store))
    yield damaged(store, `the kept count of events by ${facet} ${value} is not what the events say`);
}

const PARTS = [
  checkFile,
  checkJournal,
  checkOriginals,
  checkTexts,
  checkClaims,
  checkEvidence,
  checkEvents,
  checkFacets,
];

/** A part that cannot be read to its end is a fault of its own; the others are still looked at. */
export async function* checkCasebook(store: Store): AsyncGenerator<Fault> {
  for (const part of PARTS) {
    try {
      yield* part(store);
    } catch (thrown) {
      yield damaged(store, (thrown as Error).message);
    }
  }
}
