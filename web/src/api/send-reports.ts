/** Imports: text pasted, files dropped, addresses, the bundled examples. */
import { ask, queryOf } from './ask.ts';
import type { AddressRequest, ColumnMap, ImportRequest, Job, TableHead } from './types.ts';

export const sendText = (report: ImportRequest['reports'][number]): Promise<Job> =>
  ask<Job>('/api/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reports: [report] } satisfies ImportRequest),
  });

const BYTES = { 'content-type': 'application/octet-stream' };

/** `map` says which columns of a table are which fields, where the user was asked. */
export const sendFile = (file: File, map?: ColumnMap): Promise<Job> =>
  ask<Job>(`/api/import${queryOf({ name: file.name, map: map && JSON.stringify(map) })}`, {
    method: 'POST',
    headers: BYTES,
    body: file,
  });

/** Of a table as text its beginning tells all that is asked. */
const BEGINNING = 200_000;

/** The columns and first rows of a table; null of what is none. */
export const lookAtTable = (file: File): Promise<TableHead | null> =>
  ask<TableHead | null>(`/api/import/columns${queryOf({ name: file.name })}`, {
    method: 'POST',
    headers: BYTES,
    body: /\.(?:xlsx|ods)$/i.test(file.name) ? file : file.slice(0, BEGINNING),
  });

export const sendAddress = (asked: AddressRequest): Promise<Job> =>
  ask<Job>('/api/import/address', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });

export const sendExamples = (): Promise<Job> => ask<Job>('/api/import/examples', { method: 'POST' });
