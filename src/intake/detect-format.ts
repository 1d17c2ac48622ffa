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
  | 'office';

const SIGNATURES: readonly (readonly [DetectedFormat, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
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
const FEED = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i;
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

/**
 * `detectFormat(head, 'a.md')` → `'markdown'`; `head` is the first `HEAD_BYTES` of the input.
 */
export const detectFormat = (head: Uint8Array, path: string): DetectedFormat => {
  if (head.length === 0) return 'empty';
  const signed = SIGNATURES.find(([, signature]) => startsWith(head, signature));
  if (signed) return signed[0];
  if (hasUtf16Mark(head) || utf16Shape(head)) return 'text';
  if (looksBinary(head)) return 'binary';
  const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '');
  if (text.startsWith('WARC/')) return 'warc';
  if (FEED.test(text)) return 'feed';
  if (HTML.test(text)) return 'html';
  if (JSON_DOCUMENT.test(text)) return 'json';
  if (JSON_RECORD.test(text)) return 'json-lines';
  return /^\.(md|markdown)$/i.test(extname(path)) ? 'markdown' : 'text';
};
