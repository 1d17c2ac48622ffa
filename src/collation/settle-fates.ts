/** Who is told among the wounded and among the dead is counted once, as dead. */
import type { Effect } from '../claim.ts';
import type { Toll } from '../event.ts';
import { fitsOne, isCounted } from './count-persons.ts';
import type { Observation } from './observations.ts';

const single = (one: Observation): boolean => one.best === 1 && !one.adds && !isCounted(one.figure.words);

/** 'The 3-year-old boy was shot' of one report is among the dead where another says that the 3-year-old died. */
export const settleFates = (observations: readonly Observation[]): readonly Observation[] => {
  if (observations.some((one) => one.effect === 'injured' && !single(one))) return observations;
  const dead = observations.filter((one) => one.effect === 'killed' && single(one));
  if (dead.length === 0) return observations;
  return observations.filter(
    (one) => one.effect !== 'injured' || !dead.some((other) => fitsOne(one.figure, other.figure)),
  );
};

/** The latest day on which a report gives the toll, and the killed that those who give it then knew of. */
const diedSince = (observations: readonly Observation[], injured: Toll, killed: Toll): number => {
  const ofWounded = observations.filter((one) => one.effect === 'injured');
  const lastWounded = Math.max(...ofWounded.map((one) => one.said));
  const dead = observations.filter((one) => one.effect === 'killed');
  const later = dead.filter((one) => one.said > lastWounded);
  if (later.length === 0 || !Number.isFinite(lastWounded)) return 0;
  const then = dead.filter((one) => one.said <= lastWounded).reduce((most, one) => Math.max(most, one.best ?? 0), 0);
  return Math.min(injured.best ?? 0, Math.max(0, (killed.best ?? 0) - then));
};

/** So many may die of their wounds without a word of it; that dozens did is more than a later toll says. */
const FEW = 2;
const SHARE_OF_WOUNDED = 0.25;

/** Wounded in the first reports and dead in the later ones, which name no more wounded: they are counted once, as dead. */
export const withDiedOfWounds = (tolls: readonly Toll[], observations: readonly Observation[]): readonly Toll[] => {
  const find = (effect: Effect): Toll | undefined =>
    tolls.find((toll) => toll.effect === effect && toll.whom === 'all');
  const [injured, killed] = [find('injured'), find('killed')];
  if (!injured || !killed || injured.best === null) return tolls;
  const died = diedSince(observations, injured, killed);
  if (died === 0 || died > Math.max(FEW, injured.best * SHARE_OF_WOUNDED)) return tolls;
  const best = injured.best - died;
  const why = `${injured.why} Later reports tell of ${died} more dead and of no more wounded: taken as wounded who died, ${injured.best} − ${died} = ${best}.`;
  return tolls.map((toll) =>
    toll === injured ? { ...toll, low: Math.min(best, injured.low ?? best), best, why, rule: 'died-of-wounds' } : toll,
  );
};
