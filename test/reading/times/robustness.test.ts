import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edtfInterval } from '../../../src/edtf.ts';
import { narrativeClock } from '../../../src/reading/times/narrative-clock.ts';
import { readTimes } from '../../../src/reading/times/read-times.ts';
import { analysisOf } from './analysis-of.ts';

const WORDS =
  'the a on in of last next early night Friday May 3 14th 1990 2019 90 two days weeks later ago before after and to - , . : \n\n el la los de del pasado próximo sábado mayo hace dos días años por noche a las 7 y media cada siglo XX 10:35 p.m. 31/12/99 2019-02-30 1980s \u{1F600} ’s bc half quarter year'.split(
    ' ',
  );

const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

test('any text: spans inside it, in order, apart; EDTF valid; the same again', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en' as const, 'es' as const), fc.boolean(), (text, language, dated) => {
      const analysis = analysisOf(text, language);
      const published = dated ? '2020-02-29' : null;
      const times = readTimes(analysis, { published });
      let behind = 0;
      for (const { start, end, edtf, text: words, timex } of times) {
        assert.ok(start >= behind && end > start && end <= text.length);
        assert.equal(text.slice(start, end), words);
        assert.ok(timex.length > 0);
        assert.ok(edtf === null || edtfInterval(edtf) !== undefined, `${words}: ${edtf}`);
        behind = end;
      }
      assert.deepEqual(readTimes(analysis, { published }), times);
      const clock = narrativeClock(analysis, times, { published });
      for (const offset of [0, text.length >> 1, text.length]) clock.at(offset);
    }),
    { numRuns: 400 },
  );
});
