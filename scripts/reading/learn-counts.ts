/** Learns which tolls of a report are an incident's: those of kept incidents against the counts of the key that they match best. */
import { COUNTED, countRow, type Toll, tollsOf } from '../../src/reading/learned/count-rows.ts';
import type { Incident } from '../../src/reading/learned/decide-incidents.ts';
import { anchorsOf, ruledHomes } from '../../src/reading/learned/tell-incidents.ts';
import type { Forest } from '../../src/reading/learned/trees.ts';
import type { View } from '../../src/reading/learned/view.ts';
import { fitGroves, type TreeOptions } from './fit-trees.ts';
import type { Example } from './incident-examples.ts';
import { DECIDING_FOLDS, GROVES } from './learn-deciders.ts';
import { ALL } from './learn-linears.ts';
import { keysOfIncidents } from './match-keys.ts';
import type { KeyCount } from './muc4-data.ts';

const COUNT_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 4, features: 0.5, rows: 1 };

/** As the measure of MUC-4's slots reads a number: an open one is matched by its lower bound. */
const isCount = ({ best, low }: Toll, count: KeyCount): boolean =>
  count.some(([from, to]) => (to === null ? from === best || from === low : from <= best && best <= to));

export interface LearnedCounts {
  /** By fold left out. */
  readonly folds: readonly Forest[];
  readonly all: () => Forest;
}

export const learnCounts = (
  examples: readonly Example[],
  views: readonly View[],
  kept: (index: number) => readonly Incident[],
  dealt: Uint8Array,
  say: (line: string) => void,
): LearnedCounts => {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const of: number[] = [];
  for (const [i, view] of views.entries()) {
    const keyOf = keysOfIncidents(view, kept(i), examples[i].keys);
    const told = anchorsOf(view, kept(i));
    const home = ruledHomes(view, told);
    for (const effect of COUNTED) {
      const tolls = tollsOf(view, effect);
      for (const one of told) {
        const key = keyOf.get(one.incident);
        const count = key === undefined ? undefined : examples[i].counts[key][effect];
        if (count === undefined) continue;
        for (const toll of tolls) {
          rows.push(countRow(view, told, one, toll, tolls, effect, home[toll.draft] === one));
          labels.push(isCount(toll, count) ? 1 : 0);
          of.push(i);
        }
      }
    }
  }
  say(`${rows.length} tolls, ${labels.reduce((a, b) => a + b, 0)} of an incident`);
  const without = (fold: number): Forest =>
    fitGroves(
      rows,
      labels,
      of.flatMap((example, row) => (dealt[example] % DECIDING_FOLDS === fold ? [] : [row])),
      COUNT_TREES,
      GROVES,
    );
  return { folds: Array.from({ length: DECIDING_FOLDS }, (_, fold) => without(fold)), all: () => without(ALL) };
};
