/**
 * `npm run torture [-- --rounds 500 --seconds 60 --files 200 --only NAME]`: the faults that a casebook must survive, each counted. Exit code 1
 * where anything acknowledged was lost, anything corrupt, or any damage passed over.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clockBackwards, damageFiles, newerVersion } from './torture/damage.ts';
import { fullDisk } from './torture/full-disk.ts';
import { killRounds, twoProcesses } from './torture/kill-rounds.ts';
import { manyClients } from './torture/many-clients.ts';

// `npm run torture -- intake`: broken files of every format instead.
if (process.argv[2] === 'intake') {
  const { torture } = await import('./torture/intake.ts');
  process.exit(await torture(process.argv.slice(3)));
}

// `npm run torture -- fleet`: workers, brokers and the database killed while they work.
if (process.argv[2] === 'fleet') {
  const { torture } = await import('./torture/fleet.ts');
  process.exit(await torture(process.argv.slice(3)));
}

// `npm run torture -- scripts`: scripts through every format into the workbench.
if (process.argv[2] === 'scripts') {
  const { torture } = await import('./torture/scripts.ts');
  process.exit(await torture(process.argv.slice(3)));
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
    files: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'cotejo-torture-'));
const say = (line: string) => process.stderr.write(`${line}\n`);
const report: Record<string, unknown> = {};
const faults: string[] = [];

const part = async <T extends object>(name: string, work: () => Promise<T>, isBad: (counts: T) => boolean) => {
  if (!name.includes(values.only)) return;
  const started = performance.now();
  const counts = await work();
  report[name] = counts;
  if (isBad(counts)) faults.push(name);
  say(`${name} (${Math.round((performance.now() - started) / 1000)} s): ${JSON.stringify(counts)}`);
};

try {
  await part(
    'newer version',
    () => newerVersion(folder),
    ({ refused, changed }) => refused !== 1 || changed > 0,
  );
  await part(
    'clock backwards',
    () => clockBackwards(folder),
    (counts) => counts.faults > 0,
  );
  await part(
    'full disk',
    async () => (await fullDisk(folder)) ?? { notRun: 'this user may not mount a tmpfs' },
    (counts) =>
      !('notRun' in counts) &&
      (counts.lost > 0 || counts.faults > 0 || counts.refusedAs !== 'disk-full' || !counts.wentOn),
  );
  await part(
    'two processes',
    () => twoProcesses(folder),
    ({ lost, faults: found }) => lost + found > 0,
  );
  await part(
    'damage',
    () => damageFiles(folder, Number(values.files)),
    ({ missed }) => missed > 0,
  );
  await part(
    '200 clients',
    () => manyClients(folder, Number(values.seconds)),
    ({ lost, faults: found, failed }) => lost + found + failed > 0,
  );
  await part(
    'kill -9',
    () => killRounds(folder, Number(values.rounds), say),
    (modes) => Object.values(modes).some(({ lost, faults: found }) => lost + found > 0),
  );
  process.stdout.write(`${JSON.stringify({ ...report, survived: faults.length === 0, faults }, null, 2)}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
