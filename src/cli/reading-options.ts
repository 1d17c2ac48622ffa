/** The options that every reading command takes. */
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';

export interface ReadingOptions {
  readonly workers?: number;
  readonly language?: string;
  readonly encoding?: string;
  readonly maxMb?: number;
  readonly packs?: readonly string[];
}

export const atLeastOne = (value: string): number => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) {
    throw new CotejoError('arguments-unusable', { reason: `"${value}" is not a whole number of 1 or more.` });
  }
  return count;
};

const knownEncoding = (label: string): string => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new CotejoError('arguments-unusable', { reason: `There is no encoding called "${label}".` });
  }
};

export const withReadingOptions = (command: Command): Command =>
  command
    .option('--workers <n>', 'reader threads (default: one a core)', atLeastOne)
    .option('--language <en|es>', 'read every report in this language instead of recognising it')
    .option(
      '--encoding <name>',
      'encoding of text and HTML inputs, e.g. windows-1252 (default: UTF-8 or as declared)',
      knownEncoding,
    )
    .option('--max-mb <n>', 'largest report in megabytes', atLeastOne)
    .option('--packs <folder...>', 'folders of further packs');
