/** A noun phrase: its words, its head and what the head names. */
import type { NounEntry } from '../../knowledge/lexicon/nouns.ts';
import type { Name } from '../../language/analysis.ts';
import type { ActorMention, Quantity } from '../findings.ts';

export interface NounPhrase {
  readonly index: number;
  readonly sentence: number;
  /** Tokens `first` to `last` (exclusive), determiner and number included. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly noun: NounEntry | undefined;
  readonly name: Name | undefined;
  readonly actor: ActorMention | undefined;
  readonly quantity: Quantity | undefined;
  /** Years of age stated beside it. */
  readonly age: number | null;
  /** Asked of the tree where the head's noun is unknown. */
  readonly isPlural: () => boolean;
  readonly pronoun: boolean;
  readonly definite: boolean;
  /** 'no', 'ningún', 'sin': 'no casualties'. */
  readonly negated: boolean;
  /** Described as armed: 'armed personnel', 'hombres armados'. */
  readonly armed: boolean;
  /** The preposition right before it, folded. */
  readonly prep: string | null;
}
