/** What PostgreSQL does in its own way: text search vectors, dates. */

import { reportWords, tsQuery, tsVector } from '../search-words.ts';
import type { Engine } from '../sqlite/statements.ts';
import { PER_MONTH } from './months.ts';
import { addOriginals } from './originals.ts';

export const POSTGRES: Engine = {
  readingsHeld: 4000,
  reportsSettled: 500,
  // A server's cores count them, and its tables may hold more events than a client should.
  holdsFacets: false,
  addOriginals,
  addReport: (store, seq, report) =>
    store.run('INSERT INTO report_search (rowid, words) VALUES (?, ?::tsvector)', seq, tsVector(reportWords(report))),
  addWords: (store, what, seq, words) =>
    store.run(`INSERT INTO ${what}_search (rowid, words) VALUES (?, ?::tsvector)`, seq, tsVector(words)),
  removeWords: (store, what, seq) => store.run(`DELETE FROM ${what}_search WHERE rowid = ?`, seq),
  finds: (what) => `${what}_search.words @@ ?::tsquery`,
  query: (_store, _what, terms) => tsQuery(terms),
  ranked: (what, { by = false } = {}) =>
    by
      ? // IS TRUE: no index gathers what the common words find.
        `SELECT rowid AS seq, -ts_rank_cd(words, ?3::tsquery) AS rank FROM ${what}_search
         WHERE words @@ ?3::tsquery AND (words @@ ?1::tsquery) IS TRUE`
      : `SELECT rowid AS seq, -ts_rank_cd(words, ?1::tsquery) AS rank FROM ${what}_search WHERE words @@ ?1::tsquery`,
  afterCopy: (store) => {
    for (const table of ['report', 'event', 'claim', 'journal', 'undone', 'comment']) {
      store.run(
        `SELECT setval(pg_get_serial_sequence('${table}', 'seq'), (SELECT coalesce(max(seq % ${PER_MONTH}), 0) + 1 FROM ${table}), false)`,
      );
    }
  },
  along: () => '',
  year: (column) => `to_char(DATE '1970-01-01' + ${column}::integer, 'YYYY')`,
  // The server looks after its files itself (data checksums, amcheck).
  integrity: () => [],
};

/** `json_each(?)` of SQLite is a function of the schema here, an array where something is looked for in it; `?2` and `?` become `$2` and the next number. */
export const postgresSql = (sql: string): string => {
  let next = 0;
  return sql
    .replace(/(?<!NOT )\bIN \(SELECT value FROM json_each\((\?\d*)\)\)/g, '= ANY (json_texts($1))')
    .replaceAll('json_each(', 'json_list(')
    .replace(/\?(\d*)/g, (_, number: string) => `$${number === '' ? ++next : number}`);
};
