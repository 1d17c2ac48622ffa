/** The one door to a casebook, whatever stores it. */
import type { Casebook, OpenOptions } from './casebook.ts';
import { openSqliteCasebook } from './sqlite/sqlite-casebook.ts';

/**
 * `await openCasebook('cases.cotejo', { create: true })`
 * @throws CotejoError `casebook-not-found`, `casebook-newer` (left untouched), `casebook-foreign`, `casebook-damaged`
 */
export const openCasebook = async (path: string, options: OpenOptions = {}): Promise<Casebook> =>
  openSqliteCasebook(path, options);
