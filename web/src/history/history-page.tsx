/** Everything that was decided in this casebook, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { journalQuery } from '../api/queries.ts';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { HistoryList } from './history-list.tsx';

export const HistoryPage = () => {
  const { say } = useWords();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(journalQuery());
  useTitle(say('history.title'));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page page-narrow">
      <h1>{say('history.title')}</h1>
      <p className="lead">{say('history.lead')}</p>
      {error && <Failure error={error} again={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && entries.length === 0 && <p className="message-quiet">{say('history.none')}</p>}
      <HistoryList entries={entries} linked />
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('history.more')}
        </button>
      )}
    </div>
  );
};
