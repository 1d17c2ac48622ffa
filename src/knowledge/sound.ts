/** How alike two names sound, whatever path garbled them: by ear, by syllables of another script, half translated. */
import { translationsOf } from './half-translation.ts';
import { fillLosses, MOST_SOUNDS, swapOf, weightOf } from './sound-costs.ts';
import { lettersOf, SOUNDS, soundsOf } from './sound-letters.ts';

export { soundsOf } from './sound-letters.ts';

/** Sounds that a wrong ear rarely crosses, by one letter; vowels, glides and breaths have none and are left out. */
const CLASSES: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  f: 'P',
  v: 'P',
  t: 'T',
  d: 'T',
  k: 'K',
  g: 'K',
  s: 'S',
  z: 'S',
  S: 'S',
  C: 'S',
  X: 'S',
  L: 'R',
  l: 'R',
  r: 'R',
  m: 'N',
  n: 'N',
}; // prettier-ignore
const CLASS_OF = [...SOUNDS].map((sound) => CLASSES[sound] ?? '');

/** The skeleton of a list of sounds: its consonant classes in order, equal neighbours kept. */
export const skeletonOf = (sounds: Uint8Array): string => {
  let key = '';
  for (let at = 0; at < sounds.length; at++) key += CLASS_OF[sounds[at]];
  return key;
};

/**
 * A coarse key under which a name and its garblings mostly fall together; compare further with `soundDistance`.
 *
 *     soundKey('Saltillo') === soundKey('Zaltilo')  // 'SRTR'
 */
export const soundKey = (name: string): string => skeletonOf(soundsOf(name));

let previous = new Float32Array(MOST_SOUNDS + 1);
let current = new Float32Array(MOST_SOUNDS + 1);
/** What each sound of either list costs beside its neighbours. */
const lost = new Float64Array(MOST_SOUNDS);
const added = new Float64Array(MOST_SOUNDS);

/**
 * Weighted edit distance of two lists of sounds, divided by their mean weight: 0 the same, about 0.1 one vowel heard
 * wrong in a word of seven letters, 1 nothing in common. Gives 1 as soon as it must exceed `limit`.
 */
export const distanceOfSounds = (a: Uint8Array, b: Uint8Array, limit = 1): number =>
  distanceWithin(a, b, 0, b.length, limit);

/** The same for `length` sounds of `b` from `from` on. */
export const distanceWithin = (a: Uint8Array, b: Uint8Array, from: number, length: number, limit: number): number => {
  if (a.length === 0 || length === 0) return a.length === length ? 0 : 1;
  if (a.length > MOST_SOUNDS || length > MOST_SOUNDS) return 1;
  const norm = (weightOf(a, 0, a.length) + weightOf(b, from, length)) / 2;
  const most = limit * norm;
  fillLosses(a, 0, a.length, lost);
  fillLosses(b, from, length, added);
  previous[0] = 0;
  for (let j = 0; j < length; j++) previous[j + 1] = previous[j] + added[j];
  for (let i = 0; i < a.length; i++) {
    const code = a[i];
    current[0] = previous[0] + lost[i];
    let least = current[0];
    for (let j = 0; j < length; j++) {
      let swap = swapOf(code, b[from + j]);
      // The first sound is heard best: a wrong one weighs half as much again.
      if (i === 0 && j === 0) swap *= 1.5;
      let cost = previous[j] + swap;
      const dropped = previous[j + 1] + lost[i];
      if (dropped < cost) cost = dropped;
      const longer = current[j] + added[j];
      if (longer < cost) cost = longer;
      current[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return 1;
    [previous, current] = [current, previous];
  }
  return Math.min(1, previous[length] / norm);
};

/**
 * How far apart two names sound: 0 the same, 1 unlike. Half translations are bridged ("new Laredo", "Saint Louis
 * Potosi"), case, accents, hyphens and spaces do not count.
 *
 *     soundDistance('coavela', 'Coahuila')     // 0.1
 *     soundDistance('new Laredo', 'Nuevo Laredo')  // 0.02: translated words cost a little
 *     soundDistance('Sonora', 'Coahuila')      // > 0.5
 */
export const soundDistance = (a: string, b: string): number => {
  const from = lettersOf(a);
  const to = lettersOf(b);
  if (from === to) return 0;
  const target = soundsOf(to);
  let best = distanceOfSounds(soundsOf(from), target);
  for (const variant of translationsOf(from)) best = Math.min(best, 0.02 + distanceOfSounds(soundsOf(variant), target));
  for (const variant of translationsOf(to))
    best = Math.min(best, 0.02 + distanceOfSounds(soundsOf(from), soundsOf(variant)));
  return best;
};
