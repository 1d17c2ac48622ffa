/** What search answers where a word stands in nearly every report; the same on every engine. */
import assert from 'node:assert/strict';
import type { Casebook, ReceivedReading } from '../../src/casebook/casebook.ts';

const REPORTS = 5050;

/** Two tell of a mortar: the earlier of them twice. */
const textOf = (at: number): string =>
  `Shots were heard near Arroyo Seco${at === 20 ? ', where a mortar fell and a mortar was found' : ''}${at === 4000 ? ', and a mortar fell on the road that leads there' : ''}.`;

const readings = (texts: readonly string[], from = 0): ReceivedReading[] =>
  texts.map((text, at) => {
    const id = `r:${from + at}`;
    const published = { edtf: '2021-03-04', from: 'metadata', evidence: [] } as const;
    const named = { path: null, title: null, outlet: null, url: null, language: 'en', duplicateOf: null } as const;
    const report = { v: 1, kind: 'report', id, published, text, ...named } as const;
    return { report, claims: [], sentences: [], original: Buffer.from(text), origin: id };
  });

export const commonWords = async (casebook: Casebook): Promise<void> => {
  await casebook.storeReadings(readings(Array.from({ length: REPORTS }, (_, at) => textOf(at))));
  const found = async (q: string, cursor?: string) => {
    const { items, next } = await casebook.search(q, { limit: 3, cursor });
    return { ids: items.map(({ id }) => id), next };
  };
  const newest = await found('shots');
  assert.deepEqual(newest.ids, ['r:5049', 'r:5048', 'r:5047']);
  assert.deepEqual((await found('shot arroyo', newest.next!)).ids, ['r:5046', 'r:5045', 'r:5044']);
  assert.deepEqual(await found('mortar'), { ids: ['r:20', 'r:4000'], next: null });
  assert.deepEqual(await found('shots mortars'), { ids: ['r:20', 'r:4000'], next: null });
  await casebook.storeReadings(readings(['Shots and mortars were heard.'], REPORTS));
  assert.deepEqual((await found('shots mortar')).ids.toSorted(), ['r:20', 'r:4000', 'r:5050'], 'a form that is new');
  assert.deepEqual(await found('shots road'), { ids: ['r:4000'], next: null });
};
