/** Whole reading beside wink-nlp's tokenising and tagging, on one core: the same reports in turn, by the program's batches, each read once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readSource } from '../intake/read-source.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { BATCH_SOURCES } from '../parallel/batches.ts';
import { compileSparingly } from '../parallel/reader-thread.ts';
import { readReports } from '../pipeline.ts';
import type { Report } from '../report.ts';

const require = createRequire(import.meta.url);

/** Reports that only warm both up, and reports in all. */
const WARM_UP = 300;
const RACE = 1000;

/** Words a second of processor time. */
interface Pace {
  readonly ours: number;
  readonly theirs: number;
}

export interface Race extends Pace {
  /** Reports a second of 400 words, by the spaces of their texts. */
  readonly reports: number;
  /** By the time of the reading thread alone, without those in which V8 compiles and collects. */
  readonly thread: Pace;
}

const recordsOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, RACE);

/** Words of some records. */
type CountWords = (records: readonly string[]) => number;

/** Words read, from JSON records to their printed claims, side by side as the program reads its batches. */
const readerOf = (): CountWords => {
  const knowledge = loadKnowledge();
  const opened = (record: string): Report =>
    readSource({ path: 'race.jsonl:1', format: 'json-record', bytes: Buffer.from(record) }, {}).report;
  return (records) => {
    let words = 0;
    for (const { analysis, claims, report } of readReports(records.map(opened), knowledge))
      words += JSON.stringify([report, ...claims]) === '' ? 0 : analysis.tokens.length;
    return words;
  };
};

const taggerOf = (): CountWords => {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  const tag = (record: string): number =>
    nlp
      .readDoc(String(JSON.parse(record).text))
      .tokens()
      .out(nlp.its.pos).length;
  return (records) => records.reduce((sum, record) => sum + tag(record), 0);
};

/** `raceReading('reports.jsonl')`: English records with a `text`; few of them are read, but warm nobody up. */
export const raceReading = (path: string): Race => {
  // as the program's readers are compiled
  compileSparingly();
  const records = recordsOf(path);
  const warm = Math.min(WARM_UP, Math.floor(records.length / 3));
  const readers = [readerOf(), taggerOf()];
  const words = [0, 0];
  const seconds = [0, 0];
  const inThread = [0, 0];
  let spaced = 0;
  for (let from = 0; from < records.length; from += BATCH_SOURCES) {
    const batch = records.slice(from, from + BATCH_SOURCES);
    if (from >= warm) for (const record of batch) spaced += String(JSON.parse(record).text).split(/\s+/).length;
    readers.forEach((read, k) => {
      const before = process.cpuUsage();
      const beforeInThread = process.threadCpuUsage();
      const count = read(batch);
      if (from < warm) return;
      words[k] += count;
      seconds[k] += process.cpuUsage(before).user / 1e6;
      inThread[k] += process.threadCpuUsage(beforeInThread).user / 1e6;
    });
  }
  return {
    ours: words[0] / seconds[0],
    theirs: words[1] / seconds[1],
    reports: spaced / 400 / seconds[0],
    thread: { ours: words[0] / inThread[0], theirs: words[1] / inThread[1] },
  };
};
