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
  readonly tolls: readonly { effect: string; whom: string; best?: number; low?: number; high?: number }[];
  readonly disagreements?: readonly { about: string; effect?: string }[];
  /** Another happening of the same reports that must stay apart from it. */
  readonly apart?: string;
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

const tollOf = (event: Event, effect: string, whom: string): Toll | undefined =>
  event.tolls.find((one) => one.effect === effect && one.whom === whom);

/** Of two happenings that the same reports tell, the one whose numbers fit better. */
const fit = (event: Event, { tolls }: Expected): number =>
  tolls.filter(({ effect, whom, best }) => best !== undefined && tollOf(event, effect, whom)?.best === best).length;

/** The event that holds a claim of one of the types in each report. */
const find = (expected: Expected): Event | undefined => {
  const { types, reports: files } = expected;
  const candidates = events.filter((event) => {
    const told = new Set(
      event.claims.flatMap((id) => {
        const claim = claims.get(id);
        return claim && types.includes(claim.type) && claim.standing === 'asserted' ? [fileOf(claim.report)] : [];
      }),
    );
    return files.every((file) => told.has(file));
  });
  return candidates.sort((a, b) => fit(b, expected) - fit(a, expected))[0];
};

const story = (file: string): string => file.split('-')[0] as string;

/** Undefined where all its reports are joined and nothing else is. */
const joinFault = (expected: Expected): string | undefined => {
  const event = find(expected);
  if (!event)
    return `no event joins ${expected.reports.join(', ')}; there are ${JSON.stringify(events.filter((one) => one.reports.some((id) => story(fileOf(id)) === story(expected.reports[0]))).map((one) => [one.title, one.reports.map(fileOf)]))}`;
  const strangers = event.reports.map(fileOf).filter((file) => story(file) !== story(expected.reports[0]));
  if (strangers.length > 0) return `joined wrongly: ${strangers.join(', ')}`;
  const other = RECORD.find((one) => one.name === expected.apart);
  if (other && find(other) === event) return `one with ${other.name}`;
  return undefined;
};

for (const expected of RECORD) {
  test(`${expected.name}: its reports are joined, and none besides`, () => {
    assert.equal(joinFault(expected), undefined);
  });
}

const checkTolls = (event: Event, expected: Expected): string[] =>
  expected.tolls.flatMap(({ effect, whom, ...numbers }) => {
    const toll = tollOf(event, effect, whom);
    return Object.entries(numbers).flatMap(([bound, value]) =>
      toll?.[bound as 'best'] === value
        ? []
        : [`${effect} ${whom} ${bound}: ${toll?.[bound as 'best'] ?? 'none'} for ${value}. ${toll?.why ?? ''}`],
    );
  });

const faultsOf = (event: Event, expected: Expected): string[] => [
  ...(event.when?.edtf.split('T')[0] === expected.when ? [] : [`when: ${event.when?.edtf} for ${expected.when}`]),
  ...Object.entries(expected.where).flatMap(([field, value]) =>
    event.where?.[field as 'city'] === value ? [] : [`${field}: ${event.where?.[field as 'city']} for ${value}`],
  ),
  ...checkTolls(event, expected),
  ...(expected.disagreements ?? []).flatMap(({ about, effect }) =>
    event.disagreements.some((one) => one.about === about && (effect === undefined || one.effect === effect))
      ? []
      : [`no disagreement about ${about} ${effect ?? ''}`],
  ),
];

for (const expected of RECORD) {
  test(`${expected.name}: day, place, tolls and disagreements`, () => {
    const event = find(expected);
    assert.deepEqual(event ? faultsOf(event, expected) : ['not joined'], []);
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
