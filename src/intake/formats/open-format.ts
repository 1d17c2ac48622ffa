/**
 * Bytes of any format → Sources. Archives are opened in place, what they hold is told by its content again; nesting is
 * bounded. Runs within the unpacking thread, for these formats are what hostile input is made of.
 */

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CotejoError } from '../../errors.ts';
import { collect, peek, tooLarge } from '../byte-streams.ts';
import { type DetectedFormat, detectFormat, HEAD_BYTES } from '../detect-format.ts';
import type { InputFailure, Source } from '../source.ts';
import { splitJson } from '../split-json.ts';
import { splitLines } from '../split-lines.ts';
import { type ColumnMap, guessColumns } from './column-map.ts';
import { readFeed, readJsonFeed } from './read-feed.ts';
import { readMail } from './read-mail.ts';
import { readDocx, readOdt } from './read-office.ts';
import { readRow } from './read-row.ts';
import { odsRows, xlsxRows } from './read-sheet.ts';
import { recordSource } from './record-source.ts';
import { splitMailbox } from './split-mailbox.ts';
import { delimiterOf, splitTable } from './split-table.ts';
import { tarFiles } from './tar.ts';
import { warcPages } from './warc.ts';
import { parseXml } from './xml.ts';
import { MAX_UNPACKED, type ZipEntry, zipEntries } from './zip.ts';

export interface OpenOptions {
  readonly encoding?: string;
  readonly maxBytes?: number;
  readonly columns?: ColumnMap;
  /** Of a table only its columns and first rows, as one record: what is which field can then be asked. */
  readonly headOnly?: boolean;
  /** Scans are read by the machine's `tesseract`, in these languages (`spa+eng`). */
  readonly ocr?: string;
  /** Told while one file takes its time: a page was read. */
  readonly alive?: () => void;
}

export type Found = Source | InputFailure;

/** An archive within an archive within an archive is still somebody's attachment; deeper is nobody's. */
const MAX_NESTING = 4;
const MAX_REPORT_BYTES = 20_000_000;
/** PDFs, offices and archives hold pictures. */
const MAX_FILE_BYTES = 300_000_000;
const BOMB_BYTES = 50_000_000;
const BOMB_RATIO = 500;

const failureOf = (path: string, thrown: unknown): InputFailure => {
  if (thrown instanceof CotejoError) return { path, code: thrown.code, details: thrown.details };
  const { code = '', message = String(thrown) } = thrown as NodeJS.ErrnoException;
  const reason =
    code.startsWith('Z_') || /incorrect|unexpected end/.test(message) ? 'the compressed data is broken' : message;
  return { path, code: 'input-malformed', details: { path, reason } };
};

/** What goes wrong with one part of an archive is that part's failure. */
async function* guarded(path: string, found: AsyncIterable<Found>): AsyncGenerator<Found> {
  try {
    yield* found;
  } catch (thrown) {
    yield failureOf(path, thrown);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const limitOf = (options: OpenOptions): number => options.maxBytes ?? MAX_REPORT_BYTES;

async function* gunzipped(packed: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let size = 0;
  const source = Readable.from(
    (async function* () {
      for await (const chunk of packed) {
        taken += chunk.length;
        yield chunk;
      }
    })(),
  );
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) {
      size += chunk.length;
      if (size > BOMB_BYTES && size > BOMB_RATIO * taken) {
        throw new CotejoError('input-malformed', {
          path,
          reason: `it unpacks to more than ${BOMB_RATIO} times its size`,
        });
      }
      yield chunk;
    }
  } catch (thrown) {
    if (thrown instanceof CotejoError) throw thrown;
    throw new CotejoError('input-malformed', { path, reason: 'the compressed data is broken' }, { cause: thrown });
  } finally {
    source.destroy();
  }
}

/** Names that say nothing of a report: folders' leavings and archives' own lists. */
const LEAVINGS = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

async function* filesOf(
  files: AsyncIterable<{ name: string; bytes?: Uint8Array; failure?: InputFailure }>,
  path: string,
  options: OpenOptions,
  depth: number,
): AsyncGenerator<Found> {
  let any = false;
  for await (const { name, bytes, failure } of files) {
    if (LEAVINGS.test(name)) continue;
    any = true;
    const place = `${path}/${name}`;
    options.alive?.();
    if (failure || !bytes) yield failure ?? tooLarge(place, limitOf(options));
    else yield* guarded(place, openFormat(place, once(bytes), options, depth + 1));
  }
  if (!any) throw new CotejoError('input-empty', { path });
}

/** Entries read one at a time; together they unpack to no more than `MAX_UNPACKED`. */
async function* zipFiles(entries: readonly ZipEntry[], path: string) {
  let total = 0;
  for (const { name, read } of entries) {
    if (LEAVINGS.test(name)) continue;
    try {
      const bytes = read();
      total += bytes.length;
      if (total > MAX_UNPACKED) throw new CotejoError('input-too-large', { path, limit: '1 GB unpacked' });
      yield { name, bytes };
    } catch (thrown) {
      yield { name, failure: failureOf(`${path}/${name}`, thrown) };
      if (total > MAX_UNPACKED) return;
    }
  }
}

async function* openZip(bytes: Buffer, path: string, options: OpenOptions, depth: number): AsyncGenerator<Found> {
  const entries = zipEntries(bytes, path);
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const extras = { file: bytes, maxText: options.maxBytes };
  const xml = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry && parseXml(entry.read().toString('utf8'), `${path}/${name}`);
  };
  if (has('word/document.xml')) yield recordSource(path, readDocx(entries, path), extras);
  else if (has('xl/workbook.xml')) yield* rowsOf(xlsxRows(entries, path), path, options);
  else if (has('content.xml') && has('mimetype')) {
    const content = xml('content.xml');
    const kind =
      entries
        .find(({ name }) => name === 'mimetype')
        ?.read()
        .toString('latin1') ?? '';
    if (!content) throw new CotejoError('input-malformed', { path, reason: 'the document has no text part' });
    if (kind.includes('spreadsheet')) yield* rowsOf(odsRows(content), path, options);
    else yield recordSource(path, readOdt(content, xml('meta.xml')), extras);
  } else if (has('datapackage.json') && entries.some(({ name }) => /^archive\/.*\.warc(?:\.gz)?$/.test(name))) {
    yield* filesOf(
      zipFiles(
        entries.filter(({ name }) => name.startsWith('archive/')),
        path,
      ),
      path,
      options,
      depth,
    );
  } else yield* filesOf(zipFiles(entries, path), path, options, depth);
}

async function* openTar(chunks: AsyncIterable<Uint8Array>, path: string, options: OpenOptions, depth: number) {
  const files = async function* () {
    for await (const file of tarFiles(chunks, path, MAX_FILE_BYTES)) {
      yield 'tooLarge' in file ? { name: file.name } : file;
    }
  };
  yield* filesOf(files(), path, options, depth);
}

const isText = (type: string): boolean => /^text\/(?:html|plain)|xhtml|^application\/pdf|rss|atom|feed/.test(type);

async function* openWarc(chunks: AsyncIterable<Uint8Array>, path: string, options: OpenOptions, depth: number) {
  let any = false;
  for await (const page of warcPages(chunks, path, limitOf(options))) {
    options.alive?.();
    if ('tooLarge' in page) {
      any = true;
      yield tooLarge(`${path}#${page.number}`, limitOf(options));
      continue;
    }
    // Pictures, scripts, redirects and errors are no reports.
    if (page.status !== 200 || !isText(page.type) || page.bytes.length === 0) continue;
    any = true;
    const place = `${path}#${page.number}`;
    for await (const found of guarded(place, openFormat(place, once(page.bytes), options, depth + 1))) {
      yield 'code' in found || found.format === 'json-record' ? found : { ...found, address: page.url };
    }
  }
  if (!any) throw new CotejoError('input-empty', { path });
}

async function* openMailbox(chunks: AsyncIterable<Uint8Array>, path: string, options: OpenOptions, depth: number) {
  for await (const { number, bytes } of splitMailbox(chunks, MAX_FILE_BYTES)) {
    const place = `${path}#${number}`;
    options.alive?.();
    if (!bytes) yield tooLarge(place, MAX_FILE_BYTES);
    else yield* guarded(place, openMail(bytes, place, options, depth + 1));
  }
}

/** A mail is one report; what is attached to it and can be read are others. */
async function* openMail(bytes: Buffer, path: string, options: OpenOptions, depth: number): AsyncGenerator<Found> {
  const { draft, attachments } = readMail(bytes, path);
  if (draft.text) yield recordSource(path, draft, { file: bytes, maxText: options.maxBytes });
  const readable = attachments.filter(
    ({ type, name }) => !/^(?:image|audio|video|font)\//.test(type) && name !== 'smime.p7s',
  );
  for (const { name, bytes: content } of readable) {
    const place = `${path}/${name.replace(/[/\\]/g, '_')}`;
    if (content.length > 0) yield* guarded(place, openFormat(place, once(content), options, depth + 1));
  }
}

const NO_TEXT = 'no column for a text or a headline was recognised among';

function* headed(path: string, columns: readonly string[], options: OpenOptions): Generator<never, ColumnMap> {
  const map = options.columns ?? guessColumns(columns);
  const missing = Object.values(map)
    .flat()
    .filter((column) => !columns.includes(column));
  if (missing.length > 0 || !(map.text || map.html || map.title)) {
    const reason = missing.length > 0 ? `there is no column ${missing.join(', ')} among` : NO_TEXT;
    throw new CotejoError('columns-unknown', { path, reason, columns: columns.slice(0, 30).join(', ') });
  }
  return map;
}

/** A table's columns, what they are taken for, and its first rows. */
export interface TableHead {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly guessed: ColumnMap;
}

const HEAD_ROWS = 4;
const HEAD_CELL = 300;

async function headOf(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[] | undefined>,
): Promise<TableHead | undefined> {
  let columns: readonly string[] | undefined;
  const first: string[][] = [];
  for await (const cells of rows) {
    if (!columns) columns = cells?.map((cell) => cell.trim()) ?? [];
    else if (cells?.some((cell) => cell.trim())) first.push(cells.map((cell) => cell.slice(0, HEAD_CELL)));
    if (first.length === HEAD_ROWS) break;
  }
  return columns && { columns, rows: first, guessed: guessColumns(columns) };
}

async function* rowsOf(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[] | undefined>,
  path: string,
  options: OpenOptions,
): AsyncGenerator<Found> {
  if (options.headOnly) {
    const head = await headOf(rows);
    if (!head) throw new CotejoError('input-empty', { path });
    yield { path, format: 'json-record', bytes: Buffer.from(JSON.stringify(head)) };
    return;
  }
  let columns: readonly string[] | undefined;
  let map: ColumnMap = {};
  let number = 0;
  for await (const cells of rows) {
    number += 1;
    const place = `${path}:${number}`;
    if (cells === undefined) {
      yield tooLarge(place, limitOf(options));
    } else if (columns === undefined) {
      columns = cells.map((cell) => cell.trim());
      map = yield* headed(path, columns, options);
    } else if (cells.some((cell) => cell.trim())) {
      if (number % 1000 === 0) options.alive?.();
      yield recordSource(place, readRow(columns, cells, map), { maxText: options.maxBytes });
    }
  }
  if (number < 2) throw new CotejoError('input-empty', { path });
}

async function* decodedText(chunks: AsyncIterable<Uint8Array>, path: string, encoding = 'utf-8') {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw new CotejoError(
      'input-encoding',
      { path, encoding, guess: 'windows-1252 or another 8-bit encoding', label: 'windows-1252' },
      { cause },
    );
  }
}

async function* openTable(chunks: AsyncIterable<Uint8Array>, head: Uint8Array, path: string, options: OpenOptions) {
  const delimiter = /\.(?:tsv|tab)$/i.test(path)
    ? '\t'
    : delimiterOf(new TextDecoder(options.encoding ?? 'utf-8').decode(head));
  const rows = splitTable(decodedText(chunks, path, options.encoding), delimiter, limitOf(options));
  yield* rowsOf(
    (async function* () {
      for await (const row of rows) yield row.cells;
    })(),
    path,
    options,
  );
}

async function* openPdf(bytes: Buffer, path: string, options: OpenOptions): AsyncGenerator<Found> {
  const { readPdf } = await import('./read-pdf.ts');
  try {
    const { draft, pages } = await readPdf(bytes, path, { onPage: options.alive });
    yield recordSource(path, draft, { pages, file: bytes, maxText: options.maxBytes });
  } catch (thrown) {
    if (!options.ocr || !(thrown instanceof CotejoError) || thrown.code !== 'scan-without-text') throw thrown;
    const { recogniseText } = await import('./ocr.ts');
    const texts = recogniseText(bytes, path, options.ocr, options.alive);
    const starts = texts.map((_, index) => texts.slice(0, index).reduce((sum, text) => sum + text.length + 2, 0));
    const { EMPTY_DRAFT } = await import('../draft.ts');
    yield recordSource(path, { ...EMPTY_DRAFT, text: texts.join('\n\n') }, { pages: starts, file: bytes });
  }
}

/** A label that nobody knows says nothing; what is declared in single bytes is not UTF-16. */
const xmlDecoder = (label = 'utf-8'): TextDecoder => {
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label);
  } catch {
    return new TextDecoder('utf-8');
  }
};

async function* openFeed(
  bytes: Buffer,
  path: string,
  format: DetectedFormat,
  options: OpenOptions,
): AsyncGenerator<Found> {
  const encoding = /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  const text = xmlDecoder(encoding).decode(bytes);
  let drafts: ReturnType<typeof readFeed>;
  if (format === 'feed') drafts = readFeed(text, path);
  else {
    try {
      drafts = readJsonFeed(JSON.parse(text));
    } catch (cause) {
      throw new CotejoError('input-malformed', { path, reason: 'the feed is not JSON' }, { cause });
    }
  }
  yield* drafts.map((draft, index) => recordSource(`${path}#${index + 1}`, draft, { maxText: options.maxBytes }));
}

async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  format: DetectedFormat,
  options: OpenOptions,
) {
  const limit = limitOf(options);
  const split = format === 'json' ? splitJson(chunks, limit) : splitLines(chunks, limit);
  for await (const { number, bytes } of split) {
    const place = format === 'json' ? `${path}#${number}` : `${path}:${number}`;
    if (bytes === undefined) yield tooLarge(place, limit);
    else if (/\S/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) {
      yield { path: place, format: 'json-record', bytes, maxText: options.maxBytes } satisfies Source;
    }
  }
}

const UNSUPPORTED: Partial<Record<DetectedFormat, string>> = {
  image: 'an image',
  office: 'an Office file of before 2007',
  opml: 'a list of feeds (give it to: cotejo watch)',
};

/**
 * `openFormat('a.zip', chunks, {})` → the Sources in it, failures in their places.
 * @throws CotejoError where nothing of it can be opened
 */
export async function* openFormat(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  options: OpenOptions,
  depth = 0,
): AsyncGenerator<Found> {
  if (depth > MAX_NESTING)
    throw new CotejoError('input-malformed', { path, reason: `it is packed more than ${MAX_NESTING} times` });
  const [head, whole] = await peek(chunks, HEAD_BYTES);
  const format = detectFormat(head, path.replace(/\.gz$/i, ''));
  const limit = limitOf(options);
  const file = () => collect(whole, path, Math.max(limit, MAX_FILE_BYTES));
  switch (format) {
    case 'gzip':
      return yield* openFormat(path, gunzipped(whole, path), options, depth + 1);
    case 'zip':
      return yield* openZip(await file(), path, options, depth);
    case 'tar':
      return yield* openTar(whole, path, options, depth);
    case 'warc':
      return yield* openWarc(whole, path, options, depth);
    case 'mailbox':
      return yield* openMailbox(whole, path, options, depth);
    case 'mail':
      return yield* openMail(await file(), path, options, depth);
    case 'pdf':
      return yield* openPdf(await file(), path, options);
    case 'table':
      return yield* openTable(whole, head, path, options);
    case 'feed':
    case 'json-feed':
      return yield* openFeed(await file(), path, format, options);
    case 'json':
    case 'json-lines':
      return yield* recordsOf(whole, path, format, options);
    case 'text':
    case 'markdown':
    case 'html':
      yield {
        path,
        format,
        bytes: await collect(whole, path, limit),
        encoding: options.encoding,
        maxText: options.maxBytes,
      };
      return;
    case 'empty':
      throw new CotejoError('input-empty', { path });
    case 'binary':
      throw new CotejoError('input-binary', { path });
    default:
      throw new CotejoError('format-unsupported', { path, format: UNSUPPORTED[format] ?? format });
  }
}
