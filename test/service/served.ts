/** A server on a free port of this machine, closed when the test ends. */
import { request } from 'node:http';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { startServer } from '../../src/service/start-server.ts';

export interface Served {
  readonly address: string;
  readonly port: number;
  readonly casebook: Casebook;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly json: <T>(path: string) => Promise<T>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

export const serve = async (
  context: TestContext,
  casebook: Casebook,
  web = join(import.meta.dirname, 'none'),
): Promise<Served> => {
  const server = await startServer({ casebook, port: 0, version: '0.0.0-test', web, workers: 1 });
  context.after(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.address + path, { headers });
  return {
    ...server,
    casebook,
    get,
    json: async <T>(path: string) => (await get(path)).json() as Promise<T>,
    post: (path, body, headers = {}) =>
      fetch(server.address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
};

/** As a browser would never do it: any Host and Origin. */
export const rawStatus = (
  port: number,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
