/** Where a page ended, as an opaque string: the sort key of its last row. */
import { CotejoError } from '../errors.ts';

export type CursorKey = readonly (string | number)[];

export const encodeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const isKey = (value: unknown, length: number): value is CursorKey =>
  Array.isArray(value) &&
  value.length === length &&
  value.every((part) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part)));

/** @throws CotejoError `request-invalid` where the string is no cursor of `length` parts. */
export const decodeCursor = (cursor: string, length: number): CursorKey => {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = undefined;
  }
  if (!isKey(key, length)) {
    throw new CotejoError('request-invalid', { reason: 'The cursor is not one that this casebook gave.' });
  }
  return key;
};
