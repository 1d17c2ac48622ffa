/** All reports, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { reportsQuery } from '../api/queries.ts';
import type { ReportSummary } from '../api/types.ts';
import { SearchField } from '../events/search-field.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

const route = getRouteApi('/reports');
const ROW = 56;

const ReportRow = ({ report }: { readonly report: ReportSummary }) => {
  const words = useWords();
  const { say } = words;
  const { edtf } = report.published;
  return (
    <Link to="/reports/$id" params={{ id: report.id }} className="row row-report" preload={false}>
      <span className="row-when">{edtf ? sayEdtf(edtf, words) : say('events.undated')}</span>
      <span className="row-what" dir="auto">
        {report.title ?? report.opening ?? say('report.untitled')}
      </span>
      <span className="row-about">
        <span>{report.outlet ?? report.url ?? report.id}</span>
        <span>{report.language}</span>
      </span>
      <span className="row-sources">
        <span>{say('reports.claims', { n: report.claims })}</span>
        <span>{say('reports.events', { n: report.events.length })}</span>
      </span>
    </Link>
  );
};

export const ReportsPage = () => {
  const { say } = useWords();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    reportsQuery(q),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const reports = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total;
  const virtual = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= reports.length - 20) void fetchNextPage();
  }, [last, reports.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useTitle(say('reports.title'));
  const search = useCallback(
    (words: string) => void navigate({ search: words ? { q: words } : {}, replace: true }),
    [navigate],
  );
  return (
    <div className="events reports">
      <header className="events-head">
        <h1>
          {say('reports.title')}
          <span className="count" role="status">
            {total !== undefined && say('reports.count', { n: total })}
          </span>
        </h1>
        <SearchField label={say('reports.search')} value={q ?? ''} onSearch={search} />
      </header>
      {error && <Failure error={error} again={() => void refetch()} />}
      {isPending && <Loading />}
      {total === 0 && <p className="message">{say('reports.none')}</p>}
      <div ref={scroller} className="register pane">
        <ul aria-label={say('reports.title')} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total ?? -1}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ReportRow report={reports[index]!} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
