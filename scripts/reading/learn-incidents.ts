/** Learns the models of incidents from examples dealt into folds; every score that a later model learns from is held out. */
import { candidatesOf } from '../../src/reading/learned/candidates.ts';
import { type Filler, findIncidents, type Incident, partIncident } from '../../src/reading/learned/decide-incidents.ts';
import { fillerRow, totalsOf, typeRow } from '../../src/reading/learned/incident-rows.ts';
import { type PackedLinear, scoreLinear } from '../../src/reading/learned/linear.ts';
import type { IncidentModel, Thresholds } from '../../src/reading/learned/model.ts';
import { pairRow } from '../../src/reading/learned/pair-rows.ts';
import { stackedFeatures } from '../../src/reading/learned/stacked-features.ts';
import { type Forest, logOddsOf, probabilityOf } from '../../src/reading/learned/trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { LEAST_ODDS, type LinearModels, viewOf } from '../../src/reading/learned/view-of.ts';
import { fitLinear, type LinearOptions, packLinear } from './fit-linear.ts';
import { fitTrees, type TreeOptions } from './fit-trees.ts';
import { addReport, emptyTally, f1Of, microOf, type Predicted, SLOTS, type Tally } from './gtt-score.ts';
import { addExample, cutWords, type Example, type LabelledRows, noRows } from './incident-examples.ts';
import { KEY_ROLES } from './muc4-data.ts';
import { filledString } from './scored-string.ts';
import { tuneThresholds } from './tune-thresholds.ts';

export const FOLDS = 5;
/** No fold is left out. */
const ALL = -1;
const LINEAR: Readonly<Record<keyof LinearModels, LinearOptions>> = {
  mention: { bits: 18, epochs: 6, rate: 0.15, decay: 1e-6 },
  sentence: { bits: 17, epochs: 4, rate: 0.15, decay: 1e-6 },
  report: { bits: 16, epochs: 8, rate: 0.2, decay: 1e-6 },
  cut: { bits: 14, epochs: 6, rate: 0.2, decay: 1e-6 },
};
/** In ten rows of reports without incidents: whether a role is filled is learned where something happened. */
const SHARES: Readonly<Record<keyof LinearModels, number>> = { mention: 1, sentence: 4, report: 10, cut: 10 };
const TYPE_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
const FILLER_TREES: TreeOptions = { trees: 220, depth: 4, rate: 0.045, leaf: 8, lambda: 4, features: 0.18, rows: 1 };
const PAIR_TREES: TreeOptions = { trees: 100, depth: 4, rate: 0.08, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
/** Types less likely than this bring no rows for fillers. */
const LEAST_TYPE = -3;

export interface Learned {
  readonly thresholds: Thresholds;
  readonly views: readonly View[];
  /** Incidents of each report, decided by models that have not seen it: all that are thinkable, and those kept. */
  readonly possible: readonly (readonly Incident[])[];
  readonly kept: (index: number) => readonly Incident[];
  /** The models fitted to everything. */
  readonly fitAll: () => Omit<IncidentModel, 'domain'>;
}

/** `foldOf[i]` is the fold of example `i`. */
export const learnIncidents = (
  examples: readonly Example[],
  foldOf: Uint8Array,
  say: (line: string) => void,
): Learned => {
  const material = { mention: noRows(), sentence: noRows(), report: noRows(), cut: noRows() };
  for (const [i, example] of examples.entries()) addExample(material, i, example);
  say(`${examples.length} reports, ${material.mention.of.length} phrases, ${material.sentence.of.length} sentences`);

  /** `share` in ten rows of reports that tell nothing are taken. */
  const fitOne = (rows: LabelledRows, options: LinearOptions, without: number, share: number): PackedLinear =>
    packLinear(
      fitLinear(
        rows,
        rows.of.flatMap((example, row) =>
          foldOf[example] === without || (examples[example].keys.length === 0 && row % 10 >= share) ? [] : [row],
        ),
        options,
      ),
    );
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const without = (name: keyof LinearModels, fold: number): PackedLinear =>
    fitOne(material[name], LINEAR[name], fold, SHARES[name]);
  const texts = folds.map((fold) => ({ sentence: without('sentence', fold), report: without('report', fold) }));
  /** First scores by models that have not seen the report; what its mentions are learned beside. */
  const told = examples.map((): { sentences: Float64Array[]; report: Float64Array } => ({
    sentences: [],
    report: new Float64Array(0),
  }));
  material.sentence.of.forEach((example, row) => {
    told[example].sentences.push(scoreLinear(texts[foldOf[example]].sentence, material.sentence.features[row]));
  });
  material.report.of.forEach((example, row) => {
    told[example].report = scoreLinear(texts[foldOf[example]].report, material.report.features[row]);
  });
  let row = 0;
  for (const [i, { scene }] of examples.entries())
    for (const { phrase } of candidatesOf(scene.context)) {
      const stacked: number[] = [];
      stackedFeatures(scene, told[i], phrase, stacked);
      material.mention.features[row] = Int32Array.from([...material.mention.features[row], ...stacked]);
      row++;
    }
  const linears = folds.map(
    (fold): LinearModels => ({ ...texts[fold], mention: without('mention', fold), cut: without('cut', fold) }),
  );
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
  for (const [i, view] of views.entries())
    for (const [t, type] of INCIDENT_TYPES.entries()) {
      typeRows.rows.push(typeRow(view, totals[i], t));
      typeRows.labels.push(examples[i].keys.some(({ types }) => types.includes(type)) ? 1 : 0);
      typeRows.of.push(i);
    }
  const typeForests = folds.map((fold) => forestOf(typeRows, TYPE_TREES, fold));
  const typeOdds = views.map((_, i) =>
    Float64Array.from(INCIDENT_TYPES, (_type, t) =>
      logOddsOf(typeForests[foldOf[i]], typeRows.rows[i * INCIDENT_TYPES.length + t]),
    ),
  );
  say('types, by fold');

  const fillerRows: readonly ForestRows[] = INCIDENT_ROLES.map((role, r) => {
    const rows: ForestRows = { rows: [], labels: [], of: [] };
    for (const [i, view] of views.entries())
      for (const [t, type] of INCIDENT_TYPES.entries()) {
        if (typeOdds[i][t] < LEAST_TYPE) continue;
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
      }
    return rows;
  });
  const fillerForests = folds.map((fold) => fillerRows.map((rows) => forestOf(rows, FILLER_TREES, fold)));
  say(`fillers, by fold (${fillerRows.map(({ rows }) => rows.length).join(', ')} rows)`);

  const predictedOf = (view: View, { type, fillers }: Incident): Predicted => ({
    type: INCIDENT_TYPES[type],
    ...(Object.fromEntries(
      KEY_ROLES.map((role, r) => [
        role,
        fillers
          .filter((filler) => filler.role === r)
          .map(({ pick }) => filledString(r, cutWords(view.scene, pick.cut))),
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
    for (const [i, view] of views.entries())
      addReport(
        tally,
        under(i, thresholds).map((incident) => predictedOf(view, incident)),
        examples[i].keys,
      );
    return tally;
  };
  const percent = (numbers: readonly number[]): string => numbers.map((one) => (100 * one).toFixed(1)).join(' / ');
  const thresholds = tuneThresholds((one) => microOf(tallyOf(one))[2]);
  const tally = tallyOf(thresholds);
  say(`thresholds: ${JSON.stringify(thresholds)}`);
  say(`held-out folds, P / R / F1: micro ${percent(microOf(tally))}`);
  for (const slot of SLOTS) say(`  ${slot.padEnd(8)} ${percent(f1Of(tally[slot]))}`);

  return {
    thresholds,
    views,
    possible,
    kept: (i) => under(i, thresholds),
    fitAll: () => ({
      sentence: without('sentence', ALL),
      report: without('report', ALL),
      mention: without('mention', ALL),
      cut: without('cut', ALL),
      type: forestOf(typeRows, TYPE_TREES, ALL),
      fillers: fillerRows.map((rows) => forestOf(rows, FILLER_TREES, ALL)),
      pair: forestOf(pairRows, PAIR_TREES, ALL),
      thresholds,
    }),
  };
};
