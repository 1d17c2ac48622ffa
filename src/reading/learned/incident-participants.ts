/** Fillers of incidents as participants of claims, and what of the rules' participants stays beside them. */
import type { Participant, ParticipantKind } from '../../claim.ts';
import type { Filler, Incident } from './decide-incidents.ts';
import { INCIDENT_ROLES, type IncidentRole, type View } from './view.ts';

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
      return phrase.isPlural() ? 'group' : 'person';
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
export const participantOf = (view: View, filler: Filler): Participant => {
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

const spanOf = ({ evidence }: Participant) => evidence[0];

const overlaps = (a: Participant, b: Participant): boolean =>
  spanOf(a).start < spanOf(b).end && spanOf(b).start < spanOf(a).end;

/** Each role and span once. */
export const distinctParticipants = (list: readonly Participant[]): Participant[] =>
  list.filter(
    (one, i) =>
      list.findIndex(
        (other) =>
          other.role === one.role && spanOf(other).start === spanOf(one).start && spanOf(other).end === spanOf(one).end,
      ) === i,
  );

/**
 * The rules' participants under an incident: whom the models confirm as they cut him, victims only described, and whoever
 * has no part in the deed; others the text names beside it keep no role in it.
 */
export const keptParticipants = (
  ruled: readonly Participant[],
  learned: readonly Participant[],
): readonly Participant[] =>
  ruled.flatMap((one): readonly Participant[] => {
    if (!CODED.has(one.role)) return [one];
    const same = learned.filter((other) => overlaps(one, other));
    if (same.length > 0) return same;
    return [one.role === 'victim' && one.name === null ? one : { ...one, role: 'other' }];
  });

export const participantsOfIncident = (view: View, { fillers }: Incident): readonly Participant[] =>
  fillers.map((filler) => participantOf(view, filler));
