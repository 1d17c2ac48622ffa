/** Reports: lists, one whole, the bytes as received; and single claims. */
import { CotejoError } from '../../errors.ts';
import { ClaimAnswerSchema, ReportPageSchema, ReportQuerySchema, ReportRecordSchema } from '../api.ts';
import { blindEntry } from '../blind.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { askedBy } from '../login.ts';
import { IdParams, orRefused, PAGE, TextAnswer } from './common.ts';

const tags = ['reports'];

const listOf = (value: string | undefined): string[] | undefined => value?.split(',').filter((part) => part !== '');

const fileName = (origin: string): string =>
  (origin.split(/[/\\]/).at(-1) ?? '').replace(/[^\w.-]+/g, '_').slice(0, 100) || 'original';

export const reportRoutes = (app: Api, { casebook }: ServerOptions): void => {
  const found = <T>(value: T | undefined, what: string, id: string): T => {
    if (value === undefined) throw new CotejoError('not-found', { what, id });
    return value;
  };
  app.get(
    '/api/reports',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Reports, newest first',
        querystring: ReportQuerySchema,
        response: orRefused(ReportPageSchema),
      },
    },
    ({ query: { q, outlet, language, limit = PAGE, cursor } }) =>
      casebook.reports(
        { q: q?.trim() || undefined, outlets: listOf(outlet), languages: listOf(language) },
        { limit, cursor },
      ),
  );
  app.get(
    '/api/reports/:id',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'One report with its claims and highlights',
        params: IdParams,
        response: orRefused(ReportRecordSchema),
      },
    },
    async ({ params: { id } }) => found(await casebook.report(id), 'report', id),
  );
  app.get(
    '/api/reports/:id/original',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'The bytes as received, as a download',
        params: IdParams,
        response: orRefused(TextAnswer),
      },
    },
    async ({ params: { id } }, reply) => {
      const { source, bytes } = found(await casebook.original(id), 'report', id);
      // Never shown by the browser: it may be a page with scripts.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${fileName(source.origin)}"`)
        .header('x-content-sha256', source.sha256)
        .send(Buffer.from(bytes));
    },
  );
  app.get(
    '/api/claims/:id',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'One claim with its report and what was decided about it',
        params: IdParams,
        response: orRefused(ClaimAnswerSchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      const record = found(await casebook.claim(id), 'claim', id);
      const { report, source } = found(await casebook.report(record.claim.report), 'report', record.claim.report);
      const { items } = await casebook.journal({ subject: id, limit: 500 });
      return { ...record, report, source, decisions: items.toReversed().map(blindEntry(askedBy(request))) };
    },
  );
};
