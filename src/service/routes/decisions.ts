/** Decisions and the journal that keeps them. */
import { mayActAs } from '../../casebook/accounts.ts';
import type { DecisionKind } from '../../casebook/records.ts';
import { CotejoError } from '../../errors.ts';
import { DecisionAnswerSchema, JournalPageSchema, JournalQuerySchema, NewDecisionSchema } from '../api.ts';
import { blindEntry } from '../blind.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { askedBy } from '../login.ts';
import { orRefused, PAGE } from './common.ts';

/** What settles things for everybody. */
const ADJUDICATORS: readonly DecisionKind[] = [
  'merge-names',
  'add-alias',
  'remove-alias',
  'rename',
  'set-coordinates',
  'assign',
  'adjudicate',
  'draw-sample',
];

const tags = ['decisions'];

export const decisionRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.post(
    '/api/decisions',
    {
      config: { role: 'coder' },
      schema: {
        tags,
        summary: 'Decide: docs/api.md names every kind of decision and what it carries',
        description: 'On disk when answered. With `after`, refused as decision-conflict where somebody was faster.',
        body: NewDecisionSchema,
        response: orRefused(DecisionAnswerSchema),
      },
    },
    async (request, reply) => {
      const { session, body } = request;
      const needed = ADJUDICATORS.includes(body.decision) ? 'adjudicator' : 'coder';
      if (session && !mayActAs(session.role, needed)) throw new CotejoError('role-missing', { ...session, needed });
      return reply.code(201).send(await casebook.decide({ ...body, by: askedBy(request, body.by) }));
    },
  );
  app.get(
    '/api/journal',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'All decisions, newest first, each chained to the one before by its hash',
        querystring: JournalQuerySchema,
        response: orRefused(JournalPageSchema),
      },
    },
    async (request) => {
      const { subject, user, limit = PAGE, cursor } = request.query;
      const page = await casebook.journal({ subject, limit, cursor });
      return { ...page, items: page.items.map(blindEntry(askedBy(request, user))) };
    },
  );
};
