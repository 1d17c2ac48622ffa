/** Totals of the tags of a word in its sentence; what the word alone tells is added up once a word and kept. */

import type { CompactRows } from './compact-rows.ts';
import type { Frame } from './frame.ts';
import { makeRowSums } from './row-sums.ts';
import { makeContextScore, makeEarlyScore, makeMorphScore, makeOwnScore } from './tag-features.ts';
import { UPOS } from './tag-set.ts';
import { SUMMED, TYPE_SIZE, type WordTypes } from './word-types.ts';

/** The totals of all tags of the word at a place, valid until the next is asked for. */
export type ScoreTag = (frame: Frame, place: number) => Int32Array;

const WIDTH = UPOS.length + 1;

/** From this lead on the other templates changed no score of EWT dev or of AnCora's last tenth. */
const CLEAR = 20_000;

/** How far the largest total lies above the next. */
const leadOf = (totals: Int32Array): number => {
  let most = totals[1];
  let next = -0x7fffffff;
  for (let k = 2; k < WIDTH; k++) {
    const total = totals[k];
    if (total > most) {
      next = most;
      most = total;
    } else if (total > next) next = total;
  }
  return most - next;
};

/** A scorer over a packed table. */
export const makeTagScorer = (table: CompactRows, { facts }: WordTypes): ScoreTag => {
  const rows = makeRowSums(table);
  const totals = rows.sums;
  const own = makeOwnScore(rows);
  const early = makeEarlyScore(rows);
  const context = makeContextScore(rows);
  let kept = new Int32Array(WIDTH << 12);

  const addOwn = (frame: Frame, place: number): void => {
    const { word, shape, cluster, coarse, type, tag, morph, capitals } = frame;
    own(word, shape, cluster, coarse, type, tag, morph, facts, place, capitals, 0, 1);
  };

  /** In capitals a word has another shape: those are rare, and not kept. */
  const startWithOwn = (frame: Frame, place: number): void => {
    const type = frame.type[place];
    const from = (type / TYPE_SIZE) * WIDTH;
    if (!frame.capitals && facts[type + SUMMED] === 1) {
      for (let k = 0; k < WIDTH; k++) totals[k] = kept[from + k];
      return;
    }
    addOwn(frame, place);
    if (frame.capitals) return;
    while (from + WIDTH > kept.length) {
      const larger = new Int32Array(kept.length * 2);
      larger.set(kept);
      kept = larger;
    }
    for (let k = 0; k < WIDTH; k++) kept[from + k] = totals[k];
    facts[type + SUMMED] = 1;
  };

  return (frame, place) => {
    startWithOwn(frame, place);
    const { word, shape, cluster, coarse, type, tag, morph, capitals } = frame;
    early(word, shape, cluster, coarse, type, tag, morph, facts, place, capitals, 0, 0);
    if (leadOf(totals) <= CLEAR) context(word, shape, cluster, coarse, type, tag, morph, facts, place, capitals, 0, 0);
    return totals;
  };
};

/** The totals of the morphs of the word at a place, valid until the next is asked for; `aux` as `auxiliaryBefore` finds it. */
export type ScoreMorph = (frame: Frame, place: number, aux: number) => Int32Array;

/** A scorer over a packed table. */
export const makeMorphScorer = (table: CompactRows, { facts }: WordTypes): ScoreMorph => {
  const rows = makeRowSums(table);
  const score = makeMorphScore(rows);
  return ({ word, shape, cluster, coarse, type, tag, morph, capitals }, place, aux) => {
    score(word, shape, cluster, coarse, type, tag, morph, facts, place, capitals, aux, 1);
    return rows.sums;
  };
};
