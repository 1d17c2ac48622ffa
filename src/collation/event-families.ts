/** Which types of claims can be about one happening: 'a killing' and 'a shooting' may, 'an arrest' and 'an arson' not. */
import type { EventType } from '../claim.ts';

/** Types of one group tell of one kind of happening in different words. */
const GROUPS: readonly (readonly EventType[])[] = [
  ['armed-clash', 'attack', 'shooting', 'killing', 'body-found', 'robbery', 'torture', 'sexual-violence', 'riot'],
  ['bombing', 'shelling', 'air-strike', 'attack', 'killing', 'armed-clash'],
  ['abduction', 'killing', 'body-found', 'attack', 'robbery', 'torture', 'sexual-violence'],
  ['arson', 'property-damage', 'attack', 'riot'],
  ['arrest', 'raid', 'seizure'],
  ['protest', 'riot', 'strike', 'roadblock'],
  ['release', 'escape'],
  ['statement', 'threat', 'designation', 'agreement'],
  ['raid', 'armed-clash', 'shooting'],
  ['deployment'],
  ['displacement'],
  ['other'],
];

const KIND_OF_TYPE = new Map<EventType, ReadonlySet<number>>();
GROUPS.forEach((group, index) => {
  for (const type of group) KIND_OF_TYPE.set(type, new Set([...(KIND_OF_TYPE.get(type) ?? []), index]));
});

const NONE: ReadonlySet<number> = new Set();

const VIOLENT = new Set<EventType>([
  'armed-clash',
  'attack',
  'shooting',
  'killing',
  'bombing',
  'air-strike',
  'shelling',
  'abduction',
  'arson',
  'sexual-violence',
  'torture',
  'body-found',
  'robbery',
  'riot',
]);

export const isViolent = (type: EventType): boolean => VIOLENT.has(type);

/** 1 for the same type, 0.6 for types that often tell one happening, 0.3 for other violence, 0 for the rest. */
export const typeCompatibility = (a: EventType, b: EventType): number => {
  if (a === b) return 1;
  const groups = KIND_OF_TYPE.get(b) ?? NONE;
  for (const group of KIND_OF_TYPE.get(a) ?? NONE) if (groups.has(group)) return 0.6;
  return isViolent(a) && isViolent(b) ? 0.3 : 0;
};

/**
 * Names the happening best when its claims differ in type: 'a shooting in which two were killed' is a shooting; the arrest
 * that follows names neither. Lower goes first.
 */
const NAMING_ORDER: readonly EventType[] = [
  'bombing',
  'air-strike',
  'shelling',
  'armed-clash',
  'abduction',
  'sexual-violence',
  'torture',
  'riot',
  'shooting',
  'attack',
  'robbery',
  'killing',
  'arson',
  'body-found',
];

export const namingRank = (type: EventType): number => {
  const rank = NAMING_ORDER.indexOf(type);
  return rank < 0 ? NAMING_ORDER.length : rank;
};
