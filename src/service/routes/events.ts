/** Lists of events, their columns for the map, facets, and one event. */
import Type from 'typebox';
import { ruleSetNames, ruleSetOf } from '../../collation/rule-set.ts';
import { type CodedEvent, FACTS } from '../../collation/rules/coded-event.ts';
import { compareRules } from '../../collation/rules/compare-rules.ts';
import { CotejoError } from '../../errors.ts';
import { bundledAncestry } from '../../knowledge/bundled-ancestry.ts';
import { oneOf } from '../../schema.ts';
import {
  EventFilterSchema,
  EventPageSchema,
  EventPointsSchema,
  EventQuerySchema,
  EventRecordSchema,
  FacetsSchema,
} from '../api.ts';
import { blindEntry } from '../blind.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { askedBy } from '../login.ts';
import { parseFilter } from '../parse-filter.ts';
import { IdParams, orRefused, PAGE } from './common.ts';

const tags = ['events'];

const FactSchema = Type.Object({ value: Type.String(), sentence: Type.String(), source: Type.String() });

const RuleComparisonSchema = Type.Object({
  event: Type.String(),
  title: Type.String(),
  /** Each rule set's rows and decisions, as `cotejo compare-rules --format jsonl` prints them. */
  coded: Type.Array(
    Type.Unsafe<CodedEvent>(
      Type.Object({ ruleSet: Type.String(), included: Type.Boolean() }, { additionalProperties: true }),
    ),
  ),
  differences: Type.Array(
    Type.Object({
      about: oneOf(FACTS),
      sides: Type.Array(Type.Object({ ruleSet: Type.String(), ...FactSchema.properties })),
    }),
  ),
});

export const eventRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/events',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'Events, a page at a time',
        querystring: EventQuerySchema,
        response: orRefused(EventPageSchema),
      },
    },
    ({ query: { sort, limit = PAGE, cursor, ...query } }) =>
      casebook.events(parseFilter(query), { sort, limit, cursor }),
  );
  app.get(
    '/api/events/points',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'All events of a filter as columns, for maps and timelines',
        querystring: EventFilterSchema,
        response: orRefused(EventPointsSchema),
      },
    },
    ({ query }) => casebook.eventPoints(parseFilter(query)),
  );
  app.get(
    '/api/facets',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'How many events of a filter have each value',
        querystring: EventFilterSchema,
        response: orRefused(FacetsSchema),
      },
    },
    ({ query }) => casebook.facets(parseFilter(query)),
  );
  app.get(
    '/api/events/:id',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'One event with its reports, claims, highlights and decisions',
        params: IdParams,
        querystring: Type.Object({
          ruleSet: Type.Optional(
            Type.String({ description: 'Weighs its figures by another rule set; changes nothing' }),
          ),
        }),
        response: orRefused(EventRecordSchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { ruleSet } = request.query;
      const record = await casebook.event(id, { ruleSet });
      if (!record) throw new CotejoError('not-found', { what: 'event', id });
      // An id that was merged away leads to another event: say which.
      reply.header('content-location', `/api/events/${encodeURIComponent(record.event.id)}`);
      return { ...record, decisions: record.decisions.map(blindEntry(askedBy(request))) };
    },
  );
  app.get(
    '/api/events/:id/rules',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'One event under several rule sets: its rows, and every difference in words',
        params: IdParams,
        querystring: Type.Object({
          rules: Type.Optional(Type.String({ description: 'Names by commas; default acled,ucdp' })),
        }),
        response: orRefused(RuleComparisonSchema),
      },
    },
    async ({ params: { id }, query: { rules = 'acled,ucdp' } }) => {
      const names = rules.split(',');
      const unknown = names.find((name) => !ruleSetNames().includes(name));
      if (unknown !== undefined)
        throw new CotejoError('request-invalid', { reason: `There is no rule set ${unknown}.` });
      const record = await casebook.event(id);
      if (!record) throw new CotejoError('not-found', { what: 'event', id });
      const reports = new Map(record.reports.map(({ report }) => [report.id, report]));
      const claims = new Map(
        record.reports.flatMap((one) => one.claims.map(({ claim }) => [claim.id, claim] as const)),
      );
      return compareRules(
        record.event,
        { reports, claims, ancestry: bundledAncestry() },
        names.map((name) => ruleSetOf(name)),
      );
    },
  );
};
