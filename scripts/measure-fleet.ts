/**
 * `node scripts/measure-fleet.ts FILE.jsonl [--workers 1,2] [--replicas 3] [--after 0.3] [--no-link]`: what a fleet on this machine does with a file of reports, and what a
 * report costs: CPU of workers (and of which of their threads), PostgreSQL and NATS, bytes in the queue, the database and the ledger. Each number of workers in a
 * fresh casebook, one reader thread a worker; timed from that share of the reports on, when programs have started and are compiled.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openPostgresLedger } from '../src/fleet/ledger/postgres-ledger.ts';
import { openQueue } from '../src/fleet/queue/open-queue.ts';
import { startCluster } from '../test/casebook/postgres-cluster.ts';
import { startNats } from '../test/fleet/nats-servers.ts';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const TICKS = 100;
const WORKER = /main\.ts\0worker/;

/** Seconds of CPU of every process whose command line matches; Linux only. */
const cpuOf = (pattern: RegExp): number => {
  let seconds = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!pattern.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) continue;
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // utime, stime, and those of children that have ended.
      seconds += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / TICKS;
    } catch {
      // It has ended meanwhile.
    }
  }
  return seconds;
};

/** Seconds that all cores together have worked. */
const workedOf = (): number => {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = readFileSync('/proc/stat', 'utf8')
    .slice(0, 200)
    .split(/\s+/)
    .map(Number);
  return (user + nice + system + irq + soft) / TICKS;
};

/** Seconds of CPU by the names of threads, of the processes whose command line matches. */
const threadsOf = (pattern: RegExp): Record<string, number> => {
  const seconds: Record<string, number> = {};
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!pattern.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) continue;
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const [name = '', rest = ''] = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
          .split(/^\d+ \(|\) /)
          .slice(1);
        const fields = rest.split(' ');
        seconds[name] = (seconds[name] ?? 0) + (Number(fields[11]) + Number(fields[12])) / TICKS;
      }
    } catch {
      // It has ended meanwhile.
    }
  }
  return seconds;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    workers: { type: 'string', default: '1,2' },
    replicas: { type: 'string', default: '3' },
    after: { type: 'string', default: '0.3' },
    link: { type: 'boolean', default: true },
  },
});
const [file = ''] = positionals;
const [cluster, nats] = [startCluster(), await startNats({ count: values.replicas === '3' ? 3 : 1 })];
if (!cluster || !nats) throw new Error('PostgreSQL and nats-server are needed');

const bytesOf = async (schema: string): Promise<number> => {
  const url = new URL(cluster.place(schema));
  url.searchParams.delete('schema');
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query(
    `SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) AS bytes FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schema],
  );
  await client.end();
  return Number(rows[0].bytes);
};

const run = async (workers: number) => {
  const queueAddress = `${nats.address}?name=w${workers}&replicas=${values.replicas}`;
  const casebook = cluster.place(`w${workers}`);
  const env = { ...process.env, COTEJO_QUEUE: queueAddress, COTEJO_DATABASE: casebook };
  const cotejo = (...args: string[]): ChildProcess =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], { stdio: 'ignore', env });
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
  const submitted = performance.now();
  await ended(cotejo('submit', file));
  const submit = (performance.now() - submitted) / 1000;
  const queue = await openQueue(queueAddress, { lane: 'read' });
  const ledger = await openPostgresLedger(casebook);
  const { waiting: messages } = await queue.counts();
  const cpu = () => ({ postgres: cpuOf(/postgres/), nats: cpuOf(/nats-server/), worker: cpuOf(WORKER) });
  const children = Array.from({ length: workers }, () =>
    cotejo('worker', '--workers', '1', '--port', '0', '--only', 'read'),
  );
  const done = async () => {
    const { waiting, taken } = await queue.counts();
    return messages - waiting - taken;
  };
  while ((await done()) < messages * Number(values.after)) await sleep(50);
  const [from, at] = [await done(), performance.now()];
  const [before, threadsBefore, workedBefore] = [cpu(), threadsOf(WORKER), workedOf()];
  while ((await done()) < messages * 0.95) await sleep(50);
  const timed = (await done()) - from;
  const seconds = (performance.now() - at) / 1000;
  const rate = timed / seconds;
  const [after, threads, worked] = [cpu(), threadsOf(WORKER), workedOf()];
  const own = after.worker - before.worker + after.postgres - before.postgres + after.nats - before.nats;
  while ((await done()) < messages) await sleep(50);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(ended));
  const linking = performance.now();
  const linkBefore = cpu().postgres;
  if (values.link) await ended(cotejo('worker', '--only', 'link', '--port', '0', '--until-empty'));
  const link = (performance.now() - linking) / 1000;
  const per = (sum: number, count = timed) => Math.round((sum / count) * 100_000) / 100;
  const result = {
    workers,
    messages,
    submitSeconds: Math.round(submit * 10) / 10,
    reportsPerSecond: Math.round(rate * 10) / 10,
    // What else the machine did meanwhile: near 0 where it was quiet.
    otherCoresBusy: Math.round(((worked - workedBefore - own) / seconds) * 100) / 100,
    cpuMsPerReport: {
      worker: per(after.worker - before.worker),
      postgres: per(after.postgres - before.postgres),
      nats: per(after.nats - before.nats),
    },
    threadMsPerReport: Object.fromEntries(
      Object.entries(threads).map(([name, seconds]) => [name, per(seconds - (threadsBefore[name] ?? 0))]),
    ),
    linkSeconds: Math.round(link * 10) / 10,
    linkPostgresMsPerReport: per(cpu().postgres - linkBefore, messages),
    bytesPerReport: {
      source: Math.round(statSync(file).size / messages),
      casebook: Math.round((await bytesOf(`w${workers}`)) / messages),
      ledger: Math.round((await bytesOf(`w${workers}_fleet`)) / messages),
    },
  };
  await queue.close();
  await ledger.close();
  return result;
};

try {
  const results = [];
  for (const count of values.workers.split(',').map(Number)) {
    const result = await run(count);
    results.push(result);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  }
  const [one, two] = results;
  if (one && two) {
    const times = two.reportsPerSecond / one.reportsPerSecond;
    process.stdout.write(`${two.workers} workers against ${one.workers}: ${times.toFixed(2)}×\n`);
  }
} finally {
  cluster.stop();
  await nats.stop();
}
