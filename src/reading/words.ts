/** The words of an analysis, folded, by number and by class: made once and shared by the readers that look words up. */
import { foldSpanish, foldWord } from '../knowledge/lexicon/fold.ts';
import { type FormNumbers, formNumbersOf } from '../language/analyse.ts';
import type { Analysis, Language } from '../language/analysis.ts';
import { formsGeneration } from '../language/forms.ts';

/** The spellings of a language met so far; a word is folded, numbered and classed once a process. */
interface Spellings {
  /** Changes when numbering starts afresh. */
  generation: number;
  readonly numbers: Map<string, number>;
  forms: string[];
  folded: string[];
  /** Numbers by those of the forms, and 1: 0 where it is not known. */
  byForm: Int32Array;
  formsGeneration: number;
}

const MOST_SPELLINGS = 60_000;

const newSpellings = (): Spellings => ({
  generation: 1,
  numbers: new Map(),
  forms: [],
  folded: [],
  byForm: new Int32Array(1 << 15),
  formsGeneration: 0,
});
const spellings: Readonly<Record<Language, Spellings>> = { en: newSpellings(), es: newSpellings() };

const numberOf = (known: Spellings, language: Language, form: string): number => {
  let number = known.numbers.get(form);
  if (number === undefined) {
    known.numbers.set(form, (number = known.forms.length));
    known.forms.push(form);
    known.folded.push(language === 'es' ? foldSpanish(form) : foldWord(form));
  }
  return number;
};

/** What was noted by numbers of forms is void where these were given anew. */
const followForms = (known: Spellings, { numbers }: FormNumbers): void => {
  if (known.formsGeneration !== formsGeneration()) known.byForm.fill(0);
  known.formsGeneration = formsGeneration();
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  if (most < known.byForm.length) return;
  const longer = new Int32Array(most * 2);
  longer.set(known.byForm);
  known.byForm = longer;
};

interface Numbered {
  readonly generation: number;
  readonly numbers: Int32Array;
  readonly folded: readonly string[];
  /** Classes of the tokens, by column; none where a column was not asked for yet. */
  readonly classes: (Int32Array | undefined)[];
}

const made = new WeakMap<Analysis, Numbered>();

const numberedWords = (analysis: Analysis): Numbered => {
  const { tokens, language } = analysis;
  const known = spellings[language];
  const before = made.get(analysis);
  if (before?.generation === known.generation) return before;
  if (known.forms.length > MOST_SPELLINGS) {
    known.numbers.clear();
    known.forms = [];
    known.folded = [];
    known.byForm.fill(0);
    known.generation++;
  }
  const own = formNumbersOf(analysis);
  const byForm = own?.generation === formsGeneration() ? own : undefined;
  if (byForm) followForms(known, byForm);
  const numbers = new Int32Array(tokens.length);
  const folded = new Array<string>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    if (byForm === undefined) numbers[i] = numberOf(known, language, tokens[i].form);
    else {
      const form = byForm.numbers[i];
      if (known.byForm[form] === 0) known.byForm[form] = 1 + numberOf(known, language, tokens[i].form);
      numbers[i] = known.byForm[form] - 1;
    }
    folded[i] = known.folded[numbers[i]];
  }
  const now: Numbered = { generation: known.generation, numbers, folded, classes: [] };
  made.set(analysis, now);
  return now;
};

/** One folded form a token. */
export const foldedWords = (analysis: Analysis): readonly string[] => numberedWords(analysis).folded;

/** Classes of one spelling that stand side by side: a line of the processor's cache. */
const ROW = 16;

/** Of each spelling a row of classes, each with 1 added, 0 where it was not asked yet. */
interface Rows {
  generation: number;
  of: Int32Array;
}

/** Tells the class of a spelling. */
type Classify = (form: string, folded: string, language: Language) => number;

/** Sixteen of the program's classes. */
interface Table {
  readonly rows: Readonly<Record<Language, Rows>>;
  readonly classify: Classify[];
  /** Which of them were asked for in this process. */
  readonly asked: number[];
}

const tables: Table[] = [];

const newTable = (): Table => {
  const newRows = (): Rows => ({ generation: 0, of: new Int32Array(1 << 14) });
  return { rows: { en: newRows(), es: newRows() }, classify: [], asked: [] };
};

/** The rows of a table, one for each spelling of the generation in force. */
const rowsFor = (table: Table, language: Language, generation: number): Int32Array => {
  const rows = table.rows[language];
  if (rows.generation !== generation) rows.of.fill(0);
  rows.generation = generation;
  const size = spellings[language].forms.length * ROW;
  if (size > rows.of.length) {
    const longer = new Int32Array(size * 2);
    longer.set(rows.of);
    rows.of = longer;
  }
  return rows.of;
};

/** Finds all classes of a table that were ever asked for, of each token: a spelling's row is then read once. */
const classAll = (number: number, language: Language, { generation, numbers, classes }: Numbered): void => {
  const table = tables[number];
  const { classify, asked } = table;
  const { forms, folded } = spellings[language];
  const rows = rowsFor(table, language, generation);
  const size = numbers.length;
  const all = new Int32Array(size * asked.length);
  for (let i = 0; i < size; i++) {
    const row = numbers[i] * ROW;
    for (let k = 0; k < asked.length; k++) {
      const at = row + asked[k];
      if (rows[at] === 0) rows[at] = 1 + classify[asked[k]](forms[numbers[i]], folded[numbers[i]], language);
      all[k * size + i] = rows[at] - 1;
    }
  }
  asked.forEach((column, k) => {
    classes[number * ROW + column] = all.subarray(k * size, (k + 1) * size);
  });
};

/**
 * A class, or a set of classes as up to thirty bits, for each token of an analysis by its spelling alone; `classify` is asked
 * once a spelling.
 *
 *     const long = wordClasses((form) => Number(form.length > 9));
 *     long(analysis)  // Int32Array [0, 0, 1, …]
 */
export const wordClasses = (classify: Classify): ((analysis: Analysis) => Int32Array) => {
  if (tables.length === 0 || tables.at(-1)!.classify.length === ROW) tables.push(newTable());
  const number = tables.length - 1;
  const table = tables[number];
  const column = table.classify.push(classify) - 1;
  const find = (analysis: Analysis): Int32Array => {
    const known = numberedWords(analysis);
    const own = number * ROW + column;
    if (known.classes[own] === undefined) {
      if (!table.asked.includes(column)) table.asked.push(column);
      classAll(number, analysis.language, known);
    }
    return known.classes[own]!;
  };
  // Asked for one report again and again, then for the next.
  let last: Analysis | undefined;
  let found: Int32Array = new Int32Array(0);
  return (analysis) => {
    if (analysis !== last) [last, found] = [analysis, find(analysis)];
    return found;
  };
};

/** A bit for each of some lists (thirty at most), and of each listed word those of its lists. */
export const bitsByWord = <K extends string>(
  lists: Readonly<Record<K, ReadonlySet<string>>>,
): { readonly bit: Readonly<Record<K, number>>; readonly of: ReadonlyMap<string, number> } => {
  const names = Object.keys(lists) as K[];
  const of = new Map<string, number>();
  names.forEach((name, i) => {
    for (const word of lists[name]) of.set(word, (of.get(word) ?? 0) | (1 << i));
  });
  return { bit: Object.fromEntries(names.map((name, i) => [name, 1 << i])) as Record<K, number>, of };
};

/** Whether a token of a stretch is of a class or has one of its bits. */
export const anyOf = (classes: Int32Array, bits: number, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if ((classes[at] & bits) !== 0) return true;
  return false;
};

/** Of each spelling of a language what one reader noted of it. */
interface Notes<T> {
  generation: number;
  of: (T | undefined)[];
}

/**
 * What a spelling alone tells one reader, for each token of an analysis; `note` is asked once a spelling.
 *
 *     const long = wordNotes((form) => ({ long: form.length > 9 }));
 *     long(analysis)[4].long  // of token 4
 */
export const wordNotes = <T extends object>(
  note: (form: string, folded: string, language: Language) => T,
): ((analysis: Analysis) => readonly T[]) => {
  const notes: Readonly<Record<Language, Notes<T>>> = { en: { generation: 0, of: [] }, es: { generation: 0, of: [] } };
  return (analysis) => {
    const { language } = analysis;
    const { generation, numbers } = numberedWords(analysis);
    const { forms, folded } = spellings[language];
    const own = notes[language];
    if (own.generation !== generation) own.of = [];
    own.generation = generation;
    while (own.of.length < forms.length) own.of.push(undefined);
    const found = new Array<T>(numbers.length);
    for (let i = 0; i < numbers.length; i++)
      found[i] = own.of[numbers[i]] ??= note(forms[numbers[i]], folded[numbers[i]], language);
    return found;
  };
};

const PLAIN = wordClasses((form) => Number(/^[a-z0-9]+$/i.test(form)));
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether no word goes on at an offset. */
const endsWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (!(code >= 128)) return !((code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122));
  return (code < 0xd800 || code > 0xdfff) && !LETTER.test(text[at]);
};

const standing = new WeakMap<Analysis, Int32Array>();

/**
 * 1 for each token that is a word of plain letters and digits as the text has it, with none right before or behind it:
 * whoever cuts the text into words of his own need not look at its letters.
 */
export const plainWords = (analysis: Analysis): Int32Array => {
  const known = standing.get(analysis);
  if (known !== undefined) return known;
  const { text, tokens } = analysis;
  const found = PLAIN(analysis).slice();
  for (let i = 0; i < found.length; i++) {
    if (found[i] === 0) continue;
    const { start, end, form } = tokens[i];
    const stands = end - start === form.length && text.startsWith(form, start) && endsWord(text, end);
    if (!stands || (start > 0 && !endsWord(text, start - 1))) found[i] = 0;
  }
  standing.set(analysis, found);
  return found;
};
