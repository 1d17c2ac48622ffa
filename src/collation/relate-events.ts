/**
 * How events hang together: what is part of a longer fight, what answers what. Only events that a report tells of together are
 * related, or those of one place and day: the report's own 'after', 'in response' and 'then' stand behind the link.
 */
import type { EventType } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Account } from './account.ts';
import { type DayRange, dayRange, overlaps, rangeLength } from './days.ts';
import { isViolent, typeCompatibility } from './event-families.ts';
import { sharedLevel } from './place.ts';

type How = Event['related'][number]['how'];

const ANSWERING =
  /\b(?:unleash\w*|trigger\w*|sparked|provok\w+|prompt(?:ed|ing)|respond\w*|in response|retaliat\w+|reveng\w+|repris\w+|desat\w+|provoc\w+|represalia|en respuesta|venganza|reaccion\w+)\b/u;
const BESIDE = 110;

/** `'That decision unleashed gun battles'` answers what was told before. */
const answersSomething = (text: string, at: number): boolean =>
  ANSWERING.test(text.slice(Math.max(0, at - BESIDE), at + BESIDE).toLowerCase());

/** An event with where each of its reports tells it: the place in the text of its first claim. */
export interface ToldEvent {
  readonly event: Event;
  /** Key of its first account: of two events told together, the order in which they are held against each other. */
  readonly first: string;
  readonly places: Readonly<Record<string, number>>;
  /** The words beside one of its claims say that it answers something. */
  readonly answers: boolean;
}

/** An event and the accounts it was made of, in order of key. */
export const toldEvent = (event: Event, accounts: readonly Account[]): ToldEvent => {
  const places: Record<string, number> = {};
  for (const { report, claims } of accounts)
    for (const { trigger } of claims) places[report.id] = Math.min(places[report.id] ?? trigger.start, trigger.start);
  return {
    event,
    first: accounts[0].key,
    places,
    answers: accounts.some(({ report, claims }) =>
      claims.some(({ trigger }) => answersSomething(report.text, trigger.start)),
    ),
  };
};

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

/** Longer than this it is a campaign, and what falls into it is told apart. */
const EPISODE_DAYS = 21;

/** A clash on one day of a siege of several, in its town. */
const isWithin = (part: Event, whole: Event): boolean => {
  const [short, long] = [dayRange(part.when?.edtf), dayRange(whole.when?.edtf)];
  if (
    whole.when?.precision !== 'interval' ||
    !short ||
    !long ||
    rangeLength(long) < 2 ||
    rangeLength(long) > EPISODE_DAYS
  )
    return false;
  if (rangeLength(short) >= rangeLength(long) || short.from < long.from || short.to > long.to) return false;
  return (
    isViolent(part.type) &&
    isViolent(whole.type) &&
    typeCompatibility(part.type, whole.type) >= 0.6 &&
    sharedLevel(part.where, whole.where) >= 3
  );
};

/** The relation of `b` to `a`, if any: 'b is retaliation for a', 'b is part of a'. */
const relationOf = (a: Event, b: Event, order: number, answers: boolean): How | undefined => {
  const days = lag(dayRange(a.when?.edtf), dayRange(b.when?.edtf));
  if (days === undefined || days < 0) return undefined;
  if (FIGHTS.has(a.type) && PARTS.has(b.type) && days === 0 && near(a, b)) return 'part-of';
  if (isWithin(b, a)) return 'part-of';
  if (BLOWS.has(a.type) && FIGHTS.has(b.type) && days <= SOON && near(a, b) && (days > 0 || answers))
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
const tellingOrder = (a: ToldEvent, b: ToldEvent): number => {
  let order = 0;
  for (const report of a.event.reports) {
    const [x, y] = [a.places[report], b.places[report]];
    if (x !== undefined && y !== undefined) order += Math.sign(y - x);
  }
  return order;
};

/** `from` is part of, or answers, `to`; events by id. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly how: How;
}

/** How two events that a report tells together hang together, if at all. */
export const relationBetween = (one: ToldEvent, other: ToldEvent): Relation | undefined => {
  const [a, b] = one.first < other.first ? [one, other] : [other, one];
  for (const [earlier, later] of [
    [a, b],
    [b, a],
  ] as const) {
    const how = relationOf(earlier.event, later.event, tellingOrder(earlier, later), later.answers);
    if (how) return { from: later.event.id, to: earlier.event.id, how };
  }
  return undefined;
};

/** What `related` of the event says, given the relations that it stands in. */
export const relatedBy = (event: string, relations: readonly Relation[]): Event['related'] =>
  relations
    .map(({ from, to, how }): Event['related'][number] =>
      from === event
        ? { event: to, how }
        : how === 'same-series'
          ? { event: from, how }
          : { event: from, how, reverse: true },
    )
    .sort((x, y) => (x.event < y.event ? -1 : x.event > y.event ? 1 : 0));
