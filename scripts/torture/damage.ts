/** Bits flipped and files cut: found and named, never passed over; what is whole comes out. */
import assert from 'node:assert/strict';
import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { CotejoError } from '../../src/errors.ts';
import { all, collateByTownAndDay } from '../../test/casebook/invented.ts';
import { readingsOf } from './invented-readings.ts';

const options = { user: 'ana', collator: collateByTownAndDay };

/** A casebook of some hundred reports, all in one file. */
const whole = async (path: string): Promise<void> => {
  const casebook = await openCasebook(path, { ...options, create: true });
  await casebook.storeReadings(readingsOf('d', 300));
  await casebook.recollate();
  for (let index = 0; index < 50; index++) {
    await casebook.decide({
      decision: 'comment',
      subject: { kind: 'report', id: `r:d-${index}` },
      why: `seen ${index}`,
    });
  }
  await casebook.close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
};

/** Everything that the record says, to be compared. */
const told = async (casebook: Casebook): Promise<string> =>
  JSON.stringify([
    await all(casebook.everyReport({})),
    await all(casebook.everyClaim({})),
    await all(casebook.everyEvent({})),
    (await casebook.journal({ limit: 500 })).items,
  ]);

type Fate = 'refused' | 'named' | 'harmless' | 'missed';

/** What becomes of a damaged file: refused at opening, named by check, or it says what it said. */
const fateOf = async (path: string, before: string): Promise<Fate> => {
  let casebook: Casebook;
  try {
    casebook = await openCasebook(path, options);
  } catch (thrown) {
    assert.ok(thrown instanceof CotejoError && thrown.code !== 'internal', String(thrown));
    return 'refused';
  }
  try {
    if ((await all(casebook.check())).length > 0) return 'named';
    return (await told(casebook)) === before ? 'harmless' : 'missed';
  } finally {
    await casebook.close();
  }
};

const rescuedFrom = async (path: string): Promise<number> => {
  let casebook: Casebook;
  try {
    casebook = await openCasebook(path, options);
  } catch {
    return 0;
  }
  try {
    return [...casebook.rescue(() => undefined)].length;
  } finally {
    await casebook.close();
  }
};

export interface DamageCounts {
  readonly files: number;
  readonly refused: number;
  readonly named: number;
  /** Bits that nothing reads: the record says what it said. */
  readonly harmless: number;
  readonly missed: number;
  /** Reports, claims and decisions that came out of all damaged files, of those that went in. */
  readonly rescued: number;
  readonly held: number;
}

/** Places spread over the file, the same in every run. */
const spread = (index: number, size: number): number => Math.floor(((((index * 0.618_033_988_75) % 1) + 1) % 1) * size);

export const damageFiles = async (folder: string, count: number): Promise<DamageCounts> => {
  const path = join(folder, 'whole.cotejo');
  await whole(path);
  const casebook = await openCasebook(path, options);
  const before = await told(casebook);
  const held = [...casebook.rescue(() => undefined)].length;
  await casebook.close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
  const bytes = await readFile(path);
  const fates: Record<Fate, number> = { refused: 0, named: 0, harmless: 0, missed: 0 };
  let rescued = 0;
  for (let index = 0; index < count; index++) {
    const damaged = join(folder, `damaged-${index}.cotejo`);
    await copyFile(path, damaged);
    if (index % 5 === 4) await truncate(damaged, Math.max(512, spread(index, bytes.length)));
    else {
      const flipped = Buffer.from(bytes);
      const at = spread(index, bytes.length);
      flipped[at] = (flipped[at] as number) ^ (1 << (index % 8));
      await writeFile(damaged, flipped);
    }
    fates[await fateOf(damaged, before)] += 1;
    rescued += await rescuedFrom(damaged);
    for (const suffix of ['', '-wal', '-shm']) await rm(damaged + suffix, { force: true });
  }
  return { files: count, ...fates, rescued, held: held * count };
};

/** A casebook of a newer version: refused, not a byte changed. */
export const newerVersion = async (folder: string): Promise<{ readonly refused: number; readonly changed: number }> => {
  const path = join(folder, 'newer.cotejo');
  await whole(path);
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 9999');
  database.close();
  const before = await readFile(path);
  const refused = await openCasebook(path).then(
    () => 0,
    (thrown: CotejoError) => (thrown.code === 'casebook-newer' ? 1 : 0),
  );
  return { refused, changed: before.equals(await readFile(path)) ? 0 : 1 };
};

/** The clock jumps back at every decision: the chain goes by numbers. */
export const clockBackwards = async (
  folder: string,
): Promise<{ readonly decisions: number; readonly faults: number }> => {
  let time = Date.UTC(2030, 0, 1);
  const casebook = await openCasebook(join(folder, 'clock.cotejo'), {
    ...options,
    create: true,
    now: () => new Date((time -= 86_400_000)),
  });
  await casebook.storeReadings(readingsOf('c', 10));
  await casebook.recollate();
  for (let index = 0; index < 100; index++) {
    await casebook.decide({ decision: 'comment', subject: { kind: 'report', id: 'r:c-0' }, why: `${index}` });
    if (index % 10 === 9) await casebook.decide({ decision: 'undo', subject: { kind: 'decision', id: `${index}` } });
  }
  const faults = (await all(casebook.check())).length;
  const { decisions } = await casebook.counts();
  await casebook.close();
  return { decisions, faults };
};
