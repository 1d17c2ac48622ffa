/** An incident with the draft that stands for it, and how near other words of its report are to it. */
import type { Participant, Where } from '../../claim.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { Incident } from './decide-incidents.ts';
import type { View } from './view.ts';

export interface Told {
  readonly incident: Incident;
  /** Index of the draft that stands for it. */
  readonly anchor: number;
  readonly participants: readonly Participant[];
  readonly template: string;
}

/** How much of an incident's fillers stand in a sentence. */
export const fillersIn = (view: View, { fillers }: Incident, sentence: number): number => {
  let sum = 0;
  for (const { pick, probability } of fillers)
    if (view.candidates[pick.candidate].phrase.sentence === sentence) sum += probability;
  return sum;
};

const FINE = new Set<Where['precision']>(['exact', 'near', 'adm2']);

/** The town of a place that the draft's own words state. */
export const statedTown = ({ where }: DraftClaim): string | undefined =>
  where && !where.inferred && FINE.has(where.precision) ? (where.city ?? where.name ?? undefined) : undefined;

/** How near a sentence is to an incident: to its fillers, then to its anchor. */
export const nearness = (view: View, { incident, anchor }: Told, sentence: number): number =>
  fillersIn(view, incident, sentence) * 2 - Math.abs(view.scene.drafts[anchor].trigger.sentence - sentence) * 0.5;
