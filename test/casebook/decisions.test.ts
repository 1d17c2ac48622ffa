import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Casebook } from '../../src/casebook/casebook.ts';
import type { NewDecision } from '../../src/casebook/records.ts';
import { ARROYO, all, newCasebook, readingOf, TELLINGS, toldCasebook } from './invented.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const FOUR = 'c:r:one-0';
const SIX = 'c:r:two-0';

const on = (kind: 'claim' | 'event' | 'report', id: string) => ({ kind, id }) as const;
const reject = (claim: string, more: Partial<NewDecision> = {}): NewDecision => ({
  decision: 'reject-claim',
  subject: on('claim', claim),
  why: 'a misprint, says the outlet',
  ...more,
});
const undo = (seq: number): NewDecision => ({ decision: 'undo', subject: { kind: 'decision', id: String(seq) } });

const killed = async (casebook: Casebook) => (await casebook.event(ATTACK))?.event.tolls[0]?.best;

test('a rejected claim leaves its event, and an undo brings it back', async (t) => {
  const casebook = await toldCasebook(t);
  assert.equal(await killed(casebook), 6);
  const { entry, event } = await casebook.decide(reject(SIX));
  assert.equal(event?.id, ATTACK);
  assert.equal(event?.claims, 1);
  assert.equal(await killed(casebook), 4);
  assert.equal((await casebook.claim(SIX))?.review, 'rejected');
  assert.equal((await casebook.claim(SIX))?.event, null);
  const undone = await casebook.decide(undo(entry.seq));
  assert.equal(undone.event?.id, ATTACK);
  assert.equal(await killed(casebook), 6);
  assert.equal((await casebook.claim(SIX))?.review, 'unreviewed');
});

test('an undo may itself be undone', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide(reject(SIX));
  await casebook.decide(undo(1));
  await casebook.decide(undo(2));
  assert.equal(await killed(casebook), 4);
  const { items } = await casebook.journal({ limit: 10 });
  assert.deepEqual(
    items.map(({ seq, undone }) => [seq, undone]),
    [
      [3, false],
      [2, true],
      [1, false],
    ],
  );
});

test('an event whose only claim is rejected is gone, and back under its id after an undo', async (t) => {
  const casebook = await toldCasebook(t);
  const id = 'e:Las Lagunas 2021-04-01';
  await casebook.decide(reject('c:r:three-0'));
  assert.equal(await casebook.event(id), undefined);
  await casebook.decide(undo(1));
  assert.equal((await casebook.event(id))?.event.id, id);
});

test('the last decision about a claim counts', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide({ decision: 'accept-claim', subject: on('claim', SIX) });
  await casebook.decide(reject(SIX));
  assert.equal((await casebook.claim(SIX))?.review, 'rejected');
  await casebook.decide(undo(2));
  assert.equal((await casebook.claim(SIX))?.review, 'accepted');
});

test('decisions survive new reports, a new collation and reopening', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide(reject(SIX));
  await casebook.decide({ decision: 'accept-claim', subject: on('claim', FOUR) });
  await casebook.storeReadings([
    readingOf({
      id: 'r:four',
      claims: [
        {
          sentence: 'Five died in Arroyo Hondo.',
          trigger: 'died',
          day: '2021-03-04',
          town: ARROYO,
          killed: [5, 'Five'],
        },
      ],
    }),
  ]);
  await casebook.recollate();
  assert.equal(await killed(casebook), 5);
  assert.equal((await casebook.claim(SIX))?.review, 'rejected');
  assert.equal((await casebook.claim(FOUR))?.review, 'accepted');
  assert.equal((await casebook.event(ATTACK))?.decisions.length, 2);
});

test('a reviewed event is unreviewed again when a claim joins it, not when one leaves', async (t) => {
  const casebook = await toldCasebook(t);
  const reviewed = async () => (await casebook.event(ATTACK))?.summary.reviewed;
  await casebook.decide({ decision: 'mark-reviewed', subject: on('event', ATTACK) });
  assert.equal(await reviewed(), true);
  assert.equal((await casebook.events({ reviewed: true }, { limit: 5 })).total, 1);
  await casebook.decide(reject(SIX));
  assert.equal(await reviewed(), true);
  await casebook.storeReadings([
    readingOf({
      id: 'r:late',
      claims: [{ sentence: 'A fifth died in Arroyo Hondo.', trigger: 'died', day: '2021-03-04', town: ARROYO }],
    }),
  ]);
  await casebook.recollate();
  assert.equal(await reviewed(), false);
});

test('comments are counted and may be taken back', async (t) => {
  const casebook = await toldCasebook(t);
  const { event } = await casebook.decide({
    decision: 'comment',
    subject: on('event', ATTACK),
    why: 'Ask the mayor.',
    by: 'luz',
  });
  assert.equal(event?.comments, 1);
  assert.equal((await casebook.decide(undo(1))).event?.comments, 0);
});

test('a decision made on what is no longer so is refused', async (t) => {
  const casebook = await toldCasebook(t);
  assert.equal((await casebook.event(ATTACK))?.lastDecision, 0);
  await casebook.decide(reject(SIX, { after: 0 }));
  await assert.rejects(casebook.decide(reject(SIX, { after: 0 })), { code: 'decision-conflict' });
  await assert.rejects(casebook.decide({ decision: 'mark-reviewed', subject: on('event', ATTACK), after: 0 }), {
    code: 'decision-conflict',
  });
  await casebook.decide({ decision: 'mark-reviewed', subject: on('event', ATTACK), after: 1 });
  assert.equal((await casebook.counts()).decisions, 2);
});

test('what cannot be decided is refused and leaves no entry', async (t) => {
  const casebook = await toldCasebook(t);
  const rows: [NewDecision, string][] = [
    [reject('c:none'), 'not-found'],
    [reject(SIX, { why: '  ' }), 'decision-unusable'],
    [{ decision: 'reject-claim', subject: on('event', ATTACK), why: 'x' }, 'decision-unusable'],
    [{ decision: 'comment', subject: on('event', ATTACK) }, 'decision-unusable'],
    [{ decision: 'mark-reviewed', subject: on('event', 'e:none') }, 'not-found'],
    [undo(9), 'not-found'],
    [{ decision: 'undo', subject: { kind: 'decision', id: 'nine' } }, 'not-found'],
  ];
  for (const [decision, code] of rows) await assert.rejects(casebook.decide(decision), { code });
  assert.equal((await casebook.counts()).decisions, 0);
});

test('entries stand in their order even when the clock goes backwards', async (t) => {
  const times = [new Date('2024-05-02T10:00:00Z'), new Date('2023-01-01T00:00:00Z')];
  const casebook = await newCasebook(t, { now: () => times.shift() ?? new Date('2022-01-01T00:00:00Z') });
  await casebook.storeReadings(TELLINGS.slice(0, 1).map(readingOf));
  await casebook.recollate();
  await casebook.decide({ decision: 'comment', subject: on('report', 'r:one'), why: 'first' });
  await casebook.decide({ decision: 'comment', subject: on('report', 'r:one'), why: 'second' });
  const { items } = await casebook.journal({ limit: 5, subject: 'r:one' });
  assert.deepEqual(
    items.map(({ why }) => why),
    ['second', 'first'],
  );
  assert.deepEqual(await all(casebook.check()), []);
});
