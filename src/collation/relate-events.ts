/**
 * How events hang together: what is part of a longer fight, what answers what. Only events that a report tells of together are
 * related, or those of one place and day: the report's own 'after', 'in response' and 'then' stand behind the link.
 */
import type { EventType } from '../claim.ts';
import type { Event } from '../event.ts';
import { type DayRange, dayRange, overlaps } from './days.ts';
import { sharedLevel } from './place.ts';

type How = Event['related'][number]['how'];

/** A claim's report and place in its text, and whether the words beside it say that it answers something. */
export interface PlacedClaim {
  readonly report: string;
  readonly at: number;
  readonly answers: boolean;
}

const ANSWERING =
  /\b(?:unleash\w*|trigger\w*|sparked|provok\w+|prompt(?:ed|ing)|respond\w*|in response|retaliat\w+|reveng\w+|repris\w+|desat\w+|provoc\w+|represalia|en respuesta|venganza|reaccion\w+)\b/iu;
const BESIDE = 110;

/** `'That decision unleashed gun battles'` answers what was told before. */
export const answersSomething = (text: string, at: number): boolean =>
  ANSWERING.test(text.slice(Math.max(0, at - BESIDE), at + BESIDE));

interface Relation {
  readonly from: string;
  readonly to: string;
  readonly how: How;
}

const FIGHTS: ReadonlySet<EventType> = new Set(['armed-clash', 'attack', 'riot']);
const PARTS: ReadonlySet<EventType> = new Set([
  'roadblock',
  'arson',
  'property-damage',
  'abduction',
  'shooting',
  'killing',
  'robbery',
  'escape',
  'bombing',
  'body-found',
]);
const BLOWS: ReadonlySet<EventType> = new Set(['arrest', 'killing', 'raid', 'seizure']);
const ANSWERS: ReadonlySet<EventType> = new Set([
  'arrest',
  'raid',
  'release',
  'statement',
  'deployment',
  'protest',
  'seizure',
  'designation',
  'agreement',
]);
const VIOLENCE: ReadonlySet<EventType> = new Set([
  ...FIGHTS,
  'shooting',
  'killing',
  'bombing',
  'abduction',
  'arson',
  'air-strike',
  'shelling',
  'robbery',
  'body-found',
  'sexual-violence',
  'torture',
  'roadblock',
]);

/** Days within which one thing answers another. */
const SOON = 3;
const RESPONSE_DAYS = 30;
/** An arrest answers a killing of years ago, where one report tells both. */
const ARREST_DAYS = 4000;

const near = (a: Event, b: Event): boolean => sharedLevel(a.where, b.where) >= 2;

const notElsewhere = (a: Event, b: Event): boolean => sharedLevel(a.where, b.where) >= 0;

/** Days from the end of one event to the start of the other; 0 where they overlap, undefined where a day is unknown. */
const lag = (earlier: DayRange | undefined, later: DayRange | undefined): number | undefined => {
  if (!earlier || !later) return undefined;
  return overlaps(earlier, later) ? 0 : later.from - earlier.to;
};

const sharesActor = (a: Event, b: Event): boolean => {
  const names = new Set(a.participants.map((one) => one.actor ?? one.name).filter((name) => name !== null));
  return b.participants.some((one) => one.role !== 'speaker' && names.has(one.actor ?? one.name ?? ''));
};

/** The relation of `b` to `a`, if any: 'b is retaliation for a', 'b is part of a'. */
const relationOf = (a: Event, b: Event, order: number, answers: ReadonlySet<string>): How | undefined => {
  const days = lag(dayRange(a.when?.edtf), dayRange(b.when?.edtf));
  if (days === undefined || days < 0) return undefined;
  if (FIGHTS.has(a.type) && PARTS.has(b.type) && days === 0 && near(a, b)) return 'part-of';
  if (BLOWS.has(a.type) && FIGHTS.has(b.type) && days <= SOON && near(a, b) && (days > 0 || answers.has(b.id)))
    return 'retaliation';
  if (
    b.type === 'release' &&
    days <= SOON &&
    notElsewhere(a, b) &&
    (FIGHTS.has(a.type) || (a.type === 'arrest' && sharesActor(a, b)))
  )
    return 'response';
  if (
    VIOLENCE.has(a.type) &&
    ANSWERS.has(b.type) &&
    b.type !== 'release' &&
    days <= (b.type === 'arrest' ? ARREST_DAYS : RESPONSE_DAYS) &&
    (days > 0 || order > 0) &&
    (near(a, b) || (b.type === 'statement' && notElsewhere(a, b) && days <= SOON))
  )
    return 'response';
  if (a.type === b.type && VIOLENCE.has(a.type) && days > 0 && days <= 14 && near(a, b) && sharesActor(a, b))
    return 'same-series';
  return undefined;
};

/** Order of telling where a report tells both: positive when `b` comes after `a`; 0 where no report has both. */
const tellingOrder = (a: Event, b: Event, places: ReadonlyMap<string, number>): number => {
  let order = 0;
  for (const report of a.reports) {
    const [x, y] = [places.get(`${a.id} ${report}`), places.get(`${b.id} ${report}`)];
    if (x !== undefined && y !== undefined) order += Math.sign(y - x);
  }
  return order;
};

/** Fills `related` of events that share a report, on both of them. `placeOf` gives a claim's place in its report's text. */
export const relateEvents = (events: readonly Event[], claimOf: (id: string) => PlacedClaim | undefined): Event[] => {
  const ofReport = new Map<string, Event[]>();
  const places = new Map<string, number>();
  const answers = new Set<string>();
  for (const event of events) {
    for (const report of event.reports) {
      const group = ofReport.get(report);
      if (group) group.push(event);
      else ofReport.set(report, [event]);
    }
    for (const id of event.claims) {
      const claim = claimOf(id);
      if (!claim) continue;
      if (claim.answers) answers.add(event.id);
      const key = `${event.id} ${claim.report}`;
      places.set(key, Math.min(places.get(key) ?? claim.at, claim.at));
    }
  }
  const relations = new Map<string, Relation>();
  for (const group of ofReport.values())
    for (const a of group)
      for (const b of group) {
        if (a === b || relations.has(`${b.id} ${a.id}`) || relations.has(`${a.id} ${b.id}`)) continue;
        const how = relationOf(a, b, tellingOrder(a, b, places), answers);
        // Reading the other way round may fit as well; the one whose start is earlier was tried first or is tried next.
        if (how) relations.set(`${b.id} ${a.id}`, { from: b.id, to: a.id, how });
      }
  const ofEvent = new Map<string, Event['related'][number][]>();
  for (const { from, to, how } of relations.values()) {
    ofEvent.set(from, [...(ofEvent.get(from) ?? []), { event: to, how }]);
    const back = how === 'same-series' ? { event: from, how } : { event: from, how, reverse: true as const };
    ofEvent.set(to, [...(ofEvent.get(to) ?? []), back]);
  }
  return events.map((event) => {
    const related = ofEvent.get(event.id);
    if (!related) return event;
    return { ...event, related: related.sort((x, y) => (x.event < y.event ? -1 : x.event > y.event ? 1 : 0)) };
  });
};
