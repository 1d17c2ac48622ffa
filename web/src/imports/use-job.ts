/** Imports, one after the other, followed to their end; afterwards everything is asked for anew. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Job } from '../api/types.ts';

export interface Sent {
  readonly name: string;
  /** Absent while it is being sent. */
  readonly job?: Job;
  readonly error?: unknown;
}

export interface Imports {
  readonly sent: readonly Sent[];
  readonly busy: boolean;
  readonly start: (name: string, send: () => Promise<Job>) => void;
}

/** Between two looks at a running job, in milliseconds. */
const PAUSE = 250;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

const isOver = ({ job, error }: Sent): boolean => error !== undefined || (job !== undefined && job.state !== 'running');

export const useJob = (onDone: (job: Job) => void = () => undefined): Imports => {
  const client = useQueryClient();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const count = useRef(0);
  const done = useRef(onDone);
  done.current = onDone;
  const start = useCallback(
    (name: string, send: () => Promise<Job>) => {
      const place = count.current++;
      const update = (state: Sent): void => setSent((before) => before.with(place, state));
      setSent((before) => [...before, { name }]);
      const follow = async (): Promise<void> => {
        let job = await send();
        for (; job.state === 'running'; job = await ask<Job>(`/api/jobs/${job.id}`)) {
          update({ name, job });
          await pause();
        }
        await client.invalidateQueries();
        update({ name, job });
        if (job.state === 'done') done.current(job);
      };
      follow().catch((error: unknown) => update({ name, error }));
    },
    [client],
  );
  return { sent, busy: sent.some((one) => !isOver(one)), start };
};
