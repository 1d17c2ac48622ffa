/** Who stands on which side, which of UCDP's three kinds of violence that is, and how the dead fall to the sides. */
import type { Event, Toll } from '../../event.ts';
import type { Party } from './actor-kinds.ts';
import type { DeathsBySide, Sides } from './coded-event.ts';

const civilians = (): Party => ({ kind: 'civilians', name: null, actor: null, force: null, role: 'suffers' });

const ACTING: ReadonlySet<Party['role']> = new Set(['acts', 'fights']);

/** Groups that act or fight, named ones first; 'gunmen' beside a named group are the same people. */
const actingGroups = (parties: readonly Party[]): Party[] => {
  const groups = parties.filter((one) => one.kind === 'group' && ACTING.has(one.role));
  const named = groups.filter((one) => one.name !== null);
  return named.length > 0 ? named : groups.slice(0, 1);
};

/** Parties of an event → its sides: the state is side A; who kills civilians is side A of one-sided violence. */
export const sidesOf = (parties: readonly Party[]): Sides => {
  const state =
    parties.find((one) => one.kind === 'state' && one.name !== null) ?? parties.find((one) => one.kind === 'state');
  const groups = actingGroups(parties);
  const suffering = parties.filter((one) => one.kind === 'group' && one.role === 'suffers');
  const others = parties.filter((one) => one.kind === 'civilians' || one.kind === 'demonstrators');
  const group = groups[0] ?? suffering[0];
  if (state && group) return { violence: 'state-based', a: state, b: group };
  if (groups.length >= 2) return { violence: 'non-state', a: groups[0]!, b: groups[1]! };
  if (group && others.length === 0 && suffering.some((one) => one !== group))
    return { violence: 'non-state', a: group, b: suffering.find((one) => one !== group)! };
  if (state && others.length > 0) return { violence: 'one-sided', a: state, b: civilians() };
  if (group && (others.length > 0 || groups.length > 0)) return { violence: 'one-sided', a: group, b: civilians() };
  if (others.length > 0) return { violence: null, a: null, b: civilians() };
  return { violence: null, a: state ?? null, b: null };
};

const bestOf = (tolls: readonly Toll[], whom: Toll['whom']): number =>
  tolls.find((toll) => toll.effect === 'killed' && toll.whom === whom)?.best ?? 0;

/** Killed by side; those whom no source puts on a side are unknown. What the classes give is never cut. */
export const deathsBySide = ({ tolls }: Event, { violence }: Sides, total: number): DeathsBySide => {
  const state = bestOf(tolls, 'police') + bestOf(tolls, 'military');
  const group = bestOf(tolls, 'armed-group');
  const others = bestOf(tolls, 'civilians') + bestOf(tolls, 'journalists') + bestOf(tolls, 'officials');
  const ofState = violence === 'state-based';
  const a = ofState ? state : violence === 'one-sided' ? state + group : 0;
  const b = ofState ? group : 0;
  const placed = a + b + others;
  return { a, b, civilians: others, unknown: Math.max(0, total - placed) };
};
