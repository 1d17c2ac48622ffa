/** Learns the deciding models of incidents from held-out first scores. */

import { totalsOf } from '../../src/reading/learned/chain-totals.ts';
import { type Filler, findIncidents, type Incident, partIncident } from '../../src/reading/learned/decide-incidents.ts';
import { fillerRow, typeRow } from '../../src/reading/learned/incident-rows.ts';
import type { IncidentModel, Thresholds } from '../../src/reading/learned/model.ts';
import { pairRow } from '../../src/reading/learned/pair-rows.ts';
import { type Precedents, precedentKeys } from '../../src/reading/learned/precedents.ts';
import { type Forest, logOddsOf, probabilityOf } from '../../src/reading/learned/trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { LEAST_ODDS, type LinearModels } from '../../src/reading/learned/view-of.ts';
import { countPrecedents, type PrecedentRow, withPrecedents } from './count-precedents.ts';
import { fitGroves, type TreeOptions } from './fit-trees.ts';
import { addReport, emptyTally, f1Of, microOf, type Predicted, SLOTS, type Tally } from './gtt-score.ts';
import { cutWords, type Example } from './incident-examples.ts';
import { ALL } from './learn-linears.ts';
import { KEY_ROLES } from './muc4-data.ts';
import { filledString } from './scored-string.ts';

const TYPE_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 3, features: 0.5, rows: 1 };
const FILLER_TREES: TreeOptions = { trees: 220, depth: 4, rate: 0.045, leaf: 8, lambda: 4, features: 0.18, rows: 1 };
/** Of all roles together. */
const ANY_TREES: TreeOptions = { trees: 260, depth: 5, rate: 0.05, leaf: 8, lambda: 4, features: 0.18, rows: 1 };
const PAIR_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 5, lambda: 3, features: 0.5, rows: 0.7 };

/**
 * About half the F1 that is to be expected, where what is kept pays for itself if the probabilities are true; one for all types
 * and one for all roles. Thresholds chosen for each give more on the reports that they are chosen on and less on all others.
 */
const THRESHOLDS: Thresholds = {
  types: INCIDENT_TYPES.map(() => 0.22),
  roles: INCIDENT_ROLES.map(() => 0.26),
  split: { link: 0.65, least: 0.3, share: 0.8 },
};

/** Types less likely than this bring no rows for fillers. */
const LEAST_TYPE = -3;
/** Folds of the deciding models, each two of the linear models'. */
export const DECIDING_FOLDS = 5;
/** Forests grown with other seeds whose mean decides: two of the same settings differ by half a point. */
export const GROVES = 3;

export interface LearnedDeciders {
  /** Incidents of each report, decided by models that have not seen it: all that are thinkable, and those kept. */
  readonly possible: readonly (readonly Incident[])[];
  readonly kept: (index: number) => readonly Incident[];
  /** The models fitted to everything. */
  readonly fitAll: () => Omit<IncidentModel, 'domain' | 'place' | 'toll' | keyof LinearModels>;
}

/** An incident as the measure reads it. */
export const predictedOf = (view: View, { type, fillers }: Incident): Predicted => ({
  type: INCIDENT_TYPES[type],
  ...(Object.fromEntries(
    KEY_ROLES.map((role, r) => [
      role,
      fillers.filter((filler) => filler.role === r).map(({ pick }) => filledString(r, cutWords(view.scene, pick.cut))),
    ]),
  ) as unknown as Omit<Predicted, 'type'>),
});

/** `views[i]` is example `i` scored by linear models that have not seen the fold `dealt[i]`. */
export const learnDeciders = (
  examples: readonly Example[],
  views: readonly View[],
  dealt: Uint8Array,
  say: (line: string) => void,
): LearnedDeciders => {
  const foldOf = dealt.map((fold) => fold % DECIDING_FOLDS);
  const folds = Array.from({ length: DECIDING_FOLDS }, (_, fold) => fold);
  const totals = views.map(totalsOf);

  interface ForestRows {
    readonly rows: Float64Array[];
    readonly labels: number[];
    readonly of: number[];
  }
  type LearnedRows = Omit<ForestRows, 'rows'> & { readonly rows: readonly Float64Array[] };
  const forestOf = (
    { rows, labels, of }: LearnedRows,
    options: TreeOptions,
    without: number,
    groves = GROVES,
  ): Forest =>
    fitGroves(
      rows,
      labels,
      of.flatMap((example, row) => (foldOf[example] === without ? [] : [row])),
      options,
      groves,
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

  /** Whether chain `chain` of report `i`, as cut for the role, is a filler of an incident of type `t`. */
  const goldOf = (i: number, t: number, r: number): ReadonlySet<string> =>
    new Set(
      examples[i].keys
        .filter(({ types }) => types.includes(INCIDENT_TYPES[t]))
        .flatMap((key) => key[INCIDENT_ROLES[r]].flat()),
    );
  const pickText = (i: number, chain: number, r: number): string =>
    filledString(r, cutWords(views[i].scene, views[i].picks[chain][r].cut));

  /** Precedents are filled in when it is known which fold is left out. */
  const unknown: Precedents = { keys: Int32Array.of(), seen: Int32Array.of(), filled: Int32Array.of(), prior: 0.5 };
  const fillerRows: readonly (ForestRows & { readonly known: PrecedentRow[] })[] = INCIDENT_ROLES.map((_, r) => {
    const rows: (typeof fillerRows)[number] = { rows: [], labels: [], of: [], known: [] };
    for (const [i, view] of views.entries())
      for (let t = 0; t < INCIDENT_TYPES.length; t++) {
        if (typeOdds[i][t] < LEAST_TYPE) continue;
        const gold = goldOf(i, t, r);
        view.chains.forEach((_chain, chain) => {
          if (totals[i].chainTop[chain][r] < LEAST_ODDS) return;
          rows.rows.push(fillerRow(view, totals[i], chain, r, t, typeOdds[i], unknown));
          const label = gold.has(pickText(i, chain, r)) ? 1 : 0;
          rows.labels.push(label);
          const { candidate, cut } = view.picks[chain][r];
          const keys = precedentKeys(view.scene, view.candidates[candidate], cut);
          rows.known.push({ keys, label, fold: foldOf[i] });
          rows.of.push(i);
        });
      }
    return rows;
  });
  /** The forests of fillers grown without one fold, with the precedents that they are to see. */
  const fillersWithout = (without: number): Pick<IncidentModel, 'fillers' | 'anyFiller' | 'precedents'> => {
    const learned = fillerRows.map(({ rows, labels, of, known }) => ({
      rows: withPrecedents(rows, known, folds, without),
      labels,
      of,
    }));
    const together = {
      rows: learned.flatMap(({ rows }) => rows),
      labels: learned.flatMap(({ labels }) => labels),
      of: learned.flatMap(({ of }) => of),
    };
    return {
      fillers: learned.map((rows) => forestOf(rows, FILLER_TREES, without)),
      anyFiller: forestOf(together, ANY_TREES, without, 1),
      precedents: fillerRows.map(({ known }) => countPrecedents(known, (fold) => fold !== without)),
    };
  };
  const fillerModels = folds.map(fillersWithout);
  say(`fillers, by fold (${fillerRows.map(({ rows }) => rows.length).join(', ')} rows)`);

  /** Every incident and filler with its held-out probability, cut later by thresholds. */
  const LEAST = { types: INCIDENT_TYPES.map(() => 0.05), roles: INCIDENT_ROLES.map(() => 0.05) };
  const possible = views.map((view, i) =>
    findIncidents(view, { type: typeForests[foldOf[i]], ...fillerModels[foldOf[i]] }, LEAST),
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
  const keptOf = (i: number): readonly Incident[] =>
    possible[i]
      .filter(({ type, probability }) => probability >= THRESHOLDS.types[type])
      .flatMap((incident) =>
        partIncident(
          {
            ...incident,
            fillers: incident.fillers.filter(({ role, probability }) => probability >= THRESHOLDS.roles[role]),
          },
          sameIncident(i, incident.type),
          THRESHOLDS,
        ),
      );
  const kept = views.map((_, i) => keptOf(i));
  const tallyWhere = (test: (i: number) => boolean): Tally => {
    const tally = emptyTally();
    for (const [i, view] of views.entries())
      if (test(i))
        addReport(
          tally,
          kept[i].map((incident) => predictedOf(view, incident)),
          examples[i].keys,
        );
    return tally;
  };
  const percent = (numbers: readonly number[]): string => numbers.map((one) => (100 * one).toFixed(1)).join(' / ');
  const tally = tallyWhere(() => true);
  say(`held-out folds, P / R / F1: micro ${percent(microOf(tally))}`);
  const each = folds.map((fold) => microOf(tallyWhere((i) => foldOf[i] === fold))[2]);
  say(`  by fold, F1: ${percent(each)}`);
  for (const slot of SLOTS) say(`  ${slot.padEnd(8)} ${percent(f1Of(tally[slot]))}`);

  return {
    possible,
    kept: (i) => kept[i],
    fitAll: () => ({
      type: forestOf(typeRows, TYPE_TREES, ALL),
      ...fillersWithout(ALL),
      pair: forestOf(pairRows, PAIR_TREES, ALL),
      thresholds: THRESHOLDS,
    }),
  };
};
