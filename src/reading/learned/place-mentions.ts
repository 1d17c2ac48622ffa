/** Mentions of places in a report: those that the place reader resolved, and names that no gazetteer knows. */
import type { Where } from '../../claim.ts';
import type { ClaimContext } from '../claims/context.ts';
import type { PlaceMention } from '../findings.ts';
import { FINENESS } from '../places/fineness.ts';
import { longerName, unknownNames, withArticle } from './unknown-places.ts';

/** A place by itself, apart from where it is told. */
export interface PlaceAlone {
  readonly where: Where;
  /** How fine it is: 6 a building, 4 a town, 2 a province, 0 a country; 5 what no gazetteer knows. */
  readonly fineness: number;
  readonly known: boolean;
  readonly confidence: number;
}

/** One mention of a place before those of one place are put together. */
export interface Mention {
  readonly key: string;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly make: () => PlaceAlone;
  /** 'N km north of X'. */
  readonly relative: boolean;
}

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

/** A dateline's town stands among the first tokens. */
const OPENING = 4;

/** 'the capital', 'the Peruvian capital', 'this city' told by a dateline from there; no 'capital of the province'. */
const capitalsOf = ({ forms, analysis, placeAt }: ClaimContext): readonly number[] =>
  analysis.tokens.flatMap((_, at) => {
    const [before, form, next] = [forms[at - 1] ?? '', forms[at], forms[at + 1] ?? ''];
    if (form !== 'capital' && !(form === 'city' && before === 'this')) return [];
    const owned =
      /^['’]s?$/.test(before) || /^(?:of|city|punishment|department)$/.test(next) || placeAt.at(at) !== undefined;
    return owned || !/^(?:the|this)$/.test(before === 'the' || before === 'this' ? before : (forms[at - 2] ?? ''))
      ? []
      : [at];
  });

/** All mentions in text order. */
export const mentionsOf = (context: ClaimContext): readonly Mention[] => {
  const { tokens, text } = context.analysis;
  const mentions: Mention[] = [];
  const addUnknown = (from: number, last: number) => {
    const first = withArticle(context, from);
    const [start, end] = [tokens[first].start, tokens[last - 1].end];
    const name = text.slice(start, end).replace(/\s+/g, ' ');
    const make = () => ({
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
    });
    mentions.push({ key: `? ${name.toLowerCase()}`, first, last, make, relative: false });
  };
  let token = 0;
  for (const mention of context.findings.places) {
    if (!mention.locative) continue;
    while (token > 0 && tokens[token].start > mention.start) token--;
    while (token < tokens.length - 1 && tokens[token].end <= mention.start) token++;
    let last = token + 1;
    while (last < tokens.length && tokens[last].start < mention.end) last++;
    const unresolved = mention.name === null && mention.country === null;
    const longer = mention.kind === 'city' ? longerName(context, last) : undefined;
    // 'the San Francisco | neighborhood' is no town of that name
    if (unresolved || longer || (mention.kind !== 'neighbourhood' && isQuarterOf(context, token, mention))) {
      addUnknown(token, longer ?? last);
      continue;
    }
    mentions.push({
      key: `${mention.id ?? mention.name ?? mention.text} ${mention.precision}`,
      first: token,
      last,
      make: () => ({
        where: whereOfMention(mention),
        fineness: FINENESS[mention.kind],
        known: mention.id !== null,
        confidence: mention.confidence,
      }),
      relative: mention.precision === 'near',
    });
  }
  for (const [first, last] of unknownNames(context)) addUnknown(first, last);
  const home = mentions.find(({ first }) => first < OPENING);
  if (home) for (const at of capitalsOf(context)) mentions.push({ ...home, first: at, last: at + 1, relative: false });
  return mentions.sort((a, b) => a.first - b.first);
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
