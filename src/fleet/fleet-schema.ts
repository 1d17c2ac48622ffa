/** Where the fleet keeps its tables: in the casebook's database, in a schema beside the casebook's own. */
import { CotejoError } from '../errors.ts';

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,56}$/;

/** `postgres://ana@host/db?schema=cases` → the address as the driver takes it, and `cases_fleet` */
export const fleetPlace = (address: string): { readonly url: string; readonly schema: string } => {
  const url = new URL(address);
  const base = url.searchParams.get('schema') ?? 'cotejo';
  if (!SCHEMA_NAME.test(base)) {
    throw new CotejoError('arguments-unusable', { reason: `"${base}" is not a name for a schema: a-z, 0-9 and _.` });
  }
  url.searchParams.delete('schema');
  url.searchParams.delete('originals');
  return { url: url.href, schema: `${base}_fleet` };
};
