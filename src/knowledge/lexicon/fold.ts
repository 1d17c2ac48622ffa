/** Spelling folded for look-ups: lower case, no accents, plain quotation marks. */

const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x00-\x7f]*$/;

/** 'Explosión' → 'explosion'; 'DÍA' → 'dia'; 'U.S.' → 'u.s.'. */
export const foldWord = (word: string): string => {
  const lower = word.toLowerCase();
  return PLAIN.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/[‘’]/g, "'")
        .replace(/[“”„‟«»]/g, '"');
};

/** As `foldWord`, and 'nn' → 'n', since 'ñ' often arrives as 'nn' ('annos', 'dannaron'). */
export const foldSpanish = (word: string): string => foldWord(word).replace('nn', 'n');
