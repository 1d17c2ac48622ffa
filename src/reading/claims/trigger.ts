/** Words of a report that say that something happened. */
import type { TriggerEntry } from '../../knowledge/lexicon/trigger-entry.ts';

export interface Trigger {
  /** Tokens `first` to `last` (exclusive), gaps included. */
  readonly first: number;
  readonly last: number;
  /** The verb or noun that governs the phrase. */
  readonly head: number;
  readonly sentence: number;
  readonly entry: TriggerEntry;
}
