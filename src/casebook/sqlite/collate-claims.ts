/** Stored claims → collated events → rows: of the whole casebook, or around one decision. */
import type { Claim } from '../../claim.ts';
import type { Homes } from '../../collation/outlet-homes.ts';
import type { Event } from '../../event.ts';
import type { Report } from '../../report.ts';
import type { CollationCounts } from '../casebook.ts';
import { keepEventIds, type StoredEvent } from '../keep-event-ids.ts';
import { allLinkDecisions } from './link-entries.ts';
import { linkOver } from './link-over.ts';
import { metaNumber, raiseRevision, setMeta } from './revision.ts';
import { reportOf } from './rows.ts';
import type { Store } from './statements.ts';
import { replaceEvents, STORED_EVENT_COLUMNS, type StoredEventRow } from './store-events.ts';

interface Input {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
}

interface InputRow {
  readonly seq: number;
  readonly body: string;
  readonly text: string;
  readonly duplicate_of: string | null;
}

const REJECTED = "EXISTS (SELECT 1 FROM claim_review WHERE claim = c.id AND state = 'rejected')";
const STANDING = `NOT ${REJECTED}`;

/** Reports in id order whatever the order of their arrival, claims in their reports' order; rejected ones left out. */
const everything = (store: Store): Input => ({
  reports: store
    .rows<InputRow>('SELECT seq, body, text, duplicate_of FROM report ORDER BY id')
    .map((row) => ({ ...reportOf(row), duplicateOf: null })),
  claims: store
    .rows<{ body: string }>(
      `SELECT c.body FROM claim c JOIN report r ON r.seq = c.report WHERE ${STANDING} ORDER BY r.id, c.ordinal`,
    )
    .map(({ body }) => JSON.parse(body) as Claim),
});

const rejectedClaims = (store: Store): Map<string, string> => {
  const rows = store.rows<{ id: string; linked: string | null }>(`SELECT id, linked FROM claim c WHERE ${REJECTED}`);
  return new Map(rows.map(({ id, linked }) => [id, linked ?? `alone ${id}`]));
};

/** The reports that make the claims named, with all their claims; rejected ones left out unless they are asked for. */
export const around = (store: Store, claims: readonly string[], { evenRejected = false } = {}): Input => {
  const ids = JSON.stringify(claims);
  const reports = 'SELECT report FROM claim WHERE id IN (SELECT value FROM json_each(?))';
  return {
    reports: store
      .rows<InputRow>(`SELECT seq, body, text, duplicate_of FROM report WHERE seq IN (${reports}) ORDER BY id`, ids)
      .map(reportOf),
    claims: store
      .rows<{ body: string }>(
        `SELECT c.body FROM claim c JOIN report r ON r.seq = c.report
         WHERE c.report IN (${reports}) ${evenRejected ? '' : `AND ${STANDING}`} ORDER BY r.id, c.ordinal`,
        ids,
      )
      .map(({ body }) => JSON.parse(body) as Claim),
  };
};

interface LinkedClaim {
  readonly id: string;
  readonly event: number | null;
  readonly linked: string | null;
}

const withClaims = (joined: readonly LinkedClaim[], rows: readonly StoredEventRow[]): StoredEvent[] => {
  const claims = new Map<number, string[]>(rows.map(({ seq }) => [seq, []]));
  for (const { id, event } of joined) if (event !== null) claims.get(event)?.push(id);
  return rows.map(({ seq, id }) => ({ id, claims: claims.get(seq) ?? [] }));
};

/** Keeps what collation linked beside what people make of it, so that a decision undone leads back to it. */
const setLinked = (store: Store, claims: readonly LinkedClaim[], events: readonly Event[]): void => {
  const groupOf = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event.id] as const)));
  for (const { id, linked } of claims) {
    const group = groupOf.get(id);
    if (group !== undefined && group !== linked) store.run('UPDATE claim SET linked = ? WHERE id = ?', group, id);
  }
};

const setDuplicates = (store: Store, reports: readonly Report[]): void => {
  for (const { id, duplicateOf } of reports) {
    store.run(
      'UPDATE report SET duplicate_of = ?1 WHERE id = ?2 AND duplicate_of IS DISTINCT FROM ?1',
      duplicateOf,
      id,
    );
  }
};

const stateOf = (store: Store) => ({
  readings: metaNumber(store, 'readings'),
  decisions: store.row<{ last: number | null }>('SELECT max(seq) AS last FROM journal')?.last ?? 0,
});

/**
 * Collates outside any write lock, so that a long collation keeps nobody waiting; where a decision or an import came in
 * between, it is done again on what stands then.
 */
export const recollateAll = (store: Store): CollationCounts => {
  for (;;) {
    const before = stateOf(store);
    const input = everything(store);
    const rejected = rejectedClaims(store);
    const collated = store.collator.collate(input.reports, input.claims);
    const events = linkOver({ ...collated, claims: input.claims, rejected }, allLinkDecisions(store), store.collator);
    const counts = store.transaction(() => {
      const now = stateOf(store);
      if (now.readings !== before.readings || now.decisions !== before.decisions) return undefined;
      const stored = store.rows<StoredEventRow>(`SELECT ${STORED_EVENT_COLUMNS} FROM event ORDER BY id`);
      const claims = store.rows<LinkedClaim>('SELECT id, event, linked FROM claim');
      const result = replaceEvents(store, stored, keepEventIds(withClaims(claims, stored), events));
      setLinked(store, claims, collated.events);
      setDuplicates(store, collated.reports);
      setMeta(store, 'collated', before.readings);
      raiseRevision(store);
      return result;
    });
    if (counts) return counts;
  }
};

/** Where outlets are at home, as far as the record knows. */
export const homesOf = (store: Store): Homes | undefined => store.collator.homes?.(store.record.open());

/** How sure the links of an event were; where it does not say so itself, from its confidence, which collation multiplied by it. */
export const linkConfidence = (store: Store, before: Event): number => {
  if (before.linkConfidence !== undefined) return before.linkConfidence;
  if (before.reports.length === 1) return 1;
  const { reports, claims } = around(store, before.claims, { evenRejected: true });
  const alone = store.collator.assemble(reports, claims, new Set(before.claims), 1)?.confidence ?? 0;
  return alone > 0 ? Math.min(1, before.confidence / alone) : 1;
};
