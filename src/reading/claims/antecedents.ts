/** Whom a pronoun stands for: the last phrase that agrees with it, subjects before others; and himself for the doer. */
import { isRelation } from '../../language/trees.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';

const REACH_PHRASES = 24;
const REACH_SENTENCES = 2;
const SINGULAR = new Set(['he', 'she', 'him', 'her', 'el', 'ella', 'himself', 'herself']);
const PLURAL = new Set(['they', 'them', 'ellos', 'ellas', 'themselves']);
const FORCES = new Set(['group', 'state-force']);
const OBJECTS = new Set(['him', 'her', 'them']);
const REFLEXIVE = new Set(['himself', 'herself', 'themselves']);

export const isReflexive = (context: ClaimContext, { head, pronoun }: NounPhrase): boolean =>
  pronoun && REFLEXIVE.has(context.forms[head]);

const isPersonal = ({ noun, name, actor }: NounPhrase): boolean =>
  noun?.people === true ||
  noun?.collective === true ||
  name?.type === 'PER' ||
  name?.type === 'ORG' ||
  actor?.kind === 'group';

const agrees = (context: ClaimContext, pronoun: string, phrase: NounPhrase): boolean => {
  if (phrase.pronoun || !isPersonal(phrase)) return false;
  if (pronoun === 'it')
    return phrase.noun?.collective === true || phrase.name?.type === 'ORG' || FORCES.has(phrase.actor?.kind ?? '');
  if (SINGULAR.has(pronoun))
    return (
      !phrase.isPlural() &&
      !phrase.noun?.collective &&
      phrase.name?.type !== 'ORG' &&
      // 'the Prosecutor's Office' is no he, nor is 'a life of luxury'
      (phrase.noun?.people || phrase.name || !/^(?:organisation|group|state-force)$/.test(phrase.actor?.kind ?? '')) &&
      context.forms[phrase.head] !== 'life' &&
      !(phrase.quantity && phrase.quantity.best !== 1)
    );
  return (
    PLURAL.has(pronoun) &&
    (phrase.isPlural() ||
      phrase.noun?.collective === true ||
      FORCES.has(phrase.actor?.kind ?? '') ||
      (context.words.plural.has(pronoun) && phrase.quantity !== undefined))
  );
};

const weight = (context: ClaimContext, phrase: NounPhrase, from: NounPhrase): number => {
  const { deprel } = context.analysis.tokens[phrase.head];
  // 'they arrested his son, then released him': an object is told of again as an object
  if (OBJECTS.has(context.forms[from.head]))
    return (isRelation(deprel, 'obj') ? 2 : 0) - (from.index - phrase.index) * 0.4;
  return (
    (isRelation(deprel, 'nsubj') ? 3 : phrase.prep === null ? 1 : 0) -
    (from.sentence - phrase.sentence) * 2.5 -
    (from.index - phrase.index) * 0.1
  );
};

/** 'Three men fled. They had killed a guard.' → 'Three men'; undefined where nothing agrees. */
export const antecedentOf = (context: ClaimContext, pronoun: NounPhrase): NounPhrase | undefined => {
  const form = context.forms[pronoun.head];
  let best: NounPhrase | undefined;
  let top = -Infinity;
  for (let i = pronoun.index - 1; i >= Math.max(0, pronoun.index - REACH_PHRASES); i--) {
    const phrase = context.phrases[i];
    if (pronoun.sentence - phrase.sentence > REACH_SENTENCES) break;
    if (!agrees(context, form, phrase)) continue;
    const value = weight(context, phrase, pronoun);
    if (value > top) {
      top = value;
      best = phrase;
    }
  }
  return best;
};
