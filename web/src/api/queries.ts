/** What the pages ask for, as TanStack queries; everything is asked again after an import. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EventFilters } from '../events/filters.ts';
import { ask, queryOf } from './ask.ts';
import type {
  AuthorityRecord,
  AuthorityRow,
  EventPage,
  EventPoints,
  EventRecord,
  Facets,
  Health,
  Job,
  JournalPage,
  Me,
  Person,
  Preview,
  QueuePage,
  ReportPage,
  ReportRecord,
  RuleSetInfo,
  SampleRecord,
  SampleSummary,
  SavedFilter,
  Series,
  TileInfo,
} from './types.ts';

const PAGE = 100;

/** Names with all their count, as `EventPage` has events. */
type NamePage = Omit<EventPage, 'items'> & { readonly items: readonly AuthorityRow[] };

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => ask<Health>('/api/health', { signal }),
});

/** Map tiles that the user has; they stay as they are while the server runs. */
export const tilesQuery = queryOptions({
  queryKey: ['tiles'],
  queryFn: ({ signal }) => ask<TileInfo | null>('/api/tiles', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const eventsQuery = (filters: EventFilters) =>
  infiniteQueryOptions({
    queryKey: ['events', filters],
    queryFn: ({ pageParam, signal }) =>
      ask<EventPage>(`/api/events${queryOf({ ...filters, limit: PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

const withoutSort = ({ sort: _, ...filters }: EventFilters): EventFilters => filters;

export const pointsQuery = (filters: EventFilters) => {
  const narrowing = withoutSort(filters);
  return queryOptions({
    queryKey: ['points', narrowing],
    queryFn: ({ signal }) => ask<EventPoints>(`/api/events/points${queryOf({ ...narrowing })}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const facetsQuery = (filters: EventFilters) => {
  const narrowing = withoutSort(filters);
  return queryOptions({
    queryKey: ['facets', narrowing],
    queryFn: ({ signal }) => ask<Facets>(`/api/facets${queryOf({ ...narrowing })}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['event', id],
    queryFn: ({ signal }) => ask<EventRecord>(`/api/events/${encodeURIComponent(id)}`, { signal }),
  });

export const reportsQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['reports', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask<ReportPage>(`/api/reports${queryOf({ q, limit: PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => ask<ReportRecord>(`/api/reports/${encodeURIComponent(id)}`, { signal }),
  });

const BETWEEN_LOOKS = 300;

export const jobQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => ask<Job>(`/api/jobs/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? BETWEEN_LOOKS : false),
  });

export const queueQuery = (filters: Readonly<Record<string, string | undefined>>) =>
  infiniteQueryOptions({
    queryKey: ['queue', filters],
    queryFn: ({ pageParam, signal }) =>
      ask<QueuePage>(`/api/queue${queryOf({ ...filters, limit: PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // Nothing moves under the hand: the queue is drawn up anew only when the page is opened anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Decisions, newest first; with `subject`, only those about that id. */
export const journalQuery = (subject?: string) =>
  infiniteQueryOptions({
    queryKey: ['journal', subject ?? ''],
    queryFn: ({ pageParam, signal }) =>
      ask<JournalPage>(`/api/journal${queryOf({ subject, limit: PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const historyQuery = (event: string) =>
  queryOptions({
    queryKey: ['history', event],
    queryFn: ({ signal }) =>
      ask<JournalPage>(`/api/events/${encodeURIComponent(event)}/history${queryOf({ limit: 200 })}`, { signal }),
  });

export type AuthorityKind = 'actors' | 'places';

export const authoritiesQuery = (kind: AuthorityKind, q: string) =>
  infiniteQueryOptions({
    queryKey: ['authority', kind, q],
    queryFn: ({ pageParam, signal }) =>
      ask<NamePage>(`/api/authority/${kind}${queryOf({ q, limit: PAGE, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const authorityQuery = (kind: AuthorityKind, id: string) =>
  queryOptions({
    queryKey: ['authority', kind, 'one', id],
    queryFn: ({ signal }) => ask<AuthorityRecord>(`/api/authority/${kind}/${encodeURIComponent(id)}`, { signal }),
  });

export const ruleSetsQuery = queryOptions({
  queryKey: ['rule-sets'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly RuleSetInfo[] }>('/api/rule-sets', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The event as another rule set would weigh it. */
export const weighedQuery = (id: string, ruleSet: string) =>
  queryOptions({
    queryKey: ['event', id, ruleSet],
    queryFn: ({ signal }) =>
      ask<EventRecord>(`/api/events/${encodeURIComponent(id)}${queryOf({ ruleSet })}`, { signal }),
  });

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly Person[] }>('/api/people', { signal }),
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => ask<Me>('/api/me', { signal }),
  staleTime: 60_000,
});

export interface SeriesAsked {
  readonly bin: string;
  readonly by: string;
  readonly measure: string;
}

export const seriesQuery = (filters: EventFilters, asked: SeriesAsked) => {
  const narrowing = withoutSort(filters);
  return queryOptions({
    queryKey: ['series', narrowing, asked],
    queryFn: ({ signal }) => ask<Series>(`/api/series${queryOf({ ...narrowing, ...asked })}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const previewQuery = (format: string, options: Readonly<Record<string, string | undefined>>) =>
  queryOptions({
    queryKey: ['preview', format, options],
    queryFn: ({ signal }) =>
      ask<Preview>(`/api/export/${format}/preview${queryOf({ ...options, rows: 20 })}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly SampleSummary[] }>('/api/samples', { signal }),
});

export const sampleQuery = (id: string, user: string | undefined) =>
  queryOptions({
    queryKey: ['samples', id, user ?? ''],
    queryFn: ({ signal }) =>
      ask<SampleRecord>(`/api/samples/${encodeURIComponent(id)}${queryOf({ user })}`, { signal }),
  });

export const savedFiltersQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: ({ signal }) => ask<{ readonly items: readonly SavedFilter[] }>('/api/filters', { signal }),
});
