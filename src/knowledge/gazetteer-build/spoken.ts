/** Names as they are compared by ear. */
import { type Columns, KIND, NONE, POSTING, SEAT, SPOKEN_PART } from '../gazetteer-layout.ts';
import { partsOf } from '../name-variants.ts';
import { skeletonsOf, soundKeyOf } from '../sound-index.ts';
import type { Draft, Entry } from './draft.ts';

export interface Spoken {
  readonly name: string;
  readonly entry: number;
  readonly part: boolean;
}

/** Names known the world over, which a report may garble before it names any country. */
const isWorldKnown = ({ kind, population, seat }: Entry): boolean =>
  kind === KIND.country || (kind === KIND.city && (population > 300_000 || seat === SEAT.capital));

/** The names, and parts of names, that are compared by ear, each once an entry. */
export const spokenOf = (draft: Draft): readonly Spoken[] => {
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
export const soundTableOf = (
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
