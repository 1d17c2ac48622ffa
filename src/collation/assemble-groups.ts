/** Links → groups → events with their relations: each part of the links that holds together is grouped and made by itself. */
import type { Event } from '../event.ts';
import { type Account, byCode } from './account.ts';
import type { AccountTable } from './account-table.ts';
import { assembleEvent, type EventContext, withProposals } from './assemble-event.ts';
import { components } from './components.ts';
import { growingArray } from './growing-array.ts';
import { groupSignatures, type Link } from './link-claims.ts';
import { linkModel } from './link-model.ts';
import { type Relation, relatedBy, relationBetween, type ToldEvent, toldEvent } from './relate-events.ts';
import type { Shelves } from './shelf.ts';

/** Links of all accounts, as they are found. */
export interface LinkList {
  readonly add: (link: Link) => void;
  readonly size: number;
  readonly at: (index: number) => Link;
}

export const linkList = (): LinkList => {
  const [as, bs] = [growingArray(Int32Array), growingArray(Int32Array)];
  const probabilities = growingArray(Float64Array);
  return {
    add: ({ a, b, probability }) => {
      as.push(a);
      bs.push(b);
      probabilities.push(probability);
    },
    get size() {
      return as.length;
    },
    at: (index) => ({ a: as.at(index), b: bs.at(index), probability: probabilities.at(index) }),
  };
};

/** Items by the part they lie in, parts in order of their least member. */
const byPart = (size: number, count: number, partOf: (item: number) => number): ((part: number) => Int32Array) => {
  const ends = new Int32Array(size + 1);
  for (let item = 0; item < count; item++) ends[partOf(item) + 1]++;
  for (let part = 0; part < size; part++) ends[part + 1] += ends[part];
  const starts = ends.slice();
  const items = new Int32Array(count);
  for (let item = 0; item < count; item++) items[starts[partOf(item)]++] = item;
  return (part) => items.subarray(ends[part], ends[part + 1]);
};

export interface GroupsIn {
  readonly table: AccountTable;
  readonly links: LinkList;
  /** Accounts of a report by its number, with what it reprints filled in. */
  readonly accountsOf: (report: number) => readonly Account[];
  readonly context: Omit<EventContext, 'reports'>;
  readonly shelves: Shelves;
}

/** Events held ready while relations are looked for. */
const HELD = 5000;

/** Earliest first, undated last; of one day by id. */
const byDay = (a: Day, b: Day): number => byCode(a.day, b.day) || byCode(a.id, b.id);

interface Day {
  readonly day: string;
  readonly id: string;
  readonly number: number;
}

/** Events by day, made when the first is asked for. */
export function* assembleGroups(groups: GroupsIn): Generator<Event> {
  const { table, links, accountsOf, context, shelves } = groups;
  const { threshold } = linkModel();
  const parts = components(table.size);
  for (let at = 0; at < links.size; at++) {
    const { a, b, probability } = links.at(at);
    if (probability >= threshold) parts.join(a, b);
  }
  const membersOf = byPart(table.size, table.size, parts.of);
  const linksOf = byPart(table.size, links.size, (at) => parts.of(links.at(at).a));
  const told = shelves.shelf<ToldEvent>(HELD);
  const eventOf = new Int32Array(table.size);
  const days: Day[] = [];

  const accountOf = (number: number): Account => {
    const key = table.keyOf(number);
    return accountsOf(table.reportOf(number)).find((account) => account.key === key)!;
  };

  const makePart = (part: number): void => {
    const members = Array.from(membersOf(part)).sort((a, b) => byCode(table.keyOf(a), table.keyOf(b)));
    const place = new Map(members.map((account, at) => [account, at]));
    const scored = Array.from(linksOf(part), links.at)
      .flatMap(({ a, b, probability }) => {
        const [x, y] = [place.get(a), place.get(b)];
        return x === undefined || y === undefined ? [] : [{ a: Math.min(x, y), b: Math.max(x, y), probability }];
      })
      .sort((p, q) => p.a - q.a || p.b - q.b);
    const found = groupSignatures(
      members.map((account) => ({
        reportId: table.reportId(table.reportOf(account)),
        wholeReport: table.isWhole(account),
      })),
      scored,
    );
    const made = found.map(({ members: own, confidence }) => {
      const accounts = own.map((at) => accountOf(members[at]));
      const reports = new Map(accounts.map(({ report }) => [report.id, report]));
      return { accounts, event: assembleEvent(accounts, confidence, { ...context, reports }) };
    });
    found.forEach(({ members: own, proposed }, at) => {
      const event = withProposals(
        made[at].event,
        proposed.map(({ group, probability }) => [made[group].event.id, probability] as const),
      );
      const number = told.put(toldEvent(event, made[at].accounts));
      for (const member of own) eventOf[members[member]] = number;
      days.push({ day: event.when?.edtf ?? '~', id: event.id, number });
    });
  };
  for (let part = 0; part < table.size; part++) if (parts.of(part) === part) makePart(part);

  const relations = relationsIn(table, eventOf, told.get);
  days.sort(byDay);
  for (const { number, id } of days) {
    const { event } = told.get(number);
    const own = relations.get(id);
    yield own ? { ...event, related: relatedBy(id, own) } : event;
  }
}

/** The relations of events that a report tells together, by the id of each of the two. */
const relationsIn = (
  table: AccountTable,
  eventOf: Int32Array,
  told: (event: number) => ToldEvent,
): ReadonlyMap<string, readonly Relation[]> => {
  const relations = new Map<string, Relation[]>();
  const keep = (id: string, relation: Relation): void => {
    const own = relations.get(id);
    if (own) own.push(relation);
    else relations.set(id, [relation]);
  };
  for (let report = 0; report < table.reports; report++) {
    const [from, to] = table.accountsIn(report);
    const events = [...new Set(eventOf.subarray(from, to))];
    if (events.length < 2) continue;
    const own = events.map(told);
    const id = table.reportId(report);
    own.forEach((one, at) => {
      for (const other of own.slice(at + 1)) {
        // Of the reports that tell both, the first by id relates them.
        const first = one.event.reports.reduce(
          (least, each) => (other.places[each] !== undefined && each < least ? each : least),
          id,
        );
        const relation = first === id ? relationBetween(one, other) : undefined;
        if (!relation) continue;
        keep(relation.from, relation);
        keep(relation.to, relation);
      }
    });
  }
  return relations;
};
