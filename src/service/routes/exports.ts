/** The record as a file, streamed. */
import { Readable } from 'node:stream';
import Type from 'typebox';
import { FORMAT_NAMES, FORMATS } from '../../exchange/formats.ts';
import { oneOf } from '../../schema.ts';
import { EventFilterSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { parseFilter } from '../parse-filter.ts';
import { PreviewSchema, previewOf } from '../preview.ts';
import { orRefused, TextAnswer } from './common.ts';

export const exportRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/export/:format',
    {
      config: { role: 'reader' },
      schema: {
        tags: ['exports'],
        summary: 'The record as CSV (one claim a row), JSON Lines or GeoJSON',
        params: Type.Object({ format: oneOf(FORMAT_NAMES) }),
        querystring: Type.Object({
          ...EventFilterSchema.properties,
          textMode: Type.Optional(oneOf(['exact', 'spreadsheet-safe'])),
        }),
        response: orRefused(TextAnswer),
      },
    },
    ({ params, query: { textMode, ...query } }, reply) => {
      const { contentType, suffix, write } = FORMATS[params.format];
      return reply
        .type(contentType)
        .header('content-disposition', `attachment; filename="casebook.${suffix}"`)
        .send(Readable.from(write(casebook, { filter: parseFilter(query), textMode })));
    },
  );
  app.get(
    '/api/export/:format/preview',
    {
      config: { role: 'reader' },
      schema: {
        tags: ['exports'],
        summary: 'The first rows of an export',
        params: Type.Object({ format: oneOf(FORMAT_NAMES) }),
        querystring: Type.Object({
          ...EventFilterSchema.properties,
          rows: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
        }),
        response: orRefused(PreviewSchema),
      },
    },
    async ({ params, query: { rows = 20, ...query } }) => {
      const { contentType, write } = FORMATS[params.format];
      const filter = parseFilter(query);
      const isCsv = /^text\/(csv|tab-separated)/.test(contentType);
      const preview = await previewOf(write(casebook, { filter }), { isCsv, count: rows });
      return { ...preview, total: (await casebook.events(filter, { limit: 1 })).total };
    },
  );
};
