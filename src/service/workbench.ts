/** The workbench's files; its own addresses (/events/…) all lead to its page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CotejoError } from '../errors.ts';

const HAS_SUFFIX = /\.[a-z0-9]+$/i;

/** Built files carry their hash in their name. */
const FOREVER = 'public, max-age=31536000, immutable';

/** A report's id may end like a file name; what a browser goes to is a page all the same. */
const isPage = ({ method, headers }: FastifyRequest, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|assets)\//.test(path) &&
  (headers.accept?.includes('text/html') === true || !HAS_SUFFIX.test(path));

export const serveWorkbench = async (app: FastifyInstance, folder: string): Promise<void> => {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.startsWith(join(folder, 'assets')) ? FOREVER : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] as string;
    if (!isPage(request, path)) throw new CotejoError('not-found', { what: 'address', id: path });
    if (!built) throw new CotejoError('data-missing', { what: 'The workbench' });
    return reply.sendFile('index.html');
  });
};
