/**
 * What it costs to hear one sound for another, to lose one or to add one: 0 the same, 1 unlike. Set by hand from how
 * names travel: Spanish and English letters (b/v, c/k/qu, g/j/h, ll/y, s/z/x), Mandarin syllables (l/r, voiced for
 * voiceless, w for v, vowels put between consonants, final consonants lost), Arabic and Cyrillic romanisations
 * (q/g/k, e/i, o/u, kh/h, v/f), the ear (e/i, o/u, weak vowels).
 */
import { SOUNDS, soundCode } from './sound-letters.ts';

const SIZE = SOUNDS.length;
const VOWELS = 'aeiou';
const GLIDES = 'yw';

/** Pairs that stand for each other, by cost. */
const LIKE: Readonly<Record<string, number>> = {
  'i y': 0.05,
  'u w': 0.05,
  's z': 0.05,
  'x h': 0.08,
  'b v': 0.1,
  'L y': 0.1,
  'L l': 0.1,
  'x j': 0.12,
  'h j': 0.15,
  'e i': 0.2,
  'o u': 0.2,
  'o w': 0.2,
  'e y': 0.25,
  'a e': 0.35,
  'a o': 0.35,
  'a u': 0.4,
  'e o': 0.5,
  'i u': 0.5,
  'e u': 0.5,
  'a i': 0.5,
  'i o': 0.6,
  'w v': 0.15,
  'v f': 0.2,
  'w b': 0.3,
  'w g': 0.35,
  'w f': 0.45,
  'b f': 0.45,
  'b p': 0.3,
  'd t': 0.3,
  'g k': 0.3,
  'p f': 0.4,
  'p v': 0.45,
  'l r': 0.3,
  'L r': 0.45,
  'm n': 0.25,
  'n l': 0.45,
  'S C': 0.2,
  'S s': 0.2,
  'S z': 0.3,
  'C s': 0.4,
  'C z': 0.4,
  'C k': 0.4,
  'C j': 0.25,
  'C t': 0.4,
  'j S': 0.3,
  'j z': 0.35,
  'j s': 0.45,
  'j y': 0.2,
  'j L': 0.25,
  'j g': 0.3,
  'j k': 0.45,
  'j d': 0.5,
  'x k': 0.3,
  'x g': 0.3,
  'h k': 0.45,
  'h g': 0.4,
  'h f': 0.4,
  'x f': 0.5,
  'x C': 0.45,
  'x S': 0.45,
  'x w': 0.4,
  'h w': 0.35,
  'j w': 0.45,
  'X x': 0.1,
  'X s': 0.1,
  'X S': 0.12,
  'X z': 0.12,
  'X h': 0.15,
  'X k': 0.3,
  'X j': 0.15,
  'X C': 0.3,
  'X g': 0.4,
  's t': 0.55,
  'z d': 0.55,
  'z t': 0.6,
  's d': 0.65,
  'd l': 0.65,
  'd r': 0.6,
  'd n': 0.7,
  'h y': 0.5,
}; // prettier-ignore

const substitution = new Float32Array(SIZE * SIZE).fill(1);
for (let code = 0; code < SIZE; code++) substitution[code * SIZE + code] = 0;
for (const a of VOWELS) for (const b of VOWELS) if (a !== b) substitution[soundCode(a) * SIZE + soundCode(b)] = 0.6;
for (const [pair, cost] of Object.entries(LIKE)) {
  const [a, b] = pair.split(' ').map(soundCode);
  substitution[a * SIZE + b] = cost;
  substitution[b * SIZE + a] = cost;
}

/** How much of a name one sound is: vowels and glides carry less than consonants. */
const weight = new Float32Array(SIZE).fill(1);
for (const vowel of VOWELS) weight[soundCode(vowel)] = 0.6;
for (const glide of GLIDES) weight[soundCode(glide)] = 0.4;
weight[soundCode('h')] = 0.3;

const vowelCodes = new Uint8Array(SIZE);
for (const vowel of VOWELS) vowelCodes[soundCode(vowel)] = 1;

const loss = new Float32Array(SIZE).fill(0.8);
for (const vowel of VOWELS) loss[soundCode(vowel)] = 0.4;
for (const [sound, cost] of Object.entries({
  y: 0.25,
  w: 0.25,
  h: 0.08,
  x: 0.45,
  j: 0.6,
  n: 0.6,
  r: 0.55,
  l: 0.6,
  s: 0.6,
  t: 0.65,
  d: 0.65,
  g: 0.6,
  L: 0.6,
})) // prettier-ignore
  loss[soundCode(sound)] = cost;

const [A, E, O, G, W, N, M, R, L, S, Z, T, D, P, B, K, H] = [...'aeogwnmrlsztdpbkh'].map(soundCode);

/** Cost of a sound that stands on one side only, given its neighbours there (-1 at the edges). */
const lossOf = (code: number, before: number, after: number): number => {
  const atEnd = after < 0;
  if (code === H) return 0.08;
  if (vowelCodes[code] === 1) {
    // Syllable scripts put a vowel after every consonant: "Gerelo", "Toreong"; English adds and drops a last "e".
    if (atEnd) return code === E ? 0.2 : 0.35;
    if (before >= 0 && vowelCodes[before] === 1) return 0.25;
    if (before >= 0 && vowelCodes[before] === 0 && vowelCodes[after] === 0)
      return code === A || code === O ? 0.4 : 0.33;
    return 0.45;
  }
  if (code === G && (after === W || before === N)) return 0.2;
  if (code === T && (after === S || after === Z)) return 0.3;
  if ((code === N || code === M) && !atEnd && vowelCodes[after] === 0) return 0.4;
  if (code === N && atEnd) return 0.45;
  if ((code === R || code === L) && (atEnd || vowelCodes[after] === 0)) return 0.42;
  if (atEnd && (code === S || code === T || code === D || code === P || code === B || code === K)) return 0.45;
  return loss[code];
};

/** No name that is compared has more sounds. */
export const MOST_SOUNDS = 64;

/** What each sound of a name, and its neighbours there, cost to lose; by `lossOf`, once a triple. */
const losses = new Float64Array(SIZE * (SIZE + 1) * (SIZE + 1));
for (let code = 0; code < SIZE; code++)
  for (let before = -1; before < SIZE; before++)
    for (let after = -1; after < SIZE; after++)
      losses[(code * (SIZE + 1) + before + 1) * (SIZE + 1) + after + 1] = lossOf(code, before, after);

/** Fills `found` with what each sound from `at` on costs where it stands on one side only. */
export const fillLosses = (sounds: Uint8Array, at: number, length: number, found: Float64Array): void => {
  for (let i = 0; i < length; i++) {
    const before = i > 0 ? sounds[at + i - 1] : -1;
    const after = i + 1 < length ? sounds[at + i + 1] : -1;
    found[i] = losses[(sounds[at + i] * (SIZE + 1) + before + 1) * (SIZE + 1) + after + 1];
  }
};

/** Cost of one sound heard for another; `codes` of `SOUNDS`. */
export const swapOf = (a: number, b: number): number => substitution[a * SIZE + b];

/** The summed weight of `length` sounds from `at` on: what a distance is measured against. */
export const weightOf = (sounds: Uint8Array, at: number, length: number): number => {
  let sum = 0;
  for (let i = at; i < at + length; i++) sum += weight[sounds[i]];
  return sum;
};
