/** Where a casebook lies, as its address says: `postgres://ana@host/database?schema=cases&originals=s3://bucket/folder`. */
import { CotejoError } from '../../errors.ts';

export interface Place {
  /** Without what is for Cotejo alone. */
  readonly url: string;
  readonly schema: string;
  /** Where originals lie: `s3://bucket/folder`, `file:///folder`; undefined where in the database. */
  readonly originals: string | undefined;
  /** Without a password, for messages. */
  readonly shown: string;
}

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** @throws CotejoError `arguments-unusable` */
export const placeOf = (location: string): Place => {
  const url = new URL(location);
  const schema = url.searchParams.get('schema') ?? 'cotejo';
  if (!SCHEMA_NAME.test(schema)) {
    throw new CotejoError('arguments-unusable', { reason: `"${schema}" is not a name for a schema: a-z, 0-9 and _.` });
  }
  const originals = url.searchParams.get('originals') ?? undefined;
  url.searchParams.delete('schema');
  url.searchParams.delete('originals');
  const shown = new URL(location);
  shown.password = '';
  return { url: url.href, schema, originals, shown: shown.href };
};
