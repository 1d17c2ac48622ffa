/** The trained name model of a language: lexicon, word classes and label weights, shared by all threads. */

import { readShared } from '../../read-shared.ts';
import type { Language } from '../analysis.ts';
import { openContainer, writeContainer } from '../container.ts';
import type { HashedMap } from '../hashed-map.ts';
import { nameModelFile } from '../model-files.ts';
import { makeWholeRowSums, type RowSums } from '../row-sums.ts';
import type { SparseRows } from '../rows.ts';
import { type PhraseFlags, phraseFlags } from './phrase-flags.ts';
import { type WordLookup, wordLookup } from './word-features.ts';

export interface NameModel {
  /** Hand this to `loadNameModel` in another thread to share the weights. */
  readonly buffer: SharedArrayBuffer;
  readonly lookUp: WordLookup;
  readonly phrases: PhraseFlags;
  readonly labels: RowSums;
}

export interface NameModelParts {
  readonly language: Language;
  readonly lexicon: HashedMap;
  readonly clusters: HashedMap;
  readonly rows: SparseRows;
}

/** The bytes of a name model's file. */
export const writeNameModel = ({ language, lexicon, clusters, rows }: NameModelParts): Uint8Array =>
  writeContainer(
    { language, kind: 'names' },
    {
      'lexicon.keys': lexicon.keys,
      'lexicon.values': lexicon.values,
      'clusters.keys': clusters.keys,
      'clusters.values': clusters.values,
      'labels.slots': rows.slots,
      'labels.rows': rows.rows,
    },
  );

/** Makes a model of the bytes of its file, in shared memory. Throws a `RangeError` where they are none. */
export const openNameModel = (buffer: SharedArrayBuffer): NameModel => {
  const container = openContainer(buffer);
  const map = (name: string): HashedMap => ({
    keys: container.int32(`${name}.keys`),
    values: container.int32(`${name}.values`),
  });
  const lexicon = map('lexicon');
  return {
    buffer,
    lookUp: wordLookup(lexicon, map('clusters')),
    phrases: phraseFlags(lexicon),
    labels: makeWholeRowSums({ slots: container.int32('labels.slots'), rows: container.uint8('labels.rows') }),
  };
};

const loaded = new Map<Language, NameModel>();

/** The name model of a language, loaded at first use; a worker thread passes the `buffer` of its parent's model. */
export const loadNameModel = (language: Language, sharedBuffer?: SharedArrayBuffer): NameModel => {
  const known = loaded.get(language);
  if (known !== undefined && (sharedBuffer === undefined || sharedBuffer === known.buffer)) return known;
  const model = openNameModel(sharedBuffer ?? readShared(nameModelFile(language)));
  loaded.set(language, model);
  return model;
};
