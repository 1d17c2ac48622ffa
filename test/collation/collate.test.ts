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
