/** What one worker does with one source: the same code runs inline, where threads would cost more than they save. */
import { readSource } from '../intake/read-source.ts';
import { failureOf, type InputFailure, type Source } from '../intake/source.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { annotateReport, readReport } from '../pipeline.ts';
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

const rowsOf = (source: Source, knowledge: Knowledge, options: WorkOptions): readonly object[] => {
  const { report, byline, section, body } = readSource(source, {
    language: options.language,
    anyLanguage: options.task === 'text',
  });
  if (options.task === 'annotate') {
    const layers = annotateReport(report, knowledge);
    return [layers.report, annotationOf(layers)];
  }
  if (options.task === 'text') {
    const { path, title, published, outlet, url, language, page } = report;
    const text = { v: 1, kind: 'text', path, title, text: body, published: published.edtf, outlet, byline, language };
    return [{ ...text, url, section, page }];
  }
  const reading = readReport(report, knowledge);
  if (options.task === 'import') {
    const sentences = reading.analysis.sentences.map(({ start, end, part }) => ({ start, end, part }));
    return [reading.report, { sentences }, ...reading.claims];
  }
  return [reading.report, ...reading.claims];
};

/** Never throws: what goes wrong with one source is that source's failure. */
export const work = (source: Source, knowledge: Knowledge, options: WorkOptions): Outcome => {
  const started = performance.now();
  try {
    return { path: source.path, lines: print(rowsOf(source, knowledge, options)), ms: performance.now() - started };
  } catch (thrown) {
    return failureOf(source.path, thrown, 'reading-failed');
  }
};
