/** Places that may be an incident's: what the place reader resolved, and names that no gazetteer knows ('in the village of …'). */
import type { Where } from '../../claim.ts';
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { ClaimContext } from '../claims/context.ts';
import type { PlaceMention } from '../findings.ts';
import { FINENESS } from '../places/fineness.ts';
import { nounSenses } from './word-senses.ts';

/** All mentions of one place. */
export interface PlaceTold {
  readonly where: Where;
  /** How fine it is: 6 a building, 4 a town, 2 a province, 0 a country; 5 what no gazetteer knows. */
  readonly fineness: number;
  readonly known: boolean;
  readonly confidence: number;
  /** First token of each mention, in text order. */
  readonly at: readonly number[];
}

const KIND =
  /^(?:neighbou?rhoods?|district|area|municipality|airport|farm|ranch|hacienda|village|town|city|jurisdiction|canton|department|province|sector|university|barracks|bridge|road|highway|avenue|street|port|camp|zone|region|hamlet|community|settlement|colony|estate|plaza|park|stadium)$/;
const INTO = /^(?:in|at|near|of|from|outside|around|reached|entered|between|on)$/;
const LEADING = /^(?:the|this|that|a|an|northern|southern|eastern|western|central|nearby|small|remote)$/;
const LONGEST = 5;

const isNameToken = (context: ClaimContext, at: number): boolean => {
  const { upos } = context.analysis.tokens[at];
  const form = context.forms[at];
  return (
    (upos === 'PROPN' || /^(?:de|la|las|los|el|del)$/.test(form)) &&
    /^\p{L}/u.test(form) &&
    !context.placeAt.at(at) &&
    !context.timeAt.at(at) &&
    !KIND.test(form)
  );
};

const COMMON = /^(?:jungle|reform|north|south|east|west|today|downtown|middle|outskirts|background|text)$/;

/** 'the JUNGLE', 'AGRARIAN REFORM': capitals make names of nouns. */
const isCommon = ({ forms, language }: ClaimContext, last: number): boolean => {
  const form = forms[last - 1];
  return nounClass(language, form) !== undefined || nounSenses(form).length > 0 || COMMON.test(form);
};

/** Names of places that the gazetteer does not hold: behind 'in' or 'village of', or before 'neighborhood'. */
const unknownNames = (context: ClaimContext): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  const { tokens } = context.analysis;
  for (let i = 1; i < tokens.length; i++) {
    if (!isNameToken(context, i) || tokens[i].upos !== 'PROPN') continue;
    let first = i;
    while (first > 0 && /^(?:la|las|los|el|san|santa)$/.test(context.forms[first - 1])) first--;
    let last = i + 1;
    while (last < tokens.length && last - first < LONGEST && isNameToken(context, last)) last++;
    let before = first - 1;
    while (before > 0 && LEADING.test(context.forms[before])) before--;
    const kindAfter = KIND.test(context.forms[last] ?? '');
    const kindBefore = KIND.test(context.forms[before] ?? '') || KIND.test(context.forms[before - 1] ?? '');
    const preposed = INTO.test(context.forms[before] ?? '');
    const name = context.nameAt.at(i);
    const actor = context.actorAt.at(i);
    const taken =
      (name?.type === 'PER' && !kindAfter) ||
      (name?.type === 'ORG' && !kindAfter && !kindBefore) ||
      actor !== undefined ||
      isCommon(context, last);
    if (!taken && (kindAfter || (preposed && (kindBefore || name?.type === 'LOC' || !name)))) found.push([first, last]);
    i = last;
  }
  return found;
};

const whereOfMention = (mention: PlaceMention): Where => ({
  name: mention.name ?? mention.text,
  id: mention.id,
  city: mention.city,
  adm2: mention.adm2,
  admin1: mention.admin1,
  country: mention.country,
  lat: mention.lat,
  lon: mention.lon,
  precision: mention.precision,
  evidence: [{ start: mention.start, end: mention.end }],
});

/** A town's name before 'neighborhood' names a quarter. */
const isQuarterOf = ({ forms, analysis }: ClaimContext, first: number, { end }: PlaceMention): boolean => {
  let at = first;
  while (at < analysis.tokens.length && analysis.tokens[at].start < end) at++;
  return /^(?:neighbou?rhoods?|sector)$/.test(forms[at] ?? '');
};

/** Places of the report, each once, in the order of their first mention. */
export const placesTold = (context: ClaimContext): readonly PlaceTold[] => {
  const { tokens, text } = context.analysis;
  const groups = new Map<string, { told: PlaceTold; at: number[] }>();
  const add = (key: string, at: number, make: () => Omit<PlaceTold, 'at'>) => {
    const known = groups.get(key);
    if (known) known.at.push(at);
    else {
      const list = [at];
      groups.set(key, { told: { ...make(), at: list }, at: list });
    }
  };
  const addUnknown = (first: number, last: number) => {
    const [start, end] = [tokens[first].start, tokens[last - 1].end];
    const name = text.slice(start, end).replace(/\s+/g, ' ');
    add(`? ${name.toLowerCase()}`, first, () => ({
      where: {
        ...aroundOf(context, first),
        name,
        id: null,
        city: URBAN.test(context.forms[last] ?? '') ? townBeside(context, first) : null,
        evidence: [{ start, end }],
        inferred: true,
        why: 'no gazetteer knows the name: placed by the province or country told beside it',
      },
      fineness: 5,
      known: false,
      confidence: 0,
    }));
  };
  let token = 0;
  const { places } = context.findings;
  for (const mention of places) {
    if (!mention.locative) continue;
    while (token > 0 && tokens[token].start > mention.start) token--;
    while (token < tokens.length - 1 && tokens[token].end <= mention.start) token++;
    const unresolved = mention.name === null && mention.country === null;
    // 'the San Francisco | neighborhood' is no town of that name
    if (unresolved || (mention.kind !== 'neighbourhood' && isQuarterOf(context, token, mention))) {
      addUnknown(token, token + mention.text.split(/\s+/).length);
      continue;
    }
    add(`${mention.id ?? mention.name ?? mention.text} ${mention.precision}`, token, () => ({
      where: whereOfMention(mention),
      fineness: FINENESS[mention.kind],
      known: mention.id !== null,
      confidence: mention.confidence,
    }));
  }
  for (const [first, last] of unknownNames(context)) addUnknown(first, last);
  return [...groups.values()].map(({ told }) => told).sort((a, b) => a.at[0] - b.at[0]);
};

/** What lies in a town: 'the Altamira | neighborhood'. */
const URBAN = /^(?:neighbou?rhood|district|sector|avenue|street|park|plaza|stadium|university|airport|colony)$/;

/** The town told nearest before or in the sentence of a token. */
const townBeside = ({ analysis, findings }: ClaimContext, token: number): string | null => {
  const { end } = analysis.sentences[analysis.tokens[token].sentence];
  return (
    findings.places.findLast(({ locative, city, start }) => locative && city !== null && start < end)?.city ?? null
  );
};

const WIDE = new Set<PlaceMention['kind']>(['admin1', 'admin2', 'city']);

/** What an unknown name lies in: the province, district or town told within its sentence, the nearest behind it first; else the report's country. */
const aroundOf = ({ analysis, findings }: ClaimContext, token: number): Omit<Where, 'name' | 'evidence'> => {
  const { start } = analysis.tokens[token];
  const sentence = analysis.sentences[analysis.tokens[token].sentence];
  let best: PlaceMention | undefined;
  let top = Number.POSITIVE_INFINITY;
  for (const mention of findings.places) {
    if (!mention.locative || mention.country === null) continue;
    const inside = mention.start >= sentence.start && mention.end <= sentence.end && WIDE.has(mention.kind);
    const gap = (inside ? 0 : 10_000) + (mention.start > start ? mention.start - start : 1.5 * (start - mention.start));
    if (gap < top) [best, top] = [mention, gap];
  }
  const near = top < 10_000 ? best : undefined;
  return {
    id: null,
    city: null,
    adm2: near?.adm2 ?? null,
    admin1: near?.admin1 ?? null,
    country: best?.country ?? null,
    lat: near?.lat ?? null,
    lon: near?.lon ?? null,
    precision: near ? (near.kind === 'city' ? 'near' : near.kind === 'admin2' ? 'adm2' : 'adm1') : 'country',
  };
};
