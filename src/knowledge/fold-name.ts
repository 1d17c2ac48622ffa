/** Names without what spellings differ in: case, accents, hyphens, apostrophes, full stops. */

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ə: 'a',
}; // prettier-ignore
const ASCII_WORD = /^[a-z0-9 ]*$/;

const fold = (lower: string): string =>
  lower
    .replace(/[øłđıßæœðþə]/g, (letter) => LETTERS[letter])
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’ʻʼ‘`´ʿʾ.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A name as the gazetteer's table spells it: `foldName('Port-au-Prince')` is 'port au prince', `foldName('Ḩajjah')`
 * 'hajjah', `foldName('Calif.')` 'calif'.
 */
export const foldName = (name: string): string => {
  const lower = name.toLowerCase();
  return ASCII_WORD.test(lower) ? lower.trim() : fold(lower);
};

const START = 0x811c9dc5;

/** Start of a rolling hash over the words of a folded name. */
export const HASH_START = START;

/** The hash `soFar` (FNV-1a, 32 bits) carried over one more folded word; words are parted by a space. */
export const hashWord = (soFar: number, folded: string): number => {
  let hash = soFar;
  if (hash !== START) hash = Math.imul(hash ^ 32, 0x01000193);
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Hash of a folded name of one or more words. */
export const hashName = (folded: string): number => {
  let hash = START;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A second, independent-looking 32 bits of a hash of a name and its length, to tell names of one slot apart. */
export const slotOf = (hash: number, mask: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) & mask;
};
