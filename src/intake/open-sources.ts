/** PATHs → Sources: opens, unpacks gzip, tells the format, and cuts JSON Lines into records. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { asCotejoError, CotejoError } from '../errors.ts';
import { type DetectedFormat, detectFormat, HEAD_BYTES } from './detect-format.ts';
import type { InputFailure, Source } from './source.ts';
import { splitJson } from './split-json.ts';
import { splitLines } from './split-lines.ts';
import { STDIN, walk } from './walk.ts';

export interface SourceOptions {
  /** Encoding of plain text, HTML and Markdown inputs; default UTF-8, or what a page declares. */
  readonly encoding?: string;
  /** Largest report in bytes. */
  readonly maxBytes?: number;
  /** Called with the bytes taken from disk, for a progress bar. */
  readonly onBytes?: (count: number) => void;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** No news report is longer; a page with its scripts may be a few megabytes. */
export const MAX_REPORT_BYTES = 20_000_000;

/** Unpacked data is measured against its packed size from here on. */
const BOMB_BYTES = 50_000_000;
const BOMB_RATIO = 500;

const UNSUPPORTED: Partial<Record<DetectedFormat, string>> = {
  pdf: 'a PDF',
  zip: 'a ZIP archive',
  feed: 'a feed',
  warc: 'a WARC archive',
  image: 'an image',
  office: 'an Office file',
};

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes?: (count: number) => void) {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** The stream's first bytes, and the stream with them put back. */
const peek = async (chunks: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> => {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const whole = async function* () {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return [Buffer.concat(first).subarray(0, HEAD_BYTES), whole()];
};

const limitInWords = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const collect = async (chunks: AsyncIterable<Uint8Array>, path: string, limit: number): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new CotejoError('input-too-large', { path, limit: limitInWords(limit) });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};

const tooLarge = (path: string, limit: number): InputFailure => ({
  path,
  code: 'input-too-large',
  details: { path, limit: limitInWords(limit) },
});

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

/**
 * Unpacked data, refused once it is both large and hundreds of times its packed size: prose packs to a third, lists of
 * alike records to a fiftieth, and only what was made to fill a memory or a day packs to a five-hundredth.
 */
async function* withoutBombs(chunks: AsyncIterable<Uint8Array>, packed: () => number, path: string) {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > BOMB_BYTES && size > BOMB_RATIO * packed()) {
      throw new CotejoError('input-malformed', {
        path,
        reason: `it unpacks to more than ${BOMB_RATIO} times its size`,
      });
    }
    yield chunk;
  }
}

async function* unpack(packed: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let taken = 0;
  const source = Readable.from(counted(packed, (count) => (taken += count)));
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* withoutBombs(source.pipe(gunzip), () => taken, path);
  } finally {
    source.destroy();
  }
}

async function* sourcesOf(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: SourceOptions,
  unpacked = false,
): AsyncGenerator<Source | InputFailure> {
  const limit = options.maxBytes ?? MAX_REPORT_BYTES;
  const [head, whole] = await peek(chunks);
  const format = detectFormat(head, path.replace(/\.gz$/i, ''));
  if (format === 'gzip') {
    if (unpacked) throw new CotejoError('input-malformed', { path, reason: 'it is gzip within gzip' });
    yield* sourcesOf(path, unpack(whole, path), options, true);
  } else if (format === 'json-lines') {
    yield* linesOf(path, whole, limit, options.maxBytes);
  } else if (format === 'json') {
    yield* documentOf(path, whole, limit, options.maxBytes);
  } else if (format === 'empty') {
    throw new CotejoError('input-empty', { path });
  } else if (format === 'binary') {
    throw new CotejoError('input-binary', { path });
  } else if (format === 'text' || format === 'markdown' || format === 'html') {
    const bytes = await collect(whole, path, limit);
    yield { path, format, bytes, encoding: options.encoding, maxText: options.maxBytes };
  } else {
    throw new CotejoError('format-unsupported', { path, format: UNSUPPORTED[format] ?? format });
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
  for (const path of paths) {
    for await (const found of walk(path)) {
      if (typeof found !== 'string') {
        yield found;
        continue;
      }
      try {
        yield* sourcesOf(found, chunksOf(found, options), options);
      } catch (thrown) {
        yield asFailure(found, thrown);
      }
    }
  }
}
