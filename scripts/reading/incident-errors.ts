/** Why held-out fillers and types are missed or false, counted by slot. */
import type { Incident } from '../../src/reading/learned/decide-incidents.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { cutWords, type Example } from './incident-examples.ts';
import { filledString } from './scored-string.ts';

type Counts = Map<string, Map<string, number>>;

const count = (counts: Counts, slot: string, cause: string): void => {
  const own = counts.get(slot) ?? new Map<string, number>();
  counts.set(slot, own.set(cause, (own.get(cause) ?? 0) + 1));
};

const stringsOf = (view: View, { fillers }: Incident, role: number): readonly string[] =>
  fillers
    .filter((filler) => filler.role === role)
    .map(({ pick }) => filledString(role, cutWords(view.scene, pick.cut)));

const missedCause = (
  view: View,
  role: number,
  strings: readonly string[],
  all: readonly Incident[],
  types: readonly string[],
  kept: readonly Incident[],
): string => {
  const typed = (list: readonly Incident[]) => list.filter(({ type }) => types.includes(INCIDENT_TYPES[type]));
  if (typed(kept).length === 0) return 'missed: no incident of its type was told';
  if (
    kept.some((incident) =>
      INCIDENT_ROLES.some((_, r) => r !== role && stringsOf(view, incident, r).some((one) => strings.includes(one))),
    )
  )
    return 'missed: taken for another role';
  if (typed(all).some((incident) => stringsOf(view, incident, role).some((one) => strings.includes(one))))
    return 'missed: seen, scored too low';
  const words = view.candidates.flatMap(({ cuts }) => cuts.map((cut) => filledString(role, cutWords(view.scene, cut))));
  return words.some((one) => strings.includes(one))
    ? 'missed: another cut or member of its chain was chosen, or scored next to nothing'
    : 'missed: no stretch of words that was looked at';
};

const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(b.split(' '));
  return a.split(' ').some((word) => words.has(word));
};

const falseCause = ({ keys }: Example, role: number, type: string, one: string): string => {
  if (keys.length === 0) return 'false: in a report without incidents';
  const own = INCIDENT_ROLES[role];
  if (keys.some((key) => key[own].some((strings) => strings.includes(one))))
    return 'false: of an incident of another type';
  if (!keys.some(({ types }) => (types as readonly string[]).includes(type)))
    return 'false: in an incident of the wrong type';
  if (keys.some((key) => INCIDENT_ROLES.some((r) => key[r].some((strings) => strings.includes(one)))))
    return 'false: of another role';
  if (keys.some((key) => key[own].some((strings) => strings.some((s) => sharesWord(s, one)))))
    return 'false: cut wrongly, or another mention';
  return 'false: of no incident';
};

/** Three largest causes a slot, with counts. */
export const errorTable = (
  examples: readonly Example[],
  views: readonly View[],
  possible: readonly (readonly Incident[])[],
  keptOf: (index: number) => readonly Incident[],
): readonly string[] => {
  const counts: Counts = new Map();
  examples.forEach((example, i) => {
    const kept = keptOf(i);
    const view = views[i];
    const told = new Map<string, number>();
    for (const { types, ...key } of example.keys) {
      const fits = kept.some(({ type }) => (types as readonly string[]).includes(INCIDENT_TYPES[type]));
      const before = told.get(types[0]) ?? 0;
      told.set(types[0], before + 1);
      if (!fits)
        count(
          counts,
          'type',
          kept.length > 0
            ? 'missed: told as another type, or beside others'
            : 'missed: the report counts as telling nothing',
        );
      else if (before > 0) count(counts, 'type', 'missed: a second incident of one type');
      INCIDENT_ROLES.forEach((role, r) => {
        for (const strings of key[role]) {
          const found = kept.some(
            (incident) =>
              (types as readonly string[]).includes(INCIDENT_TYPES[incident.type]) &&
              stringsOf(view, incident, r).some((one) => strings.includes(one)),
          );
          if (found && before > 0) count(counts, role, 'missed: of a second incident of one type');
          if (!found) count(counts, role, missedCause(view, r, strings, possible[i], types, kept));
        }
      });
    }
    for (const incident of kept) {
      const type = INCIDENT_TYPES[incident.type];
      if (!example.keys.some(({ types }) => types.includes(type)))
        count(
          counts,
          'type',
          example.keys.length === 0 ? 'false: in a report without incidents' : 'false: another type than the keys',
        );
      INCIDENT_ROLES.forEach((role, r) => {
        for (const one of stringsOf(view, incident, r))
          if (
            !example.keys.some((key) => key.types.includes(type) && key[role].some((strings) => strings.includes(one)))
          )
            count(counts, role, falseCause(example, r, type, one));
      });
    }
  });
  return [...counts].flatMap(([slot, causes]) =>
    [...causes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 4)
      .map(([cause, n]) => `  ${slot.padEnd(8)} ${String(n).padStart(4)}  ${cause}`),
  );
};
