/** A casebook in a PostgreSQL database, for teams: `postgres://ana@host/database?schema=cases`. */
import { CotejoError } from '../../errors.ts';
import type { Casebook, ImportCounts, OpenOptions, ReceivedReading } from '../casebook.ts';
import { COLLATOR } from '../collator.ts';
import { copyCasebook } from '../copy-casebook.ts';
import { keptRecord } from '../kept-record.ts';
import { localUser } from '../local-user.ts';
import { reopeningOf } from '../reopening.ts';
import { casebookOver } from '../sqlite/casebook-over.ts';
import { openSqliteCasebook } from '../sqlite/sqlite-casebook.ts';
import type { Store, Value } from '../sqlite/statements.ts';
import { type Connection, connect, PostgresError } from './connection.ts';
import { isApart, startGatherer } from './gather.ts';
import { type Loader, loadReports } from './load-reports.ts';
import { type Months, monthsOf, numbered } from './months.ts';
import { named } from './named-error.ts';
import { engineWith } from './originals.ts';
import { type Place, placeOf } from './place.ts';
import { POSTGRES, postgresSql } from './postgres-engine.ts';
import { clearRecordOf, recordTablesOf } from './record-tables.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './schema.ts';
import { WRITERS_LOCK } from './writers-lock.ts';

/** How long a statement waits for another's write, as with SQLite. */
const LOCK_TIMEOUT = '20s';

/**
 * The server plans for rotating disks and little memory: at ten million claims it then read all events for a page of five thousand, and made maps of rows so coarse
 * that it looked at each again. Compiling takes longer than all but the longest statements.
 */
const PLANNED_FOR = ['random_page_cost TO 1.1', "work_mem TO '32MB'", 'jit TO off'];

/** Rows taken at a time where there may be very many. */
const FETCHED = 500;

/** Reports that come in at once with another's: both were new when they were looked up. */
const CLASHING = /^(23505|40P01)$/;

const storeOver = (connection: Connection, place: Place, options: OpenOptions): Loader => {
  const gathered = startGatherer((sql, values) => connection.tell(sql, values));
  const ask = (sql: string, values: readonly Value[], tuples = false) => {
    if (!isApart(sql)) gathered.tellAll();
    return connection.ask(postgresSql(sql), values, { tuples });
  };
  let cursors = 0;
  let within = false;
  const beginAdding = (): void => {
    within = true;
    connection.tell('BEGIN', []);
  };
  const begin = (): void => {
    beginAdding();
    // Writers one after the other, as on one file; readers do not wait, nor do those who only add reports.
    connection.tell('SELECT pg_advisory_xact_lock($1, hashtext($2))', [WRITERS_LOCK, place.schema]);
  };
  const commit = (): void => {
    ask('COMMIT', []);
    within = false;
  };
  const rollback = (): void => {
    within = false;
    gathered.forget();
    connection.ask('ROLLBACK', [], { anew: true });
  };
  let found: Months | undefined;
  const months = (): Months => {
    found ??= monthsOf(store);
    return found;
  };
  const transaction = <T>(start: () => void, work: () => T): T => {
    start();
    try {
      const result = work();
      commit();
      return result;
    } catch (thrown) {
      rollback();
      throw thrown;
    }
  };
  const store: Store = {
    path: place.shown,
    record: { open: () => keptRecord(recordTablesOf(store)), clear: () => clearRecordOf(store) },
    engine: place.originals === undefined ? POSTGRES : engineWith(POSTGRES, connection.putOriginals),
    user: options.user ?? localUser(),
    now: options.now ?? (() => new Date()),
    collator: options.collator ?? COLLATOR,
    run: (sql, ...values) => {
      if (!within) return void ask(sql, values);
      if (gathered.take(sql, values)) return;
      if (!isApart(sql)) gathered.tellAll();
      // Nothing is lost by going on: COMMIT is refused where a statement before it failed.
      connection.tell(postgresSql(sql), values);
    },
    insert: (sql, ...values) => {
      const [own, all] = numbered(store, months(), sql, values);
      return (ask(`${own} RETURNING seq`, all)[0] as { seq: number }).seq;
    },
    row: <T>(sql: string, ...values: Value[]) => ask(sql, values)[0] as T | undefined,
    rows: <T>(sql: string, ...values: Value[]) => ask(sql, values) as T[],
    tuples: <T extends unknown[]>(sql: string, ...values: Value[]) => ask(sql, values, true) as T[],
    // The cursor holds its rows by itself: other statements and transactions may come between.
    each: function* <T>(sql: string, ...values: Value[]) {
      const cursor = `rows_${++cursors}`;
      ask(`DECLARE ${cursor} NO SCROLL CURSOR WITH HOLD FOR ${sql}`, values);
      try {
        for (;;) {
          const rows = ask(`FETCH ${FETCHED} FROM ${cursor}`, []) as T[];
          yield* rows;
          if (rows.length < FETCHED) return;
        }
      } finally {
        ask(`CLOSE ${cursor}`, []);
      }
    },
    begin,
    commit,
    rollback,
    transaction: (work) => transaction(begin, work),
  };
  return {
    store,
    copyIn: connection.copyIn,
    adding: (work) => transaction(beginAdding, work),
    months,
  };
};

const checkOrder = (store: Store): void => {
  const { order } = store.row<{ order: string }>(
    'SELECT datcollate AS "order" FROM pg_database WHERE datname = current_database()',
  )!;
  // Pages and exports are in the order of code points, on every machine.
  if (!/^(C|POSIX|C\.UTF-?8)$/i.test(order)) throw new CotejoError('database-order', { path: store.path, order });
};

const versionOf = (store: Store, schema: string): number => {
  const known = store.row(
    "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = 'meta'",
    schema,
  );
  return known ? (store.row<{ value: number }>("SELECT value FROM meta WHERE key = 'schema'")?.value ?? 0) : 0;
};

const migrate = (store: Store, { schema, shown: path }: Place, { create, readOnly }: OpenOptions): void => {
  const found = versionOf(store, schema);
  if (found === SCHEMA_VERSION) return;
  if (found > SCHEMA_VERSION) throw new CotejoError('casebook-newer', { path, found, known: SCHEMA_VERSION });
  if (readOnly || (found === 0 && !create)) throw new CotejoError('casebook-not-found', { path });
  store.transaction(() => {
    for (let version = versionOf(store, schema); version < SCHEMA_VERSION; version++) {
      if (version === 0) store.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
      store.run(MIGRATIONS[version] as string);
    }
    store.run(
      "INSERT INTO meta (key, value) VALUES ('schema', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      SCHEMA_VERSION,
    );
  });
};

/**
 * @throws CotejoError `casebook-not-found`, `casebook-newer`, `casebook-unreachable`, `database-order` where the database
 *   does not sort by code points (`createdb --template=template0 --locale=C.UTF-8 cases` makes one that does)
 */
export const openPostgresCasebook = (location: string, options: OpenOptions = {}): Casebook => {
  const place = placeOf(location);
  const connection = connect(place.url, place.originals);
  const loader = storeOver(connection, place, options);
  const { store } = loader;
  try {
    store.run(`SET search_path TO ${place.schema}`);
    store.run(`SET lock_timeout TO '${LOCK_TIMEOUT}'`);
    // A server may be set to acknowledge before the disk has it; a casebook may not.
    store.run('SET synchronous_commit TO on');
    store.run('SET client_min_messages TO warning');
    for (const setting of PLANNED_FOR) store.run(`SET ${setting}`);
    if (options.readOnly) store.run('SET default_transaction_read_only TO on');
    checkOrder(store);
    migrate(store, place, options);
  } catch (thrown) {
    connection.close();
    throw named(thrown, place);
  }
  const casebook = casebookOver(store, {
    close: connection.close,
    // A copy of everything as one file, which any machine opens.
    backup: async (to, from) => {
      const target = openSqliteCasebook(to, { create: true, onlyNew: true });
      try {
        await copyCasebook(from, target);
      } finally {
        await target.close();
      }
    },
    named: (thrown) => named(thrown, place),
  });
  const load = async (batch: readonly ReceivedReading[]): Promise<ImportCounts | undefined> => {
    try {
      return loadReports(loader, batch);
    } catch (thrown) {
      if (thrown instanceof PostgresError && CLASHING.test(thrown.code)) return undefined;
      throw named(thrown, place);
    }
  };
  return {
    ...casebook,
    storeReadings: async (batch, given) => (await load(batch)) ?? casebook.storeReadings(batch, given),
    location,
    ...reopeningOf(location, store.user, options),
  };
};
