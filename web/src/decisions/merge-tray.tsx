/** Merging: what may be the same happening — its related events, and what happened about then and there. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { ask, queryOf } from '../api/ask.ts';
import type { EventPage, EventRecord, EventSummary } from '../api/types.ts';
import { chiefTolls, sayEvent, sayFigure } from '../words/say-values.ts';
import { isoDay, sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { Options, Tray } from './tray.tsx';

/** Reports of one happening date it a few days apart at most. */
const NEAR_DAYS = 4;
const OFFERED = 9;

/** Asked for together with the record, so that the tray opens filled. */
export const nearbyQuery = ({ event, summary }: EventRecord) => {
  const { when } = summary;
  const [from, to] = [when?.from ?? when?.to, when?.to ?? when?.from];
  return {
    queryKey: ['events', 'near', event.id] as const,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      ask<EventPage>(
        `/api/events${queryOf({
          from: from == null ? undefined : isoDay(from - NEAR_DAYS),
          to: to == null ? undefined : isoDay(to + NEAR_DAYS),
          country: summary.where?.country ?? undefined,
          limit: 100,
        })}`,
        { signal },
      ),
    staleTime: 60_000,
  };
};

const distance = (a: EventSummary, b: EventSummary): number => {
  const days = Math.abs((a.when?.from ?? 0) - (b.when?.from ?? 0));
  const [p, q] = [a.where, b.where];
  const apart =
    p?.lat != null && p.lon != null && q?.lat != null && q.lon != null
      ? Math.hypot(p.lat - q.lat, (p.lon - q.lon) * Math.cos((p.lat * Math.PI) / 180))
      : 2;
  return days + 2 * Math.min(apart, 5) + (a.type === b.type ? 0 : 1);
};

export interface MergeTrayProps {
  readonly record: EventRecord;
  readonly onMerge: (other: EventSummary) => void;
  readonly close: () => void;
}

export const MergeTray = ({ record, onMerge, close }: MergeTrayProps) => {
  const words = useWords();
  const { say, label } = words;
  const id = useId();
  const [q, setQ] = useState('');
  const asked = useDeferredValue(q.trim());
  const searching = asked.length > 1;
  const near = useQuery(nearbyQuery(record));
  const found = useQuery({
    queryKey: ['events', 'found', asked],
    queryFn: ({ signal }) => ask<EventPage>(`/api/events${queryOf({ q: asked, limit: OFFERED + 1 })}`, { signal }),
    enabled: searching,
  });
  const { data, isPending } = searching ? found : near;
  const offered = useMemo(() => {
    if (searching) return (data?.items ?? []).filter((event) => event.id !== record.event.id).slice(0, OFFERED);
    const all = [...record.related.map(({ event }) => event), ...(data?.items ?? [])];
    const others = [...new Map(all.map((event) => [event.id, event])).values()];
    return others
      .filter((event) => event.id !== record.event.id)
      .sort((a, b) => distance(a, record.summary) - distance(b, record.summary))
      .slice(0, OFFERED);
  }, [data, record, searching]);
  const pick = (index: number): void => {
    const other = offered[index];
    if (other) onMerge(other);
  };
  return (
    <Tray title={say('merge.title')} hint={say('merge.hint')} close={close} pick={pick}>
      {offered.length === 0 && (
        <p className="message-quiet" role="status">
          {isPending ? say('loading') : say('merge.none')}
        </p>
      )}
      <Options
        options={offered.map((event) => ({
          key: event.id,
          label: sayEvent(event, words),
          about: [
            event.when ? sayEdtf(event.when.edtf, words) : say('events.undated'),
            ...chiefTolls(event.tolls).map((toll) => `${sayFigure(toll, words)} ${label('effect', toll.effect)}`),
            say('events.reports', { n: event.reports }),
          ].join(' · '),
        }))}
        pick={pick}
      />
      <div className="own-value">
        <label htmlFor={id}>{say('merge.search')}</label>
        <input id={id} data-own value={q} autoComplete="off" onChange={(event) => setQ(event.target.value)} />
      </div>
    </Tray>
  );
};
