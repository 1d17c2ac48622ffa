/** Every event type in the terms of the field's coding schemes: ACLED, UCDP, PLOVER and MUC-4. */
import type { EventType } from '../claim.ts';

export interface EventTypeCodes {
  readonly acled: { readonly event_type: string; readonly sub_event_type: string } | null;
  /** Type of violence where the sides allow it: state-based and non-state clashes, one-sided killing of civilians. */
  readonly ucdp: readonly ('state-based' | 'non-state' | 'one-sided')[];
  readonly plover: string | null;
  readonly muc4: 'attack' | 'bombing' | 'kidnapping' | 'arson' | 'robbery' | 'forced work stoppage' | null;
}

const BATTLES = 'Battles';
const REMOTE = 'Explosions/Remote violence';
const CIVILIANS = 'Violence against civilians';
const STRATEGIC = 'Strategic developments';

const codes = (
  event_type: string | null,
  sub_event_type: string | null,
  plover: string | null,
  muc4: EventTypeCodes['muc4'] = null,
  ucdp: EventTypeCodes['ucdp'] = [],
): EventTypeCodes => ({
  acled: event_type === null || sub_event_type === null ? null : { event_type, sub_event_type },
  ucdp,
  plover,
  muc4,
});

const ANY = ['state-based', 'non-state', 'one-sided'] as const;
const SIDES = ['state-based', 'non-state'] as const;

export const EVENT_TYPE_CODES: Readonly<Record<EventType, EventTypeCodes>> = {
  'armed-clash': codes(BATTLES, 'Armed clash', 'ASSAULT', 'attack', SIDES),
  attack: codes(CIVILIANS, 'Attack', 'ASSAULT', 'attack', ANY),
  shooting: codes(CIVILIANS, 'Attack', 'ASSAULT', 'attack', ANY),
  killing: codes(CIVILIANS, 'Attack', 'ASSAULT', 'attack', ANY),
  bombing: codes(REMOTE, 'Remote explosive/landmine/IED', 'ASSAULT', 'bombing', ANY),
  'air-strike': codes(REMOTE, 'Air/drone strike', 'ASSAULT', 'attack', ANY),
  shelling: codes(REMOTE, 'Shelling/artillery/missile attack', 'ASSAULT', 'attack', ANY),
  abduction: codes(CIVILIANS, 'Abduction/forced disappearance', 'ASSAULT', 'kidnapping'),
  arson: codes(STRATEGIC, 'Looting/property destruction', 'SANCTION', 'arson'),
  'property-damage': codes(STRATEGIC, 'Looting/property destruction', 'SANCTION', null),
  roadblock: codes(STRATEGIC, 'Other', 'PROTEST', null),
  robbery: codes(STRATEGIC, 'Looting/property destruction', 'ASSAULT', 'robbery'),
  'sexual-violence': codes(CIVILIANS, 'Sexual violence', 'ASSAULT', null),
  torture: codes(CIVILIANS, 'Attack', 'ASSAULT', null),
  'body-found': codes(CIVILIANS, 'Attack', 'ASSAULT', null, ['one-sided', 'non-state']),
  arrest: codes(STRATEGIC, 'Arrests', 'COERCE', null),
  release: codes(STRATEGIC, 'Other', 'YIELD', null),
  escape: codes(STRATEGIC, 'Other', null, null),
  seizure: codes(STRATEGIC, 'Disrupted weapons use', 'COERCE', null),
  raid: codes(STRATEGIC, 'Other', 'COERCE', null),
  deployment: codes(STRATEGIC, 'Change to group/activity', 'MOBILIZE', null),
  protest: codes('Protests', 'Peaceful protest', 'PROTEST', null),
  riot: codes('Riots', 'Violent demonstration', 'PROTEST', null),
  strike: codes('Protests', 'Peaceful protest', 'PROTEST', 'forced work stoppage'),
  threat: codes(STRATEGIC, 'Other', 'THREATEN', null),
  designation: codes(STRATEGIC, 'Other', 'SANCTION', null),
  statement: codes(null, null, 'REJECT', null),
  agreement: codes(STRATEGIC, 'Agreement', 'AGREE', null),
  displacement: codes(STRATEGIC, 'Other', 'COERCE', null),
  other: codes(STRATEGIC, 'Other', null, null),
};

const EVENT_OF_SUB: Readonly<Record<string, string>> = {
  'Government regains territory': BATTLES,
  'Non-state actor overtakes territory': BATTLES,
  'Armed clash': BATTLES,
  'Excessive force against protesters': 'Protests',
  'Protest with intervention': 'Protests',
  'Peaceful protest': 'Protests',
  'Violent demonstration': 'Riots',
  'Mob violence': 'Riots',
  'Chemical weapon': REMOTE,
  'Air/drone strike': REMOTE,
  'Suicide bomb': REMOTE,
  'Shelling/artillery/missile attack': REMOTE,
  'Remote explosive/landmine/IED': REMOTE,
  Grenade: REMOTE,
  'Sexual violence': CIVILIANS,
  Attack: CIVILIANS,
  'Abduction/forced disappearance': CIVILIANS,
};

/** ACLED's event type that a sub-event type belongs to; strategic developments where the table has none. */
export const acledEventType = (subEventType: string): string => EVENT_OF_SUB[subEventType] ?? STRATEGIC;

/** Types in which people or things are attacked; the rest tell of custody, movements and words. */
export const VIOLENT_TYPES: ReadonlySet<EventType> = new Set([
  'armed-clash',
  'attack',
  'shooting',
  'killing',
  'bombing',
  'air-strike',
  'shelling',
  'abduction',
  'arson',
  'property-damage',
  'robbery',
  'sexual-violence',
  'torture',
  'body-found',
  'riot',
]);
