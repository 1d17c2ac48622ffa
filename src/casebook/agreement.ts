/** Krippendorff's alpha: how far coders agree beyond chance. */

export type Level = 'nominal' | 'interval' | 'ratio';
export type Code = string | number;

/** Squared difference of two codes (Krippendorff, Content Analysis, 4th ed., ch. 12). */
const difference = (a: Code, b: Code, level: Level): number => {
  if (level === 'nominal') return a === b ? 0 : 1;
  const [x, y] = [Number(a), Number(b)];
  if (level === 'interval') return (x - y) ** 2;
  return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
};

/** Sum over all pairs of distinct positions. */
const pairSum = (codes: readonly Code[], level: Level): number => {
  const counts = new Map<Code, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts];
  let sum = 0;
  for (const [a, countA] of kinds) for (const [b, countB] of kinds) sum += countA * countB * difference(a, b, level);
  return sum;
};

/**
 * `krippendorffAlpha([['killing', 'killing'], ['attack', 'killing'], …], 'nominal')`: one array a unit, with the codes that were
 * given; units with fewer than two are left out. 1 is full agreement, 0 what chance gives; undefined where
 * all codes are alike or nothing can be paired.
 */
export const krippendorffAlpha = (units: readonly (readonly Code[])[], level: Level): number | undefined => {
  const paired = units.filter((codes) => codes.length > 1);
  const all = paired.flat();
  if (all.length < 2) return undefined;
  const observed = paired.reduce((sum, codes) => sum + pairSum(codes, level) / (codes.length - 1), 0) / all.length;
  const expected = pairSum(all, level) / (all.length * (all.length - 1));
  return expected === 0 ? undefined : 1 - observed / expected;
};
