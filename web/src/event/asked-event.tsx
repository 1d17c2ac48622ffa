/** An event's record, asked for by its id; until it is there, that it is asked for, or why it is not to be had. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { eventQuery } from '../api/queries.ts';
import type { EventRecord } from '../api/types.ts';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { sayEvent } from '../words/say-values.ts';
import { useWords } from '../words/use-words.tsx';

export interface AskedEventProps {
  readonly id: string;
  readonly children: (record: EventRecord) => ReactNode;
}

export const AskedEvent = ({ id, children }: AskedEventProps) => {
  const words = useWords();
  const { data, error, refetch } = useQuery(eventQuery(id));
  useTitle(data && sayEvent(data.event, words));
  if (error) return <Failure page error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  return children(data);
};
