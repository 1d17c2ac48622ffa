/** What the parser looks at: templates over the top of the stack, the front of the buffer and their children. */
import {
  type Atoms,
  compileExtract,
  compileRowScore,
  compileThreeWayScore,
  type Extract,
  type MakeRowScore,
  type Score,
} from './templates.ts';

/** `s0` the top of the stack, `s1` and `s2` beneath it, `b0` the next word; each a place in the frame. */
const node = (name: string, at: string): Atoms => ({
  [`${name}w`]: `W[${at}]`,
  [`${name}t`]: `T[${at}]`,
  [`${name}m`]: `F[${at}]`,
  [`${name}c`]: `C[${at}]`,
  [`${name}k`]: `K[${at}]`,
  [`${name}g`]: `G[${at}]`,
});

const child = (name: string, at: string): Atoms => ({
  [`${name}w`]: `W[${at}]`,
  [`${name}m`]: `F[${at}]`,
  [`${name}t`]: `T[${at}]`,
  [`${name}d`]: `D[${at}]`,
});

/** What stands between two places: verbs, marks and conjunctions, each counted up to a few. */
const between = (from: string, to: string): string =>
  `Math.min(B[${to}] - B[${from} + 1] & 0x3ff, 2) + (Math.min((B[${to}] - B[${from} + 1] >> 10) & 0x3ff, 3) << 2) + (Math.min((B[${to}] - B[${from} + 1] >> 20) & 0x3ff, 2) << 4)`;

const distance = (from: string, to: string): string =>
  `(${to} - ${from} > 10 ? 7 : ${to} - ${from} > 5 ? 6 : ${to} - ${from})`;

/** The values of a state; `s0` to `s2` and `b0` are places. */
export const STATE_ATOMS: Atoms = {
  ...node('s0', 's0'),
  ...node('s1', 's1'),
  ...node('s2', 's2'),
  ...node('b0', 'b0'),
  ...node('b1', 'b0 + 1'),
  ...node('b2', 'b0 + 2'),
  b3t: 'T[b0 + 3]',
  ...child('s0l', 'L1[s0]'),
  ...child('s0l2', 'L2[s0]'),
  ...child('s0r', 'R1[s0]'),
  ...child('s0r2', 'R2[s0]'),
  ...child('s1l', 'L1[s1]'),
  ...child('s1r', 'R1[s1]'),
  ...child('s1r2', 'R2[s1]'),
  ...child('b0l', 'L1[b0]'),
  ...child('b0l2', 'L2[b0]'),
  s0n: 'T[s0 + 1]',
  s1n: 'T[s1 + 1]',
  b0p: 'T[b0 - 1]',
  s0p: 's0 > 0 ? T[s0 - 1] : 0',
  s0vl: 'VL[s0]',
  s0vr: 'VR[s0]',
  s1vr: 'VR[s1]',
  s1vl: 'VL[s1]',
  b0vl: 'VL[b0]',
  s0sl: 'SL[s0]',
  s0sr: 'SR[s0]',
  s1sl: 'SL[s1]',
  s1sr: 'SR[s1]',
  b0sl: 'SL[b0]',
  dist: distance('s0', 'b0'),
  dist1: distance('s1', 's0'),
  sep: between('s0', 'b0'),
  sep1: between('s1', 's0'),
};

const templates = (list: string): readonly string[] =>
  list.split('|').map((template) => template.trim().replace(/\s+/g, ' '));

export const STATE_PARAMETERS = [
  ...['W', 'T', 'F', 'C', 'K', 'G', 'D', 'B', 'L1', 'L2', 'R1', 'R2', 'VL', 'VR', 'SL', 'SR'],
  ...['s0', 's1', 's2', 'b0'],
] as const;

/**
 * Of 165 templates tried, those that parsing needs: all were learned on four fifths of the English treebank, then dropped
 * backwards by what the rest's decisions lose without them. The others cost time and only crowd the table.
 */
const ACTION_TEMPLATES: readonly string[] = [
  // words alone
  ...templates(`s0m | s0w s0m | s1m | s2m | s2w s2m | b0m | b0w b0m | b1w b1m | b1m | b2m`),
  // top of stack and next word: may s0 depend on b0?
  ...templates(`s0w s0m b0w b0m | s0w s0m b0w | s0w s0m b0m | s0m b0w b0m | b0m b1m | b0w b1m | b0m b1w | s0w b0m b1m
    | s0m b0w b1m | s0m b1m | s0m b0m b1m b2t | b0m b1m b2m | b0t b1t b2t b3t`),
  // the two top words: may s0 depend on s1?
  ...templates(`s1m s0m | s1w s0w | s1w s1m s0w s0m | s1m s0m b0m | s1w s0m b0m | s1m b0m | s1w b0w | s2m s1m s0m
    | s2m s0m`),
  // how far apart, and what stands between
  ...templates(`s0w dist | s0m dist | b0w dist | b0m dist | s1m s0m dist1 | s1m s0m dist1 b0m | s0m b0m sep
    | s1m s0m sep1 | s1w s0m sep1 | s1m s0w sep1 | s0m s0n b0p b0m | s0m s0n b0m | s0m b0p b0m
    | s1m s1n s0p s0m | s1m s1n s0m | s0p s0m b0m b1t`),
  // how many children each has, and in which relations
  ...templates(`s0w s0vr | s0m s0vr | s0m s0vl | b0w b0vl | b0m b0vl | s1w s1vr | s1m s1vl s1vr | s0m s0sl | s0w s0sl
    | s0m s0sr | s0w s0sr | b0m b0sl | b0w b0sl | s1m s1sr | s1w s1sr | s1m s1sl | s1m s1sl s0m
    | s0m s0sl b0m | s0m s0sr b0m | s0m b0m b0sl | s0w b0m b0sl | s1m s1sr s0m b0m | s1m s0m s0sl
    | s1m s0m s0sr`),
  // the children themselves
  ...templates(`s0lw | s0lm | s0ld | s0rw | s0rm | s0rd | b0lw | b0lm | b0ld | s1rw | s1rm | s1ld | s1lm | s0m b0m b0lm
    | s1m s1rm s0m | s1m s1lm s0m | s1m s0lw s0m | s1m s1rw s0m | s0m s0rw b0m | s0m b0m b0lw | s0m s0lw b0m
    | s0l2m | s0r2m | b0l2m | s0m s0lt s0l2t | s0m s0rt s0r2t | b0m b0lt b0l2t | s1m s1rt s1r2t
    | s0lw s0m b0m | s1w s0lw | s0w s0rw`),
  // classes of words, for those too rare to weigh alone
  ...templates(`s0c b0c | s0c b0m | s0m b0c | s1c s0m | s1m s0c | s0c | b0c | s1c | b0c b1c | s0k s0m b0k b0m
    | s1k s1m s0k s0m | s1k s0k b0k | s0k b0k b1k | s1k s0lw s0k | s0c b0m b1m`),
  // agreement
  ...templates(`s0t s0g b0t b0g | s1t s1g s0t s0g | s0g b0g s0m b0m`),
];

/** Hashes of all features of a state, for training. */
export const extractActionFeatures: Extract = compileExtract(ACTION_TEMPLATES, STATE_ATOMS, STATE_PARAMETERS);

/** The templates that decide most: where they are clear, the others are not asked. */
const EARLY_TEMPLATES: readonly string[] = templates(`
  b0m | b1w b1m | b1m | b2m | s0w s0m b0w | b0m b1m | b0w b1m | s0w b0m b1m | s0m b1m | b0m b1m b2m
  | b0t b1t b2t b3t | s1w s1m s0w s0m | s1m b0m | s2m s0m | s0m s0n b0p b0m | s0m s0n b0m | s0p s0m b0m b1t
  | s0m s0vl | b0m b0vl | s1w s1vr | s1m s1vl s1vr | s0w s0sl | s0m s0sr | b0m b0sl | b0w b0sl | s1m s1sr
  | s0m s0sl b0m | s0w b0m b0sl | s0lm | s0ld | s0rw | s0rm | b0lw | b0lm | b0ld | s0m b0m b0lm | s1m s0lw s0m
  | s1m s1rw s0m | s0m s0rw b0m | s0l2m | s0r2m | b0l2m | b0m b0lt b0l2t | s0w s0rw | s0c b0m | s1c s0m | s0c
  | b0c | s0k s0m b0k b0m | s0t s0g b0t b0g | s1t s1g s0t s0g`);
const NEXT_TEMPLATES: readonly string[] = templates(`
  s0m | s2m | b0w b0m | b0m b1w | s0m b0w b1m | s1m s0m | s0w dist | s0m dist | s0m b0m sep | s1m s0w sep1
  | s0m b0p b0m | s1m s1n s0p s0m | s0w s0vr | s1m s1sr s0m b0m | s0lw | s1rm | s1m s1lm s0m | s1m s1rt s1r2t
  | s0c b0c | s1k s1m s0k s0m`);

/** Totals of the three actions from a packed table, for parsing; where one leads clearly, not all is added up. */
export const scoreActions: Score = compileThreeWayScore(ACTION_TEMPLATES, STATE_ATOMS, STATE_PARAMETERS, [
  EARLY_TEMPLATES,
  NEXT_TEMPLATES,
]);
export const ACTION_FEATURES = ACTION_TEMPLATES.length;

/** `d` the dependent, complete but for nothing; `h` its governor, which may yet gain children to the right. */
export const LABEL_ATOMS: Atoms = {
  ...node('d', 'd'),
  ...node('h', 'h'),
  ...child('dl', 'L1[d]'),
  ...child('dl2', 'L2[d]'),
  ...child('dr', 'R1[d]'),
  dsl: 'SL[d]',
  dsr: 'SR[d]',
  hsl: 'SL[h]',
  hsr: 'SR[h]',
  hld: 'D[L1[h]]',
  hrd: 'D[R1[h]]',
  dp: 'T[d - 1]',
  dpw: 'W[d - 1]',
  dn: 'T[d + 1]',
  dnw: 'W[d + 1]',
  hp: 'h > 0 ? T[h - 1] : 0',
  hn: 'T[h + 1]',
  dir: '(d < h ? 1 : 2) + (h === root ? 2 : 0)',
  far: '(d < h ? Math.min(h - d, 6) : 8 + Math.min(d - h, 6))',
  sepd: `(d < h ? ${between('d', 'h')} : 64 + ${between('h', 'd')})`,
};

/** What remained of 48 in the same way. */
const LABEL_TEMPLATES: readonly string[] = templates(`
  dw dir | dm dir | hw dir | hm dir | dw dm hw hm | dm hm far | dlw dir | dlw hm dir | dlw hw dir | dld dm hm
  | dl2w dm hm | dlw dl2w hm | dlw dw | drm dm hm | dm hm dsl | dm hm dsr | dm hm hsr | dw hsl | hw hsr dm
  | dm hsl hsr hm | dlw hsr hw | dm hld hm | dpw dm hm | dnw dm hm | dp dn dm | hp dm hm | hn dm hm | dm hm sepd
  | dc hm dir | dm hc dir | dk dm hk hm | dg hg dm hm | dc hsl hm | hc dm hsr`);

export const LABEL_PARAMETERS = [
  ...['W', 'T', 'F', 'C', 'K', 'G', 'D', 'B', 'L1', 'L2', 'R1', 'R2', 'VL', 'VR', 'SL', 'SR'],
  ...['d', 'h', 'root'],
] as const;

/** Hashes of the features that choose a relation. */
export const extractLabelFeatures: Extract = compileExtract(LABEL_TEMPLATES, LABEL_ATOMS, LABEL_PARAMETERS);
export const LABEL_FEATURES = LABEL_TEMPLATES.length;
/** The templates that decide most; the others are asked where these leave doubt. */
const EARLY_LABEL_TEMPLATES: readonly string[] = templates(`
  dw dir | dm dir | hw dir | hm dir | dm hm far | dlw dir | dlw hm dir | dld dm hm | dlw dl2w hm | dlw dw | dm hm dsl
  | dm hm dsr | hw hsr dm | dm hsl hsr hm | dm hld hm | dp dn dm | hp dm hm | dc hm dir | hc dm hsr`);

export const makeEarlyLabelScore: MakeRowScore = compileRowScore(
  EARLY_LABEL_TEMPLATES,
  LABEL_ATOMS,
  LABEL_PARAMETERS,
  LABEL_TEMPLATES,
);
export const makeLabelScore: MakeRowScore = compileRowScore(
  LABEL_TEMPLATES.filter((template) => !EARLY_LABEL_TEMPLATES.includes(template)),
  LABEL_ATOMS,
  LABEL_PARAMETERS,
  LABEL_TEMPLATES,
);
