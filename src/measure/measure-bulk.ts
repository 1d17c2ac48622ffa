/** How `cotejo collate` takes many reports at once: made-up news in a file, read through the program as its users run it. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MeasuredRun, runMeasured } from './run-measured.ts';
import { CLAIMS_A_REPORT, reportsOfIncident, syntheticReading } from './synthetic-news.ts';

/** The lines that `cotejo read` would print of so many claims; returns how many there are. */
const writeNews = (path: string, claims: number): number => {
  const file = openSync(path, 'w');
  let written = 0;
  for (let incident = 0; written < claims; incident++)
    for (const id of reportsOfIncident(incident)) {
      const { report, claims: own } = syntheticReading(id);
      writeSync(file, `${[report, ...own].map((line) => JSON.stringify(line)).join('\n')}\n`);
      written += CLAIMS_A_REPORT;
    }
  closeSync(file);
  return written;
};

export interface BulkRun extends MeasuredRun {
  readonly claims: number;
}

/** Collates at least so many claims; the file is deleted afterwards. */
export const measureBulk = async (claims: number): Promise<BulkRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bulk-'));
  try {
    const path = join(folder, 'news.jsonl');
    const written = writeNews(path, claims);
    return { ...(await runMeasured(['collate', path])), claims: written };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
