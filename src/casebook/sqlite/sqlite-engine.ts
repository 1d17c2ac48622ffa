/** What SQLite does in its own way: FTS5, dates, looking its file through. */
import { ftsQuery } from '../search-words.ts';
import type { Engine } from './statements.ts';

export const SQLITE: Engine = {
  readingsHeld: 600,
  addOriginals: (store, originals) => {
    for (const { sha256, size, packing, bytes } of originals) {
      store.run(
        'INSERT INTO original (sha256, size, packing, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ...[sha256, size, packing, bytes],
      );
    }
  },
  // Triggers keep the words of reports.
  addWords: (store, what, seq, words) => {
    if (what !== 'report') store.run(`INSERT INTO ${what}_search (rowid, words) VALUES (?, ?)`, seq, words);
  },
  removeWords: (store, what, seq) => {
    if (what !== 'report') store.run(`DELETE FROM ${what}_search WHERE rowid = ?`, seq);
  },
  finds: (what) => `${what}_search MATCH ?`,
  query: ftsQuery,
  ranked: (what) => `SELECT rowid AS seq, rank FROM ${what}_search WHERE ${what}_search MATCH ?1`,
  afterCopy: () => undefined,
  along: (index) => `INDEXED BY ${index}`,
  year: (column) => `strftime('%Y', ${column} * 86400, 'unixepoch')`,
  integrity: function* (store) {
    for (const row of store.rows<object>('PRAGMA integrity_check')) {
      const [verdict] = Object.values(row) as string[];
      if (verdict !== 'ok') yield verdict as string;
    }
    for (const { table, parent } of store.rows<{ table: string; parent: string }>('PRAGMA foreign_key_check')) {
      yield `a row of ${table} points to none of ${parent}`;
    }
  },
};
