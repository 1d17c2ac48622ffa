/** Authority files: every actor or place of this casebook, with the names that it goes by. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type AuthorityKind, authoritiesQuery } from '../api/queries.ts';
import type { AuthorityRow } from '../api/types.ts';
import { SearchField } from '../events/search-field.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';

const NameRow = ({ kind, one }: { readonly kind: AuthorityKind; readonly one: AuthorityRow }) => {
  const { say, country } = useWords();
  return (
    <li>
      <Link to="/names/$kind/$id" params={{ kind, id: one.id }} className="row row-name-entry" preload={false}>
        <span className="row-what" dir="auto">
          {one.name}
        </span>
        <span className="row-about">
          {kind === 'places' && [one.admin1, one.country && country(one.country)].filter(Boolean).join(', ')}
          {one.general && <span>{say('names.general')}</span>}
          {one.aliases.length > 0 && <span>{say('names.also', { names: one.aliases.slice(0, 4).join(', ') })}</span>}
        </span>
        <span className="row-sources">
          {kind === 'places' && one.lat == null && <span className="differs">{say('names.unplaced')}</span>}
          <span>{say('events.count', { n: one.events })}</span>
        </span>
      </Link>
    </li>
  );
};

export const NamesPage = ({ kind }: { readonly kind: AuthorityKind }) => {
  const { say } = useWords();
  const { q = '' } = useSearch({ strict: false }) as { readonly q?: string };
  const navigate = useNavigate();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    authoritiesQuery(kind, q),
  );
  useTitle(say(`names.${kind}`));
  const search = useCallback(
    (words: string) =>
      void navigate({
        to: kind === 'actors' ? '/actors' : '/places',
        search: words ? { q: words } : {},
        replace: true,
      }),
    [navigate, kind],
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page page-names">
      <header className="events-head">
        <h1>
          {say(`names.${kind}`)}
          <span className="count" role="status">
            {data && say('names.count', { n: data.pages[0]?.total ?? 0 })}
          </span>
        </h1>
        <nav className="name-kinds" aria-label={say('names.which')}>
          <Link to="/actors">{say('names.actors')}</Link>
          <Link to="/places">{say('names.places')}</Link>
        </nav>
        <SearchField label={say('names.search')} value={q} onSearch={search} />
      </header>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && items.length === 0 && <p className="message">{say('names.none')}</p>}
      <ul className="names">
        {items.map((one) => (
          <NameRow key={one.id} kind={kind} one={one} />
        ))}
      </ul>
      <p className="actions">
        {hasNextPage && (
          <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('names.more')}
          </button>
        )}
        <a className="button" href="/api/authority/pack" download>
          {say('names.pack')}
        </a>
      </p>
    </div>
  );
};

export const ActorsPage = () => <NamesPage kind="actors" />;
export const PlacesPage = () => <NamesPage kind="places" />;
