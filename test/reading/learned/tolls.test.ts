import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitLinear, meanPacked, packLinear } from '../../../scripts/reading/fit-linear.ts';
import { sceneOfReport } from '../../../scripts/reading/incident-examples.ts';
import { loadKnowledge } from '../../../src/index.ts';
import { tollsOf } from '../../../src/reading/learned/count-rows.ts';
import type { Incident } from '../../../src/reading/learned/decide-incidents.ts';
import { scoreLinear } from '../../../src/reading/learned/linear.ts';
import { loadIncidentModel } from '../../../src/reading/learned/model.ts';
import { tellIncidents } from '../../../src/reading/learned/tell-incidents.ts';
import type { Forest } from '../../../src/reading/learned/trees.ts';
import { INCIDENT_TYPES } from '../../../src/reading/learned/view.ts';
import { viewOf } from '../../../src/reading/learned/view-of.ts';
import type { Report } from '../../../src/report.ts';

const TEXT = `Santa Clara, 3 Mar 89 -- A bomb exploded at dawn in the Rio Hondo market.
Three vendors were killed and seven people were injured.

Meanwhile, four soldiers were killed in an ambush near the border on Tuesday.`;

const REPORT: Report = {
  v: 1,
  kind: 'report',
  id: 'own',
  path: null,
  title: null,
  outlet: null,
  url: null,
  published: { edtf: '1989-03-03', from: 'metadata', evidence: [] },
  language: 'en',
  text: TEXT,
  duplicateOf: null,
};
const view = viewOf(sceneOfReport(REPORT, loadKnowledge()), loadIncidentModel());
const bombing: Incident = { type: INCIDENT_TYPES.indexOf('bombing'), probability: 0.9, fillers: [] };
const certain = (base: number): Forest => ({ base, roots: [], feature: [], threshold: [], left: [] });

/** Numbers told in the incident's own claims. */
const toldWith = (forest: Forest): readonly number[] => {
  const templates = view.scene.drafts.map((_, i) => `t${i}`);
  const { drafts, templates: names } = tellIncidents(view, templates, [bombing], forest, () => undefined);
  return drafts.flatMap(({ figures, standing }, i) =>
    names[i] === 'i1' && standing === 'asserted' ? figures.map(({ best }) => best ?? -1) : [],
  );
};

test('tolls of a report are seen by effect', () => {
  const numbers = (effect: 'killed' | 'injured') => tollsOf(view, effect).map(({ best }) => best);
  assert.deepEqual(numbers('killed'), [3, 4]);
  assert.deepEqual(numbers('injured'), [7]);
});

test('a toll goes to the incident that it is likely of, and to none otherwise', () => {
  assert.deepEqual([...toldWith(certain(5))].sort(), [3, 4, 7]);
  assert.deepEqual(toldWith(certain(-5)), []);
});

test('the mean of packed regressions scores as their scores do on average', () => {
  const features = Array.from({ length: 120 }, (_, i) => Int32Array.of(i % 2 ? 11 : 22, 100 + (i % 7)));
  const labels = features.map((_, i) => Uint8Array.of(i % 2, i % 3 ? 0 : 1));
  const models = [1, 3, 6].map((epochs) =>
    packLinear(fitLinear({ features, labels }, [...features.keys()], { bits: 8, epochs, rate: 0.3, decay: 0 })),
  );
  for (const row of [
    [11, 101],
    [22, 103],
  ]) {
    const scores = models.map((model) => scoreLinear(model, row));
    const mean = scoreLinear(meanPacked(models), row);
    for (const k of [0, 1]) assert.ok(Math.abs(mean[k] - scores.reduce((sum, one) => sum + one[k], 0) / 3) < 0.05);
  }
});
