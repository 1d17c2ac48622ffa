/** The features of one word in its sentence: hashes that the learned table is asked for. */
import { hashPair } from '../hash.ts';
import type { NameDocument } from './document.ts';
import { historyOf } from './labels.ts';
import type { WordFeatures } from './word-features.ts';

/** Room for one word's features. */
export const FEATURE_ROOM = 96;

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
  const phrase = doc.phrases[at];
  const rphrase = at + 1 < to ? doc.phrases[at + 1] : 0;
  const use = shapes ? doc.usage[at] + 8 * first : 16 + casing;
  const t0 = doc.tags[at];
  const tl1 = at > from ? doc.tags[at - 1] : 20;
  const tr1 = at + 1 < to ? doc.tags[at + 1] : 20;
  let n = 0;
  let template = 1;
  const add = (value: number): void => {
    out[n++] = hashPair(template++, value);
  };
  add(casing);
  add(w.word);
  add(r1.word);
  add(r2.word);
  add(hashPair(l1.word, w.word));
  add(hashPair(hashPair(l2.word, l1.word), s0));
  add(hashPair(sl1, s0));
  add(hashPair(s0, sr1));
  add(hashPair(hashPair(sl1, s0), sr1));
  add(hashPair(hashPair(sl2, sl1), s0));
  add(hashPair(hashPair(s0, sr1), sr2));
  add(hashPair(hashPair(s0, sr1), p0));
  add(w.prefix3);
  add(w.suffix2);
  add(w.suffix4);
  add(hashPair(r1.suffix3, s0));
  add(p0);
  add(hashPair(h1, h2));
  add(hashPair(lex, s0));
  add(hashPair(lex, p0));
  add(hashPair(l1.flags & ~1, lex));
  add(hashPair(hashPair(l1.flags & ~1, lex), r1.flags & ~1));
  add(hashPair(hashPair(lex, r1.word), 0));
  add(hashPair(phrase, s0));
  add(hashPair(phrase, p0));
  add(hashPair(phrase, rphrase));
  add(hashPair(hashPair(phrase, lex), p0));
  add(hashPair(use, lex));
  add(hashPair(use, s0));
  add(hashPair(use, p0));
  add(hashPair(w.cluster, s0));
  add(hashPair(w.cluster, p0));
  add(hashPair(r1.cluster, s0));
  add(hashPair(l2.cluster, l1.cluster));
  add(hashPair(hashPair(l1.coarse, r1.coarse), s0));
  add(hashPair(w.coarse, p0));
  add(hashPair(t0, p0));
  add(hashPair(t0, s0));
  add(hashPair(t0, lex));
  add(t0 + 32 * tl1);
  add(t0 + 32 * tr1);
  add(t0 + 32 * tl1 + 1024 * tr1);
  add(hashPair(l1.word, t0));
  add(hashPair(r1.word, t0));
  return n;
};
