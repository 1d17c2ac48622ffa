/**
 * What a person does with one keystroke: one or more decisions of the journal, shown at once and sent behind the scenes.
 * Pure: `fatesOf(deeds)` tells what became of each event in this sitting.
 */
import type { Decision } from '../api/decision.ts';

/** What a deed makes of its event, as the queue shows it. */
export const FATES = ['accepted', 'rejected', 'corrected', 'merged', 'split', 'later'] as const;
export type Fate = (typeof FATES)[number];

export interface Deed {
  /** Rises with every deed of this sitting. */
  readonly key: number;
  readonly fate?: Fate;
  /** Id of the event it is about. */
  readonly event: string;
  /** What was done, in words: "Accepted: Killing in Tuxpan". */
  readonly says: string;
  readonly decisions: readonly Decision[];
  /** `lastDecision` of the event when it was looked at; absent where its record was not on screen. */
  readonly seen?: number;
  readonly state: 'sending' | 'done' | 'failed' | 'undone';
  /** Sequence numbers in the journal, once answered. */
  readonly seqs: readonly number[];
  readonly error?: unknown;
}

export const stands = ({ state }: Deed): boolean => state === 'sending' || state === 'done';

/** The last deed that stands, of each event. */
export const fatesOf = (deeds: readonly Deed[]): ReadonlyMap<string, Fate> =>
  new Map(deeds.filter(stands).flatMap(({ event, fate }) => (fate ? [[event, fate] as const] : [])));

/** The deed that an undo takes back. */
export const lastStanding = (deeds: readonly Deed[]): Deed | undefined => deeds.findLast(stands);
