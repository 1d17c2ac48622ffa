/** ACLED's event types in their order, and the one that an event's claims and parties give. */
import type { Claim } from '../../claim.ts';
import type { CodedEvent, CodedRow } from '../../collation/rules/coded-event.ts';
import { EVENT_TYPE_CODES } from '../../knowledge/event-types.ts';

/** In ACLED's hierarchy. */
export const ACLED_TYPES: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

export interface AcledType {
  readonly eventType: string;
  readonly subEventType: string;
}

const OTHER: AcledType = { eventType: 'Strategic developments', subEventType: 'Other' };

/** The code that most claims of the event's own type have; of equals the first in ACLED's order. */
const stated = (coded: CodedEvent, claims: readonly Claim[]): AcledType => {
  const tally = new Map<string, number>();
  for (const { type, acled } of claims)
    if (type === coded.event.type && acled.event_type && acled.sub_event_type) {
      const key = `${acled.event_type}\t${acled.sub_event_type}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  const order = Object.entries(ACLED_TYPES).flatMap(([type, subs]) => subs.map((sub) => `${type}\t${sub}`));
  const best = [...tally].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0]))[0];
  if (best) {
    const [eventType = '', subEventType = ''] = best[0].split('\t');
    return { eventType, subEventType };
  }
  const known = EVENT_TYPE_CODES[coded.event.type].acled;
  return known ? { eventType: known.event_type, subEventType: known.sub_event_type } : OTHER;
};

const armed = (kind: string | undefined): boolean => kind === 'state' || kind === 'group';

/** Violence against civilians needs civilians; a battle needs two armed sides. */
export const acledType = (coded: CodedEvent, row: CodedRow, claims: readonly Claim[]): AcledType => {
  const type = stated(coded, claims);
  const [one, other] = [row.actor1?.kind, row.actor2?.kind];
  if (type.eventType === 'Violence against civilians' && type.subEventType === 'Attack' && armed(one) && armed(other))
    return { eventType: 'Battles', subEventType: 'Armed clash' };
  if (type.eventType === 'Battles' && (other === 'civilians' || one === 'civilians'))
    return { eventType: 'Violence against civilians', subEventType: 'Attack' };
  return type;
};

export const disorderType = ({ eventType, subEventType }: AcledType): string => {
  if (subEventType === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  if (eventType === 'Protests' || subEventType === 'Violent demonstration') return 'Demonstrations';
  return eventType === 'Strategic developments' ? eventType : 'Political violence';
};
