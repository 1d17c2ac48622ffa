/**
 * Fits models/collation/pairs.json, the probability that two accounts are about one happening.
 *
 *   node scripts/collation/train-pairs.ts READ.jsonl GOLD.jsonl [BACKGROUND.jsonl...] [--days FOLDS.json] [--part rest --report]
 *
 * READ is what `cotejo read` prints of the reports; GOLD lists incidents with their reports (`docs`), city and state.
 * Incidents are split by number into a development part, on which everything is fitted and chosen, and a rest that only
 * `--part rest --report` looks at. Folds inside the development part give the calibration and the threshold; the rarities
 * of words under which a fold is seen come from the other folds and the background texts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../src/claim.ts';
import { type Account, accountsOf } from '../../src/collation/account.ts';
import { type Ensemble, logistic, logOdds } from '../../src/collation/boosted-trees.ts';
import { candidatePairs } from '../../src/collation/candidates.ts';
import { clusterPairs, type ScoredPair } from '../../src/collation/cluster.ts';
import { cannotLink } from '../../src/collation/link-claims.ts';
import { PAIR_FEATURE_NAMES, PAIR_FEATURES, pairFeatures } from '../../src/collation/pair-features.ts';
import { replaceRarities } from '../../src/collation/rarity.ts';
import { signatureOf } from '../../src/collation/signature.ts';
import type { Report } from '../../src/report.ts';
import { growTrees, plattScale, splitsOf } from './grow-trees.ts';
import { FOLDS, foldOf, type Incident, inDevelopment, jsonl } from './incidents.ts';
import { bucketsOf, rarityTable } from './rarity-table.ts';

const OPTIONS = {
  trees: 120,
  depth: 4,
  rate: 0.08,
  leaf: 8,
  lambda: 2,
  directions: PAIR_FEATURE_NAMES.map((name) => PAIR_FEATURES[name]),
};

interface Example {
  readonly a: number;
  readonly b: number;
  readonly features: Float64Array;
  readonly label: number;
  /** Fold that it was scored for, and whose texts its rarities do not know. */
  readonly held: number | undefined;
}

const [readPath, goldPath] = process.argv.slice(2);
const part = process.argv.includes('--part') ? process.argv[process.argv.indexOf('--part') + 1] : 'dev';
const incidents = jsonl<Incident>(goldPath).filter(
  (incident) => part === 'all' || inDevelopment(incident) === (part === 'dev'),
);
const incidentsOf = new Map<string, Incident[]>();
for (const incident of incidents)
  for (const report of incident.docs) incidentsOf.set(report, [...(incidentsOf.get(report) ?? []), incident]);

const lines = jsonl<Report | Claim>(readPath);
const reports = lines.filter((line) => line.kind === 'report').filter((report) => incidentsOf.has(report.id));
const known = new Set(reports.map((report) => report.id));
const claims = lines.filter((line) => line.kind === 'claim').filter((claim) => known.has(claim.report));
/** One account a report: the one whose words are the whole report's. */
const accounts: Account[] = accountsOf(reports, claims).filter((account) => account.wholeReport);
const goldOf = accounts.map((account) => incidentsOf.get(account.report.id)!);
const same = (a: number, b: number): boolean => goldOf[a].some((one) => goldOf[b].includes(one));
const fold = (index: number): number => foldOf(goldOf[index][0]);

const reporting = process.argv.includes('--report');
const folder = join(import.meta.dirname, '..', '..', 'models', 'collation');
const background = process.argv
  .slice(4)
  .filter((argument) => argument.endsWith('.jsonl'))
  .flatMap((path) => jsonl<{ title?: string; text: string }>(path))
  .map((row) => bucketsOf(`${row.title ?? ''}\n${row.text}`));
const buckets = reporting ? [] : accounts.map((account) => bucketsOf(account.report.text));

const daysAt = process.argv.indexOf('--days');
const heldDays = daysAt > 0 ? (JSON.parse(readFileSync(process.argv[daysAt + 1], 'utf8')) as Ensemble[]) : [];

const examples: Example[] = [];
/** Pairs of all accounts under the table in place; with a fold, only those that touch it. */
const addExamples = (held?: number): void => {
  const signatures = accounts.map((account, index) =>
    signatureOf(account, reporting ? undefined : heldDays[fold(index)]),
  );
  for (const { a, b } of candidatePairs(signatures)) {
    if (held !== undefined && fold(a) !== held && fold(b) !== held) continue;
    if (cannotLink(signatures[a], signatures[b])) continue;
    examples.push({ a, b, features: pairFeatures(signatures[a], signatures[b]), label: same(a, b) ? 1 : 0, held });
  }
};
if (reporting) addExamples();
else
  for (let held = 0; held < FOLDS; held++) {
    replaceRarities(rarityTable([...background, ...buckets.filter((_, index) => fold(index) !== held)]));
    addExamples(held);
  }

let goldPairs = 0;
const groups = new Map<string, Set<string>>();
for (const incident of incidents)
  groups.set(incident.incident_id, new Set(incident.docs.filter((doc) => known.has(doc))));
for (const docs of groups.values()) goldPairs += (docs.size * (docs.size - 1)) / 2;
const found = new Set(examples.filter((example) => example.label).map(({ a, b }) => a * accounts.length + b)).size;
process.stdout.write(
  `${part}: ${reports.length} reports, ${accounts.length} accounts, ${examples.length} pairs (${(examples.length / accounts.length).toFixed(1)} an account), ${found} of ${goldPairs} gold pairs\n`,
);

/** Pairwise F1 of a clustering, pairs that were no candidates included. */
const pairF1 = (clusters: readonly number[][]): readonly [number, number, number] => {
  let [predicted, right] = [0, 0];
  for (const cluster of clusters)
    for (let i = 0; i < cluster.length; i++)
      for (let k = i + 1; k < cluster.length; k++) {
        predicted++;
        if (same(cluster[i], cluster[k])) right++;
      }
  const [p, r] = [right / Math.max(1, predicted), right / goldPairs];
  return [p, r, (2 * p * r) / (p + r || 1)];
};

const clustersAt = (scored: readonly ScoredPair[], threshold: number): number[][] =>
  clusterPairs(accounts.length, scored, {
    threshold,
    unscored: 0,
    apart: accounts.map((account) => account.report.id),
  });

const THRESHOLDS = Array.from({ length: 15 }, (_, index) => 0.15 + index * 0.04);

const bestThreshold = (scored: readonly ScoredPair[]): readonly [number, readonly [number, number, number]] =>
  THRESHOLDS.map((threshold) => [threshold, pairF1(clustersAt(scored, threshold))] as const).reduce((best, next) =>
    next[1][2] > best[1][2] ? next : best,
  );

const file = join(folder, 'pairs.json');

if (reporting) {
  const model = JSON.parse(readFileSync(file, 'utf8')) as { ensemble: Ensemble; threshold: number };
  const scored = examples.map(({ a, b, features }) => ({
    a,
    b,
    probability: logistic(model.ensemble.slope * logOdds(model.ensemble, features) + model.ensemble.intercept),
  }));
  const [p, r, f] = pairF1(
    clustersAt(
      scored.filter((pair) => pair.probability >= 0.02),
      model.threshold,
    ),
  );
  process.stdout.write(`${part} at ${model.threshold}: P ${p.toFixed(4)} R ${r.toFixed(4)} F1 ${f.toFixed(4)}\n`);
} else {
  const fit = (chosen: readonly Example[]): { readonly base: number; readonly trees: Ensemble['trees'] } =>
    growTrees(
      chosen.map((example) => example.features),
      chosen.map((example) => example.label),
      chosen.map(() => 1),
      OPTIONS,
    );
  const bare = (fitted: ReturnType<typeof fit>): Ensemble => ({
    features: PAIR_FEATURE_NAMES,
    ...fitted,
    slope: 1,
    intercept: 0,
  });
  const odds = new Float64Array(examples.length);
  for (let held = 0; held < FOLDS; held++) {
    const ensemble = bare(fit(examples.filter(({ a, b }) => fold(a) !== held && fold(b) !== held)));
    examples.forEach(({ held: of, features }, index) => {
      if (of === held) odds[index] = logOdds(ensemble, features);
    });
  }
  const calibration = plattScale(
    odds,
    examples.map((example) => example.label),
  );
  const scored = examples
    .map(({ a, b }, index) => ({
      a,
      b,
      probability: logistic(calibration.slope * odds[index] + calibration.intercept),
    }))
    .filter((pair) => pair.probability >= 0.02);
  const [threshold, [p, r, f]] = bestThreshold(scored);
  process.stdout.write(
    `held-out folds: threshold ${threshold.toFixed(2)}, P ${p.toFixed(4)} R ${r.toFixed(4)} F1 ${f.toFixed(4)}\n`,
  );
  const fitted = fit(examples);
  process.stdout.write(`splits: ${splitsOf(fitted.trees, PAIR_FEATURE_NAMES).join(', ')}\n`);
  const ensemble: Ensemble = { features: PAIR_FEATURE_NAMES, ...fitted, ...calibration };
  writeFileSync(join(folder, 'rarity.bin'), rarityTable([...background, ...buckets]));
  writeFileSync(file, `${JSON.stringify({ threshold: Number(threshold.toFixed(3)), ensemble })}\n`);
}
