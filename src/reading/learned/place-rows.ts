/** Rows of numbers for choosing an incident's place among those that the report tells. */

import type { ClaimContext } from '../claims/context.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { Incident } from './decide-incidents.ts';
import type { PlaceTold } from './places-told.ts';
import type { View } from './view.ts';

const BEFORE = [
  /^(?:in|at|inside|into)$/,
  /^(?:near|outside|around)$/,
  /^(?:of|from|to|toward|towards)$/,
  /^(?:on|along|between)$/,
];
const KIND_WORDS =
  /^(?:neighbou?rhood|district|area|municipality|airport|farm|village|town|city|jurisdiction|canton|department|province|sector|region|country|capital)$/;
const NAME_TYPES = ['LOC', 'PER', 'ORG', 'MISC'];
const FAR = 99;
/** Tokens of a dateline: 'SAN SALVADOR, 9 JAN 90 (DPA) -- …'. */
const DATELINE = 4;

const sameCountry = (a: PlaceTold, country: string | null): number =>
  a.where.country === null || country === null ? 0 : a.where.country === country ? 1 : -1;

/** Words of persons' names, by report. */
const personWords = new WeakMap<ClaimContext, ReadonlySet<string>>();
const wordsOfPersons = (context: ClaimContext): ReadonlySet<string> => {
  let words = personWords.get(context);
  if (!words) {
    const made = new Set<string>();
    for (const { name } of context.phrases)
      if (name?.type === 'PER') for (let at = name.first; at < name.last; at++) made.add(context.forms[at]);
    personWords.set(context, (words = made));
  }
  return words;
};

/** 'Robles's car' where the report knows an Ana Robles. */
const isOfPerson = (context: ClaimContext, { at }: PlaceTold): boolean =>
  wordsOfPersons(context).has(context.forms[at[0]]);

/** The token behind a mention. */
const endOf = ({ analysis: { tokens } }: ClaimContext, { where }: PlaceTold, at: number): number => {
  const [span] = where.evidence;
  const end = tokens[at].start + (span ? span.end - span.start : 1);
  let last = at + 1;
  while (last < tokens.length && tokens[last].start < end) last++;
  return last;
};

const bestOfType = ({ sentences }: View, type: number): number => {
  let best = -12;
  for (const one of sentences) best = Math.max(best, one[type + 1]);
  return best;
};

/** What place `which` of `places` is by itself, for the incident whose anchor is the draft `anchor`. */
const ownRow = (
  view: View,
  incident: Incident,
  anchor: DraftClaim,
  places: readonly PlaceTold[],
  which: number,
): readonly number[] => {
  const place = places[which];
  const { scene, sentences, candidates } = view;
  const { context } = scene;
  const { tokens } = context.analysis;
  const { trigger, where } = anchor;
  const fillers = incident.fillers.map(({ pick, probability }) => ({
    at: candidates[pick.candidate].phrase.head,
    probability,
  }));
  let [gap, near, filler, told, toldAny, weight, same] = [FAR, 400, 400, -12, -12, 0, 0];
  for (const at of place.at) {
    const sentence = tokens[at].sentence;
    if (Math.abs(sentence - trigger.sentence) < Math.abs(gap)) gap = sentence - trigger.sentence;
    near = Math.min(near, Math.abs(at - trigger.head));
    told = Math.max(told, sentences[sentence][incident.type + 1]);
    toldAny = Math.max(toldAny, sentences[sentence][0]);
    for (const one of fillers) {
      filler = Math.min(filler, Math.abs(one.at - at));
      if (tokens[one.at].sentence === sentence) weight += one.probability;
    }
    if (sentence === trigger.sentence) same++;
  }
  const [first] = place.at;
  const nearest = place.at.reduce((a, b) => (Math.abs(b - trigger.head) < Math.abs(a - trigger.head) ? b : a));
  let before = nearest - 1;
  while (
    before > 0 &&
    /^(?:the|this|northern|southern|eastern|western|central|city|town|village)$/.test(context.forms[before])
  )
    before--;
  const country = places.find((one) => one.at[0] >= 0)?.where.country ?? null;
  let [finer, inside, ahead] = [0, 0, 0];
  places.forEach((one, i) => {
    if (i === which) return;
    const here = one.at.some((at) => tokens[at].sentence === tokens[nearest].sentence);
    if (here && one.fineness > place.fineness) finer++;
    if (here && one.where.admin1 !== null && one.where.admin1 === place.where.admin1) inside++;
    if (one.fineness >= 4 && one.at.some((at) => Math.abs(at - trigger.head) < near)) ahead++;
  });
  const ofCountry = places.filter((one) => one.where.country === place.where.country).length / places.length;
  let toTrigger = FAR;
  scene.drafts.forEach((draft, i) => {
    if (view.draftTypes[i] !== incident.type || draft.standing !== 'asserted') return;
    for (const at of place.at) toTrigger = Math.min(toTrigger, Math.abs(at - draft.trigger.head));
  });
  const ruled = where?.evidence[0]?.start;
  return [
    incident.type,
    place.fineness,
    place.known ? 1 : 0,
    place.confidence,
    place.where.precision === 'near' ? 1 : 0,
    place.at.length,
    tokens[first].sentence,
    first < DATELINE && tokens[first].sentence === 0 ? 1 : 0,
    place.at.length - (first < DATELINE ? 1 : 0),
    gap,
    Math.abs(gap),
    near,
    filler,
    told,
    toldAny,
    weight,
    same,
    sameCountry(place, country),
    finer,
    inside,
    ahead,
    places.filter((one) => one.fineness >= 4).length,
    KIND_WORDS.test(context.forms[nearest - 2] ?? '') ? 1 : 0,
    BEFORE.findIndex((test) => test.test(context.forms[before] ?? '')),
    where && where.name === place.where.name ? (where.inferred ? 1 : 2) : 0,
    ruled !== undefined && place.at.some((at) => tokens[at].start === ruled) ? 1 : 0,
    scene.drafts.filter((draft, i) => view.draftTypes[i] === incident.type && draft.where?.name === place.where.name)
      .length,
    trigger.sentence,
    sentences.length,
    nearest > trigger.head ? 1 : 0,
    ofCountry,
    toTrigger,
    place.leads,
    place.follows,
    NAME_TYPES.indexOf(context.nameAt.at(nearest)?.type ?? ''),
    isOfPerson(context, place) ? 1 : 0,
    KIND_WORDS.test(context.forms[endOf(context, place, nearest)] ?? '') ? 1 : 0,
    sentences[tokens[nearest].sentence][incident.type + 1] - bestOfType(view, incident.type),
  ];
};

/** Columns by which the places of a report are told apart: how often and how near to the incident each is told. */
const COMPARED: readonly (readonly [column: number, sign: 1 | -1])[] = [
  [5, -1],
  [6, 1],
  [10, 1],
  [11, 1],
  [12, 1],
  [13, -1],
  [15, -1],
  [31, 1],
];
/** From here on a place is a town or finer. */
const FINE = 4;

/** A row a place of `places`, for the incident whose anchor is the draft `anchor`: what it is, and how many are told before it. */
export const placeRows = (
  view: View,
  incident: Incident,
  anchor: DraftClaim,
  places: readonly PlaceTold[],
): readonly Float64Array[] => {
  const rows = places.map((_, which) => ownRow(view, incident, anchor, places, which));
  return rows.map((row, which) => {
    const ranks = COMPARED.flatMap(([column, sign]) => {
      let [before, beforeFine] = [0, 0];
      rows.forEach((other, i) => {
        if (i === which || sign * other[column] >= sign * row[column]) return;
        before++;
        if (places[i].fineness >= FINE) beforeFine++;
      });
      return [before, beforeFine];
    });
    return Float64Array.from([...row, ...ranks], Math.fround);
  });
};
