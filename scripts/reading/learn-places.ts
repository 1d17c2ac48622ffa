/** Learns to choose an incident's place: the kept incidents of each report against the places of the key that they match best. */

import type { Incident } from '../../src/reading/learned/decide-incidents.ts';
import { placeRows } from '../../src/reading/learned/place-rows.ts';
import { type PlaceTold, placesTold } from '../../src/reading/learned/places-told.ts';
import { anchorsOf } from '../../src/reading/learned/tell-incidents.ts';
import type { Forest } from '../../src/reading/learned/trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { fitGroves, type TreeOptions } from './fit-trees.ts';
import { cutWords, type Example } from './incident-examples.ts';
import { DECIDING_FOLDS, GROVES } from './learn-deciders.ts';
import { ALL } from './learn-linears.ts';
import { keysOfIncidents } from './match-keys.ts';
import type { KeyTemplate } from './muc4-data.ts';
import { placeKey } from './place-key.ts';
import { filledString } from './scored-string.ts';

const PLACE_TREES: TreeOptions = { trees: 120, depth: 4, rate: 0.06, leaf: 6, lambda: 4, features: 0.5, rows: 1 };

const isPlaceOf = (view: View, { where }: PlaceTold, names: readonly string[]): boolean => {
  const { text } = view.scene.context.analysis;
  const own = [where.name, where.city, where.adm2, ...where.evidence.map(({ start, end }) => text.slice(start, end))];
  return own.some((one) => one !== null && names.includes(placeKey(one)));
};

/** The incident of a key that none of `kept` stands for, with whatever of its fillers was seen: its place is learned from too. */
const incidentOf = (view: View, key: KeyTemplate): Incident => ({
  type: INCIDENT_TYPES.indexOf(key.types[0]),
  probability: 1,
  fillers: INCIDENT_ROLES.flatMap((name, role) =>
    view.picks.flatMap((picks) => {
      const words = filledString(role, cutWords(view.scene, picks[role].cut));
      return key[name].some((strings) => strings.includes(words))
        ? [{ role, pick: picks[role], probability: 0.6 }]
        : [];
    }),
  ),
});

export interface LearnedPlaces {
  /** By fold left out. */
  readonly folds: readonly Forest[];
  readonly all: () => Forest;
}

export const learnPlaces = (
  examples: readonly Example[],
  views: readonly View[],
  kept: (index: number) => readonly Incident[],
  dealt: Uint8Array,
  say: (line: string) => void,
): LearnedPlaces => {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const of: number[] = [];
  for (const [i, view] of views.entries()) {
    if (view.scene.drafts.length === 0) continue;
    const places = placesTold(view.scene.context);
    const keyOf = keysOfIncidents(view, kept(i), examples[i].keys);
    const taken = new Set(keyOf.values());
    examples[i].keys.forEach((key, k) => {
      if (!taken.has(k)) keyOf.set(incidentOf(view, key), k);
    });
    for (const { incident, anchor } of anchorsOf(view, [...new Set([...kept(i), ...keyOf.keys()])])) {
      const key = keyOf.get(incident);
      const names = key === undefined ? [] : examples[i].places[key];
      if (names.length === 0) continue;
      const own = placeRows(view, incident, view.scene.drafts[anchor], places);
      places.forEach((place, which) => {
        rows.push(own[which]);
        labels.push(isPlaceOf(view, place, names) ? 1 : 0);
        of.push(i);
      });
    }
  }
  say(`${rows.length} places, ${labels.reduce((a, b) => a + b, 0)} of an incident`);
  const without = (fold: number): Forest =>
    fitGroves(
      rows,
      labels,
      of.flatMap((example, row) => (dealt[example] % DECIDING_FOLDS === fold ? [] : [row])),
      PLACE_TREES,
      GROVES,
    );
  return { folds: Array.from({ length: DECIDING_FOLDS }, (_, fold) => without(fold)), all: () => without(ALL) };
};
