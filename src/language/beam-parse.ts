/** Heads and relations by beam search: several half-built trees side by side, and the best whole one at the end. */
import { FIRST, type Frame } from './frame.ts';
import { chooseLabel, forced, type Parser, take } from './parse.ts';
import { begin, governorOf, isAllowed, isDone, LEFT, makeState, RIGHT, SHIFT, type State, top } from './parse-state.ts';
import type { TagSet } from './tag-set.ts';

/** A half-built tree; `view` is the sentence's frame with heads and relations of its own. */
interface Item {
  readonly state: State;
  readonly view: Frame;
  score: number;
}

/** A step that an item may take. */
interface Step {
  item: number;
  action: number;
  score: number;
}

/** How much a point of difference in the sums is worth in the logarithm of a chance; set looking at EWT dev and AnCora's last tenth. */
const SCALE = 1 / 6500;

const sums = new Int32Array(3);
const chances = new Float64Array(3);

/** Logarithms of the chances of the actions allowed, from their sums. */
const logChances = (item: Item, parser: Parser): Float64Array => {
  parser.scoreFully(item.view, item.state, sums);
  let most = Number.NEGATIVE_INFINITY;
  for (let k = SHIFT; k <= RIGHT; k++) if (isAllowed(item.state, item.view, k)) most = Math.max(most, sums[k] * SCALE);
  let all = 0;
  for (let k = SHIFT; k <= RIGHT; k++) if (isAllowed(item.state, item.view, k)) all += Math.exp(sums[k] * SCALE - most);
  for (let k = SHIFT; k <= RIGHT; k++)
    chances[k] = isAllowed(item.state, item.view, k)
      ? sums[k] * SCALE - most - Math.log(all)
      : Number.NEGATIVE_INFINITY;
  return chances;
};

const copyInto = (to: Item, from: Item, length: number): void => {
  const { state: a } = to;
  const { state: b } = from;
  a.depth = b.depth;
  a.next = b.next;
  for (const name of ['stack', 'l1', 'l2', 'r1', 'r2', 'vl', 'vr', 'sl', 'sr', 'before'] as const)
    a[name].set(b[name].subarray(0, length));
  to.view.head.set(from.view.head.subarray(0, length));
  to.view.label.set(from.view.label.subarray(0, length));
  to.score = from.score;
};

const makeItem = (frame: Frame, tags: TagSet): Item => {
  const view = { ...frame, head: frame.head.slice(), label: frame.label.slice() };
  const state = makeState();
  begin(state, view, tags);
  return { state, view, score: 0 };
};

const stepsOf = (items: readonly Item[], parser: Parser): Step[] => {
  const steps: Step[] = [];
  items.forEach((each, item) => {
    const only = forced(each.state, each.view);
    if (only >= 0) {
      steps.push({ item, action: only, score: each.score });
      return;
    }
    const found = logChances(each, parser);
    for (const action of [SHIFT, LEFT, RIGHT])
      if (found[action] > Number.NEGATIVE_INFINITY) steps.push({ item, action, score: each.score + found[action] });
  });
  return steps;
};

/**
 * Of whole trees, the one with most arcs to be expected right, counting every tree by its chance: it beats the likeliest
 * where many of the others agree against that one (Kumar and Byrne 2004, for another task).
 */
const mostAgreed = (items: readonly Item[], size: number): Item => {
  const votes = new Map<number, number>();
  const arcOf = ({ view }: Item, place: number): number =>
    (place * (size + 8) + view.head[place]) * 64 + view.label[place];
  const chanceOf = ({ score }: Item): number => Math.exp(score - items[0].score);
  for (const item of items)
    for (let place = FIRST; place < size + FIRST; place++) {
      const arc = arcOf(item, place);
      votes.set(arc, (votes.get(arc) ?? 0) + chanceOf(item));
    }
  const expected = items.map((item) => {
    let sum = 0;
    for (let place = FIRST; place < size + FIRST; place++) sum += votes.get(arcOf(item, place))!;
    return sum;
  });
  return items[expected.indexOf(Math.max(...expected))];
};

/** Fills the heads and relations of a tagged frame, keeping up to `width` half-built trees. */
export const beamParseFrame = (frame: Frame, tags: TagSet, parser: Parser, width: number): void => {
  const length = frame.root + 6;
  let items: Item[] = [makeItem(frame, tags)];
  let spare: Item[] = [];
  // Every tree takes two steps a word, so all are whole at once.
  while (!isDone(items[0].state, items[0].view)) {
    const steps = stepsOf(items, parser);
    steps.sort((a, b) => b.score - a.score || a.item - b.item || a.action - b.action);
    const next = steps.slice(0, width).map(({ item, action, score }) => {
      const made = spare.pop() ?? makeItem(frame, tags);
      copyInto(made, items[item], length);
      const { state, view } = made;
      const label = action === SHIFT ? 0 : chooseLabel(parser, view, state, top(state, 0), governorOf(state, action));
      take(state, view, action, label);
      made.score = score;
      return made;
    });
    spare = [...spare, ...items];
    items = next;
  }
  const { view } = mostAgreed(items, frame.size);
  frame.head.set(view.head.subarray(0, length));
  frame.label.set(view.label.subarray(0, length));
};
