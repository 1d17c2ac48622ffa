/** A Draft that a format's reader found → a Source that any later step reads again: one JSON record. */
import { createHash } from 'node:crypto';
import type { Draft } from '../draft.ts';
import type { Source } from '../source.ts';

export interface RecordExtras {
  /** Where each page of the file begins in the text. */
  readonly pages?: readonly number[];
  /** The file that the record was read from. */
  readonly file?: Uint8Array;
  readonly maxText?: number;
}

/** `recordSource('a.zip/b.docx', draft)` → a Source of format `json-record`; what is null is left out. */
export const recordSource = (path: string, draft: Draft, extras: RecordExtras = {}): Source => {
  const { id, title, text, outlet, byline, url, published, language, section } = draft;
  const record = {
    id,
    title,
    text,
    outlet,
    byline,
    url,
    published,
    language,
    section,
    pages: extras.pages ?? null,
    fileSha256: extras.file ? createHash('sha256').update(extras.file).digest('hex') : null,
  };
  const stated = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  const bytes = Buffer.from(JSON.stringify(stated));
  return { path, format: 'json-record', bytes, received: extras.file, maxText: extras.maxText };
};
