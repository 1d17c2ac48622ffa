/** Events around some claims, made anew: as collation linked them, and as people decided over it. */
import type { Homes } from '../../collation/outlet-homes.ts';
import type { Event } from '../../event.ts';
import { keepEventIds, type StoredEvent } from '../keep-event-ids.ts';
import { type LinkDecision, regroup } from '../link-decisions.ts';
import { around, homesOf, linkConfidence } from './collate-claims.ts';
import { entriesAbout, standing } from './journal-entries.ts';
import { LINKING, linkDecisionOf, type SeenEvents } from './link-entries.ts';
import { collatedById, eventById } from './rows.ts';
import type { Store } from './statements.ts';
import { replaceEvents, STORED_EVENT_COLUMNS, type StoredEventRow } from './store-events.ts';

const claimsOf = ({ claims, others }: LinkDecision): readonly string[] => [...claims, ...others];

interface ClaimRow {
  readonly id: string;
  readonly linked: string | null;
  readonly event: number | null;
}

/** All claims that these may have to do with: of the same group, the same event, or the same decision. */
const closureOf = (store: Store, claims: readonly string[]): { rows: ClaimRow[]; decisions: LinkDecision[] } => {
  let wanted = new Set(claims);
  for (;;) {
    const ids = JSON.stringify([...wanted]);
    const rows = store.rows<ClaimRow>(
      `WITH given AS (SELECT id, linked, event FROM claim WHERE id IN (SELECT value FROM json_each(?)))
       SELECT c.id, c.linked, c.event FROM claim c JOIN report r ON r.seq = c.report
       WHERE c.id IN (SELECT id FROM given) OR c.linked IN (SELECT linked FROM given WHERE linked IS NOT NULL)
         OR c.event IN (SELECT event FROM given WHERE event IS NOT NULL)
       ORDER BY r.id, c.ordinal`,
      ids,
    );
    const found = rows.map(({ id }) => id);
    const decisions = standing(store, LINKING, found).flatMap((entry) => linkDecisionOf(entry) ?? []);
    const grown = new Set([...wanted, ...found, ...decisions.flatMap(claimsOf)]);
    if (grown.size === wanted.size) return { rows, decisions };
    wanted = grown;
  }
};

/** What stands of the claims' events, as `hints` want it told: which id should go on with which claims. */
const withHints = (stored: readonly StoredEvent[], hints: SeenEvents, free: (id: string) => boolean): StoredEvent[] => {
  const hinted = Object.entries(hints)
    .filter(([id]) => stored.some((event) => event.id === id) || free(id))
    .map(([id, claims]) => ({ id, claims }));
  const taken = new Set(hinted.flatMap(({ claims }) => claims));
  const rest = stored
    .filter(({ id }) => !hinted.some((hint) => hint.id === id))
    .map(({ id, claims }) => ({ id, claims: claims.filter((claim) => !taken.has(claim)) }));
  return [...hinted, ...rest];
};

/** For ids that go, the event that took most of their claims. */
const successors = (stored: readonly StoredEvent[], events: readonly Event[]): Map<string, string | undefined> => {
  const kept = new Set(events.map(({ id }) => id));
  const homeOf = new Map(events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  return new Map(
    stored
      .filter(({ id }) => !kept.has(id))
      .map(({ id, claims }) => {
        const homes = claims.flatMap((claim) => homeOf.get(claim) ?? []);
        const counts = [...Map.groupBy(homes, (home) => home)].sort(([, a], [, b]) => b.length - a.length);
        return [id, counts[0]?.[0]] as const;
      }),
  );
};

interface FirstHome {
  readonly id: string;
  /** The decision that saw it there. */
  readonly seq: number;
}

/** The ids under which claims stood when somebody first decided about them: before that, collation had named them. */
const firstHomes = (store: Store, claims: readonly string[]): Map<string, FirstHome> => {
  const first = new Map<string, FirstHome>();
  const note = (claim: string, home: FirstHome) => {
    if (!first.has(claim)) first.set(claim, home);
  };
  for (const { seq, seen, subject } of entriesAbout(store, claims)) {
    for (const [id, members] of Object.entries((seen.events ?? {}) as SeenEvents)) {
      for (const claim of members) note(claim, { id, seq });
    }
    if (subject.kind === 'claim' && typeof seen.event === 'string') note(subject.id, { id: seen.event, seq });
  }
  return first;
};

/** The home of most of a group's claims, as it was first seen. */
const homeOfMost = (homes: readonly FirstHome[]): FirstHome | undefined =>
  [...Map.groupBy(homes, ({ id }) => id).values()]
    .sort((a, b) => b.length - a.length)[0]
    ?.reduce((first, home) => (home.seq < first.seq ? home : first));

/** Groups that are again as collation linked them go on under the ids that they had before anybody parted or joined them. */
const hintsOfWhole = (store: Store, groups: readonly (readonly string[])[], base: ReadonlyMap<string, string>) => {
  const sizes = Map.groupBy(base.values(), (label) => label);
  const whole = groups.filter((members) => {
    const [label, ...others] = new Set(members.map((claim) => base.get(claim)!));
    return label !== undefined && others.length === 0 && sizes.get(label)?.length === members.length;
  });
  const first = firstHomes(store, whole.flat());
  const homes = whole
    .map((members) => ({ members, home: homeOfMost(members.flatMap((claim) => first.get(claim) ?? [])) }))
    .filter((one) => one.home !== undefined)
    // Who bore an id first bears it again.
    .sort((a, b) => a.home!.seq - b.home!.seq);
  const hints: Record<string, readonly string[]> = {};
  for (const { members, home } of homes) hints[home!.id] ??= members;
  return hints;
};

/** Both, the second first: what it names, the first names no more. */
const withoutTaken = (hints: SeenEvents, stronger: SeenEvents): SeenEvents => {
  const taken = new Set(Object.values(stronger).flat());
  const left = Object.entries(hints)
    .filter(([id]) => stronger[id] === undefined)
    .map(([id, claims]) => [id, claims.filter((claim) => !taken.has(claim))] as const);
  return { ...stronger, ...Object.fromEntries(left) };
};

const assembled = (
  store: Store,
  members: readonly string[],
  confidence: number,
  homes: Homes | undefined,
): Event | undefined => {
  const { reports, claims } = around(store, members);
  return store.collator.assemble(reports, claims, new Set(members), confidence, { homes });
};

/** What collation said of an event's neighbours stays with its id until all are linked anew. */
const tiesOf = (store: Store, id: string): Pick<Event, 'related' | 'proposed'> => {
  const { related = [], proposed } = collatedById(store, id) ?? {};
  return { related, ...(proposed ? { proposed } : {}) };
};

/**
 * Makes the events around `claims` anew, part of the caller's transaction. `hints` name the ids that certain claims
 * should go on under: of a merge the first event's, of an undone merge all that there were. Where a decision is `undone`, groups
 * that nobody's decision touches any more take back their first ids.
 * Returns the ids of the events as they stand then.
 */
export const relink = (
  store: Store,
  claims: readonly string[],
  { hints = {}, undone = false }: { readonly hints?: SeenEvents; readonly undone?: boolean } = {},
): string[] => {
  const { rows, decisions } = closureOf(store, claims);
  const base = new Map(rows.map(({ id, linked }) => [id, linked ?? `alone ${id}`]));
  const groups = regroup(base, decisions);
  const seqs = JSON.stringify([...new Set(rows.flatMap(({ event }) => event ?? []))]);
  const stored = store.rows<StoredEventRow>(
    `SELECT ${STORED_EVENT_COLUMNS} FROM event WHERE seq IN (SELECT CAST(value AS BIGINT) FROM json_each(?)) ORDER BY id`,
    seqs,
  );
  const before = stored.map(({ seq, id }) => ({
    id,
    claims: rows.filter(({ event }) => event === seq).map((row) => row.id),
  }));
  const homeOf = new Map(before.flatMap(({ id, claims: own }) => own.map((claim) => [claim, id] as const)));
  const confidences = new Map<string, number>();
  const confidenceOf = (members: readonly string[]): number => {
    const home = members.map((claim) => homeOf.get(claim)).find((id) => id !== undefined);
    const event = home === undefined ? undefined : eventById(store, home);
    if (!event) return 1;
    const known = confidences.get(event.id) ?? linkConfidence(store, event);
    confidences.set(event.id, known);
    return known;
  };
  const homes = homesOf(store);
  const fresh = groups.flatMap((members) => assembled(store, members, confidenceOf(members), homes) ?? []);
  const isFree = (id: string) => store.row('SELECT 1 FROM event WHERE id = ?', id) === undefined;
  const reserved = new Set(fresh.map(({ id }) => id).filter((id) => !isFree(id)));
  const wanted = undone ? withoutTaken(hints, hintsOfWhole(store, groups, base)) : hints;
  const kept = keepEventIds(withHints(before, wanted, isFree), fresh, reserved);
  const events = kept.events.map((event) => ({ ...event, ...tiesOf(store, event.id) }));
  replaceEvents(store, stored, { events, retired: successors(before, events) });
  return events.map(({ id }) => id);
};
