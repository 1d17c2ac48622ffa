import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventFilter, EventSort } from '../../src/casebook/casebook.ts';
import { beginningOf, ftsQuery, searchTerms, tsQuery } from '../../src/casebook/search-words.ts';
import { dayRange, totalOf } from '../../src/casebook/summarise-event.ts';
import { dayNumber } from '../../src/edtf.ts';
import { commonWords } from './common-words.ts';
import { newCasebook, readingOf, toldCasebook } from './invented.ts';

const ATTACK = 'e:Arroyo Hondo 2021-03-04';
const BODY = 'e:Las Lagunas 2021-04-01';

test('events are narrowed by every filter', async (t) => {
  const casebook = await toldCasebook(t);
  const rows: [EventFilter, string[]][] = [
    [{}, [BODY, ATTACK]],
    [{ types: ['body-found'] }, [BODY]],
    [{ types: ['body-found', 'killing'] }, [BODY, ATTACK]],
    [{ from: dayNumber('2021-03-05') }, [BODY]],
    [{ to: dayNumber('2021-03-05') }, [ATTACK]],
    [{ from: dayNumber('2021-03-04'), to: dayNumber('2021-03-04') }, [ATTACK]],
    [{ box: { west: -104, south: 24, east: -103, north: 25 } }, [ATTACK]],
    [{ box: { west: 170, south: -90, east: -100, north: 90 } }, [ATTACK]],
    [{ actors: ['xx/los grises'] }, [ATTACK]],
    [{ actors: ['Los Grises'] }, [ATTACK]],
    [{ minToll: 2 }, [ATTACK]],
    [{ effects: ['killed'], minToll: 1 }, [BODY, ATTACK]],
    [{ effects: ['injured'] }, []],
    [{ countries: ['MX'] }, [BODY, ATTACK]],
    [{ countries: ['CO'] }, []],
    [{ admin1s: ['Valle Alto'] }, [BODY, ATTACK]],
    [{ outlets: ['El Faro del Valle'] }, [ATTACK]],
    [{ reviewed: true }, []],
    [{ disagreement: true }, [ATTACK]],
    [{ disagreement: false }, [BODY]],
    [{ q: 'farmers' }, [ATTACK]],
    [{ q: 'nunez' }, [BODY]],
    [{ q: '"arroyo hondo" officials' }, [ATTACK]],
    [{ q: '!!' }, []],
    [{ q: 'body', countries: ['MX'], minToll: 1 }, [BODY]],
  ];
  for (const [filter, expected] of rows) {
    const { items, total } = await casebook.events(filter, { limit: 10 });
    assert.deepEqual(
      items.map(({ id }) => id),
      expected,
      JSON.stringify(filter),
    );
    assert.equal(total, expected.length);
    assert.deepEqual([...(await casebook.eventPoints(filter)).id].sort(), expected.toSorted());
    assert.equal((await casebook.facets(filter)).total, expected.length);
  }
});

test('pages follow one another without a gap or a repeat, in every order', async (t) => {
  const casebook = await newCasebook(t);
  const days = ['2020-01-01', '2020-01-01', '2020-01-02', undefined, '2019-12-31', undefined, '2020-01-02'];
  await casebook.storeReadings(
    days.map((day, index) =>
      readingOf({
        id: `r:${index}`,
        claims: [
          {
            sentence: `Report ${index} of town${index}.`,
            trigger: 'Report',
            day,
            town: [`town${index}`, index, index],
            killed: index % 2 ? [index % 3, 'Report'] : undefined,
          },
        ],
      }),
    ),
  );
  await casebook.recollate();
  for (const sort of ['newest', 'oldest', 'toll', 'reports'] as EventSort[]) {
    const whole = await casebook.events({}, { limit: 100, sort });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await casebook.events({}, { limit: 2, sort, cursor });
      seen.push(...items.map(({ id }) => id));
      cursor = next ?? undefined;
    } while (cursor);
    assert.deepEqual(
      seen,
      whole.items.map(({ id }) => id),
      sort,
    );
    assert.equal(seen.length, days.length);
  }
  const undated = (await casebook.events({}, { limit: 100, sort: 'oldest' })).items.slice(-2);
  assert.deepEqual(
    undated.map(({ when }) => when),
    [null, null],
  );
});

test('a cursor of another making is refused', async (t) => {
  const casebook = await toldCasebook(t);
  for (const cursor of ['', 'x', 'W10', Buffer.from('[{"a":1},2]').toString('base64url')]) {
    await assert.rejects(casebook.events({}, { limit: 2, cursor }), { code: 'request-invalid' }, cursor);
  }
});

test('facets count events by value, the most frequent first', async (t) => {
  const casebook = await toldCasebook(t);
  const facets = await casebook.facets({});
  assert.deepEqual(
    facets.type.map(({ value, count }) => [value, count]),
    [
      ['body-found', 1],
      ['killing', 1],
    ],
  );
  assert.deepEqual(
    facets.outlet.map(({ value, count }) => [value, count]),
    [
      ['Valley Herald', 2],
      ['El Faro del Valle', 1],
    ],
  );
  assert.deepEqual(facets.year, [{ value: '2021', label: '2021', count: 2 }]);
  assert.deepEqual(facets.actor, [{ value: 'xx/los grises', label: 'Los Grises', count: 1 }]);
});

test('an event record sets its reports side by side with their highlights', async (t) => {
  const casebook = await toldCasebook(t);
  const record = await casebook.event(ATTACK);
  assert.deepEqual(
    record?.reports.map(({ report }) => report.id),
    ['r:one', 'r:two'],
  );
  const [one] = record!.reports;
  const words = one!.highlights.map(({ start, end, about }) => [about, one!.report.text.slice(start, end)]);
  assert.deepEqual(words.slice(0, 4), [
    ['participant', 'Los Grises'],
    ['trigger', 'shot dead'],
    ['figure', 'four farmers'],
    ['where', 'Arroyo Hondo'],
  ]);
  assert.deepEqual(one!.events, [ATTACK]);
  assert.equal(await casebook.event('e:none'), undefined);
});

test('search folds accents, takes phrases and prefixes, and marks what it found', async (t) => {
  const casebook = await toldCasebook(t);
  const rows: [string, string[]][] = [
    ['jose nunez', ['claim c:r:three-0', 'report r:three']],
    ['JOSÉ', ['claim c:r:three-0', 'report r:three']],
    ['"six people"', ['claim c:r:two-0', 'report r:two']],
    ['farm*', ['claim c:r:one-0', 'report r:one']],
    ['farm', ['claim c:r:one-0', 'report r:one']],
    ['"farm"', []],
    ['kills', ['claim c:r:one-0', 'claim c:r:two-0', 'report r:two']],
    ['comandantes', ['claim c:r:three-0', 'report r:three']],
    ['"', []],
    ['NOT AND OR', []],
  ];
  for (const [q, expected] of rows) {
    const { items } = await casebook.search(q, { limit: 10 });
    assert.deepEqual(items.map(({ kind, id }) => `${kind} ${id}`).sort(), expected, q);
  }
  const [hit] = (await casebook.search('nunez', { limit: 10 })).items.filter(({ kind }) => kind === 'report');
  assert.deepEqual(
    hit?.snippet.filter((part) => part.hit),
    [{ text: 'Nuñez', hit: true }],
  );
});

test('search pages', async (t) => {
  const casebook = await toldCasebook(t);
  const first = await casebook.search('arroyo', { limit: 3 });
  const rest = await casebook.search('arroyo', { limit: 3, cursor: first.next ?? undefined });
  assert.equal(new Set([...first.items, ...rest.items].map(({ kind, id }) => kind + id)).size, 4);
  assert.equal(rest.next, null);
});

test('reports are listed newest first with their events', async (t) => {
  const casebook = await toldCasebook(t);
  const { items, total } = await casebook.reports({ outlets: ['Valley Herald'] }, { limit: 5 });
  assert.deepEqual(
    items.map(({ id, events }) => [id, events]),
    [
      ['r:three', [BODY]],
      ['r:two', [ATTACK]],
    ],
  );
  assert.equal(total, 2);
  assert.equal((await casebook.reports({ q: 'farmers' }, { limit: 5 })).total, 1);
  assert.equal((await casebook.reports({ languages: ['es'] }, { limit: 5 })).total, 0);
});

test('words of other scripts keep their letters', async (t) => {
  const casebook = await newCasebook(t);
  const sentence = 'Gunmen in Нижний Ручей, الحويجة, 上河村 and ऊपरी गाँव left; José Nuñez stayed.';
  await casebook.storeReadings([readingOf({ id: 'r:far', claims: [{ sentence, trigger: 'left' }] })]);
  for (const q of ['Нижний', 'нижний ручей', 'الحويجة', '上河村', 'गाँव', 'nunez', 'JOSÉ']) {
    assert.equal((await casebook.reports({ q }, { limit: 5 })).total, 1, q);
  }
});

test("a user's words never become operators", () => {
  const rows: [string, string | undefined, string | undefined][] = [
    ['"Villa Unión" pistol*', '("villa union") AND ("pistol"*)', "(('villa' <-> 'union')) & ('pistol':*)"],
    ['killed AND b', '("killed" OR "kill"*) AND ("and") AND ("b")', "(('killed') | 'kill':*) & (('and')) & (('b'))"],
    ['title:x', '("title x")', "(('title' <-> 'x'))"],
    ["^x (y) -z'", '("x") AND ("y") AND ("z")', "(('x')) & (('y')) & (('z'))"],
    ['  ', undefined, undefined],
    ['* - "!"', undefined, undefined],
  ];
  for (const [q, fts, ts] of rows) {
    const terms = searchTerms(q);
    assert.equal(terms && ftsQuery(terms), fts, q);
    assert.equal(terms && tsQuery(terms), ts, q);
  }
});

test('forms of a word begin alike, in English and Spanish', () => {
  const rows: [string, string][] = [
    ['killings', 'kill'],
    ['bodies', 'bod'],
    ['stopped', 'stop'],
    ['died', 'died'],
    ['attackers', 'attack'],
    ['asesinados', 'asesin'],
    ['secuestraron', 'secuestr'],
    ['muertos', 'muert'],
    ['policias', 'polici'],
    ['desplazamiento', 'desplaz'],
  ];
  for (const [word, beginning] of rows) assert.equal(beginningOf(word), beginning, word);
});

test('days of an EDTF value, open sides null', () => {
  assert.deepEqual(dayRange('2021-03'), { from: dayNumber('2021-03-01'), to: dayNumber('2021-03-31') });
  assert.deepEqual(dayRange('2021-03-04/..'), { from: dayNumber('2021-03-04'), to: null });
  assert.deepEqual(dayRange('nonsense'), { from: null, to: null });
  assert.deepEqual(dayRange(null), { from: null, to: null });
});

test('the total of an effect is the toll for all, else the largest of a class, else nothing', () => {
  const toll = (whom: 'all' | 'police' | 'civilians', best: number | null) =>
    ({ effect: 'killed', whom, what: null, low: best, best, high: best }) as const;
  assert.equal(totalOf([toll('police', 9), toll('all', 7)], 'killed'), 7);
  assert.equal(totalOf([toll('police', 2), toll('civilians', 3)], 'killed'), 3);
  assert.equal(totalOf([toll('all', 0)], 'killed'), 0);
  assert.equal(totalOf([toll('all', null)], 'killed'), null);
  assert.equal(totalOf([], 'killed'), null);
});

test('of words found everywhere, what was stored last comes first; they rank nothing', async (t) => {
  await commonWords(await newCasebook(t));
});
