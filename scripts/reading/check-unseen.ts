/**
 * How well the learned layer reads reports that nothing was learned from, neither weights nor trees: learns anew without
 * some and prints GTT's measure on them. Held-out folds are read by trees that other folds' regressions were shown to, and
 * those have seen them; these reports nothing has seen.
 *
 *   node scripts/reading/check-unseen.ts --data DIR --without tst1,8,9
 *
 * `--without` names tst1 or tenths of the time that dev and tst1 cover, 0 to 9.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { decideIncidents } from '../../src/reading/learned/decide-incidents.ts';
import { viewOf } from '../../src/reading/learned/view-of.ts';
import { blocksOfTime, dealFolds } from './deal-folds.ts';
import { addReport, emptyTally, f1Of, microOf, SLOTS } from './gtt-score.ts';
import { exampleOf } from './incident-examples.ts';
import { learnDeciders, predictedOf } from './learn-deciders.ts';
import { FOLDS, learnLinears } from './learn-linears.ts';
import { readKeyed } from './muc4-data.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, without: { type: 'string', default: 'tst1,8,9' } },
});
if (!values.data) throw new Error('say where the data lie: --data DIR');
const without = new Set(values.without.split(','));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const keyed = readKeyed(join(values.data, 'muc4'), ['dev', 'tst1']);
const blockOf = blocksOfTime(keyed, 10);
const isUnseen = keyed.map(
  ({ report }, i) => without.has(String(blockOf[i])) || (without.has('tst1') && report.id.startsWith('TST1')),
);
const knowledge = loadKnowledge();
const learned = keyed.filter((_, i) => !isUnseen[i]);
const examples = learned.map((one) => exampleOf(one, knowledge));
const foldOf = dealFolds(learned, FOLDS);
const linears = learnLinears(examples, foldOf, say);
const views = examples.map(({ scene }, i) => viewOf(scene, linears.folds[foldOf[i]]));
const model = { ...linears.all(), ...learnDeciders(examples, views, foldOf, say).fitAll() };

const tally = emptyTally();
for (const [i, one] of keyed.entries()) {
  if (!isUnseen[i]) continue;
  const view = viewOf(exampleOf(one, knowledge).scene, model);
  const told = decideIncidents(view, model, model.thresholds);
  addReport(
    tally,
    told.map((incident) => predictedOf(view, incident)),
    one.templates,
  );
}
const percent = (numbers: readonly number[]): string => numbers.map((n) => (100 * n).toFixed(1)).join(' / ');
say(`${isUnseen.filter(Boolean).length} reports unseen, P / R / F1: micro ${percent(microOf(tally))}`);
for (const slot of SLOTS) say(`  ${slot.padEnd(8)} ${percent(f1Of(tally[slot]))}`);
