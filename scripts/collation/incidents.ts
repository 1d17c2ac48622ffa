/** The incidents of a registry, their two halves, and which event of a collation is each one's: shared by what trains and measures. */
import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/claim.ts';
import { type Account, accountsOf, byCode } from '../../src/collation/account.ts';
import { collate } from '../../src/collation/collate.ts';
import { hashWord } from '../../src/collation/hash-words.ts';
import { inDevelopment } from '../../src/measure/development-half.ts';
import type { Report } from '../../src/report.ts';

export interface Incident {
  readonly incident_id: string;
  readonly docs: readonly string[];
  readonly date: string;
  readonly city_or_county: string;
  readonly state: string;
  readonly killed: number | null;
  readonly injured: number | null;
}

export const jsonl = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export { inDevelopment };

/** What a trainer works on: one half of the incidents, and what was read of their reports. */
export interface Half {
  readonly part: string;
  /** Scores are printed of the weights as they are, and nothing is fitted. */
  readonly reporting: boolean;
  readonly incidents: readonly Incident[];
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
}

/** `READ.jsonl GOLD.jsonl [--part rest] [--report]` → the development half, or with `--part rest` the other one. */
export const readHalf = (args: readonly string[]): Half => {
  const [readPath, goldPath] = args;
  const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'dev';
  const incidents = jsonl<Incident>(goldPath).filter((incident) => inDevelopment(incident) === (part === 'dev'));
  const wanted = new Set(incidents.flatMap((incident) => incident.docs));
  const lines = jsonl<Report | Claim>(readPath);
  return {
    part,
    reporting: args.includes('--report'),
    incidents,
    reports: lines.filter((line) => line.kind === 'report').filter((report) => wanted.has(report.id)),
    claims: lines.filter((line) => line.kind === 'claim').filter((claim) => wanted.has(claim.report)),
  };
};

export const FOLDS = 4;

export const foldOf = (incident: Pick<Incident, 'incident_id'>): number =>
  (hashWord(incident.incident_id) >>> 9) % FOLDS;

/** Accounts of one happening each, in order of their first. */
export const linkedAccounts = (reports: readonly Report[], claims: readonly Claim[]): Account[][] => {
  const accountOf = new Map<string, Account>();
  for (const account of accountsOf(reports, claims)) for (const { id } of account.claims) accountOf.set(id, account);
  return collate(reports, claims)
    .events.map((event) => [...new Set(event.claims.map((id) => accountOf.get(id)!))])
    .sort((a, b) => byCode(a[0].key, b[0].key));
};

const VIOLENT = new Set(
  'armed-clash attack shooting killing bombing air-strike shelling abduction arson sexual-violence torture body-found robbery riot'.split(
    ' ',
  ),
);

/** Claims of each group → the group that most violent claims of a report stand in; of equals the one told first. */
export const mainGroups = (groups: readonly (readonly Claim[])[]): ReadonlyMap<string, number> => {
  const tallies = new Map<string, Map<number, { count: number; first: number }>>();
  groups.forEach((claims, index) => {
    for (const claim of claims) {
      if (!VIOLENT.has(claim.type)) continue;
      const tally = tallies.get(claim.report) ?? new Map<number, { count: number; first: number }>();
      const entry = tally.get(index) ?? { count: 0, first: Number.POSITIVE_INFINITY };
      entry.count++;
      entry.first = Math.min(entry.first, claim.trigger.start);
      tally.set(index, entry);
      tallies.set(claim.report, tally);
    }
  });
  const main = new Map<string, number>();
  for (const [report, tally] of tallies) {
    const [[best]] = [...tally].sort((a, b) => b[1].count - a[1].count || a[1].first - b[1].first);
    main.set(report, best);
  }
  return main;
};

/** The group that is the main one of most of the incident's reports. */
export const groupOfIncident = (incident: Incident, main: ReadonlyMap<string, number>): number | undefined => {
  const tally = new Map<number, number>();
  for (const doc of incident.docs) {
    const group = main.get(doc);
    if (group !== undefined) tally.set(group, (tally.get(group) ?? 0) + 1);
  }
  return [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
};
