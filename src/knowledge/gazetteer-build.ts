/** Compiles the gazetteer's sources into one block of columns; the same sources give the same bytes. */
import { foldName, HASH_START, hashName, hashWord, slotOf } from './fold-name.ts';
import {
  type Columns,
  type EntryKind,
  KIND,
  NONE,
  POSTING,
  PREFIX,
  PREFIX_ONLY,
  packColumns,
  SEAT,
  SPOKEN_PART,
} from './gazetteer-layout.ts';
import { type AliasFacts, type PlacePack, readDivisions, readTowns, type TownRow } from './gazetteer-sources.ts';
import { partsOf, shortDivision, spellingsOf, townVariants } from './name-variants.ts';
import { skeletonsOf, soundKeyOf } from './sound-index.ts';
import { soundsOf } from './sound-letters.ts';

interface Entry {
  name: string;
  code: string;
  kind: number;
  seat: number;
  id: number;
  country: number;
  admin1: number;
  admin2: number;
  lat: number;
  lon: number;
  population: number;
}

interface Draft {
  readonly entries: Entry[];
  /** Folded name → postings (entry number and flags). */
  readonly names: Map<string, number[]>;
  readonly byCode: Map<string, number>;
  readonly firsts: number[];
}

const addName = (draft: Draft, folded: string, entry: number, flags = 0): void => {
  if (folded === '') return;
  const list = draft.names.get(folded);
  if (list === undefined) draft.names.set(folded, [entry | flags]);
  else {
    const known = list.findIndex((posting) => (posting & POSTING.entry) === entry);
    if (known < 0) list.push(entry | flags);
    // A name in its own right outweighs the same form made by rule.
    else if (flags === 0) list[known] = entry;
  }
};

const LANGUAGE_FLAGS: Readonly<Record<string, number>> = { en: POSTING.english, es: POSTING.spanish };

/** Names of a pack: "Calif.", or "EU@es" for one that is used in one language only. */
const addWritten = (draft: Draft, written: readonly string[], entry: number, flags = 0): void => {
  for (const text of written) {
    const [name, language = ''] = text.split('@');
    const acronym = flags === POSTING.abbreviation && name === name.toUpperCase() ? POSTING.acronym : 0;
    addName(draft, foldName(name).replace(/^the /, ''), entry, flags | acronym | (LANGUAGE_FLAGS[language] ?? 0));
  }
};

const addEntry = (draft: Draft, entry: Entry): number => {
  draft.entries.push(entry);
  const number = draft.entries.length - 1;
  if (entry.code !== '') draft.byCode.set(entry.code, number);
  return number;
};

const blank = { seat: SEAT.none, id: 0, country: NONE, admin1: NONE, admin2: NONE, lat: 0, lon: 0, population: 0 };

/** Forms of a Spanish adjective: 'mexicano' → mexicana, mexicanos, mexicanas; 'francés' → francesa, …; English: plural. */
export const inflections = (demonym: string, language: 'en' | 'es'): readonly string[] => {
  const word = foldName(demonym);
  if (language === 'en') return /(?:ese|ish|ch|ss|is|wiss)$/.test(word) ? [word] : [word, `${word}s`];
  if (word.endsWith('o')) return [word, `${word.slice(0, -1)}a`, `${word}s`, `${word.slice(0, -1)}as`];
  if (/[nslr]$/.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  if (word.endsWith('i') || word.endsWith('u')) return [word, `${word}s`, `${word}es`];
  return [word, `${word}s`];
};

const addCountries = (draft: Draft, packs: readonly PlacePack[]): void => {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const spanish = new Intl.DisplayNames(['es'], { type: 'region' });
  const facts = Object.assign({}, ...packs.map((pack) => pack.countries ?? {})) as NonNullable<PlacePack['countries']>;
  for (const code of Object.keys(facts).sort()) {
    const { point, spanish: hasSpanish = true, names = [], abbreviations = [], en = [], es = [] } = facts[code];
    const name = names[0] ?? english.of(code) ?? code;
    const number = addEntry(draft, { ...blank, name, code, kind: KIND.country, lat: point[0], lon: point[1] });
    draft.entries[number].country = number;
    addWritten(
      draft,
      [name, english.of(code) ?? code, ...(hasSpanish ? [spanish.of(code) ?? code] : []), ...names],
      number,
    );
    addWritten(draft, abbreviations, number, POSTING.abbreviation);
    for (const [language, words] of [
      ['en', en],
      ['es', es],
    ] as const)
      for (const word of words)
        for (const form of inflections(word, language)) addName(draft, form, number, POSTING.demonym);
  }
};

const addDivisions = (draft: Draft, level: 1 | 2): void => {
  for (const { code, name } of [...readDivisions(level)].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parts = code.split('.');
    const country = draft.byCode.get(parts[0]);
    if (country === undefined || name === '') continue;
    const admin1 = level === 2 ? (draft.byCode.get(`${parts[0]}.${parts[1]}`) ?? NONE) : NONE;
    const kind = level === 1 ? KIND.admin1 : KIND.admin2;
    const shown = name.replace(/ (?:Department|Governorate|Province)$/, '');
    const number = addEntry(draft, { ...blank, name: shown, code, kind, country, admin1 });
    if (level === 1) draft.entries[number].admin1 = number;
    const folded = foldName(name);
    addName(draft, folded, number);
    const short = shortDivision(folded);
    // "Suffolk County" is never called Suffolk in the United States' news; "Antioquia Department" is Antioquia.
    if (short !== undefined && !(level === 2 && parts[0] === 'US'))
      addName(draft, short, number, level === 1 ? 0 : POSTING.weak);
  }
};

const seatOf = (feature: string): number => {
  if (feature === 'PPLC') return SEAT.capital;
  if (feature === 'PPLA') return SEAT.admin1;
  return feature === 'PPLA2' ? SEAT.admin2 : SEAT.none;
};

const addTown = (draft: Draft, town: TownRow): void => {
  const country = draft.byCode.get(town.country);
  if (country === undefined) return;
  const admin1 = draft.byCode.get(`${town.country}.${town.admin1}`) ?? NONE;
  const admin2 = draft.byCode.get(`${town.country}.${town.admin1}.${town.admin2}`) ?? NONE;
  const { name, lat, lon, population, id } = town;
  const kind = town.feature === 'PPLX' ? KIND.neighbourhood : KIND.city;
  const number = addEntry(draft, {
    ...blank,
    name,
    code: '',
    kind,
    seat: seatOf(town.feature),
    id,
    country,
    admin1,
    admin2,
    lat,
    lon,
    population,
  }); // prettier-ignore
  for (const spelling of [...spellingsOf(name), ...(town.other === undefined ? [] : spellingsOf(town.other))]) {
    addName(draft, spelling, number);
    for (const variant of townVariants(spelling, town.country)) addName(draft, variant, number, POSTING.weak);
  }
};

/** Points and inhabitants of divisions from their towns: the mean of the towns, half drawn to the middle of their span. */
const placeDivisions = (draft: Draft): void => {
  const sums = new Map<
    number,
    { n: number; lat: number; lon: number; box: [number, number, number, number]; people: number }
  >();
  const add = (division: number, town: Entry): void => {
    if (division === NONE) return;
    let sum = sums.get(division);
    if (sum === undefined) sums.set(division, (sum = { n: 0, lat: 0, lon: 0, box: [90, -90, 180, -180], people: 0 }));
    sum.n++;
    sum.lat += town.lat;
    sum.lon += town.lon;
    sum.people += town.population;
    sum.box = [
      Math.min(sum.box[0], town.lat),
      Math.max(sum.box[1], town.lat),
      Math.min(sum.box[2], town.lon),
      Math.max(sum.box[3], town.lon),
    ]; // prettier-ignore
  };
  for (const entry of draft.entries) {
    if (entry.kind !== KIND.city) continue;
    add(entry.admin1, entry);
    add(entry.admin2, entry);
    add(entry.country, entry);
  }
  for (const [number, { n, lat, lon, box, people }] of sums) {
    const entry = draft.entries[number];
    entry.population = people;
    if (entry.kind === KIND.country) continue;
    entry.lat = (lat / n + (box[0] + box[1]) / 2) / 2;
    entry.lon = (lon / n + (box[2] + box[3]) / 2) / 2;
  }
  inheritPoints(draft);
};

/** Divisions without a town of their own take the point of what they lie in. */
const inheritPoints = (draft: Draft): void => {
  for (const entry of draft.entries) {
    if ((entry.kind !== KIND.admin1 && entry.kind !== KIND.admin2) || entry.lat !== 0 || entry.lon !== 0) continue;
    const outer = draft.entries[entry.kind === KIND.admin2 && entry.admin1 !== NONE ? entry.admin1 : entry.country];
    entry.lat = outer.lat;
    entry.lon = outer.lon;
  }
};

/** The entry that a pack's key names: "US.CA", "MX/Culiacán", "US.MO/Kansas City"; the most populous of that name. */
const entryOf = (draft: Draft, key: string): number | undefined => {
  const [area, town] = key.split('/');
  if (town === undefined) return draft.byCode.get(area);
  const within = draft.byCode.get(area);
  const found = (draft.names.get(foldName(town)) ?? [])
    .map((posting) => posting & POSTING.entry)
    .filter((number) => {
      const { kind, country, admin1 } = draft.entries[number];
      return (kind === KIND.city || kind === KIND.neighbourhood) && (country === within || admin1 === within);
    });
  return found.sort((a, b) => draft.entries[b].population - draft.entries[a].population || a - b)[0];
};

const addPackPlaces = (draft: Draft, packs: readonly PlacePack[]): void => {
  for (const { places = [] } of packs)
    for (const {
      id,
      name,
      names = [],
      abbreviations = [],
      demonyms = [],
      kind,
      point,
      country,
      admin1,
      population = 0,
    } of places) {
      const number = addEntry(draft, {
        ...blank,
        name,
        code: id,
        kind: KIND[kind as EntryKind],
        country: country === undefined ? NONE : (draft.byCode.get(country) ?? NONE),
        admin1: admin1 === undefined ? NONE : (draft.byCode.get(admin1) ?? NONE),
        lat: point[0],
        lon: point[1],
        population,
      });
      addWritten(draft, [name, ...names], number);
      addWritten(draft, abbreviations, number, POSTING.abbreviation);
      for (const demonym of demonyms) addName(draft, foldName(demonym), number, POSTING.demonym);
    }
};

/** Keys of `aliases` that name no entry, so that a pack's author learns of a slip. */
const addAliases = (draft: Draft, packs: readonly PlacePack[]): readonly string[] => {
  const unknown: string[] = [];
  for (const { aliases = {} } of packs)
    for (const [key, value] of Object.entries(aliases)) {
      const facts: AliasFacts = Array.isArray(value) ? { names: value } : (value as AliasFacts);
      const number = entryOf(draft, key);
      if (number === undefined) {
        unknown.push(key);
        continue;
      }
      if (facts.point !== undefined) [draft.entries[number].lat, draft.entries[number].lon] = facts.point;
      addWritten(draft, facts.names ?? [], number);
      addWritten(draft, facts.abbreviations ?? [], number, POSTING.abbreviation);
      for (const name of facts.demonyms ?? []) addName(draft, foldName(name), number, POSTING.demonym);
    }
  return unknown;
};

const encoder = new TextEncoder();

/** Strings as one run of bytes, each kept once. */
const poolOf = (texts: readonly string[]): { bytes: Uint8Array; at: Uint32Array; length: Uint8Array } => {
  const known = new Map<string, readonly [number, number]>();
  const chunks: Uint8Array[] = [];
  const at = new Uint32Array(texts.length);
  const length = new Uint8Array(texts.length);
  let total = 0;
  texts.forEach((text, index) => {
    let place = known.get(text);
    if (place === undefined) {
      const bytes = encoder.encode(text).subarray(0, 255);
      chunks.push(bytes);
      known.set(text, (place = [total, bytes.length]));
      total += bytes.length;
    }
    [at[index], length[index]] = place;
  });
  const bytes = new Uint8Array(total);
  let here = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, here);
    here += chunk.length;
  }
  return { bytes, at, length };
};

/** The hash table: names, and the beginnings of longer names so that a look-up knows when to stop. */
const tableOf = (draft: Draft): { slots: Uint32Array; postings: Uint32Array } => {
  const table = new Map<number, { place: number; prefix: boolean }>();
  const postings: number[] = [];
  for (const [name, list] of draft.names) {
    const hash = hashName(name);
    if (table.get(hash) !== undefined && table.get(hash)!.place !== PREFIX_ONLY) continue;
    table.set(hash, { place: postings.length, prefix: table.get(hash)?.prefix ?? false });
    postings.push(...list.map((posting, index) => (posting | (index === list.length - 1 ? POSTING.last : 0)) >>> 0));
    const words = name.split(' ');
    let prefix = HASH_START;
    for (const word of words.slice(0, -1)) {
      prefix = hashWord(prefix, word);
      const known = table.get(prefix);
      if (known === undefined) table.set(prefix, { place: PREFIX_ONLY, prefix: true });
      else known.prefix = true;
    }
  }
  let size = 1 << 16;
  while (size < table.size * 2) size *= 2;
  const slots = new Uint32Array(size * 2);
  for (const [hash, { place, prefix }] of table) {
    let slot = slotOf(hash, size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    // Places count from 1: an empty slot holds 0.
    slots[slot * 2 + 1] = ((place === PREFIX_ONLY ? PREFIX_ONLY : place + 1) | (prefix ? PREFIX : 0)) >>> 0;
  }
  return { slots, postings: Uint32Array.from(postings) };
};

interface Spoken {
  readonly name: string;
  readonly entry: number;
  readonly part: boolean;
}

/** Names known the world over, which a report may garble before it names any country. */
const isWorldKnown = ({ kind, population, seat }: Entry): boolean =>
  kind === KIND.country || (kind === KIND.city && (population > 300_000 || seat === SEAT.capital));

/** The names, and parts of names, that are compared by ear, each once an entry. */
const spokenOf = (draft: Draft): readonly Spoken[] => {
  const spoken: Spoken[] = [];
  const seen = new Set<string>();
  const add = (name: string, entry: number, part: boolean): void => {
    const known = `${name}\0${entry}`;
    if (name.length < 3 || name.length >= SPOKEN_PART || seen.has(known)) return;
    seen.add(known);
    spoken.push({ name, entry, part });
  };
  for (const [name, list] of draft.names)
    for (const posting of list) {
      if ((posting & (POSTING.demonym | POSTING.abbreviation)) !== 0) continue;
      const entry = posting & POSTING.entry;
      // Squares and quarters of the packs are heard too; those of the packages are too many and too alike.
      const { kind, code } = draft.entries[entry];
      if (kind > KIND.city && !(kind === KIND.neighbourhood && code !== '')) continue;
      add(name, entry, false);
      for (const part of partsOf(name)) add(part, entry, true);
    }
  return spoken;
};

/** Sorted sound keys of all spoken names, by country; the world-known ones besides under no country. */
const soundTableOf = (
  draft: Draft,
  spoken: readonly Spoken[],
): Pick<Columns, 'soundKeys' | 'soundNames' | 'spokenEntry'> => {
  const pairs: number[] = [];
  spoken.forEach(({ name, entry, part }, index) => {
    const skeletons = skeletonsOf(name);
    // Key and name as one number, so that sorting is by key and then by name.
    for (const skeleton of skeletons) pairs.push(soundKeyOf(skeleton, draft.entries[entry].country) * 2 ** 21 + index);
    if (!part && isWorldKnown(draft.entries[entry]))
      for (const skeleton of skeletons) pairs.push(soundKeyOf(skeleton, NONE) * 2 ** 21 + index);
  });
  const sorted = Float64Array.from(pairs).sort();
  return {
    soundKeys: Uint32Array.from(sorted, (pair) => Math.floor(pair / 2 ** 21)),
    soundNames: Uint32Array.from(sorted, (pair) => pair % 2 ** 21),
    spokenEntry: Uint32Array.from(spoken, ({ entry }) => entry),
  };
};

const columnsOf = (draft: Draft): Columns => {
  const { entries } = draft;
  const spoken = spokenOf(draft);
  const names = poolOf([
    ...entries.map(({ name }) => name),
    ...entries.map(({ code }) => code),
    // Sound codes are below 128: as characters they keep their bytes.
    ...spoken.map(({ name }) => String.fromCharCode(...soundsOf(name))),
  ]);
  const n = entries.length;
  return {
    lat: Float32Array.from(entries, ({ lat }) => lat),
    lon: Float32Array.from(entries, ({ lon }) => lon),
    population: Uint32Array.from(entries, ({ population }) => population),
    geonameid: Uint32Array.from(entries, ({ id }) => id),
    nameAt: names.at.slice(0, n),
    nameLength: names.length.slice(0, n),
    codeAt: names.at.slice(n, 2 * n),
    codeLength: names.length.slice(n, 2 * n),
    spokenAt: names.at.slice(2 * n),
    spokenLength: names.length
      .slice(2 * n)
      .map((length, index) => (spoken[index].part ? length | SPOKEN_PART : length)),
    kind: Uint8Array.from(entries, ({ kind }) => kind),
    seat: Uint8Array.from(entries, ({ seat }) => seat),
    country: Uint16Array.from(entries, ({ country }) => country),
    admin1: Uint16Array.from(entries, ({ admin1 }) => admin1),
    admin2: Uint16Array.from(entries, ({ admin2 }) => admin2),
    names: names.bytes,
    ...tableOf(draft),
    ...soundTableOf(draft, spoken),
    firsts: Uint32Array.from(draft.firsts),
  };
};

export interface CompiledGazetteer {
  readonly block: Uint8Array;
  readonly entries: number;
  /** Keys of packs' `aliases` that name nothing. */
  readonly unknownAliases: readonly string[];
}

/** Compiles the packages' facts and the packs' tables; a few seconds, done once. */
export const buildGazetteer = (packs: readonly PlacePack[]): CompiledGazetteer => {
  const draft: Draft = { entries: [], names: new Map(), byCode: new Map(), firsts: [] };
  draft.firsts.push(draft.entries.length);
  addCountries(draft, packs);
  draft.firsts.push(draft.entries.length);
  addDivisions(draft, 1);
  draft.firsts.push(draft.entries.length);
  addDivisions(draft, 2);
  draft.firsts.push(draft.entries.length);
  for (const town of readTowns()) addTown(draft, town);
  draft.firsts.push(draft.entries.length);
  placeDivisions(draft);
  addPackPlaces(draft, packs);
  const unknownAliases = addAliases(draft, packs);
  return { block: packColumns(columnsOf(draft)), entries: draft.entries.length, unknownAliases };
};
