/** First- and second-level divisions; their points come from their towns. */
import { foldName } from '../fold-name.ts';
import { KIND, NONE, POSTING } from '../gazetteer-layout.ts';
import { readDivisions } from '../gazetteer-sources.ts';
import { shortDivision } from '../name-variants.ts';
import { addEntry, addName, blank, type Draft, type Entry } from './draft.ts';

export const addDivisions = (draft: Draft, level: 1 | 2): void => {
  for (const { code, name } of [...readDivisions(level)].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parts = code.split('.');
    const country = draft.byCode.get(parts[0]);
    if (country === undefined || name === '') continue;
    const admin1 = level === 2 ? (draft.byCode.get(`${parts[0]}.${parts[1]}`) ?? NONE) : NONE;
    const kind = level === 1 ? KIND.admin1 : KIND.admin2;
    const shown = name.replace(/ (?:Department|Governorate|Province)$/, '');
    const number = addEntry(draft, { ...blank, name: shown, code, kind, country, admin1 });
    if (level === 1) draft.entries[number].admin1 = number;
    const folded = foldName(name);
    addName(draft, folded, number);
    const short = shortDivision(folded);
    // "Suffolk County" is never called Suffolk in the United States' news; "Antioquia Department" is Antioquia.
    if (short !== undefined && !(level === 2 && parts[0] === 'US'))
      addName(draft, short, number, level === 1 ? 0 : POSTING.weak);
  }
};

/** Points and inhabitants of divisions from their towns: the mean of the towns, half drawn to the middle of their span. */
export const placeDivisions = (draft: Draft): void => {
  const sums = new Map<
    number,
    { n: number; lat: number; lon: number; box: [number, number, number, number]; people: number }
  >();
  const add = (division: number, town: Entry): void => {
    if (division === NONE) return;
    let sum = sums.get(division);
    if (sum === undefined) sums.set(division, (sum = { n: 0, lat: 0, lon: 0, box: [90, -90, 180, -180], people: 0 }));
    sum.n++;
    sum.lat += town.lat;
    sum.lon += town.lon;
    sum.people += town.population;
    sum.box = [
      Math.min(sum.box[0], town.lat),
      Math.max(sum.box[1], town.lat),
      Math.min(sum.box[2], town.lon),
      Math.max(sum.box[3], town.lon),
    ]; // prettier-ignore
  };
  for (const entry of draft.entries) {
    if (entry.kind !== KIND.city) continue;
    add(entry.admin1, entry);
    add(entry.admin2, entry);
    add(entry.country, entry);
  }
  for (const [number, { n, lat, lon, box, people }] of sums) {
    const entry = draft.entries[number];
    entry.population = people;
    if (entry.kind === KIND.country) continue;
    entry.lat = (lat / n + (box[0] + box[1]) / 2) / 2;
    entry.lon = (lon / n + (box[2] + box[3]) / 2) / 2;
  }
  inheritPoints(draft);
};

/** Divisions without a town of their own take the point of what they lie in. */
const inheritPoints = (draft: Draft): void => {
  for (const entry of draft.entries) {
    if ((entry.kind !== KIND.admin1 && entry.kind !== KIND.admin2) || entry.lat !== 0 || entry.lon !== 0) continue;
    const outer = draft.entries[entry.kind === KIND.admin2 && entry.admin1 !== NONE ? entry.admin1 : entry.country];
    entry.lat = outer.lat;
    entry.lon = outer.lon;
  }
};
