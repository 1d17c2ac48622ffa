/** The review queue: unreviewed events, the most useful to look at first; what somebody put off comes last for them. */
import type { EventFilter, QueuePage, QueueRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { QueueItem } from '../desk-records.ts';
import type { Cause } from '../queue-priority.ts';
import type { EventSummary } from '../records.ts';
import { totalOf } from '../summarise-event.ts';
import { eventWhere, MOST_FOUND } from './event-query.ts';
import { eventSummary, SUMMARY_COLUMNS } from './rows.ts';
import type { Store, Value } from './statements.ts';

const WHY: Readonly<Record<Cause, (event: EventSummary) => string>> = {
  disagreement: ({ disagreements }) =>
    disagreements === 1 ? 'Its reports dispute one value.' : `Its reports dispute ${disagreements} values.`,
  uncertain: ({ confidence }) => `How it was linked or read is uncertain (${confidence.toFixed(2)}).`,
  deadly: ({ tolls }) => `${totalOf(tolls, 'killed') ?? 0} killed.`,
  changed: () => 'Claims joined it since it was reviewed.',
  new: () => 'Nobody has looked at it yet.',
};

type Row = Parameters<typeof eventSummary>[0] & {
  readonly id: string;
  readonly priority: number;
  readonly cause: Cause;
  readonly assigned: string | null;
  readonly skipped: number;
  /** Unreviewed events that words find, on this page or not. */
  readonly total?: number;
};

const itemOf = (row: Row): QueueItem => {
  const event = eventSummary(row);
  const { cause: kind, priority: score, assigned: assignedTo, skipped } = row;
  return { event, kind, why: WHY[kind](event), score, assignedTo, skipped: skipped === 1 };
};

interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
  /** What words find is never very many: looked for once, for the page and the total, and sorted faster than met along the queue. */
  readonly byWords: boolean;
}

const narrowed = (store: Store, filter: EventFilter, { kind, user, assigned }: QueueRequest): Where => {
  const where = eventWhere(store, filter, { most: MOST_FOUND });
  const parts = [where.sql, 'e.reviewed = 0'];
  const values: Value[] = [...where.values];
  const add = (sql: string, ...more: Value[]) => {
    parts.push(sql);
    values.push(...more);
  };
  if (kind !== undefined) add('e.cause = ?', kind);
  if (user !== undefined) add(assigned ? 'e.assigned = ?' : '(e.assigned IS NULL OR e.assigned = ?)', user);
  else if (assigned) add('e.assigned IS NOT NULL');
  return { sql: parts.join(' AND '), values, byWords: filter.q !== undefined };
};

interface Place {
  readonly back: boolean;
  readonly skipped: number;
  readonly score: number;
  readonly id: string;
}

const placeOf = (cursor: string): Place => {
  const [way, skipped, score, id] = decodeCursor(cursor, 4);
  return { back: way === 'back', skipped: Number(skipped), score: Number(score), id: String(id) };
};

const cursorAt = (way: 'on' | 'back', { skipped, priority, id }: Row): string =>
  encodeCursor([way, skipped, priority, id]);

/** One stretch of the queue: what was not skipped, or what was. */
const stretch = (
  store: Store,
  where: Where,
  request: QueueRequest,
  skipped: 0 | 1,
  from: Place | undefined,
  limit: number,
) => {
  const within = from?.skipped === skipped;
  const back = from?.back ?? false;
  const beyond = back
    ? '(e.priority > ? OR (e.priority = ? AND e.id < ?))'
    : '(e.priority < ? OR (e.priority = ? AND e.id > ?))';
  const columns = `e.id, e.priority, e.cause, e.assigned, ${skipped} AS skipped, ${SUMMARY_COLUMNS}`;
  return store.rows<Row>(
    `${
      where.byWords
        ? `WITH hits AS MATERIALIZED (SELECT e.seq FROM event e WHERE ${where.sql})
           SELECT ${columns}, (SELECT count(*) FROM hits) AS total FROM hits JOIN event e ON e.seq = hits.seq WHERE TRUE`
        : `SELECT ${columns} FROM event e WHERE ${where.sql}`
    }
     AND ${skipped ? '' : 'NOT '}EXISTS (SELECT 1 FROM skip s WHERE s.event = e.id AND s.by = ?)
     ${within ? `AND ${beyond}` : ''}
     ORDER BY ${where.byWords ? '+' : ''}e.priority ${back ? 'ASC' : 'DESC'}, e.id ${back ? 'DESC' : 'ASC'} LIMIT ?`,
    ...where.values,
    request.user ?? '',
    ...(within ? [from.score, from.score, from.id] : []),
    limit,
  );
};

export const queuePage = (store: Store, filter: EventFilter, request: QueueRequest): QueuePage => {
  const { limit, cursor } = request;
  const where = narrowed(store, filter, request);
  const from = cursor === undefined ? undefined : placeOf(cursor);
  const back = from?.back ?? false;
  const order: readonly (0 | 1)[] = back ? [1, 0] : [0, 1];
  const rows: Row[] = [];
  for (const skipped of order) {
    const passed = from !== undefined && (back ? skipped > from.skipped : skipped < from.skipped);
    if (!passed && rows.length <= limit) {
      rows.push(...stretch(store, where, request, skipped, from, limit + 1 - rows.length));
    }
  }
  const more = rows.length > limit;
  const shown = back ? rows.slice(0, limit).reverse() : rows.slice(0, limit);
  const first = shown[0];
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: last && (back || more) ? cursorAt('on', last) : null,
    previous: first && (back ? more : from !== undefined) ? cursorAt('back', first) : null,
    total:
      rows[0]?.total ??
      store.row<{ count: number }>(`SELECT count(*) AS count FROM event e WHERE ${where.sql}`, ...where.values)!.count,
  };
};
