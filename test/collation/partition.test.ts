/** Linking shared out over parts gives the events of one run, whatever their number and the order in which reports reach them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinParts, linkPart, partsOf, placingOf } from '../../src/collation/partition.ts';
import { recordAtOnce, shuffled, syntheticReports } from '../../src/measure/measure-shuffles.ts';
import { syntheticReading } from '../../src/measure/synthetic-news.ts';

const REPORTS = syntheticReports(36);
const PLACINGS = new Map(REPORTS.map((report) => [report, placingOf(syntheticReading(report))]));

const joined = (count: number, seed: number): string[] => {
  const parts = Array.from({ length: count }, (_, part) => part);
  const findings = parts.map((part) => {
    const sent = shuffled(REPORTS, seed + part).map((report) => PLACINGS.get(report)!);
    return linkPart(
      sent.filter((placing) => partsOf(placing, count).includes(part)),
      part,
      count,
    );
  });
  const { events } = joinParts(shuffled(REPORTS, seed + 99), syntheticReading, JSON.parse(JSON.stringify(findings)));
  return [...events].map((event) => JSON.stringify(event)).sort();
};

test('parts joined give the bytes of all at once', () => {
  const expected = recordAtOnce(REPORTS);
  for (const [count, seed] of [
    [1, 1],
    [3, 2],
    [24, 3],
  ] as const)
    assert.deepEqual(joined(count, seed), expected, `${count} parts`);
});

test('a placing goes through a queue and is what it was', () => {
  const placing = placingOf(syntheticReading(REPORTS[0]));
  assert.deepEqual(structuredClone(placing), placing);
  assert.deepEqual(partsOf(structuredClone(placing), 8), partsOf(placing, 8));
});
