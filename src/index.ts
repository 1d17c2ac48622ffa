/** The library: `import { read, annotate, collate, openCasebook, received } from 'cotejo'`. */
import type { Annotation } from './annotation.ts';
import type { Casebook, OpenOptions, ReceivedReading } from './casebook/casebook.ts';
import { type CollateOptions, type Collation, collate as collateClaims } from './collation/collate.ts';
import { draftOfRecord } from './intake/read-record.ts';
import { reportOf } from './intake/read-source.ts';
import type { Knowledge, KnowledgeOptions } from './knowledge/knowledge.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { annotateReports, type Reading, readReports } from './pipeline.ts';
import { annotationOf } from './print-annotation.ts';
import type { Report } from './report.ts';

export type { Annotation } from './annotation.ts';
export type { Casebook, OpenOptions, ReceivedReading } from './casebook/casebook.ts';
export type { Claim, Figure, Participant, When, Where } from './claim.ts';
export type { Collation } from './collation/collate.ts';
export { type RuleSet, ruleSetNames, ruleSetOf } from './collation/rule-set.ts';
export { applyRules } from './collation/rules/apply-rules.ts';
export type { CodedEvent, CodedRow } from './collation/rules/coded-event.ts';
export { compareRules } from './collation/rules/compare-rules.ts';
export { CotejoError } from './errors.ts';
export type { Disagreement, Event, Toll } from './event.ts';
export type { Knowledge, KnowledgeOptions } from './knowledge/knowledge.ts';
export { loadKnowledge } from './knowledge/load-knowledge.ts';
export type { Reading } from './pipeline.ts';
export type { Report } from './report.ts';

/** One report as the caller has it: a text, or a record with what is known of it. */
export type ReportInput =
  | string
  | {
      readonly id?: string;
      readonly text?: string;
      readonly html?: string;
      readonly title?: string;
      /** ISO day that relative dates count from. */
      readonly published?: string;
      readonly outlet?: string;
      readonly url?: string;
      /** ISO 639-1; recognised where it is not given. */
      readonly language?: string;
    };

export interface LibraryOptions extends KnowledgeOptions {
  /** What `loadKnowledge` gave, to be shared by many calls; loaded once a process where it is not given. */
  readonly knowledge?: Knowledge;
}

let bundled: Knowledge | undefined;

const knowledgeOf = (options: LibraryOptions): Knowledge => {
  if (options.knowledge) return options.knowledge;
  if (options.packs) return loadKnowledge(options);
  bundled ??= loadKnowledge();
  return bundled;
};

const asReport = (input: ReportInput, index: number): Report => {
  const record = typeof input === 'string' ? { text: input } : input;
  const path = `input ${index + 1}`;
  return reportOf(draftOfRecord(record, path), path, { stated: record.language ?? null, declared: null });
};

/**
 * `read(['Gunmen killed two officers in Celaya on 4 May 2020.'])` → one Reading a report: the report, its claims, and
 * the layers beneath them.
 * @throws CotejoError `input-empty`, `language-unsupported`, `pack-invalid`
 */
export const read = (inputs: readonly ReportInput[], options: LibraryOptions = {}): Reading[] => {
  const knowledge = knowledgeOf(options);
  return readReports(inputs.map(asReport), knowledge);
};

/** `annotate(['…'])` → the contract's annotation of each report: sentences, words, names, places, times, quantities. */
export const annotate = (inputs: readonly ReportInput[], options: LibraryOptions = {}): Annotation[] => {
  const knowledge = knowledgeOf(options);
  return annotateReports(inputs.map(asReport), knowledge).map(annotationOf);
};

/** `collate(read([…]))` → the reports, their claims, and the events that they are about. */
export const collate = (readings: readonly Reading[], options: CollateOptions = {}): Collation =>
  collateClaims(
    readings.map((reading) => reading.report),
    readings.flatMap((reading) => reading.claims),
    options,
  );

/** `received(read(['…'])[0], bytes, 'a.txt')` → what a casebook stores: the reading, the bytes that it came in and whence. */
export const received = (reading: Reading, original: Uint8Array | string, origin: string): ReceivedReading => ({
  report: reading.report,
  claims: reading.claims,
  sentences: reading.analysis.sentences.map(({ start, end, part }) => ({ start, end, part })),
  original: typeof original === 'string' ? Buffer.from(original) : original,
  origin,
  format: 'text',
});

/**
 * `await openCasebook('cases.cotejo', { create: true })` → the record that people decide on; also the address of a
 * PostgreSQL database. Close it when done.
 * @throws CotejoError `casebook-not-found`, `casebook-newer`, `casebook-foreign`, `casebook-damaged`, `casebook-unreachable`
 */
export const openCasebook = async (location: string, options: OpenOptions = {}): Promise<Casebook> => {
  // Loaded here: who only reads needs no database.
  const { openCasebook: open } = await import('./casebook/open-casebook.ts');
  return open(location, options);
};
