import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collate } from '../../src/collation/collate.ts';
import type { Event } from '../../src/event.ts';
import { build, type ClaimSketch, type ReportSketch } from './build-claims.ts';

const TEXT = 'Fighting broke out in the valley and lasted until the evening, people there said.';

const one = (claims: readonly ClaimSketch[]): readonly ReportSketch[] => [
  { id: 'a', published: '2021-03-08', text: TEXT, claims },
];

const eventOf = (sketches: readonly ReportSketch[]): Event => {
  const { reports, claims } = build(sketches);
  const { events } = collate(reports, claims);
  assert.equal(events.length, 1);
  return events[0];
};

/** `'killed police'` → `'4..4..4'`. */
const tollsOf = (event: Event): Record<string, string> =>
  Object.fromEntries(
    event.tolls.map((toll) => [`${toll.effect} ${toll.whom}`, `${toll.low}..${toll.best}..${toll.high}`]),
  );

const day = { type: 'armed-clash', where: ['Orilla', 'Sonora', 'MX'] } as const;

const TABLE: readonly { says: string; claims: readonly ClaimSketch[]; tolls: Record<string, string>; why?: RegExp }[] =
  [
    {
      says: 'classes of one sentence add up',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed armed-group 9', 'killed police 2', 'killed civilians 1'] },
      ],
      tolls: {
        'killed all': '12..12..12',
        'killed armed-group': '9..9..9',
        'killed police': '2..2..2',
        'killed civilians': '1..1..1',
      },
      why: /1 civilians \+ 2 police|9 of the armed group/,
    },
    {
      says: 'five on Saturday and four on Sunday are the nine in two days',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed armed-group 5'], by: 'state government' },
        { ...day, when: '2021-03-07', figures: ['killed armed-group 4'], by: 'state government' },
        { ...day, when: '2021-03-06/2021-03-07', figures: ['killed armed-group 9'], by: 'state government', at: 600 },
      ],
      tolls: { 'killed all': '9..9..9', 'killed armed-group': '9..9..9' },
      why: /the same 9 .* not 18/,
    },
    {
      says: 'what the armed group claims is no part of what officials count',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed unknown 14'], by: 'government hospital official' },
        { ...day, when: '2021-03-06', figures: ['killed officials 30'], by: 'rebels' },
        { ...day, when: '2021-03-06', figures: ['killed police 3'], by: 'ministry of security' },
      ],
      tolls: { 'killed all': '14..14..30', 'killed police': '3..3..3', 'killed officials': '30..30..30' },
      why: /Of 14, the classes are given for 3/,
    },
    {
      says: 'days without a total add up',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed armed-group 5'] },
        { ...day, when: '2021-03-07', figures: ['killed armed-group 4'] },
      ],
      tolls: { 'killed all': '9..9..9', 'killed armed-group': '9..9..9' },
      why: /different days and add up to 9/,
    },
    {
      says: 'a repeated figure is not added',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed unknown 3'] },
        { ...day, when: '2021-03-06', figures: ['killed unknown 3'], at: 300 },
      ],
      tolls: { 'killed all': '3..3..3' },
    },
    {
      says: 'a total keeps its part',
      claims: [{ ...day, when: '2021-03-06', figures: ['injured unknown 6', 'injured police 2'] }],
      tolls: { 'injured all': '6..6..6', 'injured police': '2..2..2' },
      why: /Of 6, the classes are given for 2/,
    },
    {
      says: 'another three come on top',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed civilians 2'] },
        { ...day, when: '2021-03-06', figures: ['killed civilians 3 other people'], at: 60 },
      ],
      tolls: { 'killed all': '5..5..5', 'killed civilians': '5..5..5' },
    },
    {
      says: 'at least leaves the top open',
      claims: [{ ...day, when: '2021-03-06', figures: ['killed civilians 7+'] }],
      tolls: { 'killed all': '7..7..null', 'killed civilians': '7..7..null' },
    },
    {
      says: 'bodies of an earlier statement may be among a later breakdown',
      claims: [
        { ...day, when: '2021-03-06', figures: ['killed unknown 3 other bodies'], by: 'state government' },
        {
          ...day,
          when: '2021-03-06',
          figures: ['killed armed-group 8', 'killed police 4'],
          by: 'state government',
          at: 500,
        },
      ],
      tolls: {
        'killed all': '12..12..15',
        'killed armed-group': '8..8..8',
        'killed police': '4..4..4',
        'killed unknown': '3..3..3',
      },
      why: /may be among them/,
    },
    { says: 'nothing stated is nothing, not zero', claims: [{ ...day, when: '2021-03-06' }], tolls: {} },
  ];

for (const { says, claims, tolls, why } of TABLE)
  test(says, () => {
    const event = eventOf(one(claims));
    assert.deepEqual(tollsOf(event), tolls);
    if (why) assert.match(event.tolls.map((toll) => toll.why).join('\n'), why);
  });

const INTERVIEW = 'Fighting broke out in the valley and lasted until the evening, people of the valley said.';

const later = (claims: readonly ClaimSketch[]): ReportSketch => ({
  id: 'b',
  published: '2021-03-09',
  text: `${TEXT} ${INTERVIEW}`,
  claims,
});

const LOWS: readonly { says: string; reports: readonly ReportSketch[]; tolls: Record<string, string>; why?: RegExp }[] =
  [
    {
      says: 'a person whom another source tells of lowers no total',
      reports: one([
        { ...day, when: '2021-03-06', figures: ['killed civilians 9 hikers'] },
        { ...day, when: '2021-03-06', figures: ['killed civilians 1~ a hiker'], by: 'a cousin', at: 60 },
      ]),
      tolls: { 'killed all': '9..9..9', 'killed civilians': '9..9..9' },
      why: /“a hiker” .*part of/,
    },
    {
      says: 'an unclassed person taken as part of the classes lowers no total',
      reports: one([
        { ...day, when: '2021-03-06', figures: ['killed civilians 9 hikers'] },
        { ...day, when: '2021-03-06', figures: ['killed unknown 1~ a Canadian'], by: 'a cousin', at: 60 },
      ]),
      tolls: { 'killed all': '9..9..9', 'killed civilians': '9..9..9' },
      why: /“a Canadian” is taken as part/,
    },
    {
      says: 'a total that another source gives does lower it',
      reports: one([
        { ...day, when: '2021-03-06', figures: ['killed civilians 5', 'killed police 3'] },
        { ...day, when: '2021-03-06', figures: ['killed unknown 6'], by: 'state government', at: 60 },
      ]),
      tolls: { 'killed all': '6..8..8', 'killed civilians': '5..5..5', 'killed police': '3..3..3' },
    },
    {
      says: 'one who dies later raises the toll; told alone he is no toll',
      reports: [
        ...one([{ ...day, when: '2021-03-06', figures: ['killed unknown 6'] }]),
        later([
          { ...day, when: '2021-03-06', figures: ['killed police 1~ a sergeant'], by: 'police' },
          { ...day, when: '2021-03-06', figures: ['killed unknown 7 death toll to'], by: 'police', at: 50 },
        ]),
      ],
      tolls: { 'killed all': '6..7..7', 'killed police': '1..1..1' },
    },
    {
      says: 'a report that tells of one person only gives no toll beside one that counts',
      reports: [
        ...one([{ ...day, when: '2021-03-06', figures: ['killed unknown 6'], main: true }]),
        later([{ ...day, when: '2021-03-06', figures: ['killed unknown 1~ el sargento'], by: 'police' }]),
      ],
      tolls: { 'killed all': '6..6..6' },
    },
  ];

for (const { says, reports, tolls, why } of LOWS)
  test(says, () => {
    const event = eventOf(reports);
    assert.deepEqual(tollsOf(event), tolls);
    if (why) assert.match(event.tolls.map((toll) => toll.why).join('\n'), why);
    for (const { values } of event.disagreements)
      for (const { value, claims } of values) assert.ok(claims.length > 0, `no claim says ${value}`);
  });

/** Rows by their text: each figure stands where its words stand. */
const said = (
  text: string,
  claims: readonly (Omit<ClaimSketch, 'at' | 'figures'> & { readonly figures: readonly string[] })[],
): readonly ReportSketch[] => [
  {
    id: 'a',
    published: '2021-03-08',
    text,
    claims: claims.map((claim) => {
      const figures = claim.figures.map((figure) => {
        const [effect, whom, ...words] = figure.split(' ');
        const at = text.indexOf(words.join(' '));
        assert.ok(at >= 0, `${words.join(' ')} is not in the text`);
        return { at, sketch: `${effect} ${whom} ${words[0]}@${at} ${words.slice(1).join(' ')}` };
      });
      return { ...claim, at: figures[0].at, figures: figures.map(({ sketch }) => sketch) };
    }),
  },
];

const DIFFERENT: readonly {
  says: string;
  reports: readonly ReportSketch[];
  tolls: Record<string, string>;
  why?: RegExp;
}[] = [
  {
    says: 'two figures of one statement, the later told as new, are of different people',
    reports: said('The ministry said 3 villagers were abducted and shot. 5 villagers were held hostage.', [
      { ...day, type: 'abduction', when: '2021-03-06', by: 'ministry', figures: ['abducted civilians 3 villagers'] },
      { ...day, type: 'abduction', when: '2021-03-06', figures: ['abducted civilians 5 villagers'] },
    ]),
    tolls: { 'abducted all': '5..8..8', 'abducted civilians': '5..8..8' },
    why: /3 \+ 5 = 8/,
  },
  {
    says: 'side by side in one clause they add up',
    reports: said('Gunmen killed 3 women and 2 boys in the valley before the evening.', [
      { ...day, when: '2021-03-06', figures: ['killed civilians 3 women', 'killed civilians 2 boys'] },
    ]),
    tolls: { 'killed all': '5..5..5', 'killed civilians': '5..5..5' },
    why: /3 \+ 2 = 5/,
  },
  {
    says: 'a total said after its part is no other group',
    reports: said('The ministry said 3 villagers were abducted by gunmen, a total of 5 villagers since noon.', [
      { ...day, type: 'abduction', when: '2021-03-06', by: 'ministry', figures: ['abducted civilians 3 villagers'] },
      { ...day, type: 'abduction', when: '2021-03-06', by: 'ministry', figures: ['abducted civilians 5 villagers'] },
    ]),
    tolls: { 'abducted all': '5..5..5', 'abducted civilians': '5..5..5' },
  },
  {
    says: 'a part told after its whole is a part',
    reports: said('The ministry said 5 villagers were abducted. 3 villagers were taken from a bus.', [
      { ...day, type: 'abduction', when: '2021-03-06', by: 'ministry', figures: ['abducted civilians 5 villagers'] },
      { ...day, type: 'abduction', when: '2021-03-06', figures: ['abducted civilians 3 villagers'] },
    ]),
    tolls: { 'abducted all': '5..5..5', 'abducted civilians': '5..5..5' },
  },
  {
    says: 'a list in apposition is its whole',
    reports: said('Gunmen killed 5 people, 3 women and 2 boys, in the valley before the evening.', [
      {
        ...day,
        when: '2021-03-06',
        figures: ['killed civilians 5 people', 'killed civilians 3 women', 'killed civilians 2 boys'],
      },
    ]),
    tolls: { 'killed all': '5..5..5', 'killed civilians': '5..5..5' },
  },
];

for (const { says, reports, tolls, why } of DIFFERENT)
  test(says, () => {
    const event = eventOf(reports);
    assert.deepEqual(tollsOf(event), tolls);
    if (why) assert.match(event.tolls.map((toll) => toll.why).join('\n'), why);
  });
