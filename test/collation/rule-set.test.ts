import assert from 'node:assert/strict';
import { test } from 'node:test';
import Value from 'typebox/value';
import { EFFECTS } from '../../src/claim.ts';
import { observationsOf } from '../../src/collation/observations.ts';
import { RuleSetSchema, ruleSetNames, ruleSetOf } from '../../src/collation/rule-set.ts';
import { weighTolls } from '../../src/collation/weigh-tolls.ts';
import { CotejoError } from '../../src/errors.ts';
import { claimOf, reportOf } from './build-claims.ts';

for (const name of ruleSetNames())
  test(`the rule set ${name} holds what its schema names and nothing else`, () => {
    const ruleSet = ruleSetOf(name);
    assert.ok(Value.Check(RuleSetSchema, ruleSet));
    assert.deepEqual(Object.keys(ruleSet).sort(), Object.keys(RuleSetSchema.properties).sort());
    assert.equal(ruleSet.name, name);
    for (const effect of ruleSet.effects.is) assert.ok((EFFECTS as readonly string[]).includes(effect), effect);
  });

test('what is not there is refused by name', () => {
  assert.throws(
    () => ruleSetOf('no-such-rules'),
    (error) => error instanceof CotejoError && /plain/.test(error.message),
  );
});

const tolled = (figure: string, ruleSet = ruleSetOf('plain')): string[] => {
  const report = reportOf({ id: 'a', published: '2021-03-08', text: 'x'.repeat(80), claims: [] });
  const claim = claimOf({ type: 'attack', when: '2021-03-06', figures: [figure] }, 'a', 0);
  const reports = new Map([['a', report]]);
  const observations = observationsOf([claim], { reports, ruleSet, days: undefined });
  return weighTolls(observations, ruleSet)
    .tolls.filter((toll) => toll.whom === 'all')
    .map((toll) => `${toll.effect} ${toll.low}..${toll.best}..${toll.high}`);
};

test('its table gives vague words their numbers', () => {
  const { vague } = ruleSetOf('plain');
  const { low, best, high } = vague.words.dozens;
  assert.deepEqual(tolled('killed civilians 1~ dozens of villagers'), [`killed ${low}..${best}..${high}`]);
});

test('effects that it leaves out are not tolled', () => {
  const plain = ruleSetOf('plain');
  const fatal = { ...plain, effects: { ...plain.effects, is: ['killed' as const] } };
  assert.deepEqual(tolled('injured civilians 4', fatal), []);
});
