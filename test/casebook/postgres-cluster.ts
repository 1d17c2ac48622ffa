/** A PostgreSQL cluster of the tests' own, on a socket in a folder of theirs; gone when the process ends. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOTS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

const binaries = (): string | undefined => {
  const places = ROOTS.flatMap((root) =>
    existsSync(root) ? readdirSync(root).map((entry) => join(root, entry, 'bin')) : [],
  );
  const path = (process.env.PATH ?? '').split(':');
  return [...places.sort().reverse(), ...path].find((folder) => existsSync(join(folder, 'initdb')));
};

/** PostgreSQL refuses to run as root: then it runs as its own user, or nobody. */
const otherUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:'].map((name) => lines.find((one) => one.startsWith(name))).find(Boolean);
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

export interface Cluster {
  /** Address of a casebook of its own in the cluster. */
  readonly place: (schema: string) => string;
  readonly stop: () => void;
  /** Ends it as a power cut does; `start` then mends and goes on. */
  readonly crash: () => void;
  readonly start: () => void;
  /** A standby of it, which replays what it writes. */
  readonly standby: () => Pick<Cluster, 'place' | 'stop'>;
}

/** Undefined where PostgreSQL is not installed. */
export const startCluster = ({ buffers = '32MB' }: { readonly buffers?: string } = {}): Cluster | undefined => {
  const bin = binaries();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-pg-'));
  const user = otherUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = (command: string, args: readonly string[]) =>
    execFileSync(join(bin, command), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH },
    });
  run('initdb', ['-D', data, '-U', 'cotejo', '-A', 'trust', '--locale=C.UTF-8', '-E', 'UTF8', '--no-sync']);
  const startIn = (home: string, files: string) =>
    run('pg_ctl', [
      ...['-D', files, '-l', join(home, 'log'), '-w', '-o'],
      `-c listen_addresses='' -c unix_socket_directories=${home} -c fsync=off -c max_connections=40 -c shared_buffers=${buffers}`,
      'start',
    ]);
  const start = () => startIn(folder, data);
  start();
  const crashIn = (files: string) =>
    void spawnSync(join(bin, 'pg_ctl'), ['-D', files, '-m', 'immediate', 'stop'], { ...user, cwd: '/' });
  const crash = () => crashIn(data);
  const placeIn =
    (home: string): Cluster['place'] =>
    (schema) =>
      `postgres://cotejo@localhost/postgres?host=${encodeURIComponent(home)}&schema=${schema}`;
  const stop = () => {
    crash();
    rmSync(folder, { recursive: true, force: true });
  };
  const standby = () => {
    const home = join(folder, 'standby');
    const files = join(home, 'data');
    mkdirSync(home, { mode: 0o700 });
    if (user) chownSync(home, user.uid, user.gid);
    run('pg_basebackup', ['-h', folder, '-U', 'cotejo', '-D', files, '-R', '-c', 'fast', '--no-sync']);
    startIn(home, files);
    return { place: placeIn(home), stop: () => crashIn(files) };
  };
  return { place: placeIn(folder), stop, crash, start, standby };
};
