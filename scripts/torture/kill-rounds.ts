/** kill -9 at moments of its own during import, decision, reread, migration and backup. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { all, collateByTownAndDay } from '../../test/casebook/invented.ts';
import { saidUntilKilled } from '../../test/casebook/said-until-killed.ts';
import { readingsOf } from './invented-readings.ts';
import { lostDecisions } from './journal-hashes.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
const FIXTURE = join(import.meta.dirname, '..', '..', 'test', 'casebook', 'made', 'schema-1.cotejo.gz');

export const MODES = ['import', 'decide', 'reread', 'migrate', 'backup'] as const;
type Mode = (typeof MODES)[number];

const killedAfter = (mode: Mode, path: string, round: number, delay: number): Promise<string[]> =>
  saidUntilKilled(CHILD, [mode, path, String(round)], delay);

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

const checkedOpen = async (path: string) => openCasebook(path, { user: 'ana', collator: collateByTownAndDay });

const faultsOf = async (path: string): Promise<number> => {
  const casebook = await checkedOpen(path);
  const faults = await all(casebook.check());
  await casebook.close();
  return faults.length;
};

export interface KillCounts {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly faults: number;
}

const start = async (path: string): Promise<void> => {
  const casebook = await openCasebook(path, { create: true, user: 'ana', collator: collateByTownAndDay });
  await casebook.storeReadings(readingsOf('base-0', 20));
  await casebook.recollate();
  await casebook.close();
};

/** Moments from 0 to 400 ms, the same in every run. */
const moment = (round: number): number => (round * 37) % 401;

/** Casebooks are begun anew after so many rounds, or checking them would take all the time. */
const ROUNDS_A_CASEBOOK = 25;

/** `rounds` rounds, the modes in turn. */
export const killRounds = async (folder: string, rounds: number, tell: (line: string) => void) => {
  const counts = new Map<Mode, KillCounts>();
  let path = '';
  let acknowledged: Acknowledged = { reports: new Set(), decisions: new Map() };
  for (let round = 0; round < rounds; round++) {
    const mode = MODES[round % MODES.length] as Mode;
    if (round % ROUNDS_A_CASEBOOK === 0) {
      const place = join(folder, `kill-${round}`);
      await mkdir(place);
      path = join(place, 'a.cotejo');
      acknowledged = { reports: new Set(), decisions: new Map() };
      await start(path);
    }
    const migrating = `${path}.${round}.old`;
    if (mode === 'migrate') await writeFile(migrating, gunzipSync(await readFile(FIXTURE)));
    const target = mode === 'migrate' ? migrating : path;
    const own: Acknowledged = mode === 'migrate' ? { reports: new Set(), decisions: new Map() } : acknowledged;
    const before = own.reports.size + own.decisions.size;
    // A migration is over in milliseconds: its moments lie close together.
    const delay = mode === 'migrate' ? 60 + (round % 40) : moment(round);
    const backups = note(await killedAfter(mode, target, round, delay), own);
    let faults = 0;
    const casebook = await checkedOpen(target);
    faults += (await all(casebook.check())).length;
    const lost = await lostOf(casebook, own);
    if (await casebook.needsCollation()) await casebook.recollate();
    await casebook.close();
    for (const copy of backups) {
      assert.ok(existsSync(copy), `${copy} was acknowledged`);
      faults += await faultsOf(copy);
      await rm(copy);
    }
    const known = counts.get(mode) ?? { rounds: 0, acknowledged: 0, lost: 0, faults: 0 };
    const more = own.reports.size + own.decisions.size - before + backups.length;
    counts.set(mode, {
      rounds: known.rounds + 1,
      acknowledged: known.acknowledged + more,
      lost: known.lost + lost,
      faults: known.faults + faults,
    });
    if ((round + 1) % 25 === 0) tell(`${round + 1} of ${rounds} rounds: ${JSON.stringify(Object.fromEntries(counts))}`);
  }
  return Object.fromEntries(counts);
};

/** Two processes on one file at once: both keep what was acknowledged, in one chain. */
export const twoProcesses = async (folder: string): Promise<KillCounts> => {
  const path = join(folder, 'two.cotejo');
  await start(path);
  const acknowledged: Acknowledged = { reports: new Set(), decisions: new Map() };
  const said = await Promise.all([
    killedAfter('import', path, 1, 3000),
    killedAfter('decide', path, 2, 3000),
    killedAfter('import', path, 3, 3000),
  ]);
  note(said.flat(), acknowledged);
  const casebook = await checkedOpen(path);
  const faults = (await all(casebook.check())).length;
  const lost = await lostOf(casebook, acknowledged);
  await casebook.close();
  return { rounds: 1, acknowledged: acknowledged.reports.size + acknowledged.decisions.size, lost, faults };
};
