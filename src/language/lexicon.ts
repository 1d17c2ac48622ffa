/** What training kept of single words: the tags they may have and the classes of words that news uses them like. */
import { type HashedMap, lookUp } from './hashed-map.ts';

export interface KnownWord {
  /** Number of the word's set of tags, 0 where training did not see it often enough. */
  readonly ambiguity: number;
  /** The one tag that a frequent word always has, else -1. */
  readonly sureTag: number;
  /** Classes of words that occur in like contexts, fine and coarse; 0 where unknown. */
  readonly cluster: number;
  readonly coarse: number;
  /** How often news writes the word with a capital, from 1 (never) to 6 (always); 0 where unknown. */
  readonly capital: number;
}

export interface Lexicon {
  readonly word: (hash: number) => KnownWord;
}

const AMBIGUITY_BITS = 12;
const COARSE_BITS = 8;
const FINE_BITS = 12;

/** One number for a word's tags: its ambiguity class and its sure tag. */
export const packTags = (ambiguity: number, sureTag: number): number => ((sureTag + 1) << AMBIGUITY_BITS) | ambiguity;

/** One number for a word's two clusters, and for how often it has a capital. */
export const packClusters = (fine: number, coarse: number, capital = 0): number =>
  (((capital << FINE_BITS) | fine) << COARSE_BITS) | coarse;

/** Reads a lexicon from its two maps, keyed by the hash of the normalised word. */
export const makeLexicon = (tags: HashedMap, clusters: HashedMap): Lexicon => ({
  word: (hash) => {
    const tag = lookUp(tags, hash);
    const cluster = lookUp(clusters, hash);
    return {
      ambiguity: tag < 0 ? 0 : tag & ((1 << AMBIGUITY_BITS) - 1),
      sureTag: tag < 0 ? -1 : (tag >>> AMBIGUITY_BITS) - 1,
      cluster: cluster < 0 ? 0 : (cluster >>> COARSE_BITS) & ((1 << FINE_BITS) - 1),
      coarse: cluster < 0 ? 0 : cluster & ((1 << COARSE_BITS) - 1),
      capital: cluster < 0 ? 0 : cluster >>> (COARSE_BITS + FINE_BITS),
    };
  },
});
