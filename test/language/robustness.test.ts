import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { identifyLanguage } from '../../src/language/identify-language.ts';

/** What holds for the analysis of any string. */
const checkLaws = ({ text, tokens, sentences }: Analysis): void => {
  let last = 0;
  tokens.forEach((token, i) => {
    assert.equal(token.index, i);
    assert.ok(token.start >= last || (token.start === tokens[i - 1].start && token.end === tokens[i - 1].end));
    assert.ok(token.start < token.end && token.end <= text.length);
    assert.ok(token.form.length > 0 && token.upos.length > 0 && token.deprel.length > 0);
    last = token.end;
  });
  let next = 0;
  for (const { first, last: end, start, index } of sentences) {
    assert.equal(first, next);
    assert.ok(end > first && tokens[first].start === start);
    let roots = 0;
    for (let i = first; i < end; i++) {
      assert.equal(tokens[i].sentence, index);
      if (tokens[i].head < 0) roots++;
      else assert.ok(tokens[i].head >= first && tokens[i].head < end && tokens[i].head !== i);
      let steps = 0;
      for (let at = i; at >= 0; at = tokens[at].head) assert.ok(steps++ <= end - first, 'a tree has no cycle');
    }
    assert.equal(roots, 1);
    next = end;
  }
  assert.equal(next, tokens.length);
};

const PIECES = [
  ...['\ud83d', '\udc4d', '👍🏽', '👨‍👩‍👧', '\u200b', '\u200f', '\u202e', '\ufeff', '\u0301', '\0', '\u00ad'],
  ...["don't", "n't", 'del', 'dárselo', 'U.S.', 'Gen.', '...', '"', '’', '((', '[', '\n', '\n\n', '\r\n', ' ', '\t'],
  ...[
    '3.5',
    '1,000',
    '12-34-56',
    'a@b.c',
    'http://',
    'www.',
    '@',
    '&',
    '-',
    '/',
    '武装',
    'полиция',
    'EDITORS NOTE',
    'killed',
    'POLICE',
  ],
];

const noise = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
  .map((list) => list.join(''));

test('any string: words inside the text, in order, each sentence one tree', () => {
  fc.assert(
    fc.property(noise, fc.constantFrom('en' as const, 'es' as const), (text, language) => {
      checkLaws(analyse(text, language));
      assert.equal(typeof identifyLanguage(text), 'string');
    }),
    { numRuns: Number(process.env.COTEJO_RUNS ?? 1000) },
  );
});

/** Processor time, not the clock: other programs' load is no fault of ours. */
const secondsOf = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
};

const ENDLESS = ['a', '1-', "a'", '.a', '😀', '\ud83d', 'A.', '@', 'aB', '«', "n't", '\u200b', 'se', '1,', 'a-'];

test('a long text without a space takes time in proportion to its length', () => {
  for (const piece of ENDLESS) {
    const seconds = secondsOf(() => checkLaws(analyse(piece.repeat(Math.ceil(40_000 / piece.length)), 'en')));
    assert.ok(seconds < 8, `${piece} took ${seconds} s`);
  }
  assert.ok(secondsOf(() => checkLaws(analyse('x'.repeat(1_000_000), 'es'))) < 8);
});
