import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { all, collateByTownAndDay, inFolder, newCasebook, readingOf, TELLINGS, toldCasebook } from './invented.ts';

test('importing the same report twice changes nothing', async (t) => {
  const casebook = await toldCasebook(t);
  const before = await casebook.counts();
  const counts = await casebook.storeReadings(TELLINGS.map(readingOf));
  assert.deepEqual(counts, { added: 0, changed: 0, unchanged: 3 });
  assert.deepEqual(await casebook.counts(), before);
  assert.equal(await casebook.needsCollation(), false);
});

test('originals are kept as received, apart from the text, with their hash', async (t) => {
  const casebook = await newCasebook(t);
  const original = Buffer.concat([Buffer.from([0xff, 0x00, 0xc3]), Buffer.alloc(5000, 'página ')]);
  await casebook.storeReadings([{ ...readingOf(TELLINGS[0]!), original, origin: 'mail/a.eml' }]);
  const kept = await casebook.original('r:one');
  assert.deepEqual(Buffer.from(kept!.bytes), original);
  assert.equal(kept!.source.origin, 'mail/a.eml');
  assert.equal(kept!.source.bytes, original.length);
  assert.equal(await casebook.original('r:none'), undefined);
});

test('a batch is stored whole or not at all', async (t) => {
  const casebook = await newCasebook(t);
  const good = readingOf(TELLINGS[0]!);
  const twin = { ...readingOf(TELLINGS[1]!), claims: good.claims };
  await assert.rejects(casebook.storeReadings([good, twin]));
  assert.equal((await casebook.counts()).reports, 0);
});

test('events do not depend on the order in which reports came', async (t) => {
  const forwards = await toldCasebook(t);
  const backwards = await newCasebook(t);
  for (const telling of TELLINGS.toReversed()) await backwards.storeReadings([readingOf(telling)]);
  await backwards.recollate();
  assert.deepEqual(await all(backwards.everyEvent({})), await all(forwards.everyEvent({})));
});

test('an event that goes on keeps its id when collation names it otherwise', async (t) => {
  const casebook = await toldCasebook(t);
  const path = casebook.location;
  const renamed = await openCasebook(path, {
    collator: {
      ...collateByTownAndDay,
      collate: (reports, claims) => {
        const collation = collateByTownAndDay.collate(reports, claims);
        return {
          ...collation,
          events: collation.events.map((event) => ({ ...event, id: `${event.id} anew`, title: 'Anew' })),
        };
      },
    },
  });
  assert.deepEqual(await renamed.recollate(), { events: 2, written: 2, retired: 0 });
  const { items } = await renamed.events({}, { limit: 10, sort: 'oldest' });
  assert.deepEqual(
    items.map(({ id, title }) => [id, title]),
    [
      ['e:Arroyo Hondo 2021-03-04', 'Anew'],
      ['e:Las Lagunas 2021-04-01', 'Anew'],
    ],
  );
  await renamed.close();
});

test('an id that was merged away leads to the event that took its claims', async (t) => {
  const casebook = await toldCasebook(t);
  const merging = await openCasebook(casebook.location, {
    collator: {
      ...collateByTownAndDay,
      collate: (reports, claims) => {
        const { events, ...rest } = collateByTownAndDay.collate(reports, claims);
        const [first, ...others] = events as [(typeof events)[0], ...typeof events];
        return { ...rest, events: [{ ...first, claims: [first, ...others].flatMap((event) => event.claims) }] };
      },
    },
  });
  assert.deepEqual(await merging.recollate(), { events: 1, written: 1, retired: 1 });
  assert.equal((await merging.event('e:Las Lagunas 2021-04-01'))?.event.id, 'e:Arroyo Hondo 2021-03-04');
  assert.deepEqual(await all(merging.check()), []);
  await merging.close();
});

test('a second collation of the same claims writes nothing', async (t) => {
  const casebook = await toldCasebook(t);
  assert.deepEqual(await casebook.recollate(), { events: 2, written: 0, retired: 0 });
});

test('a backup is a casebook of its own', async (t) => {
  const casebook = await toldCasebook(t);
  const copy = join(await inFolder(t), 'copy.cotejo');
  await casebook.backup(copy);
  await assert.rejects(casebook.backup(copy), { code: 'casebook-exists' });
  const opened = await openCasebook(copy);
  assert.deepEqual(await opened.counts(), await casebook.counts());
  assert.deepEqual(await all(opened.check()), []);
  await opened.close();
});
