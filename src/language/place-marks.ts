/**
 * Marks follow from the rest of the tree: a comma hangs on the clause that it sets off, brackets and quotation marks on the
 * head of what they enclose. The parser must place them before it has seen that clause; here they are placed anew, with the
 * whole tree in view, by a linear ranking of the words beside them and of all that governs these.
 */
import type { Frame } from './frame.ts';
import { extractMarkFeatures, MARK_FEATURES } from './mark-features.ts';
import { eachMark } from './mark-governors.ts';
import type { RowSum } from './row-sum.ts';
import type { TagSet } from './tag-set.ts';

const features = new Int32Array(MARK_FEATURES);

/** Moves the marks of a parsed frame to where the whole tree wants them. */
export const placeMarks = (frame: Frame, tags: TagSet, sumOf: RowSum): void => {
  eachMark(frame, tags, ({ mark, count, places }, consider) => {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; count > 1 && k < count; k++) {
      consider(extractMarkFeatures, k, features);
      const sum = sumOf(features);
      if (sum <= most) continue;
      best = k;
      most = sum;
    }
    frame.head[mark] = places[best];
  });
};
