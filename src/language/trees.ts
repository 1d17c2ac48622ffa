/** Walking the dependency trees of an analysis; tokens are named by their place in `Analysis.tokens`. */
import type { Span } from '../schema.ts';
import type { Analysis, Token } from './analysis.ts';

/** Dependents of tokens, left to right; undefined for those of sentences not asked for yet. */
type Dependents = (readonly number[] | undefined)[];

const NONE: readonly number[] = [];

const known = new WeakMap<Analysis, Dependents>();

const ofSentence = ({ tokens, sentences }: Analysis, sentence: number, dependents: Dependents): void => {
  const { first, last } = sentences[sentence];
  dependents.fill(NONE, first, last);
  for (let index = first; index < last; index++) {
    const { head } = tokens[index];
    if (head < 0) continue;
    const own = dependents[head];
    if (own === NONE) dependents[head] = [index];
    else (own as number[]).push(index);
  }
};

/** The direct dependents of a token, left to right. `children('Gunmen killed two', 1)` → `[0, 2]`. */
export const children = (analysis: Analysis, token: number): readonly number[] => {
  let dependents = known.get(analysis);
  if (dependents === undefined) known.set(analysis, (dependents = new Array(analysis.tokens.length).fill(undefined)));
  if (dependents[token] === undefined) ofSentence(analysis, analysis.tokens[token].sentence, dependents);
  return dependents[token] as readonly number[];
};

/** Whether a relation is `name` or a subtype of it: `isRelation('nsubj:pass', 'nsubj')`. */
export const isRelation = (deprel: string, name: string): boolean =>
  deprel === name || (deprel.startsWith(name) && deprel.charCodeAt(name.length) === 58);

const isOneOf = (deprel: string, relations: readonly string[]): boolean => {
  for (const relation of relations) if (isRelation(deprel, relation)) return true;
  return false;
};

/** The dependents that stand in one of these relations (subtypes included), left to right. */
export const childrenBy = (analysis: Analysis, token: number, ...relations: readonly string[]): readonly number[] =>
  children(analysis, token).filter((child) => isOneOf(analysis.tokens[child].deprel, relations));

/** The first dependent in one of these relations (subtypes included). */
export const childBy = (analysis: Analysis, token: number, ...relations: readonly string[]): number | undefined =>
  children(analysis, token).find((child) => isOneOf(analysis.tokens[child].deprel, relations));

/**
 * A token and all that depends on it, in text order. `without` cuts branches by their relation:
 * `subtree(a, head, { without: ['acl', 'appos'] })` leaves relative clauses and appositions out.
 */
export const subtree = (
  analysis: Analysis,
  token: number,
  { without = [] }: { readonly without?: readonly string[] } = {},
): readonly number[] => {
  const found = [token];
  for (let done = 0; done < found.length; done++)
    for (const child of children(analysis, found[done]))
      if (without.length === 0 || !isOneOf(analysis.tokens[child].deprel, without)) found.push(child);
  return found.sort((a, b) => a - b);
};

/** Offsets from the first to the last word of a token's subtree, punctuation at its edges left out. */
export const subtreeSpan = (
  analysis: Analysis,
  token: number,
  options: { readonly without?: readonly string[] } = {},
): Span => {
  const inside = subtree(analysis, token, options);
  const isEdge = (i: number) => analysis.tokens[i].upos === 'PUNCT' && i !== token;
  let first = 0;
  let last = inside.length - 1;
  while (first < last && isEdge(inside[first])) first++;
  while (last > first && isEdge(inside[last])) last--;
  return { start: analysis.tokens[inside[first]].start, end: analysis.tokens[inside[last]].end };
};

/** The governors of a token from its own head up to the root: for 'Gunmen' in 'He said gunmen fled', `[fled, said]`. */
export const headChain = (analysis: Analysis, token: number): readonly number[] => {
  const chain: number[] = [];
  for (let at = analysis.tokens[token].head; at >= 0 && chain.length <= analysis.tokens.length; ) {
    chain.push(at);
    at = analysis.tokens[at].head;
  }
  return chain;
};

/** Whether `ancestor` is the token itself or governs it, directly or through others. */
export const isUnder = (analysis: Analysis, token: number, ancestor: number): boolean =>
  token === ancestor || headChain(analysis, token).includes(ancestor);

/** The nearest token, from this one upwards, that satisfies a test. */
export const climb = (analysis: Analysis, token: number, test: (candidate: Token) => boolean): number | undefined => {
  if (test(analysis.tokens[token])) return token;
  return headChain(analysis, token).find((at) => test(analysis.tokens[at]));
};

/** The roots of a sentence (one, where the parser ran). */
export const rootsOf = (analysis: Analysis, sentence: number): readonly number[] => {
  const { first, last } = analysis.sentences[sentence];
  const roots: number[] = [];
  for (let i = first; i < last; i++) if (analysis.tokens[i].head < 0) roots.push(i);
  return roots;
};

/** The head of a name or phrase: the token in `first` to `last` (exclusive) whose governor lies outside. */
export const headOf = (analysis: Analysis, first: number, last: number): number => {
  for (let i = first; i < last; i++) {
    const { head } = analysis.tokens[i];
    if (head < first || head >= last) return i;
  }
  return first;
};
