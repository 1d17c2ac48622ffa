/** Plain text → Draft: the text as it stands. */
import { type Draft, EMPTY_DRAFT } from './draft.ts';

export const readText = (text: string): Draft => ({ ...EMPTY_DRAFT, text });
