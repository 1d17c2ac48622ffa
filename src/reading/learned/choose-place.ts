/** The place of an incident, chosen among those that its report tells: a town, and the quarter or village of it where one is told. */
import type { Where } from '../../claim.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { Incident } from './decide-incidents.ts';
import { placeRows } from './place-rows.ts';
import { type PlaceTold, placesTold } from './places-told.ts';
import { type Forest, logOddsOf, probabilityOf } from './trees.ts';
import type { View } from './view.ts';

/** Places less likely than this leave the rules' place standing. */
const LEAST = 0.1;
/** A quarter at least this share as likely as its town is told with it. */
const SHARE = 0.2;
/** The same where it is told right before the town: 'the Altamira neighborhood of Lima'. */
const BESIDE = 0.1;
const LEAST_TOWN = 0.06;

const isQuarter = ({ fineness }: PlaceTold): boolean => fineness >= 5;
const isTown = ({ fineness, where }: PlaceTold): boolean => fineness === 4 && where.city !== null;

const within = (quarter: Where, town: Where): boolean =>
  (quarter.city === null || quarter.city === town.city) &&
  (quarter.country === null || quarter.country === town.country);

/** 'the Altamira neighborhood' told beside 'Lima' → Altamira in Lima: named as told, placed in the town. */
const joined = (quarter: Where, town: Where): Where => ({
  ...town,
  name: quarter.name,
  id: quarter.id,
  ...(quarter.id !== null ? { lat: quarter.lat, lon: quarter.lon } : {}),
  evidence: [...quarter.evidence, ...town.evidence],
});

interface Weighed {
  readonly place: PlaceTold;
  readonly probability: number;
}

const likeliest = (list: readonly Weighed[], test: (place: PlaceTold) => boolean): Weighed | undefined =>
  list.reduce<Weighed | undefined>(
    (best, one) => (test(one.place) && (!best || one.probability > best.probability) ? one : best),
    undefined,
  );

const settled = (list: readonly Weighed[]): Where | undefined => {
  const best = likeliest(list, () => true);
  if (!best || best.probability < LEAST) return undefined;
  const { where } = best.place;
  if (isQuarter(best.place)) {
    const town = likeliest(list, (place) => isTown(place) && within(where, place.where));
    return town && town.probability >= LEAST_TOWN ? joined(where, town.place.where) : where;
  }
  if (!isTown(best.place)) return where;
  const quarter = likeliest(list, (place) => isQuarter(place) && within(place.where, where));
  const least = quarter?.place.wider.has(best.place) ? BESIDE : SHARE;
  return quarter && quarter.probability >= least * best.probability ? joined(quarter.place.where, where) : where;
};

/** A chooser for one report: the likeliest place of each of its incidents, undefined where none is likely enough. */
export const placeChooser = (
  view: View,
  forest: Forest,
): ((incident: Incident, anchor: DraftClaim) => Where | undefined) => {
  const places = placesTold(view.scene.context);
  return (incident, anchor) => {
    const rows = placeRows(view, incident, anchor, places);
    const list = places.map((place, which) => ({ place, probability: probabilityOf(logOddsOf(forest, rows[which])) }));
    const where = settled(list);
    if (!where) return undefined;
    const stated = anchor.where;
    return stated && stated.name === where.name && stated.evidence[0]?.start === where.evidence[0]?.start
      ? { ...stated, city: where.city }
      : { ...where, inferred: true, why: where.why ?? 'learned: the likeliest place of the incident' };
  };
};
