/** What one word shows by itself, worked out once a form and kept in columns of numbers: hashes of its letters, its shape, what the lexicon says. */
import { foldWord } from '../../knowledge/fold-words.ts';
import { formOf, formsGeneration } from '../forms.ts';
import { hashRange, hashString } from '../hash.ts';
import { type HashedMap, lookUp } from '../hashed-map.ts';

/** Facts a word, a line of the processor's cache; `facts[word + WORD]`. */
export const WORD_SIZE = 16;

/** Hash of the folded word, digits as 0. */
export const WORD = 0;
export const PREFIX3 = 1;
export const SUFFIX2 = 2;
export const SUFFIX3 = 3;
export const SUFFIX4 = 4;
/** Fine shape, hashed: "Xxx", "XX", "X.X.", "xx-Xx", "00". */
export const SHAPE = 5;
/** Bits of what its characters are: UPPER and those that follow. */
export const LOOKS = 6;
/** Flags of the lexicon for the word alone. */
export const FLAGS = 7;
/** Classes of words that news uses alike, fine and coarse, 0 where unknown. */
export const CLUSTER = 8;
export const COARSE = 9;

/** Begins with a capital letter. */
export const UPPER = 1;
/** All letters capital, two or more. */
export const CAPS = 2;
export const LETTERS = 4;
export const DIGITS = 8;
/** A capital somewhere after the first letter: "al-Asad", "iPhone". */
export const MIXED = 16;
/** More than one character. */
export const LONG = 32;

/** Words numbered by where their facts begin. What a document took from the table stays as it is. */
export interface WordTable {
  readonly facts: Int32Array;
  /** The folded forms, by number / WORD_SIZE. */
  readonly folded: readonly string[];
}

/** The word beyond a sentence's end. */
export const EDGE = 0;

/** Runs of letters are cut to two signs: "Guzmán" Xx, "PGR" XX, "al-Asad" x-Xx. */
const shapeOf = (form: string): string => {
  let shape = '';
  for (const character of form.slice(0, 24)) {
    const lower = character.toLowerCase();
    const sign =
      lower !== character.toUpperCase()
        ? character === lower
          ? 'x'
          : 'X'
        : character >= '0' && character <= '9'
          ? '0'
          : character;
    if (shape.endsWith(sign + sign) || (sign === 'x' && shape.endsWith('x'))) continue;
    shape += sign;
  }
  return shape;
};

/** As `packClusters` of the lexicon lays them out. */
const COARSE_BITS = 8;

/** Folded, digits as 0, quotation marks as one: how words are compared in features and lexicon. */
export const comparable = (form: string): string =>
  foldWord(form)
    .replace(/\d/g, '0')
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘`´]/g, "'");

/** The lexicon's key of a word. */
export const wordHash = (comparableForm: string): number => hashString(comparableForm, 1);

const looksOf = (shape: string, folded: string): number => {
  const bit = (holds: boolean, value: number): number => (holds ? value : 0);
  return (
    bit(shape[0] === 'X', UPPER) |
    bit(shape.startsWith('XX') && !shape.includes('x'), CAPS) |
    bit(/[xX]/.test(shape), LETTERS) |
    bit(shape.includes('0'), DIGITS) |
    bit(shape.includes('X', 1), MIXED) |
    bit(folded.length > 1, LONG)
  );
};

const fill = (
  facts: Int32Array,
  at: number,
  form: string,
  folded: string,
  lexicon: HashedMap,
  clusters: HashedMap,
): void => {
  const n = folded.length;
  const shape = shapeOf(form);
  const word = wordHash(folded);
  const classes = Math.max(0, lookUp(clusters, hashString(folded)));
  facts[at + WORD] = word;
  facts[at + PREFIX3] = hashRange(folded, 0, Math.min(3, n), 3);
  facts[at + SUFFIX2] = hashRange(folded, Math.max(0, n - 2), n, 4);
  facts[at + SUFFIX3] = hashRange(folded, Math.max(0, n - 3), n, 5);
  facts[at + SUFFIX4] = hashRange(folded, Math.max(0, n - 4), n, 6);
  facts[at + SHAPE] = hashString(shape, 7);
  facts[at + LOOKS] = looksOf(shape, folded);
  facts[at + FLAGS] = Math.max(0, lookUp(lexicon, word));
  facts[at + CLUSTER] = classes >>> COARSE_BITS;
  facts[at + COARSE] = classes & ((1 << COARSE_BITS) - 1);
};

/** Facts of a sentence's edge: values of its own for what every word has. */
const edgeFacts = (facts: Int32Array): void => {
  facts[EDGE + WORD] = 11;
  facts[EDGE + PREFIX3] = 12;
  facts[EDGE + SUFFIX2] = facts[EDGE + SUFFIX3] = facts[EDGE + SUFFIX4] = 13;
  facts[EDGE + SHAPE] = 14;
};

export interface WordLookup {
  /** The table as it stands: ask for it after the last of a document's words. */
  readonly table: () => WordTable;
  /** The number of a form. */
  readonly of: (form: string) => number;
  /** The same by the form's number (`forms.ts`), of the text that was cut last. */
  readonly numbered: (form: number) => number;
  /** To be called before a document's first word: where too many words are kept, a new table is begun. */
  readonly begin: () => void;
}

/** Words kept. */
const MOST = 1 << 16;
const FIRST_ROOM = 1 << 12;

/** Words over a lexicon and word classes. */
export const wordLookup = (lexicon: HashedMap, clusters: HashedMap): WordLookup => {
  const numbers = new Map<string, number>();
  let facts = new Int32Array(0);
  let folded: string[] = [];
  let byForm = new Int32Array(FIRST_ROOM);
  let numbering = 0;
  const startAnew = (): void => {
    // Documents may still hold the old ones.
    facts = new Int32Array(FIRST_ROOM * WORD_SIZE);
    folded = [''];
    numbers.clear();
    byForm.fill(0);
    edgeFacts(facts);
  };
  startAnew();
  const of = (form: string): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    const word = folded.length * WORD_SIZE;
    if (word === facts.length) {
      const longer = new Int32Array(facts.length * 2);
      longer.set(facts);
      facts = longer;
    }
    const compared = comparable(form);
    fill(facts, word, form, compared, lexicon, clusters);
    folded.push(compared);
    numbers.set(form, word);
    return word;
  };
  const note = (form: number): number => {
    if (form >= byForm.length) {
      const longer = new Int32Array(Math.max(form + 1, byForm.length * 2));
      longer.set(byForm);
      byForm = longer;
    }
    byForm[form] = of(formOf(form));
    return byForm[form];
  };
  const numbered = (form: number): number => {
    const known = form < byForm.length ? byForm[form] : 0;
    return known === 0 ? note(form) : known;
  };
  const begin = (): void => {
    if (numbering !== formsGeneration()) byForm.fill(0);
    numbering = formsGeneration();
    if (folded.length > MOST) startAnew();
  };
  return { table: () => ({ facts, folded }), of, numbered, begin };
};
