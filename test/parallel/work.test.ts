import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure, type Source } from '../../src/intake/source.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type Outcome, type Task, work } from '../../src/parallel/work.ts';

const TEXTS = [
  'Gunmen killed two officers in Celaya on 4 May 2020. The police said that the attackers fled.',
  'Hombres armados mataron a tres campesinos en Apatzingán el lunes, informó la fiscalía.',
  '',
  'On Friday a bomb went off at a market in Maiduguri. At least 14 people died, Reuters reported.',
  `A rocket hit a house in Aden. ${'Nothing else was heard of it that day. '.repeat(4000)}`,
  'Soldiers | shot | a man near Goma on Tuesday.',
];

const sources = TEXTS.map(
  (text, i): Source => ({ path: `report-${i}.txt`, format: 'text', bytes: Buffer.from(text), maxText: 1_000_000 }),
);

const knowledge = loadKnowledge();

const withoutTime = (outcomes: readonly Outcome[]) =>
  outcomes.map((one) => (isFailure(one) ? one : { path: one.path, lines: one.lines }));

for (const task of ['read', 'annotate', 'text', 'import'] satisfies Task[])
  test(`${task}: sources worked side by side come out as each does alone, an empty one in its place`, () => {
    const alone = sources.flatMap((source) => work([source], knowledge, { task }));
    assert.deepEqual(withoutTime(work(sources, knowledge, { task })), withoutTime(alone));
    assert.deepEqual(alone.map(isFailure), [false, false, true, false, false, false]);
  });

test('where one report breaks a step, the others are read all the same', () => {
  let left = 3;
  const breaking = new Proxy(knowledge, {
    get: (target, name: keyof Knowledge) => {
      if (name === 'gazetteer' && left-- === 1) throw new Error('no map');
      return target[name];
    },
  });
  const [first, second] = [sources[0], sources[3]];
  const outcomes = work([first, second], breaking, { task: 'read' });
  assert.deepEqual(withoutTime(outcomes), withoutTime(work([first, second], knowledge, { task: 'read' })));
});

test('each report is told what it took', () => {
  const [short, long] = work([sources[0], sources[4]], knowledge, { task: 'read' });
  assert.ok('ms' in short && 'ms' in long && short.ms! > 0 && long.ms! > short.ms!);
});
