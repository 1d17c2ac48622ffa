/** What the server is, and its description. */
import { basename } from 'node:path';
import Type from 'typebox';
import { HealthSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { type ApiDescription, referencePage } from '../reference-page.ts';
import { orRefused, TextAnswer } from './common.ts';

const tags = ['about'];

export const aboutRoutes = (app: Api, { casebook, version, fetching = false }: ServerOptions): void => {
  app.get(
    '/api/health',
    {
      config: { role: 'anyone' },
      schema: { tags, summary: 'That it runs, on what, and how much there is', response: orRefused(HealthSchema) },
    },
    async () => ({
      status: 'ok' as const,
      version,
      casebook: basename(casebook.location.split('?')[0] as string),
      fetching,
      ...(await casebook.counts()),
    }),
  );
  app.get(
    '/api/openapi.json',
    {
      config: { role: 'anyone' },
      schema: { tags, summary: 'This description (OpenAPI 3.1)', response: orRefused(Type.Unknown()) },
    },
    () => app.swagger(),
  );
  app.get(
    '/api/reference',
    {
      config: { role: 'anyone' },
      schema: { tags, summary: 'This description as a page to be read (HTML)', response: orRefused(TextAnswer) },
    },
    async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(referencePage(app.swagger() as unknown as ApiDescription)),
  );
};
