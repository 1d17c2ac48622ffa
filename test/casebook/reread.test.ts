import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceivedReading } from '../../src/casebook/casebook.ts';
import { importReports } from '../../src/casebook/import-reports.ts';
import { keepClaimIds } from '../../src/casebook/keep-claim-ids.ts';
import { rereadReports } from '../../src/casebook/reread-reports.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { all, collateByTownAndDay, newCasebook, readingOf, TELLINGS, toldCasebook } from './invented.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const SIX = 'c:r:two-0';

/** As a newer engine might read it: other ids, other confidences, one trigger a word longer. */
const readOtherwise = (reading: ReceivedReading): ReceivedReading => ({
  ...reading,
  claims: reading.claims.map((claim) => ({
    ...claim,
    id: `${claim.id}-new`,
    confidence: 0.95,
    trigger: {
      start: claim.trigger.start,
      end: claim.trigger.end + 3,
      text: reading.report.text.slice(claim.trigger.start, claim.trigger.end + 3),
    },
  })),
});

const READINGS = TELLINGS.map(readingOf);

test('read again by the same engine, everything is as it was', async (t) => {
  const casebook = await toldCasebook(t);
  assert.deepEqual(await casebook.storeReadings(READINGS, { reread: true }), { added: 0, changed: 0, unchanged: 3 });
  assert.equal(await casebook.needsCollation(), false);
});

test('read otherwise, claims found again and events keep their ids, and every decision holds', async (t) => {
  const casebook = await toldCasebook(t);
  const undecided = await casebook.event(ATTACK);
  await casebook.decide({ decision: 'accept-claim', subject: { kind: 'claim', id: SIX } });
  await casebook.decide({
    decision: 'correct-value',
    subject: { kind: 'claim', id: SIX },
    value: { attribute: 'type', value: 'attack' },
  });
  await casebook.decide({ decision: 'split-event', subject: { kind: 'event', id: ATTACK }, value: { claims: [SIX] } });
  const { text } = (await casebook.report('r:three'))!.report;
  const start = text.indexOf('was named');
  const added = await casebook.decide({
    decision: 'add-claim',
    subject: { kind: 'report', id: 'r:three' },
    value: { type: 'statement', trigger: { start, end: start + 9 }, event: ATTACK },
  });
  const home = (await casebook.claim(SIX))?.event;
  const received = (await casebook.report('r:two'))?.source.received;
  const counts = await casebook.storeReadings(READINGS.map(readOtherwise), { reread: true });
  assert.deepEqual(counts, { added: 0, changed: 3, unchanged: 0 });
  await casebook.recollate();
  const claim = (await casebook.claim(SIX))!;
  assert.deepEqual(
    [claim.review, claim.claim.type, claim.claim.confidence, claim.event, claim.corrected],
    ['accepted', 'attack', 0.95, home, ['type']],
  );
  assert.deepEqual((await casebook.event(ATTACK))?.event.claims, ['c:r:one-0', added.entry.seen.claim]);
  assert.equal((await casebook.report('r:two'))?.source.received, received);
  assert.deepEqual(await casebook.orphans(), []);
  assert.deepEqual(await all(casebook.check()), []);
  assert.ok(undecided);
});

test('what a new reading does not find again is listed, and back when it is found', async (t) => {
  const casebook = await toldCasebook(t);
  await casebook.decide({ decision: 'accept-claim', subject: { kind: 'claim', id: SIX } });
  const [, two] = READINGS as [ReceivedReading, ReceivedReading];
  await casebook.storeReadings([{ ...two, claims: [] }], { reread: true });
  await casebook.recollate();
  assert.deepEqual(
    (await casebook.orphans()).map(({ entry, why }) => [entry.seq, why]),
    [[1, `There is no claim ${SIX} any more.`]],
  );
  await casebook.storeReadings([two], { reread: true });
  await casebook.recollate();
  assert.deepEqual(await casebook.orphans(), []);
  assert.equal((await casebook.claim(SIX))?.review, 'accepted');
});

test('a claim that a person added is found again where its words have moved', async (t) => {
  const casebook = await toldCasebook(t);
  const { text } = (await casebook.report('r:three'))!.report;
  const start = text.indexOf('was named');
  const { entry } = await casebook.decide({
    decision: 'add-claim',
    subject: { kind: 'report', id: 'r:three' },
    value: { type: 'statement', trigger: { start, end: start + 9 } },
  });
  const id = entry.seen.claim as string;
  const changed = (sentence: string) =>
    readingOf({ ...TELLINGS[2]!, claims: [{ ...TELLINGS[2]!.claims[0]!, sentence }] });
  await casebook.storeReadings([changed(`Corrected. ${text}`)]);
  await casebook.recollate();
  assert.equal((await casebook.claim(id))?.claim.trigger.start, start + 11);
  await casebook.storeReadings([changed('Police found a body near Las Lagunas.')]);
  await casebook.recollate();
  assert.equal(await casebook.claim(id), undefined);
  assert.deepEqual(
    (await casebook.orphans()).map(({ entry: { seq } }) => seq),
    [1],
  );
});

test('claims found again take their old ids; parts follow, and no id is given twice', () => {
  const { claims, report } = READINGS[0]!;
  const fresh = claims.map((claim, index) => ({ ...claim, id: index === 0 ? 'c:r:one-1' : 'c:other' }));
  const kept = keepClaimIds(claims, fresh, report.text, report.text);
  assert.deepEqual(
    kept.map(({ id }) => id),
    ['c:r:one-0', 'c:r:one-1'],
  );
  const alone = keepClaimIds([], [fresh[0]!, { ...fresh[0]!, id: fresh[0]!.id }], '', report.text);
  assert.equal(alone.length, 2);
});

test('originals of every format are read again by the engine as they were read at first', async (t) => {
  const casebook = await newCasebook(t);
  const lines = [
    { id: 'a', text: 'Gunmen killed three policemen in Tijuana on Friday, officials said.', published: '2021-03-06' },
    { id: 'b', text: 'A bomb exploded in Medellín on 2 May 2020. Two people died.', published: '2020-05-03' },
  ];
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'two.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await writeFile(
    join(folder, 'page.html'),
    '<html><body><h1>Ambush</h1><p>Four soldiers were killed near Cali.</p></body></html>',
  );
  await importReports(casebook, openSources([folder]), { workers: 1 });
  const summary = await rereadReports(casebook, { workers: 1 });
  assert.deepEqual([summary.read, summary.changed, summary.unchanged, summary.failed], [3, 0, 3, 0]);
  assert.ok(collateByTownAndDay);
});
