/** A name on its way from words to a place: found, judged, resolved. */
import type { PlaceUse } from '../../annotation.ts';
import type { FoundName } from './find-names.ts';

/** The kind of place that the words beside a name ask for: "state of", "town of". */
export type Wanted = 'city' | 'admin1' | 'admin2' | 'country' | 'quarter' | 'street' | 'natural';

export interface Mention extends FoundName {
  /** The folded name: mentions of one key share their sense. */
  readonly key: string;
  /** Only a `place` can be where an event happened. */
  use: PlaceUse;
  /** How surely it is a place name: above 0 more so than not. */
  score: number;
  wanted: Wanted | null;
  /** The mention that says where this one lies: "Uruapan" → "Michoacán" in "en Uruapan, Michoacán". */
  container: Mention | null;
  /** A division named right behind a comma that holds no place of this name: the place is unlisted. */
  claimed: Mention | null;
  /** Chosen entry, -1 while or where undecided. */
  entry: number;
  /** How surely the entry, 0 to 1. */
  confidence: number;
}
