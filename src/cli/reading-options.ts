/** The options that every reading command takes. */
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';
import type { SourceOptions } from '../intake/open-sources.ts';

export interface ReadingOptions {
  readonly workers?: number;
  readonly language?: string;
  readonly encoding?: string;
  readonly maxMb?: number;
  readonly packs?: readonly string[];
  /** File that maps a table's columns. */
  readonly map?: string;
  /** Languages of tesseract for scans. */
  readonly ocr?: string;
  /** WARC file that keeps what was fetched. */
  readonly warc?: string;
}

/** What the options say of how inputs are opened. */
export const openingOptions = async (options: ReadingOptions): Promise<SourceOptions> => ({
  encoding: options.encoding,
  maxBytes: options.maxMb === undefined ? undefined : options.maxMb * 1_000_000,
  columns:
    options.map === undefined
      ? undefined
      : (await import('../intake/formats/read-column-map.ts')).readColumnMap(options.map),
  ocr: options.ocr,
  fetching: { archive: options.warc },
});

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

const ocrLanguages = (languages: string): string => {
  if (!/^\w{3,}(?:\+\w{3,})*$/.test(languages)) {
    throw new CotejoError('arguments-unusable', {
      reason: `"${languages}" names no languages of tesseract (spa+eng).`,
    });
  }
  return languages;
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
    .option('--map <file>', 'which columns of a table are which fields: a YAML file, "text: COLUMN" a line')
    .option('--ocr <languages>', "read scans with this machine's tesseract, e.g. spa+eng", ocrLanguages)
    .option('--warc <file>', 'keep what is fetched from web addresses in this WARC (import: beside the casebook)')
    .option('--packs <folder...>', 'folders of further packs');
