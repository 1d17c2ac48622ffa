/** What every reader thread of a run is started with: the options, and memory that all of them read. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { INCIDENT_MODEL_FILE, MODEL_FILES } from '../language/model-files.ts';
import { shareFiles } from '../read-shared.ts';
import type { ReadAllOptions } from './read-all.ts';
import type { WorkerSetup } from './worker.ts';

export const readerSetup = (knowledge: Knowledge, options: ReadAllOptions): WorkerSetup => ({
  options: { task: options.task, language: options.language },
  knowledge: { ...options.knowledge, gazetteer: knowledge.gazetteer.memory },
  files: shareFiles([...MODEL_FILES, INCIDENT_MODEL_FILE]),
});
