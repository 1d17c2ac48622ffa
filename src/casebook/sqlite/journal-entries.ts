/** Entries of the journal by what they are about, and which of them stand. */
import { undoneBy } from '../journal.ts';
import type { DecisionKind, JournalEntry, JournalRecord } from '../records.ts';
import { JOURNAL_COLUMNS, type JournalRow, journalRecord } from './rows.ts';
import type { Store } from './statements.ts';

const NOT_UNDONE = 'j.seq NOT IN (SELECT seq FROM undone)';

export const entryAt = (store: Store, seq: number): JournalRecord | undefined => {
  if (!Number.isSafeInteger(seq)) return undefined;
  const row = store.row<JournalRow>(`SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE seq = ?`, seq);
  return row && journalRecord(row);
};

/** Oldest first, undone ones too. */
export const entriesAbout = (store: Store, ids: readonly string[]): JournalRecord[] =>
  store
    .rows<JournalRow>(
      `SELECT ${JOURNAL_COLUMNS} FROM journal j
       WHERE seq IN (SELECT seq FROM journal_about WHERE id IN (SELECT value FROM json_each(?))) ORDER BY seq`,
      JSON.stringify(ids),
    )
    .map(journalRecord);

/** Entries that stand, of some kinds, whose subject is one of `ids`; oldest first. */
export const standingOn = (store: Store, ids: readonly string[], decisions: readonly DecisionKind[]): JournalRecord[] =>
  store
    .rows<JournalRow>(
      `SELECT ${JOURNAL_COLUMNS} FROM journal j
       WHERE j.decision IN (SELECT value FROM json_each(?)) AND j.subject_id IN (SELECT value FROM json_each(?))
       AND ${NOT_UNDONE} ORDER BY j.seq`,
      JSON.stringify(decisions),
      JSON.stringify(ids),
    )
    .map(journalRecord);

/** Entries that stand, of some kinds; with `about`, only those that are about one of these ids. */
export const standing = (
  store: Store,
  decisions: readonly DecisionKind[],
  about?: readonly string[],
): JournalRecord[] =>
  store
    .rows<JournalRow>(
      `SELECT ${JOURNAL_COLUMNS} FROM journal j
       WHERE j.decision IN (SELECT value FROM json_each(?)) AND ${NOT_UNDONE}
       ${about ? 'AND j.seq IN (SELECT seq FROM journal_about WHERE id IN (SELECT value FROM json_each(?)))' : ''}
       ORDER BY j.seq`,
      JSON.stringify(decisions),
      ...(about ? [JSON.stringify(about)] : []),
    )
    .map(journalRecord);

export const isStanding = (store: Store, seq: number): boolean =>
  store.row('SELECT 1 FROM undone WHERE seq = ?', seq) === undefined;

/** The entry that a chain of undos is at last about. */
export const rootOf = (store: Store, entry: JournalEntry): JournalEntry => {
  let root = entry;
  for (let target = undoneBy(root); target !== undefined; target = undoneBy(root)) {
    const found = entryAt(store, target);
    if (!found) break;
    root = found;
  }
  return root;
};
