/** Learns to label names: an averaged perceptron that walks each text with its own labels as history. */

import { seeded, shuffle } from '../../../random.ts';
import type { AddRow } from '../../rows.ts';
import { type Averaged, average, liveAdder, makeTable, update } from '../../train/feature-table.ts';
import type { NameDocument } from '../document.ts';
import { FEATURE_ROOM, nameFeatures } from '../features.ts';
import { allowedAt, bestLabel } from '../label-words.ts';
import { LABELS, OUTSIDE } from '../labels.ts';

export interface NameExample {
  readonly doc: NameDocument;
  readonly gold: Uint8Array;
  /** Words whose label nobody knows are passed over: 0 unknown, 1 known. */
  readonly known?: Uint8Array;
}

export interface NameSettings {
  readonly epochs: number;
  readonly seed: number;
  /** Required margin of the right label over the next. */
  readonly margin: number;
}

/** Sentences of all examples, each `[example, first, last]`. */
const sentencesOf = (examples: readonly NameExample[]): [number, number, number][] =>
  examples.flatMap(({ doc }, example) => {
    const sentences: [number, number, number][] = [];
    for (let at = 0; at < doc.words.length; at = doc.to[at]) sentences.push([example, at, doc.to[at]]);
    return sentences;
  });

/** Averaged weights of the labels for every feature seen to matter. */
export const trainNames = (examples: readonly NameExample[], { epochs, seed, margin }: NameSettings): Averaged => {
  const table = makeTable(LABELS);
  const add: AddRow = liveAdder(table);
  const totals = new Float64Array(LABELS);
  const features = new Int32Array(FEATURE_ROOM);
  const random = seeded(seed);
  const labels = examples.map(({ doc }) => new Uint8Array(doc.words.length));
  const sentences = sentencesOf(examples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [which, first, last] of shuffle(sentences, random)) {
      const { doc, gold, known } = examples[which];
      const given = labels[which];
      for (let at = first; at < last; at++) {
        const allowed = allowedAt(doc, at, given);
        const right = gold[at];
        if (doc.plain[at] === 1 && allowed[0] === OUTSIDE) {
          given[at] = OUTSIDE;
          continue;
        }
        const count = nameFeatures(doc, at, given, features);
        totals.fill(0);
        for (let k = 0; k < count; k++) add(features[k], totals);
        // After a slip of its own the right label may not be allowed: learn from what it should have done as gold had it.
        if (!allowed.includes(right) || known?.[at] === 0) {
          given[at] = known?.[at] === 0 && allowed.includes(right) ? bestLabel(totals, allowed) : right;
          continue;
        }
        totals[right] -= margin;
        const guess = bestLabel(totals, allowed);
        if (guess !== right) update(table, features, count, right, guess);
        given[at] = guess !== right && totals[right] + margin < totals[guess] ? guess : right;
        table.time += 1;
      }
    }
  }
  return average(table);
};
