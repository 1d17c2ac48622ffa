/** Invented readings and a collation that can be foretold: claims of one town and day make one event. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Casebook, OpenOptions, ReceivedReading } from '../../src/casebook/casebook.ts';
import type { Collator } from '../../src/casebook/collator.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { Claim, EventType, Standing } from '../../src/claim.ts';
import type { Event } from '../../src/event.ts';
import type { Report } from '../../src/report.ts';

export interface Telling {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly claims: readonly {
    readonly sentence: string;
    readonly trigger: string;
    readonly day?: string;
    readonly town?: readonly [name: string, lat: number, lon: number];
    readonly killed?: readonly [count: number, words: string];
    readonly group?: string;
    readonly type?: EventType;
    readonly standing?: Standing;
  }[];
}

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

const claimOf = (report: string, text: string, told: Telling['claims'][number], index: number): Claim => {
  const from = text.indexOf(told.sentence);
  const { day, town, killed, group } = told;
  return {
    v: 1,
    kind: 'claim',
    id: `c:${report}-${index}`,
    report,
    type: told.type ?? 'killing',
    main: index === 0,
    template: `t${index}`,
    standing: told.standing ?? 'asserted',
    trigger: { ...spanOf(text, told.trigger, from), text: told.trigger },
    when: day ? { edtf: day, precision: 'day', evidence: [], inferred: true, why: 'told so' } : null,
    where: town
      ? {
          name: town[0],
          id: null,
          city: town[0],
          adm2: null,
          admin1: 'Valle Alto',
          country: 'MX',
          lat: town[1],
          lon: town[2],
          precision: 'exact',
          evidence: [spanOf(text, town[0], from)],
        }
      : null,
    participants: group
      ? [
          {
            role: 'perpetrator',
            kind: 'group',
            name: group,
            head: null,
            actor: `xx/${group.toLowerCase()}`,
            confidence: 0.9,
            evidence: [spanOf(text, group, from)],
          },
        ]
      : [],
    figures: killed
      ? [
          {
            effect: 'killed',
            whom: 'civilians',
            low: killed[0],
            best: killed[0],
            high: killed[0],
            words: killed[1],
            scope: 'incident',
            part: null,
            evidence: [spanOf(text, killed[1], from)],
          },
        ]
      : [],
    attributed: [],
    acled: { event_type: 'Violence against civilians', sub_event_type: 'Attack' },
    confidence: 0.8,
  };
};

/** A reading whose text is the claims' sentences, a line each. */
export const readingOf = (telling: Telling): ReceivedReading => {
  const text = telling.claims.map(({ sentence }) => sentence).join('\n');
  const report: Report = {
    v: 1,
    kind: 'report',
    id: telling.id,
    path: `${telling.id}.txt`,
    title: `Report ${telling.id}`,
    outlet: telling.outlet ?? null,
    url: null,
    published: { edtf: telling.published ?? null, from: telling.published ? 'metadata' : 'unknown', evidence: [] },
    language: 'en',
    text,
    duplicateOf: null,
  };
  return {
    report,
    claims: telling.claims.map((told, index) => claimOf(telling.id, text, told, index)),
    sentences: telling.claims.map(({ sentence }) => ({ ...spanOf(text, sentence), part: 'body' as const })),
    original: Buffer.from(text),
    origin: `${telling.id}.txt`,
  };
};

const eventOf = (key: string, claims: readonly Claim[]): Event => {
  const [first] = claims as readonly [Claim, ...Claim[]];
  const figures = claims.flatMap((claim) => claim.figures.map((figure) => ({ ...figure, claim: claim.id })));
  const counts = [...new Set(figures.map(({ best }) => best))];
  const best = figures.length > 0 ? Math.max(...figures.map((figure) => figure.best ?? 0)) : null;
  return {
    v: 1,
    kind: 'event',
    id: `e:${key}`,
    type: first.type,
    title: `${first.type} in ${key}`,
    when: first.when,
    where: first.where,
    participants: first.participants,
    claims: claims.map(({ id }) => id),
    reports: [...new Set(claims.map(({ report }) => report))],
    tolls:
      best === null
        ? []
        : [
            {
              effect: 'killed',
              whom: 'all',
              low: best,
              best,
              high: best,
              claims: figures.map(({ claim }) => claim),
              rule: 'largest',
              why: 'the largest',
            },
          ],
    disagreements:
      counts.length < 2
        ? []
        : [
            {
              about: 'toll',
              effect: 'killed',
              whom: 'all',
              chosen: String(best),
              why: 'the largest',
              values: counts.map((count) => ({
                value: String(count),
                claims: figures.filter((figure) => figure.best === count).map(({ claim }) => claim),
              })),
            },
          ],
    related: [],
    confidence: 0.7,
  };
};

const placeAndDay = (claim: Claim): string => `${claim.where?.name ?? '?'} ${claim.when?.edtf ?? '?'}`;

export const collateByTownAndDay: Collator = {
  collate: (reports, claims) => {
    const asserted = claims.filter(({ standing }) => standing === 'asserted');
    const groups = Map.groupBy(asserted, placeAndDay);
    return { reports, claims, events: [...groups].map(([key, members]) => eventOf(key, members)) };
  },
  assemble: (_reports, claims, members) => {
    const [first, ...others] = claims.filter(({ id, standing }) => members.has(id) && standing === 'asserted');
    return first && eventOf(placeAndDay(first), [first, ...others]);
  },
};

export const ARROYO = ['Arroyo Hondo', 24.5, -103.1] as const;
export const LAGUNAS = ['Las Lagunas', 19.2, -99.4] as const;

/** Two outlets on one attack, with different tolls, and a third report on another town. */
export const TELLINGS: readonly Telling[] = [
  {
    id: 'r:one',
    outlet: 'El Faro del Valle',
    published: '2021-03-05',
    claims: [
      {
        sentence: 'Gunmen of Los Grises shot dead four farmers in Arroyo Hondo on Thursday.',
        trigger: 'shot dead',
        day: '2021-03-04',
        town: ARROYO,
        killed: [4, 'four farmers'],
        group: 'Los Grises',
      },
      { sentence: 'The group threatened to return.', trigger: 'threatened', standing: 'threatened', type: 'threat' },
    ],
  },
  {
    id: 'r:two',
    outlet: 'Valley Herald',
    published: '2021-03-06',
    claims: [
      {
        sentence: 'Six people were killed in Arroyo Hondo, officials said.',
        trigger: 'were killed',
        day: '2021-03-04',
        town: ARROYO,
        killed: [6, 'Six people'],
      },
    ],
  },
  {
    id: 'r:three',
    outlet: 'Valley Herald',
    published: '2021-04-02',
    claims: [
      {
        sentence: 'Police found a body near Las Lagunas; a comandante, José Nuñez, was named.',
        trigger: 'found a body',
        day: '2021-04-01',
        town: LAGUNAS,
        killed: [1, 'a body'],
        type: 'body-found',
      },
    ],
  },
];

export const inFolder = async (context: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-test-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

let places = 0;

/** A file, or where `COTEJO_TEST_DATABASE` names a database a schema of its own there. */
const newPlace = async (context: TestContext): Promise<string> => {
  const database = process.env.COTEJO_TEST_DATABASE;
  return database ? `${database}_${++places}` : join(await inFolder(context), 'a.cotejo');
};

/** A new casebook, closed when the test ends. */
export const newCasebook = async (context: TestContext, options: OpenOptions = {}): Promise<Casebook> => {
  const path = await newPlace(context);
  const casebook = await openCasebook(path, { create: true, user: 'ana', collator: collateByTownAndDay, ...options });
  context.after(() => casebook.close().catch(() => {}));
  return casebook;
};

/** The three tellings stored and collated. */
export const toldCasebook = async (context: TestContext, options: OpenOptions = {}): Promise<Casebook> => {
  const casebook = await newCasebook(context, options);
  await casebook.storeReadings(TELLINGS.map(readingOf));
  await casebook.recollate();
  return casebook;
};

export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
