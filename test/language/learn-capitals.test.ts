import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashString } from '../../src/language/hash.ts';
import { packMap } from '../../src/language/hashed-map.ts';
import { makeLexicon, packClusters } from '../../src/language/lexicon.ts';
import { withCapitals } from '../../src/language/train/learn-capitals.ts';

const words = (text: string): string[] => text.split(' ');

const SENTENCES = [
  'Police said that Reed had left the town by boat .',
  'Police told Reed , the owner , that police would come back .',
  'A boat that belongs to Reed lay in the reed by the river .',
  'TWO MEN FROM THE TOWN SHOT AT POLICE BY THE RIVER .',
  'Two Men From The Town Shot At Police',
].map(words);

const clusters = packMap(new Map([[hashString('boat'), packClusters(7, 3)]]));

test('classes of capitals are learned where case tells something, and stand beside the classes of words', () => {
  const lexicon = makeLexicon(packMap(new Map()), withCapitals(clusters, [...SENTENCES, ...SENTENCES]));
  const capital = (word: string): number => lexicon.word(hashString(word)).capital;
  assert.equal(capital('reed'), 4);
  assert.equal(capital('town'), 0);
  assert.equal(capital('boat'), 1);
  assert.equal(capital('police'), 0);
  assert.equal(capital('absent'), 0);
  assert.deepEqual([lexicon.word(hashString('boat')).cluster, lexicon.word(hashString('boat')).coarse], [7, 3]);
});
