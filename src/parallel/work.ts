/** What one worker does with some sources: the same code runs inline, where threads would cost more than they save. */
import { type CleanReport, readSource } from '../intake/read-source.ts';
import { failureOf, type InputFailure, isFailure, type Source } from '../intake/source.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../language/analysis.ts';
import { annotateReports, readReports } from '../pipeline.ts';
import { annotationOf } from '../print-annotation.ts';

export type Task = 'read' | 'annotate' | 'text' | 'import';

export interface WorkOptions {
  readonly task: Task;
  /** ISO 639-1: taken instead of recognising the language. */
  readonly language?: string;
}

/** JSON Lines of one source, without the last line end; strings cross threads faster than objects do. */
export interface Finished {
  readonly path: string;
  readonly lines: string;
  /** Milliseconds that it took. */
  readonly ms?: number;
}

export type Outcome = Finished | InputFailure;

const print = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

const textOf = ({ report, byline, section, body }: CleanReport): object => {
  const { path, title, published, outlet, url, language, page } = report;
  const text = { v: 1, kind: 'text', path, title, text: body, published: published.edtf, outlet, byline, language };
  return { ...text, url, section, page };
};

const sentencesOf = ({ sentences }: Analysis): object => ({
  sentences: sentences.map(({ start, end, part }) => ({ start, end, part })),
});

/** The rows of each of some sources, opened; what a report takes is added to its `milliseconds`. */
const rowsOf = (
  opened: readonly CleanReport[],
  knowledge: Knowledge,
  { task }: WorkOptions,
  milliseconds: Float64Array,
): (readonly object[])[] => {
  if (task === 'text') return opened.map((one) => [textOf(one)]);
  const reports = opened.map(({ report }) => report);
  if (task === 'annotate')
    return annotateReports(reports, knowledge, milliseconds).map((layers) => [layers.report, annotationOf(layers)]);
  return readReports(reports, knowledge, milliseconds).map(({ report, analysis, claims }) =>
    task === 'import' ? [report, sentencesOf(analysis), ...claims] : [report, ...claims],
  );
};

/** What goes wrong with one source is that source's failure. */
const attempt = <T extends object>({ path }: Source, step: () => T): T | InputFailure => {
  try {
    return step();
  } catch (thrown) {
    return failureOf(path, thrown, 'reading-failed');
  }
};

interface Opened {
  readonly source: Source;
  readonly clean: CleanReport;
  /** What opening took. */
  readonly ms: number;
}

const open = (source: Source, { language, task }: WorkOptions): Opened => {
  const started = performance.now();
  const clean = readSource(source, { language, anyLanguage: task === 'text' });
  return { source, clean, ms: performance.now() - started };
};

const finish = (opened: readonly Opened[], knowledge: Knowledge, options: WorkOptions): Finished[] => {
  const milliseconds = Float64Array.from(opened, ({ ms }) => ms);
  const rows = rowsOf(
    opened.map(({ clean }) => clean),
    knowledge,
    options,
    milliseconds,
  );
  return rows.map((own, i) => ({ path: opened[i].source.path, lines: print(own), ms: milliseconds[i] }));
};

/** Never throws. All are read side by side; where that fails, each is read alone, so that only the one at fault fails. */
const finishAll = (opened: readonly Opened[], knowledge: Knowledge, options: WorkOptions): Outcome[] => {
  try {
    return finish(opened, knowledge, options);
  } catch {
    return opened.map((one) => attempt(one.source, () => finish([one], knowledge, options)[0]));
  }
};

/** One outcome a source, in their order. */
export const work = (sources: readonly Source[], knowledge: Knowledge, options: WorkOptions): Outcome[] => {
  const found = sources.map((source) => attempt(source, () => open(source, options)));
  const finished = finishAll(
    found.filter((one): one is Opened => !isFailure(one)),
    knowledge,
    options,
  );
  let next = 0;
  return found.map((one) => (isFailure(one) ? one : finished[next++]));
};
