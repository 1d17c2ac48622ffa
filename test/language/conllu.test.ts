import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotateConllu, languageOfConllu } from '../../src/language/annotate-conllu.ts';
import { readConllu } from '../../src/language/conllu.ts';

const line = (...columns: readonly string[]) => columns.join('\t');
const TEXT = [
  '# sent_id = own-1',
  "# text = They don't flee.",
  line('1', 'They', '_', '_', 'PRP', '_', '_', '_', '_', '_'),
  line('2-3', "don't", '_', '_', '_', '_', '_', '_', '_', '_'),
  line('2', 'do', '_', '_', 'VBP', '_', '_', '_', '_', '_'),
  line('3', "n't", '_', '_', 'RB', '_', '_', '_', '_', '_'),
  line('4', 'flee', '_', '_', 'VB', '_', '_', '_', '_', 'SpaceAfter=No'),
  line('5', '.', '_', '_', '.', '_', '_', '_', '_', '_'),
  '',
  '',
].join('\n');

test('comments, multiword tokens, XPOS and MISC stay; the rest is rewritten', () => {
  const [sentence] = readConllu(annotateConllu(TEXT, 'en'));
  assert.equal(sentence.lines.length, 8);
  assert.equal(sentence.lines[3], TEXT.split('\n')[3]);
  assert.deepEqual(sentence.words[3], [
    '4',
    'flee',
    'flee',
    'VERB',
    'VB',
    'VerbForm=Inf',
    '0',
    'root',
    '_',
    'SpaceAfter=No',
  ]);
  assert.equal(sentence.words[2][2], 'not');
});

test('the language of a treebank is told by its words', () => assert.equal(languageOfConllu(TEXT), 'en'));
