/**
 * Fits models/reading/incidents.bin on MUC-4's dev and tst1 (never tst2), deterministic:
 *
 *   node scripts/reading/train-incidents.ts --data DIR [--check] [--errors]
 *
 * Reports are dealt into ten folds (two of them are one of the deciding models'), those about the same people into the same
 * one: stories of one murder in two folds would let names pass for knowledge. The figures that it prints are held out. `--check` writes no file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { INCIDENT_MODEL_FILE } from '../../src/language/model-files.ts';
import { writeIncidentModel } from '../../src/reading/learned/model.ts';
import { wordKeys } from '../../src/reading/learned/scene.ts';
import { viewOf } from '../../src/reading/learned/view-of.ts';
import { foldedWords } from '../../src/reading/words.ts';
import { dealFolds } from './deal-folds.ts';
import { fitLinear, packLinear, shuffled } from './fit-linear.ts';
import { calibrationLines } from './incident-calibration.ts';
import { errorTable } from './incident-errors.ts';
import { domainRow, exampleOf, noRows } from './incident-examples.ts';
import { learnCounts } from './learn-counts.ts';
import { learnDeciders } from './learn-deciders.ts';
import { FOLDS, learnLinears } from './learn-linears.ts';
import { learnPlaces } from './learn-places.ts';
import { readKeyed } from './muc4-data.ts';

/** Other English news, by data set: how many of its reports show what is not the kind learned from. */
const OTHER_NEWS: Readonly<Record<string, number>> = {
  gva: 400,
  insightcrime: 300,
  case2021: 150,
  satp: 300,
  glocon: 300,
};

const started = Date.now();
const say = (line: string): void => {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    check: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('say where the data lie: --data DIR');
const data = values.data;

const knowledge = loadKnowledge();
const keyed = readKeyed(join(data, 'muc4'), ['dev', 'tst1']);
const examples = keyed.map((one) => exampleOf(one, knowledge));
const foldOf = dealFolds(keyed, FOLDS);
const linears = learnLinears(examples, foldOf, say);
const views = examples.map(({ scene }, i) => viewOf(scene, linears.folds[foldOf[i]]));
const deciders = learnDeciders(examples, views, foldOf, say);

for (const line of calibrationLines(examples, views, deciders.kept)) say(line);
if (values.errors) for (const line of errorTable(examples, views, deciders.possible, deciders.kept)) say(line);

/** Words of other news beside those of the examples. */
const domainModel = () => {
  const rows = noRows();
  for (const [i, { scene }] of examples.entries()) domainRow(rows, i, scene, 1);
  for (const [set, most] of Object.entries(OTHER_NEWS)) {
    const reports = readFileSync(join(data, set, 'input.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean);
    for (const at of Array.from(shuffled(reports.length, 3)).slice(0, most)) {
      const { text } = JSON.parse(reports[at]) as { text: string };
      domainRow(rows, -1, { words: wordKeys(foldedWords(analyse(text, 'en'))) }, 0);
    }
  }
  const all = rows.of.map((_, row) => row);
  return packLinear(fitLinear(rows, all, { bits: 14, epochs: 6, rate: 0.1, decay: 1e-6 }));
};

if (!values.check) {
  const places = learnPlaces(examples, views, deciders.kept, foldOf, say);
  const bytes = writeIncidentModel({
    ...linears.all(),
    ...deciders.fitAll(),
    place: places.all(),
    toll: learnCounts(examples, views, deciders.kept, foldOf, say).all(),
    domain: domainModel(),
  });
  mkdirSync(dirname(INCIDENT_MODEL_FILE), { recursive: true });
  writeFileSync(INCIDENT_MODEL_FILE, bytes);
  say(`wrote models/reading/incidents.bin, ${bytes.length} bytes`);
}
