/** Learns to parse: a greedy averaged perceptron that follows its own mistakes, with a dynamic oracle to say what is best then. */

import { seeded, shuffle } from '../../random.ts';
import { FIRST, type Frame } from '../frame.ts';
import type { HashedMap } from '../hashed-map.ts';
import { actionFeatures, bestAction, bestLabel, forced, labelFeatures, take } from '../parse.ts';
import { ACTION_FEATURES, LABEL_FEATURES } from '../parse-features.ts';
import { begin, governorOf, isDone, makeState, RIGHT, SHIFT, type State, top } from '../parse-state.ts';
import { type RelationSet, relationKey } from '../relation-set.ts';
import { sureLabel } from '../sure-relations.ts';
import type { TagSet } from '../tag-set.ts';
import { averageActions, makeActionTable, sumActions, updateActions } from './action-table.ts';
import type { Example } from './corpus.ts';
import { type Averaged, average, liveAdder, makeTable, update } from './feature-table.ts';
import { actionCosts, type Gold } from './oracle.ts';

export interface ParserSettings {
  readonly epochs: number;
  readonly seed: number;
  /** From the second epoch on, share of wrong actions that are followed, so that training meets its own mistakes. */
  readonly explore: number;
  /** By how much the right action or relation must lead, or else it is learned again. */
  readonly margin: number;
  /** Whether features seen once are left out. */
  readonly patient: boolean;
  /** The only features of actions that may have weights: those that an earlier training found to matter. */
  readonly only?: Int32Array | undefined;
}

export interface ParserWeights {
  readonly actions: Averaged;
  readonly labels: Averaged;
}

/** A sentence ready to parse: `load` sets a frame with its words and predicted tags. */
export interface ParseExample {
  readonly example: Example;
  readonly load: (frame: Frame, random: () => number) => void;
}

/** Relations of a treebank by number, 0 for none, commonest first. */
export const relationNames = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { deprels } of examples) for (const name of deprels) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => name !== 'root' && name !== 'dep');
  names.sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  return ['', 'root', 'dep', ...names];
};

/** Relations rarer than this between two tags are slips, or too rare to be worth a mistake. */
const SLIP = 0.002;

/** Relations seen between predicted or gold tags: at least twice, so that slips open no doors. */
export const relationsSeen = (
  examples: readonly Example[],
  names: readonly string[],
  tagNumber: (upos: string) => number,
): Map<number, number[]> => {
  const counts = new Map<number, Map<number, number>>();
  for (const { heads, deprels, upos } of examples)
    heads.forEach((head, i) => {
      if (head < 0) return;
      const key = relationKey(tagNumber(upos[i]), tagNumber(upos[head]), i < head);
      const byLabel = counts.get(key) ?? new Map<number, number>();
      const label = names.indexOf(deprels[i]);
      byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
      counts.set(key, byLabel);
    });
  const seen = new Map<number, number[]>();
  for (const key of [...counts.keys()].sort((a, b) => a - b)) {
    const total = [...counts.get(key)!.values()].reduce((sum, count) => sum + count, 0);
    const kept = [...counts.get(key)!].filter(([, count]) => count > Math.max(1, total * SLIP)).map(([label]) => label);
    if (kept.length > 0)
      seen.set(
        key,
        kept.sort((a, b) => a - b),
      );
  }
  return seen;
};

/** Gold arcs by place. */
export const goldOf = ({ heads, deprels }: Example, names: readonly string[]): Gold => {
  const root = heads.length + FIRST;
  const head = new Int32Array(root + 1);
  const label = new Int32Array(root + 1);
  const children: number[][] = Array.from({ length: root + 1 }, () => []);
  heads.forEach((governor, i) => {
    const at = governor < 0 ? root : governor + FIRST;
    head[i + FIRST] = at;
    label[i + FIRST] = names.indexOf(deprels[i]);
    children[at].push(i + FIRST);
  });
  return { head, label, children };
};

/** The best-scoring action among those of some cost, -1 where there is none. */
const bestWhere = (costs: Float64Array, sums: Float64Array, test: (cost: number) => boolean): number => {
  let action = -1;
  for (let k = SHIFT; k <= RIGHT; k++) if (test(costs[k]) && (action < 0 || sums[k] > sums[action])) action = k;
  return action;
};

/** Trains on sentences with predicted tags and gold trees; `frame` is theirs to fill. */
export const trainParser = (
  sentences: readonly ParseExample[],
  frame: Frame,
  tags: TagSet,
  relations: RelationSet,
  sure: HashedMap,
  { epochs, seed, explore, margin, patient, only }: ParserSettings,
  log: (line: string) => void,
): ParserWeights => {
  const actions = makeActionTable({ patient, only });
  const labels = makeTable(relations.names.length, { patient });
  const addLabel = liveAdder(labels);
  const random = seeded(seed);
  const state = makeState();
  const totals = new Float64Array(64);
  const sums = new Float64Array(3);
  const costs = new Float64Array(3);
  const features = new Int32Array(ACTION_FEATURES);
  const golds = new Map(sentences.map(({ example }) => [example, goldOf(example, relations.names)]));

  const step = (at: State, gold: Gold, epoch: number): void => {
    let action = forced(at, frame);
    if (action < 0) {
      actionFeatures(frame, at, features);
      sumActions(actions, features, sums);
      const guess = bestAction(at, frame, sums);
      const least = actionCosts(at, frame, gold, costs);
      actions.time++;
      const right = bestWhere(costs, sums, (cost) => cost === least);
      const wrong = bestWhere(costs, sums, (cost) => cost > least && cost < Number.POSITIVE_INFINITY);
      if (wrong >= 0 && sums[right] - sums[wrong] <= margin) updateActions(actions, features, right, wrong);
      action = costs[guess] > least && (epoch === 0 || random() >= explore) ? right : guess;
    }
    take(at, frame, action, action === SHIFT ? 0 : learnLabel(at, gold, action));
  };

  const learnLabel = (at: State, gold: Gold, action: number): number => {
    const dependent = top(at, 0);
    const governor = governorOf(at, action);
    const allowed = relations.between(frame.tag[dependent], frame.tag[governor], dependent < governor);
    if (allowed.length === 1) return allowed[0];
    const known = sureLabel(sure, frame, dependent, governor);
    if (known >= 0) return known;
    const features = labelFeatures(frame, at, dependent, governor);
    totals.fill(0);
    for (let k = 0; k < LABEL_FEATURES; k++) addLabel(features[k], totals);
    const guess = bestLabel(allowed, totals);
    const right = gold.label[dependent];
    if (gold.head[dependent] !== governor || !allowed.includes(right)) return guess;
    labels.time++;
    const rival = bestLabel(allowed, totals, right);
    if (totals[right] - totals[rival] > margin) return right;
    update(labels, features, LABEL_FEATURES, right, rival);
    return epochOfLabels === 0 || random() >= explore ? right : guess;
  };

  let epochOfLabels = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    epochOfLabels = epoch;
    for (const { example, load } of shuffle([...sentences], random)) {
      load(frame, random);
      begin(state, frame, tags);
      const gold = golds.get(example)!;
      while (!isDone(state, frame)) step(state, gold, epoch);
    }
    log(`epoch ${epoch + 1}: ${actions.used} action features, ${labels.rows} label features`);
  }
  return { actions: averageActions(actions), labels: average(labels) };
};
