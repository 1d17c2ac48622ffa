/** The record as a file, streamed. */
import { Readable } from 'node:stream';
import Type from 'typebox';
import { FORMAT_NAMES, FORMATS } from '../../exchange/formats.ts';
import { oneOf } from '../../schema.ts';
import { EventFilterSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { parseFilter } from '../parse-filter.ts';
import { orRefused, TextAnswer } from './common.ts';

export const exportRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/export/:format',
    {
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
};
