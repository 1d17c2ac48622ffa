/** Listens on this machine only, unless there are accounts; where the port is taken, on the next free one. */
import { CotejoError } from '../errors.ts';
import { type Api, buildServer, type ServerOptions } from './build-server.ts';

export interface RunningServer {
  /** `http://127.0.0.1:4680` */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Without accounts the server is nobody's but this machine's. */
const HOST = '127.0.0.1';

/** Ports tried one after the other before any free one is taken. */
const NEARBY = 20;

const isLoopback = (host: string): boolean => /^(127(\.\d+){3}|::1|localhost)$/.test(host);

const listen = async (app: Api, host: string, port: number): Promise<boolean> => {
  try {
    await app.listen({ host, port });
    return true;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return false;
    throw thrown;
  }
};

const portOf = (app: Api): number => {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new CotejoError('internal', { reason: 'no port' });
  return address.port;
};

export interface ListenOptions extends ServerOptions {
  readonly port: number;
  /** Address to listen on; others than loopback need accounts. */
  readonly host?: string;
}

/**
 * `await startServer({ casebook, port: 4680, … })`; port 0 takes any free one.
 * @throws CotejoError `accounts-needed`, `port-in-use`
 */
export const startServer = async (options: ListenOptions): Promise<RunningServer> => {
  const { host = HOST } = options;
  if (!isLoopback(host) && !(await options.casebook.hasAccounts())) throw new CotejoError('accounts-needed', { host });
  const wanted = options.port === 0 ? [0] : [...Array(NEARBY).keys()].map((step) => options.port + step);
  const app = await buildServer(options);
  for (const port of [...wanted.filter((candidate) => candidate < 65_536), 0]) {
    if (await listen(app, host, port)) {
      return {
        address: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(app)}`,
        port: portOf(app),
        close: () => app.close(),
      };
    }
  }
  throw new CotejoError('port-in-use', { port: options.port });
};
