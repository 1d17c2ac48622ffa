/** A finding with the words it stands on: what the passes after resolution work on. */
import type { PlaceMention } from '../findings.ts';

export interface Placed {
  readonly first: number;
  readonly last: number;
  /** Gazetteer entry, -1 where unresolved. */
  readonly entry: number;
  readonly finding: PlaceMention;
}
