import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST, makeFrame } from '../../src/language/frame.ts';
import { roundOf, sampleNews, treeOf } from '../../src/language/train/uptrain.ts';

test('every round has the whole treebank and another part of the news', () => {
  const round = roundOf(['a', 'b'], ['1', '2', '3', '4', '5'], 0.4);
  assert.deepEqual(
    [round(0), round(1), round(2)],
    [
      ['a', 'b', '1', '2'],
      ['a', 'b', '3', '4'],
      ['a', 'b', '5', '1'],
    ],
  );
  assert.deepEqual(roundOf(['a'], [], 0.5)(3), ['a']);
});

test('news is drawn by seed, without what is too long to be a sentence', () => {
  const news = [['Gunmen', 'fled'], ['Police', 'came'], new Array(80).fill('x'), ['Two', 'died']];
  const drawn = sampleNews(news, 2, 1).map(({ forms }) => forms);
  assert.equal(drawn.length, 2);
  assert.deepEqual(
    drawn,
    sampleNews(news, 2, 1).map(({ forms }) => forms),
  );
  assert.equal(sampleNews(news, 9, 1).length, 3);
});

test('a parsed frame becomes an example', () => {
  const [example] = sampleNews([['Gunmen', 'fled']], 1, 1);
  const frame = makeFrame();
  frame.root = FIRST + 2;
  frame.head.set([FIRST + 1, frame.root], FIRST);
  frame.label.set([2, 1], FIRST);
  const { heads, deprels } = treeOf(example, frame, ['', 'root', 'nsubj']);
  assert.deepEqual(
    [heads, deprels],
    [
      [1, -1],
      ['nsubj', 'root'],
    ],
  );
});
