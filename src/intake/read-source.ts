/** Source → Report: decodes, reads the format, cleans the text, tells the language, gives an id. */
import { createHash } from 'node:crypto';
import { CotejoError } from '../errors.ts';
import type { Report } from '../report.ts';
import { cleanText } from './clean-text.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { dayInUrl } from './published-day.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readRecord } from './read-record.ts';
import { readText } from './read-text.ts';
import { type LanguageHints, reportLanguage } from './report-language.ts';
import type { Source } from './source.ts';

const draftOf = ({ bytes, format, path, encoding }: Source): Draft => {
  switch (format) {
    case 'json-record':
      return readRecord(decode(bytes, path), path);
    case 'html':
      return readHtml(decode(bytes, path, encoding ?? declaredEncoding(bytes)));
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
  if (draft.published) return { edtf: draft.published, from: draft.publishedFrom, evidence: [] };
  const day = draft.url ? dayInUrl(draft.url) : undefined;
  return day ? { edtf: day, from: 'url', evidence: [] } : { edtf: null, from: 'unknown', evidence: [] };
};

const languageHints = (source: Source, draft: Draft, named: string | undefined): LanguageHints =>
  source.format === 'json-record' || source.format === 'markdown'
    ? { stated: named ?? draft.language, declared: null }
    : { stated: named ?? null, declared: draft.language };

export interface CleanReport {
  readonly report: Report;
  readonly byline: string | null;
}

/**
 * `readSource({path: 'a.txt', format: 'text', bytes})` → the report, its text cleaned.
 * @throws CotejoError `input-empty`, `input-encoding`, `input-malformed`, `language-unsupported`
 */
export const readSource = (source: Source, options: { readonly language?: string } = {}): CleanReport => {
  const draft = draftOf(source);
  const body = cleanText(draft.text);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new CotejoError('input-empty', { path: source.path });
  const title = draft.title === null ? null : cleanText(draft.title).trim() || null;
  const text = withTitle(title, body);
  const report: Report = {
    v: 1,
    kind: 'report',
    id: draft.id ?? hashId(title, text),
    path: source.path,
    title,
    outlet: draft.outlet,
    url: draft.url,
    published: publishedOf(draft),
    language: reportLanguage(text, languageHints(source, draft, options.language), source.path),
    text,
    duplicateOf: null,
  };
  return { report, byline: draft.byline };
};
