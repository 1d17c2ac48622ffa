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

/** A table of rows as it stands in a file: each slot is `slotSize` numbers, of which the last names the row, 0 where the slot is free. */
interface Table {
  readonly rows: Uint8Array;
  readonly slots: Int32Array;
  readonly slotSize: number;
  /** Bits of a slot's last number that name the row; above them stands what is left of the hash. All of them: 0. */
  readonly placeBits: number;
  /** Bytes that rows begin at multiples of: a slot names the row by which of these it begins at. */
  readonly unit: number;
}

/** The bits of a slot's last number that name the row. */
const placeMask = ({ placeBits }: Table): number => (placeBits === 0 ? -1 : (1 << placeBits) - 1);

/** How many rows a table has, and how many loads of sixteen classes the widest of them takes: their classes stand in order. */
const sizeOf = (table: Table): { readonly count: number; readonly loads: number } => {
  const { rows, slots, slotSize, unit } = table;
  const mask = placeMask(table);
  let count = 0;
  let largest = 0;
  for (let at = slotSize - 1; at < slots.length; at += slotSize) {
    const slot = slots[at];
    if (slot === 0) continue;
    count++;
    const place = (slot & mask) * unit;
    const last = rows[place + rows[place] * 2 - 1];
    if (last > largest) largest = last;
  }
  return { count, loads: Math.ceil((largest + 1) / LOAD) };
};

/** Writes the slots and the rows anew: rows are numbered from 1, each `width` bytes, a class a byte; row 0 stays empty. */
const fill = (table: Table, slots: Int32Array, bytes: Uint8Array, width: number): void => {
  const { rows, slotSize, unit } = table;
  const mask = placeMask(table);
  slots.set(table.slots);
  let row = 0;
  let begin = 0;
  for (let at = slotSize - 1; at < slots.length; at += slotSize) {
    const slot = slots[at];
    if (slot === 0) continue;
    const place = (slot & mask) * unit;
    slots[at] = (slot & ~mask) | ++row;
    begin += width;
    const end = place + rows[place] * 2;
    for (let k = place + 1; k < end; k += 2) bytes[begin + rows[k]] = rows[k + 1];
  }
};

const layOut = (table: Table): RowSums => {
  const { count, loads } = sizeOf(table);
  const slotCount = table.slots.length / table.slotSize;
  const sumsAt = MOST * 4;
  const slotsAt = sumsAt + loads * LOAD * 4;
  const rowsAt = slotsAt + table.slots.length * 4;
  const pages = Math.ceil((rowsAt + (count + 1) * loads * LOAD) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { buffer } = memory;
  fill(table, new Int32Array(buffer, slotsAt, table.slots.length), new Uint8Array(buffer, rowsAt), loads * LOAD);
  const { placeBits } = table;
  const layout = { found: 0, sums: sumsAt, slots: slotsAt, mask: slotCount - 1, rows: rowsAt, loads, placeBits };
  const module = new WebAssembly.Module(rowSumsCode(layout, pages));
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
  return {
    found: new Int32Array(buffer, 0, MOST),
    sums: new Int32Array(buffer, sumsAt, loads * LOAD),
    add: exports.add as RowSums['add'],
  };
};

/** Lays a table out for adding up: every class of a row a byte. */
export const makeRowSums = ({ bits, slots, rows }: CompactRows): FilteredRowSums => ({
  bits,
  ...layOut({ rows, slots, slotSize: 1, placeBits: PLACE_BITS, unit: ROW_UNIT }),
});

/** The same of a table that keeps whole hashes. */
export const makeWholeRowSums = ({ slots, rows }: SparseRows): RowSums =>
  layOut({ rows, slots, slotSize: 2, placeBits: 0, unit: 1 });
