/** The options that every reading command takes, and the run that they share. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { CotejoError, errorLine } from '../errors.ts';
import { openSources } from '../intake/open-sources.ts';
import { isFailure } from '../intake/source.ts';
import { readAll } from '../parallel/read-all.ts';
import type { Task } from '../parallel/work.ts';
import { startProgress } from './progress.ts';

export interface ReadingOptions {
  readonly workers?: number;
  readonly language?: string;
  readonly encoding?: string;
  readonly maxMb?: number;
  readonly packs?: readonly string[];
}

const atLeastOne = (value: string): number => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new CotejoError('arguments-unusable', { reason: `"${value}" is not a whole number of 1 or more.` });
  }
  return count;
};

export const withReadingOptions = (command: Command): Command =>
  command
    .option('--workers <n>', 'reader threads (default: one a core)', atLeastOne)
    .option('--language <en|es>', 'read every report in this language instead of recognising it')
    .option('--encoding <name>', 'encoding of text and HTML inputs, e.g. windows-1252 (default: UTF-8 or as declared)')
    .option('--max-mb <n>', 'largest report in megabytes', atLeastOne)
    .option('--packs <folder...>', 'folders of further packs');

const sizeOf = async (path: string): Promise<number> => {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? entry.size : 0;
};

export interface RunOptions extends ReadingOptions {
  readonly task: Task;
}

/** The whole run's exit code: 1 where any input failed. */
export const EXIT = { done: 0, someFailed: 1, unusable: 2 } as const;

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
    encoding: options.encoding,
    maxBytes: options.maxMb === undefined ? undefined : options.maxMb * 1_000_000,
    onBytes: progress.bytes,
  });
  let failures = 0;
  for await (const outcome of readAll(sources, {
    task: options.task,
    workers: options.workers,
    language: options.language,
    knowledge: { packs: options.packs },
  })) {
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
