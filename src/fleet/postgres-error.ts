/** What PostgreSQL's driver throws, as entries of errors.ts. */
import { asCotejoError, CotejoError } from '../errors.ts';
import { withoutPassword } from './queue/addresses.ts';

/** SQLSTATE classes (and the system's own codes) of a server that is away, restarts, or refuses us. */
const AWAY = /^(08|28|3D|53|57|58|40|E[A-Z])/;

/** The driver's own words for a connection that broke carry no code. */
const BROKEN = /terminat|closed|timeout|ended|not queryable/i;

export interface Named {
  readonly code: 'queue-unreachable' | 'casebook-unreachable';
  readonly address: string;
}

export const postgresError = (thrown: unknown, { code, address }: Named): CotejoError => {
  if (thrown instanceof CotejoError) return thrown;
  const { code: state = '', message: reason = String(thrown) } = thrown as { code?: string; message?: string };
  const path = withoutPassword(address);
  if (state === '53100') {
    return code === 'queue-unreachable'
      ? new CotejoError('queue-full', { address: path, reason }, { cause: thrown })
      : new CotejoError('disk-full', { path }, { cause: thrown });
  }
  return AWAY.test(state) || BROKEN.test(reason)
    ? new CotejoError(code, { address: path, path, reason }, { cause: thrown })
    : asCotejoError(thrown);
};
