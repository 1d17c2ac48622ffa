/**
 * Linking shared out: what is looked up lies in blocks (of a day and town the week and town, with the days at its borders in both;
 * of a name or person the name; of words the month, which also sees the months beside it; of copies the sketch; of an outlet
 * its home), and each block belongs to one of `count` parts. A part links what its blocks join and knows nothing of the others;
 * the parts' findings, put together in any order, give the events of one run, byte for byte.
 *
 *   reader    placingOf(reading) → for each of partsOf(placing, count): send the placing there
 *   linker    linkPart(placings, part, count) → findings, plain data
 *   joiner    joinParts(reports, readings, findings) → originals and events
 */
import type { Event } from '../event.ts';
import { accountsOf } from './account.ts';
import { accountTable } from './account-table.ts';
import { assembleGroups, linkList } from './assemble-groups.ts';
import { blockKeys, type Owns } from './block-keys.ts';
import { withOriginal } from './bulk-collation.ts';
import { candidateFinder } from './candidates.ts';
import { components } from './components.ts';
import { hashKey } from './hash-words.ts';
import type { Link } from './link-claims.ts';
import { type Printed, printedOf, reprintsAmong } from './near-duplicates.ts';
import { type HomeVote, homeOfVotes, homeVote, type OutletHome } from './outlet-homes.ts';
import type { Readings } from './record/open-record.ts';
import { recent } from './record/recent.ts';
import { monthBlock, monthOfDay, wordEntry } from './record/word-months.ts';
import { ruleSetOf } from './rule-set.ts';
import { scoreCandidates } from './score-candidates.ts';
import { type Shelves, shelvesInMemory } from './shelf.ts';
import { type Signature, signatureOf } from './signature.ts';

/** What linking needs of a report: made once where it is read, and sent to the parts (it passes through `structuredClone`). */
export interface Placing {
  readonly report: string;
  /** First day of its publication since 1970, infinite where unknown. */
  readonly published: number;
  /** Keys under which copies of its text are found. */
  readonly copies: readonly number[];
  readonly vote: HomeVote | undefined;
  readonly signatures: readonly Signature[];
}

export const placingOf = ({ report, claims }: ReturnType<Readings>): Placing => {
  const { published, keys } = printedOf(report);
  return {
    report: report.id,
    published,
    copies: keys,
    vote: homeVote(report, claims),
    signatures: accountsOf([report], claims).map((account) => signatureOf(account)),
  };
};

/** What one part found; plain data, for JSON. */
export interface PartFindings {
  /** Accounts by key, and the probability that they are one happening. */
  readonly links: readonly (readonly [a: string, b: string, probability: number])[];
  /** Reports whose texts may be one. */
  readonly alike: readonly (readonly [string, string])[];
  readonly homes: readonly (readonly [outlet: string, home: OutletHome])[];
}

const copyBlock = (key: number): number => -1 - key;
const outletBlock = (outlet: string): number => hashKey(`o ${outlet}`);

/** The part that a block belongs to. */
const partOf = (block: number, count: number): number => {
  const low = block >>> 0;
  const high = Math.floor(block / 0x100000000) | 0;
  let mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % count;
};

/** The parts, of `count`, that must see a report; none twice, rising. Each looks at its own blocks only. */
export const partsOf = ({ copies, vote, signatures }: Placing, count: number): readonly number[] => {
  const parts = new Set<number>();
  const see = (block: number): false => {
    parts.add(partOf(block, count));
    return false;
  };
  for (const signature of signatures) {
    blockKeys(signature, see);
    for (const day of wordEntry(signature).standings)
      for (const beside of [-1, 0, 1]) see(monthBlock(monthOfDay(day) + beside));
  }
  for (const key of copies) see(copyBlock(key));
  if (vote) see(outletBlock(vote.outlet));
  return [...parts].sort((a, b) => a - b);
};

/** Chains of reports that share a key of the part's: enough to tell which hang together. */
const alikeIn = (placings: readonly Placing[], owns: Owns): [string, string][] => {
  const last = new Map<number, string>();
  const pairs: [string, string][] = [];
  for (const { report, copies } of placings)
    for (const key of new Set(copies)) {
      if (!owns(copyBlock(key))) continue;
      const before = last.get(key);
      if (before !== undefined) pairs.push([before, report]);
      last.set(key, report);
    }
  return pairs;
};

/** Findings of part `part` of `count` over all placings sent to it, in any order; those sent elsewhere may be among them. */
export const linkPart = (placings: readonly Placing[], part: number, count: number): PartFindings => {
  const owns: Owns = (block) => partOf(block, count) === part;
  const table = accountTable();
  const finder = candidateFinder(owns);
  for (const { report, signatures } of placings) {
    for (const signature of signatures) finder.add(signature);
    table.add(report, signatures);
  }
  const signatures = placings.flatMap((placing) => placing.signatures);
  const links: [string, string, number][] = [];
  const comparing = {
    table,
    signature: (account: number) => signatures[account],
    published: (report: number) => placings[report].published,
  };
  scoreCandidates(finder, comparing, ({ a, b, probability }) => {
    links.push([table.keyOf(a), table.keyOf(b), probability]);
  });
  const votes = placings.flatMap(({ vote }) => (vote && owns(outletBlock(vote.outlet)) ? [vote] : []));
  const homes = [...Map.groupBy(votes, ({ outlet }) => outlet)].flatMap(([outlet, own]) => {
    const home = homeOfVotes(own);
    return home ? [[outlet, home] as const] : [];
  });
  return { links, alike: alikeIn(placings, owns), homes };
};

/** Id of each reprint → id of what it reprints, among reports that hang together. */
const originalsIn = (
  reports: readonly string[],
  findings: readonly PartFindings[],
  readings: Readings,
): ReadonlyMap<string, string> => {
  const numbers = new Map(reports.map((report, at) => [report, at]));
  const together = components(reports.length);
  const alike = new Set<number>();
  for (const finding of findings)
    for (const pair of finding.alike) {
      const [a, b] = pair.map((report) => numbers.get(report)!);
      together.join(a, b);
      alike.add(a).add(b);
    }
  const originals = new Map<string, string>();
  for (const group of Map.groupBy([...alike], together.of).values()) {
    const printed = group.map((at): Printed => printedOf(readings(reports[at]).report));
    for (const [report, original] of reprintsAmong(printed)) originals.set(report, original);
  }
  return originals;
};

export interface JoinOptions {
  /** Name of a rule set; `plain` where absent. */
  readonly ruleSet?: string;
  readonly shelves?: Shelves;
}

export interface Joined {
  /** Id of each report that reprints another → id of the other. */
  readonly originals: ReadonlyMap<string, string>;
  /** By day. */
  readonly events: Generator<Event>;
}

/** Accounts of reports held ready. */
const HELD = 2000;

/** The findings of all parts over `reports` → reprints and events, as `collate` gives them for all reports at once. */
export const joinParts = (
  reports: readonly string[],
  readings: Readings,
  findings: readonly PartFindings[],
  options: JoinOptions = {},
): Joined => {
  const originals = originalsIn(reports, findings, readings);
  const table = accountTable();
  const numberOf = new Map<string, number>();
  const accounts = recent(HELD, (report: number) => {
    const reading = readings(reports[report]);
    return accountsOf([withOriginal(reading.report, originals.get(reading.report.id))], reading.claims);
  });
  reports.forEach((report, at) => {
    for (const { key } of accounts.get(at)) numberOf.set(key, numberOf.size);
    table.add(report, accounts.get(at));
  });
  // Two parts may join one pair, by a day and by a name; the surer holds.
  const best = new Map<string, Link>();
  for (const { links } of findings)
    for (const [one, other, probability] of links) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const known = best.get(`${a}\n${b}`);
      if (!known || known.probability < probability)
        best.set(`${a}\n${b}`, { a: numberOf.get(a)!, b: numberOf.get(b)!, probability });
    }
  const links = linkList();
  for (const link of best.values()) links.add(link);
  const homes = new Map(findings.flatMap((finding) => finding.homes));
  const events = assembleGroups({
    table,
    links,
    accountsOf: accounts.get,
    context: { ruleSet: ruleSetOf(options.ruleSet), homes: (outlet) => homes.get(outlet) },
    shelves: options.shelves ?? shelvesInMemory(),
  });
  return { originals, events };
};
