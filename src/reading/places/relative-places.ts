/**
 * Places told by their relation to a named one: "30 km north of X", "near X", "northern Mexico", "the capital of
 * Sinaloa"; and names that only say whose: "the president of Chile", "the border with Guatemala".
 */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { KIND } from '../../knowledge/gazetteer-layout.ts';
import { pointAt } from '../../knowledge/geometry.ts';
import type { PlaceMention } from '../findings.ts';
import { partOf, seatOf } from './areas.ts';
import { fieldsOf } from './describe-place.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import type { Placed } from './placed.ts';
import { COMPASS } from './word-classes.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NEAR = set('near outside nearby');
const OUTSKIRTS = set(
  'outskirts afueras inmediaciones proximidades cercanias periphery vicinity alrededores cerca edge suburb suburbs suburbios',
);
const OF = set('of from de del al la las los el the a');
const POSSESSORS = set(
  'president government ambassador minister king queen parliament embassy consulate citizen citizens people army flag constitution bishop archbishop diocese archdiocese presidente gobierno embajador embajada ministro rey pueblo ejercito ciudadano ciudadanos arzobispo obispo governor mayor gobernador alcalde congress congreso police cartel fiscalia procuraduria secretaria universidad university bank camara guardia diario',
);
const BORDER = set('border borders frontera limite limites boundary bordering');
const UNITS: ReadonlyMap<string, number> = new Map([
  ...'km kms kilometer kilometers kilometre kilometres kilometro kilometros'
    .split(' ')
    .map((unit) => [unit, 1] as const),
  ...'mile miles milla millas'.split(' ').map((unit) => [unit, 1.609] as const),
  ...'meters metres metros'.split(' ').map((unit) => [unit, 0.001] as const),
]);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, index) => [word, index + 1] as const),
);
const MORE_NUMBERS: Readonly<Record<string, number>> = {
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  diez: 10,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  cien: 100,
}; // prettier-ignore

const isClose = (words: PlaceWords, at: number): boolean => words.gap[at] === GAP.space || words.gap[at] === GAP.hyphen;

/** Number written at word `at`: "30", "1.5" read as its last group, "twenty"; NaN otherwise. */
const numberAt = (words: PlaceWords, at: number): number => {
  if (at < 0) return Number.NaN;
  const word = words.folded[at];
  if (words.cases[at] === CASE.digits) return Number.parseFloat(words.text.slice(words.start[at], words.end[at]));
  return NUMBERS.get(word) ?? MORE_NUMBERS[word] ?? Number.NaN;
};

interface Step {
  /** First word of the relation. */
  readonly first: number;
  readonly km: number;
  /** Degrees, -1 where no direction is given. */
  readonly bearing: number;
}

/** "30 km (to the) north of" before word `at`; undefined where there is no distance. */
const distanceBefore = (words: PlaceWords, at: number): Step | undefined => {
  let word = at - 1;
  let bearing = -1;
  for (let steps = 0; word >= 1 && steps < 6 && isClose(words, word + 1); steps++, word--) {
    const folded = words.folded[word];
    const unit = UNITS.get(folded);
    if (unit !== undefined) {
      const amount = numberAt(words, word - 1);
      return Number.isNaN(amount) ? undefined : { first: word - 1, km: amount * unit, bearing };
    }
    const direction = COMPASS.get(folded);
    if (direction !== undefined) bearing = direction;
    else if (!OF.has(folded) && folded !== 'to' && folded !== 'away' && folded !== 'outside') return undefined;
  }
  return undefined;
};

const moved = (gazetteer: Gazetteer, placed: Placed, words: PlaceWords, step: Step): PlaceMention => {
  const { finding } = placed;
  const start = words.start[step.first];
  const text = words.text.slice(start, finding.end);
  const from = { lat: gazetteer.columns.lat[placed.entry], lon: gazetteer.columns.lon[placed.entry] };
  const { lat, lon } = step.bearing < 0 ? from : pointAt(from, step.km, step.bearing);
  return {
    ...finding,
    start,
    text,
    lat: round(lat),
    lon: round(lon),
    precision: 'near',
    why: `${text}: reckoned from ${finding.name}`,
  };
};

const round = (degrees: number): number => Number(degrees.toFixed(5));

/** "near X", "on the outskirts of X", "a las afueras de X", "cerca de X". */
const isNear = (words: PlaceWords, first: number): boolean => {
  if (first < 1 || !isClose(words, first)) return false;
  if (NEAR.has(words.folded[first - 1])) return true;
  return first > 1 && /^(?:of|de|del)$/.test(words.folded[first - 1]) && OUTSKIRTS.has(words.folded[first - 2]);
};

/** The compass word right before a name, or "the north of" it; its first word and its bearing. */
const compassBefore = (words: PlaceWords, first: number): { first: number; bearing: number } | undefined => {
  if (first < 1 || !isClose(words, first)) return undefined;
  const before = words.folded[first - 1];
  const bearing = COMPASS.get(before);
  if (bearing !== undefined) return { first: first - 1, bearing };
  if (first > 1 && /^(?:of|de|del)$/.test(before)) {
    const far = COMPASS.get(words.folded[first - 2]);
    if (far !== undefined && isClose(words, first - 1)) return { first: first - 2, bearing: far };
  }
  return undefined;
};

const area = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  placed: Placed,
  part: { first: number; bearing: number },
): PlaceMention => {
  const { finding } = placed;
  const start = words.start[part.first];
  const text = words.text.slice(start, finding.end);
  const { lat, lon } = partOf(gazetteer, placed.entry, part.bearing);
  return {
    ...finding,
    start,
    text,
    name: text,
    id: null,
    kind: 'region',
    lat: round(lat),
    lon: round(lon),
    precision: 'area',
  };
};

/** "capital of Sinaloa", "capital de Jalisco": the seat is meant. */
const isCapitalOf = (words: PlaceWords, first: number, end: number): boolean =>
  first > 1 &&
  // "the capital of Mexico's southern state of Guerrero"
  !/^['’]s\s/.test(words.text.slice(end, end + 3)) &&
  isClose(words, first) &&
  /^(?:of|de|del)$/.test(words.folded[first - 1]) &&
  /^(?:capital|capitals)$/.test(words.folded[first - 2]);

const seated = (gazetteer: Gazetteer, words: PlaceWords, placed: Placed): PlaceMention => {
  const seat = seatOf(gazetteer, placed.entry);
  if (seat < 0) return placed.finding;
  const start = words.start[placed.first - 2];
  const { end, name } = placed.finding;
  const article = /^(?:the|la)$/.test(words.folded[placed.first - 3] ?? '') ? placed.first - 3 : placed.first - 2;
  return {
    ...placed.finding,
    ...fieldsOf(gazetteer, seat),
    ...(isNear(words, article) ? { precision: 'near' } : {}),
    start,
    text: words.text.slice(start, end),
    why: `the capital of ${name}`,
  };
};

/** Whether the name only says whose something is, or what lies beyond a border. */
const isPossessor = (words: PlaceWords, first: number): boolean => {
  if (first < 2 || !isClose(words, first) || !isClose(words, first - 1)) return false;
  const before = words.folded[first - 1];
  if (/^(?:of|to|de|del)$/.test(before)) return POSSESSORS.has(words.folded[first - 2]);
  return /^(?:with|con)$/.test(before) && BORDER.has(words.folded[first - 2]);
};

/** "| Russia |'s Defense Ministry said": whose the body is, not where anything happened. */
const BODY_BEHIND =
  /^['’]s\s+(?:[\p{L}.-]+\s+){0,2}(?:ministry|minister|army|military|government|president|parliament|police|forces|navy|embassy|leaders?|officials?|spokes\p{L}+|authorities|prosecutors?|court|intelligence|troops|militants|rebels|commission|agency)\b/iu;
const BODY_REACH = 60;

/** '| Lanao del Sur | Gov. Mamintal Adiong said' */
const HEAD_BEHIND = /^\s+(?:Gov\.|Governor|Mayor|Lt\. Gov\.|Vice Mayor|Police Chief|Sheriff)\s+\p{Lu}/u;

const ownsBody = ({ text }: PlaceWords, { end }: PlaceMention): boolean => {
  const behind = text.slice(end, end + BODY_REACH);
  return BODY_BEHIND.test(behind) || HEAD_BEHIND.test(behind);
};

const isDivision = (gazetteer: Gazetteer, entry: number): boolean => gazetteer.columns.kind[entry] <= KIND.admin1;

/** A finding with what the words before it say of its relation to the named place. */
export const relate = (gazetteer: Gazetteer, words: PlaceWords, placed: Placed): PlaceMention => {
  const { finding, first, entry } = placed;
  if (entry < 0 || finding.use !== 'place') return finding;
  const step = distanceBefore(words, first);
  if (step !== undefined && step.km < 500) return moved(gazetteer, placed, words, step);
  if (isDivision(gazetteer, entry)) {
    if (isCapitalOf(words, first, finding.end)) return seated(gazetteer, words, placed);
    if (isPossessor(words, first) || ownsBody(words, finding)) return { ...finding, locative: false, use: 'modifier' };
    const part = compassBefore(words, first);
    if (part !== undefined) return area(gazetteer, words, placed, part);
  }
  if (isNear(words, first)) return { ...finding, precision: finding.precision === 'exact' ? 'near' : 'area' };
  return isPossessor(words, first) && words.cases[first - 2] === CASE.lower
    ? { ...finding, locative: false, use: 'modifier' }
    : finding;
};
