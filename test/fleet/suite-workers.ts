/** The ten commands of docs/fleet.md as they stand there, but for ports, folders and the database; the first worker is killed at work. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeNews } from '../../scripts/torture/fleet-news.ts';
import { recordLines } from '../../scripts/torture/fleet-record.ts';
import { quietRecord } from '../../scripts/torture/quiet-record.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { ROOT } from '../cli/run-cotejo.ts';
import { freePort } from './nats-servers.ts';

const PAGE = readFileSync(join(ROOT, 'docs', 'fleet.md'), 'utf8');
const COMMANDS = (/```sh fleet\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '').trim().split('\n');

const REPORTS = 12;

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** What it wrote on standard error. */
  readonly complained: () => string;
  readonly ended: Promise<unknown>;
}

/** A line of the page, in a shell, whose whole group can be ended. */
const startLine = (line: string, cwd: string, env: NodeJS.ProcessEnv): Running => {
  const child = spawn('bash', ['-c', `exec ${line}`], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  return { child, said: () => said, complained: () => complained, ended: once(child, 'exit') };
};

/** Messages in work, by the worker's own page. */
const takenOf = async ({ said }: Running): Promise<number> => {
  const address = /metrics on (\S+)\/metrics/.exec(said())?.[1];
  const page = address === undefined ? '' : await (await fetch(`${address}/metrics`)).text();
  return Number(/cotejo_queue_messages\{lane="read",state="taken"\} (\d+)/.exec(page)?.[1] ?? 0);
};

export const testWorkers = (database: string) =>
  test('ten commands make a fleet, whose record is that of one program', { timeout: 300_000 }, async (t) => {
    assert.equal(COMMANDS.length, 10);
    const folder = await mkdtemp(join(tmpdir(), 'cotejo-fleet-'));
    const running: Running[] = [];
    t.after(async () => {
      for (const { child } of running) child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });
    const news = await makeNews(join(folder, 'news.jsonl'), REPORTS);
    const quiet = quietRecord(news, folder);
    quiet.catch(() => undefined);
    const ports = new Map<string, number>();
    for (const [port] of PAGE.matchAll(/\b(?:422[234]|622[234]|469[12])\b/g)) {
      if (!ports.has(port)) ports.set(port, await freePort());
    }
    const placed = (line: string): string =>
      [...ports]
        .reduce((text, [port, free]) => text.replaceAll(new RegExp(`\\b${port}\\b`, 'g'), String(free)), line)
        .replace('cotejo worker', 'cotejo worker --workers 1 --lease 2 --batch 4')
        .replace(/^cotejo/, join(ROOT, 'cotejo'))
        .replace('postgres://127.0.0.1/cases', `'${database}'`)
        .replace('examples/reports', news.path);
    const env: NodeJS.ProcessEnv = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
    let status = '';
    for (const command of COMMANDS) {
      const line = placed(command);
      const [, name, value] = /^export (\w+)='?([^']*)'?$/.exec(line) ?? [];
      // The suite's PostgreSQL takes the place of the machine's.
      if (line.startsWith('createdb')) continue;
      if (name !== undefined) env[name] = value;
      else if (line.endsWith('&')) {
        const started = startLine(line.slice(0, -1), folder, env);
        running.push(started);
        if (!line.includes(' worker ')) continue;
        while ((await takenOf(started).catch(() => 0)) === 0) await sleep(20);
        started.child.kill('SIGKILL');
      } else {
        const ran = startLine(line, folder, env);
        running.push(ran);
        assert.deepEqual(await ran.ended, [0, null], `${line}\n${ran.complained()}`);
        status = ran.said();
      }
    }
    const account = new RegExp(
      `${REPORTS} in = (\\d+) read \\+ (\\d+) duplicate \\+ (\\d+) failed \\+ 0 not news$`,
      'm',
    );
    const counts = account.exec(status)?.slice(1).map(Number) ?? [];
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      REPORTS,
      status,
    );
    assert.equal(counts[2], news.unreadable);
    assert.match(status, new RegExp(`to read: 0 waiting, 0 in work, ${news.unreadable} dead`));
    const casebook = await openCasebook(database);
    t.after(() => casebook.close());
    assert.deepEqual(await recordLines(casebook), await quiet);
  });
