import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanWords } from '../../src/knowledge/fold-words.ts';

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ["Villa Unión's mayor", ['villa', 'union', 's', 'mayor']],
  ['her sonEDITORS NOTE', ['her', 'son', 'editors', 'note']],
  ['the iPHONE of McDONALD', ['the', 'iphone', 'of', 'mcdonald']],
  ['El Peñón – 3,000 m', ['el', 'penon', '3', '000', 'm']],
];

test('words are runs of letters and digits; a lost line break parts them', () => {
  for (const [text, words] of WORDS)
    assert.deepEqual(
      scanWords(text).map(({ folded }) => folded),
      words,
      text,
    );
});

const PIECES = ['a', 'É', '’', '3', '\u0301', '𝐀', '\ud835', '\udc00', ' ', '-', '漢', '١', '_', 'sonEDITORS'];

test('any text is cut where a pattern of letters, digits and marks would cut it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const runs = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: run }) => [index, index + run.length]);
      const found = scanWords(text);
      assert.ok(runs.every(([from]) => found.some(({ start }) => start === from)));
      assert.ok(found.every(({ start, end }) => runs.some(([from, to]) => from <= start && end <= to)));
    }),
  );
});
