/** Countries with their names and demonyms in both languages. */
import { foldName } from '../fold-name.ts';
import { KIND, POSTING } from '../gazetteer-layout.ts';
import type { PlacePack } from '../gazetteer-sources.ts';
import { addEntry, addName, addWritten, blank, type Draft } from './draft.ts';

/** Forms of a Spanish adjective: 'mexicano' → mexicana, mexicanos, mexicanas; 'francés' → francesa, …; English: plural. */
export const demonymForms = (demonym: string, language: 'en' | 'es'): readonly string[] => {
  const word = foldName(demonym);
  if (language === 'en') return /(?:ese|ish|ch|ss|is|wiss)$/.test(word) ? [word] : [word, `${word}s`];
  if (word.endsWith('o')) return [word, `${word.slice(0, -1)}a`, `${word}s`, `${word.slice(0, -1)}as`];
  if (/[nslr]$/.test(word)) return [word, `${word}a`, `${word}es`, `${word}as`];
  if (word.endsWith('i') || word.endsWith('u')) return [word, `${word}s`, `${word}es`];
  return [word, `${word}s`];
};

export const addCountries = (draft: Draft, packs: readonly PlacePack[]): void => {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const spanish = new Intl.DisplayNames(['es'], { type: 'region' });
  const facts = Object.assign({}, ...packs.map((pack) => pack.countries ?? {})) as NonNullable<PlacePack['countries']>;
  for (const code of Object.keys(facts).sort()) {
    const { point, spanish: hasSpanish = true, names = [], abbreviations = [], en = [], es = [] } = facts[code];
    const name = names[0] ?? english.of(code) ?? code;
    const number = addEntry(draft, { ...blank, name, code, kind: KIND.country, lat: point[0], lon: point[1] });
    draft.entries[number].country = number;
    addWritten(
      draft,
      [name, english.of(code) ?? code, ...(hasSpanish ? [spanish.of(code) ?? code] : []), ...names],
      number,
    );
    addWritten(draft, abbreviations, number, POSTING.abbreviation);
    for (const [language, words] of [
      ['en', en],
      ['es', es],
    ] as const)
      for (const word of words)
        for (const form of demonymForms(word, language)) addName(draft, form, number, POSTING.demonym);
  }
};
