/** `/healthz`, `/readyz` and `/metrics` of one part of the fleet, for supervisors and Prometheus. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CotejoError } from '../errors.ts';

export interface Health {
  /** False where it hangs, and should be started anew. */
  readonly isAlive: () => boolean;
  /** Why it takes no work just now; undefined where it does. */
  readonly notReady: () => string | undefined;
  readonly metrics: () => Promise<string>;
}

export interface HealthServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** @throws CotejoError `port-in-use` */
export const startHealthServer = async (health: Health, port: number, host = '127.0.0.1'): Promise<HealthServer> => {
  const pages: Readonly<Record<string, () => Promise<readonly [number, string]>>> = {
    '/healthz': async () => (health.isAlive() ? [200, 'alive\n'] : [503, 'it hangs\n']),
    '/readyz': async () => {
      const why = health.notReady();
      return why === undefined ? [200, 'ready\n'] : [503, `${why}\n`];
    },
    '/metrics': async () => [200, await health.metrics()],
  };
  const server = createServer(async (request, response) => {
    const page = request.method === 'GET' ? pages[(request.url ?? '').split('?')[0] as string] : undefined;
    const [status, body] = page ? await page() : [404, 'not found\n'];
    response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new CotejoError('port-in-use', { port }, { cause });
  }
  const { port: found } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${found}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
