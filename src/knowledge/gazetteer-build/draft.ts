/** The gazetteer while it is compiled: entries, and the names that lead to them. */
import { foldName } from '../fold-name.ts';
import { NONE, POSTING, SEAT } from '../gazetteer-layout.ts';

export interface Entry {
  name: string;
  code: string;
  kind: number;
  seat: number;
  id: number;
  country: number;
  admin1: number;
  admin2: number;
  lat: number;
  lon: number;
  population: number;
}

export interface Draft {
  readonly entries: Entry[];
  /** Folded name → postings (entry number and flags). */
  readonly names: Map<string, number[]>;
  readonly byCode: Map<string, number>;
  readonly firsts: number[];
}

export const addName = (draft: Draft, folded: string, entry: number, flags = 0): void => {
  if (folded === '') return;
  const list = draft.names.get(folded);
  if (list === undefined) draft.names.set(folded, [entry | flags]);
  else {
    const known = list.findIndex((posting) => (posting & POSTING.entry) === entry);
    if (known < 0) list.push(entry | flags);
    // A name in its own right outweighs the same form made by rule.
    else if (flags === 0) list[known] = entry;
  }
};

const LANGUAGE_FLAGS: Readonly<Record<string, number>> = { en: POSTING.english, es: POSTING.spanish };

/** Names of a pack: "Calif.", or "EU@es" for one that is used in one language only. */
export const addWritten = (draft: Draft, written: readonly string[], entry: number, flags = 0): void => {
  for (const text of written) {
    const [name, language = ''] = text.split('@');
    const acronym = flags === POSTING.abbreviation && name === name.toUpperCase() ? POSTING.acronym : 0;
    addName(draft, foldName(name).replace(/^the /, ''), entry, flags | acronym | (LANGUAGE_FLAGS[language] ?? 0));
  }
};

export const addEntry = (draft: Draft, entry: Entry): number => {
  draft.entries.push(entry);
  const number = draft.entries.length - 1;
  if (entry.code !== '') draft.byCode.set(entry.code, number);
  return number;
};

export const blank = {
  seat: SEAT.none,
  id: 0,
  country: NONE,
  admin1: NONE,
  admin2: NONE,
  lat: 0,
  lon: 0,
  population: 0,
};
