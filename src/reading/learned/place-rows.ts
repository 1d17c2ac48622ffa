/** Rows of numbers for choosing an incident's place among those that the report tells. */
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
const FAR = 99;
/** Tokens of a dateline: 'SAN SALVADOR, 9 JAN 90 (DPA) -- …'. */
const DATELINE = 4;

const sameCountry = (a: PlaceTold, country: string | null): number =>
  a.where.country === null || country === null ? 0 : a.where.country === country ? 1 : -1;

/** Which place `which` of `places` is, for the incident whose anchor is the draft `anchor`. */
export const placeRow = (
  view: View,
  incident: Incident,
  anchor: DraftClaim,
  places: readonly PlaceTold[],
  which: number,
): Float64Array => {
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
  const row = [
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
  ];
  return Float64Array.from(row, Math.fround);
};
