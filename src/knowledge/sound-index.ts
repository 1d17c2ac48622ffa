/** Keys under which a name and its garblings meet: its sound skeleton, whole and with one consonant left out. */
import { hashName } from './fold-name.ts';
import { skeletonOf, soundsOf } from './sound.ts';

/** Skeletons compared are cut here: longer names differ early or not at all. */
const LONGEST = 9;

/** The skeleton of a name and each with one class left out; for one-consonant skeletons only the skeleton. */
export const skeletonsOf = (name: string): readonly string[] => skeletonsOfSounds(soundsOf(name));

const skeletonsOfSounds = (sounds: Uint8Array): readonly string[] => {
  const cut = skeletonOf(sounds).slice(0, LONGEST);
  const found = [cut];
  if (cut.length > 1) for (let at = 0; at < cut.length; at++) found.push(cut.slice(0, at) + cut.slice(at + 1));
  return [...new Set(found)];
};

/** The key of a skeleton within a country (its entry number). */
export const soundKeyOf = (skeleton: string, country: number): number => hashName(`${country}:${skeleton}`);

/**
 * Keys of a name, given by its sounds, within a country. Two names one consonant apart, or with one consonant heard as another, share at
 * least one.
 */
export const soundKeysOf = (sounds: Uint8Array, country: number): readonly number[] =>
  skeletonsOfSounds(sounds).map((skeleton) => soundKeyOf(skeleton, country));
