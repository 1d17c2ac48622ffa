/** Names of actors and places as this casebook has settled them, put into an event. */
import type { Participant } from '../claim.ts';
import type { Event } from '../event.ts';

export type NameKind = 'actor' | 'place';

/** What stands of the decisions about one name. */
export interface Settled {
  readonly id: string;
  readonly name: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface Authority {
  /** The name that an id or a name as printed stands for; undefined where nothing was decided. */
  readonly settled: (kind: NameKind, key: string) => Settled | undefined;
}

/** A name without an id of a registry is known by itself. */
const isId = (key: string): boolean => key.includes('/') || key.includes(':');

const named = (participant: Participant, { settled }: Authority): Participant => {
  const key = participant.actor ?? participant.name;
  const found =
    key === null ? undefined : (settled('actor', key) ?? (participant.name && settled('actor', participant.name)));
  if (!found) return participant;
  return {
    ...participant,
    actor: isId(found.id) ? found.id : participant.actor,
    name: found.name ?? (isId(found.id) ? participant.name : found.id),
  };
};

/** Two that are now one, in one role: the first stays, with the words of both. */
const joined = (participants: readonly Participant[]): Participant[] => {
  const kept: Participant[] = [];
  for (const one of participants) {
    const key = one.actor ?? one.name;
    const at = kept.findIndex(
      (other) => key !== null && other.role === one.role && (other.actor ?? other.name) === key,
    );
    const other = kept[at];
    if (!other) kept.push(one);
    else kept[at] = { ...other, evidence: [...other.evidence, ...one.evidence], count: other.count ?? one.count };
  }
  return kept;
};

const withActors = (event: Event, authority: Authority): Event => {
  const participants = event.participants.map((participant) => named(participant, authority));
  const same = participants.every((participant, index) => participant === event.participants[index]);
  return same ? event : { ...event, participants: joined(participants) };
};

const withPlace = (event: Event, key: string | undefined, { settled }: Authority): Event => {
  const { where } = event;
  const found = key === undefined ? undefined : settled('place', key);
  if (!where || !found) return event;
  return {
    ...event,
    where: {
      ...where,
      id: found.id.startsWith('name:') ? where.id : found.id,
      name: found.name ?? where.name,
      ...(found.lat === null || found.lon === null ? {} : { lat: found.lat, lon: found.lon }),
    },
  };
};

/** The event itself where no name of it was settled; `place` is the key of its place. */
export const withAuthority = (event: Event, place: string | undefined, authority: Authority): Event =>
  withPlace(withActors(event, authority), place, authority);
