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
  /** Mentions with a wider place right behind them: 'Chinchipe, in the province of La Mar'. */
  readonly leads: number;
  /** Mentions right behind a finer place. */
  readonly follows: number;
  /** Places right behind one of its mentions. */
  readonly wider: ReadonlySet<PlaceTold>;
}

const KIND =
  /^(?:neighbou?rhoods?|district|area|municipality|airport|farm|ranch|hacienda|village|town|city|jurisdiction|canton|department|province|sector|university|barracks|bridge|road|highway|avenue|street|port|camp|zone|region|hamlet|community|settlement|colony|estate|plaza|park|stadium)$/;
const INTO = /^(?:in|at|near|of|from|outside|around|reached|entered|between|on)$/;
const LEADING =
  /^(?:the|this|that|a|an|northern|southern|eastern|western|north(?:ea|we)stern|south(?:ea|we)stern|central|nearby|small|remote|rural|metropolitan|residential|exclusive|jungle|mountain)$/;
const LONGEST = 5;

const isNameToken = (context: ClaimContext, at: number): boolean => {
  const { upos } = context.analysis.tokens[at];
  const form = context.forms[at];
  return (
    (upos === 'PROPN' || /^(?:de|la|las|los|el|del)$/.test(form)) &&
    /^\p{L}/u.test(form) &&
    !context.placeAt.at(at) &&
    !context.timeAt.at(at) &&
    !KIND.test(form) &&
    !LEADING.test(form)
  );
};

const COMMON = /^(?:jungle|reform|north|south|east|west|today|downtown|middle|outskirts|background|text)$/;

/** 'the JUNGLE', 'AGRARIAN REFORM': capitals make names of nouns. */
const isCommon = ({ forms, language }: ClaimContext, last: number): boolean => {
  const form = forms[last - 1];
  return nounClass(language, form) !== undefined || nounSenses(form).length > 0 || COMMON.test(form);
};

/** 'the | Palo | Quemao neighborhood': the name before a word of kind starts behind the determiner, whatever its tags. */
const startBefore = (context: ClaimContext, first: number): number => {
  let at = first;
  while (
    at > 0 &&
    first - at < 2 &&
    /^(?:NOUN|PROPN|ADJ|X)$/.test(context.analysis.tokens[at - 1].upos) &&
    !LEADING.test(context.forms[at - 1]) &&
    !KIND.test(context.forms[at - 1]) &&
    !context.placeAt.at(at - 1)
  )
    at--;
  const before = context.forms[at - 1] ?? '';
  return at < first && (LEADING.test(before) || INTO.test(before)) ? at : first;
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
    if (!taken && (kindAfter || (preposed && (kindBefore || name?.type === 'LOC' || !name))))
      found.push([kindAfter ? startBefore(context, first) : first, last]);
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

/** One mention of a place before those of one place are put together. */
interface Mention {
  readonly key: string;
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly make: () => Omit<PlaceTold, 'at' | 'leads' | 'follows' | 'wider'>;
  /** 'N km north of X'. */
  readonly relative: boolean;
}

const ARTICLE = /^(?:la|las|los|el)$/;
const LINK = /^(?:de|del)$/;

/** 'La | Mascota neighborhood': articles are part of the name. */
const withArticle = ({ forms }: ClaimContext, first: number): number =>
  first > 0 && ARTICLE.test(forms[first - 1]) ? first - 1 : first;

/** 'San Miguel | de Mercedes' is another town than San Miguel; undefined where the name ends as it was read. */
const longerName = (context: ClaimContext, last: number): number | undefined => {
  const { tokens } = context.analysis;
  // 'Bello | Norte municipality'
  if (tokens[last]?.upos === 'PROPN' && isNameToken(context, last) && KIND.test(context.forms[last + 1] ?? ''))
    return last + 1;
  if (!LINK.test(context.forms[last] ?? '') || tokens[last].sentence !== tokens[last - 1].sentence) return undefined;
  let at = last + 1;
  if (ARTICLE.test(context.forms[at] ?? '')) at++;
  return tokens[at]?.upos === 'PROPN' && isNameToken(context, at) ? at + 1 : undefined;
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

const mentionsOf = (context: ClaimContext): readonly Mention[] => {
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

const BETWEEN =
  /^(?:[,("'-]|in|of|the|a|at|to|located|situated|about|approximately|some|rural|northern|southern|eastern|western|central|downtown|s|'s|jungle|capital|near|small|\d+|km|north|south|east|west|northwest|northeast|southwest|southeast|from)$/;
const LONGEST_GAP = 8;

/** Whether nothing but words of place stands between two mentions: the first lies in, or is placed by, the second. */
const leadsTo = ({ forms, analysis }: ClaimContext, one: Mention, next: Mention): boolean => {
  if (next.first < one.last || next.first - one.last > LONGEST_GAP) return false;
  if (analysis.tokens[one.first].sentence !== analysis.tokens[next.first].sentence) return false;
  for (let at = one.last; at < next.first; at++) if (!BETWEEN.test(forms[at]) && !KIND.test(forms[at])) return false;
  return next.first > one.last;
};

/** Places of the report, each once, in the order of their first mention. */
export const placesTold = (context: ClaimContext): readonly PlaceTold[] => {
  interface Group {
    readonly made: ReturnType<Mention['make']>;
    readonly at: number[];
    leads: number;
    follows: number;
    readonly wider: Set<PlaceTold>;
  }
  const groups = new Map<string, Group>();
  const grouped: (readonly [Mention, Group])[] = [];
  const mentions = mentionsOf(context);
  mentions.forEach((mention, i) => {
    // 'Puerto Bello, 460 km northwest of Bogotá' is told of Puerto Bello
    if (mention.relative && i > 0 && leadsTo(context, mentions[i - 1], mention)) return;
    let group = groups.get(mention.key);
    if (!group) {
      group = { made: mention.make(), at: [], leads: 0, follows: 0, wider: new Set() };
      groups.set(mention.key, group);
    }
    group.at.push(mention.first);
    grouped.push([mention, group]);
  });
  const told = new Map([...groups.values()].map((group) => [group, Object.assign(group, group.made) as PlaceTold]));
  for (let i = 1; i < grouped.length; i++) {
    const [[one, own], [next, other]] = [grouped[i - 1], grouped[i]];
    if (own === other || !leadsTo(context, one, next)) continue;
    own.leads++;
    other.follows++;
    own.wider.add(told.get(other) as PlaceTold);
  }
  return [...told.values()].sort((a, b) => a.at[0] - b.at[0]);
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
