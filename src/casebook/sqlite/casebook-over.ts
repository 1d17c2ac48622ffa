/** A casebook over a store, whatever engine it has: the port's methods, each led to the file beside this one that does it. */
import type { CotejoError } from '../../errors.ts';
import type { Casebook, CasebookCounts, Page, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { JournalRecord } from '../records.ts';
import {
  addAccount,
  changeAccount,
  closeSession,
  hasAccounts,
  listAccounts,
  openSession,
  sessionOf,
} from './accounts.ts';
import { checkCasebook } from './check-casebook.ts';
import { recollateAll } from './collate-claims.ts';
import { eventTolls, series } from './curves.ts';
import { decide } from './decide.ts';
import { deleteFilter, history, orphans, people, sample, samples, savedFilters, saveFilter } from './desk.ts';
import { dumpTables, restoreTables } from './dump.ts';
import { growRecord } from './grow-record.ts';
import { listNames, nameRecord, settledNames } from './names.ts';
import { queuePage } from './queue.ts';
import { eventPoints, eventRecord, facets, listEvents } from './read-events.ts';
import { listReports, originalOf, reportRecord } from './read-reports.ts';
import { rescue } from './rescue.ts';
import { metaNumber } from './revision.ts';
import { claimById, JOURNAL_COLUMNS, journalRecord } from './rows.ts';
import { searchText } from './search-text.ts';
import type { Store } from './statements.ts';
import { storeReadings } from './store-readings.ts';
import { everyClaim, everyEvent, everyOriginal, everyReport } from './stream-record.ts';

const counts = (store: Store): CasebookCounts => ({
  revision: metaNumber(store, 'revision'),
  ...store.row<Omit<CasebookCounts, 'revision'>>(
    `SELECT (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM claim) AS claims,
       (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM journal) AS decisions`,
  )!,
});

const journal = (
  store: Store,
  { subject, limit, cursor }: PageRequest & { readonly subject?: string },
): Page<JournalRecord> => {
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(decodeCursor(cursor, 1)[0]);
  const about = subject === undefined ? '' : 'AND seq IN (SELECT seq FROM journal_about WHERE id = ?)';
  const rows = store.rows<Parameters<typeof journalRecord>[0]>(
    `SELECT ${JOURNAL_COLUMNS} FROM journal j WHERE seq < ? ${about} ORDER BY seq DESC LIMIT ?`,
    before,
    ...(subject === undefined ? [] : [subject]),
    limit + 1,
  );
  const items = rows.slice(0, limit).map(journalRecord);
  return { items, next: rows.length > limit ? encodeCursor([items.at(-1)!.seq]) : null };
};

/** What an engine does about the whole casebook. */
export interface Ends {
  readonly close: () => void;
  readonly backup: (path: string, casebook: Casebook) => Promise<void>;
  /** What the engine threw, as an entry of errors.ts. */
  readonly named: (thrown: unknown) => CotejoError;
}

export const casebookOver = (store: Store, { close, backup, named }: Ends): Casebook => {
  const answer = async <T>(work: () => T): Promise<Awaited<T>> => {
    try {
      return await work();
    } catch (thrown) {
      throw named(thrown);
    }
  };
  const casebook: Casebook = {
    location: store.path,
    revision: () => answer(() => metaNumber(store, 'revision')),
    counts: () => answer(() => counts(store)),
    storeReadings: (batch, options) => answer(() => storeReadings(store, batch, options)),
    needsCollation: () => answer(() => metaNumber(store, 'readings') > metaNumber(store, 'collated')),
    linkNew: (options) => answer(() => growRecord(store, options)),
    recollate: () => answer(() => growRecord(store) ?? recollateAll(store)),
    decide: (decision) => answer(() => decide(store, decision)),
    journal: (request) => answer(() => journal(store, request)),
    events: (filter, request) => answer(() => listEvents(store, filter, request)),
    eventPoints: (filter) => answer(() => eventPoints(store, filter)),
    facets: (filter) => answer(() => facets(store, filter)),
    event: (id, options) => answer(() => eventRecord(store, id, options)),
    reports: (filter, request) => answer(() => listReports(store, filter, request)),
    report: (id) => answer(() => reportRecord(store, id)),
    original: (id) => answer(() => originalOf(store, id)),
    claim: (id) => answer(() => claimById(store, id)),
    search: (q, request) => answer(() => searchText(store, q, request)),
    queue: (filter, request) => answer(() => queuePage(store, filter, request)),
    history: (id, request) => answer(() => history(store, id, request)),
    series: (filter, request) => answer(() => series(store, filter, request)),
    eventTolls: (id) => answer(() => eventTolls(store, id)),
    orphans: () => answer(() => orphans(store)),
    people: () => answer(() => people(store)),
    names: (kind, request) => answer(() => listNames(store, kind, request)),
    name: (kind, id) => answer(() => nameRecord(store, kind, id)),
    settledNames: (kind) => answer(() => settledNames(store, kind)),
    samples: () => answer(() => samples(store)),
    sample: (id, user) => answer(() => sample(store, id, user)),
    savedFilters: (owner) => answer(() => savedFilters(store, owner)),
    saveFilter: (filter) => answer(() => saveFilter(store, filter)),
    deleteFilter: (owner, name) => answer(() => deleteFilter(store, owner, name)),
    hasAccounts: () => answer(() => hasAccounts(store)),
    accounts: () => answer(() => listAccounts(store)),
    addAccount: (account) => answer(() => addAccount(store, account)),
    changeAccount: (name, change) => answer(() => changeAccount(store, name, change)),
    openSession: (name, password) => answer(() => openSession(store, name, password)),
    session: (token) => answer(() => sessionOf(store, token)),
    closeSession: (token) => answer(() => closeSession(store, token)),
    everyEvent: (filter) => everyEvent(store, filter),
    everyOriginal: () => everyOriginal(store),
    everyReport: (filter) => everyReport(store, filter),
    everyClaim: (filter) => everyClaim(store, filter),
    dump: () => dumpTables(store),
    restore: (rows) => answer(() => restoreTables(store, rows)),
    rescue: (onLost) => rescue(store, onLost),
    check: () => checkCasebook(store),
    backup: (to) => answer(() => backup(to, casebook)),
    close: () => answer(() => close()),
  };
  return casebook;
};
