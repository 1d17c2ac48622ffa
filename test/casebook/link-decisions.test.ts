import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { type LinkDecision, regroup } from '../../src/casebook/link-decisions.ts';
import type { NewDecision } from '../../src/casebook/records.ts';
import { ARROYO, LAGUNAS, readingOf, toldCasebook } from './invented.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const BODY = 'e:Las Lagunas 2021-04-01';
const FOUR = 'c:r:one-0';
const SIX = 'c:r:two-0';
const FOUND = 'c:r:three-0';

const merge = (into: string, ...events: string[]): NewDecision => ({
  decision: 'merge-events',
  subject: { kind: 'event', id: into },
  value: { events },
});
const split = (event: string, ...claims: string[]): NewDecision => ({
  decision: 'split-event',
  subject: { kind: 'event', id: event },
  value: { claims },
});
const undo = (seq: number): NewDecision => ({ decision: 'undo', subject: { kind: 'decision', id: String(seq) } });
const claimsOf = async (casebook: Casebook, id: string) => (await casebook.event(id))?.event.claims;
const homeOf = async (casebook: Casebook, claim: string) => (await casebook.claim(claim))?.event;

test('decisions on links are taken in their order', () => {
  const base = new Map(['a1', 'a2', 'b1', 'b2'].map((claim) => [claim, claim[0] as string]));
  const decision = (seq: number, how: LinkDecision['how'], claims: string[], others: string[] = []): LinkDecision => ({
    seq,
    how,
    claims,
    others,
  });
  const rows: [string, LinkDecision[], string[][]][] = [
    [
      'nothing decided',
      [],
      [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ],
    ],
    ['merged', [decision(1, 'merge', ['a1', 'a2', 'b1', 'b2'])], [['a1', 'a2', 'b1', 'b2']]],
    ['parted', [decision(1, 'split', ['a1'], ['a2'])], [['a1'], ['a2'], ['b1', 'b2']]],
    [
      'parted after a merge',
      [decision(1, 'merge', ['a1', 'b1']), decision(2, 'split', ['b1'], ['a1', 'a2'])],
      [['a1', 'a2', 'b2'], ['b1']],
    ],
    ['moved', [decision(1, 'confirm', ['a1'], ['b1', 'b2'])], [['a2'], ['a1', 'b1', 'b2']]],
    ['refused', [decision(1, 'refuse', ['a1'], ['a2'])], [['a1'], ['a2'], ['b1', 'b2']]],
    [
      'refused where it does not stand',
      [decision(1, 'refuse', ['a1'], ['b1'])],
      [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ],
    ],
    [
      'a claim that is gone',
      [decision(1, 'merge', ['a1', 'z9'])],
      [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ],
    ],
  ];
  const sorted = (groups: string[][]) => groups.map((group) => group.toSorted()).sort();
  for (const [what, decisions, groups] of rows)
    assert.deepEqual(sorted(regroup(base, decisions)), sorted(groups), what);
});

test('regrouping loses no claim and takes decisions by their number', () => {
  const claims = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 4 });
  const decision = fc.record({
    seq: fc.integer({ min: 1, max: 99 }),
    how: fc.constantFrom('merge' as const, 'split' as const, 'confirm' as const, 'refuse' as const),
    claims,
    others: claims,
  });
  const base = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((claim, index) => [claim, `g${index % 3}`]));
  const list = fc.uniqueArray(decision, { maxLength: 6, selector: ({ seq }) => seq });
  fc.assert(
    fc.property(list, (decisions) => {
      const groups = regroup(base, decisions);
      assert.deepEqual(groups.flat().sort(), [...base.keys()]);
      assert.deepEqual(regroup(base, decisions.toReversed()), groups);
    }),
  );
});

test('merged events go on under the first, and part again when that is undone', async (t) => {
  const casebook = await toldCasebook(t);
  const { event, events } = await casebook.decide(merge(ATTACK, BODY));
  assert.equal(event?.id, ATTACK);
  assert.equal(events.length, 1);
  assert.deepEqual((await claimsOf(casebook, ATTACK))?.toSorted(), [FOUR, FOUND, SIX].sort());
  assert.equal((await casebook.event(BODY))?.event.id, ATTACK);
  await casebook.recollate();
  assert.equal((await casebook.counts()).events, 1);
  const undone = await casebook.decide(undo(1));
  assert.deepEqual(undone.events.map(({ id }) => id).sort(), [ATTACK, BODY]);
  assert.deepEqual(await claimsOf(casebook, BODY), [FOUND]);
});

test('a split holds through new reports and new collations', async (t) => {
  const casebook = await toldCasebook(t);
  const { event } = await casebook.decide(split(ATTACK, SIX));
  assert.notEqual(event?.id, ATTACK);
  assert.equal(await homeOf(casebook, SIX), event?.id);
  assert.deepEqual(await claimsOf(casebook, ATTACK), [FOUR]);
  await casebook.storeReadings([
    readingOf({
      id: 'r:late',
      claims: [{ sentence: 'Five died in Arroyo Hondo.', trigger: 'died', day: '2021-03-04', town: ARROYO }],
    }),
  ]);
  await casebook.recollate();
  assert.equal(await homeOf(casebook, SIX), event?.id);
  assert.deepEqual(await claimsOf(casebook, ATTACK), [FOUR, 'c:r:late-0'].sort());
  await casebook.decide(undo(1));
  assert.equal((await claimsOf(casebook, ATTACK))?.length, 3);
  assert.equal((await casebook.counts()).events, 2);
});

test('a claim may be moved, and its old event is left without it', async (t) => {
  const casebook = await toldCasebook(t);
  const move = { decision: 'confirm-link', subject: { kind: 'claim', id: SIX }, value: { event: BODY } } as const;
  const { event, events } = await casebook.decide(move);
  assert.equal(event?.id, BODY);
  assert.deepEqual(events.map(({ id }) => id).sort(), [ATTACK, BODY]);
  await casebook.recollate();
  assert.equal(await homeOf(casebook, SIX), BODY);
  await casebook.decide(undo(1));
  assert.equal(await homeOf(casebook, SIX), ATTACK);
});

test('a claim that a person refuses becomes an event of its own', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide({ decision: 'refuse-link', subject: { kind: 'claim', id: SIX }, value: { event: ATTACK } });
  assert.deepEqual(await claimsOf(casebook, ATTACK), [FOUR]);
  assert.notEqual(await homeOf(casebook, SIX), ATTACK);
  assert.equal((await casebook.counts()).events, 3);
});

test('what cannot be linked is refused', async (t) => {
  const casebook = await toldCasebook(t);
  const rows: [NewDecision, string][] = [
    [merge(ATTACK, ATTACK), 'decision-unusable'],
    [merge(ATTACK, 'e:none'), 'not-found'],
    [split(ATTACK, FOUND), 'decision-unusable'],
    [split(ATTACK, FOUR, SIX), 'decision-unusable'],
    [{ ...split(ATTACK), value: { claims: [] } }, 'decision-unusable'],
    [{ ...split(ATTACK), value: undefined }, 'decision-unusable'],
    [{ decision: 'refuse-link', subject: { kind: 'claim', id: SIX }, value: { event: BODY } }, 'decision-unusable'],
    [{ decision: 'refuse-link', subject: { kind: 'claim', id: FOUND }, value: { event: BODY } }, 'decision-unusable'],
    [{ decision: 'accept-claim', subject: { kind: 'claim', id: SIX }, value: { event: BODY } }, 'decision-unusable'],
  ];
  for (const [decision, code] of rows)
    await assert.rejects(casebook.decide(decision), { code }, JSON.stringify(decision));
  assert.equal((await casebook.counts()).decisions, 0);
});

test('a claim added from selected text joins the event that is named', async (t) => {
  const casebook = await toldCasebook(t);
  const { text } = (await casebook.report('r:three'))!.report;
  const start = text.indexOf('was named');
  const add = (value: object): NewDecision => ({
    decision: 'add-claim',
    subject: { kind: 'report', id: 'r:three' },
    value: { type: 'statement', trigger: { start, end: start + 'was named'.length }, ...value },
  });
  const { event, entry } = await casebook.decide(add({ event: ATTACK }));
  const id = entry.seen.claim as string;
  assert.equal(event?.id, ATTACK);
  assert.equal((await casebook.claim(id))?.claim.trigger.text, 'was named');
  assert.equal((await casebook.claim(id))?.addedBy, 1);
  await casebook.recollate();
  assert.equal(await homeOf(casebook, id), ATTACK);
  await casebook.decide(undo(1));
  assert.equal(await casebook.claim(id), undefined);
  assert.deepEqual((await claimsOf(casebook, ATTACK))?.toSorted(), [FOUR, SIX]);
  await casebook.decide(undo(2));
  assert.equal(await homeOf(casebook, id), ATTACK);
  const alone = await casebook.decide(add({}));
  assert.equal((await claimsOf(casebook, alone.event?.id as string))?.length, 1);
  await assert.rejects(casebook.decide(add({ trigger: { start: 5, end: 99_999 } })), { code: 'decision-unusable' });
});

test('merged, split and merged again: the last decision counts', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide(merge(ATTACK, BODY));
  await casebook.decide(split(ATTACK, FOUND));
  assert.equal((await casebook.counts()).events, 2);
  const { event } = await casebook.decide(merge(ATTACK, (await homeOf(casebook, FOUND)) as string));
  assert.equal(event?.claims, 3);
  await casebook.decide(undo(2));
  assert.equal((await casebook.counts()).events, 1);
  await casebook.decide(undo(3));
  await casebook.decide(undo(1));
  assert.deepEqual(await claimsOf(casebook, BODY), [FOUND]);
  assert.ok(LAGUNAS);
});
