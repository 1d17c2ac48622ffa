/** Full text search over reports and claims. */
import { SearchPageSchema, SearchQuerySchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { orRefused, PAGE } from './common.ts';

export const searchRoutes = (app: Api, { casebook }: ServerOptions): void => {
  app.get(
    '/api/search',
    {
      config: { role: 'reader' },
      schema: {
        tags: ['search'],
        summary: 'Reports and claims that hold the words, best match first; accents do not matter',
        querystring: SearchQuerySchema,
        response: orRefused(SearchPageSchema),
      },
    },
    ({ query: { q, limit = PAGE, cursor } }) => casebook.search(q, { limit, cursor }),
  );
};
