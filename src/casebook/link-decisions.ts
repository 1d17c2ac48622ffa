/**
 * What people decided about which claims belong together, put over what collation linked: merges hold as "must link",
 * splits as "must not link", whatever collation or a new reading makes of the claims later.
 */

export interface LinkDecision {
  readonly seq: number;
  readonly how: 'merge' | 'split' | 'confirm' | 'refuse';
  /** merge: all claims seen; split: those that leave; confirm and refuse: the one claim. */
  readonly claims: readonly string[];
  /** split: those that stay; confirm and refuse: those of the event named. */
  readonly others: readonly string[];
}

/** Claim → name of its group, and back. */
interface Grouping {
  readonly groupOf: Map<string, string>;
  readonly members: Map<string, Set<string>>;
}

const grouped = (base: ReadonlyMap<string, string>): Grouping => {
  const members = new Map<string, Set<string>>();
  for (const [claim, group] of base) {
    const known = members.get(group);
    if (known) known.add(claim);
    else members.set(group, new Set([claim]));
  }
  return { groupOf: new Map(base), members };
};

const move = ({ groupOf, members }: Grouping, claims: Iterable<string>, to: string): void => {
  for (const claim of [...claims]) {
    const from = groupOf.get(claim);
    if (from === undefined || from === to) continue;
    members.get(from)?.delete(claim);
    groupOf.set(claim, to);
    const joined = members.get(to);
    if (joined) joined.add(claim);
    else members.set(to, new Set([claim]));
  }
};

const groupsOf = ({ groupOf }: Grouping, claims: readonly string[]): Set<string> =>
  new Set(claims.flatMap((claim) => groupOf.get(claim) ?? []));

/** The group that holds most of the claims; of equals the one met first. */
const groupOfMost = ({ groupOf }: Grouping, claims: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const group = groupOf.get(claim);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [group, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = group;
  return best;
};

const apply = (grouping: Grouping, { seq, how, claims, others }: LinkDecision): void => {
  const own = `decision ${seq}`;
  const joinAll = (groups: Iterable<string>) => {
    for (const group of groups) move(grouping, grouping.members.get(group) ?? [], own);
  };
  if (how === 'merge') {
    const groups = groupsOf(grouping, claims);
    if (groups.size > 1) joinAll(groups);
  } else if (how === 'split') {
    const staying = groupsOf(grouping, others);
    // What came later stays where it is: with the rest, or with those that had left already.
    joinAll([...groupsOf(grouping, claims)].filter((group) => !staying.has(group)));
    move(grouping, claims, own);
  } else if (how === 'confirm') {
    const home = groupOfMost(grouping, others);
    if (home !== undefined) move(grouping, claims, home);
  } else if (groupsOf(grouping, others).has(grouping.groupOf.get(claims[0] ?? '') ?? '')) {
    move(grouping, claims, own);
  }
};

/**
 * `regroup(new Map([['c:1', 'a'], ['c:2', 'b']]), [{ seq: 7, how: 'merge', claims: ['c:1', 'c:2'], others: [] }])` → one
 * group of both. Decisions are taken in the order in which they were made; a claim that is gone counts for nothing.
 */
export const regroup = (base: ReadonlyMap<string, string>, decisions: readonly LinkDecision[]): string[][] => {
  const grouping = grouped(base);
  for (const decision of [...decisions].sort((a, b) => a.seq - b.seq)) apply(grouping, decision);
  return [...grouping.members.values()].filter(({ size }) => size > 0).map((claims) => [...claims]);
};
