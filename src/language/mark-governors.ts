/** The words that a mark may hang on, and how each stands to it. */
import { FIRST, type Frame } from './frame.ts';
import { extents, measureExtents } from './mark-extents.ts';
import type { TagSet } from './tag-set.ts';

/** The nearest word on one side of a mark, 0 where there is none. */
const nextWord = ({ tag, root }: Frame, place: number, step: number, punct: number): number => {
  let at = place + step;
  while (at >= FIRST && at < root && tag[at] === punct) at += step;
  return at >= FIRST && at < root ? at : 0;
};

/** Whether `place` is `word` or hangs below it. */
const isBelow = ({ head, root }: Frame, place: number, word: number): boolean => {
  for (let at = place; at !== root; at = head[at]) if (at === word) return true;
  return false;
};

/** The word between two marks whose governor lies outside, 0 where there is none. */
const topBetween = ({ head, tag }: Frame, from: number, to: number, punct: number): number => {
  for (let at = from + 1; at < to; at++) if (tag[at] !== punct && (head[at] < from || head[at] > to)) return at;
  return 0;
};

/** How what is highest on the left of a mark stands to what is highest on its right. */
const relationOfTops = (frame: Frame, a: number, b: number): number => {
  if (a === 0 || b === 0) return 0;
  if (frame.head[a] === b) return 1;
  if (frame.head[b] === a) return 2;
  if (isBelow(frame, a, b)) return 3;
  if (isBelow(frame, b, a)) return 4;
  return frame.head[a] === frame.head[b] ? 5 : 6;
};

/** How far up a mark's neighbours the search for its governor goes. */
const CLIMB = 8;
export const MOST_GOVERNORS = 2 * CLIMB + 2;

/** The governors that a mark might have, with all that tells them apart. */
export interface MarkChoice {
  mark: number;
  count: number;
  readonly places: Int32Array;
  /** How many steps up from the nearest word on either side each stands, from 1; 0 where not above it. */
  readonly onLeft: Int32Array;
  readonly onRight: Int32Array;
  /** The nearest words, and the highest above them on the same side of the mark. */
  left: number;
  right: number;
  leftTop: number;
  rightTop: number;
  /** The head of what a pair of marks encloses. */
  insideTop: number;
  tops: number;
}

const makeChoice = (): MarkChoice => ({
  ...{ mark: 0, count: 0, left: 0, right: 0, leftTop: 0, rightTop: 0, insideTop: 0, tops: 0 },
  places: new Int32Array(MOST_GOVERNORS),
  onLeft: new Int32Array(MOST_GOVERNORS),
  onRight: new Int32Array(MOST_GOVERNORS),
});

const choice = makeChoice();

/** Whether words hang on a place. */
const governs = (place: number): boolean => extents.first[place] < place || extents.last[place] > place;

const add = (frame: Frame, place: number, left: number, right: number, punct: number): void => {
  const { places, onLeft, onRight, mark } = choice;
  let k = 0;
  while (k < choice.count && places[k] !== place) k++;
  if (k === choice.count) {
    if (frame.tag[place] === punct || (governs(mark) && isBelow(frame, place, mark))) return;
    choice.count++;
    places[k] = place;
    onLeft[k] = onRight[k] = 0;
  }
  if (left > 0) onLeft[k] = left;
  if (right > 0) onRight[k] = right;
};

/** Sets `choice` for a mark of a frame whose extents stand. */
const choose = (frame: Frame, mark: number, punct: number): void => {
  const { head, root } = frame;
  choice.mark = mark;
  choice.count = 0;
  choice.left = nextWord(frame, mark, -1, punct);
  choice.right = nextWord(frame, mark, 1, punct);
  choice.leftTop = choice.left;
  choice.rightTop = choice.right;
  if (choice.left > 0) {
    while (head[choice.leftTop] < mark) choice.leftTop = head[choice.leftTop];
    for (let at = choice.left, k = 1; at !== root && k <= CLIMB; at = head[at]) add(frame, at, k++, 0, punct);
  }
  if (choice.right > 0) {
    while (head[choice.rightTop] > mark && head[choice.rightTop] !== root) choice.rightTop = head[choice.rightTop];
    for (let at = choice.right, k = 1; at !== root && k <= CLIMB; at = head[at]) add(frame, at, 0, k++, punct);
  }
  if (head[mark] !== root) add(frame, head[mark], 0, 0, punct);
  const other = extents.partner[mark];
  choice.insideTop = other === 0 ? 0 : topBetween(frame, Math.min(mark, other), Math.max(mark, other), punct);
  if (choice.insideTop > 0) add(frame, choice.insideTop, 0, 0, punct);
  choice.tops = relationOfTops(frame, choice.leftTop, choice.rightTop);
};

/** Where the mark stands to what a word governs: behind it, before it, or within. */
const edgeOf = (word: number): number => {
  const { mark, left, right } = choice;
  if (word < mark && extents.last[word] === left) return 1;
  if (word > mark && extents.first[word] === right) return 2;
  return extents.first[word] < mark && extents.last[word] > mark ? 3 : 0;
};

/** What stands at the other end of what a word governs: the same mark, another, a word, or the end of the sentence. */
const otherEdge = ({ tag, word, root }: Frame, of: number, edge: number, punct: number): number => {
  if (edge !== 1 && edge !== 2) return 0;
  const at = edge === 1 ? extents.first[of] - 1 : extents.last[of] + 1;
  if (at < FIRST || at >= root) return 1;
  if (tag[at] !== punct) return 2;
  return word[at] === word[choice.mark] ? 3 : 4;
};

/** Which part of a pair the mark is. */
const sideOfPair = (mark: number): number => {
  const other = extents.partner[mark];
  return other === 0 ? 0 : other > mark ? 1 : 2;
};

/** Whether a word stands within the pair that the mark is one of, or without. */
const isInside = (word: number): number => {
  const other = extents.partner[choice.mark];
  if (other === 0) return 0;
  return word > Math.min(other, choice.mark) && word < Math.max(other, choice.mark) ? 1 : 2;
};

/** What is called with all that the features of a governor are made of: `extractMarkFeatures`, or one of `MarkSums`. */
export type UseMark<T> = (...parameters: readonly unknown[]) => T;

/** Calls `use` with all that the features of the `k`-th governor are made of. */
const consider = <T>(use: UseMark<T>, frame: Frame, k: number, punct: number, out?: Int32Array): T => {
  const { word, tag, fine, label, head, root } = frame;
  const { mark, places, left, right, leftTop, rightTop, insideTop, onLeft, onRight, tops } = choice;
  const place = places[k];
  const edge = edgeOf(place);
  const other = otherEdge(frame, place, edge, punct);
  const present = head[mark] === place ? 1 : 0;
  return use(
    word,
    tag,
    fine,
    label,
    head,
    mark,
    place,
    root,
    left,
    right,
    leftTop,
    rightTop,
    insideTop,
    onLeft[k],
    onRight[k],
    tops,
    present,
    edge,
    other,
    sideOfPair(mark),
    isInside(place),
    out,
  );
};

/** Calls `see` for every mark that has a choice of governors, with these and a reader of their features. */
export const eachMark = (
  frame: Frame,
  tags: TagSet,
  see: (choice: Readonly<MarkChoice>, consider: <T>(use: UseMark<T>, k: number, out?: Int32Array) => T) => void,
): void => {
  const { punct } = tags;
  measureExtents(frame, punct);
  for (let place = FIRST; place < frame.root; place++) {
    if (frame.tag[place] !== punct || frame.head[place] === frame.root) continue;
    choose(frame, place, punct);
    if (choice.count > 0) see(choice, (use, k, out) => consider(use, frame, k, punct, out));
  }
};
