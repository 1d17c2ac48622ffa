/** A language's trained model: read once a process, its weights in memory that all worker threads share. */

import { readShared } from '../read-shared.ts';
import type { Language } from './analysis.ts';
import type { CompactRows } from './compact-rows.ts';
import { type Container, openContainer, writeContainer } from './container.ts';
import type { HashedMap } from './hashed-map.ts';
import { type LemmaTables, type Lemmatise, makeLemmatiser } from './lemmatise.ts';
import { makeLexicon } from './lexicon.ts';
import { type MarkSums, markSums } from './mark-features.ts';
import { modelFile } from './model-files.ts';
import { NEVER, type Parser, packedLabelScorer, packedScorer } from './parse.ts';
import { makeRelationSet } from './relation-set.ts';
import { makeSentenceMemo, type SentenceMemo } from './sentence-memo.ts';
import { makeSureDecisions, type SureDecisions } from './sure-decisions.ts';
import { makeMorphScorer, makeTagScorer, type ScoreMorph, type ScoreTag } from './tag-scorer.ts';
import { makeTagSet, type TagSet } from './tag-set.ts';
import { makeWordTypes, type WordTypes } from './word-types.ts';

/** Whether the parser knows a word by its form or by its lemma. */
export type KnownBy = 'form' | 'lemma';

/** Leads of files that hold none; see `train/fit-leads.ts`. */
const LEADS: Readonly<Record<Language, Int32Array>> = {
  en: Int32Array.of(17_000, 13_000),
  es: Int32Array.of(42_000, 32_000),
};

/** Everything that analysis needs, ready to use in this thread. */
export interface Model {
  readonly language: Language;
  readonly knownBy: KnownBy;
  /** Hand this to `loadModel` in another thread to share the weights. */
  readonly buffer: SharedArrayBuffer;
  readonly types: WordTypes;
  readonly tags: TagSet;
  readonly scoreTag: ScoreTag;
  readonly scoreMorph: ScoreMorph;
  readonly parser: Parser;
  /** Decisions taken without weights; none in a file that holds none. */
  readonly sure?: SureDecisions | undefined;
  readonly markSums: MarkSums;
  readonly lemmatise: Lemmatise;
  readonly memo: SentenceMemo;
}

/** What training hands over; the parts of a model file. */
export interface ModelParts {
  readonly language: Language;
  readonly knownBy: KnownBy;
  readonly morphs: readonly string[];
  readonly morphLists: readonly (readonly number[])[];
  readonly relations: readonly string[];
  readonly relationsSeen: readonly (readonly [number, readonly number[]])[];
  readonly wordTags: HashedMap;
  readonly clusters: HashedMap;
  readonly wordMorphs: HashedMap;
  readonly tagRows: CompactRows;
  readonly morphRows: CompactRows;
  readonly labelRows: CompactRows;
  readonly markRows: CompactRows;
  readonly sureLabels: HashedMap;
  readonly actions: Int32Array;
  readonly lemmas: LemmaTables;
}

interface Meta {
  readonly language: Language;
  readonly knownBy: KnownBy;
  readonly morphs: readonly string[];
  readonly morphLists: readonly (readonly number[])[];
  readonly relations: readonly string[];
  readonly relationsSeen: readonly (readonly [number, readonly number[]])[];
  readonly edits: readonly string[];
}

/** The part of a file that holds the table of sure decisions. */
export const SURE_SECTION = 'sureDecisions';
/** The part that holds by how much an action must lead for the other templates to be left out. */
export const LEADS_SECTION = 'leads';

const MAPS = ['wordTags', 'clusters', 'wordMorphs', 'sureLabels'] as const;
const ROWS = ['tagRows', 'morphRows', 'labelRows', 'markRows'] as const;

/** The bytes of a model file. */
export const writeModel = (parts: ModelParts): Uint8Array => {
  const { language, knownBy, morphs, morphLists, relations, relationsSeen, lemmas } = parts;
  const arrays: Record<string, Int32Array | Uint8Array> = { actions: parts.actions };
  for (const name of ROWS) {
    arrays[`${name}.bits`] = parts[name].bits;
    arrays[`${name}.slots`] = parts[name].slots;
    arrays[`${name}.rows`] = parts[name].rows;
  }
  const maps: Record<string, HashedMap> = { 'lemmas.words': lemmas.words, 'lemmas.endings': lemmas.endings };
  for (const name of MAPS) maps[name] = parts[name];
  for (const [name, { keys, values }] of Object.entries(maps)) {
    arrays[`${name}.keys`] = keys;
    arrays[`${name}.values`] = values;
  }
  return writeContainer(
    { language, knownBy, morphs, morphLists, relations, relationsSeen, edits: lemmas.edits } satisfies Meta,
    arrays,
  );
};

const mapOf = (container: Container, name: string): HashedMap => ({
  keys: container.int32(`${name}.keys`),
  values: container.int32(`${name}.values`),
});

const rowsOf = (container: Container, name: string): CompactRows => ({
  bits: container.int32(`${name}.bits`),
  slots: container.int32(`${name}.slots`),
  rows: container.uint8(`${name}.rows`),
});

/** Makes a model of the bytes of its file, in shared memory. */
export const openModel = (buffer: SharedArrayBuffer): Model => {
  const container = openContainer(buffer);
  const meta = container.meta as Meta;
  const lexicon = makeLexicon(mapOf(container, 'wordTags'), mapOf(container, 'clusters'));
  const types = makeWordTypes(lexicon);
  const sure =
    container.kindOf(SURE_SECTION) === undefined ? undefined : makeSureDecisions(container.int32(SURE_SECTION), types);
  const tags = makeTagSet(meta.morphs, mapOf(container, 'wordMorphs'), meta.morphLists);
  const leads = container.kindOf(LEADS_SECTION) === undefined ? LEADS[meta.language] : container.int32(LEADS_SECTION);
  return {
    language: meta.language,
    knownBy: meta.knownBy,
    buffer,
    types,
    tags,
    scoreTag: makeTagScorer(rowsOf(container, 'tagRows'), types),
    scoreMorph: makeMorphScorer(rowsOf(container, 'morphRows'), types),
    parser: {
      score: packedScorer(container.int32('actions'), leads),
      scoreFully: packedScorer(container.int32('actions'), NEVER),
      labels: packedLabelScorer(rowsOf(container, 'labelRows')),
      relations: makeRelationSet(meta.relations, new Map(meta.relationsSeen)),
      sureLabels: mapOf(container, 'sureLabels'),
      sure,
    },
    sure,
    markSums: markSums(rowsOf(container, 'markRows')),
    lemmatise: makeLemmatiser({
      edits: meta.edits,
      words: mapOf(container, 'lemmas.words'),
      endings: mapOf(container, 'lemmas.endings'),
    }),
    memo: makeSentenceMemo(types, tags, meta.relations.length),
  };
};

const loaded = new Map<Language, Model>();

/**
 * The model of a language, loaded at first use. A worker thread passes the `buffer` of its parent's model, so that the
 * weights stand in memory once. Throws a `RangeError` where the file is not a model.
 */
export const loadModel = (language: Language, sharedBuffer?: SharedArrayBuffer): Model => {
  const known = loaded.get(language);
  if (known !== undefined && (sharedBuffer === undefined || sharedBuffer === known.buffer)) return known;
  const model = openModel(sharedBuffer ?? readShared(modelFile(language)));
  loaded.set(language, model);
  return model;
};
