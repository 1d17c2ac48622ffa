/** Rule sets: how claims become one figure and one row. Data, not code: `rule-sets/*.json`, each rule with its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Type from 'typebox';
import Value from 'typebox/value';
import { parse } from 'yaml';
import { EFFECTS, EVENT_TYPES, WHERE_PRECISIONS } from '../claim.ts';
import { CotejoError } from '../errors.ts';
import { ROOT } from '../root.ts';
import { type FrozenStatic, nullable, oneOf } from '../schema.ts';

const Bounds = Type.Object({
  low: nullable(Type.Integer()),
  best: nullable(Type.Integer()),
  high: nullable(Type.Integer()),
});

/** Section of the codebook that a rule comes from, in words. */
const source = Type.String({ minLength: 1 });

const EventTypes = Type.Array(oneOf(EVENT_TYPES));

export const RuleSetSchema = Type.Object({
  name: Type.String(),
  title: Type.String(),
  /** `verified` says how far these rules were held against the codebook. */
  codebook: Type.Object({ name: Type.String(), edition: Type.String(), verified: Type.String() }),
  /** Words without a number → bounds; the key is the lower-case word. */
  vague: Type.Object({
    source,
    words: Type.Record(Type.String(), Bounds),
    /** Words of an unknown number give this many in violence of a larger scale. */
    large: nullable(Type.Object({ best: Type.Integer(), types: EventTypes, source })),
  }),
  /** Effects that are tolled. */
  effects: Type.Object({ is: Type.Array(oneOf(EFFECTS)), source }),
  /** Which of several statements stands; a number of `corroboration` sources is corroborated. */
  choice: Type.Object({
    is: oneOf(['weightiest', 'lowest-reliable', 'most-recent-credible']),
    corroboration: Type.Integer({ minimum: 1 }),
    source,
  }),
  /** What `low` and `high` are: of all sources, of the reliable ones, or not kept. */
  range: Type.Object({ is: oneOf(['sources', 'reliable', 'none']), source }),
  /** Deaths where nobody states any. */
  unstated: Type.Object({ killed: nullable(Type.Integer()), source }),
  /** How deaths are told apart. */
  sides: Type.Object({ is: oneOf(['classes', 'none', 'a-b-civilians-unknown', 'perpetrators']), source }),
  /** What becomes a row at all. */
  inclusion: Type.Object({
    minimumKilled: Type.Integer({ minimum: 0 }),
    types: Type.Union([Type.Literal('all'), EventTypes]),
    needsDay: Type.Boolean(),
    needsPlaceWithinCountry: Type.Boolean(),
    /** A row whose actors are not organised or not named is marked for a person to check. */
    organisedActors: Type.Boolean(),
    nonStatePerpetrator: Type.Boolean(),
    source,
  }),
  unit: Type.Object({
    is: oneOf(['event', 'day-place-pair']),
    split: oneOf(['none', 'evenly-remainder-first']),
    source,
  }),
  /** Grades of how exactly the day is known, finest first. */
  dates: Type.Object({
    column: Type.String(),
    grades: Type.Array(Type.Object({ grade: Type.Integer(), upToDays: Type.Integer(), means: Type.String() })),
    source,
  }),
  /** Grades of how exactly the place is known; null where there is no grade for it. */
  places: Type.Object({
    column: Type.String(),
    grades: Type.Record(oneOf(WHERE_PRECISIONS), nullable(Type.Integer())),
    source,
  }),
  clarity: Type.Object({ is: oneOf(['none', 'graded']), source }),
});
export type RuleSet = FrozenStatic<typeof RuleSetSchema>;

const FOLDER = join(ROOT, 'rule-sets');
const loaded = new Map<string, RuleSet>();

export const ruleSetNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();

const refuse = (reason: string): CotejoError => new CotejoError('arguments-unusable', { reason });

/** A rule set of the user's own: JSON or YAML with every field of the schema. */
const readRuleSet = (path: string): RuleSet => {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    throw refuse(`The rule set ${path} cannot be read: ${(thrown as Error).message.split('\n')[0]}`);
  }
  if (Value.Check(RuleSetSchema, value)) return value as RuleSet;
  const [fault] = Value.Errors(RuleSetSchema, value);
  throw refuse(`The rule set ${path} is not valid: ${fault?.instancePath || '/'} ${fault?.message ?? ''}.`);
};

const FILE = /\.(?:json|ya?ml)$/i;

/**
 * `'plain'` → the rule set of that name; `'my-rules.yaml'` → the one in that file.
 * @throws CotejoError `arguments-unusable` for an unknown name or a file that is no rule set
 */
export const ruleSetOf = (name = 'plain'): RuleSet => {
  const known = loaded.get(name);
  if (known) return known;
  if (!FILE.test(name) && !ruleSetNames().includes(name))
    throw refuse(`There is no rule set ${name}; known: ${ruleSetNames().join(', ')}, or a file.`);
  const ruleSet = FILE.test(name)
    ? readRuleSet(name)
    : (JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as RuleSet);
  loaded.set(name, ruleSet);
  return ruleSet;
};
