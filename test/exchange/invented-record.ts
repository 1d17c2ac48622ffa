/** A record in memory, full of names, for exports: what a casebook answers, without one. */
import type { Casebook, ClaimRow } from '../../src/casebook/casebook.ts';
import type { Claim } from '../../src/claim.ts';
import type { Event } from '../../src/event.ts';
import type { Report } from '../../src/report.ts';

/** Nothing of this may be found in an export that drops names and sources. */
export const SECRETS = [
  'Marta Ruiz',
  'Ruiz',
  'Eusebio Tarango',
  'Tarango',
  'Diario del Desierto',
  'desierto.example',
  'Ines Calder',
  'nota-ruiz',
  'Calle Mina 14',
  'hermana de la maestra',
  'mx/eusebio-tarango',
] as const;

const TEXT =
  'Marta Ruiz, hermana de la maestra, fue asesinada en Calle Mina 14 de Arroyo Hondo el 6 de marzo, dijo Eusebio Tarango. Por Ines Calder.';

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const where = {
  name: 'Calle Mina 14',
  id: 'street:calle-mina-14-tarango',
  city: 'Arroyo Hondo',
  adm2: 'Hondo',
  admin1: 'Sonora',
  country: 'MX',
  lat: 28.123456,
  lon: -109.654321,
  precision: 'exact' as const,
  evidence: [spanOf('Calle Mina 14')],
};
const when = { edtf: '2021-03-06', precision: 'day' as const, evidence: [spanOf('el 6 de marzo')] };

export const REPORT: Report = {
  v: 1,
  kind: 'report',
  id: 'nota-ruiz',
  path: 'reports/nota-ruiz.txt',
  title: '=Matan a Marta Ruiz',
  outlet: 'Diario del Desierto',
  url: 'https://desierto.example/2021/marta-ruiz',
  published: { edtf: '2021-03-07', from: 'metadata', evidence: [] },
  language: 'es',
  text: TEXT,
  duplicateOf: null,
};

export const CLAIM: Claim = {
  v: 1,
  kind: 'claim',
  id: 'c:nota-ruiz-0',
  report: REPORT.id,
  type: 'killing',
  main: true,
  template: 't1',
  standing: 'asserted',
  trigger: { ...spanOf('asesinada'), text: 'asesinada' },
  when,
  where,
  participants: [
    {
      role: 'victim',
      kind: 'person',
      name: 'Marta Ruiz',
      head: 'hermana de la maestra',
      actor: null,
      confidence: 0.9,
      age: 34,
      evidence: [spanOf('Marta Ruiz')],
    },
    {
      role: 'perpetrator',
      kind: 'person',
      name: 'Eusebio Tarango',
      head: null,
      actor: 'mx/eusebio-tarango',
      confidence: 0.8,
      evidence: [spanOf('Eusebio Tarango')],
    },
    {
      role: 'perpetrator',
      kind: 'group',
      name: 'Los Grises',
      head: 'banda',
      actor: null,
      confidence: 0.8,
      evidence: [],
    },
  ],
  figures: [
    {
      effect: 'killed',
      whom: 'civilians',
      low: 1,
      best: 1,
      high: 1,
      words: 'Marta Ruiz',
      scope: 'incident',
      part: null,
      evidence: [spanOf('Marta Ruiz')],
    },
  ],
  attributed: [{ speaker: 'Eusebio Tarango', kind: 'witness', evidence: [spanOf('Eusebio Tarango')] }],
  acled: { event_type: 'Violence against civilians', sub_event_type: 'Attack' },
  confidence: 0.9,
};

export const EVENT: Event = {
  v: 1,
  kind: 'event',
  id: 'e:0123456789abcdef',
  type: 'killing',
  title: 'Killing of Marta Ruiz in Arroyo Hondo, Sonora: 1 killed',
  when: { ...when, evidence: [] },
  where: { ...where, evidence: [] },
  participants: CLAIM.participants.map((one) => ({ ...one, evidence: [] })),
  claims: [CLAIM.id],
  reports: [REPORT.id],
  tolls: [
    {
      effect: 'killed',
      whom: 'all',
      low: 1,
      best: 1,
      high: 2,
      claims: [CLAIM.id],
      rule: 'only-source',
      why: '“Marta Ruiz” by Eusebio Tarango in Diario del Desierto.',
    },
    {
      effect: 'killed',
      whom: 'civilians',
      low: 1,
      best: 1,
      high: 2,
      claims: [CLAIM.id],
      rule: 'only-source',
      why: '“Marta Ruiz”.',
    },
  ],
  disagreements: [
    {
      about: 'who',
      values: [
        { value: 'Eusebio Tarango', claims: [CLAIM.id] },
        { value: 'Los Grises', claims: [] },
      ],
      chosen: 'Eusebio Tarango',
      why: 'Named by Diario del Desierto.',
    },
    {
      about: 'toll',
      effect: 'killed',
      whom: 'all',
      values: [
        { value: '1', claims: [CLAIM.id] },
        { value: '2', claims: [] },
      ],
      chosen: '1',
      why: 'Tarango',
    },
    { about: 'where', values: [{ value: 'Calle Mina 14', claims: [CLAIM.id] }], chosen: 'Calle Mina 14', why: '' },
  ],
  related: [],
  confidence: 0.9,
};

const row = (index: number): ClaimRow => ({
  claim: index === 0 ? CLAIM : { ...CLAIM, id: `c:nota-ruiz-${index}` },
  review: 'unreviewed',
  event: EVENT.id,
  lastDecision: 0,
  corrected: [],
  addedBy: null,
  report: REPORT,
  sentence: { start: 0, end: TEXT.length },
});

/** `count` claims of one report in one event; with more than one they are for counting bytes. */
export const inventedRecord = (count = 1): Casebook => {
  const repeat = async function* <T>(make: (index: number) => T, times: number): AsyncGenerator<T> {
    for (let index = 0; index < times; index++) yield make(index);
  };
  const answers: Partial<Casebook> = {
    everyEvent: () => repeat(() => EVENT, 1),
    everyReport: () => repeat(() => REPORT, 1),
    everyClaim: () => repeat(row, count),
    event: async () =>
      ({
        event: EVENT,
        reports: [
          { report: REPORT, claims: [{ claim: CLAIM, review: 'unreviewed', event: EVENT.id, lastDecision: 0 }] },
        ],
        decisions: [
          {
            seq: 1,
            at: '2021-03-08T00:00:00.000Z',
            by: 'Ines Calder',
            decision: 'comment',
            subject: { kind: 'event', id: EVENT.id },
            why: 'ask Eusebio Tarango',
            undone: false,
          },
        ],
      }) as unknown as Awaited<ReturnType<Casebook['event']>>,
  };
  return answers as Casebook;
};
