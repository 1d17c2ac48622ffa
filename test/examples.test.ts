/** The main job on real input: the bundled examples give the record that a careful reader makes of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, test } from 'node:test';
import type { Claim } from '../src/claim.ts';
import type { Event, Toll } from '../src/event.ts';
import type { Report } from '../src/report.ts';
import { ROOT, rowsOf, runCotejo } from './cli/run-cotejo.ts';

interface Expected {
  readonly name: string;
  readonly types: readonly string[];
  readonly reports: readonly string[];
  readonly when: string;
  readonly where: Partial<Record<'city' | 'admin1' | 'country', string>>;
  readonly tolls: readonly { effect: string; whom: string; best: number; low?: number; high?: number }[];
  readonly disagreements?: readonly { about: string; effect?: string }[];
}

const RECORD: readonly Expected[] = JSON.parse(readFileSync(join(ROOT, 'examples', 'record.json'), 'utf8'));

let reports = new Map<string, Report>();
let claims = new Map<string, Claim>();
let events: Event[] = [];

before(async () => {
  const run = await runCotejo(['collate', 'examples/reports']);
  assert.equal(run.code, 0, run.stderr);
  const rows = rowsOf(run);
  reports = new Map(rows.filter((row) => row.kind === 'report').map((row) => [row.id, row as Report]));
  claims = new Map(rows.filter((row) => row.kind === 'claim').map((row) => [row.id, row as Claim]));
  events = rows.filter((row) => row.kind === 'event') as Event[];
});

const fileOf = (id: string): string => basename(reports.get(id)?.path ?? id);

/** The event that holds a claim of one of the types in each report. */
const find = ({ types, reports: files }: Expected): Event | undefined =>
  events.find((event) => {
    const told = new Set(
      event.claims.flatMap((id) => {
        const claim = claims.get(id);
        return claim && types.includes(claim.type) && claim.standing === 'asserted' ? [fileOf(claim.report)] : [];
      }),
    );
    return files.every((file) => told.has(file));
  });

for (const expected of RECORD) {
  test(expected.name, () => {
    const event = find(expected);
    assert.ok(
      event,
      `no event joins ${expected.reports.join(', ')}; there are ${JSON.stringify(events.map((one) => [one.title, one.reports.map(fileOf)]))}`,
    );
    const story = expected.reports[0].split('-')[0];
    assert.deepEqual(
      event.reports.map(fileOf).filter((file) => !file.startsWith(story)),
      [],
      'joined wrongly',
    );
    assert.equal(event.when?.edtf.split('T')[0], expected.when);
    for (const [field, value] of Object.entries(expected.where)) {
      assert.equal(event.where?.[field as 'city'], value, field);
    }
    for (const { effect, whom, ...numbers } of expected.tolls) {
      const toll: Toll | undefined = event.tolls.find((one) => one.effect === effect && one.whom === whom);
      assert.ok(
        toll,
        `no toll ${effect} ${whom} in ${JSON.stringify(event.tolls.map((one) => [one.effect, one.whom, one.best]))}`,
      );
      for (const [bound, value] of Object.entries(numbers)) {
        assert.equal(toll[bound as 'best'], value, `${effect} ${whom} ${bound}: ${toll.why}`);
      }
    }
    for (const { about, effect } of expected.disagreements ?? []) {
      assert.ok(
        event.disagreements.some((one) => one.about === about && (effect === undefined || one.effect === effect)),
        `no disagreement about ${about} ${effect ?? ''}`,
      );
    }
  });
}

test('every value of every claim leads to its words', () => {
  for (const claim of claims.values()) {
    const text = reports.get(claim.report)?.text ?? '';
    for (const figure of claim.figures) {
      assert.ok(figure.inferred || figure.evidence.length > 0, `${claim.id} ${figure.effect} ${figure.words}`);
      for (const { start, end } of figure.evidence) assert.notEqual(text.slice(start, end).trim(), '');
    }
  }
});
