/** The interface's words in the chosen language. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type LanguageCode, makeWords, type Words } from './make-words.ts';

const STORED = 'cotejo.language';

const firstLanguage = (): LanguageCode => (document.documentElement.lang === 'es' ? 'es' : 'en');

const WordsContext = createContext<Words | undefined>(undefined);

export const WordsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(firstLanguage);
  const words = useMemo(
    () =>
      makeWords(language, (chosen) => {
        localStorage.setItem(STORED, chosen);
        setLanguage(chosen);
      }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
};

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of WordsProvider');
  return words;
};
