/** Average-link agglomerative clustering with cannot-links, over a sparse list of scored pairs. */

export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** Probability that the two are about one happening. */
  readonly probability: number;
}

export interface ClusterOptions {
  /** Mean probability between two groups that still joins them. */
  readonly threshold: number;
  /** Stands for pairs that were never candidates. */
  readonly unscored: number;
  /** Accounts with the same label never share a group (two happenings of one report). */
  readonly apart: readonly string[];
  /** Groups to start from, instead of every account alone. */
  readonly start?: readonly (readonly number[])[];
}

interface Group {
  members: number[];
  labels: Set<string>;
  /** Sum of pair probabilities (over the unscored level) to each other group. */
  readonly links: Map<number, number>;
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Best merge first; of equals the one with the lower numbers. */
const before = (x: Merge, y: Merge): boolean =>
  x.score !== y.score ? x.score > y.score : x.a !== y.a ? x.a < y.a : x.b < y.b;

const push = (heap: Merge[], item: Merge): void => {
  let i = heap.push(item) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(heap[i], heap[parent])) return;
    [heap[i], heap[parent]] = [heap[parent], heap[i]];
    i = parent;
  }
};

const pop = (heap: Merge[]): Merge | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return top;
  heap[0] = last;
  for (let i = 0; ; ) {
    let least = i;
    for (const child of [2 * i + 1, 2 * i + 2])
      if (child < heap.length && before(heap[child], heap[least])) least = child;
    if (least === i) return top;
    [heap[i], heap[least]] = [heap[least], heap[i]];
    i = least;
  }
};

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const label of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(label)) return false;
  return true;
};

/**
 * Groups `size` accounts; returns the members of each group in rising order, groups by their first member.
 * `[{a: 0, b: 1, probability: .9}]` of three accounts → `[[0, 1], [2]]`. Cost: pairs × log pairs.
 */
export const clusterPairs = (size: number, pairs: readonly ScoredPair[], options: ClusterOptions): number[][] => {
  const groups = new Map<number, Group>();
  const groupOf = new Int32Array(size);
  const start = options.start ?? Array.from({ length: size }, (_, index) => [index]);
  start.forEach((members, index) => {
    groups.set(index, {
      members: [...members],
      labels: new Set(members.map((member) => options.apart[member])),
      links: new Map(),
    });
    for (const member of members) groupOf[member] = index;
  });
  const heap: Merge[] = [];
  const scoreOf = (a: Group, b: Group, sum: number): number =>
    options.unscored + sum / (a.members.length * b.members.length);
  const offer = (a: number, b: number): void => {
    const [x, y] = [groups.get(a)!, groups.get(b)!];
    const score = scoreOf(x, y, x.links.get(b)!);
    if (score >= options.threshold && disjoint(x.labels, y.labels))
      push(heap, { a: Math.min(a, b), b: Math.max(a, b), score });
  };
  const met = new Map<number, Merge>();
  for (const { a, b, probability } of pairs) {
    const [x, y] = [groupOf[a], groupOf[b]];
    if (x === y) continue;
    const sum = (groups.get(x)!.links.get(y) ?? 0) + probability - options.unscored;
    groups.get(x)!.links.set(y, sum);
    groups.get(y)!.links.set(x, sum);
    met.set(Math.min(x, y) * size + Math.max(x, y), { a: x, b: y, score: 0 });
  }
  for (const { a, b } of met.values()) offer(a, b);
  let next = size;
  for (let merge = pop(heap); merge !== undefined; merge = pop(heap)) {
    const [x, y] = [groups.get(merge.a), groups.get(merge.b)];
    if (!x || !y) continue;
    const joined: Group = {
      members: [...x.members, ...y.members],
      labels: new Set([...x.labels, ...y.labels]),
      links: new Map(),
    };
    for (const [from, group] of [
      [merge.a, x],
      [merge.b, y],
    ] as const)
      for (const [other, sum] of group.links) {
        if (other === merge.a || other === merge.b) continue;
        joined.links.set(other, (joined.links.get(other) ?? 0) + sum);
        groups.get(other)!.links.delete(from);
      }
    groups.delete(merge.a);
    groups.delete(merge.b);
    const id = next++;
    groups.set(id, joined);
    for (const [other, sum] of joined.links) groups.get(other)!.links.set(id, sum);
    for (const other of joined.links.keys()) offer(id, other);
  }
  return [...groups.values()].map((group) => group.members.sort((a, b) => a - b)).sort((a, b) => a[0] - b[0]);
};
