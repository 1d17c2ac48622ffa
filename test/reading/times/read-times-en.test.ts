import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTimes } from '../../../src/reading/times/read-times.ts';
import { analysisOf } from './analysis-of.ts';

type Row = readonly [text: string, found: string, timex: string, edtf: string | null];

const check = (name: string, published: string | null, rows: readonly Row[]): void => {
  test(name, () => {
    for (const [text, found, timex, edtf] of rows) {
      const times = readTimes(analysisOf(text), { published });
      const time = times.find((one) => one.text === found);
      assert.ok(time, `${text}: ${found} not among ${JSON.stringify(times.map((one) => one.text))}`);
      assert.equal(time.timex, timex, `${text}: ${found}`);
      assert.equal(time.edtf, edtf, `${text}: ${found}`);
      assert.equal(text.slice(time.start, time.end), found);
    }
  });
};

// 2019-12-04 is a Wednesday.
check('weekdays count back from publication, ahead where the clause says so', '2019-12-04', [
  ['Gunmen killed four people on Saturday.', 'Saturday', '2019-11-30', '2019-11-30'],
  ['Two men were shot dead on Wednesday.', 'Wednesday', '2019-12-04', '2019-12-04'],
  ['The two presidents will meet Friday.', 'Friday', '2019-12-06', '2019-12-06'],
  ['He was found last Thursday.', 'last Thursday', '2019-11-28', '2019-11-28'],
  ['He was shot late on Monday night.', 'late on Monday night', '2019-12-02TNI', '2019-12-02'],
  ['They left on Tuesday of last week.', 'Tuesday of last week', '2019-11-26', '2019-11-26'],
]);

check('days named from today and calendar units', '2019-12-04', [
  ['Police said yesterday that', 'yesterday', '2019-12-03', '2019-12-03'],
  ['Shots were heard last night.', 'last night', '2019-12-03TNI', '2019-12-03'],
  ['Overnight, the troops left.', 'Overnight', '2019-12-03TNI', '2019-12-03/2019-12-04'],
  ['He was seized last month.', 'last month', '2019-11', '2019-11'],
  ['Last week a convoy came.', 'Last week', '2019-W48', '2019-11-25/2019-12-01'],
  ['They were killed over the weekend.', 'the weekend', '2019-W48-WE', '2019-11-30/2019-12-01'],
  ['More than 80 have died this year.', 'this year', '2019', '2019'],
  ['Three days ago he fled.', 'Three days ago', '2019-12-01', '2019-12-01'],
  ['A few days ago he fled.', 'A few days ago', 'PAST_REF', '2019-11-27/2019-12-02'],
  ['It began two years ago.', 'two years ago', '2017', '2017'],
]);

check('months and days without a year lie near publication', '2019-12-04', [
  ['On November 30 they entered the town.', 'November 30', '2019-11-30', '2019-11-30'],
  ['On 1 December police killed three.', '1 December', '2019-12-01', '2019-12-01'],
  ['In early November, nine were killed.', 'early November', '2019-11', '2019-11-01/2019-11-10'],
  ['Elections will be held on Jan. 12.', 'Jan. 12', '2020-01-12', '2020-01-12'],
  ['He was arrested in March.', 'March', '2019-03', '2019-03'],
  ['The raid of Friday, October 18, failed.', 'Friday, October 18', '2019-10-18', '2019-10-18'],
  ['On the 2nd, two more died.', 'the 2nd', '2019-12-02', '2019-12-02'],
  ['The shooting of Dec. 2, at 8:15 p.m., was', '8:15 p.m.', '2019-12-02T20:15', '2019-12-02'],
  ['At noon on November 30, a convoy came.', 'noon on November 30', '2019-11-30T12:00', '2019-11-30'],
]);

check('full dates, numeric dates, years, decades, quarters', '2019-12-04', [
  ['born May 3, 1998, in', 'May 3, 1998', '1998-05-03', '1998-05-03'],
  ['On 14 March 2011 they', '14 March 2011', '2011-03-14', '2011-03-14'],
  ['filed 2019-11-30 at', '2019-11-30', '2019-11-30', '2019-11-30'],
  ['dated 31/12/2018 and', '31/12/2018', '2018-12-31', '2018-12-31'],
  ['dated 12/31/2018 and', '12/31/2018', '2018-12-31', '2018-12-31'],
  ['The war began in 1964.', '1964', '1964', '1964'],
  ['In late 2018 the group split.', 'late 2018', '2018', '2018-09/2018-12'],
  ['since the 1980s the army', 'the 1980s', '198', '198X'],
  ['in the third quarter of 2018 kidnappings', 'the third quarter of 2018', '2018-Q3', '2018-35'],
  ['In the 19th century the town', 'the 19th century', '18', '18XX'],
  ['the summer of 2017 saw', 'the summer of 2017', '2017-SU', '2017-22'],
  ['captured in 490 BC by', '490 BC', 'BC0490', '-0489'],
]);

check('times counted from the story', '2019-12-04', [
  ['On 20 November he fled. The next day he was caught.', 'The next day', '2019-11-21', '2019-11-21'],
  ['On 20 November he fled. Three days later he died.', 'Three days later', '2019-11-23', '2019-11-23'],
  ['On 20 November he fled. Later in the day he died.', 'Later in the day', '2019-11-20', '2019-11-20'],
  ['On 20 November he fled. That night he died.', 'That night', '2019-11-20TNI', '2019-11-20'],
  ['He fled in June 2015. The following year he died.', 'The following year', '2016', '2016'],
  ['a week after 20 November 2018 he', 'a week after 20 November 2018', '2018-11-27', '2018-11-27'],
  ['two days before Saturday', 'two days before Saturday', '2019-11-28', '2019-11-28'],
]);

check('lengths and sets', '2019-12-04', [
  ['They fought for about 90 minutes.', 'about 90 minutes', 'PT90M', null],
  ['a three-day siege', 'three-day', 'P3D', null],
  ['over the past two weeks', 'the past two weeks', 'P2W', '2019-11-20/2019-12-04'],
  ['for several months', 'several months', 'PXM', null],
  ['Patrols pass every Monday.', 'every Monday', 'XXXX-WXX-1', null],
  ['held for two and a half years', 'two and a half years', 'P2.5Y', null],
]);

check('capital letters', '1990-03-12', [
  ['BOGOTA, 12 MAR 90 (ACAN)', '12 MAR 90', '1990-03-12', '1990-03-12'],
  ['THE SECOND BOMB WENT OFF AT 2335 YESTERDAY.', '2335 YESTERDAY', '1990-03-11T23:35', '1990-03-11'],
  ['THEY RESIGNED THIS WEEKEND.', 'THIS WEEKEND', '1990-W10-WE', '1990-03-10/1990-03-11'],
  ['GUERRILLAS ATTACKED LAST NIGHT.', 'LAST NIGHT', '1990-03-11TNI', '1990-03-11'],
  ['THE MAYOR WAS KILLED ON 3 FEBRUARY.', '3 FEBRUARY', '1990-02-03', '1990-02-03'],
  ['THE MAYOR WAS KILLED IN MAY.', 'MAY', '1989-05', '1989-05'],
]);

test('what only looks like a time is none', () => {
  for (const text of [
    'a 34-year-old man was',
    'Theresa May said',
    'They may march and fall.',
    'The second man sat in the sun.',
    'some 1,500 people and 2000 police',
    'a $1990 fine',
    'aged 30 years',
  ])
    assert.deepEqual(
      readTimes(analysisOf(text), { published: '2019-12-04' }).map((time) => time.text),
      [],
      text,
    );
});

test('"from 3 to 5 May" is two days and the stretch between', () => {
  const times = readTimes(analysisOf('Clashes from 3 May to 5 May 2018 left'), { published: '2019-12-04' });
  assert.deepEqual(
    times.map(({ edtf, interval }) => [edtf, interval]),
    [
      ['2018-05-03', '2018-05-03/2018-05-05'],
      ['2018-05-05', '2018-05-03/2018-05-05'],
    ],
  );
  const listed = readTimes(analysisOf('attacks on 3, 4 and 7 May 2018'), { published: '2019-12-04' });
  assert.deepEqual(
    listed.map(({ edtf }) => edtf),
    ['2018-05-03', '2018-05-04', '2018-05-07'],
  );
});

test('"the night of 30 November to 1 December" is both days', () => {
  const [time] = readTimes(analysisOf('On the night of 30 November to 1 December they fled.'), {
    published: '2019-12-04',
  });
  assert.equal(time?.edtf, '2019-11-30/2019-12-01');
  assert.equal(time?.timex, '2019-11-30TNI');
});

test('"the next day, Friday" settles what hung in the air before', () => {
  const text = 'Soldiers entered a house. The fight lasted into the night. The next day, Friday, the minister spoke.';
  const times = readTimes(analysisOf(text), { published: '2021-06-14' });
  assert.deepEqual(
    times.map(({ text: words, edtf }) => [words, edtf]),
    [
      ['the night', '2021-06-10'],
      ['The next day', '2021-06-11'],
      ['Friday', '2021-06-11'],
    ],
  );
});

test('without a publication day weekdays stay open and dates with a year do not', () => {
  const times = readTimes(analysisOf('On Friday he left. On 3 May 2018 he came back.'), { published: null });
  assert.deepEqual(
    times.map(({ timex, edtf }) => [timex, edtf]),
    [
      ['XXXX-WXX-5', null],
      ['2018-05-03', '2018-05-03'],
    ],
  );
});

const STRETCHES: readonly (readonly [words: string, edtf: string | null])[] = [
  ['within two days', '2019-11-30/2019-12-01'],
  ['over the two days', '2019-11-30/2019-12-01'],
  ['in the three days', '2019-11-29/2019-12-01'],
  ['during the two days', '2019-11-30/2019-12-01'],
  ['in the two days since the vote', null],
];

test('"within two days" of a story that has reached 1 December are the two days', () => {
  for (const [words, edtf] of STRETCHES) {
    const times = readTimes(analysisOf(`On 1 December the state spoke, saying that ${words} police killed six.`), {
      published: '2019-12-02',
    });
    assert.equal(times.find(({ timex }) => /^P/.test(timex))?.edtf ?? null, edtf, words);
  }
});
