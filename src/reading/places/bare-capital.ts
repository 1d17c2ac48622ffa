/** "In the capital", "near the Haitian capital", "en la capital haitiana": the seat of the country told of, or of the one named by its people. */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { nameOf } from '../../knowledge/gazetteer.ts';
import { KIND, NONE } from '../../knowledge/gazetteer-layout.ts';
import type { PlaceMention } from '../findings.ts';
import { seatOf } from './areas.ts';
import { fieldsOf } from './describe-place.ts';
import type { PlaceWords } from './place-words.ts';
import type { Placed } from './placed.ts';

/** 'in the capital', not 'the capital needed'. */
const BEFORE = /^(?:in|to|from|near|around|outside|through|across|reached|entered|left)$/;
const NEAR = /^(?:near|around|outside)$/;
const OF = /^(?:of|and|needed|required|punishment|city)$/;
const CONFIDENCE = 0.6;
/** 'en la capital haitiana', 'cerca de la capital haitiana' */
const BEFORE_ES = /^(?:en|a|de|hacia|desde|por)$/;

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

/** '| In Guatemala |, police arrested a man in the capital': the country named before it in its sentence, -1 where none is. */
const countryBeside = (
  { columns }: Gazetteer,
  { sentence }: PlaceWords,
  placed: readonly Placed[],
  at: number,
): number => {
  const beside = placed.findLast(
    ({ first, entry, finding }) =>
      first < at && sentence[first] === sentence[at] && entry >= 0 && finding.locative && finding.use === 'place',
  );
  return beside && columns.kind[beside.entry] === KIND.country ? beside.entry : -1;
};

const isNamedBeside = ({ sentence }: PlaceWords, placed: readonly Placed[], at: number): boolean =>
  placed.some(
    ({ first, entry, finding }) =>
      entry >= 0 && finding.locative && first > at && first <= at + BESIDE && sentence[first] === sentence[at],
  );

/** A capital told without its name. */
interface Told {
  /** Words `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
  /** The country that it is told to be of; -1 where it is not told. */
  readonly country: number;
  readonly near: boolean;
}

/** The country of a people named at a word: 'Haitian', 'haitiana'; -1 where none is. */
const peopleAt = ({ columns }: Gazetteer, placed: readonly Placed[], at: number): number => {
  const people = placed.find(({ first, last, entry }) => first === at && last === at + 1 && entry >= 0);
  return people && columns.kind[people.entry] === KIND.country && people.finding.use !== 'place' ? people.entry : -1;
};

const toldEnglish = (
  gazetteer: Gazetteer,
  { folded }: PlaceWords,
  placed: readonly Placed[],
  at: number,
): Told | undefined => {
  if (OF.test(folded[at + 1] ?? '')) return undefined;
  const country = folded[at - 1] === 'the' ? -1 : peopleAt(gazetteer, placed, at - 1);
  const first = country < 0 ? at - 1 : at - 2;
  const before = folded[first - 1] ?? '';
  return folded[first] === 'the' && BEFORE.test(before)
    ? { first, last: at + 1, country, near: NEAR.test(before) }
    : undefined;
};

const toldSpanish = (
  gazetteer: Gazetteer,
  { folded }: PlaceWords,
  placed: readonly Placed[],
  at: number,
): Told | undefined => {
  const country = peopleAt(gazetteer, placed, at + 1);
  if (country < 0 || folded[at - 1] !== 'la' || !BEFORE_ES.test(folded[at - 2] ?? '')) return undefined;
  return { first: at - 1, last: at + 2, country, near: folded[at - 2] === 'de' && folded[at - 3] === 'cerca' };
};

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
    if (words.folded[at] !== 'capital') continue;
    const told = toldEnglish(gazetteer, words, placed, at) ?? toldSpanish(gazetteer, words, placed, at);
    if (!told || isNamedBeside(words, placed, at)) continue;
    const beside = told.country < 0 ? countryBeside(gazetteer, words, placed, at) : told.country;
    const country = beside < 0 ? countryOf(gazetteer, placed, at) : beside;
    const seat = country < 0 ? -1 : seatOf(gazetteer, country);
    if (seat < 0) continue;
    const start = words.start[told.first];
    const end = words.end[told.last - 1];
    found.push({
      ...fieldsOf(gazetteer, seat),
      ...(told.near ? { precision: 'near' } : {}),
      start,
      end,
      text: words.text.slice(start, end),
      confidence: CONFIDENCE,
      locative: true,
      use: 'place',
      why: `the capital of ${nameOf(gazetteer, country)}${beside < 0 ? ', which most places of the report lie in' : ''}`,
    });
  }
  return found;
};
