/** A report with all first scores in place: what the second, deciding models look at. */
import { EVENT_TYPE_CODES } from '../../knowledge/event-types.ts';
import type { Candidate, Cut } from './candidates.ts';
import type { Chain } from './chains.ts';
import type { Scene } from './scene.ts';

/** Roles as incidents are coded: who did it (persons, organisation), what was hit, who, with what. */
export const INCIDENT_ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

/** Incident types of MUC-4 in the order of the models' outputs. */
export const INCIDENT_TYPES = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery', 'forced work stoppage'] as const;
export type IncidentType = (typeof INCIDENT_TYPES)[number];

/** The member of a chain that a role would be filled with, and how it is cut. */
export interface Picked {
  readonly candidate: number;
  readonly cut: Cut;
  /** Log-odds that the cut is the filler's own. */
  readonly cutScore: number;
}

export interface View {
  readonly scene: Scene;
  readonly candidates: readonly Candidate[];
  readonly chains: readonly Chain[];
  /** Log-odds by candidate and role; last that it names people who were struck. */
  readonly mentions: readonly Float64Array[];
  /** The same by chain, of all its phrases together. */
  readonly together: readonly Float64Array[];
  /** Log-odds by sentence: tells an incident, then of each type. */
  readonly sentences: readonly Float64Array[];
  /** Log-odds of the report: tells an incident, then of each type. */
  readonly report: Float64Array;
  /** The same, of its story alone. */
  readonly story: Float64Array;
  /** By chain and role. */
  readonly picks: readonly (readonly Picked[])[];
  /** Incident type number of each draft, -1 where it has none. */
  readonly draftTypes: readonly number[];
}

/** Incident type numbers of the drafts. */
export const draftTypesOf = ({ drafts }: Scene): readonly number[] =>
  drafts.map(({ type }) => {
    const code = EVENT_TYPE_CODES[type].muc4;
    return code === null ? -1 : INCIDENT_TYPES.indexOf(code);
  });

/** Candidates by sentence. */
const bySentence = new WeakMap<View, readonly (readonly number[])[]>();
export const sentenceCandidates = (view: View): readonly (readonly number[])[] => {
  let lists = bySentence.get(view);
  if (!lists) {
    const made: number[][] = view.scene.context.analysis.sentences.map(() => []);
    view.candidates.forEach(({ phrase }, i) => {
      made[phrase.sentence].push(i);
    });
    bySentence.set(view, (lists = made));
  }
  return lists;
};
