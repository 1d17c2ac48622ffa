/** Phrases of the name lexicon over running words: places, persons and groups known by several words. */
import { hashPair } from '../hash.ts';
import { type HashedMap, lookUp } from '../hashed-map.ts';
import { FLAGS, WORD } from './word-features.ts';

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

/** `phrases[i]`: bits of what covers word i (PLACE, PERSON, GROUP, COUNTRY), shifted by 4 where it is not the first word. */
export type PhraseFlags = (words: Int32Array, facts: Int32Array) => Uint16Array;

const LONGEST = 6;
const KINDS = PLACE | PERSON | GROUP | COUNTRY;

/** Marks the longest phrase at each word. */
export const phraseFlags =
  (lexicon: HashedMap): PhraseFlags =>
  (words, facts) => {
    const flags = new Uint16Array(words.length);
    for (let at = 0; at < words.length; at++) {
      let value = facts[words[at] + FLAGS];
      if ((value & PREFIX) === 0) continue;
      let key = facts[words[at] + WORD];
      let end = 0;
      let kinds = 0;
      for (let on = at + 1; (value & PREFIX) !== 0 && on < words.length && on < at + LONGEST; on++) {
        key = hashPair(key, facts[words[on] + WORD]);
        value = lookUp(lexicon, key);
        if (value <= 0) break;
        if ((value & KINDS) !== 0) {
          end = on + 1;
          kinds = value & KINDS;
        }
      }
      if (end === 0) continue;
      flags[at] |= kinds >> 1;
      for (let on = at + 1; on < end; on++) flags[on] |= (kinds >> 1) << 4;
    }
    return flags;
  };
