/**
 * Quarters, streets and buildings, which no gazetteer of towns holds: "colonia Las Flores", "the Tres Ríos district of
 * Culiacán", "Maple Street": they keep their words as name and take the point of the town that they lie in.
 */
import type { PlaceKind, PlaceMention } from '../findings.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import type { Placed } from './placed.ts';

const kinds = (kind: PlaceKind, text: string): readonly (readonly [string, PlaceKind])[] =>
  text.split(' ').map((word) => [word, kind] as const);

/** Before the name: "colonia Centro", "Avenida Juárez". */
const OPENERS: ReadonlyMap<string, PlaceKind> = new Map([
  ...kinds(
    'neighbourhood',
    'colonia col barrio fraccionamiento urbanizacion vereda corregimiento sector ejido infonavit',
  ),
  ...kinds('street', 'calle avenida av avda calzada bulevar boulevard blvd callejon carrera libramiento periferico'),
  ...kinds('building', 'plaza mercado parque hotel hospital penal iglesia'),
]);
/** After it: "Tres Ríos District", "Elm Street". */
const CLOSERS: ReadonlyMap<string, PlaceKind> = new Map([
  ...kinds('neighbourhood', 'neighborhood neighbourhood district quarter suburb borough subdivision'),
  ...kinds('street', 'street avenue boulevard lane drive road'),
  ...kinds('building', 'square plaza market mall hospital prison hotel bridge station airport'),
]);
const INNER = new Set('de del la las los el y of the'.split(' '));
const IN = new Set('of in de en at'.split(' '));
const LONGEST = 5;

const isCapital = (words: PlaceWords, at: number): boolean =>
  at < words.size &&
  (words.cases[at] === CASE.capital || words.cases[at] === CASE.capitals || words.cases[at] === CASE.digits);
const isClose = (words: PlaceWords, at: number): boolean =>
  at < words.size && (words.gap[at] === GAP.space || words.gap[at] === GAP.hyphen || words.gap[at] === GAP.dot);

interface Run {
  readonly first: number;
  readonly last: number;
  /** The name's own words, without opener or closer in lower case. */
  readonly nameFirst: number;
  readonly nameLast: number;
  readonly kind: PlaceKind;
  /** "Zurmi district", which may as well be a county. */
  readonly county: boolean;
  /** A street or square is called after a place far away: "Santo Domingo square"; "the Santo Domingo square" may be the town's. */
  readonly calledAfter: boolean;
}

const SQUARES = new Set('plaza square'.split(' '));

const capitalsFrom = (words: PlaceWords, first: number): number => {
  let last = first;
  while (last < words.size && last < first + LONGEST && (last === first || isClose(words, last))) {
    if (isCapital(words, last)) last++;
    else if (last > first && INNER.has(words.folded[last]) && isClose(words, last + 1) && isCapital(words, last + 1))
      last += 2;
    else break;
  }
  return last;
};

const capitalsBefore = (words: PlaceWords, end: number): number => {
  let first = end;
  while (
    first > 0 &&
    end - first < LONGEST &&
    (first === end || isClose(words, first)) &&
    isCapital(words, first - 1) &&
    isClose(words, first)
  )
    first--;
  return first;
};

const PLACING = new Set(
  'in at on near along off outside inside from to behind opposite across around en sobre of'.split(' '),
);

const SEATS = new Set('capital city town village'.split(' '));

/** Whether a preposition places what begins here: "on Elm Street", "in the Old Mill district"; bodies are named freely. */
const isPlaced = (words: PlaceWords, first: number): boolean => {
  let at = first - 1;
  // 'in the capital, Heroes square'
  if (at > 0 && words.gap[first] === GAP.comma && SEATS.has(words.folded[at])) return true;
  while (
    at > 0 &&
    first - at < 4 &&
    isClose(words, at + 1) &&
    (words.folded[at] === 'the' || words.cases[at] === CASE.lower) &&
    !PLACING.has(words.folded[at])
  )
    at--;
  return at >= 0 && words.sentence[at] === words.sentence[first] && PLACING.has(words.folded[at]);
};

const runsOf = (words: PlaceWords): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < words.size; at++) {
    if (words.shouted[at]) continue;
    // Few words have a name beside them: that is asked before any list.
    const opened = isCapital(words, at + 1) && isClose(words, at + 1) ? OPENERS.get(words.folded[at]) : undefined;
    if (opened !== undefined) {
      const last = capitalsFrom(words, at + 1);
      const calledAfter = opened === 'street' || SQUARES.has(words.folded[at]);
      runs.push({ first: at, last, nameFirst: at + 1, nameLast: last, kind: opened, county: false, calledAfter });
      at = last - 1;
      continue;
    }
    if (at === 0 || !isCapital(words, at - 1) || !isClose(words, at)) continue;
    const closed = CLOSERS.get(words.folded[at]);
    if (closed === undefined) continue;
    const first = capitalsBefore(words, at);
    if (first < at && isPlaced(words, first))
      runs.push({
        first,
        last: at + 1,
        nameFirst: first,
        nameLast: closed === 'neighbourhood' ? at : at + 1,
        kind: closed,
        county: words.folded[at] === 'district',
        calledAfter: closed === 'street' || (SQUARES.has(words.folded[at]) && words.folded[first - 1] !== 'the'),
      });
  }
  return runs;
};

const isTown = ({ finding }: Placed): boolean =>
  finding.use === 'place' && finding.lat !== null && (finding.kind === 'city' || finding.kind === 'admin2');

/** The town named right behind the run ("district of Culiacán", "colonia Roma, Puebla"), or the last one named before it. */
const townOf = (words: PlaceWords, run: Run, placed: readonly Placed[]): Placed | undefined => {
  const behind = placed.find(
    (other) =>
      isTown(other) &&
      other.first >= run.last &&
      other.first <= run.last + 3 &&
      words.sentence[other.first] === words.sentence[run.first],
  );
  if (behind !== undefined) {
    const link = words.folded[run.last];
    if (behind.first === run.last ? words.gap[run.last] === GAP.comma : IN.has(link)) return behind;
  }
  // Failing all, the first town of the report: mostly its dateline.
  let best: Placed | undefined = placed[0];
  for (const other of placed) {
    if (other.first >= run.first) break;
    if (isTown(other) && words.sentence[run.first] - words.sentence[other.first] <= REACH) best = other;
  }
  return best;
};

/** Whether the run's own sentence names its town. */
const isNamedBeside = (words: PlaceWords, run: Run, town: Placed): boolean =>
  words.sentence[town.first] === words.sentence[run.first];

/** Sentences back that a town still holds for a quarter without one of its own. */
const REACH = 3;

/** A known quarter keeps its own point where it lies in its town. */
const isKnownThere = (known: Placed | undefined, town: Placed): boolean =>
  known !== undefined &&
  known.finding.country === town.finding.country &&
  Math.abs((known.finding.lat ?? 0) - (town.finding.lat ?? 0)) < 0.4 &&
  Math.abs((known.finding.lon ?? 0) - (town.finding.lon ?? 0)) < 0.4;

/** The quarters, streets and buildings of a text, and the mentions that they stand in the place of. */
export const readQuarters = (
  words: PlaceWords,
  placed: readonly Placed[],
  inBody: (start: number, end: number) => boolean,
): { readonly quarters: readonly PlaceMention[]; readonly replaced: ReadonlySet<Placed> } => {
  // "la pandilla Barrio 18" is a gang, no quarter.
  const runs = runsOf(words).filter((run) => !inBody(words.start[run.nameFirst], words.end[run.nameLast - 1]));
  const inside = new Map<Run, readonly Placed[]>();
  const covered = new Set<Placed>();
  for (const run of runs) {
    const within = placed.filter(({ first, last }) => first < run.last && last > run.first);
    inside.set(run, within);
    for (const other of within) covered.add(other);
  }
  const towns = placed.filter((other) => isTown(other) && !covered.has(other));
  const quarters: PlaceMention[] = [];
  const replaced = new Set<Placed>();
  for (const run of runs) {
    const town = townOf(words, run, towns);
    const within = inside.get(run)!;
    if (town !== undefined && within.some((other) => isKnownThere(other, town))) continue;
    // "raids in neighbouring Zurmi district": a county of that name, and no quarter of a town told elsewhere
    if (run.county && town !== undefined && town.first < run.first && !isNamedBeside(words, run, town)) continue;
    if (within.some(({ finding }) => finding.use !== 'place')) continue;
    // Without a town it is told by nothing; the far place it is called after is no place of this report.
    for (const other of within) if (town !== undefined || run.calledAfter) replaced.add(other);
    if (town !== undefined) quarters.push(quarterOf(words, run, town));
  }
  return { quarters, replaced };
};

const quarterOf = (words: PlaceWords, run: Run, town: Placed): PlaceMention => {
  const start = words.start[run.first];
  const end = words.end[run.last - 1];
  return {
    ...town.finding,
    start,
    end,
    text: words.text.slice(start, end),
    kind: run.kind,
    id: null,
    name: words.text.slice(words.start[run.nameFirst], words.end[run.nameLast - 1]),
    city: town.finding.name,
    precision: 'exact',
    confidence: Number((town.finding.confidence * 0.8).toFixed(3)),
    why: `a ${run.kind} of ${town.finding.name}`,
  };
};
