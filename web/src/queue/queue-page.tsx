/** The review queue: one event after the other, the most useful first; a keystroke settles it and brings the next. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { eventQuery, queueQuery } from '../api/queries.ts';
import type { QueueItem } from '../api/types.ts';
import { fatesOf } from '../decisions/deed.ts';
import { EventBar } from '../decisions/event-bar.tsx';
import { later } from '../decisions/event-deeds.ts';
import { useDeeds } from '../decisions/use-deeds.tsx';
import { Desk } from '../event/desk.tsx';
import { EventHeading } from '../event/event-heading.tsx';
import { useKeys } from '../shell/keys.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { QueueRail } from './queue-rail.tsx';
import { QUEUE_KINDS } from './queue-search.ts';
import { useDay } from './use-day.ts';

const route = getRouteApi('/queue');

/** Records fetched before they are wanted, so that the next one is there at the keystroke. */
const AHEAD = 6;

/** Fetching ahead waits until the event itself has been drawn, in milliseconds. */
const AFTER = 60;

const Kinds = () => {
  const { say } = useWords();
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <label className="queue-kinds">
      <span className="visually-hidden">{say('queue.kind')}</span>
      <select
        value={kind ?? ''}
        onChange={(event) => {
          const chosen = QUEUE_KINDS.find((one) => one === event.target.value);
          void navigate({ search: ({ kind: _, ...rest }) => ({ ...rest, ...(chosen && { kind: chosen }) }) });
        }}
      >
        <option value="">{say('queue.kind.all')}</option>
        {QUEUE_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`queue.kind.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
};

const Day = ({
  settled,
  total,
  position,
}: {
  readonly settled: number;
  readonly total: number;
  readonly position: number;
}) => {
  const { say } = useWords();
  return (
    <div className="queue-day">
      <progress max={Math.max(total, 1)} value={Math.min(position, total)} aria-label={say('queue.progress')} />
      <p role="status">
        <b>{say('queue.position', { at: Math.min(position + 1, total), total })}</b>{' '}
        <span>{say('queue.today', { n: settled })}</span>
      </p>
    </div>
  );
};

const Done = () => {
  const { say } = useWords();
  return (
    <div className="page page-narrow">
      <h2>{say('queue.done')}</h2>
      <p className="lead">{say('queue.done.do')}</p>
      <p className="actions">
        <Link to="/" className="button">
          {say('nav.events')}
        </Link>
        <Link to="/history" className="button">
          {say('nav.history')}
        </Link>
      </p>
    </div>
  );
};

interface OneProps {
  readonly item: QueueItem;
  readonly go: (by: number) => void;
  readonly goTo: (event: string) => void;
}

const One = ({ item, go, goTo }: OneProps) => {
  const words = useWords();
  const { act } = useDeeds();
  const { data: record, error, refetch } = useQuery(eventQuery(item.event.id));
  useKeys('keys.queue', [
    { keys: ['j', ' '], says: 'keys.next', run: () => go(1) },
    { keys: ['k'], says: 'keys.previous', run: () => go(-1) },
    {
      keys: ['l'],
      says: 'keys.later',
      run: () => {
        if (record) act(later(record, words));
        go(1);
      },
    },
  ]);
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!record) return <Loading />;
  return (
    <Desk
      record={record}
      lightFirst
      head={(parts) => (
        <>
          <EventHeading record={record} level={2}>
            <p className={`queue-why rail-kind-${item.kind}`}>
              <b>{words.say(`queue.kind.${item.kind}`)}</b> {item.why}
            </p>
          </EventHeading>
          <EventBar record={record} parts={parts} onSettled={() => go(1)} onUndone={goTo}>
            <button type="button" className="deed deed-next" aria-keyshortcuts="j" onClick={() => go(1)}>
              {words.say('do.next')}
              <span className="keycap" aria-hidden="true">
                j
              </span>
            </button>
          </EventBar>
        </>
      )}
      foot={() => (
        <p className="hint">
          <Link to="/events/$id" params={{ id: record.event.id }}>
            {words.say('queue.whole')}
          </Link>
        </p>
      )}
    />
  );
};

export const QueuePage = () => {
  const { say } = useWords();
  const search = route.useSearch();
  const client = useQueryClient();
  const { deeds } = useDeeds();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(queueQuery(search));
  const [at, setAt] = useState(0);
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const total = data?.pages[0]?.total ?? 0;
  const fates = useMemo(() => fatesOf(deeds), [deeds]);
  const settled = useDay(deeds);
  useTitle(say('queue.title'));
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { event } of items.slice(at + 1, at + 1 + AHEAD)) void client.prefetchQuery(eventQuery(event.id));
      if (hasNextPage && !isFetchingNextPage && at > items.length - 10) void fetchNextPage();
    }, AFTER);
    return () => clearTimeout(timer);
  }, [client, items, at, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const go = useCallback(
    (by: number) => {
      setAt((before) => Math.min(Math.max(before + by, 0), items.length));
      if (scrollY > 0) scrollTo(0, 0);
    },
    [items.length],
  );
  const goTo = useCallback(
    (event: string) => {
      const place = items.findIndex((item) => item.event.id === event);
      if (place >= 0) setAt(place);
    },
    [items],
  );
  const item = items[at];
  return (
    <div className="queue">
      <header className="queue-head">
        <h1>{say('queue.title')}</h1>
        {data && <Day settled={settled} total={total} position={at} />}
        <Kinds />
      </header>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="queue-body">
          <QueueRail items={items} total={total} at={at} fates={fates} onGo={setAt} />
          <div className="queue-desk">
            {item ? <One key={item.event.id} item={item} go={go} goTo={goTo} /> : <Done />}
          </div>
        </div>
      )}
    </div>
  );
};
