/** An event as a row of a list, and as the columns that lists are narrowed and sorted by. */

import type { Participant } from '../claim.ts';
import { dayNumber, edtfInterval, FIRST_DAY, LAST_DAY } from '../edtf.ts';
import type { Event, Toll } from '../event.ts';
import type { DayRange, EventSummary, TollSummary } from './records.ts';

/** What the stored row holds; the rest is counted from the journal when the row is read. */
export type StoredSummary = Omit<EventSummary, 'reviewed' | 'comments'>;

/** `dayRange('2019-11')` → `{ from: 18201, to: 18230 }`; open or unknown sides are null. */
export const dayRange = (edtf: string | null | undefined): DayRange => {
  const interval = edtf ? edtfInterval(edtf) : undefined;
  if (!interval) return { from: null, to: null };
  return {
    from: interval.from === FIRST_DAY ? null : dayNumber(interval.from),
    to: interval.to === LAST_DAY ? null : dayNumber(interval.to),
  };
};

const ACTING: readonly string[] = ['perpetrator', 'side', 'target', 'victim', 'authority'];

/** Takes part in the happening: no speaker, no bystander, no thing. */
export const isActing = ({ role, kind }: Participant): boolean =>
  ACTING.includes(role) && kind !== 'weapon' && kind !== 'vehicle';

const actorName = ({ name, head, actor }: Participant): string => name ?? head ?? actor ?? '';

const actorsOf = (participants: readonly Participant[]): EventSummary['actors'] => {
  const seen = new Set<string>();
  return participants
    .filter(isActing)
    .sort((a, b) => ACTING.indexOf(a.role) - ACTING.indexOf(b.role))
    .map((participant) => ({ role: participant.role, actor: participant.actor, name: actorName(participant) }))
    .filter(({ role, actor, name }) => {
      const key = `${role} ${actor ?? name}`;
      return name !== '' && !seen.has(key) && seen.add(key);
    });
};

const tollSummary = ({ effect, whom, what, low, best, high }: Toll): TollSummary => ({
  effect,
  whom,
  what: what ?? null,
  low,
  best,
  high,
});

const totalsFirst = (tolls: readonly Toll[]): Toll[] =>
  [...tolls].sort((a, b) => (a.effect === b.effect ? Number(b.whom === 'all') - Number(a.whom === 'all') : 0));

/**
 * Best figure of an effect over all classes of victim: the toll for `all` where there is one, else the largest single
 * one (classes may overlap, so a sum could count someone twice). null where nobody states one.
 */
export const totalOf = (tolls: readonly TollSummary[], effect: TollSummary['effect']): number | null => {
  const some = tolls.filter((toll) => toll.effect === effect && toll.best !== null);
  const whole = some.find(({ whom }) => whom === 'all');
  return whole?.best ?? some.reduce<number | null>((most, { best }) => Math.max(most ?? 0, best ?? 0), null);
};

/** `summariseEvent(event, ['El Diario'])`; `outlets` are those of its reports. */
export const summariseEvent = (event: Event, outlets: readonly string[]): StoredSummary => ({
  id: event.id,
  type: event.type,
  title: event.title,
  when: event.when && { edtf: event.when.edtf, precision: event.when.precision, ...dayRange(event.when.edtf) },
  where: event.where && {
    name: event.where.name,
    city: event.where.city,
    admin1: event.where.admin1,
    country: event.where.country,
    lat: event.where.lat,
    lon: event.where.lon,
    precision: event.where.precision,
  },
  tolls: totalsFirst(event.tolls).map(tollSummary),
  actors: actorsOf(event.participants),
  outlets: [...new Set(outlets)].sort(),
  reports: event.reports.length,
  claims: event.claims.length,
  disagreements: event.disagreements.length,
  confidence: event.confidence,
});
