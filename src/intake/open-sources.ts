/**
 * PATHs → Sources: opens, tells the format, and cuts JSON Lines into records. Archives, and every format whose parser
 * hostile input could turn against it, are opened by a thread that can be ended.
 */
import { createReadStream } from 'node:fs';
import { asCotejoError, CotejoError } from '../errors.ts';
import { collect, peek, tooLarge } from './byte-streams.ts';
import { type DetectedFormat, detectFormat, HEAD_BYTES } from './detect-format.ts';
import type { Fetcher } from './fetching/fetcher.ts';
import type { ColumnMap } from './formats/column-map.ts';
import type { Unpacker } from './formats/unpacker.ts';
import type { InputFailure, Source } from './source.ts';
import { splitJson } from './split-json.ts';
import { splitLines } from './split-lines.ts';
import { isPipe, STDIN, walk } from './walk.ts';

export interface SourceOptions {
  /** Encoding of plain text, HTML and Markdown inputs; default UTF-8, or what a page declares. */
  readonly encoding?: string;
  /** Largest report in bytes. */
  readonly maxBytes?: number;
  /** Called with the bytes taken from disk, for a progress bar. */
  readonly onBytes?: (count: number) => void;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Which columns of tables are which fields; default as the usual exports name them. */
  readonly columns?: ColumnMap;
  /** Languages of `tesseract` (`spa+eng`) in which scans are to be read; default not at all. */
  readonly ocr?: string;
  /** Web addresses among the paths are fetched; without it they are refused. */
  readonly fetching?: {
    /** WARC file to which every answer is appended. */
    readonly archive?: string;
    /** Default: one that fetches from the public internet alone. */
    readonly fetcher?: Fetcher;
  };
}

/** No news report is longer; a page with its scripts may be a few megabytes. */
export const MAX_REPORT_BYTES = 20_000_000;

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes?: (count: number) => void) {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

const BLANK = /^\s*$/;

const isBlank = (bytes: Uint8Array): boolean => bytes.length <= 64 && BLANK.test(Buffer.from(bytes).toString('latin1'));

/** One record a line: `path:LINE`. */
async function* linesOf(path: string, chunks: AsyncIterable<Uint8Array>, limit: number, maxText?: number) {
  for await (const { number, bytes } of splitLines(chunks, limit)) {
    const place = `${path}:${number}`;
    if (bytes === undefined) yield tooLarge(place, limit);
    else if (!isBlank(bytes)) yield { path: place, format: 'json-record', bytes, maxText } satisfies Source;
  }
}

/** Records over several lines: `path#NUMBER`. */
async function* documentOf(path: string, chunks: AsyncIterable<Uint8Array>, limit: number, maxText?: number) {
  let any = false;
  for await (const { number, bytes } of splitJson(chunks, limit)) {
    const place = `${path}#${number}`;
    any = true;
    if (bytes === undefined) yield tooLarge(place, limit);
    else yield { path: place, format: 'json-record', bytes, maxText } satisfies Source;
  }
  if (!any) throw new CotejoError('input-empty', { path });
}

/** Opened by the unpacking thread: what a format's own parser reads, or what holds other files. */
const UNPACKED: ReadonlySet<DetectedFormat> = new Set([
  'gzip',
  'zip',
  'tar',
  'warc',
  'mailbox',
  'mail',
  'pdf',
  'table',
  'feed',
  'json-feed',
  'office',
  'image',
  'opml',
]);

/** Standard input has no file that the thread could open. */
const MAX_STDIN_BYTES = 500_000_000;

/** Started by the first input that needs it, closed with the run. */
const lazyUnpacker = () => {
  let unpacker: Unpacker | undefined;
  return {
    get: async (): Promise<Unpacker> => {
      unpacker ??= (await import('./formats/unpacker.ts')).startUnpacker();
      return unpacker;
    },
    close: async (): Promise<void> => unpacker?.close(),
  };
};

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Nothing of fetching is loaded before the first address. */
const lazyFetcher = (options: SourceOptions, unpacker: () => Promise<Unpacker>) => {
  let fetcher = options.fetching?.fetcher;
  return async function* (address: string): AsyncGenerator<Source | InputFailure> {
    if (!options.fetching) {
      const details = { url: address, reason: 'fetching is not turned on here' };
      yield { path: address, code: 'address-refused', details };
      return;
    }
    fetcher ??= (await import('./fetching/fetcher.ts')).startFetcher();
    const { openAddress } = await import('./fetching/open-address.ts');
    yield* openAddress(address, { fetcher, unpacker, archive: options.fetching.archive, maxText: options.maxBytes });
  };
};

async function* sourcesOf(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: SourceOptions,
  unpacker: ReturnType<typeof lazyUnpacker>,
): AsyncGenerator<Source | InputFailure> {
  const limit = options.maxBytes ?? MAX_REPORT_BYTES;
  const [head, whole] = await peek(chunks, HEAD_BYTES);
  const format = detectFormat(head, path.replace(/\.gz$/i, ''));
  if (UNPACKED.has(format)) {
    const { encoding, maxBytes, columns, ocr } = options;
    const bytes = path === STDIN || isPipe(path) ? await collect(whole, path, MAX_STDIN_BYTES) : undefined;
    yield* (await unpacker.get()).open({ path, bytes, options: { encoding, maxBytes, columns, ocr } });
  } else if (format === 'json-lines') {
    yield* linesOf(path, whole, limit, options.maxBytes);
  } else if (format === 'json') {
    yield* documentOf(path, whole, limit, options.maxBytes);
  } else if (format === 'empty') {
    throw new CotejoError('input-empty', { path });
  } else if (format === 'text' || format === 'markdown' || format === 'html') {
    const bytes = await collect(whole, path, limit);
    yield { path, format, bytes, encoding: options.encoding, maxText: options.maxBytes };
  } else {
    throw new CotejoError('input-binary', { path });
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'it is gone',
};

const asFailure = (path: string, thrown: unknown): InputFailure => {
  if (thrown instanceof CotejoError) return { path, code: thrown.code, details: thrown.details };
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  if (code.startsWith('Z_') || /incorrect|unexpected end/.test(message)) {
    return { path, code: 'input-malformed', details: { path, reason: 'the compressed data is broken' } };
  }
  return code in REASONS
    ? { path, code: 'input-unreadable', details: { path, reason: REASONS[code] } }
    : { path, code: 'internal', details: asCotejoError(thrown).details };
};

const chunksOf = (path: string, options: SourceOptions): AsyncIterable<Uint8Array> =>
  counted(path === STDIN ? (options.stdin ?? process.stdin) : createReadStream(path), options.onBytes);

/**
 * `openSources(['reports', 'more.jsonl.gz'])` → one Source a report, in input order; what cannot be opened comes as an
 * InputFailure in its place, and the rest goes on.
 */
export async function* openSources(
  paths: Iterable<string>,
  options: SourceOptions = {},
): AsyncGenerator<Source | InputFailure> {
  const unpacker = lazyUnpacker();
  const fetched = lazyFetcher(options, unpacker.get);
  try {
    for (const path of paths) {
      if (ADDRESS.test(path)) {
        yield* fetched(path);
        continue;
      }
      for await (const found of walk(path)) {
        if (typeof found !== 'string') {
          yield found;
          continue;
        }
        try {
          yield* sourcesOf(found, chunksOf(found, options), options, unpacker);
        } catch (thrown) {
          yield asFailure(found, thrown);
        }
      }
    }
  } finally {
    await unpacker.close();
  }
}
