/** How likely an event of ours and a row of a data set are one: by days, places and numbers of dead. */
import { kilometres } from '../../collation/place.ts';
import type { ReferenceEvent } from './reference-event.ts';

export interface OurEvent {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string;
  readonly admin1: string;
  readonly place: string;
  readonly coarse: boolean;
  readonly included: boolean;
  readonly killed: ReferenceEvent['killed'];
}

/** Further apart than this, two are not one. */
export const MOST_DAYS = 3;

/** Names of places and divisions, so that 'Sonora state' and 'Estado de Sonora' are one. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\b(?:state|province|department|region|provincia|departamento|estado|de|of|del)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const dayGap = (ours: OurEvent, theirs: ReferenceEvent): number =>
  Math.max(0, ours.from - theirs.to, theirs.from - ours.to);

export const distance = (ours: OurEvent, theirs: ReferenceEvent): number | undefined =>
  ours.lat === null || ours.lon === null || theirs.lat === null || theirs.lon === null
    ? undefined
    : kilometres({ lat: ours.lat, lon: ours.lon }, { lat: theirs.lat, lon: theirs.lon });

export const placeScore = (ours: OurEvent, theirs: ReferenceEvent): number => {
  if (ours.place !== '' && fold(ours.place) === fold(theirs.place)) return 1;
  const km = distance(ours, theirs);
  const admin = ours.admin1 !== '' && fold(ours.admin1) === fold(theirs.admin1);
  if (km === undefined) return admin ? 0.5 : 0;
  const slack = theirs.radius + (ours.coarse ? 60 : 10);
  if (km <= slack) return Math.max(0.35, 1 - km / (2 * slack));
  return admin && (ours.coarse || theirs.radius > 50) ? 0.4 : 0;
};

const tollScore = (ours: OurEvent, theirs: ReferenceEvent): number => {
  const [a, b] = [ours.killed.best, theirs.killed.best];
  if (a === null || b === null) return 0.7;
  // Numbers are what the two may differ in: they lower the score and never decide alone.
  return 0.4 + 0.6 / (1 + Math.abs(a - b) / Math.max(3, Math.min(a, b)));
};

/** 0 to 1: a product of how near the days, the places and the numbers of dead are. */
export const scoreOf = (ours: OurEvent, theirs: ReferenceEvent): number => {
  const gap = dayGap(ours, theirs);
  if (gap > MOST_DAYS) return 0;
  // A month on either side says little of the day.
  const vague = Math.max(ours.to - ours.from, theirs.to - theirs.from) > 10 ? 0.6 : 1;
  return placeScore(ours, theirs) * 0.6 ** gap * vague * tollScore(ours, theirs);
};
