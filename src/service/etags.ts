/** ETags: an answer stays the same until the record's revision rises; the costliest are kept until then. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Casebook } from '../casebook/casebook.ts';
import { keepAnswers } from './kept-answers.ts';
import './login.ts';

/** What changes without the record changing. */
const NOT_TAGGED = /^\/api\/(jobs|health|openapi|reference|me|accounts|filters|people|tiles)/;

/** Sums over all events of a filter, the same for whoever asks. */
const KEPT = /^\/api\/(events\/points|facets|series)(\?|$)/;

const isTagged = ({ method, url }: FastifyRequest): boolean =>
  method === 'GET' && url.startsWith('/api/') && !NOT_TAGGED.test(url);

export const tagAnswers = (app: FastifyInstance, casebook: Casebook): void => {
  // Revisions of two casebooks served one after the other on the same port are not comparable.
  const run = randomBytes(6).toString('base64url');
  const answers = keepAnswers();
  const revisions = new WeakMap<FastifyRequest, number>();
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('cache-control', 'no-cache');
    if (!isTagged(request)) return;
    const revision = await casebook.revision();
    // Codings are shown to some and not to others.
    const user = Buffer.from(request.session?.name ?? '').toString('base64url');
    const tag = `"${run}.${revision}${user && `.${user}`}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    if (!KEPT.test(request.url)) return;
    const kept = answers.get(revision, request.url);
    if (kept !== undefined) return reply.type('application/json; charset=utf-8').send(kept);
    revisions.set(request, revision);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const revision = revisions.get(request);
    // The record may have changed while the answer was made.
    if (revision === undefined || reply.statusCode !== 200 || typeof payload !== 'string') return;
    if ((await casebook.revision()) === revision) answers.put(revision, request.url, payload);
  });
};
