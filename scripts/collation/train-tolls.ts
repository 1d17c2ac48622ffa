/**
 * Fits models/collation/tolls.json: the probability that a number is an event's toll of killed or of injured.
 *
 *   node scripts/collation/train-tolls.ts READ.jsonl GOLD.jsonl [--part rest --report]
 *
 * Split as in train-pairs.ts. Fold by fold inside the development half for the calibration; `--part rest --report` prints the
 * scores on the other half and fits nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ensemble, logistic, logOdds } from '../../src/collation/boosted-trees.ts';
import { chooseWhen } from '../../src/collation/choose-when.ts';
import { dayRange } from '../../src/collation/days.ts';
import { findReprints } from '../../src/collation/near-duplicates.ts';
import { observationsOf } from '../../src/collation/observations.ts';
import { ruleSetOf } from '../../src/collation/rule-set.ts';
import { TOLL_DIRECTIONS, TOLL_FEATURES, type TollCase } from '../../src/collation/toll-candidates.ts';
import { tollCasesOf } from '../../src/collation/toll-cases.ts';
import { weighTolls } from '../../src/collation/weigh-tolls.ts';
import { growTrees, plattScale, splitsOf } from './grow-trees.ts';
import { FOLDS, foldOf, groupOfIncident, type Incident, linkedAccounts, mainGroups, readHalf } from './incidents.ts';

const OPTIONS = {
  trees: Number(process.env.TREES ?? 90),
  depth: Number(process.env.DEPTH ?? 4),
  rate: 0.07,
  leaf: Number(process.env.LEAF ?? 10),
  lambda: 3,
  directions: TOLL_DIRECTIONS,
};

const { part, reporting, incidents, reports: plain, claims } = readHalf(process.argv.slice(2));
const reprints = findReprints(plain);
const reports = plain.map((report) => ({ ...report, duplicateOf: reprints.get(report.id) ?? null }));
const ruleSet = ruleSetOf('plain');
const byId = new Map(reports.map((report) => [report.id, report]));

const groups = linkedAccounts(reports, claims);
const main = mainGroups(groups.map((accounts) => accounts.flatMap((account) => account.claims)));

interface Example {
  readonly of: TollCase;
  readonly gold: number;
  readonly fold: number;
}

/** Each incident's cases under a chooser of the killed. */
const examplesUnder = (chosenOf: (of: TollCase, incident: Incident) => number | undefined): Example[] =>
  incidents.flatMap((incident) => {
    const group = groupOfIncident(incident, main);
    if (group === undefined) return [];
    const accounts = groups[group];
    const own = accounts.flatMap((account) => account.claims);
    const days = dayRange(chooseWhen(accounts).when?.edtf);
    const stated = observationsOf(own, { reports: byId, ruleSet, days });
    const { tolls } = weighTolls(stated, ruleSet);
    const told = [...new Set(accounts.map((account) => account.report))];
    return tollCasesOf(own, told, stated, tolls, (of) => chosenOf(of, incident)).flatMap((of) => {
      const gold = incident[of.effect];
      return gold === null ? [] : [{ of, gold, fold: foldOf(incident) }];
    });
  });

const fit = (chosen: readonly Example[]): Ensemble => {
  const rows = chosen.flatMap(({ of, gold }) =>
    of.candidates.map(({ value, features }) => ({ features, label: value === gold ? 1 : 0 })),
  );
  return {
    features: TOLL_FEATURES,
    ...growTrees(
      rows.map((row) => row.features),
      rows.map((row) => row.label),
      rows.map(() => 1),
      OPTIONS,
    ),
    slope: 1,
    intercept: 0,
  };
};

const LOW_HIGH = [0.04, 0.06, 0.08, 0.1, 0.13];

const scores = (tested: readonly Example[], ensembleOf: (one: Example) => Ensemble): string => {
  let [ruled, exact, within, stated, statedExact] = [0, 0, 0, 0, 0];
  const cover = LOW_HIGH.map(() => 0);
  const width = LOW_HIGH.map(() => 0);
  for (const one of tested) {
    const ensemble = ensembleOf(one);
    const odds = one.of.candidates.map(({ features }) =>
      logistic(ensemble.slope * logOdds(ensemble, features) + ensemble.intercept),
    );
    const sum = odds.reduce((total, each) => total + each, 0);
    let best = 0;
    odds.forEach((each, index) => {
      if (each > odds[best]) best = index;
    });
    const value = one.of.candidates[best]?.value ?? 0;
    if ((one.of.ruled ?? 0) === one.gold) ruled++;
    if (value === one.gold) exact++;
    if (one.gold > 0) {
      stated++;
      if (value === one.gold) statedExact++;
    }
    if (one.of.candidates.some((each) => each.value === one.gold)) within++;
    LOW_HIGH.forEach((least, index) => {
      const kept = one.of.candidates.filter((_, at) => odds[at] / sum >= least).map((each) => each.value);
      const [low, high] = [Math.min(value, ...kept), Math.max(value, ...kept)];
      if (one.gold >= low && one.gold <= high) cover[index]++;
      width[index] += high - low;
    });
  }
  const share = (count: number): string => ((100 * count) / tested.length).toFixed(1);
  return `${tested.length} incidents: by rule ${share(ruled)}, likeliest ${share(exact)} (of non-zero ${((100 * statedExact) / stated).toFixed(1)}), among the candidates ${share(within)}; covered ${LOW_HIGH.map((least, index) => `${least}: ${share(cover[index])} (width ${(width[index] / tested.length).toFixed(2)})`).join(', ')}`;
};

const file = join(import.meta.dirname, '..', '..', 'models', 'collation', 'tolls.json');
const models: Record<string, Ensemble> = reporting
  ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Ensemble>)
  : {};
/** The likeliest of a case by an ensemble. */
const likeliest = (of: TollCase, ensemble: Ensemble): number | undefined => {
  let best: { value: number; odds: number } | undefined;
  for (const { value, features } of of.candidates) {
    const odds = logOdds(ensemble, features);
    if (!best || odds > best.odds) best = { value, odds };
  }
  return best?.value;
};

let killedBy: (fold: number) => Ensemble | undefined = () => undefined;
for (const effect of ['killed', 'injured'] as const) {
  const own = examplesUnder((of, incident) => {
    const ensemble = killedBy(foldOf(incident));
    return ensemble ? likeliest(of, ensemble) : of.ruled;
  }).filter(({ of }) => of.effect === effect);
  if (reporting) {
    process.stdout.write(`${part} ${effect}: ${scores(own, () => models[effect])}\n`);
    killedBy = () => models.killed;
    continue;
  }
  const held = Array.from({ length: FOLDS }, (_, fold) => fit(own.filter((one) => one.fold !== fold)));
  killedBy = (fold) => held[fold];
  const rows = own.flatMap((one) => one.of.candidates.map((candidate) => ({ one, candidate })));
  const calibration = plattScale(
    rows.map(({ one, candidate }) => logOdds(held[one.fold], candidate.features)),
    rows.map(({ one, candidate }) => (candidate.value === one.gold ? 1 : 0)),
  );
  process.stdout.write(`held-out folds, ${effect}: ${scores(own, (one) => ({ ...held[one.fold], ...calibration }))}\n`);
  const fitted = fit(own);
  process.stdout.write(`splits: ${splitsOf(fitted.trees, TOLL_FEATURES).slice(0, 24).join(', ')}\n`);
  models[effect] = { ...fitted, ...calibration };
}
if (!reporting) writeFileSync(file, `${JSON.stringify(models)}\n`);
