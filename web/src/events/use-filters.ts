/** The filters as the address has them, and how to change them. */
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type EventFilters, type EventsSearch, filtersOf, type View } from './filters.ts';

const route = getRouteApi('/');

export type Change = { readonly [Name in keyof EventFilters]?: string | undefined };

export interface Filtering {
  readonly filters: EventFilters;
  readonly view: View;
  readonly change: (change: Change) => void;
  readonly clear: () => void;
  readonly show: (view: View) => void;
}

const given = (search: Readonly<Record<string, string | undefined>>): EventsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

export const useFilters = (): Filtering => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: Change) =>
      void navigate({ search: (before) => given({ ...before, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const clear = useCallback(
    () =>
      void navigate({ search: ({ view }: EventsSearch) => (view ? { view } : {}), replace: true, resetScroll: false }),
    [navigate],
  );
  const show = useCallback(
    (view: View) =>
      void navigate({
        search: ({ view: _, ...before }: EventsSearch) => (view === 'list' ? before : { ...before, view }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  // The same object as long as the address says the same: panes that it does not concern are not drawn anew.
  const filters = useMemo(() => filtersOf(search), [search]);
  const view = search.view ?? 'list';
  return useMemo(() => ({ filters, view, change, clear, show }), [filters, view, change, clear, show]);
};
