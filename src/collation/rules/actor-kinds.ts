/** Which kind of party a participant is: the state, an organised group, or people who fight nobody. */

import type { EventType, Participant } from '../../claim.ts';
import type { Event, Toll } from '../../event.ts';

export type PartyKind = 'state' | 'group' | 'civilians' | 'demonstrators';

export interface Party {
  readonly kind: PartyKind;
  /** Proper name, null where only described. */
  readonly name: string | null;
  /** Id in the actor registry. */
  readonly actor: string | null;
  /** `police` or `military` of a state's forces. */
  readonly force: 'police' | 'military' | null;
  /** Acts in it, is acted on, or fights. */
  readonly role: 'acts' | 'suffers' | 'fights';
}

/** Ancestors of an actor in the registry, nearest first; empty where it is not known. */
export type Ancestry = (actor: string) => readonly string[];

const ROLES: Readonly<Partial<Record<Participant['role'], Party['role']>>> = {
  perpetrator: 'acts',
  side: 'fights',
  victim: 'suffers',
  target: 'suffers',
};

const STATE =
  /\b(?:police|polic[ií]as?|officers?|agentes?|guardia|marin\w*|soldier\w*|soldados?|army|ej[eé]rcito|military|militar(?:es)?|troops?|prison-guards|uniformados?|sheriff)\b/iu;
const POLICE = /\b(?:police\w*|polic[ií]as?|officers?|agentes?|uniformados?|sheriff|guards?|custodios?)\b/iu;
const ARMED =
  /\b(?:gunm[ae]n|armed|attackers?|assailants?|rebels?|militants?|insurgents?|guerrill\w*|gang\w*|cartel\w*|c[aá]rtel\w*|bandits?|hitm[ae]n|sicarios?|pistoleros?|comando|agresores|armados|terrorists?|militia\w*|fighters?|kidnappers?|encapuchados?|delincuentes?|criminal\w*|shooters?)\b/iu;
const MARCHING = /\b(?:protest\w*|demonstrat\w*|manifestantes?|rioters?|marchers?|crowd|mob)\b/iu;

const described = ({ name, head, actor }: Participant): string =>
  `${head ?? ''} ${name ?? ''} ${actor?.split('/')[1]?.replaceAll('-', ' ') ?? ''}`;

const kindOf = (participant: Participant, ancestry: Ancestry): PartyKind | undefined => {
  const { kind, actor } = participant;
  const line = actor ? [actor, ...ancestry(actor)] : [];
  const words = described(participant);
  if (kind === 'state-force' || line.includes('world/security-forces')) return 'state';
  if (kind === 'civilians') return MARCHING.test(words) ? 'demonstrators' : 'civilians';
  if (line.includes('world/armed-group')) return 'group';
  if (kind === 'group')
    return MARCHING.test(words)
      ? 'demonstrators'
      : ARMED.test(words) || participant.name || actor
        ? 'group'
        : undefined;
  if (kind === 'organisation') return line.includes('world/state') ? 'state' : undefined;
  if (kind !== 'person') return undefined;
  if (STATE.test(words)) return 'state';
  if (ARMED.test(words)) return 'group';
  if (MARCHING.test(words)) return 'demonstrators';
  return participant.role === 'victim' || participant.role === 'target' ? 'civilians' : undefined;
};

/** Who arrests, raids or seizes acts; the authorities of another event only came after it. */
const OF_AUTHORITIES: ReadonlySet<EventType> = new Set(['arrest', 'raid', 'seizure', 'deployment', 'designation']);

const partyOf = (participant: Participant, type: EventType, ancestry: Ancestry): Party | undefined => {
  const role = participant.role === 'authority' && OF_AUTHORITIES.has(type) ? 'acts' : ROLES[participant.role];
  const kind = role && kindOf(participant, ancestry);
  if (!role || !kind) return undefined;
  const named = participant.name !== null && (kind === 'group' || kind === 'state');
  const force = kind === 'state' ? (POLICE.test(described(participant)) ? 'police' : 'military') : null;
  return { kind, name: named ? participant.name : null, actor: participant.actor, force, role };
};

const WHOM_KIND: Readonly<Partial<Record<Toll['whom'], PartyKind>>> = {
  police: 'state',
  military: 'state',
  'armed-group': 'group',
  civilians: 'civilians',
  journalists: 'civilians',
  officials: 'civilians',
};

/** Who fell tells who was there: police among the dead are a party, whether or not the participants say so. */
const fallen = ({ tolls }: Event): Party[] =>
  tolls.flatMap(({ effect, whom, best }) => {
    const kind = WHOM_KIND[whom];
    if ((effect !== 'killed' && effect !== 'injured') || !kind || !best) return [];
    const force = whom === 'police' || whom === 'military' ? whom : null;
    return [{ kind, name: null, actor: null, force, role: 'suffers' as const }];
  });

const keyOf = ({ kind, name, actor, force, role }: Party): string => `${kind} ${actor ?? name ?? ''} ${force} ${role}`;

/** Event → its parties, named ones first within a kind, each once. Authorities that came later are no party. */
export const partiesOf = (event: Event, ancestry: Ancestry = () => []): Party[] => {
  const seen = new Map<string, Party>();
  const all = [...event.participants.flatMap((one) => partyOf(one, event.type, ancestry) ?? []), ...fallen(event)];
  for (const party of all) if (!seen.has(keyOf(party))) seen.set(keyOf(party), party);
  return [...seen.values()].sort((a, b) => Number(b.name !== null) - Number(a.name !== null));
};
