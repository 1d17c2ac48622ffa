/** Fillers of one type parted into incidents: average-link clustering over the pairs' probabilities. */

export interface SplitOptions {
  /** Groups are joined while the mean probability of their pairs is at least this. */
  readonly link: number;
  /** A group whose fillers' probabilities add up to less joins the group it fits best. */
  readonly least: number;
  /** Whoever did it did another of the incidents too where the mean with its fillers is at least this. */
  readonly share: number;
}

export const meanLink = (
  a: readonly number[],
  b: readonly number[],
  same: (i: number, k: number) => number,
): number => {
  let sum = 0;
  for (const i of a) for (const k of b) sum += same(i, k);
  return sum / (a.length * b.length);
};

/**
 * Groups of the indexes of `weights`. `splitIncidents([.9, .8, .7], (i, k) => (i + k === 1 ? .9 : .1), { link: .4, least: .5 })`
 * → `[[0, 1], [2]]`.
 */
export const splitIncidents = (
  weights: readonly number[],
  same: (i: number, k: number) => number,
  { link, least }: Pick<SplitOptions, 'link' | 'least'>,
): readonly (readonly number[])[] => {
  let groups: number[][] = weights.map((_, i) => [i]);
  for (;;) {
    let best: readonly [number, number] | undefined;
    let top = link;
    for (let i = 0; i < groups.length; i++)
      for (let k = i + 1; k < groups.length; k++) {
        const mean = meanLink(groups[i], groups[k], same);
        if (mean >= top) [best, top] = [[i, k], mean];
      }
    if (!best) break;
    const [i, k] = best;
    groups[i].push(...groups[k]);
    groups.splice(k, 1);
  }
  const heavy = (group: readonly number[]) => group.reduce((sum, i) => sum + weights[i], 0);
  while (groups.length > 1) {
    const lightest = groups.reduce((a, b) => (heavy(b) < heavy(a) ? b : a));
    if (heavy(lightest) >= least) break;
    const rest = groups.filter((group) => group !== lightest);
    const home = rest.reduce((a, b) => (meanLink(lightest, b, same) > meanLink(lightest, a, same) ? b : a));
    home.push(...lightest);
    groups = rest;
  }
  return groups;
};
