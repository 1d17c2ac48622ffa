/**
 * Claims and events of a casebook in tables of months, from now on: what is there becomes the first of the tables as it stands, so that nothing
 * is copied, and readers and writers wait for moments only. Cut short and run again, it goes on.
 */
import { CotejoError } from '../../errors.ts';
import { connect } from './connection.ts';
import { type Monthly, PER_MONTH } from './months.ts';
import { named } from './named-error.ts';
import { placeOf } from './place.ts';
import { WRITERS_LOCK } from './writers-lock.ts';

const LOCK_TIMEOUT = '10s';

type Ask = (sql: string, values?: readonly unknown[]) => readonly Record<string, string>[];

/** Keys of others that lead to the table, as they are declared. */
const REFERRING = `
SELECT conrelid::regclass::text AS from_table, conname AS name, pg_get_constraintdef(oid) AS definition
FROM pg_constraint WHERE contype = 'f' AND confrelid = $1::regclass AND conparentid = 0 ORDER BY 1, 2`;

const OWN_KEYS = `
SELECT conname AS name, pg_get_constraintdef(oid) AS definition
FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass AND conparentid = 0 ORDER BY 1`;

const INDEXES = `
SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition, i.indisprimary AS is_primary, i.indisunique AS is_unique
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = $1::regclass ORDER BY 1`;

const isPartitioned = (ask: Ask, table: Monthly): boolean =>
  ask(`SELECT 1 FROM pg_class WHERE oid = $1::regclass AND relkind = 'p'`, [table]).length > 0;

/** What takes long, without keeping anybody from the table. */
const prepare = (ask: Ask, table: Monthly): void => {
  ask(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${table}_before_months`);
  ask(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_before_months CHECK (seq < ${PER_MONTH}) NOT VALID`);
  ask(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${table}_before_months`);
  ask(`DROP INDEX IF EXISTS ${table}_named`);
  ask(`CREATE INDEX CONCURRENTLY ${table}_named ON ${table} (id)`);
};

/** Everything that takes but a moment, at once. */
const turn = (ask: Ask, table: Monthly): void => {
  const first = `${table}_before`;
  const referring = ask(REFERRING, [table]);
  const keys = ask(OWN_KEYS, [table]);
  const indexes = ask(INDEXES, [table]);
  for (const { from_table, name } of referring) ask(`ALTER TABLE ${from_table} DROP CONSTRAINT ${name}`);
  ask(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_id_key`);
  ask(`ALTER TABLE ${table} ALTER seq DROP IDENTITY`);
  ask(`ALTER TABLE ${table} RENAME TO ${first}`);
  ask(`CREATE TABLE ${table} (LIKE ${first} INCLUDING DEFAULTS) PARTITION BY RANGE (seq)`);
  ask(`CREATE SEQUENCE ${table}_numbers OWNED BY ${table}.seq`);
  ask(`SELECT setval('${table}_numbers', (SELECT coalesce(max(seq), 0) + 1 FROM ${first}), false)`);
  ask(`ALTER TABLE ${table} ALTER seq SET DEFAULT nextval('${table}_numbers')`);
  for (const { name, definition, is_primary, is_unique } of indexes) {
    if (is_unique && !is_primary) continue;
    ask(`ALTER INDEX ${name} RENAME TO ${name}_before`);
    if (is_primary) ask(`ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY (seq)`);
    else ask(definition!.replace(/ ON (?:ONLY )?\S+ USING /, ` ON ${table} USING `));
  }
  for (const { name, definition } of keys) ask(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  ask(`ALTER TABLE ${table} ATTACH PARTITION ${first} FOR VALUES FROM (MINVALUE) TO (${PER_MONTH})`);
  ask(`ALTER TABLE ${first} DROP CONSTRAINT ${table}_before_months`);
  for (const { from_table, name, definition } of referring) {
    ask(`ALTER TABLE ${from_table} ADD CONSTRAINT ${name} ${definition} NOT VALID`);
  }
};

/** Keys that came back unproved are proved beside all other work. */
const prove = (ask: Ask, table: Monthly): void => {
  for (const { from_table, name, definition } of ask(REFERRING, [table])) {
    if (definition!.endsWith('NOT VALID')) ask(`ALTER TABLE ${from_table} VALIDATE CONSTRAINT ${name}`);
  }
};

/**
 * `partitionByMonth('postgres://ana@host/cases')`: true where it was not so before.
 * @throws CotejoError `arguments-unusable` for a file; `casebook-busy` where somebody holds the tables for long
 */
export const partitionByMonth = (location: string): boolean => {
  if (!/^postgres(ql)?:/.test(location)) {
    throw new CotejoError('arguments-unusable', {
      reason: `${location} is a file: only a database has tables of months.`,
    });
  }
  const place = placeOf(location);
  const { url, schema } = place;
  const connection = connect(url);
  const ask: Ask = (sql, values = []) => connection.ask(sql, values) as Record<string, string>[];
  try {
    ask(`SET search_path TO ${schema}`);
    let turned = false;
    // Events first: claims lead to them.
    for (const table of ['event', 'claim'] as const) {
      if (!isPartitioned(ask, table)) {
        prepare(ask, table);
        ask('BEGIN');
        // Whoever comes after us waits behind us: better to give up, and be started again.
        ask(`SET LOCAL lock_timeout TO '${LOCK_TIMEOUT}'`);
        ask('SELECT pg_advisory_xact_lock($1, hashtext($2))', [WRITERS_LOCK, schema]);
        turn(ask, table);
        ask('COMMIT');
        turned = true;
      }
      prove(ask, table);
    }
    return turned;
  } catch (thrown) {
    throw named(thrown, place);
  } finally {
    connection.close();
  }
};
