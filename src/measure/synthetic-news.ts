/**
 * News of a world that does not exist, as many reports as wanted: each reading is a function of its number alone, so that a
 * million claims need no memory. Some incidents a day in some hundred towns, a tenth of which have more than half; each is told by
 * one to four outlets over some days, with names, ages, streets and counts of its own. One report in seven is an edited copy of the
 * first, one in eight recalls an incident of the months before. Only for measuring how collation scales; nothing is trained on it.
 */
import type { Claim, EventType, Figure, Participant } from '../claim.ts';
import type { Reading } from '../collation/record/open-record.ts';
import { isoDay } from '../edtf.ts';
import { type Random, seeded } from '../random.ts';
import type { Report } from '../report.ts';

/** Incidents a day; the record of ten years has a million claims. */
const A_DAY = 17;
const TOWNS = 420;
const STATES = 28;
const OUTLETS = 160;
/** 2010-01-01 as days since 1970. */
const START = 14_610;

/** A stream of its own for each incident and report. */
const streamOf = (a: number, b: number): Random => seeded(Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b));

const SYLLABLES =
  'ba be bo ca ce co da de do fa fe ga go ha he la le lo ma me mi na ne no pa pe ra re ri ro sa se so ta te to va ve za zo'.split(
    ' ',
  );

const word = (next: () => number, syllables: number): string => {
  let made = '';
  for (let i = 0; i < syllables; i++) made += SYLLABLES[Math.floor(next() * SYLLABLES.length)];
  return made;
};

const named = (text: string): string => text[0].toUpperCase() + text.slice(1);
const among = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)];

const TOWN_NAMES = Array.from({ length: TOWNS }, (_, at) => named(word(streamOf(at, 1), 3)));
const STATE_NAMES = Array.from({ length: STATES }, (_, at) => named(word(streamOf(at, 2), 4)));
/** Words that any such report may have: they tell nothing, as in real news. */
const COMMON =
  'police said officers shooting people man woman county department after when were was had been their they from with that this about where who according investigation scene hospital taken time found two one another family neighbors street home house area night morning evening called reported responded arrived told news also but not there some other more than before during between around suspect victim charges court detectives anyone information asked call public year old years week day days'.split(
    ' ',
  );

/** Towns are the less likely the later they stand. */
const someTown = (next: () => number): number => Math.floor(TOWNS * next() ** 4);

interface Incident {
  readonly day: number;
  readonly town: number;
  readonly victim: string;
  readonly suspect: string;
  /** Who speaks to the press. */
  readonly officer: string;
  readonly age: number;
  readonly street: string;
  readonly hour: number;
  readonly killed: number;
  readonly injured: number;
  readonly words: readonly string[];
  readonly reports: number;
}

const incidentOf = (number: number): Incident => {
  const next = streamOf(number, 11);
  return {
    day: START + Math.floor(number / A_DAY),
    town: someTown(next),
    victim: `${named(word(next, 3))} ${named(word(next, 3))}`,
    suspect: `${named(word(next, 3))} ${named(word(next, 2))}`,
    officer: `${named(word(next, 2))} ${named(word(next, 3))}`,
    age: 15 + Math.floor(next() * 60),
    street: named(word(next, 3)),
    hour: 1 + Math.floor(next() * 11),
    killed: Math.floor(next() * 2.4),
    injured: 1 + Math.floor(next() * 2.5),
    words: Array.from({ length: 14 }, () => word(next, 4)),
    reports: 1 + Math.floor(next() * 3.2),
  };
};

const filler = (next: () => number, count: number): string =>
  Array.from({ length: count }, () => among(next, COMMON)).join(' ');

const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/** What one report tells: the incident's, in words of its own or of the first report, and one of before. */
interface Telling {
  readonly incident: Incident;
  readonly earlier: Incident | undefined;
  readonly outlet: number;
  readonly next: () => number;
}

/** An incident of the year before, one report in eight. */
const EARLIER = 6000;

const tellingOf = (number: number, at: number): Telling => {
  const own = streamOf(number, 100 + at);
  const copies = at > 0 && own() < 0.25;
  const back = own() < 0.12 ? number - 1 - Math.floor(own() * EARLIER) : -1;
  return {
    incident: incidentOf(number),
    earlier: back >= 0 ? incidentOf(back) : undefined,
    outlet: Math.floor(own() * OUTLETS),
    next: copies ? streamOf(number, 99) : own,
  };
};

const textOf = ({ incident, earlier, next }: Telling): { readonly title: string; readonly text: string } => {
  const town = TOWN_NAMES[incident.town];
  const state = STATE_NAMES[incident.town % STATES];
  const title = `${NUMBERS[incident.killed]} killed, ${NUMBERS[incident.injured]} wounded in ${town} shooting`;
  const own = (): string => among(next, incident.words);
  const sentence = (words: number): string => `${named(filler(next, words))} ${own()} ${filler(next, 9)}.`;
  const text = `${title}\n\n${town.toUpperCase()}, ${state}. ${incident.victim}, ${incident.age}, was shot on ${incident.street} Street about ${incident.hour} p.m. in ${town}. Police said ${NUMBERS[incident.killed]} people were killed and ${NUMBERS[incident.injured]} wounded near ${own()} and ${own()}. ${sentence(30)} ${incident.suspect}, ${incident.age + 3}, was arrested, ${incident.officer} of the police of ${town} said. ${Array.from({ length: 7 }, () => sentence(18)).join(' ')}`;
  const recalled = earlier
    ? ` In an earlier case, ${earlier.victim}, ${earlier.age}, was killed on ${earlier.street} Street in ${TOWN_NAMES[earlier.town]}.`
    : '';
  return { title, text: text + recalled };
};

const figure = (effect: Figure['effect'], count: number, at: number): Figure => ({
  effect,
  whom: 'civilians',
  low: count,
  best: count,
  high: count,
  words: `${NUMBERS[count]} people`,
  scope: 'incident',
  part: null,
  evidence: [{ start: at, end: at + 10 }],
});

const suffering = (name: string, at: number): Participant => ({
  role: 'victim',
  kind: 'person',
  name,
  head: name.split(' ')[1],
  actor: null,
  confidence: 0.9,
  evidence: [{ start: at, end: at + 4 }],
});

const TYPES: readonly EventType[] = [
  'shooting',
  'shooting',
  'killing',
  'shooting',
  'arrest',
  'shooting',
  'killing',
  'statement',
];

/** Claims of each report. */
export const CLAIMS_A_REPORT = TYPES.length;

/** The claim that tells of the earlier incident, where one is told. */
const RECALLING = 6;

const claimsOf = (report: Report, telling: Telling): Claim[] =>
  TYPES.map((type, at) => {
    const recalls = at === RECALLING && telling.earlier !== undefined;
    const incident = recalls ? telling.earlier! : telling.incident;
    const start = recalls
      ? report.text.lastIndexOf('killed')
      : report.text.indexOf(at === 4 ? 'arrested' : 'shot') + (at % 3);
    const violent = type === 'shooting' || type === 'killing';
    const claim: Claim = {
      v: 1,
      kind: 'claim',
      id: `c:${report.id.slice(2)}-${at}`,
      report: report.id,
      type,
      main: at === 0,
      template: violent && !recalls ? 't1' : `t${at}`,
      standing: 'asserted',
      trigger: { start, end: start + 4, text: type === 'arrest' ? 'arrested' : 'shot' },
      when: { edtf: isoDay(incident.day), precision: 'day', evidence: [{ start, end: start + 4 }] },
      where: {
        name: TOWN_NAMES[incident.town],
        id: `synthetic:${incident.town}`,
        city: TOWN_NAMES[incident.town],
        adm2: null,
        admin1: STATE_NAMES[incident.town % STATES],
        country: 'US',
        lat: 30 + (incident.town % 20),
        lon: -70 - (incident.town % 50),
        precision: 'exact',
        evidence: [{ start, end: start + 4 }],
      },
      participants: violent
        ? [suffering(incident.victim, start)]
        : type === 'arrest'
          ? [suffering(incident.suspect, start)]
          : [],
      figures:
        at === 1
          ? [figure('killed', incident.killed, start), figure('injured', incident.injured, start)]
          : type === 'killing' && incident.killed > 0
            ? [figure('killed', incident.killed, start)]
            : [],
      attributed:
        type === 'statement'
          ? [{ speaker: incident.officer, kind: 'police', evidence: [{ start, end: start + 4 }] }]
          : at === 1
            ? [{ speaker: 'Police', kind: 'police', evidence: [{ start, end: start + 4 }] }]
            : [],
      acled: { event_type: 'Violence against civilians', sub_event_type: 'Attack' },
      confidence: 0.8,
    };
    return claim;
  });

/** Ids of the reports of an incident, `'r:41-0'` … */
export const reportsOfIncident = (incident: number): string[] =>
  Array.from({ length: incidentOf(incident).reports }, (_, at) => `r:${incident}-${at}`);

/** The reading of a report by its id. */
export const syntheticReading = (id: string): Reading => {
  const [number, at] = id.slice(2).split('-').map(Number);
  const telling = tellingOf(number, at);
  const { title, text } = textOf(telling);
  const report: Report = {
    v: 1,
    kind: 'report',
    id,
    path: id,
    title,
    outlet: `Outlet ${telling.outlet}`,
    url: null,
    published: { edtf: isoDay(telling.incident.day + at), from: 'metadata', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  return { report, claims: claimsOf(report, telling) };
};
