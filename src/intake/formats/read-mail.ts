/** EML → Draft: the text part, else the HTML part, without quoted earlier mails' headers. MIME: RFC 2045–2047, 2231, 5322. */
import { CotejoError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { publishedDay } from '../published-day.ts';
import { plainHtml } from './plain-html.ts';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Mail {
  readonly draft: Draft;
  readonly attachments: readonly Attachment[];
}

const MAX_NESTING = 10;
const MAX_PARTS = 500;
const MAX_HEADER = 200_000;

const decoded = (bytes: Buffer, charset: string | undefined): string => {
  try {
    return new TextDecoder(charset || 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
};

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/[ \t]*=[ \t]*\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const WORD = /=\?([\w-]+)(?:\*\w+)?\?([bq])\?([^?\s]*)\?=/gi;

/** RFC 2047: `'=?utf-8?q?Villa_Uni=C3=B3n?='` → `'Villa Unión'` */
export const decodeWords = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(WORD, (_, charset: string, how: string, data: string) =>
      decoded(
        how.toLowerCase() === 'b' ? Buffer.from(data, 'base64') : fromQuotedPrintable(data.replace(/_/g, ' ')),
        charset,
      ),
    );

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Where headers end: an empty line; CRLF or bare LF. */
const splitPart = (bytes: Buffer): Part => {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const [end, skip] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2];
  const head = bytes.subarray(0, Math.min(end < 0 ? bytes.length : end, MAX_HEADER)).toString('latin1');
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name))
      headers.set(name, Buffer.from(line.slice(colon + 1).trim(), 'latin1').toString('utf8'));
  }
  return { headers, body: end < 0 ? Buffer.alloc(0) : bytes.subarray(end + skip) };
};

const parameter = (header: string, name: string): string | undefined => {
  const match = new RegExp(`${name}\\*?=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
};

const contentOf = ({ headers, body }: Part): Buffer => {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return fromQuotedPrintable(body.toString('latin1'));
    default:
      return body;
  }
};

/** The parts between a boundary's lines. */
const partsOf = (body: Buffer, boundary: string): Buffer[] => {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0 && parts.length < MAX_PARTS; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    if (start >= 0) parts.push(body.subarray(start, Math.max(start, body[at - 2] === 13 ? at - 2 : at - 1)));
    const lineEnd = body.indexOf(10, at);
    if (lineEnd < 0 || body.subarray(at + mark.length, at + mark.length + 2).toString() === '--') return parts;
    start = lineEnd + 1;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return parts;
};

interface Found {
  plain: string[];
  html: string[];
  attachments: Attachment[];
  count: number;
}

const visit = (bytes: Buffer, found: Found, depth: number): void => {
  found.count += 1;
  if (depth > MAX_NESTING || found.count > MAX_PARTS) return;
  const part = splitPart(bytes);
  const header = part.headers.get('content-type') ?? 'text/plain';
  const type = header.split(';')[0].trim().toLowerCase();
  const boundary = parameter(header, 'boundary');
  if (type.startsWith('multipart/') && boundary) {
    for (const inner of partsOf(part.body, boundary)) visit(inner, found, depth + 1);
    return;
  }
  const disposition = part.headers.get('content-disposition') ?? '';
  const name = decodeWords(parameter(disposition, 'filename') ?? parameter(header, 'name') ?? '');
  const content = contentOf(part);
  if (/^attachment/i.test(disposition) || (name && !type.startsWith('text/')) || !type.startsWith('text/')) {
    found.attachments.push({ name: name || 'attachment', type, bytes: content });
  } else {
    const text = decoded(content, parameter(header, 'charset'));
    (type === 'text/html' ? found.html : found.plain).push(text);
  }
};

/**
 * `readMail(bytes, 'a.eml')` → subject, text, sender, day; attachments as they are.
 * @throws CotejoError `input-malformed`
 */
export const readMail = (bytes: Buffer, path: string): Mail => {
  const { headers } = splitPart(bytes);
  if (headers.size === 0) throw new CotejoError('input-malformed', { path, reason: 'the mail has no headers' });
  const found: Found = { plain: [], html: [], attachments: [], count: 0 };
  visit(bytes, found, 0);
  const plain = found.plain.join('\n\n').replace(/\r\n/g, '\n').trim();
  const published = publishedDay(headers.get('date')?.replace(/^\w+,\s*/, '')) ?? null;
  const from = decodeWords(headers.get('from') ?? '');
  return {
    draft: {
      ...EMPTY_DRAFT,
      title: decodeWords(headers.get('subject') ?? '').trim() || null,
      text: plain || found.html.map(plainHtml).join('\n\n'),
      byline:
        from
          .replace(/\s*<[^>]*>/, '')
          .replace(/^"|"$/g, '')
          .trim() ||
        from.trim() ||
        null,
      published,
      publishedFrom: published ? 'metadata' : 'unknown',
    },
    attachments: found.attachments,
  };
};
