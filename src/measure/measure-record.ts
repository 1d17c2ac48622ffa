/** How a record grows: claims a second, memory, and the time that one more report takes in a small casebook and in a large one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keptRecord } from '../casebook/kept-record.ts';
import { recordTablesIn } from '../casebook/sqlite/record-tables.ts';
import { openRecord } from '../collation/record/open-record.ts';
import { CLAIMS_A_REPORT, reportsOfIncident, syntheticReading } from './synthetic-news.ts';

export interface RecordGrowth {
  readonly claims: number;
  /** Since the start, by the wall and by the processor (which other work on the machine does not slow). */
  readonly claimsPerSecond: number;
  readonly claimsPerCpuSecond: number;
  readonly peakMegabytes: number;
  /** Processor time that one more report took, ms: the median of `ADDS` reports added and settled one by one. */
  readonly medianMilliseconds: number;
  readonly events: number;
}

/** Reports placed between two settlements. */
const BATCH = 2000;
const ADDS = 400;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Fills one record with made-up news up to each number of claims in turn, and adds reports one by one there. The news goes on
 * day after day, as a desk's does: a larger casebook is a longer one. The file is deleted afterwards.
 */
export const measureRecord = (sizes: readonly number[], say: (line: string) => void): RecordGrowth[] => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-record-'));
  const database = new DatabaseSync(join(folder, 'record.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  const kept = keptRecord(recordTablesIn(database));
  const record = openRecord(kept, syntheticReading);
  let [events, incident, placed, peak, wall, cpu] = [0, 0, 0, 0, 0, 0];
  const standing = new Set<string>();
  const sink = {
    changed: ({ id }: { readonly id: string }): void => {
      standing.add(id);
    },
    gone: (id: string): void => {
      standing.delete(id);
    },
  };
  const add = (reports: readonly string[]): void => {
    database.exec('BEGIN');
    for (const report of reports) record.place(report);
    record.settle(sink);
    kept.flush();
    database.exec('COMMIT');
    placed += reports.length;
    events = standing.size;
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const following = (count: number): string[] => {
    const found: string[] = [];
    while (found.length < count) found.push(...reportsOfIncident(incident++));
    return found;
  };
  const fillTo = (claims: number): void => {
    const [startWall, startCpu] = [performance.now(), cpuMilliseconds()];
    while (placed * CLAIMS_A_REPORT < claims) {
      add(following(Math.min(BATCH, claims / CLAIMS_A_REPORT - placed)));
      if (placed % 20_000 < BATCH) say(`${placed * CLAIMS_A_REPORT} claims, ${Math.round(peak / 1e6)} MB`);
    }
    wall += performance.now() - startWall;
    cpu += cpuMilliseconds() - startCpu;
  };
  const grown = sizes.map((claims): RecordGrowth => {
    fillTo(claims);
    const filled = placed;
    const times = following(ADDS).map((report) => {
      const before = cpuMilliseconds();
      add([report]);
      return cpuMilliseconds() - before;
    });
    return {
      claims: filled * CLAIMS_A_REPORT,
      claimsPerSecond: (1000 * filled * CLAIMS_A_REPORT) / wall,
      claimsPerCpuSecond: (1000 * filled * CLAIMS_A_REPORT) / cpu,
      peakMegabytes: peak / 1e6,
      medianMilliseconds: median(times),
      events,
    };
  });
  database.close();
  rmSync(folder, { recursive: true });
  return grown;
};
