/**
 * The WebAssembly that adds up rows of weights, written out instruction by instruction: sixteen classes a load, where
 * JavaScript takes one after the other. https://webassembly.github.io/spec/core/binary/instructions.html
 */

/** Where the parts lie in memory, in bytes, and how long a row is. */
export interface Layout {
  /** The features asked for: hashes, then, once they are found, the places of their rows. */
  readonly found: number;
  readonly sums: number;
  readonly slots: number;
  /** Number of slots less one; that is a power of two. */
  readonly mask: number;
  readonly rows: number;
  /** Loads of sixteen bytes a row. */
  readonly loads: number;
  /** Lower bits of a slot that hold the place of a row, the others the feature's; 0 where a slot is the whole feature, then the place. */
  readonly placeBits: number;
}

type Code = readonly number[];

/** An unsigned number, seven bits a byte. */
const unsigned = (value: number): Code => {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
};

const signed = (value: number): Code => {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...bytes, rest & 0x7f];
    bytes.push((rest & 0x7f) | 0x80);
  }
};

const I32 = 0x7f;
const V128 = 0x7b;
const NOTHING = 0x40;
const END = [0x0b];
const ADD = [0x6a];
const TIMES = [0x6c];
const AND = [0x71];
const XOR = [0x73];
const SHIFT_LEFT = [0x74];
const SHIFT_RIGHT = [0x76];
const IS_ZERO = [0x45];
const IS_OTHER = [0x47];
const IS_BELOW = [0x49];
const LOOP = [0x03, NOTHING];
const IF = [0x04, NOTHING];
const again: Code = [0x0d, 0];

const get = (local: number): Code => [0x20, ...unsigned(local)];
const set = (local: number): Code => [0x21, ...unsigned(local)];
const tee = (local: number): Code => [0x22, ...unsigned(local)];
const number = (value: number): Code => [0x41, ...signed(value)];
const load = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
const store = (offset: number): Code => [0x36, 2, ...unsigned(offset)];
/** Instructions on sixteen bytes at once. */
const wide = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
const loadWide = (offset: number): Code => [...wide(0x00), 4, ...unsigned(offset)];
const storeWide = (offset: number): Code => [...wide(0x0b), 4, ...unsigned(offset)];
const ABS_16 = wide(0x80);
const LOW_8_TO_16 = wide(0x87);
const HIGH_8_TO_16 = wide(0x88);
const TIMES_16 = wide(0x95);
const LOW_16_TO_32 = wide(0xa7);
const HIGH_16_TO_32 = wide(0xa8);
const ADD_32 = wide(0xae);

// Locals: the parameters, then what the loops need, then the sums.
const BYTES = 0;
const FRESH = 1;
const AT = 2;
const HASH = 3;
const SLOT = 4;
const VALUE = 5;
const ROW = 6;
const HALF = 7;
const SUM = 8;

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const name = (text: string): Code => [text.length, ...text.split('').map((letter) => letter.charCodeAt(0))];

/** Looks at slots from the hash's own on, until its row or an empty slot is found, and leaves the row's place as the value. */
const seek = ({ slots, mask, placeBits }: Layout): Code => {
  const shift = placeBits === 0 ? 3 : 2;
  const end = number(mask << shift);
  const home = [...get(HASH), ...number(shift), ...SHIFT_LEFT, ...end, ...AND, ...set(SLOT)];
  const onward = [...get(SLOT), ...number(1 << shift), ...ADD, ...end, ...AND, ...set(SLOT)];
  const isTaken = [...get(VALUE), ...IS_ZERO, ...IS_ZERO];
  if (placeBits === 0)
    return [
      ...[...home, ...LOOP, ...get(SLOT), ...load(slots + 4), ...set(VALUE)],
      ...[...get(SLOT), ...load(slots), ...get(HASH), ...IS_OTHER, ...isTaken, ...AND, ...onward, ...again, ...END],
      ...get(VALUE),
    ];
  return [
    ...[...home, ...LOOP, ...get(SLOT), ...load(slots), ...set(VALUE), ...onward],
    ...[...get(VALUE), ...get(HASH), ...XOR, ...number(placeBits), ...SHIFT_RIGHT, ...IS_ZERO, ...IS_ZERO],
    ...[...isTaken, ...AND, ...again, ...END],
    ...[...get(VALUE), ...number((1 << placeBits) - 1), ...AND],
  ];
};

/** Each feature's hash gives way to where its row begins; a feature that has none gets the first, which is empty. */
const find = (layout: Layout): Code => [
  ...[...number(0), ...set(AT), ...LOOP, ...get(AT), ...load(layout.found), ...set(HASH)],
  ...[...get(AT), ...seek(layout), ...number(layout.loads << 4), ...TIMES, ...store(layout.found)],
  ...[...get(AT), ...number(4), ...ADD, ...tee(AT), ...get(BYTES), ...IS_BELOW, ...again, ...END],
];

/** A byte stands for its signed square: see bytes.ts. */
const addHalf = (half: Code, sum: number): Code => [
  ...[...get(ROW), ...half, ...tee(HALF), ...get(HALF), ...ABS_16, ...TIMES_16, ...set(HALF)],
  ...[...get(HALF), ...LOW_16_TO_32, ...get(sum), ...ADD_32, ...set(sum)],
  ...[...get(HALF), ...HIGH_16_TO_32, ...get(sum + 1), ...ADD_32, ...set(sum + 1)],
];

const addRows = ({ found, rows, loads }: Layout): Code => [
  ...[...number(0), ...set(AT), ...LOOP, ...get(AT), ...load(found), ...set(SLOT)],
  ...Array.from({ length: loads }, (_, k) => [
    ...[...get(SLOT), ...loadWide(rows + 16 * k), ...set(ROW)],
    ...addHalf(LOW_8_TO_16, SUM + 4 * k),
    ...addHalf(HIGH_8_TO_16, SUM + 4 * k + 2),
  ]).flat(),
  ...[...get(AT), ...number(4), ...ADD, ...tee(AT), ...get(BYTES), ...IS_BELOW, ...again, ...END],
];

const eachSum = (layout: Layout, code: (offset: number, local: number) => Code): Code =>
  Array.from({ length: layout.loads * 4 }, (_, k) => code(layout.sums + 16 * k, SUM + k)).flat();

/**
 * A module with one function, `add(bytes, fresh)`: finds the `bytes / 4` features that stand at `found` and adds their rows to
 * the sums in memory, which count from zero where `fresh` is not 0. It imports its memory, of `pages`, as "m" of "m".
 */
export const rowSumsCode = (layout: Layout, pages: number): Uint8Array<ArrayBuffer> => {
  const body = [
    ...unsigned(2),
    ...[4, I32],
    ...[...unsigned(2 + layout.loads * 4), V128],
    ...[...get(FRESH), ...IS_ZERO, ...IF],
    ...eachSum(layout, (offset, local) => [...number(0), ...loadWide(offset), ...set(local)]),
    ...END,
    ...[...get(BYTES), ...IF, ...find(layout), ...addRows(layout), ...END],
    ...eachSum(layout, (offset, local) => [...number(0), ...get(local), ...storeWide(offset)]),
    ...END,
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I32, 0]),
    ...section(2, [1, ...name('m'), ...name('m'), 2, 1, ...unsigned(pages), ...unsigned(pages)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('add'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
};
