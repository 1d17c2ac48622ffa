/** The words of an analysis, folded, by number and by class: made once and shared by the readers that look words up. */
import { foldSpanish, foldWord } from '../knowledge/lexicon/fold.ts';
import type { Analysis, Language } from '../language/analysis.ts';

/** The spellings of a language met so far; a word is folded, numbered and classed once a process. */
interface Spellings {
  /** Changes when numbering starts afresh. */
  generation: number;
  readonly numbers: Map<string, number>;
  forms: string[];
  folded: string[];
}

const MOST_SPELLINGS = 50_000;

const newSpellings = (): Spellings => ({ generation: 1, numbers: new Map(), forms: [], folded: [] });
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

interface Numbered {
  readonly generation: number;
  readonly numbers: Int32Array;
  readonly folded: readonly string[];
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
    known.generation++;
  }
  const numbers = new Int32Array(tokens.length);
  const folded: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    numbers[i] = numberOf(known, language, tokens[i].form);
    folded.push(known.folded[numbers[i]]);
  }
  const now = { generation: known.generation, numbers, folded };
  made.set(analysis, now);
  return now;
};

/** One folded form a token. */
export const foldedWords = (analysis: Analysis): readonly string[] => numberedWords(analysis).folded;

interface Classes {
  generation: number;
  /** Of each spelling its class and 1, 0 where it was not asked yet. */
  of: Uint8Array;
}

/**
 * A class, 0 to 254, for each token of an analysis by its spelling alone; `classify` is asked once a spelling.
 *
 *     const long = wordClasses((form) => Number(form.length > 9));
 *     long(analysis)  // Uint8Array [0, 0, 1, …]
 */
export const wordClasses = (
  classify: (form: string, folded: string, language: Language) => number,
): ((analysis: Analysis) => Uint8Array) => {
  const newClasses = (): Classes => ({ generation: 0, of: new Uint8Array(1 << 10) });
  const classes: Readonly<Record<Language, Classes>> = { en: newClasses(), es: newClasses() };
  return (analysis) => {
    const { language } = analysis;
    const { generation, numbers } = numberedWords(analysis);
    const own = classes[language];
    const { forms, folded } = spellings[language];
    if (own.generation !== generation) own.of.fill(0);
    own.generation = generation;
    if (forms.length > own.of.length) {
      const longer = new Uint8Array(forms.length * 2);
      longer.set(own.of);
      own.of = longer;
    }
    const table = own.of;
    const found = new Uint8Array(numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i];
      if (table[number] === 0) table[number] = 1 + classify(forms[number], folded[number], language);
      found[i] = table[number] - 1;
    }
    return found;
  };
};
