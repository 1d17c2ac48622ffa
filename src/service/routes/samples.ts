/** Blind double coding of a sample. */
import Type from 'typebox';
import { SampleRecordSchema, SampleSummarySchema } from '../../casebook/desk-records.ts';
import { drawSample } from '../../casebook/sample-record.ts';
import { CotejoError } from '../../errors.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { askedBy } from '../login.ts';
import { type FilterQuery, parseFilter } from '../parse-filter.ts';
import { IdParams, orRefused } from './common.ts';

const tags = ['samples'];

export const sampleRoutes = (app: Api, { casebook }: ServerOptions): void => {
  const recordOf = async (id: string, user: string | undefined) => {
    const record = await casebook.sample(id, user);
    if (!record) throw new CotejoError('not-found', { what: 'sample', id });
    return record;
  };
  app.get(
    '/api/samples',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Samples drawn for double coding',
        response: orRefused(Type.Object({ items: Type.Array(SampleSummarySchema) })),
      },
    },
    async () => ({ items: await casebook.samples() }),
  );
  app.post(
    '/api/samples',
    {
      config: { role: 'adjudicator' },
      schema: {
        tags,
        summary: 'Draw a sample of events for two or more coders',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 100 }),
            coders: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 2, maxItems: 20 }),
            size: Type.Integer({ minimum: 1, maximum: 10_000 }),
            seed: Type.Optional(Type.Integer()),
            filter: Type.Optional(Type.Record(Type.String(), Type.String())),
            by: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          },
          { additionalProperties: false },
        ),
        response: orRefused(SampleRecordSchema),
      },
    },
    async (request, reply) => {
      const { name, coders, size, seed = 1, filter = {}, by } = request.body;
      const { id } = await casebook.eventPoints(parseFilter(filter as FilterQuery));
      const events = drawSample(id, size, seed);
      if (events.length === 0) throw new CotejoError('request-invalid', { reason: 'No event passes the filter.' });
      await casebook.decide({
        decision: 'draw-sample',
        subject: { kind: 'sample', id: name },
        value: { coders: [...new Set(coders)], events, seed },
        by: askedBy(request, by),
      });
      return reply.code(201).send(await recordOf(name, askedBy(request, by)));
    },
  );
  app.get(
    '/api/samples/:id',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'A sample: progress, agreement (Krippendorff’s alpha), disagreements',
        params: IdParams,
        querystring: Type.Object({ user: Type.Optional(Type.String({ maxLength: 200 })) }),
        response: orRefused(SampleRecordSchema),
      },
    },
    (request) => recordOf(request.params.id, askedBy(request, request.query.user)),
  );
};
