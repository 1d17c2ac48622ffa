/** The features of one word in its sentence: hashes that the learned table is asked for. */
import { hashPair, hashPairs } from '../hash.ts';
import type { NameDocument } from './document.ts';
import { historyOf } from './labels.ts';
import type { WordFeatures } from './word-features.ts';

/** Room for one word's features. */
export const FEATURE_ROOM = 48;

const EDGE: WordFeatures = {
  folded: '',
  word: 11,
  prefix2: 12,
  prefix3: 12,
  suffix2: 13,
  suffix3: 13,
  suffix4: 13,
  shape: 14,
  upper: false,
  caps: false,
  letters: false,
  digits: false,
  mixed: false,
  flags: 0,
  cluster: 0,
  coarse: 0,
};

const PAIRS = 29;
const JOINT = 38;
const FEATURES = 44;
const left = new Int32Array(JOINT);
const right = new Int32Array(JOINT);
const joint = new Int32Array(JOINT);
/** Each feature's own number, from 1. */
const NUMBERS = Int32Array.from({ length: FEATURES }, (_, k) => k + 1);

/** Writes the features of word `at` into `out` and gives their number. `labels` holds the labels given before it. */
export const nameFeatures = (doc: NameDocument, at: number, labels: Uint8Array, out: Int32Array): number => {
  const { words } = doc;
  const from = doc.from[at];
  const to = doc.to[at];
  const w = words[at];
  const l1 = at > from ? words[at - 1] : EDGE;
  const l2 = at > from + 1 ? words[at - 2] : EDGE;
  const r1 = at + 1 < to ? words[at + 1] : EDGE;
  const r2 = at + 2 < to ? words[at + 2] : EDGE;
  const casing = doc.casing[at];
  // Where capitals mean nothing the shapes are one shape.
  const shapes = casing === 0 || casing === 3;
  const s0 = shapes ? hashPair(w.shape, casing) : casing;
  const sl1 = shapes ? l1.shape : casing;
  const sr1 = shapes ? r1.shape : casing;
  const sl2 = shapes ? l2.shape : casing;
  const sr2 = shapes ? r2.shape : casing;
  const first = at === from ? 1 : 0;
  const p0 = at > from ? labels[at - 1] : 0;
  const h1 = historyOf(p0);
  const h2 = at > from + 1 ? historyOf(labels[at - 2]) : 0;
  const lex = w.flags & ~1;
  const llex = l1.flags & ~1;
  const phrase = doc.phrases[at];
  const rphrase = at + 1 < to ? doc.phrases[at + 1] : 0;
  const use = shapes ? doc.usage[at] + 8 * first : 16 + casing;
  const t0 = doc.tags[at];
  const tl1 = at > from ? doc.tags[at - 1] : 20;
  const tr1 = at + 1 < to ? doc.tags[at + 1] : 20;
  // What stands together in a feature, hashed in loops: a call for each would cost more than the hash.
  left[0] = l1.word;
  right[0] = w.word;
  left[1] = l2.word;
  right[1] = l1.word;
  left[2] = sl1;
  right[2] = s0;
  left[3] = s0;
  right[3] = sr1;
  left[4] = sl2;
  right[4] = sl1;
  left[5] = r1.suffix3;
  right[5] = s0;
  left[6] = h1;
  right[6] = h2;
  left[7] = lex;
  right[7] = s0;
  left[8] = lex;
  right[8] = p0;
  left[9] = llex;
  right[9] = lex;
  left[10] = lex;
  right[10] = r1.word;
  left[11] = phrase;
  right[11] = s0;
  left[12] = phrase;
  right[12] = p0;
  left[13] = phrase;
  right[13] = rphrase;
  left[14] = phrase;
  right[14] = lex;
  left[15] = use;
  right[15] = lex;
  left[16] = use;
  right[16] = s0;
  left[17] = use;
  right[17] = p0;
  left[18] = w.cluster;
  right[18] = s0;
  left[19] = w.cluster;
  right[19] = p0;
  left[20] = r1.cluster;
  right[20] = s0;
  left[21] = l2.cluster;
  right[21] = l1.cluster;
  left[22] = l1.coarse;
  right[22] = r1.coarse;
  left[23] = w.coarse;
  right[23] = p0;
  left[24] = t0;
  right[24] = p0;
  left[25] = t0;
  right[25] = s0;
  left[26] = t0;
  right[26] = lex;
  left[27] = l1.word;
  right[27] = t0;
  left[28] = r1.word;
  right[28] = t0;
  hashPairs(left, right, 0, PAIRS, joint);
  left[29] = joint[1];
  right[29] = s0;
  left[30] = joint[2];
  right[30] = sr1;
  left[31] = joint[4];
  right[31] = s0;
  left[32] = joint[3];
  right[32] = sr2;
  left[33] = joint[3];
  right[33] = p0;
  left[34] = joint[9];
  right[34] = r1.flags & ~1;
  left[35] = joint[10];
  right[35] = 0;
  left[36] = joint[14];
  right[36] = p0;
  left[37] = joint[22];
  right[37] = s0;
  hashPairs(left, right, PAIRS, JOINT, joint);
  out[0] = casing;
  out[1] = w.word;
  out[2] = r1.word;
  out[3] = r2.word;
  out[4] = joint[0];
  out[5] = joint[29];
  out[6] = joint[2];
  out[7] = joint[3];
  out[8] = joint[30];
  out[9] = joint[31];
  out[10] = joint[32];
  out[11] = joint[33];
  out[12] = w.prefix3;
  out[13] = w.suffix2;
  out[14] = w.suffix4;
  out[15] = joint[5];
  out[16] = p0;
  out[17] = joint[6];
  out[18] = joint[7];
  out[19] = joint[8];
  out[20] = joint[9];
  out[21] = joint[34];
  out[22] = joint[35];
  out[23] = joint[11];
  out[24] = joint[12];
  out[25] = joint[13];
  out[26] = joint[36];
  out[27] = joint[15];
  out[28] = joint[16];
  out[29] = joint[17];
  out[30] = joint[18];
  out[31] = joint[19];
  out[32] = joint[20];
  out[33] = joint[21];
  out[34] = joint[37];
  out[35] = joint[23];
  out[36] = joint[24];
  out[37] = joint[25];
  out[38] = joint[26];
  out[39] = t0 + 32 * tl1;
  out[40] = t0 + 32 * tr1;
  out[41] = t0 + 32 * tl1 + 1024 * tr1;
  out[42] = joint[27];
  out[43] = joint[28];
  hashPairs(NUMBERS, out, 0, FEATURES, out);
  return FEATURES;
};
