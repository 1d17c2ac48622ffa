/** The world's places, found by name or by sound; one block of shared memory that every thread reads. */
import type { PlaceKind } from '../reading/findings.ts';
import { hashName, slotOf } from './fold-name.ts';
import { readGazetteerFile } from './gazetteer-file.ts';
import {
  type Columns,
  KIND,
  NONE,
  POSTING,
  PREFIX,
  PREFIX_ONLY,
  SPOKEN_PART,
  unpackColumns,
} from './gazetteer-layout.ts';
import { distanceWithin } from './sound.ts';
import { soundKeysOf } from './sound-index.ts';

export interface Gazetteer {
  /** Places, divisions and countries held. */
  readonly size: number;
  /** Hand this to other threads: `loadGazetteer({ shared })` there costs nothing. */
  readonly memory: SharedArrayBuffer;
  readonly columns: Columns;
  /** Entry number by code: "MX", "MX.25", "region/sahel"; filled as it is asked. */
  readonly codes: ReadonlyMap<string, number>;
}

export interface GazetteerOptions {
  /** The block of a gazetteer that another thread loaded. */
  readonly shared?: SharedArrayBuffer | undefined;
  /** Folders of packs besides the bundled ones; their `places/*.yaml` are compiled in. */
  readonly packs?: readonly string[] | undefined;
}

const decoder = new TextDecoder();
const textAt = (columns: Columns, at: number, length: number): string =>
  // A copy: TextDecoder refuses views of shared memory.
  length === 0 ? '' : decoder.decode(columns.names.slice(at, at + length));

/** Codes of countries and first divisions: the part of the table that names are looked up in. */
const codesOf = (columns: Columns): ReadonlyMap<string, number> => {
  const codes = new Map<string, number>();
  const [, , admin2] = columns.firsts;
  for (let entry = 0; entry < admin2; entry++)
    codes.set(textAt(columns, columns.codeAt[entry], columns.codeLength[entry]), entry);
  return codes;
};

/** Loads the compiled gazetteer (20–60 ms), building it first where it is missing (some seconds, once). */
export const loadGazetteer = ({ shared, packs }: GazetteerOptions = {}): Gazetteer => {
  const memory = shared ?? readGazetteerFile(packs);
  const columns = unpackColumns(memory);
  if (columns === undefined) throw new Error('the compiled gazetteer is damaged: delete build/gazetteer-*.bin');
  return { size: columns.kind.length, memory, columns, codes: codesOf(columns) };
};

/** The slot of a name's hash: its place in `postings` plus one, and the PREFIX flag; 0 where no name begins so. */
export const slotValue = ({ slots }: Columns, hash: number): number => {
  const mask = slots.length / 2 - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const value = slots[slot * 2 + 1];
    if (value === 0 || slots[slot * 2] === hash) return value;
  }
};

/** Whether longer names begin with the name of this slot. */
export const isPrefix = (value: number): boolean => value >= PREFIX;

/** Where the postings of a slot begin, -1 where it only begins longer names. */
export const postingsAt = (value: number): number => {
  const place = value & PREFIX_ONLY;
  return place === 0 || place === PREFIX_ONLY ? -1 : place - 1;
};

/** Postings of a folded name: entry numbers with flags; empty where there is none. */
export const findByName = ({ columns }: Gazetteer, folded: string): readonly number[] => {
  let at = postingsAt(slotValue(columns, hashName(folded)));
  if (at < 0) return [];
  const found: number[] = [];
  do found.push(columns.postings[at]);
  while ((columns.postings[at++] & POSTING.last) === 0);
  return found;
};

/** An entry that may have been meant by a garbled name. */
export interface SpokenName {
  readonly entry: number;
  /** Distance in sound, 0 to 1. */
  readonly distance: number;
  /** Only a part of the entry's name was said: "union" for Villa Unión. */
  readonly part: boolean;
}

/** First place in the sorted `keys` at or after `key`. */
const lowerBound = (keys: Uint32Array, key: number): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Entries of a country (its entry number; `NONE` for those known the world over) that sound like a name (its `sounds`): those whose
 * sound key meets the name's, that lie within `limit` of it and have `smallest` inhabitants or more.
 */
export const findBySound = (
  { columns }: Gazetteer,
  sounds: Uint8Array,
  country: number,
  { limit, smallest }: { readonly limit: number; readonly smallest: number },
): readonly SpokenName[] => {
  const { soundKeys, soundNames, spokenEntry, spokenAt, spokenLength, names, population } = columns;
  const seen = new Set<number>();
  const found: SpokenName[] = [];
  for (const key of soundKeysOf(sounds, country))
    for (let at = lowerBound(soundKeys, key); at < soundKeys.length && soundKeys[at] === key; at++) {
      const spoken = soundNames[at];
      if (population[spokenEntry[spoken]] < smallest) continue;
      const length = spokenLength[spoken] & ~SPOKEN_PART;
      if (Math.abs(length - sounds.length) > 4 || seen.has(spoken)) continue;
      seen.add(spoken);
      const distance = distanceWithin(sounds, names, spokenAt[spoken], length, limit);
      if (distance <= limit)
        found.push({ entry: spokenEntry[spoken], distance, part: spokenLength[spoken] >= SPOKEN_PART });
    }
  return found;
};

/** Texts of entries asked for before: the same few places fill the reports of one paper. */
const remembered = (
  read: (columns: Columns, entry: number) => string,
): ((gazetteer: Gazetteer, entry: number) => string) => {
  const tables = new WeakMap<Columns, Map<number, string>>();
  return ({ columns }, entry) => {
    let texts = tables.get(columns);
    if (texts === undefined || texts.size >= MOST_TEXTS) tables.set(columns, (texts = new Map()));
    let text = texts.get(entry);
    if (text === undefined) texts.set(entry, (text = read(columns, entry)));
    return text;
  };
};

const MOST_TEXTS = 10_000;

export const nameOf = remembered((columns, entry) => textAt(columns, columns.nameAt[entry], columns.nameLength[entry]));

export const codeOf = remembered((columns, entry) => textAt(columns, columns.codeAt[entry], columns.codeLength[entry]));

/** ISO 3166-1 code of the country an entry lies in, null for seas and regions of several. */
export const countryCodeOf = (gazetteer: Gazetteer, entry: number): string | null => {
  const country = gazetteer.columns.country[entry];
  return country === NONE ? null : codeOf(gazetteer, country);
};

export const admin1NameOf = (gazetteer: Gazetteer, entry: number): string | null => {
  const admin1 = gazetteer.columns.admin1[entry];
  return admin1 === NONE ? null : nameOf(gazetteer, admin1);
};

export const admin2NameOf = (gazetteer: Gazetteer, entry: number): string | null => {
  const { kind, admin2 } = gazetteer.columns;
  if (kind[entry] === KIND.admin2) return nameOf(gazetteer, entry);
  return admin2[entry] === NONE ? null : nameOf(gazetteer, admin2[entry]);
};

/**
 * An id that does not change between runs: `geonames:4012176` for a town, `geonames:MX.25` (GeoNames' own code) for a
 * division, `iso:MX` for a country, the pack's id for a region, and a `geo:` URI (RFC 5870) for a town whose source has
 * no number.
 */
export const idOf = (gazetteer: Gazetteer, entry: number): string => {
  const { kind, geonameid, lat, lon } = gazetteer.columns;
  if (geonameid[entry] !== 0) return `geonames:${geonameid[entry]}`;
  const code = codeOf(gazetteer, entry);
  if (code === '') return `geo:${lat[entry].toFixed(4)},${lon[entry].toFixed(4)}`;
  if (kind[entry] === KIND.country) return `iso:${code}`;
  return kind[entry] === KIND.admin1 || kind[entry] === KIND.admin2 ? `geonames:${code}` : code;
};

const KIND_NAMES: readonly PlaceKind[] = ['country', 'admin1', 'admin2', 'city', 'neighbourhood', 'natural', 'region'];
export const kindOf = ({ columns }: Gazetteer, entry: number): PlaceKind => KIND_NAMES[columns.kind[entry]];

/** Entry numbers of a country's first-level divisions. */
export const divisionsOf = ({ columns }: Gazetteer, country: number): readonly number[] => {
  const found: number[] = [];
  for (let entry = columns.firsts[1]; entry < columns.firsts[2]; entry++)
    if (columns.country[entry] === country) found.push(entry);
  return found;
};
