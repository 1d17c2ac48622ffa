/**
 * Marks follow from the rest of the tree: a comma hangs on the clause that it sets off, brackets and quotation marks on the
 * head of what they enclose. The parser must place them before it has seen that clause; here they are placed anew, with the
 * whole tree in view, by a linear ranking of the words beside them and of all that governs these.
 */
import type { Frame } from './frame.ts';
import type { MarkSums } from './mark-features.ts';
import { eachMark, MOST_GOVERNORS } from './mark-governors.ts';
import type { TagSet } from './tag-set.ts';

/** A governor that lies further behind after the first templates did not win in one choice of three thousand. */
const BEHIND = 20_000;

const sums = new Int32Array(MOST_GOVERNORS);

/** Moves the marks of a parsed frame to where the whole tree wants them. */
export const placeMarks = (frame: Frame, tags: TagSet, { early, rest }: MarkSums): void => {
  eachMark(frame, tags, ({ mark, count, places }, consider) => {
    let best = 0;
    for (let k = 0; count > 1 && k < count; k++) {
      sums[k] = consider(early, k);
      if (sums[k] > sums[best]) best = k;
    }
    const least = sums[best] - BEHIND;
    let near = 0;
    for (let k = 0; k < count; k++) if (sums[k] >= least) near++;
    if (near > 1) {
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const sum = sums[k] < least ? most : sums[k] + consider(rest, k);
        if (sum <= most) continue;
        best = k;
        most = sum;
      }
    }
    frame.head[mark] = places[best];
  });
};
