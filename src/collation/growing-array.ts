/** Lists of numbers that grow: eight or four bytes an item, outside the heap of objects. */

export interface Numbers {
  readonly length: number;
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  /** The items, sharing memory until the next `push`. */
  readonly all: () => Float64Array | Int32Array | Uint32Array;
}

type Kind = typeof Float64Array | typeof Int32Array | typeof Uint32Array;

/** `growingArray(Int32Array)`, empty; room is doubled, and where that is much, raised by a half. */
export const growingArray = (kind: Kind): Numbers => {
  let items = new kind(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === items.length) {
        const larger = new kind(length < 4_000_000 ? length * 2 : Math.ceil(length * 1.5));
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    at: (index) => items[index],
    set: (index, value) => {
      items[index] = value;
    },
    all: () => items.subarray(0, length),
  };
};
