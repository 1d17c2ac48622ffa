import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countStarts } from '../../src/collation/count-starts.ts';

const SOURCES = [
  'dead|die[sd]?|dying|sin vida',
  '(?:shot|killed) (?:him|her)self|suicid\\w+',
  'died (?:later|at)|pronounced dead',
];

const bySearch = (text: string): number[] =>
  SOURCES.map((source) => text.match(new RegExp(`\\b(?:${source})\\b`, 'gu'))?.length ?? 0);

test('one walk counts what a search for each pattern counts', () => {
  const texts = [
    'he died at the scene and was pronounced dead; she died later',
    'undead, dead-eyed, "dead"; éldead dieddied',
    'el hombre fue hallado sin vida. se suicidó tras el ataque; suicide',
    'the man shot himself, police said. he killed herself',
    '',
  ];
  for (const text of texts) assert.deepEqual([...countStarts(SOURCES)(text)], bySearch(text), text);
});

test('whatever the words', () => {
  const words = fc.constantFrom(
    'dead',
    'died',
    'die',
    'died later',
    'shot himself',
    'sin vida',
    'é',
    '-',
    'x',
    'pronounced',
  );
  fc.assert(
    fc.property(fc.array(words), fc.constantFrom(' ', ''), (some, between) => {
      const text = some.join(between);
      assert.deepEqual([...countStarts(SOURCES)(text)], bySearch(text));
    }),
    { numRuns: 200 },
  );
});

test('an alternative must open with two letters', () => {
  assert.throws(() => countStarts(['[dl]ead']), /two letters/);
  assert.throws(() => countStarts(['do?g']), /two letters/);
});
