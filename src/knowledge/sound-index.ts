/** Keys under which a name and its garblings meet: its sound skeleton, whole and with one consonant left out. */
import { hashName } from './fold-name.ts';
import { skeletonOf, soundsOf } from './sound.ts';

/** Skeletons compared are cut here: longer names differ early or not at all. */
const LONGEST = 9;

/** The skeleton and each with one class left out; for one-consonant skeletons only the skeleton. */
const skeletonsOf = (skeleton: string): readonly string[] => {
  const cut = skeleton.slice(0, LONGEST);
  const found = [cut];
  if (cut.length > 1) for (let at = 0; at < cut.length; at++) found.push(cut.slice(0, at) + cut.slice(at + 1));
  return [...new Set(found)];
};

/**
 * Hashed keys of a name within a country (its entry number). Two names one consonant apart, or with one consonant
 * heard as another, share at least one.
 */
export const soundKeysOf = (name: string, country: number): readonly number[] =>
  skeletonsOf(skeletonOf(soundsOf(name))).map((skeleton) => hashName(`${country}:${skeleton}`));
