/** Which countries and regions a report is about, from the names, demonyms and actors that it uses. */
import type { ActorRegistry, PhraseEntry, Region } from '../../knowledge/actors.ts';
import type { PhraseHit } from '../../knowledge/phrase-index.ts';
import { isPossessive, type ReportWords } from './draft.ts';

export type Hit = PhraseHit<PhraseEntry>;

export interface CountryContext {
  readonly counts: ReadonlyMap<string, number>;
  /** The country is named often enough to lend its weak aliases ("the Army"). */
  readonly has: (country: string | null) => boolean;
  readonly weight: (country: string | null) => number;
}

/** Short words that only capitals make a name: in capitals they may be anything ("US", "UN", "IRA"). */
const COMMON_IN_CAPS = new Set('us un eu ira eta mas arena let mir das pf gn ssp aic cps cdn cia it'.split(' '));

/** The words at hand carry the capitals that the name is written with. */
export const wearsCapitals = (report: ReportWords, first: number, last: number, acronym: boolean): boolean => {
  const casing = report.casing[first];
  for (let i = first; i < last; i++) {
    const word = report.words[i];
    if (casing === 'caps') return !(last - first === 1 && COMMON_IN_CAPS.has(word.folded));
    // 'US | forces', 'U.S. | forces', where 'US' alone may be anything
    const joined = last - first > 1 && (word.caps || (word.upper && word.folded.length === 1));
    if (acronym ? word.caps : joined || (word.upper && word.folded.length > 2)) return true;
  }
  return false;
};

/** Longest hits at every word; empty for most. */
export const hitsOf = (registry: ActorRegistry, { words }: ReportWords): ReadonlyMap<number, readonly Hit[]> => {
  const hits = new Map<number, readonly Hit[]>();
  for (let at = 0; at < words.length; at++) {
    const found = registry.phrases.matchesAt(words, at);
    if (found.length > 0) hits.set(at, found);
  }
  return hits;
};

const ABBREVIATED = /^(?:us|u|uk|usa|eeuu|ee)$/;

const countryOfHit = (report: ReportWords, hit: Hit): string | null => {
  for (const entry of hit.entries) {
    if (entry.what === 'country') {
      const short = ABBREVIATED.test(report.words[hit.first].folded);
      // Spanish demonyms are written small; names and English demonyms are not.
      if (short ? wearsCapitals(report, hit.first, hit.last, hit.last - hit.first === 1) : true) return entry.code;
    }
    if (entry.what === 'region' && wearsCapitals(report, hit.first, hit.last, false)) return entry.region.country;
    if (entry.what === 'actor' && !entry.weak && !entry.actor.patterned && !entry.acronym && entry.content > 1)
      return entry.actor.country;
  }
  return null;
};

export const countryContext = (report: ReportWords, hits: ReadonlyMap<number, readonly Hit[]>): CountryContext => {
  const counts = new Map<string, number>();
  for (const [hit] of hits.values()) {
    const country = countryOfHit(report, hit);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const weight = (country: string | null): number => (country === null ? 0 : (counts.get(country) ?? 0));
  return { counts, weight, has: (country) => country !== null && most > 0 && weight(country) >= 0.25 * most };
};

/** The country that an adjacent name or demonym gives: "Mexican officials", "autoridades mexicanas", "Peru's police". */
export const adjacentCountry = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  first: number,
  last: number,
): string | null => {
  const between = (from: number, to: number): string | null => {
    for (const hit of hits.get(from) ?? [])
      if (hit.last === to) for (const entry of hit.entries) if (entry.what === 'country') return entry.code;
    return null;
  };
  const before = isPossessive(report, first - 1) ? first - 1 : first;
  const ofAfter = /^(?:of|de|in|en)$/.test(report.words[last]?.folded ?? '') ? last + 1 : last;
  for (let length = 1; length <= 3; length++) {
    const code = between(before - length, before) ?? between(ofAfter, ofAfter + length);
    if (code !== null) return code;
  }
  return null;
};

export interface RegionMention {
  readonly first: number;
  readonly last: number;
  readonly region: Region;
  readonly confidence: number;
  readonly why?: string;
}
