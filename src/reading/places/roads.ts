/** Roads between two towns: "kilometre 12 of the highway from A to B", "on the A-B road", "la carretera A–B". */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { distanceKm, type Point } from '../../knowledge/geometry.ts';
import type { PlaceMention } from '../findings.ts';
import { seatOf } from './areas.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import type { Placed } from './placed.ts';
import { ROADS } from './word-classes.ts';

const KILOMETRES = new Set('km kilometer kilometre kilometro'.split(' '));

/** How the two names are bound: "A-B", "A–B", "from A to B", "between A and B", "de A a B", "que une A con B". */
const isPair = (words: PlaceWords, a: Placed, b: Placed): boolean => {
  const between = b.first - a.last;
  if (between === 0)
    return words.gap[b.first] === GAP.hyphen || /^ ?[-–—] ?$/.test(words.text.slice(a.finding.end, b.finding.start));
  return between === 1 && /^(?:to|and|a|y|con|with)$/.test(words.folded[a.last]);
};

/** A road word within a few words before the pair or right behind it. */
const roadNear = (words: PlaceWords, a: Placed, b: Placed): boolean => {
  for (let at = a.first - 1; at >= 0 && at >= a.first - 5 && words.sentence[at] === words.sentence[a.first]; at--)
    if (ROADS.has(words.folded[at])) return true;
  for (let at = b.last; at < words.size && at < b.last + 2; at++) if (ROADS.has(words.folded[at])) return true;
  return false;
};

/** The kilometre named within eight words before the pair: "kilómetro 23 de la carretera A-B"; NaN where none. */
const kilometreOf = (words: PlaceWords, a: Placed): { first: number; km: number } | undefined => {
  for (let at = a.first - 1; at >= 1 && at >= a.first - 8 && words.sentence[at] === words.sentence[a.first]; at--)
    if (KILOMETRES.has(words.folded[at - 1]) && words.cases[at] === CASE.digits) {
      const km = Number.parseFloat(words.text.slice(words.start[at], words.end[at]));
      return Number.isNaN(km) ? undefined : { first: at - 1, km };
    }
  return undefined;
};

/** Roads lead to towns: where a province was read, its seat of the same name is meant. */
const pointOf = (gazetteer: Gazetteer, { finding, entry }: Placed): Point | undefined => {
  const { lat, lon } = gazetteer.columns;
  const seat = finding.kind === 'admin1' ? seatOf(gazetteer, entry) : -1;
  if (seat >= 0) return { lat: lat[seat], lon: lon[seat] };
  return finding.lat === null || finding.lon === null ? undefined : { lat: finding.lat, lon: finding.lon };
};

/** The point `share` of the way from one point to the other. */
const along = (from: Point, to: Point, share: number): Point => ({
  lat: from.lat + (to.lat - from.lat) * share,
  lon: from.lon + (to.lon - from.lon) * share,
});

/** Towns farther apart than this are no pair of one road. */
const LONGEST_KM = 900;

const roadOf = (gazetteer: Gazetteer, words: PlaceWords, a: Placed, b: Placed): PlaceMention | undefined => {
  const from = pointOf(gazetteer, a);
  const to = pointOf(gazetteer, b);
  if (from === undefined || to === undefined || distanceKm(from, to) > LONGEST_KM) return undefined;
  const mark = kilometreOf(words, a);
  const length = Math.max(1, distanceKm(from, to));
  const { lat, lon } = along(from, to, mark === undefined ? 0.5 : Math.min(1, mark.km / length));
  const nearer = mark !== undefined && mark.km > length / 2 ? b : a;
  const start = words.start[mark?.first ?? a.first];
  const name = `${a.finding.name}–${b.finding.name}`;
  return {
    ...nearer.finding,
    start,
    end: b.finding.end,
    text: words.text.slice(start, b.finding.end),
    kind: 'street',
    id: null,
    name,
    city: null,
    lat: Number(lat.toFixed(5)),
    lon: Number(lon.toFixed(5)),
    precision: mark === undefined ? 'area' : 'near',
    why: mark === undefined ? `the road ${name}: its middle` : `kilometre ${mark.km} of the road ${name}`,
    locative: true,
    use: 'place',
  };
};

/** The roads of a text, and the words of the towns that only name them. */
export const readRoads = (
  gazetteer: Gazetteer,
  words: PlaceWords,
  placed: readonly Placed[],
): { readonly roads: readonly PlaceMention[]; readonly ends: ReadonlySet<Placed> } => {
  const roads: PlaceMention[] = [];
  const ends = new Set<Placed>();
  for (let index = 0; index + 1 < placed.length; index++) {
    const a = placed[index];
    const b = placed[index + 1];
    if (a.finding.use !== 'place' || b.finding.use !== 'place' || !isPair(words, a, b) || !roadNear(words, a, b))
      continue;
    const road = roadOf(gazetteer, words, a, b);
    if (road === undefined) continue;
    roads.push(road);
    ends.add(a).add(b);
  }
  return { roads, ends };
};
