/** Rows of weights laid out for adding up sixteen classes at a time: the tables of `CompactRows` in memory of WebAssembly. */
import { type CompactRows, PLACE_BITS, ROW_UNIT } from './compact-rows.ts';
import { rowSumsCode } from './row-sums-code.ts';
import type { SparseRows } from './rows.ts';

/** What adds up the rows of features. */
export interface RowSums {
  /** The hashes to ask for are written here; `add` overwrites them. */
  readonly found: Int32Array;
  /** Totals by class; whoever adds to them shares this array. */
  readonly sums: Int32Array;
  /** Adds the rows of the features in the first `bytes` bytes of `found`, to zero where `fresh` is not 0. */
  readonly add: (bytes: number, fresh: number) => void;
}

/** Sums of a table that also tells which features have a row; see `CompactRows`. */
export interface FilteredRowSums extends RowSums {
  readonly bits: Int32Array;
}

/** Features at most in one call. */
const MOST = 64;
const PAGE = 1 << 16;
const LOAD = 16;

/** A table that is being laid out anew. */
interface Draft {
  readonly slots: Int32Array;
  /** Sets the row of this number, from 1, to one of the old table; row 0 stays empty. */
  readonly setRow: (row: number, place: number) => void;
  readonly finish: (placeBits: number) => Pick<RowSums, 'found' | 'sums' | 'add'>;
}

/** Room for `count` rows of `classes` classes, a byte each, and for slots of `slotSize` numbers. */
const draft = (rows: Uint8Array, count: number, classes: number, slotCount: number, slotSize: number): Draft => {
  const loads = Math.ceil(classes / LOAD);
  const sumsAt = MOST * 4;
  const slotsAt = sumsAt + loads * LOAD * 4;
  const rowsAt = slotsAt + slotCount * slotSize * 4;
  const pages = Math.ceil((rowsAt + (count + 1) * loads * LOAD) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const bytes = new Uint8Array(memory.buffer, rowsAt);
  return {
    slots: new Int32Array(memory.buffer, slotsAt, slotCount * slotSize),
    setRow: (row, place) => {
      const to = row * loads * LOAD;
      const end = place + 1 + rows[place] * 2;
      for (let k = place + 1; k < end; k += 2) bytes[to + rows[k]] = rows[k + 1];
    },
    finish: (placeBits) => {
      const layout = { found: 0, sums: sumsAt, slots: slotsAt, mask: slotCount - 1, rows: rowsAt, loads, placeBits };
      const { exports } = new WebAssembly.Instance(new WebAssembly.Module(rowSumsCode(layout, pages)), {
        m: { m: memory },
      });
      return {
        found: new Int32Array(memory.buffer, 0, MOST),
        sums: new Int32Array(memory.buffer, sumsAt, loads * LOAD),
        add: exports.add as RowSums['add'],
      };
    },
  };
};

/** The last class that the row at a place has a weight for: they stand in order. */
const lastClass = (rows: Uint8Array, place: number): number => rows[place + rows[place] * 2 - 1];

/** Where the row that a slot names begins. */
const placeOf = (slot: number): number => (slot & ((1 << PLACE_BITS) - 1)) * ROW_UNIT;

/** Lays a table out for adding up: every class of a row a byte. */
export const makeRowSums = ({ bits, slots, rows }: CompactRows): FilteredRowSums => {
  let count = 0;
  let largest = 0;
  for (let at = 0; at < slots.length; at++) {
    if (slots[at] === 0) continue;
    count++;
    largest = Math.max(largest, lastClass(rows, placeOf(slots[at])));
  }
  const table = draft(rows, count, largest + 1, slots.length, 1);
  for (let at = 0, row = 0; at < slots.length; at++) {
    if (slots[at] === 0) continue;
    table.slots[at] = ((slots[at] >>> PLACE_BITS) << PLACE_BITS) | ++row;
    table.setRow(row, placeOf(slots[at]));
  }
  return { bits, ...table.finish(PLACE_BITS) };
};

/** The same of a table that keeps whole hashes. */
export const makeWholeRowSums = ({ slots, rows }: SparseRows): RowSums => {
  let count = 0;
  let largest = 0;
  for (let at = 1; at < slots.length; at += 2) {
    if (slots[at] === 0) continue;
    count++;
    largest = Math.max(largest, lastClass(rows, slots[at]));
  }
  const table = draft(rows, count, largest + 1, slots.length / 2, 2);
  for (let at = 0, row = 0; at < slots.length; at += 2) {
    if (slots[at + 1] === 0) continue;
    table.slots[at] = slots[at];
    table.slots[at + 1] = ++row;
    table.setRow(row, slots[at + 1]);
  }
  return table.finish(0);
};
