/** Events over time, counted in days, weeks, months or years, whichever fits. */
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { EventPoints } from '../api/types.ts';

export const MEASURES = ['events', 'killed'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Bin {
  /** Days since 1970-01-01; `to` is the last day of it. */
  readonly from: number;
  readonly to: number;
  /** Of events whose day lies surely within. */
  readonly sure: number;
  /** Shares of events whose day is known less exactly than the bin is long, spread over their whole period. */
  readonly vague: number;
}

export interface Bins {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly bins: readonly Bin[];
  readonly dated: number;
  readonly undated: number;
}

const A_DAY = 86_400_000;
const UNITS = [
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'week', days: 7, interval: utcMonday },
  { unit: 'month', days: 30.4, interval: utcMonth },
  { unit: 'year', days: 365.2, interval: utcYear },
] as const;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

const stretchesOf = (points: EventPoints, measure: Measure): Stretch[] => {
  const stretches: Stretch[] = [];
  for (let at = 0; at < points.id.length; at++) {
    const from = points.from[at] ?? points.to[at];
    const to = points.to[at] ?? points.from[at];
    if (from == null || to == null) continue;
    stretches.push({ from, to, weight: measure === 'killed' ? (points.killed[at] ?? 0) : 1 });
  }
  return stretches;
};

/** First days of the bins from `first` to `last`, and the one after. */
const edgesOf = (interval: (typeof UNITS)[number]['interval'], first: number, last: number): number[] => {
  const start = interval.floor(new Date(first * A_DAY));
  const end = interval.offset(interval.floor(new Date(last * A_DAY)), 1);
  return [...interval.range(start, end), end].map((date) => Math.round(date.getTime() / A_DAY));
};

const binAt = (edges: readonly number[], day: number): number => {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** `binEvents(points, 'events', 120)`: at most about 120 bins; the shortest unit that keeps to it. */
export const binEvents = (points: EventPoints, measure: Measure, most: number): Bins => {
  const stretches = stretchesOf(points, measure);
  const undated = points.id.length - stretches.length;
  if (stretches.length === 0) return { unit: 'day', bins: [], dated: 0, undated };
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of stretches) {
    if (from < first) first = from;
    if (to > last) last = to;
  }
  const { unit, interval } = UNITS.find(({ days }) => (last - first) / days <= most) ?? UNITS[3];
  const edges = edgesOf(interval, first, last);
  const sure = new Float64Array(edges.length - 1);
  const vague = new Float64Array(edges.length - 1);
  for (const { from, to, weight } of stretches) {
    const [low, high] = [binAt(edges, from), binAt(edges, to)];
    if (low === high) sure[low]! += weight;
    else {
      const share = weight / (to - from + 1);
      for (let bin = low; bin <= high; bin++) {
        vague[bin]! += share * (Math.min(to, edges[bin + 1]! - 1) - Math.max(from, edges[bin]!) + 1);
      }
    }
  }
  const bins = [...sure].map((value, bin) => ({
    from: edges[bin]!,
    to: edges[bin + 1]! - 1,
    sure: value,
    vague: vague[bin]!,
  }));
  return { unit, bins, dated: stretches.length, undated };
};
