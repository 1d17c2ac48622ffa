/** Filters to choose from, with how many events each leaves. */
import { useQuery } from '@tanstack/react-query';
import { memo, useId, useState } from 'react';
import { facetsQuery } from '../api/queries.ts';
import type { Facets as FacetLists } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayActor } from '../words/say-values.ts';
import { useWords } from '../words/use-words.tsx';
import { BoxFields, DayFields, TollField } from './filter-fields.tsx';
import { type EventFilters, toggled, valuesOf, without } from './filters.ts';
import { SavedViews } from './saved-views.tsx';
import type { Filtering } from './use-filters.ts';

const FACETS = ['type', 'country', 'admin1', 'actor', 'effect', 'outlet'] as const;
type FacetName = (typeof FACETS)[number];

/** Values shown before "more". */
const SHOWN = 6;

const sayFacet = (facet: FacetName, value: string, label: string, words: Words): string => {
  if (facet === 'type' || facet === 'effect') return words.label(facet, value);
  if (facet === 'country') return words.country(value);
  return facet === 'actor' ? sayActor(label) : label;
};

type Option = FacetLists['type'][number];

/** In the order found, so that nothing moves under the hand; chosen values stay even where nothing is left of them. */
const optionsOf = (found: readonly Option[], chosen: readonly string[]): readonly Option[] => [
  ...found,
  ...chosen
    .filter((value) => found.every((option) => option.value !== value))
    .map((value) => ({ value, label: value, count: 0 })),
];

interface FacetsProps extends Filtering {
  /** The filters as far as the list shows them: counts are asked for after it. */
  readonly settled: EventFilters | undefined;
}

const Facet = ({ name, filtering }: { readonly name: FacetName; readonly filtering: FacetsProps }) => {
  const words = useWords();
  const { say, number } = words;
  const { filters, change } = filtering;
  const [whole, setWhole] = useState(false);
  const id = useId();
  // Several values of one facet mean "any of": their counts must not be narrowed by each other.
  const { settled } = filtering;
  const { data } = useQuery({ ...facetsQuery(without(settled ?? {}, name)), enabled: settled !== undefined });
  const chosen = valuesOf(filters[name]);
  const options = optionsOf(data?.[name] ?? [], chosen);
  if (options.length === 0) return null;
  const shown = options.filter(({ value }, index) => whole || index < SHOWN || chosen.includes(value));
  return (
    <fieldset className="facet" data-facet={name}>
      <legend>{say(`facet.${name}`)}</legend>
      {shown.map(({ value, label, count }, index) => (
        <div key={value} className="facet-option">
          <input
            id={`${id}${index}`}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => change({ [name]: toggled(filters[name], value) })}
          />
          <label htmlFor={`${id}${index}`}>
            <span className="facet-name">{sayFacet(name, value, label, words)}</span>
            <span className="facet-count">{number(count)}</span>
          </label>
        </div>
      ))}
      {options.length > shown.length && (
        <button type="button" className="button-link" onClick={() => setWhole(true)}>
          {say('facet.more', { n: options.length - shown.length })}
        </button>
      )}
      {whole && options.length > SHOWN && (
        <button type="button" className="button-link" onClick={() => setWhole(false)}>
          {say('facet.fewer')}
        </button>
      )}
    </fieldset>
  );
};

const States = ({ filters, change }: Filtering) => {
  const { say } = useWords();
  const id = useId();
  return (
    <fieldset className="facet">
      <legend>{say('facet.state')}</legend>
      <div className="facet-option">
        <input
          id={`${id}differ`}
          type="checkbox"
          checked={filters.disagreement === 'true'}
          onChange={(event) => change({ disagreement: event.target.checked ? 'true' : undefined })}
        />
        <label htmlFor={`${id}differ`}>{say('facet.differ')}</label>
      </div>
      <div className="facet-option">
        <input
          id={`${id}unreviewed`}
          type="checkbox"
          checked={filters.reviewed === 'false'}
          onChange={(event) => change({ reviewed: event.target.checked ? 'false' : undefined })}
        />
        <label htmlFor={`${id}unreviewed`}>{say('facet.unreviewed')}</label>
      </div>
    </fieldset>
  );
};

export const Facets = memo((filtering: FacetsProps) => {
  const { say } = useWords();
  return (
    <section className="facets" id="filters" aria-labelledby="filters-title" tabIndex={-1}>
      <h2 id="filters-title" className="pane-title">
        {say('filters.title')}
      </h2>
      <SavedViews filters={filtering.filters} />
      <States {...filtering} />
      {FACETS.map((name) => (
        <Facet key={name} name={name} filtering={filtering} />
      ))}
      <DayFields {...filtering} />
      <TollField {...filtering} />
      <BoxFields {...filtering} />
    </section>
  );
});
