/** Runs of words that the gazetteer knows as a name: longest first, capitals respected where the text uses them. */
import { HASH_START, hashWord } from '../../knowledge/fold-name.ts';
import { isPrefix, postingsAt, slotValue } from '../../knowledge/gazetteer.ts';
import { type Columns, KIND, POSTING } from '../../knowledge/gazetteer-layout.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';

/** A run of words and the entries that bear its name. */
export interface FoundName {
  /** Words `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  /** Postings of the name: entry numbers with flags. */
  readonly postings: readonly number[];
  /** The name of a people or its adjective. */
  readonly demonym: boolean;
  /** A short form: "Calif.", "UK". */
  readonly abbreviation: boolean;
}

const LONGEST = 7;

/** Whether a name may run on over what stands before word `at`. */
const joins = (words: PlaceWords, at: number): boolean => {
  const gap = words.gap[at];
  if (gap === GAP.space || gap === GAP.hyphen || gap === GAP.none) return true;
  // "St. Louis", "Cd. Juárez", "Q. Roo"
  return gap === GAP.dot && words.folded[at - 1].length <= 3;
};

const hasDotAfter = ({ text, end }: PlaceWords, word: number): boolean =>
  text[end[word]] === '.' || text[end[word] - 1] === '.';

/** Whether the short form of a country or union is written as one: "U.S.", "UK"; "us" is a pronoun, "US" may be one in a shout. */
const isLargeShortForm = (words: PlaceWords, first: number): boolean => {
  if (words.text[words.end[first] - 1] === '.') return true;
  if (words.cases[first] !== CASE.capitals) return false;
  return !words.shouted[first] || words.folded[first] !== 'us' || (first > 0 && words.folded[first - 1] === 'the');
};

/** Whether a division's short form is written as one: "Calif.", ", CA", "NSW"; not "mass", "IN", "ALTA". */
const isShortForm = (words: PlaceWords, first: number, last: number, isAcronym: boolean): boolean => {
  if (words.cases[first] === CASE.lower) return false;
  const afterComma = first > 0 && (words.gap[first] === GAP.comma || words.gap[first] === GAP.bracket);
  const dotted = hasDotAfter(words, last - 1);
  const size = words.folded[first].length;
  // "the MS13, La Republica reported"
  if (words.folded[first] === 'la' && !dotted && !isEnd(words, last)) return false;
  if (!isAcronym) return afterComma || (dotted && !words.shouted[first]);
  if (words.cases[first] !== CASE.capitals || isNumbered(words, last - 1)) return false;
  if (afterComma) return !words.shouted[first] || isEnd(words, last);
  if (size > 2 && !words.shouted[first]) return true;
  if (words.text[words.end[first] - 1] === '.') return !words.shouted[first];
  // "Austin TX": two capitals right behind a capitalised word, and nothing after.
  return first > 0 && words.gap[first] === GAP.space && words.cases[first - 1] === CASE.capital && isEnd(words, last);
};

/** "MS-13", "CA-5": with a number behind it, a gang, a road or a model. */
const isNumbered = ({ text, end }: PlaceWords, word: number): boolean =>
  /^-\d/.test(text.slice(end[word], end[word] + 2));

const isEnd = (words: PlaceWords, at: number): boolean => at >= words.size || words.gap[at] !== GAP.space;

const readPostings = ({ postings }: Columns, place: number): readonly number[] => {
  const found: number[] = [];
  let at = place;
  do found.push(postings[at]);
  while ((postings[at++] & POSTING.last) === 0);
  return found;
};

/** Countries and unions of them: their short forms stand alone. */
const isLarge = ({ kind }: Columns, entry: number): boolean =>
  kind[entry] === KIND.country || kind[entry] === KIND.region;

/** The postings that the writing of words `first` to `last` allows. */
const allowed = (
  columns: Columns,
  words: PlaceWords,
  spanish: boolean,
  first: number,
  last: number,
  place: number,
): FoundName | undefined => {
  const foreign = spanish ? POSTING.english : POSTING.spanish;
  let list = readPostings(columns, place).filter((posting) => (posting & foreign) === 0);
  const people = list.filter((posting) => (posting & POSTING.demonym) !== 0);
  const lower = words.cases[first] === CASE.lower && words.cases[last - 1] === CASE.lower;
  if (people.length > 0 || lower) {
    if (people.length === 0) return undefined;
    // "los chilenos" is a people wherever it is lower case; "Roman" may be a town too, but hardly ever is.
    return { first, last, postings: people, demonym: true, abbreviation: false };
  }
  let abbreviation = false;
  const short = list.filter((posting) => (posting & POSTING.abbreviation) !== 0);
  if (short.length > 0) {
    const fits = short.filter((posting) =>
      (posting & (spanish ? POSTING.english : POSTING.spanish)) === 0 && isLarge(columns, posting & POSTING.entry)
        ? isLargeShortForm(words, first)
        : isShortForm(words, first, last, (posting & POSTING.acronym) !== 0),
    );
    abbreviation = fits.length > 0;
    list = abbreviation ? fits : list.filter((posting) => (posting & POSTING.abbreviation) === 0);
  }
  if (list.length === 0) return undefined;
  // Two letters name a town nowhere near as often as they are something else: "Us", "Al", "Po".
  if (!abbreviation && last - first === 1 && words.folded[first].length <= 2) return undefined;
  return { first, last, postings: list, demonym: false, abbreviation };
};

/** Common nouns that open a name in lower case too: "ciudad de México", "estado de México". */
const LOWER_OPENERS = new Set('ciudad estado puerto golfo gulf state'.split(' '));

/** Whether a name may begin at this word. */
const maybeStart = (words: PlaceWords, at: number, spanish: boolean): boolean => {
  const kind = words.cases[at];
  if (kind === CASE.capital || kind === CASE.capitals) return true;
  return kind === CASE.lower && ((spanish && words.folded[at].length > 4) || LOWER_OPENERS.has(words.folded[at]));
};

/** What only ends a name in Spanish: 'San Juan | Nuevo'. */
const NAME_ENDS = new Set('nuevo nueva viejo vieja alto alta bajo baja grande chico chica'.split(' '));

/** Whether a name was cut short of a longer one that no list has: 'San Juan | Nuevo' is not San Juan; 'Coahuila | Nuevo León' is. */
const isCutShort = (words: PlaceWords, last: number): boolean =>
  last < words.size &&
  words.gap[last] === GAP.space &&
  words.cases[last] === CASE.capital &&
  NAME_ENDS.has(words.folded[last]) &&
  (isEnd(words, last + 1) || words.cases[last + 1] === CASE.lower);

/** "Mexico Citys main square": translators lose the apostrophe; only a name of two words and more is so sure. */
const withoutApostrophe = (
  columns: Columns,
  words: PlaceWords,
  spanish: boolean,
  first: number,
  at: number,
  before: number,
): FoundName | undefined => {
  const word = words.folded[at];
  if (spanish || at === first || word.length < 4 || !word.endsWith('s') || words.cases[at] === CASE.lower)
    return undefined;
  const place = postingsAt(slotValue(columns, hashWord(before, word.slice(0, -1))));
  return place < 0 ? undefined : allowed(columns, words, spanish, first, at + 1, place);
};

/**
 * All names, none overlapping another.
 *
 * @param options.spanish peoples are written without capitals: "los mexicanos"
 */
export const findNames = (
  columns: Columns,
  words: PlaceWords,
  options: { readonly spanish: boolean },
): readonly FoundName[] => {
  const found: FoundName[] = [];
  for (let first = 0; first < words.size; first++) {
    if (!maybeStart(words, first, options.spanish)) continue;
    let hash = HASH_START;
    let best: FoundName | undefined;
    for (let at = first; at < words.size && at < first + LONGEST; at++) {
      if (at > first && !joins(words, at)) break;
      const before = hash;
      hash = hashWord(hash, words.folded[at]);
      const value = slotValue(columns, hash);
      if (value === 0) {
        best = withoutApostrophe(columns, words, options.spanish, first, at, before) ?? best;
        break;
      }
      const place = postingsAt(value);
      const ends =
        place >= 0 &&
        (at === first || words.cases[at] !== CASE.lower || (words.cases[first] === CASE.lower && options.spanish));
      if (ends) best = allowed(columns, words, options.spanish, first, at + 1, place) ?? best;
      if (!isPrefix(value)) break;
    }
    if (best === undefined || (options.spanish && isCutShort(words, best.last))) continue;
    found.push(best);
    first = best.last - 1;
  }
  return found;
};
