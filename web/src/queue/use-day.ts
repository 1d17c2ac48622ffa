/** How many events this casebook's people settled today, earlier sittings included. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask, queryOf } from '../api/ask.ts';
import type { JournalPage } from '../api/types.ts';
import { type Deed, fatesOf } from '../decisions/deed.ts';

const MOST = 500;

const isToday = (at: string): boolean => new Date(at).toDateString() === new Date().toDateString();

/** Asked once: what is done from here on is known without asking. */
const todayQuery = {
  queryKey: ['today'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    ask<JournalPage>(`/api/journal${queryOf({ limit: MOST })}`, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
};

/** An event that is only put off is not settled. */
export const settledIn = (deeds: readonly Deed[]): number =>
  [...fatesOf(deeds).values()].filter((fate) => fate !== 'later').length;

export const useDay = (deeds: readonly Deed[]): number => {
  const { data } = useQuery(todayQuery);
  const earlier = useMemo(() => {
    const own = new Set(deeds.flatMap(({ seqs }) => seqs));
    const reviewed = (data?.items ?? []).filter(
      ({ at, decision, undone, seq }) => decision === 'mark-reviewed' && !undone && isToday(at) && !own.has(seq),
    );
    return new Set(reviewed.map(({ subject }) => subject.id)).size;
  }, [data, deeds]);
  return earlier + settledIn(deeds);
};
