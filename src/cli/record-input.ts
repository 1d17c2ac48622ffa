/** The record that a command works on: reports read and collated now, JSON Lines that `cotejo collate` printed, or a casebook. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { openCasebook } from '../casebook/open-casebook.ts';
import type { Claim } from '../claim.ts';
import { collate } from '../collation/collate.ts';
import { CotejoError } from '../errors.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';
import { EXIT } from './exit.ts';
import type { ReadingOptions } from './reading-options.ts';
import { isRecordFile } from './record-lines.ts';
import { runReading } from './run-reading.ts';

export interface RecordInput {
  readonly reports: ReadonlyMap<string, Report>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly events: ReadonlyMap<string, Event>;
  /** Exit code: some inputs may have failed. */
  readonly code: number;
}

export interface RecordInputOptions extends ReadingOptions {
  readonly casebook?: string;
  readonly rules?: string;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

const readLines = async (input: Readable, path: string): Promise<RecordInput> => {
  const reports = new Map<string, Report>();
  const claims = new Map<string, Claim>();
  const events = new Map<string, Event>();
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const row = JSON.parse(line);
      if (row.kind === 'report') reports.set(row.id, row);
      else if (row.kind === 'claim') claims.set(row.id, row);
      else if (row.kind === 'event') events.set(row.id, row);
    } catch {
      throw new CotejoError('input-malformed', { path, reason: `line ${number} is not JSON` });
    }
  }
  return { reports, claims, events, code: EXIT.done };
};

const readCasebook = async (path: string): Promise<RecordInput> => {
  const casebook = await openCasebook(path);
  try {
    const reports = new Map<string, Report>();
    const claims = new Map<string, Claim>();
    const events = new Map<string, Event>();
    for await (const report of casebook.everyReport({})) reports.set(report.id, report);
    for await (const { claim } of casebook.everyClaim({})) claims.set(claim.id, claim);
    for await (const event of casebook.everyEvent({})) events.set(event.id, event);
    return { reports, claims, events, code: EXIT.done };
  } finally {
    await casebook.close();
  }
};

const readReports = async (paths: readonly string[], options: RecordInputOptions): Promise<RecordInput> => {
  const reports: Report[] = [];
  const claims: Claim[] = [];
  const code = await runReading(paths, { ...options, task: 'read' }, (lines) => {
    const [report, ...rest] = lines.split('\n').map((line) => JSON.parse(line));
    reports.push(report);
    claims.push(...rest);
    return true;
  });
  const record = collate(reports, claims, { ruleSet: options.rules });
  return { reports: byId(record.reports), claims: byId(record.claims), events: byId(record.events), code };
};

/**
 * `paths` are reports, or one file of `cotejo collate`'s lines (`-` reads such lines from standard input); where there are none,
 * `casebook` is read.
 */
export const readRecord = async (paths: readonly string[], options: RecordInputOptions = {}): Promise<RecordInput> => {
  if (paths.length === 0) {
    if (options.casebook !== undefined) return readCasebook(options.casebook);
    throw new CotejoError('arguments-unusable', { reason: 'Give reports, a collated record or --casebook FILE.' });
  }
  if (paths.length === 1 && paths[0] === '-') return readLines(process.stdin, 'standard input');
  if (paths.length === 1 && (await isRecordFile(paths[0]!)))
    return readLines(createReadStream(paths[0]!, 'utf8'), paths[0]!);
  return readReports(paths, options);
};
