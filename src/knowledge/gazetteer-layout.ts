/**
 * The compiled gazetteer: one block of memory, columns of typed arrays one after the other, shared by all threads.
 * `gazetteer-build/` writes it, `gazetteer.ts` reads it.
 */

/** What an entry is; the number is its code in the `kind` column. */
export const ENTRY_KINDS = ['country', 'admin1', 'admin2', 'city', 'neighbourhood', 'natural', 'region'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export const KIND = { country: 0, admin1: 1, admin2: 2, city: 3, neighbourhood: 4, natural: 5, region: 6 } as const;

/** Ranks of towns: a capital, the seat of a province, of a district, any other. */
export const SEAT = { none: 0, admin2: 1, admin1: 2, capital: 3 } as const;

/** Absent country or division. */
export const NONE = 0xffff;

/** Flags of a name's posting beside the entry's number (its low 24 bits). */
export const POSTING = {
  entry: 0x00ffffff,
  /** The last posting of its name. */
  last: 0x80000000,
  /** Not the place's name but its people's or its adjective: "Mexican", "salvadoreñas". */
  demonym: 0x40000000,
  /** A part of the name, or a form made by rule: "Hudaydah", "Acapulco" for Acapulco de Juárez. */
  weak: 0x20000000,
  /** Holds only with this use of capitals: "US", "Calif.", "Sin.". */
  abbreviation: 0x10000000,
  /** Holds only in text of this language: "EU" is the Union in English, the United States in Spanish. */
  english: 0x08000000,
  spanish: 0x04000000,
  /** A short form in capitals, "NSW", that needs no full stop: unlike "Mass.", which without it is a word. */
  acronym: 0x02000000,
} as const;

/** A slot that only says that longer names begin so. */
export const PREFIX_ONLY = 0x7fffffff;
/** Flag of a slot: longer names begin with this one. */
export const PREFIX = 0x80000000;

/** Flag in `spokenLength`: a part that may stand for the whole, "union" for Villa Unión. */
export const SPOKEN_PART = 0x80;

export const COLUMNS = {
  lat: Float32Array,
  lon: Float32Array,
  /** Inhabitants; of a division or country those of its towns. */
  population: Uint32Array,
  /** GeoNames number, 0 where the source has none. */
  geonameid: Uint32Array,
  /** Offset of the name in `names` and its length in bytes. */
  nameAt: Uint32Array,
  nameLength: Uint8Array,
  /** Code in its source ("MX.25.006", "region/sahel"), the same way; length 0 where none. */
  codeAt: Uint32Array,
  codeLength: Uint8Array,
  kind: Uint8Array,
  seat: Uint8Array,
  /** Entry number of the country, `NONE` where none (countries come first). */
  country: Uint16Array,
  /** Entry numbers of the divisions, `NONE` where none. */
  admin1: Uint16Array,
  admin2: Uint16Array,
  /** UTF-8. */
  names: Uint8Array,
  /** Open hash table over folded names: pairs of hash and place in `postings` with the PREFIX flag. */
  slots: Uint32Array,
  postings: Uint32Array,
  /** Sorted hashes of country and sound skeleton, and the spoken name each leads to. */
  soundKeys: Uint32Array,
  soundNames: Uint32Array,
  /** Spoken names: their entry and sounds (in `names`); `SPOKEN_PART` in the length where it is but a part of the name. */
  spokenEntry: Uint32Array,
  spokenAt: Uint32Array,
  spokenLength: Uint8Array,
  /** First entry of each kind. */
  firsts: Uint32Array,
} as const;
export type ColumnName = keyof typeof COLUMNS;

/** A typed array over whichever memory, own or shared. */
type Over<A> = A extends Float32Array
  ? Float32Array
  : A extends Uint32Array
    ? Uint32Array
    : A extends Uint16Array
      ? Uint16Array
      : Uint8Array;
export type Columns = { readonly [K in ColumnName]: Over<InstanceType<(typeof COLUMNS)[K]>> };

export const MAGIC = 0x43544732;
const ALIGN = 8;
const NAMES = Object.keys(COLUMNS) as ColumnName[];
const HEADER = 8 + NAMES.length * 8;

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;

/** The columns as one block: magic, version, (offset, bytes) of each column, the columns. */
export const packColumns = (columns: Columns): Uint8Array => {
  let at = aligned(HEADER);
  const places = NAMES.map((name) => {
    const here = at;
    at = aligned(at + columns[name].byteLength);
    return here;
  });
  const block = new Uint8Array(at);
  const header = new Uint32Array(block.buffer, 0, HEADER / 4);
  header[0] = MAGIC;
  header[1] = NAMES.length;
  NAMES.forEach((name, index) => {
    const column = columns[name];
    header[2 + index * 2] = places[index];
    header[3 + index * 2] = column.byteLength;
    block.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), places[index]);
  });
  return block;
};

/** The columns of a block, without copying; undefined where it is not a gazetteer of this layout. */
export const unpackColumns = (block: SharedArrayBuffer): Columns | undefined => {
  if (block.byteLength < HEADER) return undefined;
  const header = new Uint32Array(block, 0, HEADER / 4);
  if (header[0] !== MAGIC || header[1] !== NAMES.length) return undefined;
  const columns: Record<string, unknown> = {};
  NAMES.forEach((name, index) => {
    const Column = COLUMNS[name] as new (block: SharedArrayBuffer, at: number, length: number) => Columns[ColumnName];
    columns[name] = new Column(block, header[2 + index * 2], header[3 + index * 2] / COLUMNS[name].BYTES_PER_ELEMENT);
  });
  return columns as Columns;
};
