import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Claim } from '../../src/claim.ts';
import { collate } from '../../src/collation/collate.ts';
import { claimOf, reportOf } from './build-claims.ts';

const TEXT =
  'Suspect arrested Saturday in the shooting death of a baker. A man was arrested and charged on Saturday, police announced, in the homicide of the baker. He will appear in court. Orilla baker Marta Ruiz was found shot and killed on March 2 at 9 p.m. after neighbours called and reported gunfire at night. Officers responded to the shots.';
const at = (words: string): number => TEXT.indexOf(words);

/** The story's own claims took the day of the arrest; the day of the killing stands with a claim of another strand. */
const claims: Claim[] = [
  { words: 'shooting death', type: 'killing', when: '2021-03-20', day: 'Saturday in', template: 't1' },
  { words: 'homicide', type: 'killing', when: '2021-03-20', day: 'Saturday, police', template: 't1' },
  { words: 'arrested and', type: 'arrest', when: '2021-03-20', day: 'Saturday, police', template: 't1' },
  { words: 'shot and killed', type: 'killing', when: '2021-03-02', day: 'March 2', template: 't2' },
].map(({ words, type, when, day, template }, index) => {
  const claim = claimOf({ type: type as Claim['type'], when, template, where: ['Orilla', 'Sonora', 'MX'] }, 'a', index);
  const start = at(words);
  return {
    ...claim,
    trigger: { start, end: start + words.length, text: words },
    when: {
      ...claim.when!,
      evidence: [{ start: at(day), end: at(day) + 7 }],
      ...(index < 3 ? { inferred: true } : {}),
    },
  };
});

test('each side of a disagreement names the claims that say so', () => {
  const { events } = collate([reportOf({ id: 'a', published: '2021-03-20', text: TEXT, claims: [] })], claims);
  const about = events.flatMap((event) => event.disagreements).filter((one) => one.about === 'when');
  assert.ok(about.length > 0, 'no disagreement');
  for (const { values } of about)
    for (const { value, claims: sayers } of values) {
      assert.ok(sayers.length > 0, `no claim says ${value}`);
      for (const id of sayers) assert.equal(claims.find((claim) => claim.id === id)?.when?.edtf, value);
    }
});
