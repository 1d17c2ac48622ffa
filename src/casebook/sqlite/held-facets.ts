/**
 * Which events have each value of a facet, held ready for a large casebook: what stands beside a list is counted from numbers in memory,
 * whatever the filter leaves in. Events that were written since, by whatever connection, are counted from their rows, and when they are many all is read anew.
 */
import type { EventFilter } from '../casebook.ts';
import { eventWhere, MOST_FOUND, takesAll, type Where } from './event-query.ts';
import { type FacetRow, facetsOfEvents, KEPT_FACETS } from './facet-counts.ts';
import { metaNumber } from './revision.ts';
import type { Store } from './statements.ts';

/** Fewer events are counted from their rows as fast. */
const LEAST_EVENTS = 20_000;
/** Of more there are too many numbers to hold: some fifty bytes an event. */
const MOST_EVENTS = 2_000_000;
/** Events written since that are counted from their rows. */
const MOST_SINCE = 2000;

interface HeldValue {
  readonly facet: string;
  readonly value: string;
  readonly label: string;
  readonly events: Int32Array;
}

interface HeldFacets {
  /** The step of `event_touched` up to which they are what is stored. */
  readonly at: number;
  readonly values: readonly HeldValue[];
  /** One more than the largest number of an event. */
  readonly size: number;
}

const COMMA = 44;
const ZERO = 48;

/** `'3,17'` → 3, 17 */
const numbersIn = (text: string): Int32Array => {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + unit - ZERO;
  }
  if (text !== '') numbers.push(number);
  return Int32Array.from(numbers);
};

const joined = (parts: readonly Int32Array[]): Int32Array => {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

type ColumnsRow = [
  type: string,
  country: string | null,
  admin1: string | null,
  year: string | null,
  reviewed: number,
  events: string,
];

/** Values of the columns of events, each with its events. */
const columnValues = (store: Store): HeldValue[] => {
  const rows = store.tuples<ColumnsRow>(
    `SELECT type, country, admin1, ${store.engine.year('from_day')} AS year, reviewed, group_concat(seq)
     FROM event GROUP BY 1, 2, 3, 4, 5`,
  );
  const parts = new Map<string, { readonly named: Omit<HeldValue, 'events'>; readonly events: Int32Array[] }>();
  const note = (facet: string, value: string | null, label: string | null, events: Int32Array): void => {
    if (value === null || label === null) return;
    const key = `${facet} ${value}`;
    const known = parts.get(key);
    if (known) known.events.push(events);
    else parts.set(key, { named: { facet, value, label }, events: [events] });
  };
  for (const [type, country, admin1, year, reviewed, text] of rows) {
    const events = numbersIn(text);
    note('type', type, type, events);
    note('country', country, country, events);
    note('admin1', admin1, admin1, events);
    note('year', year, year, events);
    note('reviewed', reviewed === 1 ? 'true' : 'false', reviewed === 1 ? 'reviewed' : 'not reviewed', events);
  }
  return [...parts.values()].map(({ named, events }) => ({ ...named, events: joined(events) }));
};

const read = (store: Store): HeldFacets => {
  // Before the rows: what changes meanwhile counts as written since.
  const at = metaNumber(store, 'touched');
  const rows = store.tuples<[facet: string, value: string, label: string, events: string]>(
    "SELECT facet, value, label, group_concat(event) FROM event_facet WHERE facet <> 'place' GROUP BY 1, 2, 3",
  );
  const several = rows.map(([facet, value, label, text]) => ({ facet, value, label, events: numbersIn(text) }));
  const { last } = store.row<{ last: number | null }>('SELECT max(seq) AS last FROM event')!;
  return { at, values: [...columnValues(store), ...several], size: (last ?? 0) + 1 };
};

const HELD = new WeakMap<Store, HeldFacets>();

const writtenSince = (store: Store, at: number): Int32Array =>
  at === metaNumber(store, 'touched')
    ? new Int32Array(0)
    : Int32Array.from(
        store.rows<{ event: number }>('SELECT event FROM event_touched WHERE at > ?', at).map(({ event }) => event),
      );

/** What is held, and the events that it does not hold for. */
const upToDate = (store: Store): { readonly held: HeldFacets; readonly since: Int32Array } => {
  const held = HELD.get(store);
  const since = held && writtenSince(store, held.at);
  if (held && since && since.length <= MOST_SINCE) return { held, since };
  const fresh = read(store);
  HELD.set(store, fresh);
  return { held: fresh, since: writtenSince(store, fresh.at) };
};

/** Whether the casebook is one for which facets are held. */
export const holdsFacets = (store: Store): boolean => {
  if (!store.engine.holdsFacets) return false;
  const events = store.row<{ count: number }>(`${KEPT_FACETS} WHERE facet = 'total'`)?.count ?? 0;
  return events >= LEAST_EVENTS && events <= MOST_EVENTS;
};

/** The conditions of a filter that are values of a facet, and the others. */
const split = (filter: EventFilter) => {
  const { types, countries, admin1s, outlets, reviewed, effects, minToll, ...others } = filter;
  const ofTolls = minToll === undefined ? {} : { effects, minToll };
  const wanted: Readonly<Record<string, readonly string[] | undefined>> = {
    type: types,
    country: countries,
    admin1: admin1s,
    outlet: outlets,
    reviewed: reviewed === undefined ? undefined : [String(reviewed)],
    effect: minToll === undefined ? effects : undefined,
  };
  return { wanted, others: { ...others, ...ofTolls } };
};

/** How many conditions each event meets, those written since left out; and how many there are. */
const met = (store: Store, filter: EventFilter, { held, since }: ReturnType<typeof upToDate>) => {
  const { wanted, others } = split(filter);
  const sums = new Uint8Array(held.size);
  let conditions = 0;
  /** An event that has two of the values wanted meets the condition once. */
  const meet = (lists: readonly Int32Array[]): void => {
    for (const events of lists)
      for (const event of events) if (sums[event] === conditions) sums[event] = conditions + 1;
    conditions++;
  };
  for (const [facet, values] of Object.entries(wanted)) {
    if (!values) continue;
    meet(held.values.filter((one) => one.facet === facet && values.includes(one.value)).map(({ events }) => events));
  }
  if (!takesAll(others)) {
    const where = eventWhere(store, others, { most: MOST_FOUND });
    const [row] = store.tuples<[string | null]>(
      `SELECT group_concat(e.seq) FROM event e WHERE ${where.sql} AND e.seq < ${held.size}`,
      ...where.values,
    );
    meet([numbersIn(row?.[0] ?? '')]);
  }
  for (const event of since) if (event < held.size) sums[event] = 0;
  return { sums, conditions };
};

const totalOf = ({ sums, conditions }: ReturnType<typeof met>): number => {
  let total = 0;
  for (const sum of sums) if (sum === conditions) total++;
  return total;
};

/** Facets of the events that a filter leaves in, a row a value; only where `holdsFacets` and the filter narrows. */
export const heldFacetRows = (store: Store, filter: EventFilter): readonly FacetRow[] => {
  const current = upToDate(store);
  const found = met(store, filter, current);
  const { sums, conditions } = found;
  const counted = current.held.values.flatMap(({ facet, value, label, events }): FacetRow[] => {
    let count = 0;
    for (const event of events) if (sums[event] === conditions) count++;
    return count === 0 ? [] : [[facet, value, label, count]];
  });
  return [['total', '', '', totalOf(found)], ...counted, ...rowsSince(store, filter, current.since)];
};

/** The events written since that the filter leaves in. */
const whereSince = (store: Store, filter: EventFilter, since: Int32Array): Where => {
  const where = eventWhere(store, filter, { most: MOST_FOUND });
  return {
    sql: `${where.sql} AND e.seq IN (SELECT CAST(value AS BIGINT) FROM json_each(?))`,
    values: [...where.values, JSON.stringify([...since])],
  };
};

const rowsSince = (store: Store, filter: EventFilter, since: Int32Array): FacetRow[] => {
  if (since.length === 0) return [];
  const where = whereSince(store, filter, since);
  const { f, rows } = facetsOfEvents(store.engine, where.sql);
  return store.tuples<FacetRow>(`WITH ${f} ${rows}`, ...where.values);
};

/** How many events a filter that narrows leaves in; undefined where nothing is held yet: a page does not wait until it is. */
export const heldTotal = (store: Store, filter: EventFilter): number | undefined => {
  const held = HELD.get(store);
  const since = held && writtenSince(store, held.at);
  if (!held || !since || since.length > MOST_SINCE) return undefined;
  const current = { held, since };
  const total = totalOf(met(store, filter, current));
  if (current.since.length === 0) return total;
  const where = whereSince(store, filter, current.since);
  const { count } = store.row<{ count: number }>(
    `SELECT count(*) AS count FROM event e WHERE ${where.sql}`,
    ...where.values,
  )!;
  return total + count;
};

/** The rows of a value put together, the most frequent values of each facet first, as `frequentValues` does. */
export const mostFrequent = (rows: readonly FacetRow[], most: number): FacetRow[] => {
  const sums = new Map<string, FacetRow>();
  for (const [facet, value, label, count] of rows) {
    const key = `${facet} ${value}`;
    const known = sums.get(key);
    sums.set(
      key,
      known ? [facet, value, label < known[2] ? label : known[2], known[3] + count] : [facet, value, label, count],
    );
  }
  return [...Map.groupBy(sums.values(), ([facet]) => facet).values()].flatMap((values) =>
    values.sort((a, b) => b[3] - a[3] || (a[1] < b[1] ? -1 : 1)).slice(0, most),
  );
};
