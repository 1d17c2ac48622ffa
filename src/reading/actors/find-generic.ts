/** Actors of a generic kind by their describing words: 'gunmen', 'hombres armados', 'Mexican officials'. */
import type { Language } from '../../language/analysis.ts';
import { adjacentCountry, type Hit } from './countries.ts';
import type { Draft, ReportWords } from './draft.ts';

/** Longest describing words that no named actor covers. */
export const findGeneric = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  taken: Uint8Array,
  language: Language,
): Draft[] => {
  const drafts: Draft[] = [];
  let free = 0;
  for (const [at, found] of hits) {
    if (at < free) continue;
    for (const hit of found) {
      const word = hit.entries.find((entry) => entry.what === 'word' && entry.language === language);
      if (word?.what !== 'word' || taken.subarray(hit.first, hit.last).includes(1)) continue;
      drafts.push({
        first: hit.first,
        last: hit.last,
        actor: word.actor,
        kind: word.actor.kind,
        confidence: 0.85,
        country: adjacentCountry(report, hits, hit.first, hit.last),
      });
      free = hit.last;
      break;
    }
  }
  return drafts;
};
