/** WARC → the pages it holds (ISO 28500; every record a gzip member or none): responses and resources with their address and day. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { CotejoError } from '../../errors.ts';
import { startReader } from './byte-reader.ts';

export interface ArchivedPage {
  /** Counted from 1. */
  readonly number: number;
  readonly url: string;
  /** Day of capture. */
  readonly captured: string | undefined;
  readonly type: string;
  /** HTTP status; 200 for a resource. */
  readonly status: number;
  readonly bytes: Buffer;
}

const MAX_HEADER = 64_000;

const headersOf = (lines: readonly string[]): Map<string, string> => {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
};

/** RFC 9112, 7.1; a broken rest is left out. */
const dechunk = (body: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    if (end < 0 || end - at > 16) break;
    const size = Number.parseInt(body.subarray(at, end).toString('latin1'), 16);
    if (!(size > 0)) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return parts.length > 0 ? Buffer.concat(parts) : body;
};

/** Undoes `Content-Encoding`. Throws where the result would be larger than `limit`, or the data are broken. */
export const decodeContent = (body: Buffer, encoding: string | undefined, limit: number): Buffer => {
  const options = { maxOutputLength: limit };
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(body, options);
    case 'br':
      return brotliDecompressSync(body, options);
    case 'deflate':
      return (body[0] & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
    default:
      return body;
  }
};

const responseOf = (block: Buffer, limit: number): Pick<ArchivedPage, 'status' | 'type' | 'bytes'> | undefined => {
  const end = block.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine, ...lines] = block.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(statusLine)?.[1] ?? 0);
  const headers = headersOf(lines);
  const raw = block.subarray(end + 4);
  const body = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunk(raw) : raw;
  let bytes = body;
  try {
    bytes = decodeContent(body, headers.get('content-encoding'), limit);
  } catch {
    // Some crawlers keep the header and store the body unpacked.
  }
  return { status, type: headers.get('content-type')?.split(';')[0].trim().toLowerCase() ?? '', bytes };
};

/**
 * An unpacked stream of WARC → its pages, one at a time; a record over `limit` bytes is skipped, with `tooLarge` its address.
 * @throws CotejoError `input-malformed`
 */
export async function* warcPages(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): AsyncGenerator<ArchivedPage | { readonly number: number; readonly tooLarge: string }> {
  const reader = startReader(chunks);
  for (let number = 1; ; number += 1) {
    let version = await reader.line(MAX_HEADER);
    while (version !== undefined && version.length === 0) version = await reader.line(MAX_HEADER);
    if (version === undefined) return;
    if (!/^WARC\/[\d.]+$/.test(version.toString('latin1').trim())) {
      throw new CotejoError('input-malformed', { path, reason: `record ${number} of the WARC does not begin as one` });
    }
    const lines: string[] = [];
    for (let size = 0; size < MAX_HEADER; ) {
      const line = await reader.line(MAX_HEADER);
      if (line === undefined || line.length === 0) break;
      size += line.length;
      lines.push(line.toString('utf8'));
    }
    const headers = headersOf(lines);
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) {
      throw new CotejoError('input-malformed', { path, reason: `record ${number} of the WARC has no length` });
    }
    const kind = headers.get('warc-type');
    const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    if (kind !== 'response' && kind !== 'resource') {
      await reader.skip(length);
    } else if (length > limit) {
      await reader.skip(length);
      yield { number, tooLarge: url };
    } else {
      const block = await reader.take(length);
      if (block.length < length) throw new CotejoError('input-malformed', { path, reason: 'the WARC was cut off' });
      const captured = /^\d{4}-\d{2}-\d{2}/.exec(headers.get('warc-date') ?? '')?.[0];
      const content =
        kind === 'response' && /^https?:/i.test(url)
          ? responseOf(block, limit)
          : { status: 200, type: headers.get('content-type') ?? '', bytes: block };
      if (content) yield { number, url, captured, ...content };
    }
  }
}
