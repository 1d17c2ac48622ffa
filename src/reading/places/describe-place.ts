/** A resolved mention as the finding that the other readers and the printer take. */
import type { Where } from '../../claim.ts';
import {
  admin1NameOf,
  admin2NameOf,
  countryCodeOf,
  type Gazetteer,
  idOf,
  kindOf,
  nameOf,
} from '../../knowledge/gazetteer.ts';
import { KIND } from '../../knowledge/gazetteer-layout.ts';
import type { PlaceCandidate, PlaceMention } from '../findings.ts';
import { townOfQuarter } from './areas.ts';
import type { HeardRun } from './hear-all.ts';
import type { HeardCandidate } from './hear-places.ts';
import type { Mention } from './mention.ts';
import type { PlaceWords } from './place-words.ts';
import { fame } from './resolve-places.ts';

const PRECISION: readonly Where['precision'][] = ['country', 'adm1', 'adm2', 'exact', 'exact', 'area', 'area'];

/** Districts that hold many towns; a municipality is its town. */
const COUNTY = / (?:County|Parish|District|Rayon|Region|Province)$/;

/** The town that an entry is or lies in: a municipality's own, a quarter's; null for larger things. */
const cityOf = (gazetteer: Gazetteer, entry: number): string | null => {
  const kind = gazetteer.columns.kind[entry];
  if (kind === KIND.city) return nameOf(gazetteer, entry);
  if (kind === KIND.admin2) return COUNTY.test(nameOf(gazetteer, entry)) ? null : nameOf(gazetteer, entry);
  const town = kind === KIND.neighbourhood ? townOfQuarter(gazetteer, entry) : -1;
  return town < 0 ? null : nameOf(gazetteer, town);
};

/** What the gazetteer says of an entry, as the fields of a place mention. */
export const fieldsOf = (
  gazetteer: Gazetteer,
  entry: number,
): Pick<
  PlaceMention,
  'kind' | 'id' | 'name' | 'city' | 'adm2' | 'admin1' | 'country' | 'lat' | 'lon' | 'precision'
> => {
  const { columns } = gazetteer;
  const kind = columns.kind[entry];
  return {
    kind: kindOf(gazetteer, entry),
    id: idOf(gazetteer, entry),
    name: nameOf(gazetteer, entry),
    city: cityOf(gazetteer, entry),
    adm2: admin2NameOf(gazetteer, entry),
    admin1: admin1NameOf(gazetteer, entry),
    country: countryCodeOf(gazetteer, entry),
    lat: Number(columns.lat[entry].toFixed(5)),
    lon: Number(columns.lon[entry].toFixed(5)),
    precision: PRECISION[kind],
  };
};

/** How the sum of `judge` counts towards confidence: 1 just enough, 4 and more sure. */
const surely = (score: number): number => 1 / (1 + Math.exp(-(score - 0.4)));

/** A people's name is hardly ever anything else. */
const DEMONYM = 0.9;

/** Powers of ten of inhabitants up to which a town may share its name with an unlisted one. */
const MODEST = 5.5;

/** "Solhan | in northern Burkina Faso": a link that no list of names has; "in Kolo, Chad and …" may be a list. */
const isPlacedIn = (words: PlaceWords, { last }: Mention): boolean => IN.has(words.folded[last] ?? '');
const IN = new Set(['in', 'en']);

/** The division or country that the words put the mention in, where the place found lies elsewhere; -1 otherwise. */
export const unlistedIn = ({ columns }: Gazetteer, words: PlaceWords, mention: Mention): number => {
  const { claimed, entry, demonym } = mention;
  if (claimed === null || demonym || claimed.use !== 'place' || claimed.entry < 0) return -1;
  const outer = claimed.entry;
  if (columns.kind[outer] === KIND.country)
    return isPlacedIn(words, mention) &&
      columns.kind[entry] >= KIND.city &&
      columns.country[entry] !== outer &&
      fame(columns, entry) < MODEST
      ? outer
      : -1;
  if (columns.kind[outer] !== KIND.admin1 && columns.kind[outer] !== KIND.admin2) return -1;
  if (columns.kind[entry] < KIND.city || columns.admin1[entry] === columns.admin1[outer]) return -1;
  return columns.country[entry] !== columns.country[outer] || fame(columns, entry) < MODEST ? outer : -1;
};

/** A town that no source lists, in a known division or country: its own words and the point of what it lies in. */
const unlisted = (gazetteer: Gazetteer, text: string, outer: number): ReturnType<typeof fieldsOf> => ({
  ...fieldsOf(gazetteer, outer),
  kind: 'city',
  id: null,
  name: text,
  city: text,
});

/** "SAN CARLOS" in a shouted line is San Carlos. */
const titled = (text: string, shouted: boolean): string =>
  shouted ? text.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : text;

/** `outer` is what a name that no list has in it lies in, -1 for any other. */
export const describe = (gazetteer: Gazetteer, words: PlaceWords, mention: Mention, outer: number): PlaceMention => {
  const start = words.start[mention.first];
  const end = words.end[mention.last - 1];
  const text = words.text.slice(start, end);
  return {
    start,
    end,
    text,
    ...(outer < 0
      ? fieldsOf(gazetteer, mention.entry)
      : unlisted(gazetteer, titled(text, words.shouted[mention.first]), outer)),
    ...(outer >= 0 && { why: `no ${text} is listed in ${nameOf(gazetteer, outer)}: its own point` }),
    confidence: Number((mention.confidence * (mention.demonym ? DEMONYM : surely(mention.score))).toFixed(3)),
    locative: mention.use === 'place',
    use: mention.use,
  };
};

const candidatesOf = (gazetteer: Gazetteer, candidates: readonly HeardCandidate[]): readonly PlaceCandidate[] =>
  candidates.map(({ entry, score }) => ({
    id: idOf(gazetteer, entry),
    name: nameOf(gazetteer, entry),
    admin1: admin1NameOf(gazetteer, entry),
    country: countryCodeOf(gazetteer, entry),
    score: Number(score.toFixed(2)),
  }));

const UNRESOLVED = {
  id: null,
  name: null,
  city: null,
  adm2: null,
  admin1: null,
  country: null,
  lat: null,
  lon: null,
} as const;

const WANTED_KIND: Readonly<Record<string, PlaceMention['kind']>> = {
  admin1: 'admin1',
  admin2: 'admin2',
  country: 'country',
};

/** What is known of a name that no place was heard in: its kind; of "Kolo in Chad", which nothing announces, the country too. */
const unheardIn = (
  gazetteer: Gazetteer,
  text: string,
  { wanted, container }: HeardRun,
): Pick<PlaceMention, 'kind' | 'name' | 'city' | 'country' | 'precision'> => {
  const kind = WANTED_KIND[wanted ?? ''] ?? 'city';
  const country = container === null || wanted !== null ? null : countryCodeOf(gazetteer, container.entry);
  const name = country === null ? null : text;
  return { kind, name, city: name, country, precision: 'unknown' };
};

/** A garbled name: the place it was heard as and why, or only its candidates. */
export const describeHeard = (gazetteer: Gazetteer, words: PlaceWords, run: HeardRun): PlaceMention => {
  const start = words.start[run.first];
  const end = words.end[run.last - 1];
  const text = words.text.slice(start, end);
  const span = { start, end, text, confidence: run.confidence, locative: true, use: 'place' } as const;
  const candidates = candidatesOf(gazetteer, run.candidates);
  if (run.entry < 0) {
    const why =
      candidates.length === 0
        ? `no place sounds like "${text}"`
        : `"${text}" may be ${candidates.map(({ name }) => name).join(', ')}: no clear choice`;
    return { ...span, ...UNRESOLVED, ...unheardIn(gazetteer, text, run), why, candidates };
  }
  const also = run.alike.length === 0 ? '' : `, also spelled "${run.alike.join('", "')}"`;
  const why = `"${text}"${also} sounds like ${nameOf(gazetteer, run.entry)} (distance ${run.distance.toFixed(2)}, margin ${run.margin.toFixed(1)})`;
  return { ...span, ...fieldsOf(gazetteer, run.entry), why, candidates };
};
