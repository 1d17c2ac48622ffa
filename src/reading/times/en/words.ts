/** English words of time. */
import type { Words } from '../words.ts';
import { NUMBER_STARTS, readNumber, readYearWords } from './numbers.ts';

const list = (text: string): string[] => text.split(' ');

const indexed = (text: string, from: number): Record<string, number> =>
  Object.fromEntries(list(text).map((word, index) => [word, index + from]));

const MONTHS = 'january february march april may june july august september october november december';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const SHORT_MONTHS: Record<string, number> = {
  ...indexed('jan feb mar apr may jun jul aug sep oct nov dec', 1),
  sept: 9,
};
const SHORT_WEEKDAYS: Record<string, number> = {
  ...indexed('mon tue wed thu fri sat sun', 1),
  tues: 2,
  weds: 3,
  thur: 4,
  thurs: 4,
};

export const ENGLISH_WORDS: Words = {
  months: { ...SHORT_MONTHS, ...indexed(MONTHS, 1) },
  doubtfulMonths: new Set(list('may march')),
  weekdays: { ...SHORT_WEEKDAYS, ...indexed(WEEKDAYS, 1) },
  weekdaysOften: indexed(WEEKDAYS.replace(/day/g, 'days'), 1),
  abbreviations: new Set([
    ...Object.keys(SHORT_MONTHS).filter((word) => word !== 'may'),
    ...Object.keys(SHORT_WEEKDAYS),
    ...list('hrs hr min mins sec secs yrs yr'),
  ]),
  doubtfulAbbreviations: new Set(list('jan mar jun mon wed fri sat sun tue thu dec apr')),
  seasons: { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' },
  parts: {
    morning: 'MO',
    dawn: 'MO',
    daybreak: 'MO',
    afternoon: 'AF',
    evening: 'EV',
    dusk: 'EV',
    night: 'NI',
    nighttime: 'NI',
    daytime: 'DT',
  },
  partsOften: { mornings: 'MO', afternoons: 'AF', evenings: 'EV', nights: 'NI' },
  units: {
    second: 'second',
    minute: 'minute',
    hour: 'hour',
    day: 'day',
    week: 'week',
    weekend: 'weekend',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
    decade: 'decade',
    century: 'century',
    hr: 'hour',
    yr: 'year',
    min: 'minute',
  },
  unitsOften: {
    seconds: 'second',
    minutes: 'minute',
    hours: 'hour',
    days: 'day',
    nights: 'night',
    weeks: 'week',
    weekends: 'weekend',
    months: 'month',
    quarters: 'quarter',
    years: 'year',
    decades: 'decade',
    centuries: 'century',
    hrs: 'hour',
    yrs: 'year',
    mins: 'minute',
    secs: 'second',
  },
  lengths: { fortnight: ['week', 2], fortnights: ['week', 2], semester: ['month', 6] },
  holidays: [
    ['christmas', '12-25'],
    ['christmas day', '12-25'],
    ['christmas eve', '12-24'],
    ['boxing day', '12-26'],
    ["new year 's day", '01-01'],
    ["new year 's eve", '12-31'],
    ["new year 's", '01-01'],
    ['all saints day', '11-01'],
    ['all souls day', '11-02'],
    ["valentine 's day", '02-14'],
    ['independence day', '07-04'],
    ['may day', '05-01'],
    ['thanksgiving', 'thanksgiving'],
    ['thanksgiving day', 'thanksgiving'],
    ['halloween', '10-31'],
    ['easter sunday', 'easter'],
    ['easter', 'easter'],
    ['good friday', 'good-friday'],
    ['palm sunday', 'palm-sunday'],
    ['ash wednesday', 'ash-wednesday'],
    ['labor day', 'labor-day'],
    ['memorial day', 'memorial-day'],
    ["mother 's day", 'mothers-day'],
  ],
  zones: {
    gmt: 'Z',
    utc: 'Z',
    est: '',
    edt: '',
    cst: '',
    cdt: '',
    mst: '',
    mdt: '',
    pst: '',
    pdt: '',
    cet: '',
    cest: '',
    bst: '',
  },
  often: {
    hourly: ['hour', 1],
    daily: ['day', 1],
    everyday: ['day', 1],
    nightly: ['day', 1],
    weekly: ['week', 1],
    biweekly: ['week', 2],
    monthly: ['month', 1],
    bimonthly: ['month', 2],
    annually: ['year', 1],
    annual: ['year', 1],
    yearly: ['year', 1],
  },
  ordinals: { ...indexed(ORDINALS, 1), thirtieth: 30 },
  decades: {
    ...indexed('twenties thirties forties fifties sixties seventies eighties nineties', 2),
  },
  hourArticles: new Set(),
  numberStarts: NUMBER_STARTS,
  number: readNumber,
  yearWords: readYearWords,
};
