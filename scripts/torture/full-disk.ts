/** A disk that fills up: what was acknowledged stays, the error has its name, and with room again work goes on. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { CotejoError } from '../../src/errors.ts';
import { all, collateByTownAndDay } from '../../test/casebook/invented.ts';
import { readingsOf } from './invented-readings.ts';

export interface FullDiskCounts {
  readonly acknowledged: number;
  readonly lost: number;
  readonly refusedAs: string;
  readonly faults: number;
  readonly wentOn: boolean;
}

/** Undefined where this user may not mount a small file system. */
export const fullDisk = async (folder: string): Promise<FullDiskCounts | undefined> => {
  const place = join(folder, 'small');
  await mkdir(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  try {
    const ballast = join(place, 'ballast');
    await writeFile(ballast, Buffer.alloc(1_000_000, 1));
    const casebook = await openCasebook(join(place, 'a.cotejo'), { create: true, collator: collateByTownAndDay });
    const acknowledged: string[] = [];
    let refusedAs = '';
    for (let batch = 0; refusedAs === '' && batch < 10_000; batch++) {
      try {
        const readings = readingsOf(`${batch}`, 20);
        await casebook.storeReadings(readings);
        acknowledged.push(...readings.map(({ report }) => report.id));
      } catch (thrown) {
        refusedAs = (thrown as CotejoError).code;
      }
    }
    const kept = new Set((await all(casebook.everyReport({}))).map(({ id }) => id));
    const faults = (await all(casebook.check())).length;
    await rm(ballast);
    const wentOn = await casebook
      .decide({ decision: 'comment', subject: { kind: 'report', id: acknowledged[0] ?? '' }, why: 'room again' })
      .then(
        () => true,
        () => false,
      );
    await casebook.close();
    const lost = acknowledged.filter((id) => !kept.has(id)).length;
    return { acknowledged: acknowledged.length, lost, refusedAs, faults, wentOn };
  } finally {
    execFileSync('umount', ['-l', place], { stdio: 'ignore' });
  }
};
