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

const bodyOf = (record: Record<string, unknown>, path: string): Draft => {
  const text = stringField(record, 'text', path);
  if (text !== null) return { ...EMPTY_DRAFT, text };
  const html = stringField(record, 'html', path);
  if (html !== null) return readHtml(html);
  if ('text' in record || 'html' in record) throw new CotejoError('input-empty', { path });
  throw new CotejoError('input-malformed', { path, reason: 'the record has neither "text" nor "html"' });
};

/** A record that is an object already; what it states goes before what its page says. */
export const draftOfRecord = (record: Record<string, unknown>, path: string): Draft => {
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
    ...(stated ? { published: stated, publishedFrom: 'metadata' as const } : {}),
  };
};

export const readRecord = (line: string, path: string): Draft => draftOfRecord(parseObject(line, path), path);
