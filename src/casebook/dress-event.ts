/** What people set, put over an event as collation made it. */
import { eventTitle } from '../collation/event-title.ts';
import type { Event, Toll } from '../event.ts';
import type { ChosenToll, EventAttribute } from './decision-values.ts';
import type { Correction, JournalEntry } from './records.ts';

/** One value that a person set on an event. */
export interface Pin {
  /** `when`, or `toll killed all`. */
  readonly attribute: string;
  readonly value: unknown;
  readonly entry: Pick<JournalEntry, 'seq' | 'by' | 'at' | 'why'>;
}

export const tollAttribute = ({ effect, whom, what }: Pick<Toll, 'effect' | 'whom' | 'what'>): string =>
  ['toll', effect, whom, what].filter((part) => part).join(' ');

interface Corrected {
  readonly attribute: EventAttribute;
  readonly value: unknown;
}

/** Pins out of an entry: `correct-value` and `choose-toll` on an event. */
export const pinsOf = (entry: JournalEntry): Pin[] => {
  if (entry.decision === 'correct-value') {
    const { attribute, value } = entry.value as Corrected;
    return [{ attribute, value, entry }];
  }
  if (entry.decision === 'choose-toll') {
    return [{ attribute: tollAttribute(entry.value as ChosenToll), value: entry.value, entry }];
  }
  return [];
};

const setBy = ({ by, seq, why }: Pin['entry']): string => `Set by ${by} (decision ${seq})${why ? `: ${why}` : ''}`;

const isObject = (value: unknown): value is object => value !== null && typeof value === 'object';

/** Where a value can say how it was found, it names the decision. */
const explained = (value: unknown, entry: Pin['entry']): unknown =>
  isObject(value) && !Array.isArray(value) ? { ...value, inferred: false, why: setBy(entry) } : value;

const withToll = (event: Event, pin: Pin): Event => {
  const chosen = pin.value as ChosenToll;
  const { effect, whom, low, best, high } = chosen;
  const at = event.tolls.findIndex((toll) => tollAttribute(toll) === pin.attribute);
  const known = event.tolls[at];
  const tolls = event.tolls.toSpliced(at < 0 ? event.tolls.length : at, at < 0 ? 0 : 1);
  if (low === null && best === null && high === null) return { ...event, tolls };
  const toll: Toll = {
    effect,
    whom,
    ...(chosen.what ? { what: chosen.what } : {}),
    low,
    best,
    high,
    claims: chosen.claims ?? known?.claims ?? [],
    rule: 'decision',
    why: setBy(pin.entry),
  };
  return {
    ...event,
    tolls: tolls.toSpliced(at < 0 ? tolls.length : at, 0, toll),
    disagreements: event.disagreements.map((one) =>
      one.about === 'toll' && one.effect === effect && (one.whom ?? 'all') === whom
        ? { ...one, chosen: best === null ? null : String(best), why: setBy(pin.entry) }
        : one,
    ),
  };
};

const withPin = (event: Event, pin: Pin): Event =>
  pin.attribute.startsWith('toll ')
    ? withToll(event, pin)
    : { ...event, [pin.attribute]: explained(pin.value, pin.entry) };

/** The last pin of each attribute counts. */
const lastOfEach = (pins: readonly Pin[]): Pin[] => [...new Map(pins.map((pin) => [pin.attribute, pin])).values()];

/** An event with what people set; the title follows the values unless it was set itself. */
export const dressEvent = (event: Event, pins: readonly Pin[]): Event => {
  const counted = lastOfEach(pins);
  if (counted.length === 0) return event;
  const dressed = counted.reduce(withPin, event);
  if (counted.some(({ attribute }) => attribute === 'title')) return dressed;
  return { ...dressed, title: eventTitle(dressed) };
};

const readingOf = (event: Event, attribute: string): unknown =>
  attribute.startsWith('toll ')
    ? (event.tolls.find((toll) => tollAttribute(toll) === attribute) ?? null)
    : event[attribute as EventAttribute];

/** The values that people set, each with what collation made of the reports. */
export const correctionsOf = (collated: Event, pins: readonly Pin[]): Correction[] =>
  lastOfEach(pins).map(({ attribute, value, entry: { seq, by, at, why } }) => ({
    attribute,
    value,
    reading: readingOf(collated, attribute),
    seq,
    by,
    at,
    why,
  }));
