/** What one word shows by itself, worked out once a form and kept in columns of numbers: hashes of its letters, its shape, what the lexicon says. */
import { foldWord } from '../../knowledge/fold-words.ts';
import { formNumber, formOf, formsGeneration } from '../forms.ts';
import { hashCodes, hashString } from '../hash.ts';
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
  /** What is asked of every word, in less room: at number >> BRIEF its hash, then its flags and looks (`FLAGS_FROM`). */
  readonly brief: Int32Array;
  /** The forms, by number / WORD_SIZE. */
  readonly forms: readonly string[];
}

/** A word's number shifted by this is where its brief facts stand. */
export const BRIEF = 3;
/** Bits of the looks; the flags follow. */
export const FLAGS_FROM = 6;

/** The word beyond a sentence's end. */
export const EDGE = 0;

/** Characters that tell a word's shape. */
const SHAPED = 24;
const SMALL_SIGN = 0x78; // x
const CAPITAL_SIGN = 0x58; // X
const DIGIT_SIGN = 0x30; // 0

/** One sign a character: x, X, 0, else the character itself. */
const signOf = (character: string): string => {
  const lower = character.toLowerCase();
  if (lower !== character.toUpperCase()) return character === lower ? 'x' : 'X';
  return character >= '0' && character <= '9' ? '0' : character;
};

/** The same of a code unit below 128. */
const plainSign = (code: number): number => {
  if (code >= 97 && code <= 122) return SMALL_SIGN;
  if (code >= 65 && code <= 90) return CAPITAL_SIGN;
  return code >= 48 && code <= 57 ? DIGIT_SIGN : code;
};

/** Runs of letters are cut to two signs, of small ones to one: "Guzmán" Xx, "PGR" XX, "al-Asad" x-Xx. */
const pushSign = (out: Uint16Array, size: number, sign: number): number => {
  const last = size > 0 ? out[size - 1] : 0;
  if (last === sign && (sign === SMALL_SIGN || (size > 1 && out[size - 2] === sign))) return size;
  out[size] = sign;
  return size + 1;
};

/** As `packClusters` of the lexicon lays them out. */
const COARSE_BITS = 8;

/** Folded, digits as 0, quotation marks as one: how words are compared in features and lexicon. */
export const comparable = (form: string): string =>
  foldWord(form)
    .replace(/\d/g, '0')
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘`´]/g, "'");

const WORD_SEED = 1;

/** The lexicon's key of a word. */
export const wordHash = (comparableForm: string): number => hashString(comparableForm, WORD_SEED);

/** The word at hand: its folded letters and its shape. */
let folded = new Uint16Array(256);
const shape = new Uint16Array(2 * SHAPED);

const copyCodes = (text: string): number => {
  if (text.length > folded.length) folded = new Uint16Array(text.length * 2);
  for (let k = 0; k < text.length; k++) folded[k] = text.charCodeAt(k);
  return text.length;
};

/** Folds a form into `folded` as `comparable` does, and gives its length. */
const fold = (form: string): number => {
  const { length } = form;
  if (length > folded.length) folded = new Uint16Array(length * 2);
  for (let k = 0; k < length; k++) {
    const code = form.charCodeAt(k);
    if (code > 127) return copyCodes(comparable(form));
    if (code >= 65 && code <= 90) folded[k] = code + 32;
    else if (code >= 48 && code <= 57) folded[k] = 48;
    else folded[k] = code === 0x60 ? 0x27 : code;
  }
  return length;
};

/** Writes a form's shape into `shape` and gives its length. */
const draw = (form: string): number => {
  let size = 0;
  for (let k = 0; k < form.length && k < SHAPED; k++) {
    const code = form.charCodeAt(k);
    if (code > 127) return drawAny(form);
    size = pushSign(shape, size, plainSign(code));
  }
  return size;
};

const drawAny = (form: string): number => {
  let drawn = '';
  for (const character of form.slice(0, SHAPED)) {
    const sign = signOf(character);
    if (!drawn.endsWith(sign + sign) && !(sign === 'x' && drawn.endsWith('x'))) drawn += sign;
  }
  for (let k = 0; k < drawn.length; k++) shape[k] = drawn.charCodeAt(k);
  return drawn.length;
};

const looksOf = (size: number, length: number): number => {
  let looks = length > 1 ? LONG : 0;
  let small = false;
  for (let k = 0; k < size; k++) {
    const sign = shape[k];
    if (sign === SMALL_SIGN) {
      small = true;
      looks |= LETTERS;
    } else if (sign === CAPITAL_SIGN) looks |= LETTERS | (k === 0 ? UPPER : MIXED);
    else if (sign === DIGIT_SIGN) looks |= DIGITS;
  }
  if (size > 1 && shape[0] === CAPITAL_SIGN && shape[1] === CAPITAL_SIGN && !small) looks |= CAPS;
  return looks;
};

const fill = (facts: Int32Array, at: number, form: string, lexicon: HashedMap, clusters: HashedMap): void => {
  const n = fold(form);
  const size = draw(form);
  const word = hashCodes(folded, 0, n, WORD_SEED);
  const classes = Math.max(0, lookUp(clusters, hashCodes(folded, 0, n)));
  facts[at + WORD] = word;
  facts[at + PREFIX3] = hashCodes(folded, 0, Math.min(3, n), 3);
  facts[at + SUFFIX2] = hashCodes(folded, Math.max(0, n - 2), n, 4);
  facts[at + SUFFIX3] = hashCodes(folded, Math.max(0, n - 3), n, 5);
  facts[at + SUFFIX4] = hashCodes(folded, Math.max(0, n - 4), n, 6);
  facts[at + SHAPE] = hashCodes(shape, 0, size, 7);
  facts[at + LOOKS] = looksOf(size, n);
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

const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
};

/** Words over a lexicon and word classes. */
export const wordLookup = (lexicon: HashedMap, clusters: HashedMap): WordLookup => {
  let facts = new Int32Array(0);
  let brief = new Int32Array(0);
  let forms: string[] = [];
  let byForm = new Int32Array(FIRST_ROOM);
  let numbering = 0;
  const startAnew = (): void => {
    // Documents may still hold the old ones.
    facts = new Int32Array(FIRST_ROOM * WORD_SIZE);
    brief = new Int32Array(FIRST_ROOM * 2);
    forms = [''];
    byForm.fill(0);
    edgeFacts(facts);
  };
  startAnew();
  const make = (form: string): number => {
    const word = forms.length * WORD_SIZE;
    if (word === facts.length) {
      facts = doubled(facts);
      brief = doubled(brief);
    }
    fill(facts, word, form, lexicon, clusters);
    brief[word >> BRIEF] = facts[word + WORD];
    brief[(word >> BRIEF) + 1] = (facts[word + FLAGS] << FLAGS_FROM) | facts[word + LOOKS];
    forms.push(form);
    return word;
  };
  const note = (form: number): number => {
    if (form >= byForm.length) {
      const longer = new Int32Array(Math.max(form + 1, byForm.length * 2));
      longer.set(byForm);
      byForm = longer;
    }
    byForm[form] = make(formOf(form));
    return byForm[form];
  };
  const numbered = (form: number): number => {
    const known = form < byForm.length ? byForm[form] : 0;
    return known === 0 ? note(form) : known;
  };
  const begin = (): void => {
    if (numbering !== formsGeneration()) byForm.fill(0);
    numbering = formsGeneration();
    if (forms.length > MOST) startAnew();
  };
  return { table: () => ({ facts, brief, forms }), of: (form) => numbered(formNumber(form)), numbered, begin };
};
