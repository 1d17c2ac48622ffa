/** An event as a rule set codes it: whether it is in, its rows, and each decision in words with its source. */
import type { Event } from '../../event.ts';
import type { Party } from './actor-kinds.ts';

export const FACTS = ['included', 'rows', 'type', 'deaths', 'range', 'sides', 'injured', 'date', 'place'] as const;
export type FactName = (typeof FACTS)[number];

/** One thing that a rule set decided. */
export interface Fact {
  readonly about: FactName;
  /** Equal values are no difference. */
  readonly value: string;
  /** `'UCDP counts the 2 police as side A.'` */
  readonly sentence: string;
  /** Section of the codebook. */
  readonly source: string;
}

/** UCDP's three, by who fights whom. */
export type Violence = 'state-based' | 'non-state' | 'one-sided';

export interface DeathsBySide {
  readonly a: number;
  readonly b: number;
  readonly civilians: number;
  readonly unknown: number;
}

export interface Sides {
  readonly violence: Violence | null;
  readonly a: Party | null;
  readonly b: Party | null;
}

/** One row of the data set. */
export interface CodedRow {
  /** 0 for the first. */
  readonly index: number;
  /** ISO days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly dateGrade: number | null;
  readonly placeGrade: number | null;
  readonly killed: { readonly low: number | null; readonly best: number | null; readonly high: number | null };
  readonly injured: number | null;
  readonly actor1: Party | null;
  readonly actor2: Party | null;
  readonly deaths: DeathsBySide;
  /** What a coder would write into the notes: splits, disputes. */
  readonly notes: readonly string[];
}

export interface CodedEvent {
  readonly ruleSet: string;
  /** With the tolls that the rule set gives. */
  readonly event: Event;
  readonly included: boolean;
  /** Why it is left out. */
  readonly excludedBy: readonly string[];
  /** What a person has to check before it is published ('the group is not named'). */
  readonly toCheck: readonly string[];
  readonly violence: Violence | null;
  readonly clarity: 1 | 2;
  readonly rows: readonly CodedRow[];
  readonly facts: readonly Fact[];
}
