/** The date grammars by language, compiled once a process on first use. */
import type { Language } from '../../language/analysis.ts';
import type { Grammar, Lexicon } from './chart.ts';
import { compile } from './chart.ts';
import type { Pointer } from './direction.ts';
import { englishPointer, spanishPointer } from './direction.ts';
import { ENGLISH_CLOCK } from './en/clock.ts';
import { ENGLISH_DATES } from './en/dates.ts';
import { ENGLISH_RELATIVE } from './en/relative.ts';
import { ENGLISH_WORDS } from './en/words.ts';
import { SPANISH_CLOCK } from './es/clock.ts';
import { SPANISH_DATES } from './es/dates.ts';
import { SPANISH_RELATIVE } from './es/relative.ts';
import { SPANISH_WORDS } from './es/words.ts';
import { lexiconOf } from './words.ts';

export interface DateLanguage {
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
  readonly pointer: Pointer;
  /** See `Frame`. English papers date what is to come without a word more; Spanish ones say "próximo". */
  readonly ahead: readonly [open: number, past: number];
}

const english = (): DateLanguage => ({
  grammar: compile([...ENGLISH_DATES, ...ENGLISH_RELATIVE, ...ENGLISH_CLOCK]),
  lexicon: lexiconOf(ENGLISH_WORDS),
  pointer: englishPointer,
  ahead: [100, 50],
});

const spanish = (): DateLanguage => ({
  grammar: compile([...SPANISH_DATES, ...SPANISH_RELATIVE, ...SPANISH_CLOCK]),
  lexicon: lexiconOf(SPANISH_WORDS),
  pointer: spanishPointer,
  ahead: [12, 5],
});

const MAKERS: Readonly<Record<Language, () => DateLanguage>> = { en: english, es: spanish };
const made = new Map<Language, DateLanguage>();

/** The grammar of a language; a report in no language that Cotejo reads is tried as English. */
export const grammarOf = (language: Language): DateLanguage => {
  const key: Language = language in MAKERS ? language : 'en';
  let found = made.get(key);
  if (!found) {
    found = MAKERS[key]();
    made.set(key, found);
  }
  return found;
};
