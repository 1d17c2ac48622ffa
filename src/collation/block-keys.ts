/**
 * Keys of an account: day and town, rare names, people. Accounts that share one may be about one happening. Keys are numbers, so
 * that an index of millions stays small; each lies in a block, the unit in which work is shared out: of a day and town the week
 * and town, of a name the name.
 */
import { hashKey } from './hash-words.ts';
import { foldPlace, townsOf } from './place.ts';
import { rarestOf } from './rarity.ts';
import type { Signature } from './signature.ts';

/** Whether a block is to be looked at here: machines that share the work have some blocks each. */
export type Owns = (block: number) => boolean;

export const EVERY_BLOCK: Owns = () => true;

/** Rarest pairs of names that make keys, and how rare. */
const NAME_PAIRS = 14;
const NAME_RARE = 6;
/** Days of a range that are listed one by one; a longer one has no day keys. */
const LISTED_DAYS = 4;
/** Keys that are hashes of words are told from those of texts (`hashKey`), which lie below. */
const OF_NAMES = 2 ** 52;

/** The day before and the day after as well, so that days that touch share a key, at the end of a week too. */
const dayKeys = ({ days, where }: Signature, owns: Owns): number[] => {
  if (!days || where === null || days.to - days.from >= LISTED_DAYS) return [];
  const keys: number[] = [];
  for (const name of townsOf(where)) {
    const town = `${where.country ?? ''} ${foldPlace(where.admin1)} ${name}`;
    for (let day = days.from - 1; day <= days.to + 1; day++)
      if (owns === EVERY_BLOCK || owns(hashKey(`w ${Math.floor(day / 7)} ${town}`)))
        keys.push(hashKey(`d ${day} ${town}`));
  }
  return keys;
};

/** Names keep no date: a trial names the dead of years ago. */
const nameKeys = (signature: Signature): number[] => {
  const keys = rarestOf(signature.names, NAME_RARE, NAME_PAIRS).map((name) => OF_NAMES + name);
  for (const person of signature.people) if (person.includes(' ')) keys.push(hashKey(`p ${person}`));
  for (const person of signature.fated) if (!signature.people.has(person)) keys.push(hashKey(`p ${person}`));
  return keys;
};

/** The keys of day and town and of names, under which an account is indexed and looked up; those of the blocks owned. */
export const blockKeys = (signature: Signature, owns: Owns = EVERY_BLOCK): readonly number[] => [
  ...dayKeys(signature, owns),
  ...nameKeys(signature).filter(owns),
];
