/** How each language's model is trained. */
import type { Language } from '../analysis.ts';
import type { KnownBy } from '../model.ts';

export interface TrainSettings {
  readonly language: Language;
  readonly seed: number;
  /** How many taggers, parsers and placers of marks are trained, each from its own seed, and averaged. */
  readonly taggers: number;
  readonly parsers: number;
  readonly markers: number;
  readonly tagEpochs: number;
  /** Rounds of the training that only finds out which features matter, and of those that ship. */
  readonly wideEpochs: number;
  readonly parseEpochs: number;
  readonly markEpochs: number;
  /** Parts of the treebank that are tagged by a tagger trained on the others, so that the parser learns on real tags. */
  readonly folds: number;
  /** Parts that are parsed by a parser trained on the others, so that marks are placed in real trees; its rounds. */
  readonly treeFolds: number;
  readonly treeEpochs: number;
  readonly explore: number;
  readonly margin: number;
  /** Whether the tagger asks how often news writes a word with a capital: in Spanish that took as much as it gave. */
  readonly capitals: boolean;
  /** Whether features seen once are left out. */
  readonly patient: boolean;
  /** What a word is to the parser: a language of many forms is better known by its lemmas. */
  readonly knownBy: KnownBy;
  /** Size of the parser's table, a power of two. */
  readonly slots: number;
}

/** How each language is trained; the small Spanish treebank affords, and needs, more voters. */
const COMMON = {
  ...{ seed: 1, tagEpochs: 8, wideEpochs: 4, parseEpochs: 8, folds: 5, explore: 0.9, margin: 40 },
  ...{ treeEpochs: 4, markEpochs: 5 },
} as const;

export const SETTINGS: Readonly<Record<Language, TrainSettings>> = {
  en: {
    ...COMMON,
    language: 'en',
    taggers: 2,
    parsers: 8,
    markers: 1,
    treeFolds: 3,
    capitals: true,
    patient: true,
    knownBy: 'form',
    slots: 1 << 17,
  },
  es: {
    ...COMMON,
    language: 'es',
    taggers: 3,
    parsers: 6,
    markers: 6,
    treeFolds: 5,
    capitals: false,
    patient: false,
    knownBy: 'lemma',
    slots: 1 << 18,
  },
};
