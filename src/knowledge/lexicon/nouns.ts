/** A head noun's class and number, looked up by its folded form. */
import type { Language } from '../../language/analysis.ts';
import { NOUNS_EN } from './en/nouns.ts';
import { NOUNS_ES } from './es/nouns.ts';
import { foldSpanish, foldWord } from './fold.ts';
import { NOUN_CLASSES, type NounClass, type NounClassId } from './noun-classes.ts';
import { addPhrase, type PhraseNode, phraseTrie } from './phrase-trie.ts';

export interface NounEntry extends NounClass {
  readonly plural: boolean;
}

interface Lexicon {
  readonly single: ReadonlyMap<string, NounEntry>;
  /** Compounds of two or more words: 'police officer', 'arma de fuego'. */
  readonly compounds: PhraseNode<NounEntry>;
}

const VOWEL = /[aeiou]$/;

const pluralEn = (word: string): string =>
  /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

const pluralEs = (word: string): string =>
  VOWEL.test(word) ? `${word}s` : word.endsWith('z') ? `${word.slice(0, -1)}ces` : `${word}es`;

/** 'fiscal/a' is written out; 'niño/a' changes its last vowel, 'señor/a' adds one, 'español/española' is whole. */
const genders = (item: string): string[] => {
  const [stem, feminine] = item.split('/');
  if (feminine === undefined) return [stem];
  if (feminine.length > 1) return [stem, feminine];
  return [stem, VOWEL.test(stem) ? stem.slice(0, -1) + feminine : stem + feminine];
};

interface Form {
  readonly word: string;
  readonly plural: boolean;
}

/** Plural of a compound: English on the last word, Spanish on the first. */
const compoundPlural = (language: Language, word: string): string => {
  const parts = word.split('-');
  if (language === 'en') return [...parts.slice(0, -1), pluralEn(parts.at(-1)!)].join('-');
  return [pluralEs(parts[0]), ...parts.slice(1)].join('-');
};

const formsOf = (language: Language, item: string): Form[] => {
  if (item.endsWith('=*')) return [{ word: item.slice(0, -2), plural: true }];
  if (/=[-+]?$/.test(item)) return [{ word: item.replace(/=[-+]?$/, ''), plural: false }];
  if (item.includes(':')) {
    const [word, plural] = item.split(':');
    return [
      { word, plural: false },
      { word: plural, plural: true },
    ];
  }
  return genders(item).flatMap((word) => [
    { word, plural: false },
    { word: compoundPlural(language, word), plural: true },
  ]);
};

const build = (language: Language, lists: Readonly<Partial<Record<NounClassId, string>>>): Lexicon => {
  const single = new Map<string, NounEntry>();
  const compounds = phraseTrie<NounEntry>();
  const fold = language === 'es' ? foldSpanish : foldWord;
  for (const [id, list] of Object.entries(lists) as [NounClassId, string][])
    for (const item of list.trim().split(/\s+/))
      for (const { word, plural } of formsOf(language, item)) {
        const folded = fold(word);
        const entry: NounEntry = { ...NOUN_CLASSES[id], plural };
        if (!single.has(folded)) single.set(folded, entry);
        if (folded.includes('-')) addPhrase(compounds, folded.split('-'), entry);
      }
  return { single, compounds };
};

const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: build('en', NOUNS_EN), es: build('es', NOUNS_ES) };

/** 'gunmen' → gunman, plural; undefined for a noun of no class. `word` is folded. */
export const nounClass = (language: Language, word: string): NounEntry | undefined =>
  LEXICONS[language].single.get(word);

export const compoundNouns = (language: Language): PhraseNode<NounEntry> => LEXICONS[language].compounds;
