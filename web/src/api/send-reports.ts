/** Imports: text pasted, files dropped, the bundled examples. */
import { ask, queryOf } from './ask.ts';
import type { ImportRequest, Job } from './types.ts';

export const sendText = (report: ImportRequest['reports'][number]): Promise<Job> =>
  ask<Job>('/api/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reports: [report] } satisfies ImportRequest),
  });

export const sendFile = (file: File): Promise<Job> =>
  ask<Job>(`/api/import${queryOf({ name: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });

export const sendExamples = (): Promise<Job> => ask<Job>('/api/import/examples', { method: 'POST' });
