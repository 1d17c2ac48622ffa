/** What the tagger and the morphologist look at, as templates over the words around one place. */

import { type Atoms, compileExtract, compileRowScore, type Extract, type MakeRowScore } from './templates.ts';
import { AMBIGUITY, CAPITAL, PREFIX1, PREFIX2, PREFIX3, SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4 } from './word-types.ts';

/** The word itself, two to either side, the tags already given to the left, the tags that those to the right may have. */
export const WORD_ATOMS: Atoms = {
  w0: 'W[i]',
  wp: 'W[i - 1]',
  wpp: 'W[i - 2]',
  wn: 'W[i + 1]',
  wnn: 'W[i + 2]',
  h0: 'S[i]',
  hp: 'S[i - 1]',
  hn: 'S[i + 1]',
  c0: 'C[i]',
  cp: 'C[i - 1]',
  cn: 'C[i + 1]',
  k0: 'K[i]',
  kn: 'K[i + 1]',
  kp: 'K[i - 1]',
  p1: `facts[Y[i] + ${PREFIX1}]`,
  p2: `facts[Y[i] + ${PREFIX2}]`,
  p3: `facts[Y[i] + ${PREFIX3}]`,
  s1: `facts[Y[i] + ${SUFFIX1}]`,
  s2: `facts[Y[i] + ${SUFFIX2}]`,
  s3: `facts[Y[i] + ${SUFFIX3}]`,
  s4: `facts[Y[i] + ${SUFFIX4}]`,
  s3p: `facts[Y[i - 1] + ${SUFFIX3}]`,
  s3n: `facts[Y[i + 1] + ${SUFFIX3}]`,
  s2n: `facts[Y[i + 1] + ${SUFFIX2}]`,
  a0: `facts[Y[i] + ${AMBIGUITY}]`,
  ap: `facts[Y[i - 1] + ${AMBIGUITY}]`,
  an: `facts[Y[i + 1] + ${AMBIGUITY}]`,
  ann: `facts[Y[i + 2] + ${AMBIGUITY}]`,
  u0: `facts[Y[i] + ${CAPITAL}]`,
  un: `facts[Y[i + 1] + ${CAPITAL}]`,
  t0: 'T[i]',
  tp: 'T[i - 1]',
  tpp: 'T[i - 2]',
  tn: 'T[i + 1]',
  tnn: 'T[i + 2]',
  mp: 'M[i - 1]',
  mpp: 'M[i - 2]',
  first: '(i === 2 ? 1 : 2) + (caps ? 2 : 0)',
  x0: 'aux',
};

export const WORD_PARAMETERS = ['W', 'S', 'C', 'K', 'Y', 'T', 'M', 'facts', 'i', 'caps', 'aux'] as const;

const templates = (list: string): readonly string[] =>
  list.split('|').map((template) => template.trim().replace(/\s+/g, ' '));

/** What the word alone tells; its weights are added up once a word. */
const FORM_TEMPLATES: readonly string[] = templates(`
  w0 | s1 | s2 | s3 | s4 | p1 | p2 | p3 | h0 | s3 h0 | s2 p1 | a0 | c0 | k0 h0`);

/** Whether the word is wont to have a capital tells names from nouns where its own case does not. */
const OWN_CAPITAL_TEMPLATES: readonly string[] = templates(`u0 | u0 h0 | u0 s2`);
const CAPITAL_TEMPLATES: readonly string[] = templates(`u0 h0 first | hp u0 h0 hn | un tp | u0 tp`);

export const OWN_TEMPLATES: readonly string[] = [...FORM_TEMPLATES, ...OWN_CAPITAL_TEMPLATES];

/**
 * What stands before and after. Of more that were tried these remained when those were dropped, one after the other,
 * that held-out decisions lost least without.
 */
const PLAIN_TEMPLATES: readonly string[] = templates(`
  h0 first | a0 h0 first | tp | tp tpp | tp w0 | tp a0 | tp tpp a0 | tp s3 | tp h0 | wp | wp w0 | wpp
  | wn | wn w0 | an | an ann | tp an | s3n | s3n a0 | s3 an | hn h0 | w0 an
  | cp | cn | c0 cn | kp k0 | k0 kn`);

const CONTEXT_TEMPLATES: readonly string[] = [...PLAIN_TEMPLATES, ...CAPITAL_TEMPLATES];

/** The place of each seeds its hash; those that ask for capitals stand last. */
export const TAG_TEMPLATES: readonly string[] = [...FORM_TEMPLATES, ...CONTEXT_TEMPLATES, ...OWN_CAPITAL_TEMPLATES];

/** How many of them a tagger has that does not ask for capitals. */
export const TEMPLATES_BUT_CAPITALS = FORM_TEMPLATES.length + PLAIN_TEMPLATES.length;

/** Each names `t0`: the choice is among the features that a word of this tag may have. */
export const MORPH_TEMPLATES: readonly string[] = templates(`
  t0 | t0 w0 | t0 s1 | t0 s2 | t0 s3 | t0 s4 | t0 s2 tp | t0 s3 tp | t0 h0 | t0 p2 s2
  | t0 wp | t0 wn | t0 wpp | t0 wp w0 | t0 w0 wn | t0 mp | t0 mp mpp | t0 mp s2 | t0 tp tpp | t0 tn | t0 tp tn | t0 tn tnn
  | t0 w0 mp | t0 x0 s2 | t0 x0 w0 | t0 x0 tp | t0 x0 wp | t0 c0 | t0 cp | t0 s2n | t0 w0 tn | t0 mp tn | t0 mp s3`);

/** Writes the features of one place. */
export const extractTagFeatures: Extract = compileExtract(TAG_TEMPLATES, WORD_ATOMS, WORD_PARAMETERS);
export const makeOwnScore: MakeRowScore = compileRowScore(OWN_TEMPLATES, WORD_ATOMS, WORD_PARAMETERS, TAG_TEMPLATES);
/** The surroundings that decide most: where one tag leads clearly after these, the others are not asked. */
const EARLY_TEMPLATES: readonly string[] = templates(`
  h0 first | tp | tp tpp | tp w0 | wp | an | s3n | hn h0 | w0 an | cp | c0 cn | k0 kn`);

export const makeEarlyScore: MakeRowScore = compileRowScore(
  EARLY_TEMPLATES,
  WORD_ATOMS,
  WORD_PARAMETERS,
  TAG_TEMPLATES,
);
export const makeContextScore: MakeRowScore = compileRowScore(
  CONTEXT_TEMPLATES.filter((template) => !EARLY_TEMPLATES.includes(template)),
  WORD_ATOMS,
  WORD_PARAMETERS,
  TAG_TEMPLATES,
);
export const makeMorphScore: MakeRowScore = compileRowScore(MORPH_TEMPLATES, WORD_ATOMS, WORD_PARAMETERS);
export const extractMorphFeatures: Extract = compileExtract(MORPH_TEMPLATES, WORD_ATOMS, WORD_PARAMETERS);
