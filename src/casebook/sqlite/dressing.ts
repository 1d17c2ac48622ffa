/** Collated events → events as shown, with what people set on them or on the names in them. */
import type { Event } from '../../event.ts';
import { dressEvent, type Pin, pinsOf } from '../dress-event.ts';
import type { DecisionKind, JournalRecord } from '../records.ts';
import { settledPins } from '../settled-pins.ts';
import { authorityOf } from './authority.ts';
import { standingOn } from './journal-entries.ts';
import type { Store } from './statements.ts';
import { predecessorsOf } from './successors.ts';

/** The event itself where nothing was set. */
export type Dress = (event: Event) => Event;

/** Decisions that set values of events. */
const PINNING: readonly DecisionKind[] = ['correct-value', 'choose-toll', 'adjudicate'];

const isOnEvent = ({ subject }: JournalRecord): boolean => subject.kind === 'event';

const pinsOn = (store: Store, ids: readonly string[]): Pin[] =>
  standingOn(store, ids, PINNING)
    .filter(isOnEvent)
    .flatMap((entry) => (entry.decision === 'adjudicate' ? settledPins(entry) : pinsOf(entry)));

/** What people set on an event, and on those that were merged into it: its own last, so that it counts. */
export const pinsOfEvent = (store: Store, id: string): Pin[] => {
  const ids = predecessorsOf(store, [id]).get(id) ?? [id];
  return [
    ...pinsOn(
      store,
      ids.filter((other) => other !== id),
    ),
    ...pinsOn(store, [id]),
  ];
};

const anythingSet = (store: Store): boolean =>
  store.row(
    'SELECT 1 FROM journal WHERE decision IN (SELECT value FROM json_each(?)) LIMIT 1',
    JSON.stringify(PINNING),
  ) !== undefined;

/** Events with something set on them or on an event that leads to them. */
const withPins = (store: Store, ids: readonly string[]): Set<string> => {
  if (!anythingSet(store)) return new Set();
  const leading = predecessorsOf(store, ids);
  const rootsOf = new Map<string, string>([...leading].flatMap(([root, all]) => all.map((id) => [id, root] as const)));
  const rows = store.rows<{ id: string }>(
    `SELECT DISTINCT subject_id AS id FROM journal
     WHERE subject_kind = 'event' AND decision IN (SELECT value FROM json_each(?))`,
    JSON.stringify(PINNING),
  );
  return new Set(rows.flatMap(({ id }) => rootsOf.get(id) ?? []));
};

/** What dresses the events of these ids. */
export const dressing = (store: Store, ids: readonly string[]): Dress => {
  const pinned = withPins(store, ids);
  const authority = authorityOf(store);
  return (event) => {
    const named = authority(event);
    return pinned.has(event.id) ? dressEvent(named, pinsOfEvent(store, event.id)) : named;
  };
};
