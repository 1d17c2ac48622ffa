/** Keys of an account: day and town, rare pairs of names, people. Accounts that share one may be about one happening. */
import { foldPlace, placeDepth } from './place.ts';
import { rarestOf } from './record/word-months.ts';
import type { Signature } from './signature.ts';

/** Rarest pairs of names that make keys, and how rare. */
const NAME_PAIRS = 14;
const NAME_RARE = 6;
/** Days of a range that are listed one by one; a longer one has no day keys. */
const LISTED_DAYS = 4;

const dayKeys = (signature: Signature): string[] => {
  const { days, where } = signature;
  const depth = placeDepth(where);
  if (!days || where === null || depth < 3 || days.to - days.from >= LISTED_DAYS) return [];
  const town = `${where.country ?? ''} ${foldPlace(where.admin1)} ${foldPlace(where.city ?? where.adm2)}`;
  const keys: string[] = [];
  for (let day = days.from - 1; day <= days.to + 1; day++) keys.push(`d ${day} ${town}`);
  return keys;
};

/** Names keep no date: a trial names the dead of years ago. */
const nameKeys = (signature: Signature): string[] => {
  const keys = rarestOf(signature.names, NAME_RARE, NAME_PAIRS).map((name) => `n ${name}`);
  for (const person of signature.people) if (person.includes(' ')) keys.push(`p ${person}`);
  for (const person of signature.fated) if (!signature.people.has(person)) keys.push(`p ${person}`);
  return keys;
};

/** The keys of day and town and of names, under which an account is indexed and looked up. */
export const blockKeys = (signature: Signature): readonly string[] => [...dayKeys(signature), ...nameKeys(signature)];
