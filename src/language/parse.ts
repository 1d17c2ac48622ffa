/** Heads and relations of a sentence's words: greedy arc-hybrid parsing, linear in the sentence. */

import type { CompactRows } from './compact-rows.ts';
import type { Frame } from './frame.ts';
import type { HashedMap } from './hashed-map.ts';
import {
  extractActionFeatures,
  extractLabelFeatures,
  LABEL_FEATURES,
  makeEarlyLabelScore,
  makeLabelScore,
  scoreActions,
} from './parse-features.ts';
import {
  attach,
  begin,
  governorOf,
  isAllowed,
  isDone,
  LEFT,
  makeState,
  RIGHT,
  SHIFT,
  type State,
  top,
} from './parse-state.ts';
import type { RelationSet } from './relation-set.ts';
import { makeRowSums } from './row-sums.ts';
import type { SureDecisions } from './sure-decisions.ts';
import { sureLabel } from './sure-relations.ts';
import type { TagSet } from './tag-set.ts';
import type { Score } from './templates.ts';

/** Writes the totals of the three actions into `sums`. */
export type ScoreState = (frame: Frame, state: State, sums: Int32Array | Float64Array) => void;

/** Hashes of a state's action features, written into `out`. */
export const actionFeatures = (frame: Frame, state: State, out: Int32Array): void => {
  const { l1, l2, r1, r2, vl, vr, sl, sr, before, next } = state;
  const { key, tag, fine, cluster, coarse, agreement, label } = frame;
  extractActionFeatures(
    key,
    tag,
    fine,
    cluster,
    coarse,
    agreement,
    label,
    before,
    l1,
    l2,
    r1,
    r2,
    vl,
    vr,
    sl,
    sr,
    top(state, 0),
    top(state, 1),
    top(state, 2),
    next,
    out,
  );
};

/**
 * A scorer over a packed table of three-way weights. `leads`: by how much an action must lead after the first templates,
 * and after the second, for the others to be left out.
 */
export const packedScorer = (table: Int32Array, leads: Int32Array): ScoreState => {
  const mask = table.length - 1;
  return (frame, state, sums) => {
    const { l1, l2, r1, r2, vl, vr, sl, sr, before, next } = state;
    const { key, tag, fine, cluster, coarse, agreement, label } = frame;
    scoreActions(
      key,
      tag,
      fine,
      cluster,
      coarse,
      agreement,
      label,
      before,
      l1,
      l2,
      r1,
      r2,
      vl,
      vr,
      sl,
      sr,
      top(state, 0),
      top(state, 1),
      top(state, 2),
      next,
      table,
      mask,
      leads,
      sums,
    );
  };
};

/** Leads that no action has: all templates are asked. */
export const NEVER = Int32Array.of(0x7fffffff, 0x7fffffff);

const labelBuffer = new Int32Array(LABEL_FEATURES);

/** Hashes of the features that choose the relation of `dependent` to `governor`, in a buffer that the next call overwrites. */
export const labelFeatures = (frame: Frame, state: State, dependent: number, governor: number): Int32Array => {
  const { l1, l2, r1, r2, vl, vr, sl, sr, before } = state;
  const { key, tag, fine, cluster, coarse, agreement, label, root } = frame;
  extractLabelFeatures(
    key,
    tag,
    fine,
    cluster,
    coarse,
    agreement,
    label,
    before,
    l1,
    l2,
    r1,
    r2,
    vl,
    vr,
    sl,
    sr,
    dependent,
    governor,
    root,
    labelBuffer,
  );
  return labelBuffer;
};

/** Adds up totals of all relations of `dependent` to `governor`. */
export type ScoreLabels = (frame: Frame, state: State, dependent: number, governor: number) => void;

/** Totals of relations in two parts: the templates that decide most, which count from zero, and the others. */
export interface LabelScorer {
  readonly totals: Int32Array;
  readonly early: ScoreLabels;
  readonly rest: ScoreLabels;
}

const labelScorer = (score: Score, fresh: number): ScoreLabels => {
  return (frame, state, dependent, governor) => {
    const { l1, l2, r1, r2, vl, vr, sl, sr, before } = state;
    const { key, tag, fine, cluster, coarse, agreement, label, root } = frame;
    score(
      key,
      tag,
      fine,
      cluster,
      coarse,
      agreement,
      label,
      before,
      l1,
      l2,
      r1,
      r2,
      vl,
      vr,
      sl,
      sr,
      dependent,
      governor,
      root,
      fresh,
    );
  };
};

/** A scorer of relations over a packed table. */
export const packedLabelScorer = (table: CompactRows): LabelScorer => {
  const rows = makeRowSums(table);
  return {
    totals: rows.sums,
    early: labelScorer(makeEarlyLabelScore(rows), 1),
    rest: labelScorer(makeLabelScore(rows), 0),
  };
};

/** The relation with the largest total, the first of equals, leaving `but` out. */
export const bestLabel = (allowed: readonly number[], totals: Int32Array | Float64Array, but = -1): number => {
  let label = -1;
  for (const candidate of allowed)
    if (candidate !== but && (label < 0 || totals[candidate] > totals[label])) label = candidate;
  return label;
};

/** What parsing needs beside the words: weights, relations, and what is decided without weights. */
export interface Parser {
  readonly score: ScoreState;
  /** The same with all templates always asked: sums cut short tell which action is best, but not how the best of two trees compare. */
  readonly scoreFully: ScoreState;
  readonly labels: LabelScorer;
  readonly relations: RelationSet;
  readonly sureLabels: HashedMap;
  readonly sure?: Pick<SureDecisions, 'action' | 'label'> | undefined;
}

/** From this lead on the other templates changed no score of EWT dev or of AnCora's last tenth. */
const CLEAR = 14_000;

/** The best relation among those that training saw between these tags in this direction. */
export const chooseLabel = (parser: Parser, frame: Frame, at: State, dependent: number, governor: number): number => {
  const allowed = parser.relations.between(frame.tag[dependent], frame.tag[governor], dependent < governor);
  if (allowed.length === 1) return allowed[0];
  if (parser.sure !== undefined) {
    const known = parser.sure.label(frame, at, dependent, governor);
    if (known >= 0 && allowed.includes(known)) return known;
  }
  const sure = sureLabel(parser.sureLabels, frame, dependent, governor);
  if (sure >= 0) return sure;
  const { totals, early, rest } = parser.labels;
  early(frame, at, dependent, governor);
  const first = bestLabel(allowed, totals);
  if (totals[first] - totals[bestLabel(allowed, totals, first)] > CLEAR) return first;
  rest(frame, at, dependent, governor);
  return bestLabel(allowed, totals);
};

/** The best-scoring action among those allowed. */
export const bestAction = (state: State, frame: Frame, sums: Int32Array | Float64Array): number => {
  let action = -1;
  for (let k = SHIFT; k <= RIGHT; k++)
    if (isAllowed(state, frame, k) && (action < 0 || sums[k] > sums[action])) action = k;
  return action;
};

/** Takes an action; attaching ones need the relation. */
export const take = (state: State, frame: Frame, action: number, label: number): void => {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const dependent = top(state, 0);
  attach(state, frame, dependent, governorOf(state, action), label);
  state.depth--;
};

const sums = new Int32Array(3);
const state = makeState();

/** Fills the heads and relations of a tagged frame. */
export const parseFrame = (frame: Frame, tags: TagSet, parser: Parser): void => {
  begin(state, frame, tags);
  while (!isDone(state, frame)) {
    let action = forced(state, frame);
    if (action < 0 && parser.sure !== undefined) action = parser.sure.action(frame, state);
    if (action < 0) {
      parser.score(frame, state, sums);
      action = bestAction(state, frame, sums);
    }
    const label = action === SHIFT ? 0 : chooseLabel(parser, frame, state, top(state, 0), governorOf(state, action));
    take(state, frame, action, label);
  }
};

/** The action when there is but one. */
export const forced = (at: State, frame: Frame): number => {
  if (at.depth === 0) return SHIFT;
  if (at.next === frame.root) return at.depth === 1 ? LEFT : RIGHT;
  return -1;
};
