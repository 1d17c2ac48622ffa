/**
 * Tells a format by its first bytes; a suffix only decides between kinds of plain text (Markdown or not).
 * Signatures: the formats' own specifications.
 */
import { extname } from 'node:path';

export type DetectedFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'json-lines'
  | 'json'
  | 'gzip'
  | 'empty'
  | 'binary'
  | 'pdf'
  | 'zip'
  | 'feed'
  | 'warc'
  | 'image'
  | 'office'
  | 'tar'
  | 'mail'
  | 'mailbox'
  | 'table'
  | 'json-feed'
  | 'opml';

const SIGNATURES: readonly (readonly [DetectedFormat, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['warc', [0x57, 0x41, 0x52, 0x43, 0x2f]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** How much of an input is looked at: longer than any preamble of comments and scripts seen on news pages. */
export const HEAD_BYTES = 4096;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A NUL, or more than one control character in thirty, is no text in any 8-bit encoding. */
const looksBinary = (head: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls * 30 > head.length;
};

const HTML =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|title|meta)\b/i;
const XML_START = String.raw`^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*`;
const FEED = new RegExp(`${XML_START}<(?:rss|feed|rdf:RDF|(?:\\w+:)?newsItem|(?:\\w+:)?newsMessage)\\b`, 'i');
const OPML = new RegExp(`${XML_START}<opml\\b`, 'i');
const JSON_FEED = /^\s*\{[^{}[\]]*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//;
const MAILBOX = /^From \S+.*\d{4}\r?\n[\w-]+:/;
const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|x-[\w-]+|dkim-signature|reply-to|sender):/i;
const JSON_RECORD = /^\s*\{\s*"/;
/** An array of objects, or an object whose first line ends before its first field: no line of it is a record. */
const JSON_DOCUMENT = /^\s*(?:\[\s*\{\s*["}]|\[\s*\]\s*$|\{[^\S\n]*\n\s*")/;

/** `utf16Shape(bytes of 'Two died' in UTF-16LE)` → `'utf-16le'`: every other byte of Latin text is a NUL. */
export const utf16Shape = (head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const nuls = [0, 0];
  const looked = Math.min(head.length, HEAD_BYTES);
  for (let index = 0; index < looked; index += 1) if (head[index] === 0) nuls[index % 2] += 1;
  const [even, odd] = nuls;
  if (odd * 10 > looked * 4 && even * 100 < looked) return 'utf-16le';
  return even * 10 > looked * 4 && odd * 100 < looked ? 'utf-16be' : undefined;
};

/** The signature of POSIX tar stands 257 bytes in. */
const isTar = (head: Uint8Array): boolean =>
  head.length >= 512 && Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar';

/** Three header lines that only mails have, at the very beginning. */
const isMail = (text: string): boolean => {
  const lines = text.split(/\r?\n/, 60);
  const end = lines.indexOf('');
  const headers = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^[ \t]/.test(line));
  return (
    headers.length >= 3 &&
    headers.filter((line) => MAIL_HEADER.test(line)).length >= 3 &&
    headers.every((line, index) => /^[\w-]+:/.test(line) || index === headers.length - 1)
  );
};

/** Names of columns that only a table of reports begins with: a text or a headline, and a day, a source or an address. */
const TABLE_TEXT =
  /(?:^|[,;\t|])"?(?:text|body|full ?text|headline|title|content|texto|titulo|título|cuerpo|hd|td)"?(?=[,;\t|\r\n])/i;
const TABLE_OTHER =
  /(?:^|[,;\t|])"?(?:id|date|published|publish_date|url|source|outlet|language|fecha|fuente|medio|pd|sn|publication)"?(?=[,;\t|\r\n])/i;

const isTable = (text: string): boolean => {
  const end = text.search(/\r?\n/);
  const first = text.slice(0, end + 1);
  return end > 0 && end < 2000 && TABLE_TEXT.test(first) && TABLE_OTHER.test(first);
};

/**
 * `detectFormat(head, 'a.md')` → `'markdown'`; `head` is the first `HEAD_BYTES` of the input.
 */
export const detectFormat = (head: Uint8Array, path: string): DetectedFormat => {
  if (head.length === 0) return 'empty';
  const signed = SIGNATURES.find(([, signature]) => startsWith(head, signature));
  if (signed) return signed[0];
  if (isTar(head)) return 'tar';
  if (hasUtf16Mark(head) || utf16Shape(head)) return 'text';
  if (looksBinary(head)) return 'binary';
  const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '');
  if (MAILBOX.test(text)) return 'mailbox';
  if (isMail(text)) return 'mail';
  if (OPML.test(text)) return 'opml';
  if (FEED.test(text)) return 'feed';
  if (HTML.test(text)) return 'html';
  if (JSON_FEED.test(text)) return 'json-feed';
  if (JSON_DOCUMENT.test(text)) return 'json';
  if (JSON_RECORD.test(text)) return 'json-lines';
  if (/^\.(md|markdown)$/i.test(extname(path))) return 'markdown';
  return /^\.(csv|tsv|tab)$/i.test(extname(path)) || isTable(text) ? 'table' : 'text';
};
