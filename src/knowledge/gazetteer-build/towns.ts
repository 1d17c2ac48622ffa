/** Towns and neighbourhoods of the packages, with the spellings of their names. */
import { KIND, NONE, POSTING, SEAT } from '../gazetteer-layout.ts';
import type { TownRow } from '../gazetteer-sources.ts';
import { spellingsOf, townVariants } from '../name-variants.ts';
import { addEntry, addName, blank, type Draft } from './draft.ts';

const seatOf = (feature: string): number => {
  if (feature === 'PPLC') return SEAT.capital;
  if (feature === 'PPLA') return SEAT.admin1;
  return feature === 'PPLA2' ? SEAT.admin2 : SEAT.none;
};

export const addTown = (draft: Draft, town: TownRow): void => {
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
