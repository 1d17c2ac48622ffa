/** Words of a text as 32-bit hashes, folded: no case, no accents; the raw material of shingles and of term vectors. */

/** Letter (folded to its base, lower case) or digit per UTF-16 unit below 0x250; 0 for what parts words. */
const FOLD = new Uint16Array(0x250);
for (let unit = 0; unit < FOLD.length; unit++) {
  const base = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
  if (/^[a-z0-9]/.test(base)) FOLD[unit] = base.charCodeAt(0);
  else if (/\p{L}/u.test(String.fromCharCode(unit))) FOLD[unit] = unit;
}

/** Folded code of a UTF-16 unit; 0 parts words. Letters beyond Latin stay as they are. */
export const foldUnit = (unit: number): number => {
  if (unit < 0x250) return FOLD[unit];
  if (unit >= 0x300 && unit <= 0x36f) return 0;
  return unit >= 0x2000 && unit <= 0x206f ? 0 : unit;
};

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a over folded letters: the hash that `hashWords` gives to the word. */
export const hashWord = (word: string): number => {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) {
    const unit = foldUnit(word.charCodeAt(i));
    if (unit !== 0) hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash >>> 0;
};

/** `'Two men shot'` → three hashes in order; apostrophes end a word, so that "driver's" is "driver" and "s". */
export const hashWords = (text: string, from = 0, to = text.length): Uint32Array => {
  const hashes = new Uint32Array(((to - from) >> 1) + 1);
  let count = 0;
  let hash = BASIS;
  let inside = false;
  for (let i = from; i < to; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== 0) {
      hash = Math.imul(hash ^ unit, PRIME);
      inside = true;
    } else if (inside) {
      hashes[count++] = hash >>> 0;
      hash = BASIS;
      inside = false;
    }
  }
  if (inside) hashes[count++] = hash >>> 0;
  return hashes.subarray(0, count);
};

/** Hash of a text as it stands, below 2^52: two of a million texts fall together once in ten thousand such sets. */
export const hashKey = (text: string): number => {
  let [low, high] = [BASIS, 0x2545f491];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 15);
  }
  return (high & 0xfffff) * 0x100000000 + (low >>> 0);
};

/** Folds a name for comparison: `'Ovidio Guzmán'` → `'ovidio guzman'`. */
export const foldName = (name: string): string => {
  let folded = '';
  let gap = false;
  for (let i = 0; i < name.length; i++) {
    const unit = foldUnit(name.charCodeAt(i));
    if (unit === 0) gap = folded !== '';
    else {
      if (gap) folded += ' ';
      gap = false;
      folded += String.fromCharCode(unit);
    }
  }
  return folded;
};
