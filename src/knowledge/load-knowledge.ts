/** Loads the bundled packs and gazetteer, and what the user adds. */
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { loadActors } from './actors.ts';
import { loadGazetteer } from './gazetteer.ts';
import type { Knowledge, KnowledgeOptions } from './knowledge.ts';

const BUNDLED = join(ROOT, 'packs');

export const loadKnowledge = (options: KnowledgeOptions = {}): Knowledge => ({
  gazetteer: loadGazetteer({ packs: options.packs, shared: options.gazetteer }),
  actors: loadActors([BUNDLED, ...(options.packs ?? [])]),
});
