/** One casebook → another, whatever stores them: originals, readings, record, journal, names, saved filters. */
import { CotejoError } from '../errors.ts';
import type { Casebook } from './casebook.ts';

/**
 * `await copyCasebook(file, database)`: row by row, the journal's hashes and all ids as they are. Accounts' sessions stay
 * behind. All or nothing.
 * @throws CotejoError `casebook-exists` where the target holds something already
 */
export const copyCasebook = async (from: Casebook, to: Casebook): Promise<void> => {
  const { reports, decisions } = await to.counts();
  if (reports + decisions > 0) throw new CotejoError('casebook-exists', { path: to.location });
  await to.restore(from.dump());
};
