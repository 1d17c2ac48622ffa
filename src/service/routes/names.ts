/** Authority files: the actors and places of this casebook. */
import Type from 'typebox';
import type { NameKind } from '../../casebook/authority.ts';
import { authorityPack } from '../../casebook/authority-pack.ts';
import { AuthorityRecordSchema, AuthoritySchema } from '../../casebook/desk-records.ts';
import { CotejoError } from '../../errors.ts';
import { nullable, oneOf } from '../../schema.ts';
import { CursorSchema, LimitSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { orRefused, PAGE, TextAnswer } from './common.ts';

const tags = ['names'];

const KINDS = { actors: 'actor', places: 'place' } as const satisfies Record<string, NameKind>;
const Kind = oneOf(['actors', 'places']);

export const nameRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/authority/pack',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'What was decided about names, as a file of a pack (YAML)',
        querystring: Type.Object({ part: Type.Optional(Kind) }),
        response: orRefused(TextAnswer),
      },
    },
    async ({ query: { part = 'actors' } }, reply) =>
      reply
        .type('application/yaml; charset=utf-8')
        .header('content-disposition', `attachment; filename="${part}.yaml"`)
        .send((await authorityPack(casebook))[part]),
  );
  app.get(
    '/api/authority/:kind',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Actors or places, those with most events first',
        params: Type.Object({ kind: Kind }),
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 300 })),
          limit: Type.Optional(LimitSchema),
          cursor: Type.Optional(CursorSchema),
        }),
        response: orRefused(
          Type.Object({
            items: Type.Array(AuthoritySchema),
            next: nullable(Type.String()),
            total: Type.Integer({ minimum: 0 }),
          }),
        ),
      },
    },
    ({ params: { kind }, query: { q, limit = PAGE, cursor } }) =>
      casebook.names(KINDS[kind], { q: q?.trim() || undefined, limit, cursor }),
  );
  app.get(
    '/api/authority/:kind/:id',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'One actor or place: names as printed, and what was decided about it',
        params: Type.Object({ kind: Kind, id: Type.String({ minLength: 1 }) }),
        response: orRefused(AuthorityRecordSchema),
      },
    },
    async ({ params: { kind, id } }) => {
      const record = await casebook.name(KINDS[kind], id);
      if (!record) throw new CotejoError('not-found', { what: KINDS[kind], id });
      return record;
    },
  );
};
