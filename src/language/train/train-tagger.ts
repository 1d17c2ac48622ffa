/** Learns UPOS and FEATS: averaged perceptrons over the words in order, each word seeing the tags just given. */

import { type Random, seeded, shuffle } from '../../random.ts';
import { FIRST, makeFrame, setFrame } from '../frame.ts';
import { best, morphFeatures, setMorph, tagFeatures } from '../tag.ts';
import { MORPH_TEMPLATES, TAG_TEMPLATES, TEMPLATES_BUT_CAPITALS } from '../tag-features.ts';
import { type TagSet, tagNumber } from '../tag-set.ts';
import { SURE_TAG, type WordTypes } from '../word-types.ts';
import { type Example, inCapitals, inLowerCase } from './corpus.ts';
import { type Averaged, average, type FeatureTable, liveAdder, makeTable, update } from './feature-table.ts';

/** Shares of sentences shown without their case, so that capitals and hasty typing cost little. */
const CAPITALS = 0.3;
const LOWER = 0.04;

const recased = (example: Example, random: Random): Example => {
  const at = random();
  if (at < CAPITALS) return inCapitals(example);
  return at < CAPITALS + LOWER ? inLowerCase(example) : example;
};

export interface TaggerSettings {
  readonly epochs: number;
  readonly seed: number;
  /** By how much the right tag must lead, or else it is learned again. */
  readonly margin: number;
  /** Whether the tagger asks how often news writes a word with a capital. */
  readonly capitals: boolean;
  /** Whether features seen once are left out: with much to learn from they only add noise. */
  readonly patient: boolean;
}

export interface TaggerWeights {
  readonly tags: Averaged;
  readonly morphs: Averaged;
}

const widest = ({ firstMorph, size }: TagSet): number => {
  let width = 1;
  for (let tag = 0; tag < size; tag++) width = Math.max(width, firstMorph[tag + 1] - firstMorph[tag]);
  return width;
};

/** Trains on examples whose tags are gold. */
export const trainTagger = (
  examples: readonly Example[],
  types: WordTypes,
  tags: TagSet,
  settings: TaggerSettings,
): TaggerWeights => {
  const tagTable = makeTable(tags.size, settings);
  const morphTable = makeTable(widest(tags), settings);
  const learnTag = tagLearner(tagTable, types, tags, settings);
  const learnMorph = morphLearner(morphTable, types, tags);
  const frame = makeFrame();
  const random = seeded(settings.seed);
  const number = new Map(examplesMorphs(tags));
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const example of shuffle([...examples], random)) {
      const shown = recased(example, random);
      setFrame(frame, shown.forms, types);
      shown.upos.forEach((upos, i) => {
        learnTag(frame, i + FIRST, tagNumber(upos));
      });
      // The morphologist learns on the tags that were guessed, where they are right.
      shown.upos.forEach((upos, i) => {
        const gold = number.get(`${upos} ${shown.feats[i]}`);
        learnMorph(frame, i + FIRST, frame.tag[i + FIRST] === tagNumber(upos) ? gold : undefined);
      });
    }
  return { tags: average(tagTable), morphs: average(morphTable) };
};

function* examplesMorphs(tags: TagSet): Generator<[string, number]> {
  for (let tag = 1; tag < tags.size; tag++)
    for (let morph = tags.firstMorph[tag]; morph < tags.firstMorph[tag + 1]; morph++)
      yield [`${tags.nameOf(tag)} ${tags.feats[morph]}`, morph];
}

type Frame = ReturnType<typeof makeFrame>;

/** The best tag other than one. */
const bestBut = (totals: Float64Array, size: number, but: number): number => {
  let top = but === 1 ? 2 : 1;
  for (let k = top + 1; k < size; k++) if (k !== but && totals[k] > totals[top]) top = k;
  return top;
};

const tagLearner = (table: FeatureTable, types: WordTypes, tags: TagSet, { margin, capitals }: TaggerSettings) => {
  const count = capitals ? TAG_TEMPLATES.length : TEMPLATES_BUT_CAPITALS;
  const add = liveAdder(table);
  const totals = new Float64Array(tags.size);
  return (frame: Frame, place: number, gold: number): void => {
    const sure = types.facts[frame.type[place] + SURE_TAG];
    if (sure >= 0) {
      frame.tag[place] = sure;
      return;
    }
    totals.fill(0);
    const features = tagFeatures(frame, types, place);
    for (let k = 0; k < count; k++) add(features[k], totals);
    const guess = best(totals, 1, tags.size);
    table.time++;
    const rival = guess === gold ? bestBut(totals, tags.size, gold) : guess;
    if (gold > 0 && totals[gold] - totals[rival] <= margin) update(table, features, count, gold, rival);
    frame.tag[place] = guess;
  };
};

const morphLearner = (table: FeatureTable, types: WordTypes, tags: TagSet) => {
  const add = liveAdder(table);
  const totals = new Float64Array(table.width);
  return (frame: Frame, place: number, gold: number | undefined): void => {
    const tag = frame.tag[place];
    const first = tags.firstMorph[tag];
    const count = tags.firstMorph[tag + 1] - first;
    const only = count === 1 ? first : tags.onlyMorph(frame.word[place], tag);
    if (only >= 0) {
      setMorph(frame, place, only, tags);
      return;
    }
    totals.fill(0);
    const features = morphFeatures(frame, types, place, tags);
    for (let k = 0; k < MORPH_TEMPLATES.length; k++) add(features[k], totals);
    const allowed = tags.morphsOf(frame.word[place], tag);
    let guess = allowed === undefined ? best(totals, 0, count) : allowed[0];
    if (allowed !== undefined)
      for (const candidate of allowed) if (totals[candidate] > totals[guess]) guess = candidate;
    table.time++;
    if (gold !== undefined && first + guess !== gold)
      update(table, features, MORPH_TEMPLATES.length, gold - first, guess);
    setMorph(frame, place, first + guess, tags);
  };
};
