import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sceneOfReport } from '../../../scripts/reading/incident-examples.ts';
import { loadKnowledge, read } from '../../../src/index.ts';
import { candidatesOf } from '../../../src/reading/learned/candidates.ts';
import type { Report } from '../../../src/report.ts';

const knowledge = loadKnowledge();

/** A story of our own in the manner of a wire service reporting from a civil war. */
const WAR = `Santa Clara, 3 Mar 89 -- Guerrillas of the People's Liberation Army attacked the Rio Hondo power
substation with explosives at dawn on Thursday, the armed forces press office reported.

The terrorists blew up four pylons, leaving the eastern departments without electricity. Engineer Tomas Arrieta Luna was
murdered by the guerrillas when he tried to call the garrison.

President Lazaro Montt condemned the attack and said that dialogue remains open.`;

const NEIGHBOURHOOD = `A man was shot on Oak Street on Friday night, police said. The victim, Dale Whitmore, 34, was taken to
a hospital. Officers arrested a suspect after a short chase.`;

const claimsOf = (text: string) => read([{ text, language: 'en', published: '1989-03-03' }], { knowledge })[0].claims;

test('a story of the kind learned from names who did it, to whom and with what, each with its words', () => {
  const claims = claimsOf(WAR);
  const learned = claims.flatMap(({ participants }) => participants).filter(({ why }) => why?.startsWith('learned'));
  assert.ok(learned.length >= 2, 'the models speak');
  for (const { evidence, confidence } of learned) {
    assert.ok(evidence[0].end > evidence[0].start && evidence[0].end <= WAR.length);
    assert.ok(confidence > 0 && confidence <= 1);
  }
  assert.ok(learned.some(({ role }) => role === 'perpetrator'));
  assert.ok(claims.some(({ standing }) => standing === 'asserted'));
});

test('a claim of a learned incident is as sure as the incident is likely', () => {
  const confidences = new Set(
    claimsOf(WAR)
      .filter(({ template }) => template.startsWith('i'))
      .map(({ confidence }) => confidence),
  );
  assert.ok(confidences.size > 0);
  for (const one of confidences) assert.ok(one > 0 && one < 1);
});

test('capitals or not, the same story tells deeds', () => {
  const upper = claimsOf(WAR.toUpperCase());
  assert.ok(
    upper.some(
      ({ type, standing }) =>
        (type === 'attack' || type === 'killing' || type === 'bombing') && standing === 'asserted',
    ),
  );
});

test('other news keeps what the rules found', () => {
  const claims = claimsOf(NEIGHBOURHOOD);
  assert.ok(claims.length > 0);
  assert.ok(claims.every(({ participants }) => participants.every(({ why }) => !why?.startsWith('learned'))));
});

test('the same report gives the same claims', () => {
  assert.deepEqual(claimsOf(WAR), claimsOf(WAR));
});

test('a phrase is cut before what was done with it, and with the participle behind it', () => {
  const text = 'Two men wearing uniforms fled after the car bomb attack on a truck owned by the brewery.';
  const report: Report = {
    v: 1,
    kind: 'report',
    id: 'own',
    path: null,
    title: null,
    outlet: null,
    url: null,
    published: { edtf: '1989-03-03', from: 'metadata', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  const scene = sceneOfReport(report, knowledge);
  const { tokens } = scene.context.analysis;
  const cuts = candidatesOf(scene.context).flatMap((candidate) =>
    candidate.cuts.map(({ first, last }) => text.slice(tokens[first].start, tokens[last - 1].end)),
  );
  for (const cut of ['men wearing uniforms', 'car bomb', 'truck owned by the brewery'])
    assert.ok(cuts.includes(cut), cut);
});
