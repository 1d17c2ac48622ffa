/** Days that the words count back from another day of their sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../claims/said.ts';

/** Text, word of the trigger, its day; all published on Saturday, 15 August 2026. */
const ROWS: readonly (readonly [text: string, trigger: string, edtf: string])[] = [
  ['Gunmen killed two men on Monday, two years after an attack that left nine dead.', 'attack', '2024'],
  ['Gunmen killed two men on Monday, two years after an attack that left nine dead.', 'killed', '2026-08-10'],
  [
    'A gunman opened fire at the shrine on Sunday evening, less than a year after an attack on it that left 13 dead.',
    'attack',
    '2025-08-09/2026-08-08',
  ],
  ['The strikes on Monday came a day after a drone hit a town, killing a man.', 'hit', '2026-08-09'],
  ['The strikes on Monday came a day after a drone hit a town, killing a man.', 'strikes', '2026-08-10'],
  [
    'The mayor was killed on Sunday, less than a week after he took office. His secretary had been shot dead three days earlier.',
    'shot dead',
    '2026-08-06',
  ],
  // the day of the telling dates nothing that has a day of its own
  ['TARVO, Aug 15 — A bomb exploded at a market on Friday night, police said on Saturday.', 'exploded', '2026-08-14'],
  // whoever dies of wounds was hurt on the day of the deed
  [
    'Gunmen attacked the market on Sunday. Seven more people succumbed to their wounds overnight.',
    'succumbed',
    '2026-08-09',
  ],
  ['A teacher died on Tuesday of wounds suffered in the attack on Sunday.', 'died', '2026-08-09'],
];

test('days counted back', () => {
  for (const [text, trigger, edtf] of ROWS) {
    const claim = claimsOf(text, 'en', '2026-08-15').find((one) => one.trigger.text === trigger);
    assert.equal(claim?.when?.edtf, edtf, `${trigger}: ${text}`);
  }
});
