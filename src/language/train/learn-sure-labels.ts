/** Finds the relations that never fall otherwise in training: see sure-relations.ts. */
import { FIRST, type Frame } from '../frame.ts';
import { type HashedMap, packMap } from '../hashed-map.ts';
import { LABEL_KEYS } from '../sure-relations.ts';
import type { Gold } from './oracle.ts';

/** How often a key must be met, and in what share of cases the relation must be the same. */
const LEAST = 80;
const SHARE = 0.995;

/** A sentence with its gold arcs; `load` sets the frame to its words and guessed tags. */
export interface SureExample {
  readonly load: () => void;
  readonly gold: Gold;
}

type Counts = Map<number, { seen: number; byLabel: Map<number, number> }>;

const count = (counts: Counts, key: number, label: number): void => {
  const entry = counts.get(key) ?? { seen: 0, byLabel: new Map<number, number>() };
  entry.seen++;
  entry.byLabel.set(label, (entry.byLabel.get(label) ?? 0) + 1);
  counts.set(key, entry);
};

/** Relations by the key under which they are sure. */
export const learnSureLabels = (sentences: Iterable<SureExample>, frame: Frame): HashedMap => {
  const counts: Counts = new Map();
  for (const { load, gold } of sentences) {
    load();
    for (let place = FIRST; place < frame.root; place++)
      for (const keyOf of LABEL_KEYS) count(counts, keyOf(frame, place, gold.head[place]), gold.label[place]);
  }
  const sure = new Map<number, number>();
  for (const [key, { seen, byLabel }] of counts)
    for (const [label, times] of byLabel) if (seen >= LEAST && times >= SHARE * seen) sure.set(key, label);
  return packMap(sure);
};
