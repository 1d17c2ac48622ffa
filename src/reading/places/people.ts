/** Words of people's names that are towns' names, too: surnames told elsewhere in the report, and "Iván “El Cuervo” Luna". */
import type { NameType } from '../../annotation.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import { GIVEN_NAMES } from './word-classes.ts';

const isCapital = ({ cases }: PlaceWords, at: number): boolean =>
  cases[at] === CASE.capital || cases[at] === CASE.capitals;

/** Given names that are ordinary words when written small: 'grace Houston', 'in rose Valley'. */
const ORDINARY =
  /^(?:angel|cruz|dawn|dean|dolores|faith|frank|gene|gloria|grace|grant|guadalupe|heather|hunter|jean|jesus|jordan|joy|june|luz|mark|mercedes|mason|patience|rosario|rose|ruby|victor|virginia|will)$/;
const SHORTEST_LOWER = 4;

const CRIME_TITLES = /^(?:kingpin|boss|capo|leader|chief|trafficker|lord|gangster|mobster)$/;
const LINKING = /^(?:of|in|from|for|and|to|the|at|near|with|against|is|was|who)$/;

/** 'the drug lord | severrino | Barbosa': an unheard given name between a title and a capital. */
const isTitled = (words: PlaceWords, at: number): boolean =>
  at > 0 &&
  words.gap[at] === GAP.space &&
  words.cases[at] === CASE.lower &&
  words.folded[at].length >= SHORTEST_LOWER &&
  !LINKING.test(words.folded[at]) &&
  CRIME_TITLES.test(words.folded[at - 1]);

/** 'tiago | Barbosa', as machine translation writes it. */
const isGivenName = (words: PlaceWords, at: number): boolean => {
  const word = words.folded[at];
  if (!GIVEN_NAMES.has(word)) return false;
  return isCapital(words, at) || (word.length >= SHORTEST_LOWER && !ORDINARY.test(word));
};

/** Words that follow a given name, or begin or end a person's name of several words, somewhere in the report. */
export const surnamesOf = (words: PlaceWords, nameAt?: (word: number) => NameType | null): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 1; at < words.size; at++) {
    if (words.gap[at] !== GAP.space || words.shouted[at] || !isCapital(words, at)) continue;
    const ends = nameAt?.(at) === 'PER' && nameAt(at - 1) === 'PER';
    // 'Luz Raquel', of whom 'el departamento de Luz' tells further down
    if (ends && nameAt?.(at - 2) !== 'PER' && isGivenName(words, at - 1)) found.add(words.folded[at - 1]);
    if (ends || isGivenName(words, at - 1) || isTitled(words, at - 1)) found.add(words.folded[at]);
  }
  return found;
};

const OPENS = /^ ["“‘«„]$/;
const CLOSES = /^["”’»“] $/;
/** "El Señor de los Cielos" */
const LONGEST_NICKNAME = 5;

/** Words of names with a nickname in their middle, by their index. */
export const nicknamedOf = (words: PlaceWords): ReadonlySet<number> => {
  const found = new Set<number>();
  const between = (at: number): string => words.text.slice(words.end[at - 1], words.start[at]);
  for (let at = 1; at < words.size; at++) {
    if (words.gap[at] !== GAP.other || !isCapital(words, at - 1) || !OPENS.test(between(at))) continue;
    for (let close = at + 1; close < words.size && close <= at + LONGEST_NICKNAME; close++) {
      if (words.gap[close] === GAP.sentence) break;
      if (words.gap[close] !== GAP.other || !CLOSES.test(between(close))) continue;
      if (isCapital(words, close)) for (let word = at - 1; word <= close; word++) found.add(word);
      break;
    }
  }
  return found;
};
