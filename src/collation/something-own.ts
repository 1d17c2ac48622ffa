/**
 * What two accounts must share beyond their words, where the pair model was not fitted: outside English local news, 'violence this
 * year', a president's name and a subject of the week make strangers look alike.
 */
import { isViolent } from './event-families.ts';
import { PAIR_FEATURE_NAMES, type PairFeature } from './pair-features.ts';
import { sharedLevel } from './place.ts';
import type { Signature } from './signature.ts';

/** The language of the news that the pair model was fitted on. */
const FITTED = 'en';

const at = Object.fromEntries(PAIR_FEATURE_NAMES.map((name, index) => [name, index])) as Record<PairFeature, number>;

/** A day that is told to a fortnight or better, on a logarithm. */
const DATED = 3.8;
const NEAR_DAYS = 3;

/** Shared rarity of names: a pair of words that one report in 3,000 holds gives 5. */
const NAMED = 4;
const WELL_NAMED = 5;

/** How sure the model must be where a town or municipality is shared, a state, no more than a country, or where places differ. */
const SURE = { town: 0.8, state: 0.55, country: 0.8, apart: 0.9 };

/**
 * Whether a likely pair has something of its own in common: its town and day, or rare names, the rarer the wider the place.
 * Taken for granted in English, and across languages, where no words are compared that could mislead. `features` as of `pairFeatures(a, b)`.
 */
export const sharesSomethingOwn = (
  a: Signature,
  b: Signature,
  features: ArrayLike<number>,
  probability: number,
): boolean => {
  if (a.language !== b.language || a.language === FITTED) return true;
  // An arrest and a seizure of one week, a threat and an agreement: without violence that both tell, only one kind is one thing.
  if (a.type !== b.type && !(isViolent(a.type) && isViolent(b.type))) return false;
  const dated = features[at.daySpread] < DATED;
  const oneDay = dated && features[at.dayGap] <= NEAR_DAYS;
  if (dated && !oneDay && probability < SURE.apart) return false;
  const named = features[at.names] >= NAMED || features[at.people] > 0;
  const wellNamed = features[at.names] >= WELL_NAMED || features[at.people] > NAMED;
  const level = sharedLevel(a.where, b.where);
  if (level >= 3) return oneDay || named || probability >= SURE.town;
  if (level < 2 && features[at.dayGap] > NEAR_DAYS) return false;
  if (level === 2) return named && probability >= SURE.state;
  return wellNamed && probability >= (level < 0 ? SURE.apart : SURE.country);
};
