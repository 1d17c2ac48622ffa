/** Learns the models of incidents from examples dealt into folds; every score that a later model learns from is held out. */
import { type Filler, findIncidents, type Incident, partIncident } from '../../src/reading/learned/decide-incidents.ts';
import { fillerRow, totalsOf, typeRow } from '../../src/reading/learned/incident-rows.ts';
import { type PackedLinear, scoreLinear } from '../../src/reading/learned/linear.ts';
import type { IncidentModel, Thresholds } from '../../src/reading/learned/model.ts';
import { pairRow } from '../../src/reading/learned/pair-rows.ts';
import { type Forest, logOddsOf, probabilityOf } from '../../src/reading/learned/trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { LEAST_ODDS, type LinearModels, viewOf } from '../../src/reading/learned/view-of.ts';
import { fitLinear, type LinearOptions, packLinear } from './fit-linear.ts';
import { fitTrees, type TreeOptions } from './fit-trees.ts';
import { addReport, emptyTally, f1Of, microOf, type Predicted, SLOTS, type Tally } from './gtt-score.ts';
import { addExample, cutWords, type Example, type LabelledRows, noRows } from './incident-examples.ts';
import { KEY_ROLES } from './muc4-data.ts';
import { filledString } from './scored-string.ts';

export const FOLDS = 5;
const LINEAR: Readonly<Record<keyof LinearModels, LinearOptions>> = {
  mention: { bits: 17, epochs: 4, rate: 0.12, decay: 1e-6 },
  sentence: { bits: 17, epochs: 3, rate: 0.12, decay: 1e-6 },
  report: { bits: 16, epochs: 8, rate: 0.2, decay: 1e-6 },
  cut: { bits: 14, epochs: 6, rate: 0.2, decay: 1e-6 },
};
/** In ten rows of reports without incidents: whether a role is filled is learned where something happened. */
const SHARES: Readonly<Record<keyof LinearModels, number>> = { mention: 1, sentence: 4, report: 10, cut: 10 };
const TYPE_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
const FILLER_TREES: TreeOptions = { trees: 150, depth: 4, rate: 0.06, leaf: 8, lambda: 4, features: 0.18, rows: 1 };
const PAIR_TREES: TreeOptions = { trees: 100, depth: 4, rate: 0.08, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
/** Log-odds under a report's likeliest phrase at which another one is left out. */
const FAR_BELOW = 2;
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

/**
 * Keys give strings, not places: of a report's phrases that could be meant, those far less likely than the likeliest are
 * left out ('guerrillas' that attack, not 'guerrillas' whom the president invites to talks).
 */
const sureLabels = ({ features, labels, of }: LabelledRows, model: PackedLinear): Uint8Array[] => {
  const scores = features.map((row, i) => (labels[i].includes(1) ? scoreLinear(model, row) : undefined));
  // a phrase's first feature is its head
  const keyOf = (row: number, output: number) => `${of[row]} ${output} ${features[row][0]}`;
  const top = new Map<string, number>();
  scores.forEach((own, i) => {
    own?.forEach((score, k) => {
      const key = keyOf(i, k);
      if (labels[i][k] === 1 && score > (top.get(key) ?? Number.NEGATIVE_INFINITY)) top.set(key, score);
    });
  });
  return labels.map((own, i) =>
    scores[i] === undefined
      ? own
      : own.map((label, k) => (label === 1 && scores[i]![k] < top.get(keyOf(i, k))! - FAR_BELOW ? 2 : label)),
  );
};

/** `foldOf[i]` is the fold of example `i`. */
export const learnIncidents = (
  examples: readonly Example[],
  foldOf: Uint8Array,
  say: (line: string) => void,
): Learned => {
  const material = { mention: noRows(), sentence: noRows(), report: noRows(), cut: noRows() };
  for (const [i, example] of examples.entries()) addExample(material, i, example);
  say(`${examples.length} reports, ${material.mention.of.length} phrases, ${material.sentence.of.length} sentences`);

  const NAMES = ['mention', 'sentence', 'report', 'cut'] as const;
  /** `share` in ten rows of reports that tell nothing are taken. */
  const fitOnce = (rows: LabelledRows, options: LinearOptions, without: number, share: number): PackedLinear =>
    packLinear(
      fitLinear(
        rows,
        rows.of.flatMap((example, row) =>
          foldOf[example] === without || (examples[example].keys.length === 0 && row % 10 >= share) ? [] : [row],
        ),
        options,
      ),
    );
  const fitOne = (rows: LabelledRows, options: LinearOptions, without: number, share: number): PackedLinear => {
    const first = fitOnce(rows, options, without, share);
    if (rows !== material.mention) return first;
    return fitOnce({ ...rows, labels: sureLabels(rows, first) }, options, without, share);
  };
  /** Models that have not seen one fold; all reports where `without` is no fold. */
  const linearModels = (without: number): LinearModels =>
    Object.fromEntries(
      NAMES.map((name) => [name, fitOne(material[name], LINEAR[name], without, SHARES[name])]),
    ) as unknown as LinearModels;

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
  const STEPS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
  const WHOLE = { link: 0, least: 0, share: 1 };
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
          [0.3, 0.6, 0.9].flatMap((least) =>
            [0.4, 0.6, 0.8, 1].map((share) => ({ ...best, split: { link, least, share } })),
          ),
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

  return {
    thresholds,
    views,
    possible,
    kept: (i) => under(i, thresholds),
    fitAll: () => ({
      ...linearModels(-1),
      type: forestOf(typeRows, TYPE_TREES, -1),
      fillers: fillerRows.map((rows) => forestOf(rows, FILLER_TREES, -1)),
      pair: forestOf(pairRows, PAIR_TREES, -1),
      thresholds,
    }),
  };
};
