/** Finds where a finished model always decides alike, and adds the table of these decisions to its file: see sure-decisions.ts. */
import { lemmatiseFrame } from '../annotate-words.ts';
import { toShared, withSection } from '../container.ts';
import { type Frame, MORPH_BASE, makeFrame, setFrame } from '../frame.ts';
import { type Model, openModel, SURE_SECTION } from '../model.ts';
import { bestAction, parseFrame } from '../parse.ts';
import { leadOf } from '../parse-state.ts';
import { askOfArc, askOfState, askOfWord, QUESTIONS, type SureDecisions } from '../sure-decisions.ts';
import { inflectFrame, tagFrame } from '../tag.ts';
import { DECISION_BITS } from '../templates.ts';

type Name = keyof SureDecisions;

/** How often a key must be met, and in what share of cases its decision may fall otherwise. */
interface Bar {
  readonly least: number;
  readonly slips: number;
}

/**
 * Keys met less often cost accuracy, pure as they look, for they are purer in plain news than in other text: with 150 in
 * place of 600, actions lost 0.08 of LAS on EWT dev (now 0.01), and 42 % of them were settled in place of 35 %. What is
 * allowed to slip hardly matters.
 */
const BARS: Readonly<Record<Name, Bar>> = {
  tag: { least: 200, slips: 0.0005 },
  morph: { least: 150, slips: 0.0005 },
  action: { least: 500, slips: 0.001 },
  label: { least: 150, slips: 0.001 },
};
const NAMES = Object.keys(BARS) as readonly Name[];

/** Slots of the table: an eighth of a megabyte, which stays near the processor. */
const SLOTS = 1 << 15;

/** Keys counted at most; later ones are left out. */
const MOST_KEYS = 3_000_000;

/** What a decision that falls otherwise costs where it was clear; where it was close to a tie, less. */
const CLEAR = 16;

/** Keys are many, and so stand in one array, open addressed: key, times met, decision, cost. */
interface Tally {
  cells: Int32Array;
  used: number;
}

const makeTally = (): Tally => ({ cells: new Int32Array(1 << 14), used: 0 });

/** Where a key stands, or would. */
const cellOf = (cells: Int32Array, key: number): number => {
  const mask = cells.length - 1;
  let at = (key << 2) & mask;
  while (cells[at + 1] !== 0 && cells[at] !== key) at = (at + 4) & mask;
  return at;
};

const grown = (cells: Int32Array): Int32Array => {
  const larger = new Int32Array(cells.length * 2);
  for (let at = 0; at < cells.length; at += 4)
    if (cells[at + 1] !== 0) larger.set(cells.subarray(at, at + 4), cellOf(larger, cells[at]));
  return larger;
};

/** Counts one decision: the first stands for the key, others cost. */
const count = (tally: Tally, key: number, decision: number, cost: number): void => {
  let at = cellOf(tally.cells, key);
  if (tally.cells[at + 1] === 0) {
    if (tally.used === MOST_KEYS) return;
    if (++tally.used * 6 > tally.cells.length) {
      tally.cells = grown(tally.cells);
      at = cellOf(tally.cells, key);
    }
    tally.cells[at] = key;
    tally.cells[at + 2] = decision;
  }
  tally.cells[at + 1]++;
  if (tally.cells[at + 2] !== decision) tally.cells[at + 3] += cost;
};

/** Shortcuts that know nothing but note what they are asked; `settle` counts what was decided then. */
const observe = (model: Model) => {
  const tallies: Readonly<Record<Name, Tally>> = {
    ...{ tag: makeTally(), morph: makeTally() },
    ...{ action: makeTally(), label: makeTally() },
  };
  const keys = new Int32Array(16);
  let waiting: { readonly name: Name; readonly place: number; readonly keys: Int32Array }[] = [];
  const note = (name: Name, place: number): number => {
    waiting.push({ name, place, keys: keys.slice(0, QUESTIONS[name].count) });
    return -1;
  };
  const { types } = model;
  const sure: SureDecisions = {
    tag: (frame, place) => {
      askOfWord(QUESTIONS.tag.extract, frame, types, place, 0, keys, 0);
      return note('tag', place);
    },
    morph: (frame, place, aux) => {
      askOfWord(QUESTIONS.morph.extract, frame, types, place, aux, keys, 0);
      return note('morph', place);
    },
    action: (frame, state) => {
      askOfState(QUESTIONS.action.extract, frame, state, keys, 0);
      return note('action', 0);
    },
    label: (frame, state, dependent, governor) => {
      askOfArc(QUESTIONS.label.extract, frame, state, dependent, governor, keys, 0);
      return note('label', dependent);
    },
  };
  const settle = (name: Name, decisionAt: (place: number) => number, cost = CLEAR): void => {
    for (const each of waiting)
      if (each.name === name) for (const key of each.keys) count(tallies[name], key, decisionAt(each.place), cost);
    waiting = waiting.filter((each) => each.name !== name);
  };
  return { sure, settle, tallies };
};

/** A lead of this much is won by the better action about as often as not; in the units of the tables. */
const TIE = 5000;

/** Annotates sentences and counts every decision by its keys. */
const tally = (model: Model, sentences: Iterable<readonly string[]>): Readonly<Record<Name, Tally>> => {
  const { types, tags, parser } = model;
  const { sure, settle, tallies } = observe(model);
  const frame: Frame = makeFrame();
  const watched = {
    ...parser,
    sure,
    score: (...[at, state, sums]: Parameters<typeof parser.score>) => {
      parser.score(at, state, sums);
      const action = bestAction(state, at, sums);
      settle('action', () => action, Math.round(CLEAR * Math.tanh(leadOf(action, state, at, sums) / TIE)));
    },
  };
  for (const forms of sentences) {
    if (forms.length === 0) continue;
    setFrame(frame, forms, types);
    tagFrame(frame, types, model.scoreTag, tags, sure);
    settle('tag', (place) => frame.tag[place]);
    inflectFrame(frame, model.scoreMorph, tags, sure);
    settle('morph', (place) => frame.morph[place] - MORPH_BASE);
    lemmatiseFrame(frame, forms, model);
    parseFrame(frame, tags, watched);
    settle('label', (place) => frame.label[place]);
  }
  return tallies;
};

interface Sure {
  readonly key: number;
  readonly seen: number;
  readonly decision: number;
}

const sureOf = ({ cells }: Tally, { least, slips }: Bar): Sure[] => {
  const found: Sure[] = [];
  for (let at = 0; at < cells.length; at += 4) {
    const seen = cells[at + 1];
    if (seen >= least && cells[at + 3] <= slips * CLEAR * seen)
      found.push({ key: cells[at], seen, decision: cells[at + 2] });
  }
  return found;
};

/** Lays decisions out, those met most often first; of two in one slot the second is left out. */
const pack = (found: readonly Sure[]): Int32Array => {
  const table = new Int32Array(SLOTS);
  const order = [...found].sort((a, b) => b.seen - a.seen || a.key - b.key);
  for (const { key, decision } of order) {
    const at = key & (SLOTS - 1);
    if (table[at] === 0) table[at] = ((key >>> DECISION_BITS) << DECISION_BITS) | (decision + 1);
  }
  return table;
};

/**
 * A model's file with the table of its sure decisions, learned from how it annotates these sentences; a table that the
 * file had already is replaced. The same file and sentences give the same bytes.
 */
export const withSureDecisions = (
  bytes: Uint8Array,
  sentences: Iterable<readonly string[]>,
  log: (line: string) => void,
): Uint8Array => {
  const tallies = tally(openModel(toShared(bytes)), sentences);
  const found = NAMES.flatMap((name) => {
    const sure = sureOf(tallies[name], BARS[name]);
    log(`${sure.length} of ${tallies[name].used} keys of ${name} are sure`);
    return sure;
  });
  return withSection(bytes, SURE_SECTION, pack(found));
};
