/** Work on the record: the review queue, curves, people, what no longer fits, saved filters. */
import Type from 'typebox';
import {
  BINS,
  MEASURES,
  OrphanSchema,
  PersonSchema,
  QueueItemSchema,
  SavedFilterSchema,
  SERIES_KEYS,
  SeriesSchema,
  TollPointSchema,
} from '../../casebook/desk-records.ts';
import { CAUSES } from '../../casebook/queue-priority.ts';
import { ruleSetNames, ruleSetOf } from '../../collation/rule-set.ts';
import { CotejoError } from '../../errors.ts';
import { nullable, oneOf } from '../../schema.ts';
import { CursorSchema, EventFilterSchema, JournalPageSchema, LimitSchema, RuleSetInfoSchema } from '../api.ts';
import { blindEntry } from '../blind.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { askedBy } from '../login.ts';
import { parseFilter } from '../parse-filter.ts';
import { IdParams, orRefused, PAGE } from './common.ts';

const tags = ['desk'];

const items = <S extends Type.TSchema>(schema: S) => Type.Object({ items: Type.Array(schema) });
const Page = { limit: Type.Optional(LimitSchema), cursor: Type.Optional(CursorSchema) };
const FilterName = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) });

/** Without accounts saved filters are everybody's. */
const EVERYBODY = '';

export const deskRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/queue',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Unreviewed events, the most useful to look at first',
        description: '`previous` leads back as `next` leads on. What `user` skipped comes last.',
        querystring: Type.Object({
          ...EventFilterSchema.properties,
          kind: Type.Optional(oneOf(CAUSES)),
          user: Type.Optional(Type.String({ maxLength: 200 })),
          assigned: Type.Optional(Type.Boolean()),
          ...Page,
        }),
        response: orRefused(
          Type.Object({
            items: Type.Array(QueueItemSchema),
            next: nullable(Type.String()),
            previous: nullable(Type.String()),
            total: Type.Integer({ minimum: 0 }),
          }),
        ),
      },
    },
    (request) => {
      const { kind, user, assigned, limit = PAGE, cursor, ...filter } = request.query;
      return casebook.queue(parseFilter(filter), { kind, user: askedBy(request, user), assigned, limit, cursor });
    },
  );
  app.get(
    '/api/series',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Counts by day, week, month or year',
        querystring: Type.Object({
          ...EventFilterSchema.properties,
          bin: Type.Optional(oneOf(BINS)),
          by: Type.Optional(oneOf(SERIES_KEYS)),
          measure: Type.Optional(oneOf(MEASURES)),
        }),
        response: orRefused(SeriesSchema),
      },
    },
    ({ query: { bin = 'month', by = 'none', measure = 'events', ...filter } }) =>
      casebook.series(parseFilter(filter), { bin, by, measure }),
  );
  app.get(
    '/api/events/:id/history',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Decisions about an event, its claims and the events merged into it, newest first',
        params: IdParams,
        querystring: Type.Object(Page),
        response: orRefused(JournalPageSchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { limit = PAGE, cursor } = request.query;
      const page = await casebook.history(id, { limit, cursor });
      if (!page) throw new CotejoError('not-found', { what: 'event', id });
      return { ...page, items: page.items.map(blindEntry(askedBy(request))) };
    },
  );
  app.get(
    '/api/events/:id/tolls',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Every figure of its claims, in the order of publication',
        params: IdParams,
        response: orRefused(Type.Object({ points: Type.Array(TollPointSchema) })),
      },
    },
    async ({ params: { id } }) => {
      const points = await casebook.eventTolls(id);
      if (!points) throw new CotejoError('not-found', { what: 'event', id });
      return { points };
    },
  );
  app.get(
    '/api/decisions/orphans',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Decisions that stand and no longer fit the readings',
        response: orRefused(items(OrphanSchema)),
      },
    },
    async () => ({ items: await casebook.orphans() }),
  );
  app.get(
    '/api/people',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Who decides, and how much is assigned to them',
        response: orRefused(items(PersonSchema)),
      },
    },
    async () => ({ items: await casebook.people() }),
  );
  app.get(
    '/api/rule-sets',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Rule sets by which figures may be weighed',
        response: orRefused(items(RuleSetInfoSchema)),
      },
    },
    async () => ({ items: ruleSetNames().map((id) => ({ id, name: ruleSetOf(id).title })) }),
  );
  app.get(
    '/api/filters',
    {
      config: { role: 'reader' },
      schema: { tags, summary: 'Filters that one saved', response: orRefused(items(SavedFilterSchema)) },
    },
    async (request) => ({ items: await casebook.savedFilters(askedBy(request) ?? EVERYBODY) }),
  );
  app.put(
    '/api/filters/:name',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Save a filter under a name',
        params: FilterName,
        body: Type.Object({ query: SavedFilterSchema.properties.query }, { additionalProperties: false }),
        response: orRefused(SavedFilterSchema),
      },
    },
    (request) =>
      casebook.saveFilter({
        owner: askedBy(request) ?? EVERYBODY,
        name: request.params.name,
        query: request.body.query,
      }),
  );
  app.delete(
    '/api/filters/:name',
    {
      config: { role: 'reader' },
      schema: { tags, summary: 'Forget a saved filter', params: FilterName, response: orRefused(Type.Null()) },
    },
    async (request, reply) => {
      await casebook.deleteFilter(askedBy(request) ?? EVERYBODY, request.params.name);
      return reply.code(204).send(null);
    },
  );
};
