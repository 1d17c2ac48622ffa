/** Reader threads that stay: for work that comes batch by batch for days, where `readAll` reads one run of sources. */
import { availableParallelism } from 'node:os';
import type { Source } from '../intake/source.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { ReadAllOptions } from './read-all.ts';
import { readerSetup } from './reader-setup.ts';
import { startReaderThread } from './reader-thread.ts';
import type { Outcome } from './work.ts';

export interface ReaderPool {
  readonly threads: number;
  /** Waits for a free thread; outcomes in the order of the batch. A source that kills its thread fails by name. */
  readonly read: (batch: readonly Source[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** `openReaderPool({ task: 'import', workers: 2 })` */
export const openReaderPool = (options: ReadAllOptions): ReaderPool => {
  const setup = readerSetup(loadKnowledge(options.knowledge), options);
  const all = Array.from({ length: options.workers ?? availableParallelism() }, () => startReaderThread(setup));
  const idle = [...all];
  const waiting: ((thread: (typeof all)[number]) => void)[] = [];
  const take = async () => idle.pop() ?? new Promise<(typeof all)[number]>((resolve) => waiting.push(resolve));
  return {
    threads: all.length,
    read: async (batch) => {
      const thread = await take();
      try {
        return await thread.read(batch);
      } finally {
        const next = waiting.shift();
        if (next) next(thread);
        else idle.push(thread);
      }
    },
    close: async () => {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
};
