/**
 * Fits models/collation/days.json: the probability that a day named in a report is the day of its happening.
 *
 *   node scripts/collation/train-days.ts READ.jsonl GOLD.jsonl [--part rest --report] [--folds FOLDS.json]
 *
 * Split as in train-pairs.ts. Few and shallow trees: the choice is among a handful of days.
 * FOLDS gets the models of the folds, under which train-pairs.ts sees each report's days as it would a new report's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accountsOf } from '../../src/collation/account.ts';
import { type Ensemble, logOdds } from '../../src/collation/boosted-trees.ts';
import { DAY_FEATURES, type DayCandidate, dayCandidates } from '../../src/collation/day-candidates.ts';
import { dayNumber } from '../../src/edtf.ts';
import { growTrees, plattScale } from './grow-trees.ts';
import { FOLDS, foldOf, type Incident, readHalf } from './incidents.ts';

const NAMES = Object.keys(DAY_FEATURES);
const OPTIONS = {
  trees: 70,
  depth: 4,
  rate: 0.1,
  leaf: 8,
  lambda: 3,
  directions: Object.values(DAY_FEATURES),
};

const { part, reporting, incidents, reports, claims } = readHalf(process.argv.slice(2));
const incidentOf = new Map<string, Incident>();
for (const incident of incidents)
  if (incident.date) for (const report of incident.docs) incidentOf.set(report, incident);

interface Case {
  readonly account: Account;
  readonly candidates: readonly DayCandidate[];
  readonly day: number;
  readonly fold: number;
}

const cases: Case[] = accountsOf(reports, claims)
  .filter((account) => account.wholeReport && incidentOf.has(account.report.id))
  .map((account) => {
    const incident = incidentOf.get(account.report.id)!;
    return {
      account,
      candidates: dayCandidates(account),
      day: dayNumber(incident.date),
      fold: foldOf(incident),
    };
  });

/** 1 for the day, 0.5 for the day beside it (a night has two), less for longer ranges that hold it. */
const rightness = ({ range }: DayCandidate, day: number): number => {
  if (range.from <= day && range.to >= day) return range.to - range.from < 2 ? 1 : 0.6;
  return day - range.to === 1 || range.from - day === 1 ? 0.5 : 0;
};

const fit = (chosen: readonly Case[]): Ensemble => {
  const rows = chosen.flatMap((one) =>
    one.candidates.map((candidate) => ({ candidate, label: rightness(candidate, one.day) })),
  );
  return {
    features: NAMES,
    ...growTrees(
      rows.map((row) => row.candidate.features),
      rows.map((row) => row.label),
      rows.map(() => 1),
      OPTIONS,
    ),
    slope: 1,
    intercept: 0,
  };
};

const best = (one: Case, ensemble: Ensemble): DayCandidate | undefined => {
  let top: DayCandidate | undefined;
  let score = Number.NEGATIVE_INFINITY;
  for (const candidate of one.candidates) {
    const odds = logOdds(ensemble, candidate.features);
    if (odds > score) [top, score] = [candidate, odds];
  }
  return top;
};

const scores = (tested: readonly Case[], ensembleOf: (one: Case) => Ensemble): string => {
  let [exact, near] = [0, 0];
  for (const one of tested) {
    const chosen = best(one, ensembleOf(one));
    if (!chosen || chosen.range.from !== chosen.range.to) continue;
    const gap = Math.abs(chosen.range.from - one.day);
    if (gap === 0) exact++;
    if (gap <= 1) near++;
  }
  const oracle = tested.filter((one) =>
    one.candidates.some((candidate) => Math.abs(candidate.range.from - one.day) <= 1),
  ).length;
  const share = (count: number): string => ((100 * count) / tested.length).toFixed(1);
  return `${tested.length} reports: exact ${share(exact)}, within a day ${share(near)}, named at all ${share(oracle)}`;
};

const file = join(import.meta.dirname, '..', '..', 'models', 'collation', 'days.json');
if (reporting) {
  const ensemble = JSON.parse(readFileSync(file, 'utf8')) as Ensemble;
  process.stdout.write(`${part}: ${scores(cases, () => ensemble)}\n`);
} else {
  const held = Array.from({ length: FOLDS }, (_, fold) => fit(cases.filter((one) => one.fold !== fold)));
  process.stdout.write(`held-out folds: ${scores(cases, (one) => held[one.fold])}\n`);
  const rows = cases.flatMap((one) => one.candidates.map((candidate) => ({ one, candidate })));
  const calibration = plattScale(
    rows.map(({ one, candidate }) => logOdds(held[one.fold], candidate.features)),
    rows.map(({ one, candidate }) => rightness(candidate, one.day)),
  );
  const folds = process.argv.indexOf('--folds');
  if (folds > 0)
    writeFileSync(process.argv[folds + 1], JSON.stringify(held.map((ensemble) => ({ ...ensemble, ...calibration }))));
  writeFileSync(file, `${JSON.stringify({ ...fit(cases), ...calibration })}\n`);
}
