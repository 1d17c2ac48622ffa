/** GTT's measure (Du et al. 2021) as `score_muc4.py` reads it: templates assigned so that matched slots are most, micro-averaged. */
import { KEY_ROLES, type KeyRole, type KeyTemplate, type KeyType } from './muc4-data.ts';

export type Predicted = { readonly type: KeyType } & Readonly<Record<KeyRole, readonly string[]>>;

export const SLOTS = ['type', ...KEY_ROLES] as const;
/** Per slot: predicted right, predicted, gold found, gold. */
export type Tally = Readonly<Record<(typeof SLOTS)[number], Int32Array>>;

export const emptyTally = (): Tally =>
  Object.fromEntries(SLOTS.map((slot) => [slot, new Int32Array(4)])) as unknown as Tally;

interface Match {
  readonly right: Int32Array;
  readonly found: Int32Array;
  readonly sum: number;
}

const matchOf = (p: Predicted, q: KeyTemplate): Match | undefined => {
  if (!q.types.includes(p.type)) return undefined;
  const right = new Int32Array(SLOTS.length);
  const found = new Int32Array(SLOTS.length);
  right[0] = found[0] = 1;
  let sum = 2;
  KEY_ROLES.forEach((role, i) => {
    for (const one of p[role]) if (q[role].some((strings) => strings.includes(one))) right[i + 1]++;
    for (const strings of q[role]) if (p[role].some((one) => strings.includes(one))) found[i + 1]++;
    sum += right[i + 1] + found[i + 1];
  });
  return { right, found, sum };
};

/** Best one-to-one assignment, exhaustive for the first eight templates of each side, greedy beyond. */
const assign = (matches: readonly (readonly (Match | undefined)[])[]): readonly Match[] => {
  const rows = matches.length;
  if (rows === 0 || matches[0].length === 0) return [];
  if (rows > 6 || matches[0].length > 6) {
    const all = matches.flatMap((row, i) => row.flatMap((match, j) => (match ? [{ match, i, j }] : [])));
    all.sort((a, b) => b.match.sum - a.match.sum || a.i - b.i || a.j - b.j);
    const [usedRows, usedColumns] = [new Set<number>(), new Set<number>()];
    return all
      .filter(({ i, j }) => !usedRows.has(i) && !usedColumns.has(j) && usedRows.add(i) && usedColumns.add(j))
      .map(({ match }) => match);
  }
  let best: readonly Match[] = [];
  let top = -1;
  const used = new Set<number>();
  const walk = (i: number, taken: readonly Match[], sum: number) => {
    if (i === rows) {
      if (sum > top) [best, top] = [taken, sum];
      return;
    }
    walk(i + 1, taken, sum);
    matches[i].forEach((match, j) => {
      if (!match || used.has(j)) return;
      used.add(j);
      walk(i + 1, [...taken, match], sum + match.sum);
      used.delete(j);
    });
  };
  walk(0, [], 0);
  return best;
};

const keyText = (template: KeyTemplate): string => JSON.stringify(template);

/** Adds one report's templates to a tally. */
export const addReport = (tally: Tally, predicted: readonly Predicted[], keys: readonly KeyTemplate[]): void => {
  const seen = new Set<string>();
  const gold = keys.filter((key) => !seen.has(keyText(key)) && seen.add(keyText(key)));
  const matched = assign(predicted.map((p) => gold.map((q) => matchOf(p, q))));
  for (const { right, found } of matched)
    SLOTS.forEach((slot, i) => {
      tally[slot][0] += right[i];
      tally[slot][2] += found[i];
    });
  for (const p of predicted) {
    tally.type[1]++;
    for (const role of KEY_ROLES) tally[role][1] += p[role].length;
  }
  for (const q of gold) {
    tally.type[3]++;
    for (const role of KEY_ROLES) tally[role][3] += q[role].length;
  }
};

export const f1Of = ([right, predicted, found, gold]: ArrayLike<number> & Iterable<number>): readonly [
  number,
  number,
  number,
] => {
  const p = predicted ? right / predicted : 0;
  const r = gold ? found / gold : 0;
  return [p, r, p + r ? (2 * p * r) / (p + r) : 0];
};

export const microOf = (tally: Tally): readonly [number, number, number] => {
  const sum = new Int32Array(4);
  for (const slot of SLOTS) for (let i = 0; i < 4; i++) sum[i] += tally[slot][i];
  return f1Of(sum);
};
