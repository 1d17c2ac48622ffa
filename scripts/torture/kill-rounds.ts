/** kill -9 at moments of its own during import, decision, reread, migration and backup, with the record that grows. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { COLLATOR } from '../../src/casebook/collator.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { all } from '../../test/casebook/invented.ts';
import { readingsOf } from './invented-readings.ts';
import { lostDecisions } from './journal-hashes.ts';
import { type WaitingChild, waitingChild } from './waiting-child.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'test', 'casebook', 'made');
/** Schemas that migrations begin at, in turn. */
const FIXTURE_SCHEMAS = [1, 2, 3, 4];

/** `import` stores readings in small transactions; `texts` is the whole way, in threads. */
export const MODES = ['import', 'texts', 'decide', 'reread', 'migrate', 'backup'] as const;
type Mode = (typeof MODES)[number];

interface Acknowledged {
  readonly reports: Set<string>;
  readonly decisions: Map<number, string>;
}

const note = (lines: readonly string[], { reports, decisions }: Acknowledged): string[] => {
  const backups: string[] = [];
  for (const line of lines) {
    const [kind, id = '', hash = ''] = line.split(' ');
    if (kind === 'report') reports.add(id);
    else if (kind === 'decision') decisions.set(Number(id), hash);
    else if (kind === 'backup') backups.push(id);
  }
  return backups;
};

const lostOf = async (casebook: Casebook, { reports, decisions }: Acknowledged): Promise<number> => {
  const kept = new Set((await all(casebook.everyReport({}))).map(({ id }) => id));
  const lostReports = [...reports].filter((id) => !kept.has(id)).length;
  return lostReports + (await lostDecisions(casebook, decisions));
};

const checkedOpen = (path: string) => openCasebook(path, { user: 'ana' });

const faultsOf = async (path: string): Promise<number> => {
  const casebook = await checkedOpen(path);
  const faults = await all(casebook.check());
  await casebook.close();
  return faults.length;
};

const groupsOf = async (casebook: Casebook): Promise<string[]> =>
  (await all(casebook.everyEvent({}))).map(({ claims }) => claims.toSorted().join(' ')).sort();

/** Whether the record that grew through kills links as all reports at once do; 1 where it does not. */
const strayLinks = async (casebook: Casebook): Promise<number> => {
  const copy = `${casebook.location}.whole`;
  await casebook.backup(copy);
  const whole = await openCasebook(copy, { collator: { ...COLLATOR, grow: undefined } });
  await whole.recollate();
  const same = JSON.stringify(await groupsOf(whole)) === JSON.stringify(await groupsOf(casebook));
  await whole.close();
  await rm(copy);
  return same ? 0 : 1;
};

export interface KillCounts {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly faults: number;
}

const start = async (path: string): Promise<void> => {
  const casebook = await openCasebook(path, { create: true, user: 'ana' });
  await casebook.storeReadings(readingsOf('base-0', 20));
  await casebook.recollate();
  await casebook.close();
};

/** Lines that a child says before the clock of its end runs, and that clock's milliseconds: at any speed it dies at work. */
const momentOf = (mode: Mode, round: number): readonly [lines: number, milliseconds: number] => {
  if (mode === 'migrate') return [1, round % 40];
  if (mode === 'texts') return [2 + (round % 6) * 100, (round * 37) % 301];
  const many = mode === 'import' || mode === 'decide' ? 12 : 2;
  return [1 + (round % many), (round * 37) % 61];
};

/** Casebooks are begun anew after so many rounds, or checking them would take all the time. */
const ROUNDS_A_CASEBOOK = 25;

/** Lanes, each with a casebook and the next child ready. */
const LANES = 2;

interface Lane {
  readonly path: string;
  readonly acknowledged: Acknowledged;
}

const begun = async (folder: string, round: number): Promise<Lane> => {
  const place = join(folder, `kill-${round}`);
  await mkdir(place);
  const lane = { path: join(place, 'a.cotejo'), acknowledged: { reports: new Set<string>(), decisions: new Map() } };
  await start(lane.path);
  return lane;
};

/** A casebook of an earlier schema of its own for each migration. */
const toMigrate = async ({ path }: Lane, round: number): Promise<Lane> => {
  const schema = FIXTURE_SCHEMAS[round % FIXTURE_SCHEMAS.length];
  const old = `${path}.${round}.old`;
  await writeFile(old, gunzipSync(await readFile(join(FIXTURES, `schema-${schema}.cotejo.gz`))));
  return { path: old, acknowledged: { reports: new Set(), decisions: new Map() } };
};

const countOf = ({ reports, decisions }: Acknowledged): number => reports.size + decisions.size;

/** Kills one child at work and looks at what it left. */
const killRound = async (lane: Lane, mode: Mode, round: number, child: WaitingChild): Promise<KillCounts> => {
  const { path, acknowledged } = mode === 'migrate' ? await toMigrate(lane, round) : lane;
  const before = countOf(acknowledged);
  const backups = note(await child.killedAfter([mode, path, String(round)], ...momentOf(mode, round)), acknowledged);
  const casebook = await checkedOpen(path);
  let faults = (await all(casebook.check())).length;
  const lost = await lostOf(casebook, acknowledged);
  if (mode !== 'migrate' && (await casebook.needsCollation())) await casebook.recollate();
  if (mode !== 'migrate' && round % ROUNDS_A_CASEBOOK >= ROUNDS_A_CASEBOOK - MODES.length)
    faults += await strayLinks(casebook);
  await casebook.close();
  for (const copy of backups) {
    assert.ok(existsSync(copy), `${copy} was acknowledged`);
    faults += await faultsOf(copy);
    await rm(copy);
  }
  return { rounds: 1, acknowledged: countOf(acknowledged) - before + backups.length, lost, faults };
};

const NONE: KillCounts = { rounds: 0, acknowledged: 0, lost: 0, faults: 0 };

const summed = (a: KillCounts, b: KillCounts): KillCounts => ({
  rounds: a.rounds + b.rounds,
  acknowledged: a.acknowledged + b.acknowledged,
  lost: a.lost + b.lost,
  faults: a.faults + b.faults,
});

/** `rounds` rounds, the modes in turn. */
export const killRounds = async (folder: string, rounds: number, tell: (line: string) => void) => {
  const counts = new Map<Mode, KillCounts>();
  let done = 0;
  const runLane = async (number: number): Promise<void> => {
    let lane: Lane | undefined;
    let next = waitingChild();
    try {
      for (let turn = 0, round = number; round < rounds; turn++, round += LANES) {
        if (turn % ROUNDS_A_CASEBOOK === 0) lane = await begun(folder, round);
        const child = next;
        next = waitingChild();
        const mode = MODES[turn % MODES.length] as Mode;
        const found = await killRound(lane as Lane, mode, turn, child);
        counts.set(mode, summed(counts.get(mode) ?? NONE, found));
        done += 1;
        if (done % 50 === 0) tell(`${done} of ${rounds} rounds: ${JSON.stringify(Object.fromEntries(counts))}`);
      }
    } finally {
      next.stop();
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, number) => runLane(number)));
  return Object.fromEntries([...counts, ['all', [...counts.values()].reduce(summed, NONE)]]) as Record<
    Mode | 'all',
    KillCounts
  >;
};

/** Two processes on one file at once: both keep what was acknowledged, in one chain. */
export const twoProcesses = async (folder: string): Promise<KillCounts> => {
  const path = join(folder, 'two.cotejo');
  await start(path);
  const acknowledged: Acknowledged = { reports: new Set(), decisions: new Map() };
  const tasks = ['import', 'decide', 'import'].map((mode, index) => [mode, path, String(index + 1)]);
  const said = await Promise.all(tasks.map((task) => waitingChild().killedAfter(task, 20, 500)));
  note(said.flat(), acknowledged);
  const casebook = await checkedOpen(path);
  const faults = (await all(casebook.check())).length;
  const lost = await lostOf(casebook, acknowledged);
  if (await casebook.needsCollation()) await casebook.recollate();
  const stray = await strayLinks(casebook);
  await casebook.close();
  return { rounds: 1, acknowledged: countOf(acknowledged), lost, faults: faults + stray };
};
