/** Source → Report: decodes, reads the format, cleans the text, tells the language, gives an id. */
import { createHash } from 'node:crypto';
import { CotejoError } from '../errors.ts';
import type { Report } from '../report.ts';
import { cleanText } from './clean-text.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { decode, decodePage } from './decode.ts';
import type { Draft } from './draft.ts';
import { dayInUrl } from './published-day.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readRecord } from './read-record.ts';
import { readText } from './read-text.ts';
import { type LanguageHints, reportLanguage } from './report-language.ts';
import type { Source } from './source.ts';

const draftOf = ({ bytes, format, path, encoding, address }: Source): Draft => {
  switch (format) {
    case 'json-record':
      return readRecord(decode(bytes, path), path);
    case 'html':
      return readHtml(
        encoding ? decode(bytes, path, encoding) : decodePage(bytes, path, declaredEncoding(bytes)),
        address,
      );
    case 'markdown':
      return readMarkdown(decode(bytes, path, encoding));
    case 'text':
      return readText(decode(bytes, path, encoding));
  }
};

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The headline is part of what a report says: it opens the text, unless the text already opens with it. */
const withTitle = (title: string | null, text: string): string =>
  title === null || folded(text.slice(0, 2 * title.length + 200)).includes(folded(title))
    ? text
    : `${title}\n\n${text}`;

const hashId = (title: string | null, text: string): string =>
  `r:${createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('hex')
    .slice(0, 16)}`;

const publishedOf = (draft: Draft): Report['published'] => {
  if (draft.published) {
    const why = draft.publishedWhy === null ? {} : { why: draft.publishedWhy };
    return { edtf: draft.published, from: draft.publishedFrom, evidence: [], ...why };
  }
  const day = draft.url ? dayInUrl(draft.url) : undefined;
  return day ? { edtf: day, from: 'url', evidence: [] } : { edtf: null, from: 'unknown', evidence: [] };
};

export interface ReadSourceOptions {
  /** ISO 639-1: taken instead of recognising the language. */
  readonly language?: string;
  /** Languages that Cotejo does not read are let through: the text is only cleaned. */
  readonly anyLanguage?: boolean;
}

const languageHints = (source: Source, draft: Draft, { language, anyLanguage }: ReadSourceOptions): LanguageHints =>
  source.format === 'json-record' || source.format === 'markdown'
    ? { stated: language ?? draft.language, declared: null, any: anyLanguage }
    : { stated: language ?? null, declared: draft.language, any: anyLanguage };

/** A book of 160,000 words: a page may be larger, a report's own text is not. */
export const MAX_TEXT = 1_000_000;

const withinLimit = (draft: Draft, { path, maxText = MAX_TEXT }: Source): Draft => {
  if (draft.text.length > maxText) {
    throw new CotejoError('input-too-large', { path, limit: `${maxText / 1e6} MB of text` });
  }
  return draft;
};

/** Pages counted in the draft's text, counted in the report's, which may open with the headline. */
const pagesIn = (text: string, body: string, pages: readonly number[]): number[] =>
  pages.map((start) => Math.min(text.length, start + text.length - body.length));

/** Only what a browser may follow: an address is shown as a link, and `javascript:` is one to a browser too. */
const webAddress = (value: string | null): string | null =>
  value !== null && /^https?:\/\//i.test(value) ? value : null;

export interface CleanReport {
  readonly report: Report;
  readonly byline: string | null;
  readonly section: string | null;
  /** The text without the headline that opens `report.text`. */
  readonly body: string;
}

/**
 * A draft, whose text is cleaned here, as a report.
 * @throws CotejoError `input-empty`, `language-unsupported`
 */
export const reportOf = (draft: Draft, path: string, hints: LanguageHints): Report => {
  const body = cleanText(draft.text);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new CotejoError('input-empty', { path });
  const line = (value: string | null): string | null => (value === null ? null : cleanText(value).trim() || null);
  const title = line(draft.title);
  const text = withTitle(title, body);
  return {
    v: 1,
    kind: 'report',
    id: line(draft.id) ?? hashId(title, text),
    path,
    title,
    outlet: line(draft.outlet),
    url: webAddress(line(draft.url)),
    published: publishedOf(draft),
    language: reportLanguage(text, hints, path),
    text,
    duplicateOf: null,
    ...(draft.page ? { page: draft.page } : {}),
    ...(draft.pages ? { pages: pagesIn(text, body, draft.pages) } : {}),
  };
};

/**
 * `readSource({path: 'a.txt', format: 'text', bytes})` → the report, its text cleaned.
 * @throws CotejoError `input-empty`, `input-encoding`, `input-malformed`, `input-too-large`, `language-unsupported`
 */
export const readSource = (source: Source, options: ReadSourceOptions = {}): CleanReport => {
  const draft = withinLimit(draftOf(source), source);
  return {
    report: reportOf(draft, source.path, languageHints(source, draft, options)),
    byline: draft.byline,
    section: draft.section,
    body: cleanText(draft.text),
  };
};
