import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../src/service/api.ts';
import { collateRows, passagesOf } from '../../web/src/event/collate-rows.ts';
import { explained, siglaOf, siglum } from '../../web/src/event/sigla.ts';
import { makeWords } from '../../web/src/words/make-words.ts';

const words = makeWords('en', () => undefined);

const TEXTS = {
  'r:one': 'Gunmen killed four officers in Tuxpan on Saturday.',
  'r:two': 'Nine people died in Tuxpan on 13 March, police said.',
} as const;
type Id = keyof typeof TEXTS;

const evidence = (report: Id, stated: string) => {
  const start = TEXTS[report].indexOf(stated);
  return [{ start, end: start + stated.length }];
};

const TUXPAN = {
  name: 'Tuxpan',
  id: 'geonames:1',
  city: 'Tuxpan',
  adm2: null,
  admin1: 'Jalisco',
  country: 'MX',
  lat: 19.5,
  lon: -103.3,
  precision: 'exact',
};
const figure = (report: Id, stated: string, best: number, whom: string) => ({
  effect: 'killed',
  whom,
  low: best,
  best,
  high: best,
  words: stated,
  scope: 'incident',
  part: null,
  evidence: evidence(report, stated),
});

const claim = (report: Id, rest: object) => ({
  review: 'unreviewed',
  event: 'e:one',
  lastDecision: 0,
  claim: {
    id: `c:${report}`,
    report,
    type: 'attack',
    where: { ...TUXPAN, evidence: evidence(report, 'Tuxpan') },
    participants: [],
    attributed: [],
    ...rest,
  },
});

/** Two reports of one attack: they agree on where, differ on when and on how many. */
const record = {
  event: {
    id: 'e:one',
    type: 'attack',
    when: { edtf: '2021-03-13', precision: 'day', evidence: [] },
    where: { ...TUXPAN, evidence: [] },
    participants: [
      { role: 'perpetrator', kind: 'group', name: null, head: 'gunman', actor: null, confidence: 1, evidence: [] },
    ],
    claims: ['c:r:one', 'c:r:two'],
    tolls: [
      { effect: 'killed', whom: 'all', low: 9, best: 9, high: 9, claims: ['c:r:two'], rule: 'latest', why: 'by r:two' },
    ],
    disagreements: [
      {
        about: 'when',
        values: [
          { value: '2021-03-13', claims: ['c:r:two'] },
          { value: '2021-03-06', claims: ['c:r:one'] },
        ],
        chosen: '2021-03-13',
        why: 'r:two is nearer',
      },
      {
        about: 'toll',
        effect: 'killed',
        whom: 'all',
        values: [
          { value: '9', claims: ['c:r:two'] },
          { value: '4', claims: ['c:r:one'] },
        ],
        chosen: '9',
        why: 'later',
      },
    ],
  },
  reports: (['r:one', 'r:two'] as const).map((id) => ({
    report: { id, text: TEXTS[id] },
    claims: [
      id === 'r:one'
        ? claim(id, {
            trigger: { ...evidence(id, 'killed')[0], text: 'killed' },
            when: { edtf: '2021-03-06', evidence: evidence(id, 'Saturday') },
            figures: [figure(id, 'four officers', 4, 'police')],
            participants: [
              {
                role: 'perpetrator',
                kind: 'group',
                name: null,
                head: 'gunman',
                actor: null,
                confidence: 1,
                evidence: evidence(id, 'Gunmen'),
              },
            ],
          })
        : claim(id, {
            trigger: { ...evidence(id, 'died')[0], text: 'died' },
            when: { edtf: '2021-03-13', evidence: evidence(id, '13 March') },
            figures: [figure(id, 'Nine people', 9, 'unknown')],
            attributed: [{ speaker: 'police', kind: 'police', evidence: evidence(id, 'police') }],
          }),
    ],
  })),
} as unknown as EventRecord;

const rows = collateRows(record, words);
const rowOf = (id: string) => rows.find((row) => row.id === id)!;
const quoted = (passages: readonly { report: string; start: number; end: number }[]): string[] =>
  passages.map(({ report, start, end }) => TEXTS[report as Id].slice(start, end));

test('one row an attribute, one cell a report', () => {
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['type', 'when', 'where', 'who-perpetrator', 'toll-killed-all-', 'said'],
  );
  for (const { cells } of rows) assert.equal(cells.length, 2);
});

test('what is in dispute says so; what is not is quiet', () => {
  const expected: [string, string][] = [
    ['type', 'agrees'],
    ['when', 'differs'],
    ['where', 'agrees'],
    ['who-perpetrator', 'single'],
    ['toll-killed-all-', 'differs'],
    ['said', 'single'],
  ];
  for (const [id, agreement] of expected) assert.equal(rowOf(id).agreement, agreement, id);
  assert.deepEqual(
    rowOf('when').cells.map(([value]) => value?.differs),
    [true, false],
  );
});

test('a value has the words that state it, the record those of the reports it follows', () => {
  assert.deepEqual(quoted(rowOf('when').cells[0]![0]!.passages), ['Saturday']);
  assert.deepEqual(quoted(rowOf('when').record[0]!.passages), ['13 March']);
  assert.deepEqual(quoted(rowOf('where').record[0]!.passages), ['Tuxpan', 'Tuxpan']);
  assert.deepEqual(quoted(rowOf('toll-killed-all-').record[0]!.passages), ['Nine people']);
});

test('who is called as the report calls them', () => {
  assert.equal(rowOf('who-perpetrator').cells[0]![0]!.text, 'Gunmen');
  assert.equal(rowOf('who-perpetrator').record[0]!.text, 'Gunmen');
});

test('figures say of whom', () => {
  assert.deepEqual(
    rowOf('toll-killed-all-').cells.map((cell) => cell.map(({ text }) => text)),
    [['4 police'], ['9']],
  );
});

test('words lead back to values', () => {
  const back = passagesOf(rows, 'r:two');
  const day = back.find(({ passage }) => passage.about === 'when')!;
  assert.deepEqual(day.values, ['when/1/2021-03-13']);
  assert.deepEqual(
    back.map(({ passage }) => passage.start),
    back.map(({ passage }) => passage.start).sort((a, b) => a - b),
  );
});

test('reports are called by letters', () => {
  assert.deepEqual([0, 25, 26, 27, 51, 52, 701, 702].map(siglum), ['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
  assert.equal(explained('r:two is nearer to 2021-03-13', siglaOf(record), words), 'B is nearer to 13 Mar 2021');
});
