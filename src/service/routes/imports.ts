/** Imports: started by a POST, followed as server-sent events. */
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { Value } from 'typebox/value';
import { asCotejoError, CotejoError } from '../../errors.ts';
import type { ColumnMap } from '../../intake/formats/column-map.ts';
import { lookAtTable } from '../../intake/formats/look-at-table.ts';
import { parseColumnMap } from '../../intake/formats/read-column-map.ts';
import { nullable } from '../../schema.ts';
import {
  AddressRequestSchema,
  type ImportRequest,
  ImportRequestSchema,
  type Job,
  JobSchema,
  TableHeadSchema,
} from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { type Jobs, startJobs } from '../jobs.ts';
import { type Spooled, spoolFile, spoolReports } from '../spool.ts';
import { IdParams, orRefused, TextAnswer } from './common.ts';

const tags = ['imports'];

const isJson = (contentType: string | undefined): boolean => /^application\/json\b/i.test(contentType ?? '');

const spoolBody = (body: unknown, contentType: string | undefined, name: string): Promise<Spooled> => {
  if (!isJson(contentType)) return spoolFile(name, body as Readable);
  if (!Value.Check(ImportRequestSchema, body)) {
    throw new CotejoError('request-invalid', { reason: 'body: give { "reports": [{ "text": "…" }] }, or a file.' });
  }
  return spoolReports(body as ImportRequest);
};

/** What is wrong with a map is the request's fault. */
const columnsOf = (map: string | undefined): ColumnMap | undefined => {
  if (map === undefined) return undefined;
  try {
    return parseColumnMap(map, '?map=');
  } catch (thrown) {
    throw new CotejoError(
      'request-invalid',
      { reason: String(asCotejoError(thrown).details.reason) },
      { cause: thrown },
    );
  }
};

/** `progress` at every change, `done` at the end; a listener that comes late gets the last state at once. */
const sendProgress = (jobs: Jobs, job: Job, reply: FastifyReply): void => {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const send = (state: Job): void => {
    const ended = state.state !== 'running';
    reply.raw.write(`event: ${ended ? 'done' : 'progress'}\ndata: ${JSON.stringify(state)}\n\n`);
    if (ended) {
      stop();
      reply.raw.end();
    }
  };
  const stop = jobs.listen(job.id, send);
  reply.raw.on('close', stop);
  send(job);
};

/** Beside a casebook that is a file, as the command line keeps it; the casebook itself holds what was received in any case. */
const archiveOf = (location: string): string | undefined =>
  /^[a-z]+:\/\//i.test(location) ? undefined : `${location}.warc.gz`;

export const importRoutes = (app: Api, { casebook, packs, workers, examples, fetching }: ServerOptions): void => {
  const jobs = startJobs();
  app.addHook('onClose', () => jobs.close());
  const jobOf = (id: string): Job => {
    const job = jobs.get(id);
    if (!job) throw new CotejoError('not-found', { what: 'import', id });
    return job;
  };
  // Everything but JSON stays a stream and goes to disk as it comes.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  app.post(
    '/api/import',
    {
      config: { role: 'coder' },
      schema: {
        tags,
        summary: 'Import reports: JSON, or any file that cotejo import takes as the body',
        description:
          'JSON: { "reports": [{ "text" or "html", "title", "published", "outlet", "url", "id", "language" }] }. ' +
          'A file: send its bytes as application/octet-stream and its name as ?name=. A table whose columns are called otherwise: ' +
          '?map={"text":["Entrada","Cuerpo"],"published":"Fecha"}, JSON or YAML as of the --map file.',
        consumes: ['application/json', 'application/octet-stream'],
        querystring: Type.Object({
          name: Type.Optional(Type.String({ maxLength: 500 })),
          map: Type.Optional(Type.String({ maxLength: 4000 })),
        }),
        response: orRefused(JobSchema),
      },
    },
    async ({ body, headers, query }, reply) => {
      const columns = columnsOf(query.map);
      const spooled = await spoolBody(body, headers['content-type'], query.name ?? 'upload');
      const job = jobs.start(
        {
          casebook: casebook.location,
          files: [spooled].map(({ path, name }) => ({ path, name })),
          columns,
          packs,
          workers,
        },
        spooled.remove,
      );
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
  app.post(
    '/api/import/columns',
    {
      config: { role: 'coder' },
      schema: {
        tags,
        summary: 'A table’s columns, what they are taken for, and its first rows; null of what is no table',
        description: 'Nothing is imported. The beginning of a CSV or TSV is enough; of an XLSX or ODS send the whole.',
        consumes: ['application/octet-stream'],
        querystring: Type.Object({ name: Type.Optional(Type.String({ maxLength: 500 })) }),
        response: orRefused(nullable(TableHeadSchema)),
      },
    },
    async ({ body, query }) => {
      const spooled = await spoolFile(query.name ?? 'upload', body as Readable);
      try {
        return (await lookAtTable(spooled.path)) ?? null;
      } finally {
        await spooled.remove();
      }
    },
  );
  app.post(
    '/api/import/address',
    {
      config: { role: 'coder' },
      schema: {
        tags,
        summary:
          'Fetch a page, or a feed with its entries’ pages, and import it; only where the server was started with --fetch',
        body: AddressRequestSchema,
        response: orRefused(JobSchema),
      },
    },
    async ({ body: { address, entriesOnly } }, reply) => {
      if (!fetching) throw new CotejoError('fetching-off');
      const web = { address, entriesOnly, archive: archiveOf(casebook.location) };
      const job = jobs.start({ casebook: casebook.location, files: [], web, packs, workers }, async () => undefined);
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
  app.post(
    '/api/import/examples',
    {
      config: { role: 'coder' },
      schema: { tags, summary: 'Import the bundled examples', response: orRefused(JobSchema) },
    },
    async (_request, reply) => {
      if (examples === undefined) throw new CotejoError('data-missing', { what: 'The examples folder' });
      const files = [{ path: examples, name: 'examples' }];
      const job = jobs.start({ casebook: casebook.location, files, packs, workers }, async () => undefined);
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
  app.post(
    '/api/reread',
    {
      config: { role: 'administrator' },
      schema: {
        tags,
        summary: 'Read every report again with this version; all decisions are kept',
        response: orRefused(JobSchema),
      },
    },
    async (_request, reply) => {
      const task = { casebook: casebook.location, files: [], packs, workers, reread: true };
      const job = jobs.start(task, async () => undefined);
      return reply.code(202).header('location', `/api/jobs/${job.id}`).send(job);
    },
  );
  app.get(
    '/api/jobs/:id',
    {
      config: { role: 'reader' },
      schema: { tags, summary: 'How far an import or a reread is', params: IdParams, response: orRefused(JobSchema) },
    },
    ({ params: { id } }) => Promise.resolve(jobOf(id)),
  );
  app.get(
    '/api/jobs/:id/progress',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'An import, followed as server-sent events: progress …, done',
        params: IdParams,
        response: orRefused(TextAnswer),
      },
    },
    async ({ params: { id } }, reply) => sendProgress(jobs, jobOf(id), reply),
  );
};
