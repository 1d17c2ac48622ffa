/** The day of saying, of counting and of burying is not the day of the deed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

type Row = readonly [published: string, text: string, trigger: string, when: string];

const ROWS: readonly Row[] = [
  [
    '2021-07-12',
    'State police said on July 10 that armed bandits attacked several villages in the north on the 8th, killing 35 villagers.',
    'killing',
    '2021-07-08',
  ],
  [
    '2021-07-12',
    'Bandits killed 35 villagers on July 8. A chief told the press on the 11th that the number of deaths had risen to 49.',
    'number of deaths',
    '2021-07-08',
  ],
  [
    '2021-07-11',
    'Gunmen raided five villages on Thursday. "We buried 43 people on Friday," he said. Police put the death toll at 35.',
    'buried',
    '2021-07-08',
  ],
  [
    '2021-07-11',
    'Gunmen raided five villages on Thursday. "We buried 43 people on Friday," he said. Police put the death toll at 35.',
    'death toll',
    '2021-07-08',
  ],
  [
    '2021-03-10',
    'A bomb killed ten people at the market on Monday. The death toll rose to 23 on Tuesday.',
    'death toll',
    '2021-03-08',
  ],
  ['2021-03-10', "The death toll from Monday's attack rose to 23 on Tuesday.", 'death toll', '2021-03-08'],
  [
    '2021-06-06',
    'At least 132 civilians were killed in an overnight raid on the village, the government said on Saturday.',
    'killed',
    '2021-06-04/2021-06-05',
  ],
  [
    '2021-06-06',
    'At least 132 civilians were killed in an overnight raid on the village.',
    'killed',
    '2021-06-05/2021-06-06',
  ],
  [
    '2022-07-14',
    'Two women who were among nine pilgrims kidnapped last week near Gusau have been released, their pastor said. The nine were taken on Friday.',
    'released',
    '2022-07-14',
  ],
  [
    '2023-05-10',
    'Ten students were released on Tuesday. They were seized on Friday night. The freed students were taken to hospital.',
    'freed',
    '2023-05-09',
  ],
  ['2021-02-07', 'Troops met rebels on Friday. The fighting went on until Saturday evening.', 'fighting', '2021-02-06'],
];

for (const [published, text, trigger, when] of ROWS)
  test(`${trigger} ${when}: ${text}`, () => {
    const claim = claimsOf(text, 'en', published).find((one) => one.trigger.text === trigger);
    assert.equal(claim?.when?.edtf, when);
  });
