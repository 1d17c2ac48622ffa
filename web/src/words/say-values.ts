/** Places, people, numbers and events in words. */
import type { Event, EventSummary, Participant, TollSummary } from '../api/types.ts';
import type { Words } from './make-words.ts';

type Place = NonNullable<EventSummary['where']>;

/** `Villa Unión, Coahuila`; the country only where nothing finer is known. */
export const sayPlace = (where: Omit<Place, 'precision'> | null, words: Words, full = false): string => {
  if (!where) return words.say('where.unknown');
  const { name, city, admin1, country } = where;
  const parts = [name, city, admin1].filter((part): part is string => Boolean(part));
  const state = country && (full || parts.length === 0 || parts[0] === country) ? words.country(country) : undefined;
  const all = [...parts, state].filter((part): part is string => Boolean(part));
  const distinct = all.filter((part, index) => all.indexOf(part) === index && !(index === 0 && part === country));
  return distinct.length > 0 ? distinct.join(', ') : words.say('where.unknown');
};

/** `mx/cartel-del-noreste` → "cartel del noreste" */
export const sayActor = (name: string): string => {
  const last = name.includes('/') && !name.includes(' ') ? name.slice(name.lastIndexOf('/') + 1) : name;
  return last === name ? name : last.replaceAll('-', ' ');
};

export const sayParticipant = ({ name, head, actor }: Participant, words: Words): string =>
  name ??
  (head && actor ? `${head} (${sayActor(actor)})` : (head ?? (actor ? sayActor(actor) : words.say('who.unnamed'))));

export interface Figures {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** `4`, `4–7`, `at least 4`. */
export const sayFigure = ({ low, best, high }: Figures, { say }: Words): string => {
  if (low !== null && high !== null && low !== high) return say('toll.range', { low, high });
  if (low !== null && high === null) return say('toll.atLeast', { low });
  if (low === null && high !== null) return say('toll.atMost', { high });
  return best === null ? say('toll.unknown') : say('toll.exact', { best });
};

type AnyToll = Pick<TollSummary, 'effect' | 'whom'> & { readonly what?: string | null };

export const sayTollName = ({ effect, whom, what }: AnyToll, { say, label }: Words): string =>
  what
    ? say('toll.things', { effect: label('effect', effect), what })
    : whom === 'all'
      ? label('effect', effect)
      : say('toll.of', { effect: label('effect', effect), whom: label('whom', whom) });

export const sayEvent = ({ type, where }: Pick<EventSummary | Event, 'type' | 'where'>, words: Words): string => {
  const name = words.label('type', type);
  return where
    ? words.say('events.where', { type: name, place: sayPlace(where, words) })
    : words.say('events.nowhere', { type: name });
};

const HUMAN = ['killed', 'injured', 'abducted', 'missing', 'arrested'] as const;

/** The totals that a row shows: one an effect, people only, at most three. */
export const chiefTolls = (tolls: EventSummary['tolls']): EventSummary['tolls'] =>
  HUMAN.flatMap((effect) => {
    const some = tolls.filter((toll) => toll.effect === effect && !toll.what);
    return some.find(({ whom }) => whom === 'all') ?? some.slice(0, 1);
  }).slice(0, 3);
