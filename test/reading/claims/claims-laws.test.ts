import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EVENT_TYPES } from '../../../src/claim.ts';
import { EVENT_TYPE_CODES } from '../../../src/knowledge/event-types.ts';
import { triggerLexicon } from '../../../src/knowledge/lexicon/triggers.ts';
import { claimsOf } from './said.ts';

const WORDS =
  'gunmen killed three soldiers and wounded two . the police arrested a man , 34 who was shot dead by rebels in an attack on 12 May ; no one had been hurt “ they said ” according to witnesses 5-7 dozens of including'.split(
    ' ',
  );

test('any text: every span lies inside it, one main claim at most, ids differ, and a second reading is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const claims = claimsOf(text, 'en');
      assert.deepEqual(claimsOf(text, 'en'), claims);
      assert.ok(claims.filter(({ main }) => main).length <= 1);
      assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
      for (const claim of claims)
        for (const { start, end } of [
          claim.trigger,
          ...claim.participants.flatMap(({ evidence }) => evidence),
          ...claim.figures.flatMap(({ evidence }) => evidence),
          ...claim.attributed.flatMap(({ evidence }) => evidence),
        ])
          assert.ok(start >= 0 && start < end && end <= text.length, `${start}-${end} of ${text}`);
    }),
    { numRuns: 60 },
  );
});

test('every event type has codes, and both trigger lexicons parse', () => {
  for (const type of EVENT_TYPES) assert.ok(EVENT_TYPE_CODES[type], type);
  assert.ok(triggerLexicon('en').next.size > 100);
  assert.ok(triggerLexicon('es').next.size > 100);
});
