/**
 * `npm run torture -- fleet [--rounds 100 --reports 20000 --seconds 7200 --workers 2 --faults 20 --from 0]`: a fleet on this machine (three NATS servers, PostgreSQL, workers)
 * whose parts are killed at random while it works. After each round the record must equal the quiet run's byte for byte, and every
 * report be accounted for. Exit code 1 where not.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { Account } from '../../src/fleet/ledger/ledger.ts';
import { openPostgresLedger } from '../../src/fleet/ledger/postgres-ledger.ts';
import { openQueue } from '../../src/fleet/queue/open-queue.ts';
import { MOST_REFUSALS } from '../../src/fleet/queue/queue.ts';
import { seeded } from '../../src/random.ts';
import { type Cluster, startCluster } from '../../test/casebook/postgres-cluster.ts';
import { type NatsServers, startNats } from '../../test/fleet/nats-servers.ts';
import { type BrokerDisk, brokerDisk } from './fleet-disk.ts';
import { makeNews, type News } from './fleet-news.ts';
import { recordLines } from './fleet-record.ts';
import { quietRecord } from './quiet-record.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const LEASE_S = 5;
const POISON = ['poison 1', 'poison 2'];

interface Settings {
  readonly queue: string;
  readonly casebook: string;
  /** A clock that goes wrong by an hour, as a module to load first. */
  readonly skewed: string;
}

const cotejo = (
  args: readonly string[],
  { queue, casebook }: Settings,
  preload: readonly string[] = [],
): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...preload, MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, COTEJO_QUEUE: queue, COTEJO_DATABASE: casebook },
  });

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

const SKEW = `const own = Date.now.bind(Date); const hour = 3_600_000; Date.now = () => own() + hour;
globalThis.Date = class extends Date { constructor(...given) { given.length === 0 ? super(own() + hour) : super(...given); } };\n`;

/** The same faults in every run of one seed. */
const chanceFrom = (seed: number) => {
  const random = seeded(seed);
  return (below: number): number => Math.floor(random() * below);
};

export interface FleetFaults {
  readonly workers: number;
  readonly brokers: number;
  readonly databases: number;
}

export interface RoundResult {
  readonly equal: boolean;
  readonly account: Account | undefined;
  readonly balanced: boolean;
  readonly poisonDead: boolean;
  readonly faults: FleetFaults;
  readonly seconds: number;
}

const isOpen = (account: Account | undefined): boolean =>
  account === undefined ||
  !account.finished ||
  account.in > account.read + account.duplicates + account.failed + account.notNews;

export interface RoundOptions {
  readonly news: News;
  readonly nats: NatsServers;
  readonly cluster: Cluster;
  readonly round: number;
  readonly workers: number;
  readonly folder: string;
  /** Milliseconds between faults, at least and beyond that. */
  readonly pace: readonly [number, number];
  /** Faults of one round; then it is left to finish. */
  readonly mostFaults: number;
}

/** One run of everything, with faults; answers when nothing is left to do. */
export const fleetRound = async (options: RoundOptions, quiet: readonly string[]): Promise<RoundResult> => {
  const { news, nats, cluster, round, folder, pace } = options;
  const started = performance.now();
  const chance = chanceFrom(round + 1);
  const skewed = join(folder, 'skewed.mjs');
  await writeFile(skewed, SKEW);
  const place: Settings = {
    queue: `${nats.address}?name=round${round}&replicas=${nats.names.length === 3 ? 3 : 1}`,
    casebook: cluster.place(`round${round}`),
    skewed,
  };
  const args = ['worker', '--port', '0', '--workers', '1', '--lease', String(LEASE_S)];
  // The second worker's clock is an hour ahead of the first one's.
  const begin = (index: number) => cotejo(args, place, index === 1 ? ['--import', skewed] : []);
  const ledger = await openPostgresLedger(place.casebook);
  const queue = await openQueue(place.queue, { lane: 'read', leaseMs: LEASE_S * 1000 });
  await queue.put(POISON.map((id) => ({ id, body: Buffer.from(`${id}: no message at all`) })));
  let submitting = cotejo(['submit', news.path], place);
  const workers = Array.from({ length: options.workers }, (_, index) => begin(index));
  const faults = { workers: 0, brokers: 0, databases: 0 };

  const killWorker = async () => {
    const index = chance(workers.length);
    workers[index]?.kill('SIGKILL');
    await ended(workers[index]!);
    workers[index] = begin(index);
    faults.workers += 1;
  };
  const killBroker = async () => {
    // The one that leads the stream, or any other.
    const name = nats.names[chance(nats.names.length)] as string;
    await nats.kill(name);
    faults.brokers += 1;
    await sleep(300 + chance(700));
    await nats.start(name);
    // A second one must not go before the first is back: two of three are a majority.
    await sleep(1500);
  };
  const crashDatabase = async () => {
    cluster.crash();
    faults.databases += 1;
    await sleep(chance(500));
    cluster.start();
  };

  const accountNow = async (): Promise<Account | undefined> =>
    (await ledger.summary().catch(() => undefined))?.accounts.find(({ from }) => from === news.path);
  try {
    for (let count = 0; ; count++) {
      await sleep(pace[0] + chance(pace[1]));
      const account = await accountNow();
      if (!isOpen(account)) break;
      // Started while a broker or the database was away, it said so and ended: its user starts it again.
      if (submitting.exitCode !== null && !account?.finished) submitting = cotejo(['submit', news.path], place);
      if (count >= options.mostFaults) continue;
      await [killWorker, killWorker, killBroker, crashDatabase][chance(4)]!();
    }
    await ended(submitting);
    // Linking catches up, and poison comes to its end.
    for (let tries = 0; tries < 600; tries++) {
      const { waiting, taken, dead } = await queue.counts().catch(() => ({ waiting: 1, taken: 0, dead: 0 }));
      const casebook = await openCasebook(place.casebook).catch(() => undefined);
      const linked = casebook && !(await casebook.needsCollation().catch(() => true));
      await casebook?.close();
      if (waiting + taken === 0 && linked && dead >= POISON.length) break;
      await sleep(300);
    }
    for (const worker of workers) worker.kill('SIGTERM');
    await Promise.all(workers.map(ended));
    const letters = await queue.deadLetters(news.count);
    const poisoned = letters.filter(({ id }) => POISON.includes(id));
    const casebook = await openCasebook(place.casebook);
    const lines = await recordLines(casebook);
    await casebook.close();
    const account = await accountNow();
    const equal = lines.length === quiet.length && lines.every((line, index) => line === quiet[index]);
    if (!equal) await writeFile(join(folder, `round${round}.jsonl`), `${lines.join('\n')}\n`);
    return {
      equal,
      account,
      balanced:
        account !== undefined && !isOpen(account) && account.in === news.count && account.failed === news.unreadable,
      poisonDead: poisoned.length === POISON.length && poisoned.every(({ refusals }) => refusals === MOST_REFUSALS),
      faults,
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    for (const worker of [...workers, submitting]) worker.kill('SIGKILL');
    await queue.close();
    await ledger.close();
    await dropStreams(nats.address);
  }
};

/** Each stream of three is a group that elects: those of earlier rounds would slow down the later ones. */
const dropStreams = async (address: string): Promise<void> => {
  const connection = await connect({ servers: address.replace('nats://', '').split(',') });
  const manager = await jetstreamManager(connection);
  for await (const { config } of manager.streams.list()) await manager.streams.delete(config.name);
  await connection.close();
};

const isGood = ({ equal, balanced, poisonDead }: RoundResult): boolean => equal && balanced && poisonDead;

const isBadDisk = (disk: BrokerDisk | undefined): boolean =>
  disk !== undefined && (disk.lost > 0 || disk.wentOn === 0 || !/^queue-(?:full|unreachable)$/.test(disk.refusedAs));

/** The command's exit code. */
export const torture = async (given: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rounds: { type: 'string', default: '100' },
      reports: { type: 'string', default: '20000' },
      seconds: { type: 'string', default: '7200' },
      workers: { type: 'string', default: '2' },
      faults: { type: 'string', default: '20' },
      // Rounds before this one were run before: each has faults of its own.
      from: { type: 'string', default: '0' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-fleet-'));
  const cluster = startCluster();
  const nats = await startNats({ count: 3 });
  if (!cluster || !nats) {
    process.stderr.write('PostgreSQL and nats-server are needed.\n');
    return 1;
  }
  const results: RoundResult[] = [];
  const started = performance.now();
  try {
    const disk = await brokerDisk(folder);
    process.stderr.write(`full disk: ${JSON.stringify(disk ?? { notRun: 'this user may not mount a tmpfs' })}\n`);
    const news = await makeNews(join(folder, 'news.jsonl'), Number(values.reports));
    const quiet = await quietRecord(news, folder);
    await writeFile(join(folder, 'quiet.jsonl'), `${quiet.join('\n')}\n`);
    const first = Number(values.from);
    for (let round = first; round < first + Number(values.rounds); round++) {
      if ((performance.now() - started) / 1000 > Number(values.seconds)) break;
      const settings = { news, nats, cluster, round, folder, workers: Number(values.workers) };
      const result = await fleetRound({ ...settings, pace: [500, 2500], mostFaults: Number(values.faults) }, quiet);
      results.push(result);
      process.stderr.write(`round ${round + 1}: ${JSON.stringify(result)}\n`);
      if (!isGood(result)) break;
    }
    const sum = (key: keyof FleetFaults) => results.reduce((total, { faults }) => total + faults[key], 0);
    const bad = results.filter((result) => !isGood(result));
    const faults = { workers: sum('workers'), brokers: sum('brokers'), databases: sum('databases') };
    process.stdout.write(
      `${JSON.stringify({ rounds: results.length, reports: news.count, lines: quiet.length, faults, disk: disk ?? null, bad: bad.length, folder: bad.length > 0 ? folder : null }, null, 2)}\n`,
    );
    if (bad.length === 0) await rm(folder, { recursive: true, force: true });
    return bad.length > 0 || isBadDisk(disk) ? 1 : 0;
  } finally {
    cluster.stop();
    await nats.stop();
  }
};
