/** Chance by seed (mulberry32, T. Ettinger): the same seed gives the same numbers, draws and faults on every machine. */
export type Random = () => number;

/** Numbers from 0 to 1 (exclusive). */
export const seeded = (seed: number): Random => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Puts a list into random order, in place (Fisher and Yates). */
export const shuffle = <T>(list: T[], random: Random): T[] => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
};
