/** Words of people's names that are towns' names, too: surnames told elsewhere in the report, and "Iván “El Cuervo” Luna". */
import type { NameType } from '../../annotation.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import { GIVEN_NAMES } from './word-classes.ts';

const isCapital = ({ cases }: PlaceWords, at: number): boolean =>
  cases[at] === CASE.capital || cases[at] === CASE.capitals;

/** Words that follow a given name, or end a person's name of several words, somewhere in the report. */
export const surnamesOf = (words: PlaceWords, nameAt?: (word: number) => NameType | null): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 1; at < words.size; at++) {
    if (words.gap[at] !== GAP.space || words.shouted[at] || !isCapital(words, at) || !isCapital(words, at - 1))
      continue;
    const ends = nameAt?.(at) === 'PER' && nameAt(at - 1) === 'PER';
    if (ends || GIVEN_NAMES.has(words.folded[at - 1])) found.add(words.folded[at]);
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
