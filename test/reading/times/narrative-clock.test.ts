import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence } from '../../../src/language/analysis.ts';
import type { TimeInForce } from '../../../src/reading/times/narrative-clock.ts';
import { timeAt } from '../../../src/reading/times/narrative-clock.ts';
import { readTimes } from '../../../src/reading/times/read-times.ts';
import { analysisOf } from './analysis-of.ts';

interface Case {
  readonly text: string;
  readonly published: string;
  readonly language?: 'es';
  readonly parts?: Record<number, Sentence['part']>;
  /** Word of the text, its time, how it was found. */
  readonly expect: readonly (readonly [word: string, edtf: string, from: TimeInForce['from']])[];
}

const CASES: readonly (readonly [name: string, Case])[] = [
  [
    'a time in the clause dates it, the next clause has its own',
    {
      text: 'Soldiers killed four men on 3 May, wounded two on 5 May and left.',
      published: '2021-05-10',
      expect: [
        ['killed', '2021-05-03', 'sentence'],
        ['wounded', '2021-05-05', 'sentence'],
      ],
    },
  ],
  [
    'a sentence without a time goes on from the day before it',
    {
      text: 'On Saturday gunmen entered the town. They burned the market. Five people died.',
      published: '2021-06-14',
      expect: [
        ['entered', '2021-06-12', 'sentence'],
        ['burned', '2021-06-12', 'carried'],
        ['died', '2021-06-12', 'carried'],
      ],
    },
  ],
  [
    'the day of a statement is not the day of what it tells',
    {
      text: 'Rebels attacked the post on 2 March. The colonel said on 5 March that nine soldiers, all of them recruits from the south, had died.',
      published: '2021-03-06',
      expect: [
        ['attacked', '2021-03-02', 'sentence'],
        ['died', '2021-03-02', 'carried'],
      ],
    },
  ],
  [
    'nor is it where the count rises "to" a number',
    {
      text: "The death toll from an attack on a hotel in Tarvo has risen to 14, a hospital official said on Sunday. Rebels claimed Friday's attack.",
      published: '2021-03-08',
      expect: [['attack', '2021-03-05', 'back-propagated']],
    },
  ],
  [
    'the day of an earlier telling is not the day of what it told',
    {
      text: 'The bomb went off on Tuesday. On Wednesday the provincial health office had reported six dead.',
      published: '2021-03-06',
      expect: [
        ['went', '2021-03-02', 'sentence'],
        ['dead', '2021-03-02', 'carried'],
      ],
    },
  ],
  [
    'the day of an earlier telling in Spanish, too',
    {
      text: 'La emboscada ocurrió el martes. El miércoles el gobierno estatal había informado de seis muertos.',
      published: '2021-03-06',
      language: 'es',
      expect: [
        ['ocurrió', '2021-03-02', 'sentence'],
        ['muertos', '2021-03-02', 'carried'],
      ],
    },
  ],
  [
    'what is told before "the next day, Friday" is dated back from it',
    {
      text: 'Police entered a house and seized the boy. Gunmen blocked the roads. The next day, Friday, the governor defended the release.',
      published: '2021-06-14',
      expect: [
        ['seized', '2021-06-10', 'back-propagated'],
        ['blocked', '2021-06-10', 'back-propagated'],
        ['defended', '2021-06-11', 'sentence'],
      ],
    },
  ],
  [
    'a caption’s date is the picture’s',
    {
      text: 'A burned bus on June 1, 2021.\n\nGunmen seized the bus on Sunday. The driver fled.',
      published: '2021-06-14',
      parts: { 0: 'caption' },
      expect: [['fled', '2021-06-13', 'carried']],
    },
  ],
  [
    'background does not move the story’s day',
    {
      text: 'On Saturday gunmen entered the town. More than 400 people were killed there in 2019. The mayor fled.',
      published: '2021-06-14',
      expect: [
        ['killed', '2019', 'sentence'],
        ['fled', '2021-06-12', 'carried'],
      ],
    },
  ],
  [
    'no time at all: publication, and it says so',
    { text: 'Gunmen entered the town.', published: '2021-06-14', expect: [['entered', '2021-06-14', 'publication']] },
  ],
  [
    'a stretch between two days holds for what happened in it',
    {
      text: 'Between 3 May and 7 May the army bombed the hills.',
      published: '2021-06-14',
      expect: [['bombed', '2021-05-03/2021-05-07', 'sentence']],
    },
  ],
];

for (const [name, { text, published, language = 'en', parts, expect }] of CASES)
  test(name, () => {
    const analysis = analysisOf(text, language, parts);
    const times = readTimes(analysis, { published });
    for (const [word, edtf, from] of expect) {
      const time = timeAt(analysis, times, text.indexOf(word), { published });
      assert.deepEqual([time?.edtf, time?.from], [edtf, from], word);
      for (const { start, end } of time?.evidence ?? []) assert.ok(start >= 0 && end <= text.length && start < end);
      if (from !== 'sentence') assert.equal(time?.inferred, true);
    }
  });
