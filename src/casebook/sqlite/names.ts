/** Authority files to look through: the actors and places of this casebook, with what was decided about them. */
import type { NameKind } from '../authority.ts';
import type { CountedPage, PageRequest } from '../casebook.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { isDescription } from '../described.ts';
import type { AuthorityRecord, AuthorityRow } from '../desk-records.ts';
import { namesUnder, settledName } from './authority.ts';
import { lastDecisionAbout } from './decide.ts';
import { entriesAbout } from './journal-entries.ts';
import type { Store } from './statements.ts';

interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly events: number;
}

interface ListedRow extends NameRow {
  /** Of all names, whatever the page. */
  readonly total: number;
}

/** `%` and `_` of a user are letters. */
const containing = (q: string): string => `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const LIKE = " AND (lower(f.label) LIKE ? ESCAPE '\\' OR lower(f.value) LIKE ? ESCAPE '\\')";

const listed = (narrowed: boolean): string =>
  `SELECT f.value AS id, min(f.label) AS name, count(*) AS events FROM event_facet f
   WHERE f.facet = ?${narrowed ? LIKE : ''} GROUP BY f.value`;

interface PlaceRow {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly country: string | null;
  readonly admin1: string | null;
}

const NOWHERE: PlaceRow = { lat: null, lon: null, country: null, admin1: null };

const placeOf = (store: Store, kind: NameKind, id: string): PlaceRow => {
  if (kind === 'actor') return NOWHERE;
  return (
    store.row<PlaceRow>(
      `SELECT e.lat, e.lon, e.country, e.admin1 FROM event_facet f JOIN event e ON e.seq = f.event
       WHERE f.facet = 'place' AND f.value = ? ORDER BY f.event LIMIT 1`,
      id,
    ) ?? NOWHERE
  );
};

const aliasesOf = (store: Store, kind: NameKind, ids: readonly string[]): string[] =>
  store
    .rows<{ alias: string }>(
      'SELECT alias FROM alias WHERE kind = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY alias',
      kind,
      JSON.stringify(ids),
    )
    .map(({ alias }) => alias);

const rowOf = (store: Store, kind: NameKind, { id, name, events }: NameRow): AuthorityRow => {
  const aliases = aliasesOf(store, kind, [id]);
  const under = namesUnder(store, kind, [id]);
  const shown = settledName(store, kind, id)?.name ?? name;
  return {
    id,
    kind,
    name: shown,
    general: kind === 'actor' && isDescription(shown),
    aliases,
    events,
    merged: under.filter((other) => other !== id && !aliases.includes(other)).sort(),
    ...placeOf(store, kind, id),
    lastDecision: lastDecisionAbout(store, [id]),
  };
};

/** Most events first. */
export const listNames = (
  store: Store,
  kind: NameKind,
  { q = '', limit, cursor }: PageRequest & { readonly q?: string },
): CountedPage<AuthorityRow> => {
  const values = q === '' ? [kind] : [kind, containing(q), containing(q)];
  const after = cursor === undefined ? undefined : decodeCursor(cursor, 2);
  const rows = store.rows<ListedRow>(
    `SELECT * FROM (SELECT *, count(*) OVER () AS total FROM (${listed(q !== '')}) AS listed) AS counted
     ${after ? 'WHERE events < ? OR (events = ? AND id > ?)' : ''} ORDER BY events DESC, id LIMIT ?`,
    ...values,
    ...(after ? [Number(after[0]), Number(after[0]), String(after[1])] : []),
    limit + 1,
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => rowOf(store, kind, row)),
    next: last ? encodeCursor([last.events, last.id]) : null,
    total: rows[0]?.total ?? 0,
  };
};

const variantsOf = (store: Store, kind: NameKind, id: string): AuthorityRecord['variants'] =>
  store.rows<{ name: string; events: number }>(
    kind === 'actor'
      ? `SELECT name, count(DISTINCT event) AS events FROM event_actor WHERE actor = ?1 OR (actor IS NULL AND name = ?1)
         GROUP BY name ORDER BY events DESC, name`
      : `SELECT label AS name, count(*) AS events FROM event_facet WHERE facet = 'place' AND value = ?1
         GROUP BY label ORDER BY events DESC, name`,
    id,
  );

/** A name that was merged leads to the one it was merged into; undefined where nothing is known of it. */
export const nameRecord = (store: Store, kind: NameKind, asked: string): AuthorityRecord | undefined => {
  const id = settledName(store, kind, asked)?.id ?? asked;
  const known = store.row<NameRow>(
    `SELECT f.value AS id, min(f.label) AS name, count(*) AS events FROM event_facet f
     WHERE f.facet = ? AND f.value = ? GROUP BY f.value`,
    kind,
    id,
  );
  const decisions = entriesAbout(store, [...new Set([id, asked])]).filter(({ subject }) => subject.kind === kind);
  if (!known && decisions.length === 0) return undefined;
  const row = rowOf(store, kind, known ?? { id, name: id, events: 0 });
  return { ...row, variants: variantsOf(store, kind, id), decisions };
};

/** Every name about which something stands, for exports. */
export const settledNames = (store: Store, kind: NameKind): AuthorityRow[] =>
  store
    .rows<{ id: string }>(
      'SELECT id FROM authority WHERE kind = ? AND merged_into IS NULL UNION SELECT merged_into FROM authority WHERE kind = ? AND merged_into IS NOT NULL ORDER BY 1',
      kind,
      kind,
    )
    .filter(({ id }) => (settledName(store, kind, id)?.id ?? id) === id)
    .map(({ id }) => {
      const known = store.row<NameRow>(
        'SELECT f.value AS id, min(f.label) AS name, count(*) AS events FROM event_facet f WHERE f.facet = ? AND f.value = ? GROUP BY f.value',
        kind,
        id,
      );
      return rowOf(store, kind, known ?? { id, name: id, events: 0 });
    });
