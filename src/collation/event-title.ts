/** A short title for an event from its own values: `'Armed clash in Villa Unión, Coahuila: 20 killed'`. */
import type { EventType, Participant, When, Where } from '../claim.ts';
import type { Toll } from '../event.ts';
import { isStrange } from './person-names.ts';
import { isSpeech } from './speakers.ts';

const NAMES: Partial<Record<EventType, string>> = {
  'armed-clash': 'Armed clash',
  'air-strike': 'Air strike',
  'property-damage': 'Property damage',
  'sexual-violence': 'Sexual violence',
  'body-found': 'Body found',
  other: 'Event',
};

const typeName = (type: EventType): string => NAMES[type] ?? type[0].toUpperCase() + type.slice(1);

/** Whom it befell or who did it, where that is a name: 'Arrest of Ovidio Guzmán', 'Statement by López Obrador'. */
const personPart = (type: EventType, participants: readonly Participant[]): string => {
  const role = isSpeech(type) ? ['speaker', 'perpetrator', 'authority'] : ['victim', 'target'];
  const named = participants.find(
    (one) =>
      one.name !== null &&
      role.includes(one.role) &&
      (one.kind === 'person' ? !isStrange(one.name, one.actor) : role.length === 3),
  );
  if (!named?.name) return '';
  // Machine translation drops capitals: 'release ovidio'.
  const name = named.kind === 'person' ? named.name[0].toUpperCase() + named.name.slice(1) : named.name;
  return role.length === 3 ? ` by ${name}` : ` of ${name}`;
};

const OF_PERSON: ReadonlySet<EventType> = new Set([
  'arrest',
  'release',
  'escape',
  'abduction',
  'killing',
  'statement',
  'designation',
  'threat',
  'torture',
]);

const placePart = (type: EventType, where: Where | null): string => {
  // Words are spoken elsewhere than where the story last was.
  if (!where || (isSpeech(type) && where.inferred)) return '';
  const town = where.city ?? where.adm2 ?? where.name;
  const parts = [town, where.admin1 === town ? null : where.admin1].filter((part) => part !== null);
  return parts.length > 0 ? ` in ${parts.join(', ')}` : where.country ? ` in ${where.country}` : '';
};

const tollPart = (tolls: readonly Toll[]): string => {
  const parts = (['killed', 'injured'] as const)
    .map((effect) => [effect, tolls.find((toll) => toll.effect === effect && toll.whom === 'all')?.best] as const)
    .filter(([, best]) => best)
    .map(([effect, best]) => `${best} ${effect}`);
  return parts.length > 0 ? `: ${parts.join(', ')}` : '';
};

export interface TitleParts {
  readonly type: EventType;
  readonly participants: readonly Participant[];
  readonly when: When | null;
  readonly where: Where | null;
  readonly tolls: readonly Toll[];
}

export const eventTitle = ({ type, participants, where, tolls }: TitleParts): string =>
  `${typeName(type)}${OF_PERSON.has(type) ? personPart(type, participants) : ''}${placePart(type, where)}${tollPart(tolls)}`;
