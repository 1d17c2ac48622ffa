/** What a trigger phrase says: its event type, how its roles are expressed, whom it harms; and which senses are none. */
import type { Effect, EventType, Role } from '../../claim.ts';

/**
 * How the roles of a trigger are expressed. `transitive` verbs need an object: without one, a past form is a participle
 * ('the man killed in the raid', headline 'Two shot in Tulsa').
 */
export interface Frame {
  readonly subject: Role | null;
  readonly object: Role | null;
  readonly transitive: boolean;
  /** Role of 'on', 'against', 'at', 'contra', 'a', 'hacia' phrases. */
  readonly onto: Role | null;
  /** Role of 'with', 'con', 'between', 'entre' phrases. */
  readonly with: Role | null;
  /** Role of a bare 'of'/'de' phrase of the noun: 'the killing of X', 'ataque de las FARC'. */
  readonly of: Role | null;
  /** Role of a 'by' phrase where it is not the subject's: 'fue muerta por hombres'. */
  readonly agent: Role | null;
}

const frame = (parts: Partial<Frame>): Frame => ({
  subject: null,
  object: null,
  transitive: false,
  onto: null,
  with: null,
  of: null,
  agent: null,
  ...parts,
});

export const FRAMES = {
  harm: frame({ subject: 'perpetrator', object: 'victim', transitive: true, of: 'victim' }),
  /** 'dieron muerte a X': the phrase holds its own object, 'a' marks the victim. */
  'harm-onto': frame({ subject: 'perpetrator', onto: 'victim', object: 'victim' }),
  /** Phrases that are passive already: 'ser muerto de'. */
  struck: frame({ subject: 'victim', object: 'victim', agent: 'perpetrator' }),
  /** 'resultaron heridos por pistoleros' */
  die: frame({ subject: 'victim', object: 'victim', of: 'victim', agent: 'perpetrator' }),
  /** 'The army lost eight men': whose they were did nothing. */
  lose: frame({ object: 'victim', transitive: true }),
  attack: frame({ subject: 'perpetrator', object: 'target', transitive: true, onto: 'target', of: 'perpetrator' }),
  fire: frame({ subject: 'perpetrator', object: 'target', onto: 'target', of: 'perpetrator' }),
  /** 'fought soldiers': the object is a side too. */
  clash: frame({ subject: 'side', object: 'side', onto: 'side', with: 'side', of: 'side' }),
  /** 'an explosion at a mosque' */
  explode: frame({ subject: 'instrument', onto: 'target', of: 'instrument' }),
  detonate: frame({ subject: 'perpetrator', object: 'instrument', transitive: true, onto: 'target', of: 'instrument' }),
  damage: frame({ subject: 'perpetrator', object: 'target', transitive: true, of: 'target' }),
  custody: frame({ subject: 'authority', object: 'target', transitive: true, onto: null, of: 'target' }),
  free: frame({ subject: 'authority', object: 'victim', transitive: true, of: 'victim' }),
  flee: frame({ subject: 'other', of: 'other' }),
  found: frame({ subject: 'authority', object: 'victim', transitive: true, of: 'victim' }),
  move: frame({ subject: 'authority', object: 'other', of: 'authority', onto: 'target' }),
  demonstrate: frame({ subject: 'side', onto: 'target', of: 'side' }),
  block: frame({ subject: 'perpetrator', object: 'target', transitive: true, of: 'target' }),
  menace: frame({ subject: 'perpetrator', object: 'target', onto: 'target', of: 'perpetrator' }),
  speak: frame({ subject: 'speaker', of: 'speaker' }),
  accord: frame({ subject: 'side', with: 'side', of: 'side' }),
  designate: frame({ subject: 'authority', object: 'target', transitive: true, of: 'target' }),
  uproot: frame({ subject: 'perpetrator', object: 'victim', of: 'victim' }),
  /** 'three people dead', 'dos heridos': the word's own people are the victims. */
  state: frame({ subject: 'victim', of: 'victim' }),
} as const satisfies Record<string, Frame>;

export type FrameId = keyof typeof FRAMES;

export type TriggerPart = 'verb' | 'noun' | 'state';

export interface TriggerEntry {
  readonly type: EventType;
  readonly frame: FrameId;
  readonly effect: Effect | null;
  readonly part: TriggerPart;
  /** Name of the test in `senses.ts` that the context must pass. */
  readonly sense: string | null;
  /** More exact ACLED sub-event type than the event type's own. */
  readonly acled: string | null;
  /** The lexicon's line, for explanations. */
  readonly rule: string;
}
