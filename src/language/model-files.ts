/** Where the trained weights of the languages lie. */
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Language } from './analysis.ts';

export const modelFile = (language: Language): string => join(ROOT, 'models', `${language}.bin`);
export const nameModelFile = (language: Language): string => join(ROOT, 'models', `names-${language}.bin`);

/** What threads that read share: some 15 MB. */
export const MODEL_FILES: readonly string[] = (['en', 'es'] as const).flatMap((language) => [
  modelFile(language),
  nameModelFile(language),
]);

/** The weights of the learned layer. */
export const INCIDENT_MODEL_FILE: string = join(ROOT, 'models', 'reading', 'incidents.bin');
