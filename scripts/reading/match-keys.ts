/** Which key an incident that was told stands for. */
import type { Incident } from '../../src/reading/learned/decide-incidents.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, type View } from '../../src/reading/learned/view.ts';
import { cutWords } from './incident-examples.ts';
import type { KeyTemplate } from './muc4-data.ts';
import { filledString } from './scored-string.ts';

/** How many of an incident's fillers a key holds. */
const shared = (view: View, incident: Incident, key: KeyTemplate): number =>
  incident.fillers.filter(({ role, pick }) => {
    const words = filledString(role, cutWords(view.scene, pick.cut));
    return key[INCIDENT_ROLES[role]].some((strings) => strings.includes(words));
  }).length;

/** By incident, the key of its type that holds most of its fillers; none where no key is of its type. */
export const keysOfIncidents = (
  view: View,
  incidents: readonly Incident[],
  keys: readonly KeyTemplate[],
): Map<Incident, number> => {
  const keyOf = new Map<Incident, number>();
  for (const incident of incidents) {
    let most = -1;
    keys.forEach((key, k) => {
      const n = key.types.includes(INCIDENT_TYPES[incident.type]) ? shared(view, incident, key) : -1;
      if (n > most) {
        most = n;
        keyOf.set(incident, k);
      }
    });
  }
  return keyOf;
};
