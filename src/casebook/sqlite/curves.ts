/** Counts over time: of many events, and of one event's figures as reports came in. */
import type { Claim } from '../../claim.ts';
import { type Counted, seriesOf } from '../bin-days.ts';
import type { EventFilter } from '../casebook.ts';
import type { Series, SeriesRequest, TollPoint } from '../desk-records.ts';
import { eventWhere } from './event-query.ts';
import { eventById } from './rows.ts';
import type { Store } from './statements.ts';
import { successorOf } from './successors.ts';

const COLUMNS = { none: "''", type: 'e.type', country: 'e.country', admin1: 'e.admin1' } as const;

const isFacet = (by: SeriesRequest['by']): by is 'actor' | 'outlet' => by === 'actor' || by === 'outlet';

/** By the first day of each event; undated events are in no bin. */
export const series = (store: Store, filter: EventFilter, request: SeriesRequest): Series => {
  const where = eventWhere(store, filter);
  const { by, measure } = request;
  const value = isFacet(by) ? 'f.value' : COLUMNS[by];
  const label = isFacet(by) ? 'min(f.label)' : value;
  const join = isFacet(by) ? `JOIN event_facet f ON f.event = e.seq AND f.facet = '${by}'` : '';
  const rows = store.rows<Counted>(
    `SELECT ${value} AS value, ${label} AS label, e.from_day AS day,
       ${measure === 'killed' ? 'coalesce(sum(e.killed), 0)' : 'count(*)'} AS count
     FROM event e ${join} WHERE e.from_day IS NOT NULL AND ${value} IS NOT NULL AND ${where.sql}
     GROUP BY ${isFacet(by) ? 'f.value' : '1'}, e.from_day`,
    ...where.values,
  );
  return seriesOf(rows, request);
};

interface ClaimRow {
  readonly body: string;
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string;
}

const byPublication = (a: TollPoint, b: TollPoint): number => {
  const [first, second] = [a.published ?? '~', b.published ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Every figure of its claims, in the order of publication; undefined where there is no such event. */
export const eventTolls = (store: Store, asked: string): TollPoint[] | undefined => {
  const id = successorOf(store, asked);
  const event = id === undefined ? undefined : eventById(store, id);
  if (!event) return undefined;
  const chosen = new Set(event.tolls.flatMap((toll) => toll.claims.map((claim) => `${toll.effect} ${claim}`)));
  return store
    .rows<ClaimRow>(
      `SELECT c.body, r.id AS report, r.outlet, r.body AS published FROM claim c JOIN report r ON r.seq = c.report
       WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY r.id, c.ordinal`,
      JSON.stringify(event.claims),
    )
    .flatMap((row) => {
      const claim = JSON.parse(row.body) as Claim;
      const { published } = JSON.parse(row.published) as { published: { edtf: string | null } };
      return claim.figures.map((figure) => ({
        effect: figure.effect,
        whom: figure.whom,
        what: figure.what ?? null,
        published: published.edtf,
        report: row.report,
        outlet: row.outlet,
        claim: claim.id,
        low: figure.low,
        best: figure.best,
        high: figure.high,
        words: figure.words,
        speaker: claim.attributed[0]?.speaker ?? null,
        chosen: chosen.has(`${figure.effect} ${claim.id}`),
      }));
    })
    .sort(byPublication);
};
