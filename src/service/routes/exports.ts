/** The record as a file, streamed. */
import { Readable } from 'node:stream';
import Type from 'typebox';
import { ruleSetNames } from '../../collation/rule-set.ts';
import { FORMAT_NAMES, FORMATS } from '../../exchange/formats.ts';
import { PROFILES } from '../../exchange/privacy-profile.ts';
import { oneOf } from '../../schema.ts';
import { EventFilterSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { parseFilter } from '../parse-filter.ts';
import { PreviewSchema, previewOf } from '../preview.ts';
import { orRefused, TextAnswer } from './common.ts';

/** The text of an export; a file of bytes has none to show. */
async function* textOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (typeof piece !== 'string') return;
    yield piece;
  }
}

export const exportRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/export/:format',
    {
      config: { role: 'reader' },
      schema: {
        tags: ['exports'],
        summary: 'The record as a file, in any format that cotejo export writes',
        params: Type.Object({ format: oneOf(FORMAT_NAMES) }),
        querystring: Type.Object({
          ...EventFilterSchema.properties,
          textMode: Type.Optional(oneOf(['exact', 'spreadsheet-safe'])),
          rules: Type.Optional(oneOf(ruleSetNames())),
          profile: Type.Optional(oneOf(Object.keys(PROFILES))),
          trace: Type.Optional(Type.Boolean()),
        }),
        response: orRefused(TextAnswer),
      },
    },
    ({ params, query: { textMode, rules, profile = 'full', trace, ...query } }, reply) => {
      const { contentType, suffix, write } = FORMATS[params.format];
      return reply
        .type(contentType)
        .header('content-disposition', `attachment; filename="casebook.${suffix}"`)
        .send(
          Readable.from(
            write(casebook, { filter: parseFilter(query), textMode, rules, profile: PROFILES[profile], trace }),
          ),
        );
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
      const preview = await previewOf(textOf(write(casebook, { filter })), { isCsv, count: rows });
      return { ...preview, total: (await casebook.events(filter, { limit: 1 })).total };
    },
  );
};
