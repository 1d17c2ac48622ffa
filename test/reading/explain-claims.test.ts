import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layersAt, targetOf } from '../../src/cli/explain-report.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { annotateReport, readReport } from '../../src/pipeline.ts';
import { claimContext } from '../../src/reading/claims/context.ts';
import { type ExplainedValue, explainClaims } from '../../src/reading/explain-claims.ts';
import type { Report } from '../../src/report.ts';

const TEXT =
  'Police said on Tuesday that gunmen killed two soldiers in Monterrey, Mexico, on Monday. The mayor denied that rebels attacked the base.';
const REPORT: Report = {
  v: 1,
  kind: 'report',
  id: 'r:explained',
  path: null,
  title: null,
  outlet: null,
  url: null,
  published: { edtf: '2021-03-03', from: 'metadata', evidence: [] },
  language: 'en',
  text: TEXT,
  duplicateOf: null,
};

const knowledge = loadKnowledge();
const layers = annotateReport(REPORT, knowledge);
const explained = explainClaims(claimContext(layers.report, layers.analysis, layers.findings, knowledge));
const values = (claim: number, about: ExplainedValue['about']) =>
  explained[claim].values.filter((value) => value.about === about);

test('the claims explained are those that are read, in order', () => {
  const { claims } = readReport(REPORT, knowledge);
  assert.deepEqual(
    explained.map(({ claim }) => claim),
    claims.map(({ id }) => id),
  );
});

test('every quoted word is in the text where it says', () => {
  for (const { values } of explained)
    for (const { words } of values)
      for (const { start, end, text } of words) assert.equal(TEXT.slice(start, end), text);
});

test('each value names its words and its rule', () => {
  assert.match(values(0, 'type')[0].rule, /trigger lexicon, line "killing harm killed verb/);
  assert.deepEqual(
    values(0, 'participant').map(({ value, rule, weight }) => [value.split(' (')[0], rule, weight]),
    [
      ['perpetrator: gunmen', 'stands as subject', 0.81],
      ['victim: soldiers', 'stands as object', 0.81],
    ],
  );
  assert.equal(values(0, 'figure')[0].value, 'killed 2, military');
  assert.equal(values(0, 'when')[0].words[0].text, 'Monday');
  assert.equal(values(0, 'where')[0].words[0].text, 'Monterrey');
  assert.equal(values(0, 'speaker')[0].value, 'Police (police)');
  assert.equal(values(0, 'main')[0].value, 'yes');
});

test('a standing names the word that decides it', () => {
  assert.equal(values(1, 'standing')[0].value, 'denied');
  assert.equal(values(1, 'standing')[0].words[0].text, 'denied');
});

test('the layers at an offset: word, sentence, number', () => {
  const lines = layersAt(layers, TEXT.indexOf('two soldiers') + 1).join('\n');
  assert.match(lines, /word "two": NUM/);
  assert.match(lines, /number "two": 2, 2, 2 \(people\)/);
});

test('an offset follows the last colon of a path that is no file', () => {
  assert.deepEqual(targetOf('reports/a.txt:310'), { path: 'reports/a.txt', offset: 310 });
  assert.deepEqual(targetOf('reports/a.txt'), { path: 'reports/a.txt', offset: undefined });
  assert.deepEqual(targetOf('-:12'), { path: '-', offset: 12 });
});
