/** The record that grows report by report is the one that collating all at once gives, whatever the order of arrival. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collate } from '../../src/collation/collate.ts';
import { openRecord } from '../../src/collation/record/open-record.ts';
import { storeInMemory } from '../../src/collation/record/record-store.ts';
import { reportsOfIncident, syntheticReading } from '../../src/measure/synthetic-news.ts';

const REPORTS = Array.from({ length: 14 }, (_, incident) => reportsOfIncident(incident)).flat();

/** A shuffle that a seed decides. */
const shuffled = (seed: number): string[] =>
  REPORTS.map((id, at) => ({ id, rank: Math.imul(at + 1, 0x9e3779b1 ^ (seed * 0x85ebca6b)) >>> 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);

const grown = (order: readonly string[], settleEach: number): string[] => {
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

const atOnce = (): string[] => {
  const readings = REPORTS.map(syntheticReading);
  const { events } = collate(
    readings.map(({ report }) => report),
    readings.flatMap(({ claims }) => claims),
  );
  return events.map((event) => JSON.stringify(event)).sort();
};

test('report by report, in any order, gives the bytes of all at once', () => {
  const expected = atOnce();
  assert.deepEqual(grown(shuffled(1), 1), expected);
  assert.deepEqual(grown(shuffled(2), 5), expected);
  assert.deepEqual(grown(REPORTS, 1000), expected);
});

test('a report that is placed already is not placed again', () => {
  assert.deepEqual(grown([...REPORTS, ...REPORTS.slice(0, 5)], 3), atOnce());
});
