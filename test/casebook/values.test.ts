import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDescription, wordsOf } from '../../src/casebook/described.ts';
import type { NewDecision } from '../../src/casebook/records.ts';
import { all, toldCasebook } from './invented.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const BODY = 'e:Las Lagunas 2021-04-01';
const SIX = 'c:r:two-0';

const correct = (kind: 'event' | 'claim', id: string, attribute: string, value: unknown): NewDecision => ({
  decision: 'correct-value',
  subject: { kind, id },
  value: { attribute, value },
});
const toll = (best: number | null, more: object = {}): NewDecision => ({
  decision: 'choose-toll',
  subject: { kind: 'event', id: ATTACK },
  value: { effect: 'killed', whom: 'all', low: best, best, high: best, ...more },
});
const undo = (seq: number): NewDecision => ({ decision: 'undo', subject: { kind: 'decision', id: String(seq) } });

test('a value that a person set holds through collation, and what was read comes back with an undo', async (t) => {
  const casebook = await toldCasebook(t);
  const { event } = await casebook.decide(correct('event', ATTACK, 'type', 'armed-clash'));
  assert.equal(event?.type, 'armed-clash');
  assert.match(event?.title ?? '', /Armed clash/);
  await casebook.recollate();
  const record = (await casebook.event(ATTACK))!;
  assert.equal(record.event.type, 'armed-clash');
  assert.deepEqual(
    record.corrections.map(({ attribute, value, reading, seq, by }) => [attribute, value, reading, seq, by]),
    [['type', 'armed-clash', 'killing', 1, 'ana']],
  );
  await casebook.decide(undo(1));
  assert.equal((await casebook.event(ATTACK))?.event.type, 'killing');
  assert.deepEqual((await casebook.event(ATTACK))?.corrections, []);
  assert.deepEqual(await all(casebook.check()), []);
});

test('a toll that a person chose is shown with who chose it; without figures it is taken out', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide({ ...toll(5), why: 'the coroner says so' });
  const [chosen] = (await casebook.event(ATTACK))!.event.tolls;
  assert.deepEqual([chosen?.best, chosen?.rule], [5, 'decision']);
  assert.match(chosen?.why ?? '', /ana.*decision 1.*coroner/);
  assert.equal((await casebook.event(ATTACK))?.event.disagreements[0]?.chosen, '5');
  assert.equal((await casebook.events({ minToll: 5 }, { limit: 5 })).total, 1);
  await casebook.decide(toll(null));
  assert.deepEqual((await casebook.event(ATTACK))?.event.tolls, []);
  await casebook.decide(undo(2));
  assert.equal((await casebook.event(ATTACK))?.event.tolls[0]?.best, 5);
});

test('a claim read rightly weighs its event anew', async (t) => {
  const casebook = await toldCasebook(t);
  const { claim } = (await casebook.claim(SIX))!;
  const figures = claim.figures.map((figure) => ({ ...figure, low: 3, best: 3, high: 3 }));
  await casebook.decide(correct('claim', SIX, 'figures', figures));
  assert.equal((await casebook.event(ATTACK))?.event.tolls[0]?.best, 4);
  assert.deepEqual((await casebook.claim(SIX))?.corrected, ['figures']);
  const { event } = await casebook.decide(correct('claim', SIX, 'standing', 'denied'));
  assert.equal(event?.id, ATTACK);
  assert.equal((await casebook.claim(SIX))?.event, null);
  await casebook.recollate();
  assert.deepEqual((await casebook.event(ATTACK))?.event.claims, ['c:r:one-0']);
  await casebook.decide(undo(2));
  await casebook.decide(undo(1));
  assert.equal((await casebook.event(ATTACK))?.event.tolls[0]?.best, 6);
  assert.deepEqual((await casebook.claim(SIX))?.corrected, []);
  assert.deepEqual(await all(casebook.check()), []);
});

test('what was set on an event goes on with the event that it was merged into', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide(correct('event', BODY, 'title', 'The body at the lagoon'));
  await casebook.decide({
    decision: 'merge-events',
    subject: { kind: 'event', id: ATTACK },
    value: { events: [BODY] },
  });
  assert.equal((await casebook.event(ATTACK))?.event.title, 'The body at the lagoon');
  await casebook.decide(correct('event', ATTACK, 'title', 'The attack'));
  assert.equal((await casebook.event(ATTACK))?.event.title, 'The attack');
  await casebook.decide(undo(2));
  assert.equal((await casebook.event(BODY))?.event.title, 'The body at the lagoon');
  assert.equal((await casebook.event(ATTACK))?.event.title, 'The attack');
});

test('a value that is none is refused', async (t) => {
  const casebook = await toldCasebook(t);
  const rows: NewDecision[] = [
    correct('event', ATTACK, 'type', 'nonsense'),
    correct('event', ATTACK, 'colour', 'red'),
    correct('event', ATTACK, 'when', 'yesterday'),
    correct('claim', SIX, 'figures', 6),
    toll(-1),
    {
      ...toll(5),
      value: {
        effect: 'killed',
        whom: 'all',
        low: 1,
        best: 1,
        high: 1,
        evidence: [{ report: 'r:one', start: 0, end: 9999 }],
      },
    },
  ];
  for (const decision of rows) {
    await assert.rejects(casebook.decide(decision), { code: 'decision-unusable' }, JSON.stringify(decision));
  }
});

test('names that are one are one everywhere, and two again after an undo', async (t) => {
  const casebook = await toldCasebook(t);
  const name = (decision: NewDecision['decision'], id: string, value: object): NewDecision => ({
    decision,
    subject: { kind: 'actor', id },
    value,
  });
  await casebook.decide(name('rename', 'xx/los grises', { name: 'The Grey Ones' }));
  assert.equal((await casebook.event(ATTACK))?.summary.actors[0]?.name, 'The Grey Ones');
  const { events } = await casebook.decide(name('merge-names', 'xx/los grises', { into: 'xx/grey' }));
  assert.deepEqual(
    events.map(({ id }) => id),
    [ATTACK],
  );
  assert.equal((await casebook.events({ actors: ['xx/grey'] }, { limit: 5 })).total, 1);
  await casebook.recollate();
  assert.equal((await casebook.events({ actors: ['xx/grey'] }, { limit: 5 })).total, 1);
  await casebook.decide(undo(2));
  assert.equal((await casebook.events({ actors: ['xx/grey'] }, { limit: 5 })).total, 0);
  await casebook.decide({
    decision: 'set-coordinates',
    subject: { kind: 'place', id: 'name:MX/Valle Alto/Las Lagunas' },
    value: { lat: 20, lon: -100 },
  });
  const { items } = await casebook.events(
    { box: { west: -100.1, east: -99.9, south: 19.9, north: 20.1 } },
    { limit: 5 },
  );
  assert.deepEqual(
    items.map(({ id }) => id),
    [BODY],
  );
  await casebook.decide(undo(1));
  assert.equal((await casebook.event(ATTACK))?.summary.actors[0]?.name, 'Los Grises');
});

test('who is only described is told from who is named', () => {
  for (const [label, described] of [
    ['police', true],
    ['policías', true],
    ['Los Grises', false],
    ['Ángel', false],
    ['警察', false],
    [wordsOf('world/unidentified-armed-group'), true],
  ] as const) {
    assert.equal(isDescription(label), described, label);
  }
});
