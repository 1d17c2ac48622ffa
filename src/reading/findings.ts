/** What the readers find before claims are made of it. Each finding keeps the span that states it. */

import type { PlaceUse, TimexType } from '../annotation.ts';
import type { ParticipantKind, SpeakerKind, When, Where, Whom } from '../claim.ts';
import type { Span } from '../schema.ts';

/** A time expression and the day, interval or duration it stands for. */
export interface TimeMention extends Span {
  readonly text: string;
  /** EDTF, null for what EDTF cannot state (durations, PRESENT_REF). */
  readonly edtf: string | null;
  /** TIMEX3 value. */
  readonly timex: string;
  readonly type: TimexType;
  readonly precision: When['precision'];
  /** How the value was found where the words alone do not give it (a year, a week). */
  readonly inferred?: boolean;
  readonly why?: string;
  /** Counts from another time of the story ("the next day", "two hours later"), not from publication. */
  readonly anchored?: 'publication' | 'narrative' | 'absolute';
  /** Days from the story's day before it: "the next day" 1, "two days earlier" -2. */
  readonly shift?: number;
  /** EDTF of the stretch that this and the mention beside it bound ("from 3 to 5 May"). */
  readonly interval?: string;
}

export type PlaceKind =
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'city'
  | 'neighbourhood'
  | 'street'
  | 'building'
  | 'natural'
  | 'region';

export interface PlaceCandidate {
  readonly id: string | null;
  readonly name: string;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly score: number;
}

/** A place name and the place it stands for; unresolved mentions keep their candidates and have no id. */
export interface PlaceMention extends Span {
  readonly text: string;
  readonly kind: PlaceKind;
  readonly id: string | null;
  readonly name: string | null;
  readonly city: string | null;
  readonly adm2: string | null;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Where['precision'];
  readonly confidence: number;
  /** In words, where the spelling was bridged by sound or the context decided. */
  readonly why?: string;
  readonly candidates?: readonly PlaceCandidate[];
  /** A demonym, part of an organisation's name, or a person: no place of an event. */
  readonly locative: boolean;
  /** What the name does: "Mexican troops" a demonym, "the Sinaloa Cartel" an organisation's; absent counts as `place`. */
  readonly use?: PlaceUse;
}

export type QuantityKind =
  | 'people'
  | 'things'
  | 'age'
  | 'time'
  | 'distance'
  | 'money'
  | 'percent'
  | 'ordinal'
  | 'calibre'
  | 'score'
  | 'other';

/** A number in words or digits, with its bounds and what it counts. */
export interface Quantity extends Span {
  readonly text: string;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The words counted: "armed personnel", "minutes". */
  readonly unit: string | null;
  readonly kind: QuantityKind;
  /** Token index of the counted noun, -1 where it is not expressed ("three others"). */
  readonly noun: number;
  /** Adds to a number stated before: "another 2", "three others", "dos más". */
  readonly additive?: boolean;
  /** Tokens of the number itself, \`first\` to \`last\` (exclusive). */
  readonly first: number;
  readonly last: number;
}

/** A span that names or describes an actor of the registry or of a generic kind. */
export interface ActorMention extends Span {
  /** Registry id (`mx/cartel-del-noreste`), null where only the kind is known. */
  readonly actor: string | null;
  readonly kind: ParticipantKind;
  /** Registry name, null for generic actors. */
  readonly name: string | null;
  /** What kind of source it is when it speaks. */
  readonly speaks: SpeakerKind | null;
  readonly confidence: number;
  readonly why?: string;
  /** ISO country of the registry entry. */
  readonly country: string | null;
  /** Its class when it is a victim. */
  readonly whom?: Whom;
  /** A kind of actor ("gunmen"), not a certain one; `actor` is then the kind's id. */
  readonly generic?: boolean;
  /** Stands inside another actor's phrase and is not whom the phrase is about: "El Chapo" in "El Chapo's son". */
  readonly isModifier: () => boolean;
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
}

export interface Findings {
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly quantities: readonly Quantity[];
  readonly actors: readonly ActorMention[];
}
