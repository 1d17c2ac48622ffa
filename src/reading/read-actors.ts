/** Spans that name an actor of the registry, or describe one of a generic kind. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../language/analysis.ts';
import type { ActorMention } from './findings.ts';

export const readActors = (_analysis: Analysis, _knowledge: Knowledge): ActorMention[] => [];
