/** What SQLite does in its own way: FTS5, dates, looking its file through. */
import { ftsQuery, type Term } from '../search-words.ts';
import type { Engine, Searched, Store } from './statements.ts';

/** Words of one beginning that are named one by one; of more than these few are common. */
const MOST_NAMED = 100;

/** Below every letter and digit: right after a word, before all that begin with it. */
const NEXT = '\u0001';

/** Words found before, as long as nothing has changed: to get past a word, the index goes through all its hits. */
const remembered = new WeakMap<Store, { readonly at: string; readonly found: Map<string, readonly string[]> }>();

const memoryOf = (store: Store): Map<string, readonly string[]> => {
  // Changes of other connections, and of this one.
  const version = store.row<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const at = `${version} ${store.row<{ own: number }>('SELECT total_changes() AS own')?.own}`;
  const known = remembered.get(store);
  if (known?.at === at) return known.found;
  const found = new Map<string, readonly string[]>();
  remembered.set(store, { at, found });
  return found;
};

/** Undefined where they are too many. */
const lookedUp = (store: Store, what: Searched, beginning: string): string[] | undefined => {
  const terms = `${what}_terms`;
  // Of this connection alone; `instance` looks no further than the first place of a word.
  store.run(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${terms} USING fts5vocab (main, ${what}_search, instance)`);
  const words: string[] = [];
  for (let from = beginning; words.length <= MOST_NAMED; ) {
    const word = store.row<{ term: string }>(`SELECT term FROM temp.${terms} WHERE term >= ? LIMIT 1`, from)?.term;
    if (word === undefined || !word.startsWith(beginning)) return words;
    words.push(word);
    from = word + NEXT;
  }
  return undefined;
};

/** The words of an index that begin so; none where they are too many. */
const wordsFrom = (store: Store, what: Searched, beginning: string): readonly string[] => {
  const memory = memoryOf(store);
  const key = `${what} ${beginning}`;
  const known = memory.get(key);
  if (known) return known;
  const words = lookedUp(store, what, beginning) ?? [];
  memory.set(key, words);
  return words;
};

/**
 * FTS5 gathers all hits of a beginning before it gives the first; those of a word it gives as they are asked for. So `kill` becomes
 * the words there are that begin with it; where there are none or too many, it stays.
 */
const named = (store: Store, what: Searched, { words, beginnings }: Term): Term => {
  const found = beginnings.map((beginning) => wordsFrom(store, what, beginning));
  return {
    words,
    forms: found.flat().filter((form) => words.length !== 1 || form !== words[0]),
    beginnings: beginnings.filter((_, place) => found[place]?.length === 0),
  };
};

export const SQLITE: Engine = {
  readingsHeld: 1000,
  reportsSettled: 1000,
  holdsFacets: true,
  addOriginals: (store, originals) => {
    for (const { sha256, size, packing, bytes } of originals) {
      store.run(
        'INSERT INTO original (sha256, size, packing, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ...[sha256, size, packing, bytes],
      );
    }
  },
  addReport: (store, seq, { title, text }) =>
    store.run('INSERT INTO report_search (rowid, title, text) VALUES (?, ?, ?)', seq, title, text),
  addWords: (store, what, seq, words) =>
    store.run(`INSERT INTO ${what}_search (rowid, words) VALUES (?, ?)`, seq, words),
  removeWords: (store, what, seq) => store.run(`DELETE FROM ${what}_search WHERE rowid = ?`, seq),
  finds: (what) => `${what}_search MATCH ?`,
  query: (store, what, terms) => ftsQuery(terms.map((term) => named(store, what, term))),
  ranked: (what, { by = false } = {}) =>
    by
      ? // `+`: both queries are made once, not one for every row of the other.
        `SELECT rowid AS seq, rank FROM ${what}_search WHERE ${what}_search MATCH ?3
           AND +rowid IN (SELECT rowid FROM ${what}_search WHERE ${what}_search MATCH ?1)`
      : `SELECT rowid AS seq, rank FROM ${what}_search WHERE ${what}_search MATCH ?1`,
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
