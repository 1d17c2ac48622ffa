/** EDTF in words: `2019-11-30` → "30 Nov 2019", `2019-11~` → "about Nov 2019", `2019-10-17/2019-10-18` → "17–18 Oct 2019". */
import type { Words } from './make-words.ts';

interface Moment {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
  readonly mark: '' | '?' | '~' | '%';
}

const MOMENT = /^(-?\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(\d{2}:\d{2})\S*)?([?~%]?)$/;

const parse = (edtf: string): Moment | undefined => {
  const [, year, month, day, time, mark] = MOMENT.exec(edtf) ?? [];
  if (year === undefined || Number(month) > 12) return undefined;
  const known = (part: string | undefined): number | undefined => (part && part !== 'XX' ? Number(part) : undefined);
  return {
    year: Number(year),
    ...(known(month) && { month: known(month)! }),
    ...(known(month) && known(day) && { day: known(day)! }),
    ...(time && { time }),
    mark: (mark ?? '') as Moment['mark'],
  };
};

const dateOf = ({ year, month = 1, day = 1 }: Moment): Date => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return date;
};

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${options.month ?? ''} ${options.day ?? ''}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
};

const optionsFor = ({ month, day }: Moment): Intl.DateTimeFormatOptions => ({
  timeZone: 'UTC',
  year: 'numeric',
  ...(month && { month: 'short' }),
  ...(day && { day: 'numeric' }),
});

const sayMoment = (moment: Moment, { locale, say }: Words): string => {
  const date = formatterFor(locale, optionsFor(moment)).format(dateOf(moment));
  const day = moment.time ? `${date}, ${moment.time}` : date;
  if (moment.mark === '?') return say('when.uncertain', { day });
  return moment.mark === '' ? day : say('when.about', { day });
};

const sayInterval = (from: string, to: string, words: Words): string | undefined => {
  const [first, last] = [parse(from), parse(to)];
  if (first && last && first.mark === '' && last.mark === '' && !first.time && !last.time) {
    return formatterFor(words.locale, optionsFor(first)).formatRange(dateOf(first), dateOf(last));
  }
  if (first && last) return words.say('when.between', { from: sayMoment(first, words), to: sayMoment(last, words) });
  if (first && (to === '' || to === '..')) return words.say('when.after', { day: sayMoment(first, words) });
  if (last && (from === '' || from === '..')) return words.say('when.before', { day: sayMoment(last, words) });
  return undefined;
};

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** EDTF's groups of months: 33–36 quarters, 37–39 thirds, 40 and 41 halves of a year. */
const monthsOf = (code: number): readonly [first: number, last: number] | undefined => {
  for (const [base, length, end] of [
    [33, 3, 36],
    [37, 4, 39],
    [40, 6, 41],
  ] as const) {
    if (code >= base && code <= end) return [(code - base) * length + 1, (code - base + 1) * length];
  }
  return undefined;
};

/** `2022-22` → "summer 2022", `2022-40` → "Jan – June 2022". */
const sayPartOfYear = (edtf: string, words: Words): string | undefined => {
  const [, year, code] = /^(\d{4})-(2[1-9]|3\d|4[01])[?~%]?$/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  const months = monthsOf(Number(code));
  if (!months) return words.say(`when.${SEASONS[(Number(code) - 21) % 4]!}`, { year });
  const [from, to] = months.map((month) => `${year}-${String(month).padStart(2, '0')}`);
  return sayInterval(from!, to!, words);
};

/** What cannot be said in words is shown as it stands. */
export const sayEdtf = (edtf: string, words: Words): string => {
  const [from = '', to] = edtf.split('/');
  if (to !== undefined) return sayInterval(from, to, words) ?? edtf;
  const moment = parse(from);
  return moment ? sayMoment(moment, words) : (sayPartOfYear(from, words) ?? edtf);
};

const A_DAY = 86_400_000;

/** Days since 1970-01-01 → "30 Nov 2019". */
export const sayDay = (day: number, { locale }: Words): string =>
  formatterFor(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }).format(day * A_DAY);

export const isoDay = (day: number): string => new Date(day * A_DAY).toISOString().slice(0, 10);

/** `2019`, `2019-11`, `2019-11-30` → days since 1970-01-01, the first or the last of that stretch. */
export const dayNumber = (text: string, side: 'first' | 'last'): number | undefined => {
  const moment = parse(text);
  if (!moment || moment.time) return undefined;
  const first = dateOf(moment).getTime() / A_DAY;
  if (side === 'first' || moment.day) return first;
  const next = moment.month ? Date.UTC(moment.year, moment.month, 1) : Date.UTC(moment.year + 1, 0, 1);
  return next / A_DAY - 1;
};
