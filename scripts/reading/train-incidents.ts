/**
 * Fits models/reading/incidents.bin on MUC-4's dev and tst1 (never tst2), deterministic:
 *
 *   node scripts/reading/train-incidents.ts --data DIR [--check] [--errors]
 *
 * Reports are dealt into five folds. The linear models' scores that the forests learn from come from the other folds, and so
 * do the figures it prints and the thresholds it chooses. `--check` writes no file.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { type Filler, findIncidents, type Incident, partIncident } from '../../src/reading/learned/decide-incidents.ts';
import { fillerRow, totalsOf, typeRow } from '../../src/reading/learned/incident-rows.ts';
import type { PackedLinear } from '../../src/reading/learned/linear.ts';
import { INCIDENT_MODEL_FILE, type Thresholds, writeIncidentModel } from '../../src/reading/learned/model.ts';
import { pairRow } from '../../src/reading/learned/pair-rows.ts';
import { wordKeys } from '../../src/reading/learned/scene.ts';
import { type Forest, logOddsOf, probabilityOf } from '../../src/reading/learned/trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { LEAST_ODDS, type LinearModels, viewOf } from '../../src/reading/learned/view-of.ts';
import { foldedWords } from '../../src/reading/words.ts';
import { fitLinear, type LinearOptions, packLinear, shuffled } from './fit-linear.ts';
import { fitTrees, type TreeOptions } from './fit-trees.ts';
import { addReport, emptyTally, f1Of, microOf, type Predicted, SLOTS, type Tally } from './gtt-score.ts';
import { addExample, cutWords, domainRow, type Example, exampleOf, type LabelledRows, noRows } from './incident-examples.ts';
import { KEY_ROLES, readKeyed } from './muc4-data.ts';
import { filledString } from './scored-string.ts';

const FOLDS = 5;
const LINEAR: Readonly<Record<keyof LinearModels | 'domain', LinearOptions>> = {
  mention: { bits: 17, epochs: 4, rate: 0.1, decay: 1e-6 },
  sentence: { bits: 17, epochs: 4, rate: 0.1, decay: 1e-6 },
  report: { bits: 16, epochs: 8, rate: 0.2, decay: 1e-6 },
  cut: { bits: 14, epochs: 6, rate: 0.2, decay: 1e-6 },
  domain: { bits: 14, epochs: 6, rate: 0.1, decay: 1e-6 },
};
const TYPE_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
const FILLER_TREES: TreeOptions = { trees: 140, depth: 5, rate: 0.06, leaf: 6, lambda: 3, features: 0.4, rows: 1 };
const PAIR_TREES: TreeOptions = { trees: 100, depth: 4, rate: 0.08, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
/** Types less likely than this bring no rows for fillers. */
const LEAST_TYPE = -3.5;
/** Other English news, by data set: how many of its reports show what is not the kind learned from. */
const OTHER_NEWS: Readonly<Record<string, number>> = { gva: 400, insightcrime: 300, case2021: 150, satp: 300, glocon: 300 };

const started = Date.now();
const say = (line: string): void => {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const { values } = parseArgs({
  options: { data: { type: 'string' }, check: { type: 'boolean', default: false }, errors: { type: 'boolean', default: false } },
});
if (!values.data) throw new Error('say where the data lie: --data DIR');
const data = values.data;

const knowledge = loadKnowledge();
const examples: readonly Example[] = readKeyed(join(data, 'muc4'), ['dev', 'tst1']).map((keyed) =>
  exampleOf(keyed, knowledge),
);
const foldOf = new Uint8Array(examples.length);
shuffled(examples.length, 7).forEach((example, i) => {
  foldOf[example] = i % FOLDS;
});
const material = { mention: noRows(), sentence: noRows(), report: noRows(), cut: noRows() };
examples.forEach((example, i) => addExample(material, i, example));
say(`${examples.length} reports, ${material.mention.of.length} phrases, ${material.sentence.of.length} sentences`);

const NAMES = ['mention', 'sentence', 'report', 'cut'] as const;
const fitOne = (rows: LabelledRows, options: LinearOptions, without: number): PackedLinear =>
  packLinear(
    fitLinear(
      rows,
      rows.of.flatMap((example, row) => (foldOf[example] === without ? [] : [row])),
      options,
    ),
  );
/** Models that have not seen one fold; all reports where `without` is no fold. */
const linearModels = (without: number): LinearModels =>
  Object.fromEntries(NAMES.map((name) => [name, fitOne(material[name], LINEAR[name], without)])) as unknown as LinearModels;

const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
const linears = folds.map(linearModels);
say('linear models, by fold');
const views: readonly View[] = examples.map(({ scene }, i) => viewOf(scene, linears[foldOf[i]]));
const totals = views.map(totalsOf);
say('first scores');

interface ForestRows {
  readonly rows: Float64Array[];
  readonly labels: number[];
  readonly of: number[];
}
const forestOf = ({ rows, labels, of }: ForestRows, options: TreeOptions, without: number): Forest =>
  fitTrees(
    rows,
    labels,
    of.flatMap((example, row) => (foldOf[example] === without ? [] : [row])),
    options,
  );

const typeRows: ForestRows = { rows: [], labels: [], of: [] };
views.forEach((view, i) =>
  INCIDENT_TYPES.forEach((type, t) => {
    typeRows.rows.push(typeRow(view, totals[i], t));
    typeRows.labels.push(examples[i].keys.some(({ types }) => types.includes(type)) ? 1 : 0);
    typeRows.of.push(i);
  }),
);
const typeForests = folds.map((fold) => forestOf(typeRows, TYPE_TREES, fold));
const typeOdds = views.map((_, i) =>
  Float64Array.from(INCIDENT_TYPES, (_type, t) =>
    logOddsOf(typeForests[foldOf[i]], typeRows.rows[i * INCIDENT_TYPES.length + t]),
  ),
);
say('types, by fold');

const fillerRows: readonly ForestRows[] = INCIDENT_ROLES.map((role, r) => {
  const rows: ForestRows = { rows: [], labels: [], of: [] };
  views.forEach((view, i) =>
    INCIDENT_TYPES.forEach((type, t) => {
      if (typeOdds[i][t] < LEAST_TYPE) return;
      const gold = new Set(
        examples[i].keys.filter(({ types }) => types.includes(type)).flatMap((key) => key[role].flat()),
      );
      view.chains.forEach((_, chain) => {
        if (totals[i].chainTop[chain][r] < LEAST_ODDS) return;
        const words = filledString(r, cutWords(view.scene, view.picks[chain][r].cut));
        rows.rows.push(fillerRow(view, totals[i], chain, r, t, typeOdds[i]));
        rows.labels.push(gold.has(words) ? 1 : 0);
        rows.of.push(i);
      });
    }),
  );
  return rows;
});
const fillerForests = folds.map((fold) => fillerRows.map((rows) => forestOf(rows, FILLER_TREES, fold)));
say(`fillers, by fold (${fillerRows.map(({ rows }) => rows.length).join(', ')} rows)`);

const predictedOf = (view: View, { type, fillers }: Incident): Predicted => ({
  type: INCIDENT_TYPES[type],
  ...(Object.fromEntries(
    KEY_ROLES.map((role, r) => [
      role,
      fillers.filter((filler) => filler.role === r).map(({ pick }) => filledString(r, cutWords(view.scene, pick.cut))),
    ]),
  ) as unknown as Omit<Predicted, 'type'>),
});

/** Every incident and filler with its held-out probability, cut later by thresholds. */
const LEAST = { types: INCIDENT_TYPES.map(() => 0.05), roles: INCIDENT_ROLES.map(() => 0.05) };
const possible = views.map((view, i) =>
  findIncidents(view, { type: typeForests[foldOf[i]], fillers: fillerForests[foldOf[i]] }, LEAST),
);
say('incidents, held out');

/** Pairs of fillers less likely than this are not learned from. */
const LEAST_PAIRED = 0.15;
const pairRows: ForestRows = { rows: [], labels: [], of: [] };
possible.forEach((incidents, i) => {
  for (const { type, fillers } of incidents) {
    const keys = examples[i].keys.filter(({ types }) => types.includes(INCIDENT_TYPES[type]));
    const within = fillers
      .filter(({ probability }) => probability >= LEAST_PAIRED)
      .map((filler) => {
        const words = filledString(filler.role, cutWords(views[i].scene, filler.pick.cut));
        const of = keys.filter((key) => key[INCIDENT_ROLES[filler.role]].some((strings) => strings.includes(words)));
        return { filler, of };
      })
      .filter(({ of }) => of.length > 0);
    within.forEach((a, at) => {
      for (const b of within.slice(at + 1)) {
        pairRows.rows.push(pairRow(views[i], type, a.filler, b.filler));
        pairRows.labels.push(a.of.some((key) => b.of.includes(key)) ? 1 : 0);
        pairRows.of.push(i);
      }
    });
  }
});
const pairForests = folds.map((fold) => forestOf(pairRows, PAIR_TREES, fold));
say(`pairs, by fold (${pairRows.rows.length} rows, ${pairRows.labels.reduce((a, b) => a + b, 0)} of one incident)`);

const pairCache = views.map(() => new Map<Filler, Map<Filler, number>>());
const sameIncident =
  (i: number, type: number) =>
  (one: Filler, other: Filler): number => {
    let own = pairCache[i].get(one);
    if (!own) pairCache[i].set(one, (own = new Map()));
    let p = own.get(other);
    if (p === undefined)
      own.set(other, (p = probabilityOf(logOddsOf(pairForests[foldOf[i]], pairRow(views[i], type, one, other)))));
    return p;
  };
const under = (i: number, thresholds: Thresholds): readonly Incident[] =>
  possible[i]
    .filter(({ type, probability }) => probability >= thresholds.types[type])
    .flatMap((incident) =>
      partIncident(
        {
          ...incident,
          fillers: incident.fillers.filter(({ role, probability }) => probability >= thresholds.roles[role]),
        },
        sameIncident(i, incident.type),
        thresholds,
      ),
    );
const tallyOf = (thresholds: Thresholds): Tally => {
  const tally = emptyTally();
  views.forEach((view, i) =>
    addReport(
      tally,
      under(i, thresholds).map((incident) => predictedOf(view, incident)),
      examples[i].keys,
    ),
  );
  return tally;
};
const STEPS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
const WHOLE = { link: 0, least: 0 };
const better = (best: Thresholds, options: readonly Thresholds[]): Thresholds => {
  let [chosen, top] = [best, microOf(tallyOf(best))[2]];
  for (const next of options) {
    const f = microOf(tallyOf(next))[2];
    if (f > top + 1e-6) [chosen, top] = [next, f];
  }
  return chosen;
};
/** One number after another, each set to what gives most. */
const tune = (): Thresholds => {
  let best: Thresholds = { types: INCIDENT_TYPES.map(() => 0.3), roles: INCIDENT_ROLES.map(() => 0.3), split: WHOLE };
  for (let round = 0; round < 3; round++) {
    for (const key of ['types', 'roles'] as const)
      for (let i = 0; i < best[key].length; i++)
        best = better(
          best,
          STEPS.map((step) => ({ ...best, [key]: best[key].map((value, k) => (k === i ? step : value)) })),
        );
    if (round === 0) say(`without parting: micro ${percent(microOf(tallyOf(best)))}`);
    best = better(
      best,
      [0.15, 0.25, 0.35, 0.45, 0.55, 0.65].flatMap((link) =>
        [0.3, 0.6, 0.9, 1.2].map((least) => ({ ...best, split: { link, least } })),
      ),
    );
  }
  return best;
};
const percent = (numbers: readonly number[]): string => numbers.map((one) => (100 * one).toFixed(1)).join(' / ');
const thresholds = tune();
const tally = tallyOf(thresholds);
say(`thresholds: ${JSON.stringify(thresholds)}`);
say(`held-out folds, P / R / F1: micro ${percent(microOf(tally))}`);
for (const slot of SLOTS) say(`  ${slot.padEnd(8)} ${percent(f1Of(tally[slot]))}`);

if (values.errors) {
  const { errorTable } = await import('./incident-errors.ts');
  for (const line of errorTable(examples, views, possible, (i: number) => under(i, thresholds))) say(line);
}

if (!values.check) {
  const lines = (path: string): { text: string }[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { text: string });
  const domain = noRows();
  examples.forEach(({ scene }, i) => domainRow(domain, i, scene, 1));
  for (const [set, most] of Object.entries(OTHER_NEWS)) {
    const reports = lines(join(data, set, 'input.jsonl'));
    for (const at of Array.from(shuffled(reports.length, 3)).slice(0, most))
      domainRow(domain, -1, { words: wordKeys(foldedWords(analyse(reports[at].text, 'en'))) }, 0);
  }
  say(`domain: ${domain.of.length} reports`);
  const all = linearModels(-1);
  const bytes = writeIncidentModel({
    ...all,
    domain: packLinear(fitLinear(domain, domain.of.map((_, row) => row), LINEAR.domain)),
    type: forestOf(typeRows, TYPE_TREES, -1),
    fillers: fillerRows.map((rows) => forestOf(rows, FILLER_TREES, -1)),
    pair: forestOf(pairRows, PAIR_TREES, -1),
    thresholds,
  });
  mkdirSync(dirname(INCIDENT_MODEL_FILE), { recursive: true });
  writeFileSync(INCIDENT_MODEL_FILE, bytes);
  say(`wrote models/reading/incidents.bin, ${bytes.length} bytes`);
}
