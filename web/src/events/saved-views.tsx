/** Views under a name: the filters of the address, kept in the casebook. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { queryOf } from '../api/ask.ts';
import { savedFiltersQuery } from '../api/queries.ts';
import { CloseSign } from '../shell/icons.tsx';
import { useWords } from '../words/use-words.tsx';
import { type EventFilters, eventsSearch } from './filters.ts';

const address = (name: string): string => `/api/filters/${encodeURIComponent(name)}`;

export const SavedViews = ({ filters }: { readonly filters: EventFilters }) => {
  const { say } = useWords();
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(savedFiltersQuery);
  const now = queryOf({ ...filters }).slice(1);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: savedFiltersQuery.queryKey });
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name === '' || now === '') return;
    await fetch(address(name), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: now }),
    });
    form.reset();
    await refresh();
  };
  const forget = async (name: string): Promise<void> => {
    await fetch(address(name), { method: 'DELETE' });
    await refresh();
  };
  const views = data?.items ?? [];
  if (views.length === 0 && now === '') return null;
  return (
    <fieldset className="facet saved-views">
      <legend>{say('views.title')}</legend>
      <ul>
        {views.map(({ name, query }) => (
          <li key={name}>
            <button
              type="button"
              className="button-link"
              aria-pressed={query === now}
              onClick={() =>
                void navigate({ to: '/', search: eventsSearch(Object.fromEntries(new URLSearchParams(query))) })
              }
            >
              {name}
            </button>
            <button
              type="button"
              className="button-plain"
              aria-label={say('views.forget', { name })}
              onClick={() => void forget(name)}
            >
              <CloseSign />
            </button>
          </li>
        ))}
      </ul>
      {now !== '' && (
        <form className="fields-row" onSubmit={(event) => void save(event)}>
          <div className="field field-wide">
            <label htmlFor={id}>{say('views.name')}</label>
            <input id={id} name="name" autoComplete="off" required />
          </div>
          <button type="submit" className="button button-small">
            {say('views.save')}
          </button>
        </form>
      )}
    </fieldset>
  );
};
