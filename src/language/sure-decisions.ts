/**
 * Decisions that the model always takes alike where a few things are seen together: "the" on the stack and a noun next to
 * it that no noun follows is LEFT, whatever else. They are learned from the finished model's own decisions over its treebank
 * and much plain news (`train/learn-sure-decisions.ts`), are looked up before any weight, and spare half of all scoring.
 * What they were learned from is what the model does and not what is right: so they hold on its wrong paths too, where
 * actions learned from gold trees lead astray.
 */
import type { Frame } from './frame.ts';
import { LABEL_ATOMS, LABEL_PARAMETERS, STATE_ATOMS, STATE_PARAMETERS } from './parse-features.ts';
import { isAllowed, type State, top } from './parse-state.ts';
import { WORD_ATOMS, WORD_PARAMETERS } from './tag-features.ts';
import { type Atoms, compileExtract, compileLookUp, type Extract, type LookUp } from './templates.ts';
import type { WordTypes } from './word-types.ts';

/** What is asked of the table; -1 where it does not know. */
export interface SureDecisions {
  /** The tag of a word that may have several. */
  readonly tag: (frame: Frame, place: number) => number;
  /** The number of a word's FEATS, its tag known; `aux` as `auxiliaryBefore` finds it. */
  readonly morph: (frame: Frame, place: number, aux: number) => number;
  readonly action: (frame: Frame, state: State) => number;
  readonly label: (frame: Frame, state: State, dependent: number, governor: number) => number;
}

const templates = (list: string): readonly string[] =>
  list.split('|').map((template) => template.trim().replace(/\s+/g, ' '));

/** The keys of each question, those first that settle most; chosen one after the other by what they settle beside the others. */
const KEYS = {
  tag: templates('h0 hn hp a0 tp | w0 h0 an | a0 h0 s3 tp | a0 h0 tp an'),
  morph: templates('t0 w0 mp | t0 s2 h0 | t0 a0 s3 h0 x0 tp | t0 s3 x0 | t0 s4 x0 mp'),
  action: templates(`s1t s0m b0m b1t | s0m s0sl b0m dist b1m | s1m s0m s0sl s0sr b0m b1t b2t | s1m s0m s0sl s0sr b0m
    | s1m s0m b0w b1m | s1m s0c b0c`),
  label: templates(`dm hm dsl dsr hsr hsl dir | dw dm hm hsl hsr dir | dm hm dlw dir | dm hm dsl dp dn dir
    | dc hm dir dm`),
} as const;

/** One question: its keys, as training reads them and as reading looks them up. */
export interface Question {
  readonly count: number;
  readonly extract: Extract;
  readonly lookUp: LookUp;
}

const question = (keys: readonly string[], atoms: Atoms, parameters: readonly string[], from: number): Question => ({
  count: keys.length,
  extract: compileExtract(keys, atoms, parameters, from),
  lookUp: compileLookUp(keys, atoms, parameters, from),
});

/** All questions stand in one table, so each has seeds of its own. */
export const QUESTIONS = {
  tag: question(KEYS.tag, WORD_ATOMS, WORD_PARAMETERS, 256),
  morph: question(KEYS.morph, WORD_ATOMS, WORD_PARAMETERS, 512),
  action: question(KEYS.action, STATE_ATOMS, STATE_PARAMETERS, 768),
  label: question(KEYS.label, LABEL_ATOMS, LABEL_PARAMETERS, 1024),
} as const;

/** Asks with the values of a word and two last arguments: the table and its mask, or where to write the keys. */
type Ask<T> = (...parameters: readonly unknown[]) => T;

export const askOfWord = <T>(
  ask: Ask<T>,
  { word, shape, cluster, coarse, type, tag, morph, capitals }: Frame,
  { facts }: WordTypes,
  place: number,
  aux: number,
  a: Int32Array,
  b: number,
): T => ask(word, shape, cluster, coarse, type, tag, morph, facts, place, capitals, aux, a, b);

export const askOfState = <T>(ask: Ask<T>, frame: Frame, state: State, a: Int32Array, b: number): T => {
  const { l1, l2, r1, r2, vl, vr, sl, sr, before, next } = state;
  const { key, tag, fine, cluster, coarse, agreement, label } = frame;
  return ask(
    key,
    tag,
    fine,
    cluster,
    coarse,
    agreement,
    label,
    before,
    l1,
    l2,
    r1,
    r2,
    vl,
    vr,
    sl,
    sr,
    top(state, 0),
    top(state, 1),
    top(state, 2),
    next,
    a,
    b,
  );
};

export const askOfArc = <T>(
  ask: Ask<T>,
  frame: Frame,
  state: State,
  dependent: number,
  governor: number,
  a: Int32Array,
  b: number,
): T => {
  const { l1, l2, r1, r2, vl, vr, sl, sr, before } = state;
  const { key, tag, fine, cluster, coarse, agreement, label, root } = frame;
  return ask(
    key,
    tag,
    fine,
    cluster,
    coarse,
    agreement,
    label,
    before,
    l1,
    l2,
    r1,
    r2,
    vl,
    vr,
    sl,
    sr,
    dependent,
    governor,
    root,
    a,
    b,
  );
};

/** Decisions from a packed table; its length is a power of two. */
export const makeSureDecisions = (table: Int32Array, types: WordTypes): SureDecisions => {
  const mask = table.length - 1;
  const { tag, morph, action, label } = QUESTIONS;
  return {
    tag: (frame, place) => askOfWord(tag.lookUp, frame, types, place, 0, table, mask),
    morph: (frame, place, aux) => askOfWord(morph.lookUp, frame, types, place, aux, table, mask),
    action: (frame, state) => {
      const known = askOfState(action.lookUp, frame, state, table, mask);
      return known >= 0 && isAllowed(state, frame, known) ? known : -1;
    },
    label: (frame, state, dependent, governor) =>
      askOfArc(label.lookUp, frame, state, dependent, governor, table, mask),
  };
};
