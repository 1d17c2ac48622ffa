/**
 * The learned layer's findings become claims: each incident takes the claims of its type, its fillers their participants;
 * what tells of none of the incidents is background.
 */
import type { EventType, Standing, Where } from '../../claim.ts';
import { VIOLENT_TYPES } from '../../knowledge/event-types.ts';
import type { DraftClaim } from '../claims/draft.ts';
import { type TollChooser, tollChooser } from './choose-tolls.ts';
import type { Incident } from './decide-incidents.ts';
import { distinctParticipants, keptParticipants, participantsOfIncident } from './incident-participants.ts';
import { fillersIn, nearness, statedTown, type Told } from './told.ts';
import { type Forest, probabilityOf } from './trees.ts';
import { INCIDENT_TYPES, type IncidentType, type View } from './view.ts';

const EVENT_TYPE_OF: Readonly<Record<IncidentType, EventType>> = {
  attack: 'attack',
  bombing: 'bombing',
  kidnapping: 'abduction',
  arson: 'arson',
  robbery: 'robbery',
  'forced work stoppage': 'strike',
};

const NO_INCIDENT = 'learned: its sentence tells none of the incidents that the report tells';

const ATTACK = INCIDENT_TYPES.indexOf('attack');

/** A further claim that states another town than the incident's anchor tells of something else. */
const elsewhere = (view: View, { anchor }: Told, draft: number): boolean => {
  const [own, other] = [statedTown(view.scene.drafts[anchor]), statedTown(view.scene.drafts[draft])];
  return own !== undefined && other !== undefined && own !== other;
};

/** All claims of an incident lie where it does. */
const shareWhere = (
  drafts: readonly DraftClaim[],
  templates: readonly string[],
  places: ReadonlyMap<string, Where>,
): readonly DraftClaim[] =>
  drafts.map((draft, i) => {
    const where = places.get(templates[i]);
    return where ? { ...draft, where } : draft;
  });

/** What the anchor states, else what the claim of the incident nearest to it states. */
const ruledPlace = (
  drafts: readonly DraftClaim[],
  templates: readonly string[],
  { template, anchor }: Told,
): Where | undefined => {
  const stated = drafts.flatMap((draft, i) =>
    templates[i] === template && draft.where && statedTown(draft) !== undefined
      ? [{ where: draft.where, gap: Math.abs(i - anchor) }]
      : [],
  );
  return stated.length === 0 ? undefined : stated.reduce((a, b) => (b.gap < a.gap ? b : a)).where;
};

/** How well a draft tells an incident: its sentence's score and fillers, its own standing and type. */
const fitOf = (view: View, draft: number, incident: Incident): number => {
  const { type } = incident;
  const { trigger, standing } = view.scene.drafts[draft];
  const [any, own] = [view.sentences[trigger.sentence][0], view.sentences[trigger.sentence][type + 1]];
  const told = standing === 'asserted' ? 0 : standing === 'planned' || standing === 'threatened' ? -1 : -2.5;
  const sameType = view.draftTypes[draft] === type ? 3 : view.draftTypes[draft] >= 0 ? 0 : -2;
  return any * 0.5 + own + told + sameType + fillersIn(view, incident, trigger.sentence) * 1.5;
};

const bestDraft = (view: View, incident: Incident, taken: ReadonlySet<number>): number => {
  let [best, top] = [-1, Number.NEGATIVE_INFINITY];
  view.scene.drafts.forEach((draft, i) => {
    if (taken.has(i) || !VIOLENT_TYPES.has(draft.type)) return;
    const fit = fitOf(view, i, incident);
    if (fit > top) [best, top] = [i, fit];
  });
  return best;
};

/** Told in the same breath: beside its fillers, or in the sentence of its anchor or the next. */
const isBeside = (view: View, { incident, anchor }: Told, sentence: number): boolean =>
  fillersIn(view, incident, sentence) > 0 || Math.abs(view.scene.drafts[anchor].trigger.sentence - sentence) <= 1;

/**
 * The incident that a further draft belongs to: the nearest of its own type; of the dead and wounded, the nearest of any, since
 * bombs and fires have them too.
 */
const homeOf = (view: View, told: readonly Told[], draft: number): Told | undefined => {
  const own = view.draftTypes[draft];
  const { sentence, entry } = view.scene.drafts[draft].trigger;
  const there = told.filter((one) => isBeside(view, one, sentence) || !elsewhere(view, one, draft));
  const same = own === ATTACK && entry.effect !== null ? [] : there.filter(({ incident }) => incident.type === own);
  const fitting = same.length > 0 ? same : own === ATTACK ? there : [];
  if (fitting.length === 0) return undefined;
  return fitting.reduce((a, b) => (nearness(view, b, sentence) > nearness(view, a, sentence) ? b : a));
};

const TOLD = new Set<Standing>(['asserted', 'planned', 'threatened']);

/** Sentences less likely than this to tell an incident bring no further claims to it; counts of the dead and hurt need less. */
const leastSentence = ({ trigger: { entry } }: DraftClaim): number =>
  entry.effect === 'killed' || entry.effect === 'injured' ? 0.06 : 0.12;

/** Fighting between forces, and fighters hurt in it, are no part of a deed against others. */
const isCombat = ({ type, figures }: DraftClaim): boolean =>
  type === 'armed-clash' || (figures.length > 0 && figures.every(({ whom }) => whom === 'armed-group'));

const isPart = (view: View, draft: DraftClaim): boolean =>
  !isCombat(draft) &&
  TOLD.has(draft.standing) &&
  probabilityOf(view.sentences[draft.trigger.sentence][0]) >= leastSentence(draft);

/** Each incident with the draft that stands for it; incidents without one are left out. */
export const anchorsOf = (view: View, incidents: readonly Incident[]): readonly Told[] => {
  const taken = new Set<number>();
  const told: Told[] = [];
  for (const incident of incidents) {
    const anchor = bestDraft(view, incident, taken);
    if (anchor < 0) continue;
    taken.add(anchor);
    const participants = participantsOfIncident(view, incident);
    told.push({ incident, anchor, participants, template: `i${told.length + 1}` });
  }
  return told;
};

const typed = (view: View, index: number, { incident }: Told): EventType =>
  view.draftTypes[index] === incident.type
    ? view.scene.drafts[index].type
    : EVENT_TYPE_OF[INCIDENT_TYPES[incident.type]];

/** Where the rules would put each draft: under the incident that it stands for, or the one it is nearest to. */
export const ruledHomes = (view: View, told: readonly Told[]): readonly (Told | undefined)[] =>
  view.scene.drafts.map((draft, i) => {
    const anchored = told.find(({ anchor }) => anchor === i);
    return anchored ?? (view.draftTypes[i] >= 0 && isPart(view, draft) ? homeOf(view, told, i) : undefined);
  });

/** A draft's own dead and injured may be told beside the deed; a toll of others stays with its own claim. */
const homesOf = (
  view: View,
  told: readonly Told[],
  ruled: readonly (Told | undefined)[],
  tolls: TollChooser,
): readonly (Told | undefined)[] =>
  view.scene.drafts.map(({ standing }, i) => {
    if (told.some(({ anchor }) => anchor === i) || view.draftTypes[i] < 0 || !tolls.isToll(i)) return ruled[i];
    return TOLD.has(standing) ? tolls.homeOf(i) : undefined;
  });

/** A draft under its incident; the anchor carries all its fillers. */
const underIncident = (view: View, index: number, told: Told, tolls: TollChooser): DraftClaim => {
  const draft = view.scene.drafts[index];
  const kept = keptParticipants(draft.participants, told.participants);
  const anchor = told.anchor === index;
  return {
    ...draft,
    type: typed(view, index, told),
    learned: `learned: part of an incident of type ${INCIDENT_TYPES[told.incident.type]}, probability ${told.incident.probability.toFixed(2)}`,
    likelihood: told.incident.probability,
    standing: anchor && !TOLD.has(draft.standing) ? 'asserted' : draft.standing,
    // who is only said to be shot was killed as often as not in reports of this kind
    figures: draft.figures.filter(({ tentative, effect }) => !tentative && tolls.isOwn(index, effect, told)),
    participants: distinctParticipants(anchor ? [...kept, ...told.participants] : kept),
  };
};

export interface ToldDrafts {
  readonly drafts: readonly DraftClaim[];
  readonly templates: readonly string[];
}

/** Drafts and templates with the incidents in them; drafts keep their order. Other deeds of violence are background. */
export const tellIncidents = (
  view: View,
  templates: readonly string[],
  incidents: readonly Incident[],
  tollForest: Forest,
  placeOf: (incident: Incident, anchor: DraftClaim) => Where | undefined,
): ToldDrafts => {
  const told = anchorsOf(view, incidents);
  const ruled = ruledHomes(view, told);
  const tolls = tollChooser(view, told, tollForest, ruled);
  const homes = homesOf(view, told, ruled, tolls);
  const drafts = view.scene.drafts.map((draft, i): DraftClaim => {
    const home = homes[i];
    if (home) return underIncident(view, i, home, tolls);
    return view.draftTypes[i] >= 0 && TOLD.has(draft.standing)
      ? { ...draft, standing: 'background', learned: NO_INCIDENT }
      : draft;
  });
  const names = homes.map((home, i) => home?.template ?? templates[i]);
  const places = new Map(
    told.flatMap((one): readonly (readonly [string, Where])[] => {
      const where = placeOf(one.incident, view.scene.drafts[one.anchor]) ?? ruledPlace(drafts, names, one);
      return where ? [[one.template, where]] : [];
    }),
  );
  return { drafts: shareWhere(drafts, names, places), templates: names };
};
