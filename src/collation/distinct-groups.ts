/**
 * Figures of one source, effect and class that are of different people: 'three women and two boys', and in one statement
 * 'two villagers were abducted and killed … four villagers were taken hostage'.
 */
import { isCounted } from './count-persons.ts';
import { ADDITION_REACH, type Observation } from './observations.ts';

const CONJUNCTION = /^[\s,;]*(?:and|y|e|plus|as well as|along with|así como|además de)\s*$/iu;
/** A total, an update or another day: what comes after such words takes up what came before. */
const TAKES_UP =
  /\b(?:totals?|in all|altogether|overall|at least|including|among|tolls?|bringing|brought|rais(?:ed|ing)|r[io]sen?|now|later|earlier|initially|previously|revised|updated|confirmed|in fact|actually|instead|whole|total(?:es|izan)?|entre ell[oa]s|incluid\w+|sum[aó]\w*|ascend\w+|elev\w+|aument\w+|ahora|después|antes|inicialmente|al menos)\b/iu;
/** 'The four', 'all of them': known already. */
const KNOWN =
  /^(?:the|all|those|these|both|its|his|her|their|los|las|l[oa]s|todos|todas|es[oa]s|est[oa]s|amb[oa]s|sus)\b/iu;

const endOf = (one: Observation): number => one.figure.evidence[0]?.end ?? one.at;

const textBetween = (first: Observation, second: Observation): string =>
  first.report.text.slice(endOf(first), second.at);

const several = (one: Observation): boolean => (one.best ?? 0) > 1 && !one.vague && isCounted(one.figure.words);

/** Named side by side in one clause. */
export const isCoordinated = (a: Observation, b: Observation): boolean => {
  if (a.claim.id !== b.claim.id || a.isPart || b.isPart) return false;
  const [first, second] = a.at <= b.at ? [a, b] : [b, a];
  return endOf(first) <= second.at && CONJUNCTION.test(textBetween(first, second));
};

const DEGREE = /\b(?:critically|seriously|gravely|badly|severely|gravemente)\b/iu;

/**
 * The earlier and smaller figure of one statement is of others than the later one, which is told as new: a part comes after its
 * whole, and a total or an update says so.
 */
export const isToldApart = (earlier: Observation, later: Observation): boolean => {
  if (!several(earlier) || !several(later) || (earlier.best ?? 0) >= (later.best ?? 0)) return false;
  const distance = later.at - earlier.at;
  if (earlier.claim.id === later.claim.id || distance <= 0 || distance > ADDITION_REACH) return false;
  if (earlier.isPart || later.isPart || KNOWN.test(later.figure.words)) return false;
  // 'five shot, | two critically wounded |': some of them
  if (DEGREE.test(earlier.figure.words) || DEGREE.test(later.figure.words)) return false;
  const between = textBetween(earlier, later);
  return !between.includes('\n') && !TAKES_UP.test(between) && !TAKES_UP.test(later.figure.words);
};
