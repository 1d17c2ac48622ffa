/** One line of JSON Lines → Draft: `{"id","text" or "html","title","published","outlet","url","language"}`. */
import { CotejoError } from '../errors.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { publishedDay } from './published-day.ts';
import { readHtml } from './read-html.ts';

const parseObject = (line: string, path: string): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new CotejoError('input-malformed', { path, reason: 'the line is not JSON' }, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CotejoError('input-malformed', { path, reason: 'the line is not a JSON object' });
  }
  return value as Record<string, unknown>;
};

const stringField = (record: Record<string, unknown>, field: string, path: string): string | null => {
  const value = record[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number' && field === 'id') return String(value);
  if (typeof value !== 'string') {
    throw new CotejoError('input-malformed', { path, reason: `"${field}" is not a string` });
  }
  return value;
};

/** What IPTC's ninjs and JSON exports of the press call the contract's fields. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  text: ['body_text', 'body', 'content'],
  html: ['body_html', 'body_xhtml', 'content_html'],
  title: ['headline'],
  published: ['datePublished', 'published_at', 'publish_date', 'firstcreated', 'versioncreated', 'date'],
  byline: ['author'],
  url: ['link', 'canonical_url'],
  outlet: ['media_name', 'source'],
};

/** A record in the contract's own words; others' names are taken where a field is missing and they hold a string. */
const inOurWords = (record: Record<string, unknown>): Record<string, unknown> => {
  const result = { ...record };
  for (const [field, names] of Object.entries(ALIASES)) {
    if (field in record || (field === 'text' && 'html' in record)) continue;
    const name = names.find((one) => typeof record[one] === 'string' && record[one] !== '');
    if (name !== undefined) result[field] = record[name];
  }
  return result;
};

const pagesOf = (value: unknown): readonly number[] | null =>
  Array.isArray(value) && value.every((page) => Number.isSafeInteger(page) && page >= 0) ? value : null;

const bodyOf = (record: Record<string, unknown>, path: string): Draft => {
  const text = stringField(record, 'text', path);
  if (text !== null) return { ...EMPTY_DRAFT, text };
  const html = stringField(record, 'html', path);
  if (html !== null) {
    const url = stringField(record, 'url', path);
    return readHtml(html, url ?? undefined);
  }
  if ('text' in record || 'html' in record) throw new CotejoError('input-empty', { path });
  throw new CotejoError('input-malformed', { path, reason: 'the record has neither "text" nor "html"' });
};

/** A record that is an object already; what it states goes before what its page says. */
export const draftOfRecord = (given: Record<string, unknown>, path: string): Draft => {
  const record = inOurWords(given);
  const body = bodyOf(record, path);
  const field = (name: string) => stringField(record, name, path);
  const stated = publishedDay(field('published'));
  return {
    ...body,
    id: field('id'),
    title: field('title') ?? body.title,
    outlet: field('outlet') ?? body.outlet,
    url: field('url') ?? body.url,
    language: field('language') ?? body.language,
    byline: field('byline') ?? body.byline,
    section: typeof record.section === 'string' ? record.section : body.section,
    pages: pagesOf(record.pages),
    ...(stated ? { published: stated, publishedFrom: 'metadata' as const } : {}),
  };
};

export const readRecord = (line: string, path: string): Draft => draftOfRecord(parseObject(line, path), path);
