/** The one door to a casebook, whatever stores it. */
import type { Casebook, OpenOptions } from './casebook.ts';
import { openSqliteCasebook } from './sqlite/sqlite-casebook.ts';

/** Whether a casebook's name is a database's address and not a file. */
export const isDatabaseAddress = (location: string): boolean => /^postgres(ql)?:\/\//.test(location);

/**
 * `await openCasebook('cases.cotejo', { create: true })`, or `postgres://ana@host/database?schema=cases`
 * @throws CotejoError `casebook-not-found`, `casebook-newer` (left untouched), `casebook-foreign`, `casebook-damaged`,
 *   `casebook-unreachable`
 */
export const openCasebook = async (location: string, options: OpenOptions = {}): Promise<Casebook> => {
  if (!isDatabaseAddress(location)) return openSqliteCasebook(location, options);
  // Loaded here: who works with files needs no driver.
  const { openPostgresCasebook } = await import('./postgres/postgres-casebook.ts');
  return openPostgresCasebook(location, options);
};
