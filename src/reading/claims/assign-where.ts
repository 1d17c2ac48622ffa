/** Where a claim's happening took place: the place of its clause or sentence, else the last one told, else the report's. */
import type { EventType, Where } from '../../claim.ts';
import { triggerLexicon } from '../../knowledge/lexicon/triggers.ts';
import type { PlaceMention } from '../findings.ts';
import { FINENESS } from '../places/fineness.ts';
import type { ClaimContext } from './context.ts';
import { inTeaser } from './teasers.ts';
import type { Trigger } from './trigger.ts';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'on',
  'en',
  'outside',
  'inside',
  'within',
  'around',
  'across',
  'cerca',
  'de',
  'of',
  'into',
  'entered',
  'a',
  'sobre',
  'por',
  'hasta',
  'to',
  'throughout',
]);
/** 'rockets fired | from Lebanon', 'llegados | desde Cali': where something came from, not where it happened. */
const ORIGINS = new Set(['from', 'desde']);
/** 'abducted | from Chibok': there people were. */
const TAKEN: ReadonlySet<EventType> = new Set(['abduction', 'displacement', 'seizure', 'release', 'arrest', 'robbery']);

/** What every trigger asks of every place, found once a place. */
const oncePlace = <T>(
  find: (context: ClaimContext, mention: PlaceMention) => T,
): ((context: ClaimContext, mention: PlaceMention) => T) => {
  const known = new WeakMap<PlaceMention, { readonly found: T }>();
  return (context, mention) => {
    let own = known.get(mention);
    if (own === undefined) known.set(mention, (own = { found: find(context, mention) }));
    return own.found;
  };
};

/** 'missiles launched from | Yemen': there they did not hit. */
const FIRED_FROM = /\b(?:(?:fired|launched|shot)(?: \w+)? from|(?:disparad|lanzad)[oa]s? desde)(?: the| el| la)?\s*$/i;
const isFiredFrom = ({ analysis: { text } }: ClaimContext, { start }: PlaceMention): boolean =>
  FIRED_FROM.test(text.slice(Math.max(0, start - 40), start));

const LISTED = /^\s*(?:,|,? (?:and|y|e))\s+$/;

/** A place's neighbours in a list: the word before the first of them, and how many stand before it. */
interface Listed {
  readonly word: string;
  readonly before: number;
}

/** 'police from | Narayanpur, Bijapur and Sukma' come from all three. */
const listed = (
  { analysis: { text }, findings: { places } }: ClaimContext,
  index: number,
  sentenceStart: number,
): Listed => {
  let { start } = places[index];
  let first = index;
  for (let at = index - 1; at >= 0 && places[at].start >= sentenceStart; at--) {
    if (places[at].end > start || !LISTED.test(text.slice(places[at].end, start))) break;
    start = places[at].start;
    first = at;
  }
  const before = text
    .slice(Math.max(sentenceStart, start - 14), start)
    .toLowerCase()
    .trimEnd();
  return { word: before.slice(before.lastIndexOf(' ') + 1), before: index - first };
};

/** One of several that troops come from: 'a joint team from Narayanpur, | Bijapur | and Sukma'. */
const isOneOrigin = (context: ClaimContext, index: number, sentenceStart: number): boolean => {
  const { word, before } = listed(context, index, sentenceStart);
  if (!ORIGINS.has(word)) return false;
  const { places } = context.findings;
  return before > 0 || (index + 1 < places.length && listed(context, index + 1, sentenceStart).before > 0);
};

/** 'the village of | Tadaryat': announced as a town, though no list of places has it. */
const isUnlistedTown = ({ locative, name, kind, id, precision }: PlaceMention): boolean =>
  locative && name === null && id === null && kind === 'city' && precision === 'unknown';

/** 'a monitor based in | Britain |': where somebody sits who tells of it. */
const SEATED = /\b(?:based|headquartered|con sede|radicad[oa]) (?:in|en)(?: the| el| la)?\s*$/iu;
const isSeat = ({ analysis: { text } }: ClaimContext, { start }: PlaceMention): boolean =>
  SEATED.test(text.slice(Math.max(0, start - 30), start));

/** 'fue trasladado a | Popayán |': where somebody was brought. */
const BROUGHT =
  /\b(?:traslad|evacu|llevad|remitid|conducid|trasladar)\w*(?: [\p{L}]+){0,3} (?:a|hacia|hasta)(?: la| el)?(?: ciudad de)?\s*$|\b(?:flown|airlifted|transferred|evacuated|taken|rushed) to\s*$/iu;
const isDestination = ({ analysis: { text } }: ClaimContext, { start }: PlaceMention): boolean =>
  BROUGHT.test(text.slice(Math.max(0, start - 60), start));

/** Parts of a country that its short form may stand before: 'in | US | waters'. */
const GROUNDS =
  /^(?:soil|territory|waters|airspace|state|states|city|cities|town|prison|border|mainland|coast|capital)$/;

/** '| US | forces', '| U.S. |, Iraqi and Kurdish troops', 'a | UK |-based monitor': whose they are, not where they were. */
const isCountrysOwn = (
  { analysis: { tokens, text }, forms, placeAt }: ClaimContext,
  mention: PlaceMention,
): boolean => {
  if (
    mention.kind !== 'country' ||
    !/^(?:U\.?S\.?A?\.?|U\.?K\.?|UAE|DRC)$/.test(text.slice(mention.start, mention.end))
  )
    return false;
  let next = tokens.findIndex(({ start }) => start >= mention.end);
  if (next < 0 || tokens[next].sentence !== tokens[next - 1]?.sentence) return false;
  if (/^(?:,|and|or|-)$/.test(forms[next])) {
    const joined = forms[next] === '-' || (tokens[next + 1]?.upos === 'ADJ' && placeAt.at(next + 1)?.locative !== true);
    if (!joined) return false;
    next++;
  }
  return /^(?:NOUN|ADJ|VERB)$/.test(tokens[next]?.upos ?? '') &&
    /^\p{L}/u.test(forms[next]) &&
    !GROUNDS.test(forms[next])
    ? tokens[next].upos !== 'VERB' || forms[next - 1] === '-'
    : false;
};

const isUsable = oncePlace(
  (context, mention) =>
    mention.locative &&
    !isCountrysOwn(context, mention) &&
    (mention.name !== null || mention.country !== null) &&
    !isSeat(context, mention) &&
    !isDestination(context, mention) &&
    !isFiredFrom(context, mention) &&
    !inTeaser(context, mention.start),
);

/** What stands between a place and the one that it is told by: 'Croix-des-Bouquets | , east of | Port-au-Prince' */
const BY_ANOTHER =
  /^(?:,?\s+(?:in|on) the (?:suburbs|outskirts|vicinity) of\s+|,\s+(?:an? [a-z -]{3,30} )?(?:(?:just |about |some )?(?:to the )?(?:north|south|east|west)(?:[- ]?(?:east|west))? of|near|outside|not far from|on the outskirts of|(?:al|a el) (?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|oriente|poniente) de|cerca de|a las afueras de)\s+(?:the |la |el )?(?:capital(?: city)?,? )?(?:(?:of|de) )?)(?:the )?$/iu;
const ANCHOR_REACH = 70;

/** 'Croix-des-Bouquets, east of | Port-au-Prince |': what only says where another lies. */
const isAnchor = oncePlace(({ analysis: { text }, findings: { places } }, mention) => {
  const before = places[places.indexOf(mention) - 1];
  const { start } = mention;
  return (
    before?.locative === true &&
    start - before.end < ANCHOR_REACH &&
    before.end <= start &&
    BY_ANOTHER.test(text.slice(before.end, start))
  );
});

/** 'the village of Kolo | , | Ayacucho', 'Kolo | in northern | Chad' */
const BESIDE = /^(?:,| in| en)(?: the| el| la)?(?: [a-z]+ern)? $/;

/** A town of no list, with its own words as name, in the division told beside it or the country of the last place before. */
const placedByContext = (context: ClaimContext, mention: PlaceMention): PlaceMention => {
  const { places } = context.findings;
  const known = places.filter((other) => isUsable(context, other) && other.country !== null);
  const beside = known.find(
    ({ start }) => start > mention.end && BESIDE.test(context.analysis.text.slice(mention.end, start)),
  );
  const index = places.indexOf(mention) + 1;
  // 'the town of Kolo | , east of | Abéché': near it
  const anchor = index > 0 && index < places.length && isAnchor(context, places[index]) ? places[index] : undefined;
  if (anchor?.country) {
    const { admin1, country, lat, lon } = anchor;
    return { ...mention, name: mention.text, city: mention.text, admin1, country, lat, lon, precision: 'near' };
  }
  const near = beside ?? known.findLast(({ start }) => start < mention.start) ?? known[0];
  return {
    ...mention,
    name: mention.text,
    city: mention.text,
    admin1: beside?.admin1 ?? null,
    country: near?.country ?? null,
  };
};

/** A place, a town of no list with what its context tells. */
const toldAs = oncePlace((context, mention) => (isUnlistedTown(mention) ? placedByContext(context, mention) : mention));

const whereFrom = (mention: PlaceMention, why?: string): Where => ({
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
  ...(why ? { inferred: true, why } : mention.why ? { why: mention.why } : {}),
});

/** What a dateline's town gives way to: the province that the sentence itself names. */
const BESIDE_DATELINE = 30;
const DATELINE_REACH = 60;
const DATELINE = /^[^.\n]{0,40}(?:\s(?:--?|–|—)|[-–—:])/;

/** 'GUSAU, Nigeria - Gunmen …': where the reporter sits. */
const isDateline = ({ analysis: { text } }: ClaimContext, { start, end }: PlaceMention): boolean => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return (
    start - line < DATELINE_REACH &&
    /^[^a-z]*$/.test(text.slice(line, end)) &&
    DATELINE.test(text.slice(end, end + DATELINE_REACH))
  );
};

/** 'IDLIB, | Syria | - Gunmen …': the country of a dateline's town. */
const isOfDateline = (context: ClaimContext, index: number): boolean => {
  const { places } = context.findings;
  const before = places[index - 1];
  return (
    before !== undefined &&
    places[index].start - before.end === 2 &&
    contains(places[index], before) &&
    isDateline(context, before)
  );
};

const namesEvent = ({ forms, language }: ClaimContext, at: number): boolean =>
  triggerLexicon(language)
    .next.get(forms[at])
    ?.value?.some(({ part }) => part === 'noun') === true;

/** 'killed in | Maiduguri | attack': the very happening. */
const WITHIN = /\b(?:in|at|during|en|durante)(?: the| el| la)? $/i;

/** 'after the | Istanbul | bombing': the place of another happening that it stands before. */
const isOfAnother = (context: ClaimContext, { start, end }: PlaceMention, trigger: Trigger): boolean => {
  const { tokens, text } = context.analysis;
  if (WITHIN.test(text.slice(Math.max(0, start - 12), start))) return false;
  const { first, last } = context.analysis.sentences[trigger.sentence];
  for (let at = first; at < last; at++) {
    if (tokens[at].start < end) continue;
    const own = at >= trigger.first && at < trigger.last;
    return !own && tokens[at].upos === 'NOUN' && tokens[at].start - end <= 1 && namesEvent(context, at);
  }
  return false;
};

/** Nearness to the trigger, fineness, and a preposition of place before the name. */
const score = (
  context: ClaimContext,
  mention: PlaceMention,
  index: number,
  trigger: Trigger,
  sentenceStart: number,
): number => {
  const { tokens } = context.analysis;
  const at = tokens[trigger.head].start;
  const distance = mention.start > at ? mention.start - at : (at - mention.end) * 1.5;
  const { word } = listed(context, index, sentenceStart);
  const prep = ORIGINS.has(word) ? (TAKEN.has(trigger.entry.type) ? 15 : -40) : PLACE_PREPOSITIONS.has(word) ? 15 : 0;
  const dateline = isDateline(context, mention) || isOfDateline(context, index) ? BESIDE_DATELINE : 0;
  return FINENESS[mention.kind] * 12 + prep + mention.confidence * 10 - Math.min(distance, 300) / 8 - dateline;
};

const contains = (outer: PlaceMention, inner: PlaceMention): boolean =>
  outer.country === inner.country &&
  (outer.kind === 'country' || (outer.kind === 'admin1' && outer.admin1 === inner.admin1));

const OTHER_SIDE = 60;
const APART = /^(?:after|before|since|following|tras|despues|antes)$/;

/** How many words that part two happenings in time stand before an offset of the sentence. */
const sideOf = ({ analysis: { tokens, sentences }, forms }: ClaimContext, sentence: number, offset: number): number => {
  const { first, last } = sentences[sentence];
  let side = 0;
  for (let at = first; at < last && tokens[at].start < offset; at++) if (APART.test(forms[at])) side++;
  return side;
};

/**
 * 'ISTANBUL - Warplanes struck bases in northern Syria': a dateline's town in another country than a place of the sentence, or beside
 * a part of its own, is not where it happened.
 */
const datelineGivesWay = (context: ClaimContext, start: number, end: number): PlaceMention | undefined => {
  const { places } = context.findings;
  const from = firstFrom(places, start);
  const dateline = places[from];
  if (!dateline || dateline.start >= end || !isDateline(context, dateline)) return undefined;
  for (let i = from + 1; i < places.length && places[i].start < end; i++) {
    const other = places[i];
    if (!isUsable(context, other) || contains(other, dateline) || other.name === dateline.name) continue;
    if (other.country !== dateline.country || FINENESS[other.kind] > FINENESS.country) return dateline;
  }
  return undefined;
};

/** How many places a reader keeps in mind. */
const REMEMBERED = 60;

/** Index of the first mention that starts at or after an offset; the mentions are in text order. */
const firstFrom = (places: readonly PlaceMention[], offset: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The place that the trigger's own sentence names, the nearest and finest; undefined where it names none. Without `origins`,
 * the places that troops came together from are not looked at.
 */
export const placeInSentence = (context: ClaimContext, trigger: Trigger, origins = true): PlaceMention | undefined => {
  const { start, end } = context.analysis.sentences[trigger.sentence];
  let best: PlaceMention | undefined;
  let top = -Infinity;
  const { places } = context.findings;
  const dateline = datelineGivesWay(context, start, end);
  const side = sideOf(context, trigger.sentence, context.analysis.tokens[trigger.head].start);
  for (let i = firstFrom(places, start); i < places.length && places[i].start < end; i++) {
    const mention = toldAs(context, places[i]);
    if (mention.end > end || !isUsable(context, mention) || isAnchor(context, places[i])) continue;
    if (mention === dateline || isOfAnother(context, mention, trigger)) continue;
    if (!origins && !TAKEN.has(trigger.entry.type) && isOneOrigin(context, i, start)) continue;
    // 'struck bases in Syria a week after a bomb in | Istanbul |'
    const otherSide = sideOf(context, trigger.sentence, mention.start) === side ? 0 : OTHER_SIDE;
    const value = score(context, mention, i, trigger, start) - otherSide;
    if (value > top) {
      top = value;
      best = mention;
    }
  }
  return best;
};

/** The last place told before an offset in the story itself, finer ones first within a few sentences. */
const lastBefore = (context: ClaimContext, start: number): PlaceMention | undefined => {
  let best: PlaceMention | undefined;
  const { places } = context.findings;
  const until = firstFrom(places, start);
  for (let i = Math.max(0, until - REMEMBERED); i < until; i++) {
    const mention = toldAs(context, places[i]);
    if (!isUsable(context, mention) || isOneOrigin(context, i, 0) || isAnchor(context, places[i])) continue;
    if (!best || FINENESS[mention.kind] >= FINENESS[best.kind] || !contains(mention, best)) best = mention;
  }
  return best;
};

const told = new WeakMap<ClaimContext, Map<number, PlaceMention | undefined>>();

/** The same before a sentence: its triggers share it. */
const toldBefore = (context: ClaimContext, sentence: number): PlaceMention | undefined => {
  let known = told.get(context);
  if (known === undefined) told.set(context, (known = new Map()));
  if (!known.has(sentence)) known.set(sentence, lastBefore(context, context.analysis.sentences[sentence].start));
  return known.get(sentence);
};

/** The first town or finer; a building that comes later is finer than is meant: of an attack on 'a town', not the square of a speech. */
const firstOf = (context: ClaimContext): PlaceMention | undefined => {
  const usable = context.findings.places.filter((mention) => isUsable(context, mention));
  const fine = usable.filter(({ kind }) => FINENESS[kind] >= FINENESS.city);
  return (
    fine.find(({ kind }) => kind !== 'building') ?? usable.find(({ kind }) => kind === 'admin2') ?? fine[0] ?? usable[0]
  );
};

const DIRECTIONS = /(?:northern|southern|eastern|western|central|norte de|sur de|oriente de|occidente de)\s*$/i;

/** 'northern Mexico' is wider than a town told before. */
const isWide = ({ analysis }: ClaimContext, { start }: PlaceMention): boolean =>
  DIRECTIONS.test(analysis.text.slice(Math.max(0, start - 14), start));

/** A sentence with a day and a place of its own tells of another happening than what stands before. */
const statesOtherDay = ({ analysis, findings }: ClaimContext, { sentence }: Trigger): boolean => {
  const { start, end } = analysis.sentences[sentence];
  return findings.times.some(
    (time) =>
      time.start >= start &&
      time.end <= end &&
      time.edtf !== null &&
      time.type === 'DATE' &&
      time.anchored !== 'narrative',
  );
};

export const whereOf = (context: ClaimContext, trigger: Trigger): Where | null => {
  const told = toldBefore(context, trigger.sentence);
  const own = placeInSentence(context, trigger, told === undefined);
  if (own && FINENESS[own.kind] > FINENESS.admin1) return whereFrom(own);
  if (own && (isWide(context, own) || statesOtherDay(context, trigger))) return whereFrom(own);
  if (own)
    return told && FINENESS[told.kind] > FINENESS[own.kind] && contains(own, told) && !isDateline(context, told)
      ? whereFrom(told, 'the place last told, within the one that the sentence names')
      : whereFrom(own);
  const carried = told ?? firstOf(context);
  return carried ? whereFrom(carried, 'the place last told before') : null;
};
