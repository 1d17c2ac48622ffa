/** Place names of a text and the places they stand for. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { ActorMention, PlaceMention } from '../findings.ts';

export interface PlaceContext {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly actors: readonly ActorMention[];
}

export const readPlaces = (_analysis: Analysis, _knowledge: Knowledge, _context: PlaceContext): PlaceMention[] => [];
