/** Full text search over reports and claims: best match first, or what was stored last. */
import type { Claim } from '../../claim.ts';
import type { Report } from '../../report.ts';
import type { Page, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { SearchHit } from '../records.ts';
import { searchTerms, snippetOf, type Term } from '../search-words.ts';
import type { Store } from './statements.ts';
import { successorOf } from './successors.ts';

interface Hit {
  readonly kind: 'report' | 'claim';
  readonly seq: number;
  readonly rank: number;
}

const reportHit = (store: Store, { seq }: Hit, terms: readonly Term[]): SearchHit | undefined => {
  const row = store.row<{ id: string; body: string; text: string }>(
    'SELECT id, body, text FROM report WHERE seq = ?',
    seq,
  );
  if (!row) return undefined;
  const { title, outlet, published } = JSON.parse(row.body) as Report;
  const events = store
    .rows<{ id: string }>(
      'SELECT e.id FROM event_report er JOIN event e ON e.seq = er.event WHERE er.report = ? ORDER BY e.id',
      seq,
    )
    .map(({ id }) => id);
  return {
    kind: 'report',
    id: row.id,
    report: row.id,
    events,
    title,
    outlet,
    published: published.edtf,
    standing: null,
    snippet: snippetOf(row.text, terms),
  };
};

interface ClaimHitRow {
  readonly claim: string;
  readonly report: string;
  readonly text: string;
  readonly event: string | null;
  readonly sentence_start: number;
  readonly sentence_end: number;
}

const claimHit = (store: Store, { seq }: Hit): SearchHit | undefined => {
  const row = store.row<ClaimHitRow>(
    `SELECT c.body AS claim, r.body AS report, r.text, c.sentence_start, c.sentence_end,
       (SELECT id FROM event WHERE seq = c.event) AS event
     FROM claim c JOIN report r ON r.seq = c.report WHERE c.seq = ?`,
    seq,
  );
  if (!row) return undefined;
  const claim = JSON.parse(row.claim) as Claim;
  const report = JSON.parse(row.report) as Report;
  const { start, end } = claim.trigger;
  return {
    kind: 'claim',
    id: claim.id,
    report: report.id,
    events: row.event === null ? [] : [successorOf(store, row.event) ?? row.event],
    title: report.title,
    outlet: report.outlet,
    published: report.published.edtf,
    standing: claim.standing,
    snippet: [
      { text: row.text.slice(row.sentence_start, start), hit: false },
      { text: row.text.slice(start, end), hit: true },
      { text: row.text.slice(end, row.sentence_end), hit: false },
    ].filter(({ text }) => text !== ''),
  };
};

/** Found oftener than this, a word says too little to rank by, and ranking would take long. */
const COMMON = 5000;

const isCommon = (store: Store, term: Term): boolean =>
  (['report', 'claim'] as const).some(
    (what) =>
      store.row(
        `SELECT 1 FROM ${what}_search WHERE ${store.engine.finds(what)} LIMIT 1 OFFSET ${COMMON}`,
        store.engine.query(store, what, [term]),
      ) !== undefined,
  );

/** The best hits of a kind. */
type Best = (what: 'report' | 'claim', most: number) => Hit[];

/** By how well they fit the terms that tell something; all the others are in them too. */
const ranked =
  (store: Store, terms: readonly Term[], telling: readonly Term[]): Best =>
  (what, most) => {
    const { engine } = store;
    const by = telling.length < terms.length;
    return store.rows<Hit>(
      `SELECT '${what}' AS kind, seq, rank FROM (${engine.ranked(what, { by })}) AS found ORDER BY rank, seq LIMIT ?2`,
      engine.query(store, what, terms),
      most,
      ...(by ? [engine.query(store, what, telling)] : []),
    );
  };

/** Those stored last first. */
const latest =
  (store: Store, terms: readonly Term[]): Best =>
  (what, most) =>
    store
      .rows<{ seq: number }>(
        `SELECT rowid AS seq FROM ${what}_search WHERE ${store.engine.finds(what)} ORDER BY rowid DESC LIMIT ?`,
        store.engine.query(store, what, terms),
        most,
      )
      .map(({ seq }, rank) => ({ kind: what, seq, rank }));

const bestOf = (store: Store, terms: readonly Term[]): Best => {
  // Together they are found no oftener than the rarest of them.
  const telling = terms.filter((term) => !isCommon(store, term));
  return telling.length === 0 ? latest(store, terms) : ranked(store, terms, telling);
};

/**
 * Ranked by how well they fit. A word that is in more than 5,000 reports or claims must be there, but the others rank; where all are,
 * what was stored last comes first, reports and claims by turns. So a page costs the same however much is found. The cursor counts, since ranks shift
 * as reports come in.
 */
export const searchText = (store: Store, q: string, { limit, cursor }: PageRequest): Page<SearchHit> => {
  const terms = searchTerms(q);
  if (terms === undefined) return { items: [], next: null };
  const passed = cursor === undefined ? 0 : Number(decodeCursor(cursor, 1)[0]);
  const best = bestOf(store, terms);
  const most = passed + limit + 1;
  const hits = [...best('report', most), ...best('claim', most)].sort((a, b) => a.rank - b.rank).slice(passed, most);
  const items = hits
    .slice(0, limit)
    .map((hit) => (hit.kind === 'report' ? reportHit(store, hit, terms) : claimHit(store, hit)))
    .filter((hit): hit is SearchHit => hit !== undefined);
  return { items, next: hits.length > limit ? encodeCursor([passed + limit]) : null };
};
