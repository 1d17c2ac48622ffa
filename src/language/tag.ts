/** Tags and features of a sentence's words, left to right: each word by the best-scoring class among those it may have. */
import type { Frame } from './frame.ts';
import { FIRST, MORPH_BASE } from './frame.ts';
import type { SureDecisions } from './sure-decisions.ts';
import { extractMorphFeatures, extractTagFeatures, MORPH_TEMPLATES, TAG_TEMPLATES } from './tag-features.ts';
import type { ScoreMorph, ScoreTag } from './tag-scorer.ts';
import type { TagSet } from './tag-set.ts';
import { SURE_TAG, type WordTypes } from './word-types.ts';

const buffer = new Int32Array(Math.max(TAG_TEMPLATES.length, MORPH_TEMPLATES.length));

/** Writes the tagging features of a place into a buffer that the next call overwrites. */
export const tagFeatures = (frame: Frame, types: WordTypes, place: number): Int32Array => {
  const { word, shape, cluster, coarse, type, tag, morph, capitals } = frame;
  extractTagFeatures(word, shape, cluster, coarse, type, tag, morph, types.facts, place, capitals, 0, buffer);
  return buffer;
};

/** How far back an auxiliary still governs a participle: "has already been twice shot". */
const AUX_REACH = 5;

/** The word of the nearest auxiliary to the left with no verb between, 0 where there is none. */
const auxiliaryBefore = ({ tag, word }: Frame, place: number, { verb, aux }: TagSet): number => {
  for (let at = place - 1; at >= FIRST && at >= place - AUX_REACH; at--) {
    if (tag[at] === aux) return word[at];
    if (tag[at] === verb) return 1;
  }
  return 0;
};

/** Writes the features that choose a word's FEATS, its tag known, into the same buffer. */
export const morphFeatures = (frame: Frame, types: WordTypes, place: number, tags: TagSet): Int32Array => {
  const { word, shape, cluster, coarse, type, tag, morph, capitals } = frame;
  const aux = auxiliaryBefore(frame, place, tags);
  extractMorphFeatures(word, shape, cluster, coarse, type, tag, morph, types.facts, place, capitals, aux, buffer);
  return buffer;
};

/** Index of the largest total from `from` to `to`, the first of equals. */
export const best = (totals: Int32Array | Float64Array, from: number, to: number): number => {
  let top = from;
  for (let k = from + 1; k < to; k++) if (totals[k] > totals[top]) top = k;
  return top;
};

/** Gives every word its UPOS. */
export const tagFrame = (
  frame: Frame,
  types: WordTypes,
  score: ScoreTag,
  tags: TagSet,
  sure?: Pick<SureDecisions, 'tag'>,
): void => {
  for (let place = FIRST; place < frame.root; place++) {
    let known = types.facts[frame.type[place] + SURE_TAG];
    if (known < 0 && sure !== undefined) known = sure.tag(frame, place);
    // All questions share one table: what another one's key answers is no tag.
    if (known >= 0 && known < tags.size) {
      frame.tag[place] = known;
      continue;
    }
    frame.tag[place] = best(score(frame, place), 1, tags.size);
  }
};

/** Gives every word its FEATS, and with them the numbers that the parser reads. */
export const inflectFrame = (
  frame: Frame,
  score: ScoreMorph,
  tags: TagSet,
  sure?: Pick<SureDecisions, 'morph'>,
): void => {
  for (let place = FIRST; place < frame.root; place++) {
    const tag = frame.tag[place];
    const first = tags.firstMorph[tag];
    const count = tags.firstMorph[tag + 1] - first;
    let morph = tags.onlyMorph(frame.word[place], tag);
    if (morph < 0 && count <= 1) morph = first;
    if (morph < 0) {
      const aux = auxiliaryBefore(frame, place, tags);
      if (sure !== undefined) morph = sure.morph(frame, place, aux);
      if (morph < first || morph >= first + count) {
        morph = first + bestAllowed(score(frame, place, aux), tags.morphsOf(frame.word[place], tag), count);
      }
    }
    setMorph(frame, place, morph, tags);
  }
};

/** The best class among those that training saw for this word and tag, else among all of the tag. */
const bestAllowed = (totals: Int32Array, allowed: readonly number[] | undefined, count: number): number => {
  if (allowed === undefined) return best(totals, 0, count);
  let top = allowed[0];
  for (const candidate of allowed) if (totals[candidate] > totals[top]) top = candidate;
  return top;
};

/** Sets a word's morphology and what follows from it. */
export const setMorph = (frame: Frame, place: number, morph: number, tags: TagSet): void => {
  frame.morph[place] = morph + MORPH_BASE;
  frame.fine[place] = tags.fine[morph];
  frame.agreement[place] = tags.agreement[morph];
};
