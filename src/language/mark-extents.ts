/** How far each word of a parsed sentence reaches, and which marks belong together: what decides where marks hang. */
import { FIRST, type Frame } from './frame.ts';
import { hashString } from './hash.ts';

/** What a tree tells of its words, marks left out; by place. */
interface Extents {
  /** First and last word of what a place governs, itself included. */
  first: Int32Array;
  last: Int32Array;
  /** Of a mark: the one that closes what it opens, or opens what it closes; 0 where it stands alone. */
  partner: Int32Array;
}

/** The extents of the sentence at hand. */
export const extents: Extents = { first: new Int32Array(0), last: new Int32Array(0), partner: new Int32Array(0) };

/** What closes a mark, by the hash of its form; those alike on both sides close themselves. */
const CLOSING: ReadonlyMap<number, number> = new Map(
  ['()', '[]', '{}', '“”', '«»', '¿?', '¡!', '""', "''", '``'].map(([open, close]) => [
    hashString(open),
    hashString(close),
  ]),
);

const open: number[] = [];

const pairUp = ({ word, tag, root }: Frame, punct: number): void => {
  const { partner } = extents;
  open.length = 0;
  for (let place = FIRST; place < root; place++) {
    if (tag[place] !== punct) continue;
    const at = open.findLastIndex((other) => CLOSING.get(word[other]) === word[place]);
    if (at >= 0) {
      partner[open[at]] = place;
      partner[place] = open[at];
      open.length = at;
    } else if (CLOSING.has(word[place])) open.push(place);
  }
};

/** Sets the extents of a parsed frame. */
export const measureExtents = (frame: Frame, punct: number): void => {
  const { head, tag, root } = frame;
  if (root >= extents.first.length)
    for (const name of ['first', 'last', 'partner'] as const) extents[name] = new Int32Array(root * 2);
  const { first, last, partner } = extents;
  for (let place = 0; place <= root; place++) {
    first[place] = last[place] = place;
    partner[place] = 0;
  }
  for (let place = FIRST; place < root; place++) {
    if (tag[place] === punct) continue;
    for (let at = head[place]; at !== root; at = head[at]) {
      if (place < first[at]) first[at] = place;
      if (place > last[at]) last[at] = place;
    }
  }
  pairUp(frame, punct);
};
