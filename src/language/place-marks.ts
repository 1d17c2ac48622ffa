/**
 * Marks follow from the rest of the tree: a comma hangs on the clause that it sets off, brackets and quotation marks on the
 * head of what they enclose. The parser must place them before it has seen that clause; here they are placed anew, with the
 * whole tree in view, by a linear ranking of the words beside them and of all that governs these.
 */
import type { Frame } from './frame.ts';
import { eachMark } from './mark-governors.ts';
import type { TagSet } from './tag-set.ts';
import type { Score } from './templates.ts';

const total = new Int32Array(1);

/** Moves the marks of a parsed frame to where the whole tree wants them. */
export const placeMarks = (frame: Frame, tags: TagSet, score: Score): void => {
  eachMark(frame, tags, ({ mark, count, places }, consider) => {
    let best = -1;
    let most = 0;
    for (let k = 0; k < count; k++) {
      total[0] = 0;
      consider(score, k, total);
      if (best >= 0 && total[0] <= most) continue;
      best = places[k];
      most = total[0];
    }
    frame.head[mark] = best;
  });
};
