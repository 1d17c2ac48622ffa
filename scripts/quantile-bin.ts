/** The bin of a value among the ascending upper edges of bins: the first whose edge is no smaller; what is above all edges, or NaN, one beyond. */
export const quantileBin = (edges: ArrayLike<number>, value: number): number => {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
};
