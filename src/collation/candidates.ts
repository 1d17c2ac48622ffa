/**
 * Candidate pairs: accounts of one town and day, accounts near in time that share rare words, accounts that name the same
 * people. Whether two accounts are candidates depends on the two alone, so that pairs neither come nor go with what else
 * the casebook holds (but for keys and words that more than a crowd shares, too common to tell anything).
 */
import { accountIndex } from './record/account-index.ts';
import { storeInMemory } from './record/record-store.ts';
import type { Signature } from './signature.ts';

/** Two accounts that may be about one happening, by place in the list of signatures; `a < b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** By day, so that the index holds few months at a time; undated first. */
const standingDay = ({ days, published }: Signature): number => days?.from ?? published ?? Number.NEGATIVE_INFINITY;

/** Every candidate pair once, in order of `a`, then `b`. */
export const candidatePairs = (signatures: readonly Signature[]): Candidate[] => {
  const size = signatures.length;
  const index = accountIndex(storeInMemory());
  const days = signatures.map(standingDay);
  const byDay = Array.from(signatures.keys()).sort((a, b) => (days[a] < days[b] ? -1 : days[a] > days[b] ? 1 : a - b));
  for (const one of byDay) index.place(one, signatures[one]);
  const pairs: number[] = [];
  for (const a of byDay) for (const b of index.candidates(a, signatures[a])) if (a < b) pairs.push(a * size + b);
  return Float64Array.from(pairs)
    .sort()
    .reduce<Candidate[]>((found, pair) => {
      found.push({ a: Math.floor(pair / size), b: pair % size });
      return found;
    }, []);
};
