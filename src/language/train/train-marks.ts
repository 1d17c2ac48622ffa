/** Learns where marks hang, on trees that parsers made which had not seen the sentence: the same errors as in reading. */

import { seeded, shuffle } from '../../random.ts';
import { FIRST, type Frame } from '../frame.ts';
import { extractMarkFeatures, MARK_FEATURES } from '../mark-features.ts';
import { eachMark, MOST_GOVERNORS } from '../mark-governors.ts';
import type { TagSet } from '../tag-set.ts';
import { type Averaged, average, liveAdder, makeTable, update } from './feature-table.ts';

/** A parsed sentence: `load` sets a frame to it, in ordinary case or in capitals, tree included. */
export interface MarkExample {
  /** Place of each word's gold governor. */
  readonly gold: Int32Array;
  readonly load: (frame: Frame, random: () => number) => void;
}

export interface MarkSettings {
  readonly epochs: number;
  readonly seed: number;
}

/** By how much the right governor must lead, or else it is learned again. */
const MARGIN = 5;

/** Averaged perceptron over pairs: the right governor of each mark against the best of the others. */
export const trainMarks = (
  sentences: readonly MarkExample[],
  frame: Frame,
  tags: TagSet,
  { epochs, seed }: MarkSettings,
  log: (line: string) => void,
): Averaged => {
  const table = makeTable(1, { patient: false });
  const add = liveAdder(table);
  const random = seeded(seed);
  const features = Array.from({ length: MOST_GOVERNORS }, () => new Int32Array(MARK_FEATURES));
  const sums = new Float64Array(MOST_GOVERNORS);
  const total = new Float64Array(1);
  const sum = (of: Int32Array): number => {
    total[0] = 0;
    for (let k = 0; k < MARK_FEATURES; k++) add(of[k], total);
    return total[0];
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    let [marks, before, after] = [0, 0, 0];
    for (const { gold, load } of shuffle([...sentences], random)) {
      load(frame, random);
      eachMark(frame, tags, ({ mark, count, places }, consider) => {
        marks++;
        if (frame.head[mark] !== gold[mark - FIRST]) before++;
        const right = places.subarray(0, count).indexOf(gold[mark - FIRST]);
        if (right < 0) {
          after++;
          return;
        }
        let rival = -1;
        for (let k = 0; k < count; k++) {
          consider(extractMarkFeatures, k, features[k]);
          sums[k] = sum(features[k]);
          if (k !== right && (rival < 0 || sums[k] > sums[rival])) rival = k;
        }
        table.time++;
        if (rival < 0 || sums[right] - sums[rival] > MARGIN) return;
        if (sums[right] <= sums[rival]) after++;
        update(table, features[right], MARK_FEATURES, 0, -1);
        update(table, features[rival], MARK_FEATURES, -1, 0);
      });
    }
    const share = (count: number): string => `${((100 * count) / marks).toFixed(1)} %`;
    log(`epoch ${epoch + 1}: ${share(before)} of marks wrong before, ${share(after)} after`);
  }
  return average(table);
};
