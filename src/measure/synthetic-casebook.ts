/**
 * A casebook of any size for timing: invented reports of invented happenings in towns of three countries, one to four
 * reports an event, some of them at odds. The same seed and size give the same casebook.
 */
import { createHash } from 'node:crypto';
import type { Casebook, ReceivedReading } from '../casebook/casebook.ts';
import { COLLATOR, type Collator } from '../casebook/collator.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import type { Claim, EventType, Whom } from '../claim.ts';
import type { Event } from '../event.ts';
import type { Report } from '../report.ts';

const TOWNS = [
  ['Tuxpan', 'Jalisco', 'MX', 19.555, -103.377],
  ['Zapotiltic', 'Jalisco', 'MX', 19.627, -103.418],
  ['Apatzingán', 'Michoacán', 'MX', 19.088, -102.35],
  ['Uruapan', 'Michoacán', 'MX', 19.421, -102.063],
  ['Chilapa', 'Guerrero', 'MX', 17.595, -99.177],
  ['Iguala', 'Guerrero', 'MX', 18.345, -99.54],
  ['Culiacán', 'Sinaloa', 'MX', 24.8, -107.394],
  ['Tame', 'Arauca', 'CO', 6.461, -71.73],
  ['Saravena', 'Arauca', 'CO', 6.955, -71.872],
  ['Tumaco', 'Nariño', 'CO', 1.807, -78.765],
  ['Quibdó', 'Chocó', 'CO', 5.695, -76.661],
  ['Kankara', 'Katsina State', 'NG', 11.931, 7.411],
  ['Gusau', 'Zamfara State', 'NG', 12.17, 6.664],
  ['Birnin Gwari', 'Kaduna State', 'NG', 10.663, 6.548],
] as const;

const KINDS: readonly (readonly [EventType, string])[] = [
  ['attack', 'attacked'],
  ['shooting', 'shot'],
  ['killing', 'killed'],
  ['armed-clash', 'clashed with'],
  ['bombing', 'bombed'],
];
const WHO: readonly (readonly [string, Whom])[] = [
  ['police officers', 'police'],
  ['soldiers', 'military'],
  ['farmers', 'civilians'],
  ['shopkeepers', 'civilians'],
];
const ACTORS = ['Los Halcones', 'Frente del Sur', 'The Dune Men', 'Grupo Cerro Alto', 'Bloque Orinoco'] as const;
const OUTLETS = ['La Voz del Valle', 'Meridian Wire', 'Courier', 'El Faro', 'Daily Standard', 'Radio Sierra'] as const;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** mulberry32: the same numbers everywhere. */
const numbersFrom = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const FIRST_DAY = Date.UTC(2012, 0, 1);
const DAYS = 4500;
const isoOf = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

interface Happening {
  readonly at: number;
  readonly day: number;
  readonly town: (typeof TOWNS)[number];
  readonly kind: (typeof KINDS)[number];
  readonly whom: (typeof WHO)[number];
  readonly actor: string;
  readonly killed: number;
}

const said = (day: number): string => {
  const [year, month, date] = isoOf(day).split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
};

/** One report of it, as a reader would have read it. */
const readingOf = (happening: Happening, copy: number, counted: number, outlet: string): ReceivedReading => {
  const { at, day, town, kind, whom, actor } = happening;
  const [city, admin1, country, lat, lon] = town;
  const [type, verb] = kind;
  const parts: [name: string, words: string][] = [
    ['actor', actor],
    ['', ' '],
    ['trigger', verb],
    ['', ' and left '],
    ['figure', `${counted} ${whom[0]} dead`],
    ['', ' in '],
    ['where', city],
    ['', `, ${admin1}, on `],
    ['when', said(day)],
    ['', ', '],
    ['speaker', copy % 2 === 0 ? 'police' : 'residents'],
    ['', ` said. Number ${at} of this series was written for timing; nothing in it happened. `],
    ['', 'Roads were closed for an hour and shops opened again in the afternoon.'],
  ];
  const spans = new Map<string, { start: number; end: number }>();
  let text = '';
  for (const [name, words] of parts) {
    if (name !== '') spans.set(name, { start: text.length, end: text.length + words.length });
    text += words;
  }
  const evidence = (name: string) => [spans.get(name)!];
  const id = `s:${String(at).padStart(7, '0')}:${copy}`;
  const report: Report = {
    v: 1,
    kind: 'report',
    id,
    path: null,
    title: `${actor} in ${city}`,
    outlet,
    url: null,
    published: { edtf: isoOf(day + 1 + copy), from: 'metadata', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  const figure = `${counted} ${whom[0]} dead`;
  const claim: Claim = {
    v: 1,
    kind: 'claim',
    id: `c:${createHash('sha256').update(id).digest('hex').slice(0, 16)}`,
    report: id,
    type,
    main: true,
    template: 't1',
    standing: 'asserted',
    trigger: { ...spans.get('trigger')!, text: verb },
    when: { edtf: isoOf(day), precision: 'day', evidence: evidence('when') },
    where: {
      name: city,
      id: `synthetic:${city}`,
      city,
      adm2: null,
      admin1,
      country,
      lat,
      lon,
      precision: at % 9 === 0 ? 'adm1' : 'exact',
      evidence: evidence('where'),
    },
    participants: [
      {
        role: 'perpetrator',
        kind: 'group',
        name: actor,
        head: null,
        actor: null,
        confidence: 0.9,
        evidence: evidence('actor'),
      },
    ],
    figures: [
      {
        effect: 'killed',
        whom: whom[1],
        low: counted,
        best: counted,
        high: counted,
        words: figure,
        scope: 'incident',
        part: null,
        evidence: evidence('figure'),
      },
    ],
    attributed: [
      {
        speaker: copy % 2 === 0 ? 'police' : 'residents',
        kind: copy % 2 === 0 ? 'police' : 'witness',
        evidence: evidence('speaker'),
      },
    ],
    acled: { event_type: null, sub_event_type: null },
    confidence: 0.85,
  };
  return {
    report,
    claims: [claim],
    sentences: [{ start: 0, end: text.length, part: 'body' }],
    original: Buffer.from(text),
    origin: `${id}.txt`,
  };
};

/** Readings of `events` happenings, in their order. */
export function* syntheticReadings(events: number, seed = 1): Generator<ReceivedReading> {
  const draw = numbersFrom(seed);
  for (let at = 0; at < events; at++) {
    const happening: Happening = {
      at,
      day: draw(DAYS),
      town: TOWNS[draw(TOWNS.length)]!,
      kind: KINDS[draw(KINDS.length)]!,
      whom: WHO[draw(WHO.length)]!,
      actor: ACTORS[draw(ACTORS.length)]!,
      killed: 1 + draw(6) * draw(4),
    };
    const copies = [1, 1, 1, 2, 3, 4][draw(6)]!;
    for (let copy = 0; copy < copies; copy++) {
      const counted = happening.killed + (copy > 0 && draw(4) === 0 ? 1 : 0);
      yield readingOf(happening, copy, counted, OUTLETS[draw(OUTLETS.length)]!);
    }
  }
}

const happeningOf = (report: string): string => report.slice(0, report.lastIndexOf(':'));

/** Reports say in their ids which happening they tell of: linking is not what is timed here. */
export const BY_ID: Collator = {
  ...COLLATOR,
  grow: undefined,
  collate: (reports, claims) => {
    const groups = new Map<string, { reports: Report[]; claims: Claim[] }>();
    const groupOf = (id: string) => {
      const key = happeningOf(id);
      const group = groups.get(key) ?? { reports: [], claims: [] };
      groups.set(key, group);
      return group;
    };
    for (const report of reports) groupOf(report.id).reports.push(report);
    for (const claim of claims) groupOf(claim.report).claims.push(claim);
    const events = [...groups.values()].flatMap((group): readonly Event[] => {
      const event = COLLATOR.assemble(group.reports, group.claims, new Set(group.claims.map(({ id }) => id)), 0.95);
      return event ? [event] : [];
    });
    return { reports, claims, events };
  },
};

const BATCH = 2000;

/** Fills a new casebook at `path`; the caller closes it. */
export const buildSyntheticCasebook = async (path: string, events: number): Promise<Casebook> => {
  const casebook = await openCasebook(path, { create: true, collator: BY_ID });
  let batch: ReceivedReading[] = [];
  for (const reading of syntheticReadings(events)) {
    batch.push(reading);
    if (batch.length < BATCH) continue;
    await casebook.storeReadings(batch);
    batch = [];
  }
  if (batch.length > 0) await casebook.storeReadings(batch);
  await casebook.recollate();
  return casebook;
};
