/** Connected parts of a graph: union-find with path halving. */

export interface Components {
  readonly join: (a: number, b: number) => void;
  /** The same number for all members of one part: its least member. */
  readonly of: (member: number) => number;
}

export const components = (size: number): Components => {
  const parent = new Int32Array(size);
  for (let i = 0; i < size; i++) parent[i] = i;
  const of = (member: number): number => {
    let at = member;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  return {
    of,
    join: (a, b) => {
      const [x, y] = [of(a), of(b)];
      if (x < y) parent[y] = x;
      else parent[x] = y;
    },
  };
};
