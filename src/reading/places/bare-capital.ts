/** "In the capital": the seat of the country that the report tells of, where no name beside it says which. */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { nameOf } from '../../knowledge/gazetteer.ts';
import { NONE } from '../../knowledge/gazetteer-layout.ts';
import type { PlaceMention } from '../findings.ts';
import { seatOf } from './areas.ts';
import { fieldsOf } from './describe-place.ts';
import type { PlaceWords } from './place-words.ts';
import type { Placed } from './placed.ts';

/** 'in the capital', not 'the capital needed'. */
const BEFORE = /^(?:in|to|from|near|around|outside|through|across|reached|entered|left)$/;
const OF = /^(?:of|and|needed|required|punishment|city)$/;
const CONFIDENCE = 0.6;
/** Words after 'the capital' within which a named place explains it: 'the capital, Mexico City'. */
const BESIDE = 4;

/** The country of most of the places; the nearest before `at` among equals, -1 where none has one. */
const countryOf = ({ columns }: Gazetteer, placed: readonly Placed[], at: number): number => {
  const votes = new Map<number, number>();
  let best = -1;
  for (const { first, entry } of placed) {
    const country = entry < 0 ? NONE : columns.country[entry];
    if (country === NONE) continue;
    const count = (votes.get(country) ?? 0) + 1;
    votes.set(country, count);
    const most = votes.get(best) ?? 0;
    if (best < 0 || count > most || (count === most && first < at)) best = country;
  }
  return best;
};

const isNamedBeside = ({ sentence }: PlaceWords, placed: readonly Placed[], at: number): boolean =>
  placed.some(
    ({ first, entry, finding }) =>
      entry >= 0 && finding.locative && first > at && first <= at + BESIDE && sentence[first] === sentence[at],
  );

/**
 * Findings for the capitals that a text speaks of without their names; `placed` are its named places in text order.
 *
 *     'Protests in Cali. Thousands marched in the capital.' → "the capital", Bogotá
 */
export const readBareCapitals = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  placed: readonly Placed[],
): PlaceMention[] => {
  const found: PlaceMention[] = [];
  for (let at = 2; at < words.size; at++) {
    if (words.folded[at] !== 'capital' || words.folded[at - 1] !== 'the' || !BEFORE.test(words.folded[at - 2]))
      continue;
    if (OF.test(words.folded[at + 1] ?? '') || isNamedBeside(words, placed, at)) continue;
    const country = countryOf(gazetteer, placed, at);
    const seat = country < 0 ? -1 : seatOf(gazetteer, country);
    if (seat < 0) continue;
    const start = words.start[at - 1];
    const end = words.end[at];
    found.push({
      ...fieldsOf(gazetteer, seat),
      start,
      end,
      text: words.text.slice(start, end),
      confidence: CONFIDENCE,
      locative: true,
      use: 'place',
      why: `the capital of ${nameOf(gazetteer, country)}, which most places of the report lie in`,
    });
  }
  return found;
};
