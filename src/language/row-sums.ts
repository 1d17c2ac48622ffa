/** Rows of weights laid out for adding up sixteen classes at a time: the tables of `CompactRows` in memory of WebAssembly. */
import { type CompactRows, PLACE_BITS, ROW_UNIT } from './compact-rows.ts';
import { rowSumsCode } from './row-sums-code.ts';

/** What adds up the rows of features. */
export interface RowSums {
  /** Which features have a row; see `CompactRows`. */
  readonly bits: Int32Array;
  /** The hashes to ask for are written here; `add` overwrites them. */
  readonly found: Int32Array;
  /** Totals by class; whoever adds to them shares this array. */
  readonly sums: Int32Array;
  /** Adds the rows of the features in the first `bytes` bytes of `found`, to zero where `fresh` is not 0. */
  readonly add: (bytes: number, fresh: number) => void;
}

/** Features at most in one call. */
const MOST = 64;
const PAGE = 1 << 16;
const LOAD = 16;

const roundUp = (size: number, to: number): number => Math.ceil(size / to) * to;

/** Where the row that a slot names begins. */
const placeOf = (slot: number): number => (slot & ((1 << PLACE_BITS) - 1)) * ROW_UNIT;

/** How many rows there are, and the largest class that one has a weight for. */
const measure = ({ slots, rows }: CompactRows): { readonly count: number; readonly largest: number } => {
  let count = 0;
  let largest = 0;
  for (let k = 0; k < slots.length; k++) {
    if (slots[k] === 0) continue;
    count++;
    const place = placeOf(slots[k]);
    // Classes stand in order in a row.
    const last = rows[place + rows[place] * 2 - 1];
    if (last > largest) largest = last;
  }
  return { count, largest };
};

/** Lays a table out anew, every class of a row a byte; row 0 is empty. */
export const makeRowSums = (table: CompactRows): RowSums => {
  const { bits, slots, rows } = table;
  const { count, largest } = measure(table);
  const loads = Math.floor(largest / LOAD) + 1;
  const sumsAt = MOST * 4;
  const slotsAt = sumsAt + loads * LOAD * 4;
  const rowsAt = roundUp(slotsAt + slots.length * 4, LOAD);
  const pages = Math.ceil((rowsAt + (count + 1) * loads * LOAD) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const own = new Int32Array(memory.buffer, slotsAt, slots.length);
  const bytes = new Uint8Array(memory.buffer, rowsAt);
  for (let at = 0, row = 0; at < slots.length; at++) {
    if (slots[at] === 0) continue;
    const place = placeOf(slots[at]);
    own[at] = ((slots[at] >>> PLACE_BITS) << PLACE_BITS) | ++row;
    const to = row * loads * LOAD;
    const end = place + 1 + rows[place] * 2;
    for (let k = place + 1; k < end; k += 2) bytes[to + rows[k]] = rows[k + 1];
  }
  const layout = { found: 0, sums: sumsAt, slots: slotsAt, mask: slots.length - 1, rows: rowsAt, loads };
  const module = new WebAssembly.Module(rowSumsCode({ ...layout, placeBits: PLACE_BITS }, pages));
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
  return {
    bits,
    found: new Int32Array(memory.buffer, 0, MOST),
    sums: new Int32Array(memory.buffer, sumsAt, loads * LOAD),
    add: exports.add as RowSums['add'],
  };
};
