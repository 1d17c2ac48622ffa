/**
 * Patterns over pieces, compiled to a prefix tree and matched bottom-up from the right, so that an expression may
 * contain any other to its right ("the night of [30 November]", "two days after [last Friday]").
 */
import type { Piece } from './lexer.ts';

/** One reading of the pieces `start` (the edge's place in the chart) to `end`. */
export interface Edge {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Pieces that the mention covers, where context words belong to the pattern only ("in <1989>"). */
  readonly from: number;
  readonly to: number;
  readonly rank: number;
}

export interface Context {
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments are what the pattern's labels stand for, checked by the rule tests.
export type Build = (...values: any[]) => unknown;

/**
 * A label, a pattern and what it means. The pattern is words and labels between blanks: `the? ORD of MONTH`;
 * `last|past` either word, `?` may be missing, LABELS capture what they read, `<` and `>` bound the mention.
 * `build` gets one value a label (undefined where it is missing) and the context last; undefined rejects the reading.
 */
export type Rule = readonly [label: string, pattern: string, build: Build];

interface Accept {
  readonly label: string;
  readonly build: Build;
  readonly rank: number;
  /** For each label of the pattern the place among the captured ones, -1 where it is missing here. */
  readonly slots: readonly number[];
  /** Elements before `<` and before `>`. */
  readonly open: number;
  readonly close: number;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly labels: Map<string, Node>;
  readonly accepts: Accept[];
}

export interface Grammar {
  readonly root: Node;
  /** Words of patterns that need no label: an expression holds one of these or a piece that the lexicon knows. */
  readonly seeds: ReadonlySet<string>;
}

const newNode = (): Node => ({ words: new Map(), labels: new Map(), accepts: [] });

const isLabel = (element: string): boolean => /^[A-Z][A-Z0-9]*$/.test(element);

interface Element {
  readonly options: readonly string[];
  readonly optional: boolean;
  readonly slot: number;
}

const child = (node: Node, option: string): Node => {
  const map = isLabel(option) ? node.labels : node.words;
  let next = map.get(option);
  if (!next) {
    next = newNode();
    map.set(option, next);
  }
  return next;
};

const addRule = (root: Node, [label, pattern, build]: Rule, rank: number): void => {
  const elements: Element[] = [];
  let slots = 0;
  let open = 0;
  let close = -1;
  for (const word of pattern.split(' ')) {
    if (word === '<') open = elements.length;
    else if (word === '>') close = elements.length;
    else {
      const optional = word.length > 1 && word.endsWith('?');
      const options = (optional ? word.slice(0, -1) : word).split('|');
      elements.push({ options, optional, slot: isLabel(options[0] ?? '') ? slots++ : -1 });
    }
  }
  if (close < 0) close = elements.length;
  const grow = (node: Node, at: number, filled: number[], taken: number, before: number, until: number): void => {
    if (at === elements.length) {
      if (taken > 0) node.accepts.push({ label, build, rank, slots: filled, open: before, close: until });
      return;
    }
    const { options, optional, slot } = elements[at] as Element;
    const captured = filled.reduce((count, place) => count + Number(place >= 0), 0);
    if (optional) grow(node, at + 1, slot < 0 ? filled : [...filled, -1], taken, before, until);
    for (const option of options)
      grow(
        child(node, option),
        at + 1,
        slot < 0 ? filled : [...filled, captured],
        taken + 1,
        before + Number(at < open),
        until + Number(at < close),
      );
  };
  grow(root, 0, [], 0, 0, 0);
};

export const compile = (rules: readonly Rule[]): Grammar => {
  const root = newNode();
  rules.forEach((rule, rank) => {
    addRule(root, rule, rank);
  });
  return { root, seeds: new Set(rules.flatMap(([, pattern]) => seedsOf(pattern))) };
};

const COMMON =
  /^(?:a|an|the|of|in|on|at|to|by|or|and|that|this|these|those|for|el|la|los|las|lo|de|del|al|en|y|o|un|una|por|con|.)$/;

const seedsOf = (pattern: string): string[] => {
  const elements = pattern.split(' ');
  if (elements.some((element) => isLabel(element.replace(/\?$/, '').split('|')[0] ?? ''))) return [];
  const words = elements.flatMap((element) => element.replace(/(?<=.)\?$/, '').split('|'));
  const telling = words.filter((word) => /^\p{L}/u.test(word) && !COMMON.test(word));
  return telling.length > 0 ? telling : words.filter((word) => /^\p{L}/u.test(word));
};

/** No expression has more pieces before the first one that makes it one. */
const LEAD = 12;

const NO_EDGES: Edge[] = [];

/** Words and labels that a piece stands for by itself. */
export interface Lexicon {
  /** Whether a word may stand for any. */
  readonly knows: (key: string) => boolean;
  /** Adds what begins at a piece; may read several pieces ("twenty-five"). */
  readonly read: (
    pieces: readonly Piece[],
    at: number,
    add: (label: string, end: number, value: unknown) => void,
  ) => void;
}

/** Whether no expression begins with a word, nor is made one by it: most words. */
export const isIdle = ({ root, seeds }: Grammar, { knows }: Lexicon, key: string): boolean =>
  !knows(key) && !seeds.has(key) && !root.words.has(key);

const addEdge = (row: Edge[], edge: Edge): boolean => {
  for (let i = 0; i < row.length; i++) {
    const other = row[i] as Edge;
    if (other.label === edge.label && other.end === edge.end) {
      if (other.rank <= edge.rank) return false;
      row[i] = edge;
      return true;
    }
  }
  row.push(edge);
  return true;
};

/** Labels of mere numbers, which alone make no time expression. */
const COUNTS: ReadonlySet<string> = new Set(['NUM', 'ORD', 'INT', 'DAYNUM', 'DOTCLOCK', 'HHMM']);

/** All readings, by the piece they start at. */
export const chart = (pieces: readonly Piece[], grammar: Grammar, lexicon: Lexicon): Edge[][] => {
  const rows: Edge[][] = new Array(pieces.length);
  const values: unknown[] = [];
  const bounds: number[] = [];
  let start = 0;
  let found: Edge[] = [];

  const accept = (node: Node, end: number): void => {
    for (const { label, build, rank, slots, open, close } of node.accepts) {
      const value = build(...slots.map((slot) => (slot < 0 ? undefined : values[slot])), { pieces, start, end });
      if (value === undefined) continue;
      const from = bounds[open] ?? start;
      const to = close >= bounds.length ? end : (bounds[close] as number);
      found.push({ label, start, end, value, from, to, rank });
    }
  };
  // `bounds[k]` is the piece at which the k-th element taken starts.
  const walk = (node: Node, at: number): void => {
    if (node.accepts.length > 0) accept(node, at);
    const piece = pieces[at];
    if (!piece || (piece.fresh && at > start)) return;
    const next = node.words.get(piece.key);
    if (next) {
      bounds.push(at);
      walk(next, at + 1);
      bounds.pop();
    }
    if (node.labels.size > 0) for (const edge of rows[at] as Edge[]) follow(node, edge, at);
  };
  const follow = (node: Node, edge: Edge, at: number): void => {
    const next = node.labels.get(edge.label);
    if (!next) return;
    values.push(edge.value);
    bounds.push(at);
    walk(next, edge.end);
    bounds.pop();
    values.pop();
  };

  let row: Edge[] = NO_EDGES;
  let seed = Number.POSITIVE_INFINITY;
  const add = (label: string, end: number, value: unknown): void => {
    if (!COUNTS.has(label)) seed = start;
    if (row === NO_EDGES) row = [];
    row.push({ label, start, end, value, from: start, to: end, rank: -1 });
  };
  for (start = pieces.length - 1; start >= 0; start--) {
    rows[start] = row = NO_EDGES;
    if ((pieces[start] as Piece).idle) continue;
    lexicon.read(pieces, start, add);
    if (grammar.seeds.has((pieces[start] as Piece).key)) seed = start;
    rows[start] = row;
    if (seed > start + LEAD) continue;
    if (found.length > 0) found = [];
    const words = grammar.root.words.get((pieces[start] as Piece).key);
    if (words) {
      bounds.push(start);
      walk(words, start + 1);
      bounds.pop();
    }
    if (row !== NO_EDGES) for (const edge of [...row]) follow(grammar.root, edge, start);
    if (found.length > 0 && row === NO_EDGES) rows[start] = row = [];
    // What was found may itself begin a longer expression: "[Friday] night", "[3 May] to 5 May".
    for (let round = 0; found.length > 0 && round < 8; round++) {
      const fresh = found.filter((edge) => addEdge(row, edge));
      found = [];
      for (const edge of fresh) follow(grammar.root, edge, start);
    }
  }
  return rows;
};
