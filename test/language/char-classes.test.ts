import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASS_OF, DIGIT, INVISIBLE, LETTER, OTHER, SPACE, SURROGATE } from '../../src/language/char-classes.ts';

test('characters are told by their kind', () => {
  for (const [characters, kind] of [
    ['aZñÉßжяβ中한ー\u0301', LETTER],
    ['09٣৭', DIGIT],
    [' \t\n\r\v\f\u0085\u00a0\u2003\u2028\u2029\u3000', SPACE],
    ['\u0000\u001f\u007f\u00ad\u034f\u115f\u200b\u200d\u202e\u2066\u3164\ufe0f\ufeff', INVISIBLE],
    ['.,;:!?¿¡«»“”’-–—$€%&@#()[]½²', OTHER],
    ['\ud83d\udc00', SURROGATE],
  ] as const)
    for (let at = 0; at < characters.length; at++)
      assert.equal(CLASS_OF[characters.charCodeAt(at)], kind, characters.charCodeAt(at).toString(16));
});
