import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collate } from '../../src/collation/collate.ts';
import type { Event } from '../../src/event.ts';
import { build, type ReportSketch } from './build-claims.ts';

const PLACE = ['Puerto Hondo', 'Guerrero', 'MX'] as const;

/** Three reports of one killing, a later trial, another shooting in the same town that day, an arrest told twice. */
const SKETCHES: readonly ReportSketch[] = [
  {
    id: 'courier',
    published: '2021-05-04',
    title: 'Councillor Berta Ocampo shot dead in Puerto Hondo',
    text: 'Councillor Berta Ocampo, 47, was shot dead outside her pharmacy on Morelos Street in Puerto Hondo on Monday at 8:40 p.m., police said. Her nephew Raul Ocampo, 19, was wounded in the arm.',
    claims: [
      {
        type: 'killing',
        when: '2021-05-03',
        where: PLACE,
        figures: ['killed officials 1', 'injured civilians 1'],
        people: ['Berta Ocampo', 'Raul Ocampo'],
        by: 'police',
      },
    ],
  },
  {
    id: 'voice',
    published: '2021-05-04',
    title: 'Gunmen kill councillor Ocampo in Puerto Hondo',
    text: 'Two gunmen on a motorcycle killed councillor Berta Ocampo, 47, in front of her pharmacy in Morelos Street, Puerto Hondo, on Monday evening. A nephew, Raul Ocampo, 19, survived with a wound in the arm.',
    claims: [
      {
        type: 'shooting',
        when: '2021-05-03',
        where: PLACE,
        figures: ['killed officials 1'],
        people: ['Berta Ocampo', 'Raul Ocampo'],
      },
    ],
  },
  {
    id: 'bar',
    published: '2021-05-04',
    title: 'Four wounded in bar on the Puerto Hondo waterfront',
    text: 'Four young people were wounded when men fired into the bar El Faro on the waterfront of Puerto Hondo in the small hours of Monday. The wounded are Luis Vega, 22, Sara Pinto, 24, and two sailors.',
    claims: [
      {
        type: 'shooting',
        when: '2021-05-03',
        where: PLACE,
        figures: ['injured civilians 4'],
        people: ['Luis Vega', 'Sara Pinto'],
      },
    ],
  },
  {
    id: 'arrest',
    published: '2021-06-12',
    title: 'Man held over death of Berta Ocampo',
    text: 'Police in Puerto Hondo arrested Saul Trejo, 31, on Friday. He is accused of having shot councillor Berta Ocampo, 47, outside her pharmacy in Morelos Street on 3 May.',
    claims: [
      { type: 'arrest', when: '2021-06-11', where: PLACE, people: ['Saul Trejo'], figures: ['arrested unknown 1'] },
      {
        type: 'killing',
        when: '2021-05-03',
        where: PLACE,
        people: ['Berta Ocampo'],
        figures: ['killed officials 1'],
        template: 't2',
        main: false,
        at: 90,
      },
    ],
  },
  {
    id: 'planned',
    published: '2021-06-13',
    title: 'March announced',
    text: 'Teachers will march in Puerto Hondo next week.',
    claims: [{ type: 'protest', when: '2021-06-20', where: PLACE, standing: 'planned' }],
  },
];

const collated = (sketches: readonly ReportSketch[]): readonly Event[] => {
  const { reports, claims } = build(sketches);
  return collate(reports, claims).events;
};

const holding = (events: readonly Event[], report: string, type?: string): Event =>
  events.find((event) => event.reports.includes(report) && (!type || event.type === type))!;

test('reports of one killing, and the later story that recalls it, are one event', () => {
  const event = holding(collated(SKETCHES), 'courier');
  assert.deepEqual(event.reports, ['arrest', 'courier', 'voice']);
  assert.equal(event.when?.edtf, '2021-05-03');
  assert.equal(event.tolls.find((toll) => toll.effect === 'killed' && toll.whom === 'all')?.best, 1);
});

test('another shooting of that day in that town is another event', () => {
  assert.deepEqual(holding(collated(SKETCHES), 'bar').reports, ['bar']);
});

test('an arrest is its own event, in response to the killing', () => {
  const events = collated(SKETCHES);
  const arrest = holding(events, 'arrest', 'arrest');
  assert.deepEqual(arrest.related, [{ event: holding(events, 'courier').id, how: 'response' }]);
});

test('the arrest of one named daughter is one, though a later report puts it loosely into another month', () => {
  const { reports, claims } = build([
    {
      id: 'day',
      published: '2021-05-05',
      text: 'Soldiers captured Irene Palomo, the daughter of the mayor, in Puerto Hondo on Tuesday.',
      claims: [{ type: 'arrest', when: '2021-05-04', where: PLACE, people: ['Irene Palomo'] }],
    },
    {
      id: 'later',
      published: '2021-07-02',
      text: 'Last month soldiers seized Irene Palomo, a daughter of the mayor.',
      claims: [{ type: 'arrest', when: '2021-06', where: [null, null, 'MX'], people: ['Irene Palomo'] }],
    },
  ]);
  const amongCivilians = claims.map((claim) => ({
    ...claim,
    participants: claim.participants.map((one) => ({ ...one, kind: 'civilians' as const, role: 'target' as const })),
  }));
  const { events } = collate(reports, amongCivilians);
  assert.deepEqual(
    events.map((event) => [event.reports, event.when?.edtf]),
    [[['day', 'later'], '2021-05-04']],
  );
});

test('what is only planned makes no event', () => {
  assert.equal(holding(collated(SKETCHES), 'planned'), undefined);
});

test('a claim stands in one event', () => {
  const claims = collated(SKETCHES).flatMap((event) => event.claims);
  assert.equal(new Set(claims).size, claims.length);
});

test('the order of reports and claims changes nothing', () => {
  const { reports, claims } = build(SKETCHES);
  const expected = JSON.stringify(collate(reports, claims).events);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(reports, { minLength: reports.length }),
      fc.shuffledSubarray(claims, { minLength: claims.length }),
      (someReports, someClaims) => {
        assert.equal(JSON.stringify(collate(someReports, someClaims).events), expected);
      },
    ),
    { numRuns: 20 },
  );
});

const SIEGE_TEXT =
  'Gunmen took the station on Sunday. A clash at its gate on Monday left four dead. Six died in the assault on Tuesday. In all, ten gunmen died in the siege.';
const STATION = ['Kenema', 'Eastern', 'SL'] as const;

test('a clash of one day is part of the siege of several that holds it', () => {
  const events = collated([
    {
      id: 'gate',
      published: '2020-06-10',
      text: 'The clash at the gate of the station was on Monday night; the siege went on until Tuesday.',
      claims: [
        {
          type: 'armed-clash',
          when: '2020-06-08',
          where: STATION,
          figures: ['killed armed-group 4'],
          people: ['Abu Koroma'],
        },
        {
          type: 'attack',
          when: '2020-06-07/2020-06-09',
          where: STATION,
          template: 't2',
          main: false,
          people: ['Sia Bangura'],
          at: 50,
        },
      ],
    },
  ]);
  const clash = events.find((event) => event.type === 'armed-clash')!;
  assert.deepEqual(
    clash.related.map(({ how, reverse }) => [how, reverse]),
    [['part-of', undefined]],
  );
});

test('what is counted in all is not added to the days that it sums up', () => {
  const inAll = SIEGE_TEXT.indexOf('ten gunmen');
  const [event] = collated([
    {
      id: 'days',
      published: '2020-06-10',
      text: SIEGE_TEXT,
      claims: [
        { type: 'armed-clash', when: '2020-06-08', where: STATION, figures: ['killed armed-group 4'], at: 60 },
        { type: 'killing', when: '2020-06-09', where: STATION, figures: ['killed armed-group 6'], main: false, at: 82 },
        {
          type: 'killing',
          when: '2020-06-09',
          where: STATION,
          figures: ['killed armed-group 10'],
          main: false,
          at: inAll,
        },
      ],
    },
  ]);
  assert.equal(event.tolls.find(({ effect, whom }) => effect === 'killed' && whom === 'all')?.best, 10);
});

test('an attack that a story of another country recalls joins the old event, and the story does not', () => {
  const WIWILI = ['Wiwili', 'Jinotega', 'NI'] as const;
  const bus =
    'Armed men attacked a bus near Wiwili on Thursday, killing five passengers, among them an American aid worker.';
  const events = collated([
    {
      id: 'bus',
      published: '2021-11-05',
      text: bus,
      claims: [{ type: 'killing', when: '2021-11-04', where: WIWILI, figures: ['killed civilians 5'] }],
    },
    {
      id: 'market',
      published: '2021-12-03',
      text: 'Gunmen opened fire in a market on Thursday, killing three vendors. Among those mourned this week is an American aid worker who died in the attack in early November on a bus near Wiwili, when armed men killed five passengers.',
      claims: [
        {
          type: 'killing',
          when: '2021-12-02',
          where: ['Choluteca', 'Choluteca', 'HN'],
          figures: ['killed civilians 3'],
        },
        {
          type: 'killing',
          when: '2021-11-04',
          where: WIWILI,
          figures: ['killed civilians 1'],
          template: 't2',
          main: false,
          at: 110,
        },
      ],
    },
  ]);
  assert.deepEqual(
    events.map(({ reports, when }) => [when?.edtf, reports.length]),
    [
      ['2021-11-04', 2],
      ['2021-12-02', 1],
    ],
  );
});

test('a headline counts the whole story, not the day told beside it', () => {
  const title = 'Gunmen kill 11 in a pool hall';
  const text = `${title}\n\nGunmen came to the hall on Saturday night, police said. Ten people died there on Saturday or at dawn on Sunday, one later.`;
  const ten = text.indexOf('Ten');
  const [event] = collated([
    {
      id: 'hall',
      published: '2022-10-17',
      title,
      text,
      claims: [
        { type: 'killing', when: '2022-10-15', where: PLACE, figures: ['killed unknown 11'], at: 13 },
        { type: 'killing', when: '2022-10-16', where: PLACE, figures: ['killed unknown 10'], main: false, at: ten },
      ],
    },
  ]);
  assert.equal(event.tolls.find(({ effect, whom }) => effect === 'killed' && whom === 'all')?.best, 11);
});
