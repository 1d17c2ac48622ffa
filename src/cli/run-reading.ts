/** The run that the reading commands share: paths in, each report's JSON Lines out, failures named. */
import { stat } from 'node:fs/promises';
import { CotejoError, errorLine } from '../errors.ts';
import { openSources } from '../intake/open-sources.ts';
import { isFailure } from '../intake/source.ts';
import { distinctIds } from '../parallel/distinct-ids.ts';
import { readAll } from '../parallel/read-all.ts';
import type { Task } from '../parallel/work.ts';
import { EXIT } from './exit.ts';
import { startProgress } from './progress.ts';
import { openingOptions, type ReadingOptions } from './reading-options.ts';
import { LONG, startWide, stopWidening, sweepOften } from './small-heaps.ts';

const sizeOf = async (path: string): Promise<number> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? entry.size : 0;
};

export interface RunOptions extends ReadingOptions {
  readonly task: Task;
}

/**
 * Reads the paths and hands each report's JSON Lines to `take`, in input order; failures go to standard error.
 * `take` answers false to stop early.
 */
export const runReading = async (
  paths: readonly string[],
  options: RunOptions,
  take: (lines: string) => Promise<boolean> | boolean,
): Promise<number> => {
  const sizes = await Promise.all(paths.map(sizeOf));
  const progress = startProgress(sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size, 0));
  const sources = openSources(paths, {
    ...(await openingOptions(options)),
    onBytes: progress.bytes,
  });
  let failures = 0;
  let count = 0;
  startWide();
  const outcomes = readAll(sources, {
    task: options.task,
    workers: options.workers,
    language: options.language,
    knowledge: { packs: options.packs },
  });
  for await (const outcome of distinctIds(outcomes)) {
    if (++count === LONG) {
      stopWidening();
      sweepOften();
    }
    if (isFailure(outcome)) {
      failures += 1;
      process.stderr.write(`${errorLine(new CotejoError(outcome.code, outcome.details))}\n`);
    } else {
      progress.add(1);
      if (!(await take(outcome.lines))) break;
    }
  }
  progress.finish();
  return failures > 0 ? EXIT.someFailed : EXIT.done;
};
