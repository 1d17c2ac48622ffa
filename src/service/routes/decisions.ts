/** Decisions and the journal that keeps them. */
import { DecisionAnswerSchema, JournalPageSchema, JournalQuerySchema, NewDecisionSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { orRefused, PAGE } from './common.ts';

const tags = ['decisions'];

export const decisionRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.post(
    '/api/decisions',
    {
      schema: {
        tags,
        summary: 'Decide: accept or reject a claim, comment, mark reviewed, undo',
        description: 'On disk when answered. With `after`, refused as decision-conflict where somebody was faster.',
        body: NewDecisionSchema,
        response: orRefused(DecisionAnswerSchema),
      },
    },
    async ({ body }, reply) => reply.code(201).send(await casebook.decide(body)),
  );
  app.get(
    '/api/journal',
    {
      schema: {
        tags,
        summary: 'All decisions, newest first, each chained to the one before by its hash',
        querystring: JournalQuerySchema,
        response: orRefused(JournalPageSchema),
      },
    },
    ({ query: { subject, limit = PAGE, cursor } }) => casebook.journal({ subject, limit, cursor }),
  );
};
