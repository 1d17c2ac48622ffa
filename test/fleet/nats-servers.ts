/** NATS servers of the tests' own, on loopback at free ports: one, or a cluster of three. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(':')];

const program = (): string | undefined =>
  PLACES.map((folder) => join(folder, 'nats-server')).find((path) => existsSync(path));

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port below those that systems hand out unasked: no other test's connection gets it before it is listened on. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

export interface NatsServers {
  /** `nats://127.0.0.1:PORT,…` */
  readonly address: string;
  readonly names: readonly string[];
  /** Ends one at once, as a power cut does. */
  readonly kill: (name: string) => Promise<void>;
  readonly start: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface NatsOptions {
  readonly count?: 1 | 3;
  /** Where the streams lie; default a folder of its own. */
  readonly folder?: string;
}

/** Undefined where NATS is not installed. */
export const startNats = async ({ count = 1, folder }: NatsOptions = {}): Promise<NatsServers | undefined> => {
  const path = program();
  if (path === undefined) return undefined;
  const home = folder ?? mkdtempSync(join(tmpdir(), 'cotejo-nats-'));
  const names = Array.from({ length: count }, (_, index) => `n${index + 1}`);
  const ports = new Map<string, { readonly client: number; readonly route: number }>();
  for (const name of names) ports.set(name, { client: await freePort(), route: await freePort() });
  const routes = [...ports.values()].map(({ route }) => `nats-route://127.0.0.1:${route}`).join(', ');
  for (const [name, { client, route }] of ports) {
    mkdirSync(join(home, name), { recursive: true });
    const cluster = count === 1 ? '' : `cluster { name: fleet, listen: "127.0.0.1:${route}", routes: [${routes}] }\n`;
    writeFileSync(
      join(home, `${name}.conf`),
      `server_name: ${name}\nlisten: "127.0.0.1:${client}"\nmax_payload: 8MB\n` +
        `jetstream { store_dir: "${join(home, name)}" }\n${cluster}`,
    );
  }
  const running = new Map<string, ChildProcess>();
  const start = async (name: string): Promise<void> => {
    const child = spawn(path, ['-c', join(home, `${name}.conf`), '-l', join(home, `${name}.log`)], { stdio: 'ignore' });
    running.set(name, child);
    const { client } = ports.get(name)!;
    for (let tries = 0; !(await answers(client)); tries++) {
      if (tries > 400) throw new Error(`nats-server ${name} does not answer; see ${home}/${name}.log`);
      await sleep(25);
    }
  };
  const kill = async (name: string): Promise<void> => {
    const child = running.get(name);
    running.delete(name);
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  await Promise.all(names.map(start));
  return {
    address: `nats://${[...ports.values()].map(({ client }) => `127.0.0.1:${client}`).join(',')}`,
    names,
    start,
    kill,
    stop: async () => {
      await Promise.all(names.map(kill));
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
};
