/**
 * Fits models/collation/places.json: the probability that a place named in an event's claims is where it happened.
 *
 *   node scripts/collation/train-places.ts READ.jsonl GOLD.jsonl [--part rest --report]
 *
 * Split as in train-pairs.ts; right is a place of the registry's state whose town, county or name is the registry's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Where } from '../../src/claim.ts';
import { type Ensemble, logOdds } from '../../src/collation/boosted-trees.ts';
import { placesOf } from '../../src/collation/choose-where.ts';
import { foldName } from '../../src/collation/hash-words.ts';
import { homesOf, homeVote } from '../../src/collation/outlet-homes.ts';
import { WHERE_DIRECTIONS, WHERE_FEATURES, whereFeatures } from '../../src/collation/where-candidates.ts';
import { growTrees, plattScale } from './grow-trees.ts';
import { FOLDS, foldOf, groupOfIncident, type Incident, linkedAccounts, mainGroups, readHalf } from './incidents.ts';

const OPTIONS = {
  trees: Number(process.env.TREES ?? 80),
  depth: Number(process.env.DEPTH ?? 4),
  rate: 0.08,
  leaf: 8,
  lambda: 3,
  directions: WHERE_DIRECTIONS,
};

const { part, reporting, incidents, reports, claims } = readHalf(process.argv.slice(2));
const groups = linkedAccounts(reports, claims);
const main = mainGroups(groups.map((accounts) => accounts.flatMap((account) => account.claims)));

const claimsOf = Map.groupBy(claims, (claim) => claim.report);
const homes = homesOf(reports.flatMap((report) => homeVote(report, claimsOf.get(report.id) ?? []) ?? []));

const SMALL = /\b(?:county|city|parish|borough|township)\b/g;
const LONG: Readonly<Record<string, string>> = { st: 'saint', ft: 'fort', mt: 'mount' };
const plain = (name: string | null): string =>
  foldName(name ?? '')
    .replace(SMALL, '')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map((word) => LONG[word] ?? word)
    .join(' ');

const isRight = (where: Where, incident: Incident): boolean => {
  if (plain(where.admin1) !== plain(incident.state)) return false;
  if (!incident.city_or_county || !incident.state) return false;
  const towns = new Set(incident.city_or_county.split(/[()]/).map(plain).filter(Boolean));
  return [where.name, where.city, where.adm2].some((name) => towns.has(plain(name)));
};

interface Example {
  readonly features: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly ruled: number;
  readonly fold: number;
}

const examples: Example[] = incidents.flatMap((incident) => {
  const group = groupOfIncident(incident, main);
  const found = group === undefined ? undefined : placesOf(groups[group]);
  if (!found || group === undefined) return [];
  const { places, ruled } = found;
  return [
    {
      features: whereFeatures(places, ruled, groups[group], homes),
      right: places.map(({ where }) => isRight(where, incident)),
      ruled: places.indexOf(ruled),
      fold: foldOf(incident),
    },
  ];
});

const rowsOf = (chosen: readonly Example[]) =>
  chosen.flatMap(({ features, right }) => features.map((each, index) => ({ each, label: right[index] ? 1 : 0 })));

const fit = (chosen: readonly Example[]): Ensemble => {
  const rows = rowsOf(chosen);
  return {
    features: WHERE_FEATURES,
    ...growTrees(
      rows.map((row) => row.each),
      rows.map((row) => row.label),
      rows.map(() => 1),
      OPTIONS,
    ),
    slope: 1,
    intercept: 0,
  };
};

const scores = (tested: readonly Example[], ensembleOf: (one: Example) => Ensemble): string => {
  let [ruled, likeliest, named] = [0, 0, 0];
  for (const one of tested) {
    const odds = one.features.map((each) => logOdds(ensembleOf(one), each));
    if (one.right[one.ruled]) ruled++;
    if (one.right[odds.indexOf(Math.max(...odds))]) likeliest++;
    if (one.right.includes(true)) named++;
  }
  const share = (count: number): string => ((100 * count) / incidents.length).toFixed(1);
  return `${incidents.length} incidents: best supported ${share(ruled)}, likeliest ${share(likeliest)}, named at all ${share(named)}`;
};

const file = join(import.meta.dirname, '..', '..', 'models', 'collation', 'places.json');
if (reporting) {
  const ensemble = JSON.parse(readFileSync(file, 'utf8')) as Ensemble;
  process.stdout.write(`${part}: ${scores(examples, () => ensemble)}\n`);
} else {
  const held = Array.from({ length: FOLDS }, (_, fold) => fit(examples.filter((one) => one.fold !== fold)));
  process.stdout.write(`held-out folds: ${scores(examples, (one) => held[one.fold])}\n`);
  const rows = examples.flatMap((one) =>
    one.features.map((each, index) => ({ one, each, label: one.right[index] ? 1 : 0 })),
  );
  const calibration = plattScale(
    rows.map(({ one, each }) => logOdds(held[one.fold], each)),
    rows.map(({ label }) => label),
  );
  writeFileSync(file, `${JSON.stringify({ ...fit(examples), ...calibration })}\n`);
}
