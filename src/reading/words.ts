/** The folded words of an analysis, made once and shared by the readers that look words up. */
import { foldSpanish, foldWord } from '../knowledge/lexicon/fold.ts';
import type { Analysis } from '../language/analysis.ts';

const made = new WeakMap<Analysis, readonly string[]>();
const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** One folded form a token; the tables are keyed by spelling, so that a word is folded once a process. */
export const foldedWords = (analysis: Analysis): readonly string[] => {
  const known = made.get(analysis);
  if (known) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const spanish = analysis.language === 'es';
  const words = analysis.tokens.map(({ form }) => {
    const key = spanish ? `${form}\u0001` : form;
    let word = cache.get(key);
    if (word === undefined) cache.set(key, (word = spanish ? foldSpanish(form) : foldWord(form)));
    return word;
  });
  made.set(analysis, words);
  return words;
};
