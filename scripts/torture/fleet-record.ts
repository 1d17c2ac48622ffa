/** A casebook's record as lines that do not depend on the order in which it grew: every report, claim and event. */
import type { Casebook } from '../../src/casebook/casebook.ts';
import type { Event } from '../../src/event.ts';

/**
 * A casebook lets an event keep the id under which it was first seen, so ids tell how the record grew. Here each event is called by its first claim.
 */
const named = (event: Event, nameOf: ReadonlyMap<string, string>): Event => {
  const name = (id: string): string => nameOf.get(id) ?? id;
  const links = <T extends { readonly event: string }>(list: readonly T[]): T[] =>
    list.map((link) => ({ ...link, event: name(link.event) })).sort((a, b) => (a.event < b.event ? -1 : 1));
  return {
    ...event,
    id: name(event.id),
    related: links(event.related),
    ...(event.proposed ? { proposed: links(event.proposed) } : {}),
  };
};

/** Sorted JSON Lines. */
export const recordLines = async (casebook: Casebook): Promise<string[]> => {
  const events: Event[] = [];
  for await (const event of casebook.everyEvent({})) events.push(event);
  const nameOf = new Map(events.map(({ id, claims }) => [id, `event of ${claims.toSorted()[0]}`]));
  const lines = events.map((event) => JSON.stringify(named(event, nameOf)));
  for await (const report of casebook.everyReport({})) lines.push(JSON.stringify(report));
  for await (const { claim } of casebook.everyClaim({})) lines.push(JSON.stringify(claim));
  return lines.sort();
};
