/** Compiles the gazetteer's sources into one block of columns; the same sources give the same bytes. */
import { type Columns, packColumns, SPOKEN_PART } from '../gazetteer-layout.ts';
import { type PlacePack, readTowns } from '../gazetteer-sources.ts';
import { soundsOf } from '../sound-letters.ts';
import { addCountries } from './countries.ts';
import { addDivisions, placeDivisions } from './divisions.ts';
import type { Draft } from './draft.ts';
import { tableOf } from './name-table.ts';
import { addAliases, addPackPlaces } from './pack-places.ts';
import { poolOf } from './pool.ts';
import { soundTableOf, spokenOf } from './spoken.ts';
import { addTown } from './towns.ts';

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
