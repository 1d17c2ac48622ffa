/** Events: list, map and timeline of the same events, each narrowing the others. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { eventsQuery, pointsQuery } from '../api/queries.ts';
import { chartsSearch } from '../pictures/charts-search.ts';
import { queueSearch } from '../queue/queue-search.ts';
import { Loading } from '../shell/messages.tsx';
import { useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { EventList } from './event-list.tsx';
import { Facets } from './facets.tsx';
import { FilterChips } from './filter-chips.tsx';
import { type EventFilters, eventsSearch, type FilterName, isNarrowed, VIEWS, without } from './filters.ts';
import { FirstMinute } from './first-minute.tsx';
import { SearchField } from './search-field.tsx';
import { Timeline } from './timeline.tsx';
import { type Filtering, useFilters } from './use-filters.ts';

const EventMap = lazy(() => import('../map/event-map.tsx'));

const SORTS = ['newest', 'oldest', 'toll', 'reports'] as const;

const Heading = ({ filtering, total }: { readonly filtering: Filtering; readonly total: number | undefined }) => {
  const { say } = useWords();
  const { filters, change } = filtering;
  return (
    <header className="events-head">
      <h1>
        {say('events.title')}
        <span className="count" role="status">
          {total !== undefined && say('events.count', { n: total })}
        </span>
      </h1>
      <SearchField label={say('events.search')} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
      <nav className="events-ways" aria-label={say('events.ways')}>
        <Link to="/queue" search={queueSearch(filters)}>
          {say('events.review')}
        </Link>
        <Link to="/charts" search={chartsSearch(filters)}>
          {say('nav.charts')}
        </Link>
        <Link to="/export" search={eventsSearch(filters)}>
          {say('nav.export')}
        </Link>
      </nav>
      <select
        aria-label={say('events.sort')}
        value={filters.sort ?? 'newest'}
        onChange={(event) => change({ sort: event.target.value === 'newest' ? undefined : event.target.value })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {say(`sort.${sort}`)}
          </option>
        ))}
      </select>
    </header>
  );
};

/** Where all does not fit side by side, one pane at a time. */
const ViewChoice = ({ view, show }: Filtering) => {
  const { say } = useWords();
  return (
    <fieldset className="views">
      <legend className="visually-hidden">{say('events.view')}</legend>
      {VIEWS.map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => show(name)}>
          {say(`view.${name}`)}
        </button>
      ))}
    </fieldset>
  );
};

/** How long the list stands still before its points and counts are asked for, in milliseconds. */
const PAUSE = 120;

/**
 * The filters as far as the list shows them: a hundred thousand points and the facets' counts are asked for only once
 * the list is on screen and no further filter follows at once, so that they never keep it waiting. Undefined before the
 * first list.
 */
const useSettled = (filters: EventFilters, listed: boolean): EventFilters | undefined => {
  const [settled, setSettled] = useState<EventFilters>();
  const first = settled === undefined;
  useEffect(() => {
    if (!listed) return;
    const timer = setTimeout(() => setSettled(filters), first ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [filters, listed, first]);
  return settled;
};

interface PaneProps {
  readonly filtering: Filtering;
  readonly settled: EventFilters | undefined;
  readonly pointed: string | undefined;
}

const usePoints = (settled: EventFilters | undefined, ...names: readonly FilterName[]) => {
  const { data } = useQuery({ ...pointsQuery(without(settled ?? {}, ...names)), enabled: settled !== undefined });
  return useDeferredValue(data);
};

const MapPane = memo(({ filtering, settled, pointed }: PaneProps) => {
  const { say } = useWords();
  const { filters, change } = filtering;
  const data = usePoints(settled, 'bbox');
  const onBox = useCallback((bbox: string | undefined) => change({ bbox }), [change]);
  return (
    <div className="pane pane-map">
      <Suspense fallback={<Loading>{say('map.loading')}</Loading>}>
        {data && <EventMap points={data} bbox={filters.bbox} pointed={pointed} onBox={onBox} />}
      </Suspense>
    </div>
  );
});

const TimePane = memo(({ filtering, settled, pointed }: PaneProps) => {
  const { say } = useWords();
  const { filters, change } = filtering;
  const data = usePoints(settled, 'from', 'to');
  return (
    <section className="pane pane-timeline" aria-label={say('events.timeline')}>
      {data && <Timeline points={data} from={filters.from} to={filters.to} pointed={pointed} onPeriod={change} />}
    </section>
  );
});

export const EventsPage = () => {
  const { say } = useWords();
  const filtering = useFilters();
  const { filters, view, clear } = filtering;
  const found = useInfiniteQuery(eventsQuery(filters));
  const [pointed, setPointed] = useState<string>();
  const wide = useMedia('(min-width: 64rem)');
  const facetsFit = useMedia('(min-width: 84rem)');
  useTitle(say('events.title'));
  const settled = useSettled(filters, !found.isPending && !found.isPlaceholderData);
  const total = found.data?.pages[0]?.total;
  if (total === 0 && !isNarrowed(filters) && !found.isPlaceholderData) return <FirstMinute />;
  const shows = (name: typeof view): boolean =>
    name === 'filters'
      ? facetsFit || view === 'filters'
      : wide
        ? facetsFit || view !== 'filters' || name !== 'list'
        : view === name;
  return (
    <div className="events">
      <a className="skip" href="#filters">
        {say('skip.filters')}
      </a>
      <a className="skip" href="#list">
        {say('skip.list')}
      </a>
      <Heading filtering={filtering} total={total} />
      <ViewChoice {...filtering} />
      <FilterChips {...filtering} />
      <div className="panes" data-view={view}>
        {shows('filters') && <Facets {...filtering} settled={settled} />}
        {shows('list') && (
          <section className="pane pane-list" aria-label={say('events.list')}>
            <EventList found={found} onPoint={setPointed} onClear={clear} />
          </section>
        )}
        {shows('map') && <MapPane filtering={filtering} settled={settled} pointed={pointed} />}
        {shows('timeline') && <TimePane filtering={filtering} settled={settled} pointed={pointed} />}
      </div>
    </div>
  );
};
