/** A later, shorter way of saying something and what it was said of before. */
import type { Span } from '../../schema.ts';

/** A span over tokens `first` to `last` (exclusive). */
export interface MentionSpan extends Span {
  readonly first: number;
  readonly last: number;
}

export interface MentionLink extends MentionSpan {
  readonly kind: 'pronoun' | 'short-name' | 'acronym' | 'description' | 'place';
  /** The mention that it refers back to; itself linked where that refers back further. */
  readonly antecedent: MentionSpan;
  /** Registry id that the antecedent carries. */
  readonly actor: string | null;
  /** Gazetteer id that the antecedent carries. */
  readonly place: string | null;
  readonly confidence: number;
  readonly why: string;
}

export type ReferentSort = 'person' | 'people' | 'body' | 'country' | 'region' | 'town';

/** What may be referred back to, in text order; what only its tree may tell is asked for by call. */
export interface Referent extends MentionSpan {
  readonly sort: () => ReferentSort;
  readonly actor: string | null;
  readonly place: string | null;
  /** Class as a victim, for "the gunmen", "the officers"; undefined where unknown. */
  readonly whom?: string;
  /** Certain, by name or registry, not described. */
  readonly named: boolean;
  /** Stands inside another actor's phrase: is not referred back to. */
  readonly isModifier: () => boolean;
  /** More than one person. */
  readonly isPlural: () => boolean;
  readonly sentence: () => number;
  readonly isSubject: () => boolean;
  /** `m`, `f`, or undefined where neither a title nor a given name tells. */
  readonly gender: () => 'm' | 'f' | undefined;
}
