/** Which drafts tell an incident's dead and injured, and which tell of others'. */
import type { Effect } from '../../claim.ts';
import { COUNTED, type Counted, countRow, type Toll, tollsOf } from './count-rows.ts';
import type { Told } from './told.ts';
import { type Forest, logOddsOf, probabilityOf } from './trees.ts';
import type { View } from './view.ts';

/** Tolls less likely than this are not an incident's. */
const LEAST = 0.2;

export interface TollChooser {
  /** Whether the draft tells a toll at all. */
  readonly isToll: (draft: number) => boolean;
  /** The incident that the draft's toll is likeliest of, undefined where it is of none. */
  readonly homeOf: (draft: number) => Told | undefined;
  /** Whether the draft's toll of this effect is that of the incident. */
  readonly isOwn: (draft: number, effect: Effect, one: Told) => boolean;
}

/** `ruled` holds the incident that the rules would put each draft under. */
export const tollChooser = (
  view: View,
  told: readonly Told[],
  forest: Forest,
  ruled: readonly (Told | undefined)[],
): TollChooser => {
  const probabilities = new Map<Counted, Map<number, readonly number[]>>();
  for (const effect of COUNTED) {
    const tolls = tollsOf(view, effect);
    const weigh = (toll: Toll) =>
      told.map((one) =>
        probabilityOf(logOddsOf(forest, countRow(view, told, one, toll, tolls, effect, ruled[toll.draft] === one))),
      );
    probabilities.set(effect, new Map(tolls.map((toll) => [toll.draft, weigh(toll)])));
  }
  const of = (effect: Counted, draft: number): readonly number[] | undefined => probabilities.get(effect)?.get(draft);
  return {
    isToll: (draft) => COUNTED.some((effect) => of(effect, draft) !== undefined),
    homeOf: (draft) => {
      let [home, top]: [Told | undefined, number] = [undefined, LEAST];
      for (const effect of COUNTED)
        of(effect, draft)?.forEach((probability, k) => {
          if (probability >= top) [home, top] = [told[k], probability];
        });
      return home;
    },
    isOwn: (draft, effect, one) => {
      const weighed = COUNTED.find((counted) => counted === effect);
      return !weighed || (of(weighed, draft)?.[told.indexOf(one)] ?? 1) >= LEAST;
    },
  };
};
