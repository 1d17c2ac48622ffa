/** Whether held-out probabilities are what they say: of incidents told, and of their fillers. */
import { calibrationError, type Judged } from '../../src/measure/calibration.ts';
import type { Incident } from '../../src/reading/learned/decide-incidents.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { cutWords, type Example } from './incident-examples.ts';
import { filledString } from './scored-string.ts';

const lineOf = (name: string, rows: readonly Judged[]): string => {
  const mean = (of: (row: Judged) => number): string =>
    (rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length)).toFixed(2);
  return `${name}: ${rows.length}, stated ${mean(({ confidence }) => confidence)}, right ${mean(({ right }) => Number(right))}, expected calibration error ${calibrationError(rows).toFixed(3)}`;
};

/** Two lines: incidents, one a type and report, and fillers. */
export const calibrationLines = (
  examples: readonly Example[],
  views: readonly View[],
  keptOf: (index: number) => readonly Incident[],
): readonly string[] => {
  const incidents: Judged[] = [];
  const filled: Judged[] = [];
  examples.forEach(({ keys }, i) => {
    const seen = new Set<number>();
    for (const { type, probability, fillers } of keptOf(i)) {
      const own = keys.filter(({ types }) => types.includes(INCIDENT_TYPES[type]));
      if (!seen.has(type)) incidents.push({ confidence: probability, right: own.length > 0 });
      seen.add(type);
      for (const { role, pick, probability: confidence } of fillers) {
        const words = filledString(role, cutWords(views[i].scene, pick.cut));
        const right = own.some((key) => key[INCIDENT_ROLES[role]].some((strings) => strings.includes(words)));
        filled.push({ confidence, right });
      }
    }
  });
  return [lineOf('incidents told', incidents), lineOf('their fillers', filled)];
};
