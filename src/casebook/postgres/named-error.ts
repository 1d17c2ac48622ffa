/** What PostgreSQL answered, as entries of errors.ts. */
import { asCotejoError, CotejoError } from '../../errors.ts';
import { PostgresError } from './connection.ts';
import type { Place } from './place.ts';

/** By its SQLSTATE. */
export const named = (thrown: unknown, { shown: path }: Pick<Place, 'shown'>): CotejoError => {
  if (!(thrown instanceof PostgresError)) return asCotejoError(thrown);
  const { code, message: reason } = thrown;
  const as = (entry: 'casebook-busy' | 'casebook-damaged' | 'casebook-unreachable' | 'disk-full') =>
    new CotejoError(entry, { path, reason }, { cause: thrown });
  if (code === '55P03' || code.startsWith('40')) return as('casebook-busy');
  if (code.startsWith('XX')) return as('casebook-damaged');
  if (code === '53100') return as('disk-full');
  if (/^(08|28|3D|57|E)/.test(code)) return as('casebook-unreachable');
  return asCotejoError(thrown);
};
