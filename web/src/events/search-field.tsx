/** Full-text search that follows the typing. */
import { useEffect, useId, useState } from 'react';
import { SearchSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (q: string) => void;
}

/** A pause in typing, in milliseconds. */
const PAUSE = 200;

export const SearchField = ({ label, value, onSearch }: SearchFieldProps) => {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [settled, setSettled] = useState(value);
  if (value !== settled) {
    // Changed from outside: a filter was taken away, or the address was.
    setSettled(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => {
      setSettled(typed);
      onSearch(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, settled, onSearch]);
  return (
    <search className="search">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <SearchSign />
      <input
        id={id}
        type="search"
        value={typed}
        placeholder={label}
        title={say('events.search.hint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </search>
  );
};
