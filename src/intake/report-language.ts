/** Which language a report is read in, and a named error where Cotejo does not read it. */
import { CotejoError } from '../errors.ts';
import { identifyLanguage } from '../language/identify-language.ts';

export const READ_LANGUAGES: readonly string[] = ['en', 'es'];

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

const nameOf = (code: string): string => {
  if (code === 'und') return 'a language that could not be told';
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return `"${code}"`;
  }
};

export interface LanguageHints {
  /** Declared by the user or by the record itself: taken at its word. */
  readonly stated: string | null;
  /** Declared by a page's markup, which is often a template's: only believed where the text agrees or cannot tell. */
  readonly declared: string | null;
  /** Where the text is only cleaned, not read, any language will do. */
  readonly any?: boolean;
}

/**
 * `reportLanguage('Police said …', {stated: null, declared: null}, 'a.txt')` → `'en'`
 * @throws CotejoError `language-unsupported`
 */
export const reportLanguage = (text: string, hints: LanguageHints, path: string): string => {
  const base = (code: string | null) => code?.toLowerCase().split(/[-_]/)[0] ?? null;
  const recognised = base(hints.stated) ?? identifyLanguage(text);
  const declared = base(hints.declared);
  const language = recognised === 'und' && declared && READ_LANGUAGES.includes(declared) ? declared : recognised;
  if (!hints.any && !READ_LANGUAGES.includes(language)) {
    throw new CotejoError('language-unsupported', { path, language: nameOf(language) });
  }
  return language;
};
