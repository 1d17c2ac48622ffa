/**
 * A casebook of any size for timing: invented reports of invented happenings in towns of three countries, one to four
 * reports an event, some of them at odds. The same seed and size give the same casebook.
 */
import { createHash } from 'node:crypto';
import type { Casebook, ReceivedReading } from '../casebook/casebook.ts';
import { COLLATOR, type Collator } from '../casebook/collator.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import type { Claim, EventType, Whom } from '../claim.ts';
import type { OpenRecord, Readings } from '../collation/record/open-record.ts';
import type { RecordStore } from '../collation/record/record-store.ts';
import type { Event } from '../event.ts';
import { seeded } from '../random.ts';
import type { Report } from '../report.ts';
import type { Span } from '../schema.ts';

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

/** Whole numbers below a bound, the same for a seed everywhere. */
const numbersFrom = (seed: number) => {
  const random = seeded(seed);
  return (below: number): number => Math.floor(random() * below);
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

/** One outlet's telling of a happening. */
interface Telling {
  readonly happening: Happening;
  readonly counted: number;
}

/** The words of a telling, those that evidence points to by name. */
const wordsOf = ({ happening, counted }: Telling, copy: number): (readonly [name: string, words: string])[] => {
  const { at, day, town, kind, whom, actor } = happening;
  return [
    ['actor', actor],
    ['', ' '],
    ['trigger', kind[1]],
    ['', ' and left '],
    ['figure', `${counted} ${whom[0]} dead`],
    ['', ' in '],
    ['where', town[0]],
    ['', `, ${town[1]}, on `],
    ['when', said(day)],
    ['', ', '],
    ['speaker', copy % 2 === 0 ? 'police' : 'residents'],
    ['', ` said. Number ${at} of this series was written for timing; nothing in it happened. `],
    ['', 'Roads were closed for an hour and shops opened again in the afternoon. '],
  ];
};

const claimOf = (
  { happening, counted }: Telling,
  {
    report,
    copy,
    place,
    evidence,
  }: {
    readonly report: string;
    readonly copy: number;
    /** Among the report's claims. */
    readonly place: number;
    readonly evidence: (name: string) => readonly Span[];
  },
): Claim => {
  const { at, day, town, kind, whom, actor } = happening;
  const [city, admin1, country, lat, lon] = town;
  return {
    v: 1,
    kind: 'claim',
    id: `c:${createHash('sha256').update(`${report} ${place}`).digest('hex').slice(0, 16)}`,
    report,
    type: kind[0],
    main: place === 0,
    template: `t${place + 1}`,
    standing: 'asserted',
    trigger: { ...evidence('trigger')[0]!, text: kind[1] },
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
        words: `${counted} ${whom[0]} dead`,
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
};

/** One report of one or several happenings, as a reader would have read it. */
const readingOf = (tellings: readonly Telling[], copy: number, outlet: string): ReceivedReading => {
  const [first] = tellings as readonly [Telling];
  const id = `s:${String(first.happening.at).padStart(7, '0')}:${copy}`;
  let text = '';
  const sentences: ReceivedReading['sentences'][number][] = [];
  const claims = tellings.map((telling, place) => {
    const spans = new Map<string, Span>();
    const start = text.length;
    for (const [name, words] of wordsOf(telling, copy)) {
      if (name !== '') spans.set(name, { start: text.length, end: text.length + words.length });
      text += words;
    }
    sentences.push({ start, end: text.length, part: 'body' });
    return claimOf(telling, { report: id, copy, place, evidence: (name) => [spans.get(name)!] });
  });
  const { actor, town, day } = first.happening;
  const report: Report = {
    v: 1,
    kind: 'report',
    id,
    path: null,
    title: `${actor} in ${town[0]}`,
    outlet,
    url: null,
    published: { edtf: isoOf(day + 1 + copy), from: 'metadata', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  return {
    report,
    claims,
    sentences,
    original: Buffer.from(text),
    origin: `${id}.txt`,
  };
};

export interface SyntheticOptions {
  readonly seed?: number;
  /** Happenings that a report tells of; default 1. */
  readonly together?: number;
  /** How many outlets tell of a happening: one of these, by chance; default mostly one, up to four. */
  readonly copies?: readonly number[];
}

/** As news comes: ten claims a report, five an event. */
export const AS_NEWS: SyntheticOptions = { together: 8, copies: [2, 3, 4, 4, 5, 6] };

/** Readings of `events` happenings, in their order. */
export function* syntheticReadings(
  events: number,
  { seed = 1, together = 1, copies = [1, 1, 1, 2, 3, 4] }: SyntheticOptions = {},
): Generator<ReceivedReading> {
  const draw = numbersFrom(seed);
  for (let first = 0; first < events; first += together) {
    const happenings = Array.from(
      { length: Math.min(together, events - first) },
      (_, index): Happening => ({
        at: first + index,
        day: draw(DAYS),
        town: TOWNS[draw(TOWNS.length)]!,
        kind: KINDS[draw(KINDS.length)]!,
        whom: WHO[draw(WHO.length)]!,
        actor: ACTORS[draw(ACTORS.length)]!,
        killed: 1 + draw(6) * draw(4),
      }),
    );
    const told = copies[draw(copies.length)]!;
    for (let copy = 0; copy < told; copy++) {
      const tellings = happenings.map((happening) => ({
        happening,
        counted: happening.killed + (copy > 0 && draw(4) === 0 ? 1 : 0),
      }));
      yield readingOf(tellings, copy, OUTLETS[draw(OUTLETS.length)]!);
    }
  }
}

/** Which happening a claim tells of, as its report's id and its place in it say. */
const happeningOf = ({ report, template }: Claim): string => `${report.slice(0, report.lastIndexOf(':'))} ${template}`;

interface Told {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
}

/** Numbers as `plain` would weigh them; of two that differ the first is taken. */
const tollsOf = (claims: readonly Claim[]): Pick<Event, 'tolls' | 'disagreements'> => {
  const figures = claims.map(({ id, figures: [figure] }) => ({ id, whom: figure!.whom, best: figure!.best! }));
  const [{ whom, best }] = figures as [(typeof figures)[0]];
  const values = [...Map.groupBy(figures, (figure) => figure.best)].map(([value, own]) => ({
    value: String(value),
    claims: own.map(({ id }) => id),
  }));
  const why = 'The number that the first report gives.';
  const counts = {
    low: Math.min(...figures.map((one) => one.best)),
    high: Math.max(...figures.map((one) => one.best)),
  };
  const toll = { effect: 'killed', ...counts, best, claims: figures.map(({ id }) => id), rule: 'first', why } as const;
  return {
    tolls: [
      { ...toll, whom: 'all' },
      { ...toll, whom },
    ],
    disagreements:
      values.length > 1 ? [{ about: 'toll', effect: 'killed', whom: 'all', values, chosen: String(best), why }] : [],
  };
};

/** What all its reports tell of one happening, linked and weighed by hand: this is not what is timed here. */
const eventOf = (claims: readonly Claim[], reports: readonly Report[]): Event => {
  const [first] = claims as readonly [Claim];
  const telling = new Set(claims.map(({ report }) => report));
  const { type, when, where, participants } = first;
  return {
    v: 1,
    kind: 'event',
    id: `e:${first.id.slice(2)}`,
    type,
    title: `${type} in ${where?.name}`,
    when: when && { ...when, evidence: [] },
    where: where && { ...where, evidence: [] },
    participants: participants.map((participant) => ({ ...participant, evidence: [] })),
    claims: claims.map(({ id }) => id),
    reports: reports.map(({ id }) => id).filter((id) => telling.has(id)),
    ...tollsOf(claims),
    related: [],
    confidence: 0.8,
  };
};

/** All that is told in these reports, happening by happening. */
const eventsOf = ({ reports, claims }: Told): Event[] =>
  [...Map.groupBy(claims, happeningOf).values()].map((own) => eventOf(own, reports));

/** Reports that tell of the same happenings stand together: the part of their id before the outlet's number. */
const seriesOf = (report: string): string => report.slice(0, report.lastIndexOf(':'));

/** Links what the ids say; linking is not what is timed here. */
const growById = (store: RecordStore, readings: Readings): OpenRecord => {
  const placed = store.values<readonly string[]>('series');
  const groups = store.values<string>('event-of-happening');
  const unsettled = store.values<readonly string[]>('unsettled');
  const touched = new Set(unsettled.get(''));
  let reports = 0;
  return {
    pause: () => unsettled.put('', [...touched]),
    size: () => ({ placed: reports, unsettled: touched.size }),
    place: (report) => {
      reports++;
      const series = seriesOf(report);
      placed.put(series, [...(placed.get(series) ?? []), report]);
      touched.add(series);
    },
    settle: ({ changed, gone }) => {
      for (const series of touched) {
        const told = placed.get(series)!.map(readings);
        const all = { reports: told.map(({ report }) => report), claims: told.flatMap(({ claims }) => claims) };
        for (const event of eventsOf(all)) {
          const group = happeningOf(all.claims.find(({ id }) => event.claims.includes(id))!);
          const before = groups.get(group);
          if (before !== undefined && before !== event.id) gone(before);
          groups.put(group, event.id);
          changed(event);
        }
      }
      touched.clear();
      unsettled.put('', []);
    },
  };
};

/** Reports say in their ids which happenings they tell of. */
export const BY_ID: Collator = {
  ...COLLATOR,
  grow: growById,
  collate: (reports, claims) => {
    const claimsOf = Map.groupBy(claims, ({ report }) => seriesOf(report));
    const events = [...Map.groupBy(reports, ({ id }) => seriesOf(id))].flatMap(([series, own]) =>
      eventsOf({ reports: own, claims: claimsOf.get(series) ?? [] }),
    );
    return { reports, claims, events };
  },
};

const BATCH = 1000;

/** Fills a new casebook at `path`, a batch at a time; the caller closes it. */
export const buildSyntheticCasebook = async (
  path: string,
  events: number,
  options: SyntheticOptions = {},
): Promise<Casebook> => {
  const casebook = await openCasebook(path, { create: true, collator: BY_ID });
  let batch: ReceivedReading[] = [];
  const flush = async () => {
    await casebook.storeReadings(batch);
    await casebook.recollate();
    batch = [];
  };
  for (const reading of syntheticReadings(events, options)) {
    batch.push(reading);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return casebook;
};
