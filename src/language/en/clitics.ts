/** English words written as one and parsed as two: "don't" = "do" + "n't", "Guzmán's" = "Guzmán" + "'s". */

/** Written without an apostrophe, as machine translation and hasty typing leave them ("Dont go out"). */
const BARE: ReadonlyMap<string, number> = new Map([
  ...['dont', 'wont', 'cant', 'aint'].map((word) => [word, 2] as const),
  ...[
    'didnt',
    'doesnt',
    'isnt',
    'wasnt',
    'arent',
    'werent',
    'couldnt',
    'wouldnt',
    'shouldnt',
    'havent',
    'hasnt',
    'hadnt',
  ].map((word) => [word, word.length - 2] as const),
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['ive', 1],
  ['im', 1],
]);

const isApostrophe = (character: string): boolean => character === "'" || character === '’' || character === '´';

const SUFFIXES: ReadonlySet<string> = new Set(['s', 'm', 'd', 'll', 've', 're']);

/** Where an English word is cut in two, counted from its start; undefined where it stands whole. `"don't"` → 2. */
export const englishCut = (word: string): number | undefined => {
  const { length } = word;
  if (length < 2 || length > 40) return undefined;
  if (length >= 3 && isApostrophe(word[length - 2])) {
    const last = word[length - 1].toLowerCase();
    if (last === 't') return length > 3 && word[length - 3].toLowerCase() === 'n' ? length - 3 : undefined;
    return SUFFIXES.has(last) ? length - 2 : undefined;
  }
  if (length >= 4 && isApostrophe(word[length - 3]))
    return SUFFIXES.has(word.slice(-2).toLowerCase()) ? length - 3 : undefined;
  if (length > 8) return undefined;
  const cut = BARE.get(word.toLowerCase());
  // "IM" and "IVE" in capitals are more often acronyms than clitics.
  return cut === 1 && word[1] !== word[1].toLowerCase() ? undefined : cut;
};
