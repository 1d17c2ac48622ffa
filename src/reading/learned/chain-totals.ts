/** Sums over a report's chains that the rows of all types and chains share. */
import type { Chain } from './chains.ts';
import { probabilityOf } from './trees.ts';
import { INCIDENT_ROLES, type View } from './view.ts';
import { nounSenses } from './word-senses.ts';

const ROLES = INCIDENT_ROLES.length;
/** Output of the models of phrases and chains behind the roles': people who were struck, named or not. */
export const STRUCK = ROLES;
const OUTPUTS: readonly number[] = [...INCIDENT_ROLES.keys(), STRUCK];

/** The two highest, -12 where there are fewer. */
export const topTwo = (values: Iterable<number>): readonly [number, number] => {
  let [first, second] = [-12, -12];
  for (const value of values)
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  return [first, second];
};

/** Sums over the report that rows of all types and chains share. */
export interface Totals {
  readonly roleTop: readonly (readonly [number, number])[];
  readonly roleSum: readonly number[];
  /** Best score by chain and role. */
  readonly chainTop: readonly Float64Array[];
  /** Side of each chain, a place in SIDES, -1 of none. */
  readonly sides: readonly number[];
  /** Best score as perpetrator, person and body, by side. */
  readonly sideTop: readonly Float64Array[];
  /** What all mentions of each chain's body say, those within other phrases too: 'the FMLN', 'FMLN guerrillas'. */
  readonly bodies: readonly (BodyTotals | undefined)[];
}

interface BodyTotals {
  /** Best score by role over its mentions. */
  readonly top: Float64Array;
  /** Expected number of mentions as a perpetrating body. */
  blamed: number;
  mentions: number;
}

const bodyTotals = ({ mentions, candidates, chains }: View): readonly (BodyTotals | undefined)[] => {
  const idOf = (member: number): string | undefined => {
    const { actor } = candidates[member].phrase;
    return actor?.actor ?? actor?.name ?? undefined;
  };
  const totals = new Map<string, BodyTotals>();
  candidates.forEach((_, member) => {
    const id = idOf(member);
    if (id === undefined) return;
    let own = totals.get(id);
    if (!own) {
      own = { top: new Float64Array(ROLES).fill(-12), blamed: 0, mentions: 0 };
      totals.set(id, own);
    }
    for (let role = 0; role < ROLES; role++) own.top[role] = Math.max(own.top[role], mentions[member][role]);
    own.blamed += probabilityOf(mentions[member][1]);
    own.mentions++;
  });
  return chains.map(({ members }) => {
    for (const member of members) {
      const id = idOf(member);
      if (id !== undefined) return totals.get(id);
    }
    return undefined;
  });
};

/** Whose side a word is of: guerrillas and their fronts, forces of the state, crime, men of whom no more is known. */
const SIDES: readonly (readonly string[])[] = [
  ['guerrilla', 'terrorist', 'commando'],
  ['soldier', 'officer', 'police', 'army', 'military', 'government'],
  ['criminal', 'trafficker', 'paramilitary'],
  ['assailant', 'unknown', 'suspect'],
];
const SIDE_OF_KIND: Readonly<Record<string, number>> = { organisation: 0, 'state-force': 1 };

const sideOf = ({ scene, candidates }: View, { members }: Chain): number => {
  for (const member of members) {
    const { phrase } = candidates[member];
    const senses = nounSenses(scene.context.forms[phrase.head]);
    const side = SIDES.findIndex((own) => own.some((sense) => senses.includes(sense)));
    if (side >= 0) return side;
    const kind = phrase.actor ? SIDE_OF_KIND[phrase.actor.kind] : undefined;
    if (kind !== undefined) return kind;
  }
  return -1;
};

export const totalsOf = (view: View): Totals => {
  const { mentions, chains } = view;
  const chainTop = chains.map(({ members }) => {
    const top = new Float64Array(OUTPUTS.length).fill(-12);
    for (const member of members) for (const role of OUTPUTS) top[role] = Math.max(top[role], mentions[member][role]);
    return top;
  });
  const sides = chains.map((chain) => sideOf(view, chain));
  const sideTop = SIDES.map(() => new Float64Array(2).fill(-12));
  sides.forEach((side, chain) => {
    if (side < 0) return;
    for (let role = 0; role < 2; role++) sideTop[side][role] = Math.max(sideTop[side][role], chainTop[chain][role]);
  });
  return {
    chainTop,
    sides,
    sideTop,
    bodies: bodyTotals(view),
    roleTop: OUTPUTS.map((role) => topTwo(chainTop.map((top) => top[role]))),
    roleSum: OUTPUTS.map((role) => chainTop.reduce((sum, top) => sum + probabilityOf(top[role]), 0)),
  };
};
