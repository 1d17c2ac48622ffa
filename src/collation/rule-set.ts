/** Rule sets: how a codebook turns claims into one figure. Data, not code: `rule-sets/*.json`, each rule with its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Type from 'typebox';
import { CotejoError } from '../errors.ts';
import { type FrozenStatic, nullable, oneOf } from '../schema.ts';

const Bounds = Type.Object({
  low: nullable(Type.Integer()),
  best: nullable(Type.Integer()),
  high: nullable(Type.Integer()),
});

/** A choice and where the codebook says so. */
const rule = <const V extends readonly string[]>(values: V) =>
  Type.Object({ is: oneOf(values), source: Type.String() });

export const RuleSetSchema = Type.Object({
  name: Type.String(),
  title: Type.String(),
  /** Words without a number → bounds; the key is the lower-case word. */
  vague: Type.Object({ source: Type.String(), words: Type.Record(Type.String(), Bounds) }),
  /** Which of several current figures is the best. */
  best: rule(['latest-official', 'lowest-reliable', 'best-estimate', 'most-recent-credible']),
  /** What a total over several days becomes. */
  severalDays: rule(['one-event', 'split-evenly']),
  /** How the dead are told apart. */
  breakdown: rule(['by-class', 'by-side', 'none']),
  /** Effects that the codebook has a column for. */
  effects: Type.Object({ is: Type.Array(Type.String()), source: Type.String() }),
  perpetratorsAmongDead: rule(['counted', 'not-counted']),
  /** Fewest dead that make an event; 0 where an event needs none. */
  fewestDead: Type.Object({ is: Type.Integer({ minimum: 0 }), source: Type.String() }),
  /** What stands where no figure is stated. */
  unstated: rule(['absent', 'zero']),
});
export type RuleSet = FrozenStatic<typeof RuleSetSchema>;

const FOLDER = join(import.meta.dirname, 'rule-sets');
const loaded = new Map<string, RuleSet>();

export const ruleSetNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

/** `'plain'` → the rule set of that name; `arguments-unusable` for another. */
export const ruleSetOf = (name = 'plain'): RuleSet => {
  const known = loaded.get(name);
  if (known) return known;
  if (!ruleSetNames().includes(name))
    throw new CotejoError('arguments-unusable', {
      reason: `There is no rule set ${name}; there are ${ruleSetNames().join(', ')}.`,
    });
  const ruleSet = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as RuleSet;
  loaded.set(name, ruleSet);
  return ruleSet;
};
