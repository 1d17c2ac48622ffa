/** The register: a virtual list, so that a hundred thousand events scroll like ten. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EventPage } from '../api/types.ts';
import { useKeys } from '../shell/keys.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useWords } from '../words/use-words.tsx';
import { EventRow } from './event-row.tsx';

const ROW = 68;
const BEYOND = 8;

export interface EventListProps {
  readonly found: UseInfiniteQueryResult<InfiniteData<EventPage>>;
  readonly onPoint: (id: string | undefined) => void;
  readonly onClear: () => void;
}

const Nothing = ({ onClear }: Pick<EventListProps, 'onClear'>) => {
  const { say } = useWords();
  return (
    <div className="message">
      <p>{say('events.none')}</p>
      <p>{say('events.none.do')}</p>
      <button type="button" className="button" onClick={onClear}>
        {say('events.clear')}
      </button>
    </div>
  );
};

export const EventList = ({ found, onPoint, onClear }: EventListProps) => {
  const { say } = useWords();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, error, refetch, isPending } = found;
  const events = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const total = data?.pages[0]?.total ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number>();
  const virtual = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => events[index]?.id ?? index,
    overscan: BEYOND,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= events.length - 20) void fetchNextPage();
  }, [last, events.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const linkAt = (index: number): HTMLElement | null =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null;

  // Not every render: only once the wanted row has been drawn.
  useEffect(() => {
    const link = wanted === undefined ? null : linkAt(wanted);
    if (!link) return;
    link.focus({ preventScroll: true });
    setWanted(undefined);
  });

  const step = (by: number): void => {
    const at = (document.activeElement?.closest('[data-index]') as HTMLElement | null)?.dataset.index;
    const next = at === undefined ? (items[0]?.index ?? 0) : Number(at) + by;
    if (next < 0 || next >= events.length) return;
    virtual.scrollToIndex(next, { align: 'auto' });
    setWanted(next);
  };

  useKeys('keys.events', [
    { keys: ['j', 'ArrowDown'], says: 'keys.nextRow', run: () => step(1) },
    { keys: ['k', 'ArrowUp'], says: 'keys.previousRow', run: () => step(-1) },
    { keys: ['Enter'], says: 'keys.open' },
    { keys: ['x'], says: 'keys.clear', run: onClear },
  ]);

  const point = (target: EventTarget | null): void =>
    onPoint((target as HTMLElement | null)?.closest<HTMLElement>('[data-event]')?.dataset.event);

  if (error && !data) return <Failure error={error} again={() => void refetch()} />;
  if (isPending) return <Loading />;
  if (events.length === 0) return <Nothing onClear={onClear} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only lights the same event on the map and timeline
    <div
      ref={scroller}
      className="register"
      id="list"
      onMouseOver={({ target }) => point(target)}
      onMouseLeave={() => onPoint(undefined)}
      onFocus={({ target }) => point(target)}
      onBlur={() => onPoint(undefined)}
    >
      <ul aria-label={say('events.list')} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <EventRow event={events[index]!} />
          </li>
        ))}
      </ul>
      {isFetchingNextPage && <Loading>{say('events.more')}</Loading>}
    </div>
  );
};
