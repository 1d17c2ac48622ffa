/**
 * A model file: named arrays of numbers and a JSON head, read straight into memory that threads can share.
 * Layout: "CTJ1", length of the head (uint32, little endian), the head, then each array at a multiple of eight bytes.
 */

const MAGIC = 0x314a5443;
const START = 8;

type Kind = 'i32' | 'u8';

interface Section {
  readonly kind: Kind;
  /** From the end of the head, rounded up to eight. */
  readonly offset: number;
  /** In items. */
  readonly length: number;
}

interface Head {
  readonly meta: unknown;
  readonly sections: Readonly<Record<string, Section>>;
}

export interface Container {
  readonly meta: unknown;
  /** Names of the arrays, in their order. */
  readonly names: readonly string[];
  readonly kindOf: (name: string) => Kind | undefined;
  readonly int32: (name: string) => Int32Array;
  readonly uint8: (name: string) => Uint8Array;
}

const roundUp = (offset: number): number => (offset + 7) & ~7;

/** Writes a container; the same content gives the same bytes. */
export const writeContainer = (
  meta: unknown,
  arrays: Readonly<Record<string, Int32Array | Uint8Array>>,
): Uint8Array => {
  const sections: Record<string, Section> = {};
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { kind: array instanceof Int32Array ? 'i32' : 'u8', offset, length: array.length };
    offset = roundUp(offset + array.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify({ meta, sections } satisfies Head));
  const base = roundUp(START + head.length);
  const bytes = new Uint8Array(base + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, START);
  for (const [name, array] of Object.entries(arrays))
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + sections[name].offset);
  return bytes;
};

/** A copy of a file's bytes in memory that threads can share. */
export const toShared = (bytes: Uint8Array): SharedArrayBuffer => {
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
};

/** The bytes of a container with one array more, or with that one in place of what it had under the name. */
export const withSection = (bytes: Uint8Array, name: string, array: Int32Array | Uint8Array): Uint8Array => {
  const { meta, names, int32, uint8, kindOf } = openContainer(toShared(bytes));
  const arrays: Record<string, Int32Array | Uint8Array> = {};
  for (const known of names) arrays[known] = kindOf(known) === 'i32' ? int32(known) : uint8(known);
  return writeContainer(meta, { ...arrays, [name]: array });
};

/** Opens a container; its arrays are views of the buffer, nothing is copied. */
export const openContainer = (buffer: SharedArrayBuffer): Container => {
  const view = new DataView(buffer);
  if (buffer.byteLength < START || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('This is no model file of this version of Cotejo.');
  const length = view.getUint32(4, true);
  // A decoder refuses shared memory: the head is copied.
  const { meta, sections } = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, START, length).slice()),
  ) as Head;
  const base = roundUp(START + length);
  const find = (name: string, kind: Kind): Section => {
    const section = sections[name];
    if (section?.kind !== kind) throw new RangeError(`The model file has no part ${name}.`);
    return section;
  };
  return {
    meta,
    names: Object.keys(sections),
    kindOf: (name) => sections[name]?.kind,
    int32: (name) => {
      const { offset, length: items } = find(name, 'i32');
      return new Int32Array(buffer, base + offset, items);
    },
    uint8: (name) => {
      const { offset, length: items } = find(name, 'u8');
      return new Uint8Array(buffer, base + offset, items);
    },
  };
};
