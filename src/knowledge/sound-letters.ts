/**
 * Letters → sounds: reads a name as a reader of English or Spanish might say it, into a small alphabet of
 * sound symbols that the two share. Where the languages differ (j, soft g, x, ll) the symbol stays ambiguous
 * and `sound-costs.ts` makes each of its readings cheap.
 */

/** Sound symbols; a symbol's place here is its code. `L` is ll, `X` the letter x, `j` j and soft g, `S` sh, `C` ch. */
export const SOUNDS = 'aeiouywpbfvtdkgxhszSCjLlrmnX';
const CODE = new Map([...SOUNDS].map((symbol, code) => [symbol, code]));

/** Spellings of two and more letters, longest first within a first letter; `|` before the sound they stand for. */
const CLUSTERS: readonly (readonly [string, string])[] = [
  ['shch', 'S'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['sz', 's'],
  ['cz', 'C'],
  ['cs', 's'],
  ['ch', 'C'],
  ['sh', 'S'],
  ['zh', 'j'],
  ['kh', 'x'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'd'],
  ['bh', 'b'],
  ['lh', 'L'],
  ['nh', 'n'],
  ['dj', 'j'],
  ['dz', 's'],
  ['ck', 'k'],
  ['ll', 'L'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ow', 'au'],
  ['eau', 'o'],
  ['au', 'au'],
];

const byFirstLetter = new Map<string, (readonly [string, string])[]>();
for (const cluster of [...CLUSTERS].sort((a, b) => b[0].length - a[0].length)) {
  const first = cluster[0][0];
  byFirstLetter.set(first, [...(byFirstLetter.get(first) ?? []), cluster]);
}

const SINGLE: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'b',
  d: 'd',
  e: 'e',
  f: 'f',
  g: 'g',
  h: 'h',
  i: 'i',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'o',
  p: 'p',
  q: 'k',
  r: 'r',
  s: 's',
  t: 't',
  u: 'u',
  v: 'v',
  w: 'w',
  x: 'X',
  y: 'i',
  z: 'z',
  // Scanners read digits for letters: "C0lima", "Mer1da".
  0: 'o',
  1: 'l',
  5: 's',
  8: 'b',
}; // prettier-ignore

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);
const isFront = (letter: string | undefined): boolean => letter !== undefined && 'eiy'.includes(letter);

/** The sounds of the letters at `at` and how many letters they take; context rules before the table. */
const readLetters = (word: string, at: number): readonly [string, number] => {
  const letter = word[at];
  const next = word[at + 1];
  const after = word[at + 2];
  if (letter === 'q' && next === 'u') return isFront(after) ? ['k', 2] : ['kw', 2];
  if (letter === 'g' && next === 'u' && isVowel(after)) return isFront(after) ? ['g', 2] : ['gw', 2];
  if (letter === 'h' && next === 'u' && isVowel(after)) return ['w', 2];
  if (letter === 's' && next === 'c' && isFront(after)) return ['s', 2];
  if (letter === 'c' && next === 'c' && isFront(after)) return ['ks', 2];
  for (const [spelling, sounds] of byFirstLetter.get(letter) ?? [])
    if (word.startsWith(spelling, at)) return [sounds, spelling.length];
  if (letter === 'c') return [isFront(next) ? 's' : 'k', 1];
  if (letter === 'g' && isFront(next)) return ['j', 1];
  if (letter === 'u' && isVowel(next) && next !== 'u') return ['w', 1];
  if ((letter === 'i' || letter === 'y') && isVowel(next) && next !== letter) return ['y', 1];
  if (letter === 'y' && isVowel(word[at - 1])) return ['y', 1];
  return [SINGLE[letter] ?? '', 1];
};

const MARKS = /\p{M}/gu;

/** Lower case, accents off, `ñ` as "ny", letters and digits only; words parted by one space. */
export const lettersOf = (name: string): string => {
  const lower = name.toLowerCase();
  return PLAIN.test(lower) ? lower : lettersOfAny(lower);
};

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

const lettersOfAny = (lower: string): string =>
  lower
    .replaceAll('ñ', 'ny')
    .replaceAll('ç', 's')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'e')
    .replace(/['’ʻʼ‘`´ʿʾ]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * The sounds of a name, as codes into `SOUNDS`; equal neighbours fall together ("Barrancabermeja" rr = r).
 *
 *     soundsOf('Coahuila')  // k o a w i l a
 *     soundsOf('Koawela')   // k o a w e l a
 */
export const soundsOf = (name: string): Uint8Array => {
  const codes: number[] = [];
  for (const word of lettersOf(name).split(' ')) {
    for (let at = 0; at < word.length; ) {
      const [sounds, taken] = readLetters(word, at);
      for (const sound of sounds) {
        const code = CODE.get(sound)!;
        if (codes[codes.length - 1] !== code) codes.push(code);
      }
      at += taken;
    }
  }
  return Uint8Array.from(codes);
};

/** Code of one sound symbol. */
export const soundCode = (symbol: string): number => CODE.get(symbol)!;
