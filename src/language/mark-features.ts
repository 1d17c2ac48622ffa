/** What decides which word a mark hangs on, once all other words have their places. */
import type { CompactRows } from './compact-rows.ts';
import { singleWeights } from './single-weights.ts';
import { type Atoms, compileExtract, compileSum, type Extract } from './templates.ts';

const word = (name: string, at: string): Atoms => ({
  [`${name}w`]: `W[${at}]`,
  [`${name}t`]: `T[${at}]`,
  [`${name}m`]: `F[${at}]`,
  [`${name}d`]: `D[${at}]`,
});

const ATOMS: Atoms = {
  /** the mark; the governor in question and its own; the nearest words on either side, and what is highest there */
  p: 'W[mark]',
  ...word('c', 'word'),
  ...word('g', 'H[word]'),
  ...word('l', 'before'),
  ...word('r', 'after'),
  ...word('a', 'topBefore'),
  ...word('b', 'topAfter'),
  side: '(word < mark ? 1 : 2)',
  onl: 'upBefore',
  onr: 'upAfter',
  top: '(word === topBefore ? 1 : 0) + (word === topAfter ? 2 : 0) + (word === topInside ? 4 : 0)',
  tops: 'relationOfTops',
  now: 'isPresent',
  edge: 'whichEdge',
  other: 'otherEdge',
  pair: 'sideOfPair',
  inside: 'isInside',
  ends: '(before === 0 ? 1 : 0) + (after === 0 ? 2 : 0)',
  root: '(H[word] === end ? 1 : 0)',
  beyond: '(H[word] === end ? 3 : (H[word] > mark) === (word > mark) ? 1 : 2)',
  far: '(word < mark ? Math.min(mark - word, 6) : 8 + Math.min(word - mark, 6))',
};

const templates = (list: string): readonly string[] =>
  list.split('|').map((template) => template.trim().replace(/\s+/g, ' '));

const TEMPLATES: readonly string[] = templates(`
  now | now p | now p top | now top tops | now p cd | now edge | now p side | now p pair | now pair inside | now top ad bd | now cd far | now p inside
  | p side | p top | p top tops | p top tops ends | p top ad bd | top ad bd | top tops ad bd | p top ad | p top bd | top at bt | p top ct
  | p onl | p onr | p onl onr | onl onr tops | p cd | p cd side | p cd top | p cm top | p cm side | cd ct top | p cd gt | p cd gd | cd gt beyond
  | p edge | p edge cd | p edge top | edge top tops | edge cd ct | p other | p other edge | p other edge top | other edge cd
  | p pair | p pair inside | p pair inside top | pair inside top cd | p pair inside edge
  | p root | p root ends | p root top | p beyond | p beyond top | beyond top tops | p far | p far ct
  | p lt rt top | p lm rm side | lt top ct | rt top ct | p cw | p lw side | p rw side | rw top cd | lw top cd
  | p aw top | p bw top | p cd ad bd | p am bm top`);

const PARAMETERS = [
  ...['W', 'T', 'F', 'D', 'H', 'mark', 'word', 'end', 'before', 'after', 'topBefore', 'topAfter', 'topInside'],
  ...['upBefore', 'upAfter', 'relationOfTops', 'isPresent', 'whichEdge', 'otherEdge', 'sideOfPair', 'isInside'],
] as const;

export const extractMarkFeatures: Extract = compileExtract(TEMPLATES, ATOMS, PARAMETERS);
export const MARK_FEATURES = TEMPLATES.length;

/** The templates that tell most governors from the best; chosen one after the other by how few they leave. */
const EARLY_TEMPLATES: readonly string[] = templates(`
  now p cd | top at bt | now pair inside | p onl | pair inside top cd | top tops ad bd | p other edge top | now top ad bd
  | p rw side | cd gt beyond | p edge cd | p top ct`);

/** What a governor's features sum up to, in two parts: the templates that tell most, and the others. */
export interface MarkSums {
  readonly early: SumOf;
  readonly rest: SumOf;
}

type SumOf = (...parameters: readonly unknown[]) => number;

const makeEarlySum = compileSum(EARLY_TEMPLATES, ATOMS, PARAMETERS, TEMPLATES);
const makeRestSum = compileSum(
  TEMPLATES.filter((template) => !EARLY_TEMPLATES.includes(template)),
  ATOMS,
  PARAMETERS,
  TEMPLATES,
);

/** The sums over a packed table. */
export const markSums = (rows: CompactRows): MarkSums => {
  const table = singleWeights(rows);
  return { early: makeEarlySum(table), rest: makeRestSum(table) };
};
