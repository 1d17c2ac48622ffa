/** A reader thread: takes batches of sources, answers with their outcomes in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Source } from '../intake/source.ts';
import type { KnowledgeOptions } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { holdShared, type SharedFiles } from '../read-shared.ts';
import { type WorkOptions, work } from './work.ts';

export interface WorkerSetup {
  readonly options: WorkOptions;
  readonly knowledge: KnowledgeOptions;
  /** The weights, read once for all threads. */
  readonly files: SharedFiles;
}

const { options, knowledge: knowledgeOptions, files } = workerData as WorkerSetup;
holdShared(files);
const knowledge = loadKnowledge(knowledgeOptions);

parentPort!.on('message', (batch: readonly Source[]) => {
  parentPort!.postMessage(work(batch, knowledge, options));
});
