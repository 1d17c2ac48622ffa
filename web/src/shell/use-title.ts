/** The browser's title: the page first, then the program. */
import { useEffect } from 'react';
import { useWords } from '../words/use-words.tsx';

export const useTitle = (title: string | undefined): void => {
  const { say } = useWords();
  useEffect(() => {
    document.title = title ? `${title} · ${say('app.name')}` : say('app.name');
  }, [title, say]);
};
