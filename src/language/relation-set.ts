/** The dependency relations of a treebank, and which of them training saw between two tags. */

export interface RelationSet {
  /** Names by number; 0 is none. */
  readonly names: readonly string[];
  /** Relations seen from a dependent's tag to a governor's, by direction; never empty. */
  readonly between: (dependent: number, governor: number, leftward: boolean) => readonly number[];
}

/** The key under which the relations between two tags are kept. */
export const relationKey = (dependent: number, governor: number, leftward: boolean): number =>
  (dependent << 6) | (governor << 1) | (leftward ? 1 : 0);

/**
 * `seen` lists the relations by key. A pair of tags never seen takes all that the dependent's tag ever had, and a tag
 * never seen takes `dep`.
 */
export const makeRelationSet = (
  names: readonly string[],
  seen: ReadonlyMap<number, readonly number[]>,
): RelationSet => {
  const byKey: (readonly number[])[] = new Array(1 << 11);
  const byTag: Set<number>[] = Array.from({ length: 32 }, () => new Set<number>());
  for (const [key, labels] of seen) for (const label of labels) byTag[key >> 6].add(label);
  const root = names.indexOf('root');
  const otherwise = Math.max(1, names.indexOf('dep'));
  for (let key = 0; key < byKey.length; key++) {
    const isRoot = ((key >> 1) & 31) === 31;
    const ofTag = [...byTag[key >> 6]].filter((label) => label !== root).sort((a, b) => a - b);
    byKey[key] = isRoot ? [root] : (seen.get(key) ?? (ofTag.length > 0 ? ofTag : [otherwise]));
  }
  return { names, between: (dependent, governor, leftward) => byKey[relationKey(dependent, governor, leftward)] };
};
