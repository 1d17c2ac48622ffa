/**
 * Feature templates as data, compiled once into straight-line code: each template names the values that it combines,
 * and the generated function hashes every combination. Generating it keeps all values in registers, which a loop over
 * templates cannot (three times slower on V8).
 */
import { WEIGHT_OF } from './bytes.ts';
import { PLACE_BITS } from './compact-rows.ts';
import type { FilteredRowSums } from './row-sums.ts';

/** Names of values and the expressions that fetch them, such as `{ s0w: 'W[s0]' }`. */
export type Atoms = Readonly<Record<string, string>>;

/** Writes one hash a template into `out`. */
export type Extract = (...parameters: readonly unknown[]) => void;

const MULTIPLIERS = [
  ...[0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f],
  ...[0x165667b1, 0x51ed270b, 0x7feb352d, 0x4cf5ad43],
] as const;

const partsOf = (template: string): readonly string[] => template.split(' ');

/** A value's product with the multiplier of its place in a template; computed once, however many templates share it. */
const productName = (name: string, k: number): string => `${name}$${k}`;

/** Declares each value that some template uses, and its products, once; `done` holds what stands declared already. */
const declarations = (templates: readonly string[], atoms: Atoms, done = new Set<string>()): string => {
  const products = new Set(templates.flatMap((template) => partsOf(template).map((name, k) => `${k} ${name}`)));
  const once = (name: string, line: string): string => {
    if (done.has(name)) return '';
    done.add(name);
    return `${line}\n`;
  };
  const declare = (name: string): string => {
    const places = MULTIPLIERS.map((multiplier, k) => ({ multiplier, k })).filter(({ k }) =>
      products.has(`${k} ${name}`),
    );
    if (places.length === 0) return '';
    const lines = places.map(({ multiplier, k }) =>
      once(productName(name, k), `const ${productName(name, k)} = imul(${name}, ${multiplier | 0});`),
    );
    return once(name, `const ${name} = ${atoms[name]};`) + lines.join('');
  };
  return Object.keys(atoms).map(declare).join('');
};

/** The hash of one template: the sum of its values' products, spread; its place in the list is its seed. */
const hashing = (template: string, place: number): string => {
  const seed = Math.imul(place + 1, 0x3c6ef372) | 0;
  const terms = partsOf(template).map(productName);
  return `$h = ${terms.join(' + ')} + ${seed} | 0; $h = imul($h ^ $h >>> 15, 0x2c1b3c6d); $h ^= $h >>> 13;`;
};

/** Every template must name known values. */
const check = (templates: readonly string[], atoms: Atoms): void => {
  for (const name of templates.flatMap(partsOf))
    if (!(name in atoms)) throw new RangeError(`The feature templates name ${name}, which no value is called.`);
};

/**
 * Compiles templates into a function that writes their hashes into `out`, its last parameter. `from` is the place of the
 * first in a longer list of which these are a part.
 */
export const compileExtract = (
  templates: readonly string[],
  atoms: Atoms,
  parameters: readonly string[],
  from = 0,
): Extract => {
  check(templates, atoms);
  const body = templates.map((template, k) => `${hashing(template, from + k)} out[${k}] = $h;`);
  return generate(
    [...parameters, 'out'],
    `let $h = 0;\n${declarations(templates, atoms)}${body.join('\n')}`,
  ) as Extract;
};

/** Adds up the weights of all templates' features and leaves the three sums in `sums`. */
export type Score = (...parameters: readonly unknown[]) => void;

/**
 * Compiles templates into a function that looks each hash up in a packed table of three-way weights and sums them.
 * A slot holds sixteen bits of the hash and two weights of a byte, what the second and third sum have over the first (only
 * differences decide); a bucket is two neighbouring slots. Which of the two holds the feature, if any, is worked out without
 * a branch: hits and misses come in no order that a processor could guess, and so it fetches many slots at once.
 */
export const compileThreeWayScore = (
  templates: readonly string[],
  atoms: Atoms,
  parameters: readonly string[],
  /** The templates to ask first, in parts; where one total leads by as much as `leads` says, the rest is not asked. */
  early: readonly (readonly string[])[],
): Score => {
  check(templates, atoms);
  const asked = new Set(early.flat());
  const parts = [...early, templates.filter((template) => !asked.has(template))];
  const declared = new Set<string>();
  const look = (template: string): string => `${hashing(template, templates.indexOf(template))}
    $v = table[$h & mask]; $w = table[($h & mask) ^ 1];
    $v = $v & (($v ^ $h) >>> 16) - 1 >> 31 | $w & (($w ^ $h) >>> 16) - 1 >> 31;
    $a = $a + weightOf[$v & 255] | 0; $b = $b + weightOf[$v >>> 8 & 255] | 0;`;
  // RIGHT is out of the race where nothing lies beneath the top of the stack.
  const stop = (part: number): string => `{
    const right = s1 > 0 ? $b : -0x20000000;
    const most = $a > right ? $a : right, least = $a > right ? right : $a;
    const lead = most > 0 ? most - (least > 0 ? least : 0) : 0 - most;
    if (lead > leads[${part}]) { sums[0] = 0; sums[1] = $a; sums[2] = $b; return; }
  }`;
  const body = parts.map(
    (part, k) =>
      declarations(part, atoms, declared) + part.map(look).join('\n') + (k < early.length ? `\n${stop(k)}\n` : ''),
  );
  return generate(
    [...parameters, 'table', 'mask', 'leads', 'sums'],
    `let $h = 0, $v = 0, $w = 0, $a = 0, $b = 0;\n${body.join('\n')}
    sums[0] = 0; sums[1] = $a; sums[2] = $b;`,
  ) as Score;
};

/** Looks features up in a packed table of decisions: the first that is found, -1 where none is. */
export type LookUp = (...parameters: readonly unknown[]) => number;

/** A slot of a packed table of decisions holds this many bits of decision, from 1; the others are the feature's. */
export const DECISION_BITS = 10;

/**
 * Compiles templates into a function that looks each hash up in a table of decisions, its last parameters the table and
 * its mask. All slots are fetched before any is looked at, so that the processor need not wait for one after the other.
 */
export const compileLookUp = (
  templates: readonly string[],
  atoms: Atoms,
  parameters: readonly string[],
  from: number,
): LookUp => {
  check(templates, atoms);
  const fetch = templates.map(
    (template, k) => `${hashing(template, from + k)} const $h${k} = $h, $v${k} = table[$h & mask];`,
  );
  const look = templates.map(
    (_, k) => `if (($v${k} ^ $h${k}) >>> ${DECISION_BITS} === 0) return ($v${k} & ${(1 << DECISION_BITS) - 1}) - 1;`,
  );
  return generate(
    [...parameters, 'table', 'mask'],
    `let $h = 0;\n${declarations(templates, atoms)}${fetch.join('\n')}\n${look.join('\n')}\nreturn -1;`,
  ) as LookUp;
};

/** Makes a scorer over rows laid out for adding up: it adds the weights of all templates' features to their `sums`. */
export type MakeRowScore = (rows: FilteredRowSums) => Score;

/**
 * Compiles templates into a function that adds up their features' rows, its last parameter whether from zero (1) or to what
 * stands there (0). Each table gets code of its own, which V8 can build around that table.
 */
export const compileRowScore = (
  templates: readonly string[],
  atoms: Atoms,
  parameters: readonly string[],
  /** The list whose places seed the hashes; `templates` are some of it. */
  all: readonly string[] = templates,
): MakeRowScore => {
  check(templates, atoms);
  const body = templates.map(
    (template) => `${hashing(template, all.indexOf(template))}
    found[$n] = $h; $n = $n + (bits[$h >>> 16 & bitMask] >>> ($h >>> 11 & 31) & 1) | 0;`,
  );
  const code = `const { bits, found, add } = rows;
    const bitMask = bits.length - 1;
    return (${[...parameters, 'fresh'].join(', ')}) => {
      let $h = 0, $n = 0;\n${declarations(templates, atoms)}${body.join('\n')}
      add($n << 2, fresh);
    };`;
  return (rows) => new Function('imul', 'rows', code)(Math.imul, rows) as Score;
};

/** Makes a function that gives the sum of the single weights of all templates' features; see `singleWeights`. */
export type MakeSum = (table: Int32Array) => (...parameters: readonly unknown[]) => number;

/** Compiles templates into a function that adds up their features' weights in a table of single weights. */
export const compileSum = (
  templates: readonly string[],
  atoms: Atoms,
  parameters: readonly string[],
  /** The list whose places seed the hashes; `templates` are some of it. */
  all: readonly string[] = templates,
): MakeSum => {
  check(templates, atoms);
  const body = templates.map(
    (template) => `${hashing(template, all.indexOf(template))}
    $v = table[$h & mask];
    if ($v !== 0 && ($v ^ $h) >>> ${PLACE_BITS} !== 0) $v = onward($h);
    $sum = $sum + ($v << 16 >> 16) | 0;`,
  );
  const code = `const mask = table.length - 1;
    const onward = (h) => {
      for (let at = h + 1 | 0; ; at = at + 1 | 0) {
        const slot = table[at & mask];
        if (slot === 0 || (slot ^ h) >>> ${PLACE_BITS} === 0) return slot;
      }
    };
    return (${parameters.join(', ')}) => {
      let $h = 0, $v = 0, $sum = 0;\n${declarations(templates, atoms)}${body.join('\n')}
      return $sum;
    };`;
  return (table) => new Function('imul', 'table', code)(Math.imul, table) as ReturnType<MakeSum>;
};

/** A function of these parameters and this body; `imul` and `weightOf` are at hand in it. */
const generate = (parameters: readonly string[], body: string): unknown =>
  new Function('imul', 'weightOf', `return (${parameters.join(', ')}) => {\n${body}\n};`)(Math.imul, WEIGHT_OF);
