/**
 * The learned layer's findings become claims: each incident takes the claims of its type, its fillers their participants;
 * what tells of none of the incidents is background.
 */
import type { EventType, Participant, ParticipantKind } from '../../claim.ts';
import { VIOLENT_TYPES } from '../../knowledge/event-types.ts';
import type { DraftClaim } from '../claims/draft.ts';
import type { Filler, Incident } from './decide-incidents.ts';
import { probabilityOf } from './trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type IncidentRole, type IncidentType, type View } from './view.ts';

const EVENT_TYPE_OF: Readonly<Record<IncidentType, EventType>> = {
  attack: 'attack',
  bombing: 'bombing',
  kidnapping: 'abduction',
  arson: 'arson',
  robbery: 'robbery',
  'forced work stoppage': 'strike',
};

const CODED = new Set(['perpetrator', 'target', 'victim', 'instrument']);
const ROLE_OF: Readonly<Record<IncidentRole, Participant['role']>> = {
  PerpInd: 'perpetrator',
  PerpOrg: 'perpetrator',
  Target: 'target',
  Victim: 'victim',
  Weapon: 'instrument',
};

const kindOf = (view: View, role: IncidentRole, { pick }: Filler): ParticipantKind => {
  const { phrase } = view.candidates[pick.candidate];
  switch (role) {
    case 'PerpInd':
      return phrase.plural ? 'group' : 'person';
    case 'PerpOrg':
      return phrase.noun?.whom === 'military' || phrase.noun?.whom === 'police' ? 'state-force' : 'organisation';
    case 'Target':
      return phrase.noun?.kind === 'vehicle' ? 'vehicle' : 'structure';
    case 'Victim':
      return 'person';
    default:
      return 'weapon';
  }
};

/** A filler as a participant: its cut is the evidence, its confidence the probability. */
const participantOf = (view: View, filler: Filler): Participant => {
  const { context } = view.scene;
  const { tokens, text } = context.analysis;
  const { cut, candidate } = filler.pick;
  const { phrase } = view.candidates[candidate];
  const role = INCIDENT_ROLES[filler.role];
  const start = tokens[cut.first].start;
  const end = tokens[cut.last - 1].end;
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  const person = phrase.name?.type === 'PER' && cut.first >= phrase.name.first && cut.last <= phrase.name.last;
  const named = role === 'PerpOrg' || role === 'Victim' || (role === 'PerpInd' && person);
  const actor = role === 'PerpOrg' || named ? (phrase.actor?.actor ?? null) : null;
  return {
    role: ROLE_OF[role],
    kind: kindOf(view, role, filler),
    name: named ? words : null,
    head: named ? null : context.forms[Math.min(Math.max(phrase.head, cut.first), cut.last - 1)],
    actor,
    confidence: Math.round(filler.probability * 100) / 100,
    evidence: [{ start, end }],
    why: `learned: ${role} with probability ${filler.probability.toFixed(2)}`,
  };
};

/** How much of an incident's fillers stand in a sentence. */
const fillersIn = (view: View, { fillers }: Incident, sentence: number): number => {
  let sum = 0;
  for (const { pick, probability } of fillers)
    if (view.candidates[pick.candidate].phrase.sentence === sentence) sum += probability;
  return sum;
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

/** Sentences less likely than this to tell an incident bring no further claims to it. */
const LEAST_SENTENCE = 0.12;

interface Told {
  readonly incident: Incident;
  readonly anchor: number;
  readonly template: string;
}

/** How near a sentence is to an incident: to its fillers, then to its anchor. */
const nearness = (view: View, { incident, anchor }: Told, sentence: number): number =>
  fillersIn(view, incident, sentence) * 2 - Math.abs(view.scene.drafts[anchor].trigger.sentence - sentence) * 0.5;

/** The incident that a further draft belongs to: of its own type, else the likeliest it can be an outcome of. */
const homeOf = (view: View, told: readonly Told[], draft: number): Told | undefined => {
  const own = view.draftTypes[draft];
  const { sentence } = view.scene.drafts[draft].trigger;
  const same = told.filter(({ incident }) => incident.type === own);
  if (same.length > 0) return same.reduce((a, b) => (nearness(view, b, sentence) > nearness(view, a, sentence) ? b : a));
  const outcome = view.scene.drafts[draft].trigger.entry.effect === 'killed' || view.scene.drafts[draft].trigger.entry.effect === 'injured';
  return outcome && own === 0 ? told.find(({ incident }) => incident.type === 1 || incident.type === 2) : undefined;
};

export interface ToldDrafts {
  readonly drafts: readonly DraftClaim[];
  readonly templates: readonly string[];
}

/** Drafts and templates with the incidents in them; drafts keep their order. */
export const tellIncidents = (
  view: View,
  templates: readonly string[],
  incidents: readonly Incident[],
): ToldDrafts => {
  const taken = new Set<number>();
  const told: Told[] = [];
  for (const incident of incidents) {
    const anchor = bestDraft(view, incident, taken);
    if (anchor < 0) continue;
    taken.add(anchor);
    told.push({ incident, anchor, template: `i${told.length + 1}` });
  }
  const participants = new Map(
    told.map(({ incident }) => [incident, incident.fillers.map((filler) => participantOf(view, filler))]),
  );
  /** The participants of a draft under an incident: what the rules found and the models confirm, and what is not coded. */
  const keptOf = (draft: DraftClaim, incident: Incident): Participant[] => {
    const found = participants.get(incident)!;
    return draft.participants.flatMap((one) => {
      if (!CODED.has(one.role)) return [one];
      const { start, end } = one.evidence[0];
      const learned = found.filter(({ evidence }) => evidence[0].start < end && evidence[0].end > start);
      if (learned.length > 0) return learned;
      return [one.role === 'victim' && one.name === null ? one : { ...one, role: 'other' as const }];
    });
  };
  const unique = (list: readonly Participant[]): Participant[] =>
    list.filter((one, i) => list.findIndex((other) => other.role === one.role && other.evidence[0].start === one.evidence[0].start && other.evidence[0].end === one.evidence[0].end) === i);
  const byAnchor = new Map(told.map((one) => [one.anchor, one]));
  const names: string[] = [];
  const drafts = view.scene.drafts.map((draft, i): DraftClaim => {
    const own = byAnchor.get(i);
    if (own) {
      names.push(own.template);
      const type = view.draftTypes[i] === own.incident.type ? draft.type : EVENT_TYPE_OF[INCIDENT_TYPES[own.incident.type]];
      const standing = draft.standing === 'planned' || draft.standing === 'threatened' ? draft.standing : 'asserted';
      return { ...draft, type, standing, participants: unique([...keptOf(draft, own.incident), ...participants.get(own.incident)!]) };
    }
    if (view.draftTypes[i] < 0) {
      names.push(templates[i]);
      return draft;
    }
    const likely = probabilityOf(view.sentences[draft.trigger.sentence][0]) >= LEAST_SENTENCE;
    const home = likely && draft.standing !== 'denied' && draft.standing !== 'hypothetical' && draft.standing !== 'background' ? homeOf(view, told, i) : undefined;
    if (!home) {
      names.push(templates[i]);
      return draft.standing === 'asserted' || draft.standing === 'planned' || draft.standing === 'threatened' ? { ...draft, standing: 'background' } : draft;
    }
    names.push(home.template);
    const type = view.draftTypes[i] === home.incident.type ? draft.type : EVENT_TYPE_OF[INCIDENT_TYPES[home.incident.type]];
    return { ...draft, type, participants: unique(keptOf(draft, home.incident)) };
  });
  return { drafts, templates: names };
};
