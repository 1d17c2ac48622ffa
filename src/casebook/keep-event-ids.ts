/**
 * Events that go on keep their ids: a newly collated event takes the id of the stored event with which it shares most
 * claims. Bookmarks, citations and decisions hold ids; collation only knows what it sees today.
 */
import type { Event } from '../event.ts';
import { freeId } from './free-id.ts';

/** A stored event, by what matters here. */
export interface StoredEvent {
  readonly id: string;
  readonly claims: readonly string[];
}

export interface KeptIds {
  readonly events: readonly Event[];
  /** Stored ids that no event bears any more, and the event that took most of their claims, if any. */
  readonly retired: ReadonlyMap<string, string | undefined>;
}

interface Overlap {
  readonly stored: string;
  readonly fresh: number;
  readonly shared: number;
}

const overlapsOf = (stored: readonly StoredEvent[], fresh: readonly Event[]): Overlap[] => {
  const owner = new Map(stored.flatMap((event) => event.claims.map((claim) => [claim, event.id] as const)));
  return fresh.flatMap((event, index) => {
    const shared = new Map<string, number>();
    for (const claim of event.claims) {
      const id = owner.get(claim);
      if (id !== undefined) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared].map(([id, count]) => ({ stored: id, fresh: index, shared: count }));
  });
};

const byOverlap = (fresh: readonly Event[]) => (a: Overlap, b: Overlap) =>
  b.shared - a.shared ||
  Number(fresh[b.fresh]?.id === b.stored) - Number(fresh[a.fresh]?.id === a.stored) ||
  (a.stored < b.stored ? -1 : a.stored > b.stored ? 1 : a.fresh - b.fresh);

const assign = (overlaps: readonly Overlap[]): Map<number, string> => {
  const idOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { stored, fresh } of overlaps) {
    if (taken.has(stored) || idOf.has(fresh)) continue;
    idOf.set(fresh, stored);
    taken.add(stored);
  }
  return idOf;
};

/**
 * `keepEventIds(stored, collate(…).events)` → the same events under the ids they had, `related` following them.
 * Of a split event the larger part keeps the id; of merged ones the id of the larger part stays and the others retire.
 */
export const keepEventIds = (
  stored: readonly StoredEvent[],
  fresh: readonly Event[],
  reserved: ReadonlySet<string> = new Set(),
  /** The id under which collation's event of this id is stored, where it is none of these: a stored id may be another's id of today. */
  elsewhere: (id: string) => string = (id) => id,
): KeptIds => {
  const overlaps = overlapsOf(stored, fresh).sort(byOverlap(fresh));
  const idOf = assign(overlaps);
  const used = new Set([...reserved, ...stored.map(({ id }) => id)]);
  for (const [index, event] of fresh.entries()) {
    if (idOf.has(index)) continue;
    const id = freeId(event.id, used);
    idOf.set(index, id);
    used.add(id);
  }
  const renamed = new Map(fresh.map((event, index) => [event.id, idOf.get(index) as string]));
  const following = <T extends { readonly event: string }>(link: T): T => ({
    ...link,
    event: renamed.get(link.event) ?? elsewhere(link.event),
  });
  const events = fresh.map((event, index) => ({
    ...event,
    id: idOf.get(index) as string,
    related: event.related.map(following),
    ...(event.proposed && { proposed: event.proposed.map(following) }),
  }));
  const kept = new Set(idOf.values());
  const retired = new Map<string, string | undefined>();
  for (const { id } of stored) if (!kept.has(id)) retired.set(id, undefined);
  for (const { stored: id, fresh: index } of overlaps) {
    if (retired.has(id) && retired.get(id) === undefined) retired.set(id, idOf.get(index));
  }
  return { events, retired };
};
