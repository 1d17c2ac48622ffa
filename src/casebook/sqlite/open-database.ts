/** Opens the file of a casebook: refuses what is none or newer without touching it, migrates what is older. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { asCotejoError, CotejoError } from '../../errors.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts';

/** How long a statement waits for another process's write, in milliseconds. */
const PATIENCE = 20_000;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

const headerOf = (path: string): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
};

const newer = (path: string, found: number) =>
  new CotejoError('casebook-newer', { path, found, known: SCHEMA_VERSION });

/** Reads the file's first bytes only: SQLite itself would already write beside it. */
const refuseForeign = (path: string): void => {
  const header = headerOf(path);
  if (header.length === 0) return;
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new CotejoError('casebook-foreign', { path });
  }
  const id = header.readUInt32BE(APPLICATION_ID_AT);
  if (id !== APPLICATION_ID && id !== 0) throw new CotejoError('casebook-foreign', { path });
  const version = header.readInt32BE(USER_VERSION_AT);
  if (version > SCHEMA_VERSION) throw newer(path, version);
};

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/** Runs `work` in a transaction that takes the write lock at once; undone where it throws. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
};

const migrate = (database: DatabaseSync, path: string): void => {
  if (Number(pragma(database, 'user_version')) === SCHEMA_VERSION) return;
  inTransaction(database, () => {
    const found = Number(pragma(database, 'user_version'));
    if (found > SCHEMA_VERSION) throw newer(path, found);
    if (Number(pragma(database, 'application_id')) === 0 && !isEmpty(database)) {
      throw new CotejoError('casebook-foreign', { path });
    }
    for (let version = found; version < SCHEMA_VERSION; version++) database.exec(MIGRATIONS[version] as string);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
};

/** SQLite's own errors as entries of the table; a full disk or a damaged page is named, not "internal". */
export const namedSqliteError = (thrown: unknown, path: string): CotejoError => {
  if (thrown instanceof CotejoError) return thrown;
  const { errcode, message } = thrown as { errcode?: number; message?: string };
  const primary = errcode === undefined ? undefined : errcode & 0xff;
  const named = (code: 'casebook-busy' | 'casebook-damaged' | 'casebook-foreign' | 'disk-full') =>
    new CotejoError(code, { path, reason: message ?? '' }, { cause: thrown });
  if (primary === 5 || primary === 6) return named('casebook-busy');
  if (primary === 11) return named('casebook-damaged');
  if (primary === 26) return named('casebook-foreign');
  if (primary === 13 || /no space/i.test(message ?? '')) return named('disk-full');
  return asCotejoError(thrown);
};

export interface DatabaseOptions {
  readonly create?: boolean;
}

/**
 * `openDatabase('a.cotejo', { create: true })` → an open database of this version's schema. Every commit is synced to
 * the disk before it is acknowledged (`synchronous=FULL`), readers never wait for a writer (WAL).
 * @throws CotejoError `casebook-not-found`, `casebook-newer`, `casebook-foreign`, `casebook-damaged`, `casebook-busy`
 */
export const openDatabase = (path: string, options: DatabaseOptions = {}): DatabaseSync => {
  if (existsSync(path)) refuseForeign(path);
  else if (!options.create) throw new CotejoError('casebook-not-found', { path });
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: PATIENCE, enableForeignKeyConstraints: true });
    const version = Number(pragma(database, 'user_version'));
    if (version > SCHEMA_VERSION) throw newer(path, version);
    database.exec(
      'PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536',
    );
    migrate(database, path);
    return database;
  } catch (thrown) {
    database?.close();
    throw namedSqliteError(thrown, path);
  }
};
