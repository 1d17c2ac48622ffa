/** ETags: an answer stays the same until the record's revision rises. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Casebook } from '../casebook/casebook.ts';
import './login.ts';

/** What changes without the record changing. */
const NOT_TAGGED = /^\/api\/(jobs|health|openapi|me|accounts|filters|people)/;

const isTagged = ({ method, url }: FastifyRequest): boolean =>
  method === 'GET' && url.startsWith('/api/') && !NOT_TAGGED.test(url);

export const tagAnswers = (app: FastifyInstance, casebook: Casebook): void => {
  // Revisions of two casebooks served one after the other on the same port are not comparable.
  const run = randomBytes(6).toString('base64url');
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('cache-control', 'no-cache');
    if (!isTagged(request)) return;
    // Codings are shown to some and not to others.
    const user = Buffer.from(request.session?.name ?? '').toString('base64url');
    const tag = `"${run}.${await casebook.revision()}${user && `.${user}`}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  });
};
