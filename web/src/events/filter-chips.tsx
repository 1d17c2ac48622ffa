/** The filters in force, each with a way to take it off. */
import { CloseSign } from '../shell/icons.tsx';
import type { Words } from '../words/make-words.ts';
import { sayActor } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { type EventFilters, type FilterName, toggled, valuesOf } from './filters.ts';
import type { Filtering } from './use-filters.ts';

interface Chip {
  readonly name: FilterName;
  readonly value: string;
  readonly what: string;
  /** What the filter becomes without it. */
  readonly left: string | undefined;
}

const LISTED: readonly FilterName[] = ['type', 'country', 'admin1', 'actor', 'effect', 'outlet'];

const sayValue = (name: FilterName, value: string, words: Words): string => {
  if (name === 'type' || name === 'effect') return words.label(name, value);
  if (name === 'country') return words.country(value);
  return name === 'actor' ? sayActor(value) : value;
};

const saySingle = (name: FilterName, value: string, words: Words): string => {
  const { say } = words;
  if (name === 'from' || name === 'to') return say(`filters.${name}`, { value: sayEdtf(value, words) });
  if (name === 'reviewed' || name === 'disagreement') {
    return say(`filters.${name}.${value === 'true' ? 'true' : 'false'}`);
  }
  return say(`filters.${name as 'q' | 'bbox' | 'minToll'}`, { value });
};

const chipsOf = (filters: EventFilters, words: Words): readonly Chip[] =>
  (Object.entries(filters) as [FilterName, string][]).flatMap(([name, value]) => {
    if (name === 'sort') return [];
    if (!LISTED.includes(name)) return [{ name, value, what: saySingle(name, value, words), left: undefined }];
    return valuesOf(value).map((one) => ({
      name,
      value: one,
      what: sayValue(name, one, words),
      left: toggled(value, one),
    }));
  });

export const FilterChips = ({ filters, change, clear }: Filtering) => {
  const words = useWords();
  const { say } = words;
  const chips = chipsOf(filters, words);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={say('filters.on')}>
      {chips.map(({ name, value, what, left }) => (
        <li key={`${name} ${value}`}>
          <button type="button" className="chip" onClick={() => change({ [name]: left })}>
            <span className="visually-hidden">{say('filters.remove', { what })}</span>
            <span aria-hidden="true">{what}</span>
            <CloseSign />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button-link" onClick={clear}>
          {say('events.clear')}
        </button>
      </li>
    </ul>
  );
};
