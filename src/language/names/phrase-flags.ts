/** Phrases of the name lexicon over running words: places, persons and groups known by several words. */
import { hashPair } from '../hash.ts';
import { type HashedMap, lookUp } from '../hashed-map.ts';

/** Bits of a phrase's flags in the lexicon; the first says only that longer phrases begin like this. */
export const PREFIX = 1;
export const PLACE = 2;
export const PERSON = 4;
export const GROUP = 8;
export const COUNTRY = 16;

/** Bits of a single word's flags in the lexicon. */
export const GIVEN_NAME = 32;
export const SURNAME = 64;
export const BIG_PLACE = 128;
export const DEMONYM = 256;
export const TITLE = 512;
export const GROUP_WORD = 1024;
export const PLACE_WORD = 2048;

/**
 * `phrases[i]`: bits of what covers word i (PLACE, PERSON, GROUP, COUNTRY), shifted by 4 where it is not the first word; of the
 * words' hashes and flags.
 */
export type PhraseFlags = (hashes: Int32Array, flags: Int32Array) => Uint16Array;

const LONGEST = 6;
const KINDS = PLACE | PERSON | GROUP | COUNTRY;

/** Bits by which keys are told that the lexicon does not have: most pairs of words are none of its phrases. */
const FILTER_BITS = 1 << 19;

const filterOf = ({ keys, values }: HashedMap): Int32Array => {
  const filter = new Int32Array(FILTER_BITS / 32);
  for (let at = 0; at < keys.length; at++)
    if (keys[at] !== 0 && values[at] > 0) filter[(keys[at] & (FILTER_BITS - 1)) >> 5] |= 1 << (keys[at] & 31);
  return filter;
};

/** Marks the longest phrase at each word. */
export const phraseFlags = (lexicon: HashedMap): PhraseFlags => {
  const filter = filterOf(lexicon);
  const flagsOf = (key: number): number =>
    ((filter[(key & (FILTER_BITS - 1)) >> 5] >>> (key & 31)) & 1) === 0 ? 0 : lookUp(lexicon, key);
  return (hashes, flags) => {
    const phrases = new Uint16Array(hashes.length);
    for (let at = 0; at < hashes.length; at++) {
      let value = flags[at];
      if ((value & PREFIX) === 0) continue;
      let key = hashes[at];
      let end = 0;
      let kinds = 0;
      for (let on = at + 1; (value & PREFIX) !== 0 && on < hashes.length && on < at + LONGEST; on++) {
        key = hashPair(key, hashes[on]);
        value = flagsOf(key);
        if (value <= 0) break;
        if ((value & KINDS) !== 0) {
          end = on + 1;
          kinds = value & KINDS;
        }
      }
      if (end === 0) continue;
      phrases[at] |= kinds >> 1;
      for (let on = at + 1; on < end; on++) phrases[on] |= (kinds >> 1) << 4;
    }
    return phrases;
  };
};
