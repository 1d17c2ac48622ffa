/** Whether a record that grows report by report is the one that collating all at once gives, byte for byte, in any order of arrival. */
import { collate } from '../collation/collate.ts';
import { openRecord } from '../collation/record/open-record.ts';
import { storeInMemory } from '../collation/record/record-store.ts';
import { reportsOfIncident, syntheticReading } from './synthetic-news.ts';

/** Ids of the first `count` reports of the made-up news. */
export const syntheticReports = (count: number): string[] => {
  const reports: string[] = [];
  for (let incident = 0; reports.length < count; incident++) reports.push(...reportsOfIncident(incident));
  return reports.slice(0, count);
};

/** The same items in an order that the seed decides. */
export const shuffled = (items: readonly string[], seed: number): string[] =>
  items
    .map((item, at) => ({
      item,
      rank: Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b), 0xc2b2ae35) >>> 0,
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

/** The events of a record that takes the reports one by one, as sorted lines of JSON; settled after each `settleEach`. */
export const grownRecord = (order: readonly string[], settleEach: number): string[] => {
  const record = openRecord(storeInMemory(), syntheticReading);
  const events = new Map<string, string>();
  const sink = {
    changed: (event: { readonly id: string }): void => {
      events.set(event.id, JSON.stringify(event));
    },
    gone: (id: string): void => {
      events.delete(id);
    },
  };
  order.forEach((report, at) => {
    record.place(report);
    if (at % settleEach === 0) record.settle(sink);
  });
  record.settle(sink);
  return [...events.values()].sort();
};

/** The events of all reports collated at once, as sorted lines of JSON. */
export const recordAtOnce = (reports: readonly string[]): string[] => {
  const readings = reports.map(syntheticReading);
  const { events } = collate(
    readings.map(({ report }) => report),
    readings.flatMap(({ claims }) => claims),
  );
  return events.map((event) => JSON.stringify(event)).sort();
};

const SETTLEMENTS = [1, 7, 50, 1000];

/** How many of `shuffles` orders of arrival give the bytes of all at once, and how many events there are. */
export const measureShuffles = (
  shuffles: number,
  reports: number,
): { readonly same: number; readonly events: number } => {
  const ids = syntheticReports(reports);
  const expected = recordAtOnce(ids);
  const whole = expected.join('\n');
  let same = 0;
  for (let seed = 1; seed <= shuffles; seed++)
    if (grownRecord(shuffled(ids, seed), SETTLEMENTS[seed % SETTLEMENTS.length]).join('\n') === whole) same++;
  return { same, events: expected.length };
};
