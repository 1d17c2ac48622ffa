/** What the language room makes of a text: sentences, words with their tags and trees, names. */
import type { NameType, Part } from '../annotation.ts';
import type { Span } from '../schema.ts';

/** The languages that Cotejo reads, ISO 639-1. */
export type Language = 'en' | 'es';

/** A word; FEATS, lemma, governor and relation are found when one of them is first asked of its sentence. */
export interface Token {
  /** Place in `Analysis.tokens`. */
  readonly index: number;
  /** Offsets into the report's text; words split off one form ("don't", "del") share or divide its letters. */
  readonly start: number;
  readonly end: number;
  /** The word as parsed: `text.slice(start, end)` but for contractions ("del" = "de" + "el"). */
  readonly form: string;
  readonly lemma: string;
  /** Universal part-of-speech tag. */
  readonly upos: string;
  /** Universal features, `Number=Sing|Person=3`, `_` where none. */
  readonly feats: string;
  /** Index of the governing token in the same analysis, -1 for a root. */
  readonly head: number;
  /** Universal dependency relation, subtype kept (`nsubj:pass`). */
  readonly deprel: string;
  /** Place of its sentence in `Analysis.sentences`. */
  readonly sentence: number;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly part: Part;
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
}

export interface Name extends Span {
  readonly type: NameType;
  /** Tokens `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

export interface Analysis {
  readonly text: string;
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}
