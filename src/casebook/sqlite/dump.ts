/** A casebook's rows out of one store and into another. */

import type { Claim } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { DumpedRow } from '../casebook.ts';
import { claimWords, eventWords, sentenceOf } from '../search-words.ts';
import { recountFacets } from './facet-counts.ts';
import type { Store, StoredBytes, Value, Worded } from './statements.ts';

/** Parents before children; what is looked up by is made anew, sessions are left behind. */
export const TABLES = [
  'meta',
  'original',
  'report',
  'superseded',
  'event',
  'event_text',
  'claim',
  'event_report',
  'event_actor',
  'event_facet',
  'toll',
  'retired_event',
  'journal',
  'journal_about',
  'undone',
  'claim_review',
  'event_review',
  'comment',
  'skip',
  'authority',
  'alias',
  'saved_filter',
  'account',
] as const;

export async function* dumpTables(store: Store): AsyncGenerator<DumpedRow> {
  for (const table of TABLES) {
    for (const row of store.each<DumpedRow['row']>(`SELECT * FROM ${table}`)) yield { table, row: { ...row } };
  }
}

const quoted = (column: string): string => `"${column}"`;

const insertRow = (store: Store, { table, row }: DumpedRow): void => {
  if (table === 'original') {
    store.engine.addOriginals(store, [row as unknown as StoredBytes]);
    return;
  }
  const columns = Object.keys(row);
  store.run(
    `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...(Object.values(row) as Value[]),
  );
};

interface WordsOf {
  readonly what: Worded;
  readonly seq: number;
  readonly words: string;
}

/** Words of all claims and events. */
function* allWords(store: Store): Generator<WordsOf> {
  for (const row of store.each<{ seq: number; body: string }>('SELECT event AS seq, body FROM event_text'))
    yield { what: 'event', seq: row.seq, words: eventWords(JSON.parse(row.body) as Event) };
  for (const row of store.each<{ seq: number; body: string; text: string; start: number; end: number }>(
    `SELECT c.seq, c.body, r.text, c.sentence_start AS start, c.sentence_end AS "end"
     FROM claim c JOIN report r ON r.seq = c.report`,
  )) {
    const claim = JSON.parse(row.body) as Claim;
    yield { what: 'claim', seq: row.seq, words: claimWords(claim, row.text, sentenceOf(claim, [row])) };
  }
}

const KNOWN: ReadonlySet<string> = new Set(TABLES);

/** Takes the rows in one transaction; `schema` in `meta` stays this store's own. */
export const restoreTables = async (store: Store, rows: AsyncIterable<DumpedRow>): Promise<void> => {
  const given: DumpedRow[] = [];
  const flush = () => {
    const batch = given.splice(0);
    for (const row of batch) insertRow(store, row);
  };
  store.begin();
  try {
    for await (const dumped of rows) {
      if (!KNOWN.has(dumped.table) || (dumped.table === 'meta' && dumped.row.key === 'schema')) continue;
      if (dumped.table === 'meta' && String(dumped.row.key).startsWith('record')) continue;
      if (dumped.table === 'meta') store.run('DELETE FROM meta WHERE key = ?', String(dumped.row.key));
      given.push(dumped);
      if (given.length >= 200) flush();
    }
    flush();
    store.run(
      `INSERT INTO event_place (event, west, east, south, north)
       SELECT seq, lon, lon, lat, lat FROM event WHERE lat IS NOT NULL AND lon IS NOT NULL`,
    );
    for (const { seq, ...report } of store.each<{ seq: number; title: string | null; text: string }>(
      'SELECT seq, title, text FROM report',
    ))
      store.engine.addReport(store, seq, report);
    for (const { what, seq, words } of allWords(store)) store.engine.addWords(store, what, seq, words);
    recountFacets(store);
    // What collation knows of the reports is not copied: it is built anew with the next reports.
    store.run('UPDATE report SET placed = 0');
    store.engine.afterCopy(store);
    store.commit();
  } catch (thrown) {
    store.rollback();
    throw thrown;
  }
};
