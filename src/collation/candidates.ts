/**
 * Candidate pairs: accounts that share a block key. Keys are day × place × kind, rare words × week, names of people; whether
 * two accounts share one depends on the two alone, so that pairs neither come nor go with what else the casebook holds
 * (but for blocks that grow past `BLOCK_LIMIT`, which are too common to tell anything). The index costs the same for each
 * account however many there are.
 */
import { foldPlace, placeDepth } from './place.ts';
import { rarityOf } from './rarity.ts';
import type { Signature } from './signature.ts';

/** Accounts that one key may join; a key met oftener says nothing. */
const BLOCK_LIMIT = 400;
/** Rarest words of an account that make keys, … */
const RARE_WORDS = 14;
/** … each at least this rare (idf; 5 is one text in 150). */
const RARE = 4.5;
/** Rarest pairs of names that make keys. */
const NAME_PAIRS = 14;
const NAME_RARE = 6;
/** Days of a range that are listed one by one; a longer one has no day keys. */
const LISTED_DAYS = 4;

/** The day that stands for the account: of the happening, else of publication. */
const anchorDay = (signature: Signature): number | undefined =>
  signature.days && signature.days.to - signature.days.from < 32
    ? Math.floor((signature.days.from + signature.days.to) / 2)
    : signature.published;

const rarest = (signature: Signature): number[] => {
  const ids = [...signature.terms.ids].filter((id) => rarityOf(id) >= RARE);
  // Rarity first, then the hash: the same choice whatever the order of the words.
  return ids.sort((a, b) => rarityOf(b) - rarityOf(a) || a - b).slice(0, RARE_WORDS);
};

const dayKeys = (signature: Signature): string[] => {
  const { days, where } = signature;
  if (!days || days.to - days.from >= LISTED_DAYS) return [];
  const depth = placeDepth(where);
  const region = where === null ? '' : `${where.country ?? ''} ${foldPlace(where.admin1)}`;
  const keys: string[] = [];
  for (let day = days.from - 1; day <= days.to + 1; day++) {
    if (depth >= 3) keys.push(`d ${day} ${region} ${foldPlace(where?.city ?? where?.adm2 ?? null)}`);
    if (depth >= 2) keys.push(`d ${day} ${region}`);
    if (depth >= 1) keys.push(`d ${day} ${where?.country} ${signature.type}`);
  }
  return keys;
};

/** Words of a week and of the weeks beside it: the key names the later of the two weeks that a pair may span. */
const wordKeys = (signature: Signature): string[] => {
  const anchors = new Set<number>();
  for (const day of [anchorDay(signature), signature.published])
    if (day !== undefined && Number.isFinite(day)) {
      anchors.add(Math.floor(day / 14));
      anchors.add(Math.floor((day + 7) / 14) + 1_000_000);
    }
  const words = rarest(signature);
  if (anchors.size === 0) return words.map((word) => `w ${word}`);
  return words.flatMap((word) => [...anchors].map((anchor) => `w ${word} ${anchor}`));
};

/** Names keep no date: a trial names the dead of years ago. */
const nameKeys = (signature: Signature): string[] => {
  const pairs = [...signature.names].filter((name) => rarityOf(name) >= NAME_RARE);
  const keys = pairs
    .sort((a, b) => rarityOf(b) - rarityOf(a) || a - b)
    .slice(0, NAME_PAIRS)
    .map((name) => `n ${name}`);
  for (const person of signature.people) if (person.includes(' ')) keys.push(`p ${person}`);
  return keys;
};

/** The keys under which an account is indexed and looked up. */
export const blockKeys = (signature: Signature): readonly string[] => [
  ...new Set([...dayKeys(signature), ...wordKeys(signature), ...nameKeys(signature)]),
];

/** Two accounts that may be about one happening, by place in the list of signatures; `a < b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

export const candidatePairs = (signatures: readonly Signature[]): Candidate[] => {
  const blocks = new Map<string, number[]>();
  signatures.forEach((signature, index) => {
    for (const key of blockKeys(signature)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const pairs = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > BLOCK_LIMIT) continue;
    for (let i = 0; i < block.length; i++)
      for (let k = i + 1; k < block.length; k++) pairs.add(block[i] * signatures.length + block[k]);
  }
  return [...pairs]
    .sort((x, y) => x - y)
    .map((pair) => ({ a: Math.floor(pair / signatures.length), b: pair % signatures.length }));
};
