/** Listens for every garbled name of a report, provinces before towns, like spellings together. */
import type { Gazetteer } from '../../knowledge/gazetteer.ts';
import { KIND, NONE } from '../../knowledge/gazetteer-layout.ts';
import { soundDistance } from '../../knowledge/sound.ts';
import { findUnheard, type Run } from './find-unheard.ts';
import { type Heard, hearPlace } from './hear-places.ts';
import type { Surroundings } from './judge-use.ts';
import type { Mention } from './mention.ts';
import { CASE, GAP, type PlaceWords } from './place-words.ts';
import type { PlaceContextWeights } from './resolve-places.ts';
import { LOCATIVE } from './word-classes.ts';

/** A garbled run and what it was heard as. */
export interface HeardRun extends Run, Heard {
  /** Other spellings of the report that voted with this one. */
  readonly alike: readonly string[];
}

const ALIKE = 0.2;
const MOST_RUNS = 60;

const spellingOf = (words: PlaceWords, { first, last }: Run): string => words.folded.slice(first, last).join(' ');

/** Runs of one thing: the same kind asked for, and spelled alike. */
const groupAlike = (words: PlaceWords, runs: readonly Run[]): readonly (readonly Run[])[] => {
  const groups: Run[][] = [];
  for (const run of runs) {
    const spelling = spellingOf(words, run);
    const group = groups.find(
      ([first]) =>
        (first.wanted === run.wanted || first.wanted === null || run.wanted === null) &&
        (spellingOf(words, first) === spelling ||
          (Math.min(first.asked, run.asked) >= 2 && soundDistance(spellingOf(words, first), spelling) <= ALIKE)),
    );
    if (group === undefined) groups.push([run]);
    else group.push(run);
  }
  return groups;
};

const withHeard = (
  { columns }: Gazetteer,
  { countries, divisions }: PlaceContextWeights,
  entry: number,
  times: number,
): PlaceContextWeights => {
  const add = (weights: ReadonlyMap<number, number>, key: number): ReadonlyMap<number, number> =>
    key === NONE ? weights : new Map(weights).set(key, (weights.get(key) ?? 0) + Math.min(3, times));
  return { countries: add(countries, columns.country[entry]), divisions: add(divisions, columns.admin1[entry]) };
};

/** The division or country that the words behind a comma put the run in, itself heard or known: "onion, coavela state". */
const withinOf = (
  { columns }: Gazetteer,
  words: PlaceWords,
  group: readonly Run[],
  heard: readonly HeardRun[],
  container: Mention | null,
): number => {
  if (container !== null) return columns.kind[container.entry] > KIND.admin1 ? -1 : container.entry;
  for (const run of group) {
    if (run.last >= words.size) continue;
    const linked = /^(?:in|en|of|de)$/.test(words.folded[run.last]) ? run.last + 1 : run.last;
    if (linked === run.last && words.gap[run.last] !== GAP.comma && words.gap[run.last] !== GAP.bracket) continue;
    const outer = heard.find(({ first, entry }) => first === linked && entry >= 0);
    if (outer !== undefined && columns.kind[outer.entry] <= KIND.admin1) return outer.entry;
  }
  return -1;
};

/** "near Kolo in Chad": no list has it, and yet a place. */
const isPlaced = ({ folded }: PlaceWords, { first, container }: Run): boolean =>
  container !== null && LOCATIVE.has(folded[first - 1] ?? '');

/** The garbled names of a report that some place was heard in, and those announced as places that none was. */
export const hearAll = (
  gazetteer: Gazetteer,
  surroundings: Surroundings,
  mentions: readonly Mention[],
  weights: PlaceContextWeights,
  tolerance: number,
): readonly HeardRun[] => {
  const { words } = surroundings;
  const runs = findUnheard(surroundings, mentions).slice(0, MOST_RUNS);
  const groups = [...groupAlike(words, runs)].sort(
    (a, b) => Number(b[0].wanted === 'admin1') - Number(a[0].wanted === 'admin1'),
  );
  let context = weights;
  const heard: HeardRun[] = [];
  for (const group of groups) {
    const asked = Math.max(...group.map((run) => run.asked));
    if (asked === 0) continue;
    const wanted = group.find((run) => run.wanted !== null)?.wanted ?? null;
    if (wanted === 'street' || wanted === 'natural') continue;
    // Quarters in capitals keep their own names; only words in lower case are taken for garbled ones.
    if (wanted === 'quarter' && words.cases[group[0].first] !== CASE.lower) continue;
    const container = group.find((run) => run.container !== null)?.container ?? null;
    const spellings = [...new Set(group.map((run) => spellingOf(words, run)))];
    const within = withinOf(gazetteer, words, group, heard, container);
    const found = hearPlace(gazetteer, { spellings, wanted, within, asked, tolerance }, context);
    if (found.entry >= 0) context = withHeard(gazetteer, context, found.entry, group.length);
    if (found.entry < 0 && wanted === 'quarter') continue;
    for (const run of group) {
      if (found.entry < 0 && (run.doubtful || (wanted === null && !isPlaced(words, run)))) continue;
      const alike = spellings.filter((spelling) => spelling !== spellingOf(words, run));
      heard.push({ ...run, ...found, alike });
    }
  }
  return heard;
};
