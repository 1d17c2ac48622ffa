/** A casebook in one SQLite file. */
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import { CotejoError } from '../../errors.ts';
import type { Casebook, OpenOptions } from '../casebook.ts';
import { COLLATOR } from '../collator.ts';
import { keptRecord } from '../kept-record.ts';
import { localUser } from '../local-user.ts';
import { reopeningOf } from '../reopening.ts';
import { casebookOver } from './casebook-over.ts';
import { namedSqliteError, openDatabase } from './open-database.ts';
import { clearRecord, recordTablesIn } from './record-tables.ts';
import { SQLITE } from './sqlite-engine.ts';
import { storeOver } from './statements.ts';

/** Opens or makes the file; see `openDatabase` for its errors. */
export const openSqliteCasebook = (path: string, options: OpenOptions = {}): Casebook => {
  if (options.onlyNew && existsSync(path)) throw new CotejoError('casebook-exists', { path });
  const database = openDatabase(path, { create: options.create });
  const store = storeOver(database, {
    path,
    engine: SQLITE,
    record: { open: () => keptRecord(recordTablesIn(database)), clear: () => clearRecord(database) },
    user: options.user ?? localUser(),
    now: options.now ?? (() => new Date()),
    collator: options.collator ?? COLLATOR,
  });
  const casebook = casebookOver(store, {
    close: () => database.close(),
    backup: async (to) => {
      if (existsSync(to)) throw new CotejoError('casebook-exists', { path: to });
      // Under its name only when it is whole and on the disk: a copy that was cut short is none.
      const part = `${to}.part`;
      await rm(part, { force: true });
      await backup(database, part);
      const file = await open(part, 'r+');
      await file.sync();
      await file.close();
      await rename(part, to);
    },
    named: (thrown) => namedSqliteError(thrown, path),
  });
  return { ...casebook, ...reopeningOf(path, store.user, options) };
};
