/** Which incidents a report tells and who fills their roles, decided by the forests over the first scores. */
import { totalsOf } from './chain-totals.ts';
import { fillerRow, typeRow } from './incident-rows.ts';
import type { Thresholds } from './model.ts';
import { pairRow } from './pair-rows.ts';
import type { Precedents } from './precedents.ts';
import { meanLink, splitIncidents } from './split-incidents.ts';
import { type Forest, logOddsOf, probabilityOf } from './trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type Picked, type View } from './view.ts';
import { LEAST_ODDS } from './view-of.ts';

export interface Filler {
  /** Place in INCIDENT_ROLES. */
  readonly role: number;
  readonly pick: Picked;
  readonly probability: number;
}

export interface Incident {
  /** Place in INCIDENT_TYPES. */
  readonly type: number;
  readonly probability: number;
  /** Likelier ones first; no two of a role with the same words. */
  readonly fillers: readonly Filler[];
}

export interface Deciders {
  readonly type: Forest;
  /** By role. */
  readonly fillers: readonly Forest[];
  /** Of all roles together: what fillers have in common is learned from five times as many. */
  readonly anyFiller: Forest;
  /** By role. */
  readonly precedents: readonly Precedents[];
  /** Whether two fillers of one type are of one incident. */
  readonly pair: Forest;
}

/** The words of a cut, folded: two fillers of the same words are one. */
export const cutText = ({ scene }: View, { cut }: Picked): string =>
  scene.context.forms.slice(cut.first, cut.last).join(' ');

const distinct = (view: View, fillers: readonly Filler[]): readonly Filler[] => {
  const seen = new Set<string>();
  return [...fillers]
    .sort((a, b) => b.probability - a.probability)
    .filter(({ role, pick }) => {
      const key = `${role} ${cutText(view, pick)}`;
      return !seen.has(key) && seen.add(key);
    });
};

/** Persons and bodies that did it are the first two roles. */
const isPerpetrator = ({ role }: Filler): boolean => role < 2;

/** An incident's fillers parted into the incidents of its type that the report tells apart. */
export const partIncident = (
  incident: Incident,
  same: (one: Filler, other: Filler) => number,
  { split }: Thresholds,
): readonly Incident[] => {
  const { fillers } = incident;
  if (fillers.length < 2) return [incident];
  const known = fillers.map((one, i) => fillers.slice(0, i).map((other) => same(one, other)));
  const linked = (i: number, k: number): number => (i > k ? known[i][k] : known[k][i]);
  const groups = splitIncidents(
    fillers.map(({ probability }) => probability),
    linked,
    split,
  );
  return groups.map((group) => {
    const others =
      groups.length === 1
        ? []
        : fillers.flatMap((filler, i) =>
            isPerpetrator(filler) && !group.includes(i) && meanLink([i], group, linked) >= split.share ? [i] : [],
          );
    return { ...incident, fillers: [...group, ...others].sort((x, y) => x - y).map((i) => fillers[i]) };
  });
};

/** One incident a type that the report may tell, likeliest first; fillers of several incidents still together. */
export const findIncidents = (
  view: View,
  { type, fillers, anyFiller, precedents }: Omit<Deciders, 'pair'>,
  thresholds: Pick<Thresholds, 'types' | 'roles'>,
): readonly Incident[] => {
  const totals = totalsOf(view);
  const odds = Float64Array.from(INCIDENT_TYPES, (_, t) => logOddsOf(type, typeRow(view, totals, t)));
  const incidents: Incident[] = [];
  odds.forEach((own, t) => {
    const probability = probabilityOf(own);
    if (probability < thresholds.types[t]) return;
    const found: Filler[] = [];
    for (let role = 0; role < INCIDENT_ROLES.length; role++)
      view.chains.forEach((_, chain) => {
        if (totals.chainTop[chain][role] < LEAST_ODDS) return;
        const row = fillerRow(view, totals, chain, role, t, odds, precedents[role]);
        const p = probabilityOf((logOddsOf(fillers[role], row) + logOddsOf(anyFiller, row)) / 2);
        if (p >= thresholds.roles[role]) found.push({ role, pick: view.picks[chain][role], probability: p });
      });
    incidents.push({ type: t, probability, fillers: distinct(view, found) });
  });
  return incidents.sort((a, b) => b.probability - a.probability);
};

/** The incidents of a report, each with its own fillers. */
export const decideIncidents = (view: View, deciders: Deciders, thresholds: Thresholds): readonly Incident[] =>
  findIncidents(view, deciders, thresholds).flatMap((incident) =>
    partIncident(
      incident,
      (one, other) => probabilityOf(logOddsOf(deciders.pair, pairRow(view, incident.type, one, other))),
      thresholds,
    ),
  );
