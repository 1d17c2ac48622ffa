/** Fills in what a date leaves out: its year, month, week or day, from the story or the publication day. */
import { dayNumber, isoDate, isoWeekOf, shiftDays, weekdayOf } from '../../edtf.ts';
import type { Point } from './calendar.ts';
import { dayOfPoint, firstDay, grainOf, holidayDay, pointOfDay, seasonMonth, signedYear } from './calendar.ts';
import type { Direction } from './direction.ts';
import type { Fields, Moment } from './meaning.ts';
import type { Story } from './story.ts';

/** What a date counts from, and which way. */
export interface Frame {
  readonly story: Story;
  readonly direction: Direction;
  /** How many days ahead of publication a date without a year may lie that the words send nowhere, and one they send back. */
  readonly ahead?: readonly [open: number, past: number];
}

/** Time of day of some fields, to be laid over a day. */
const timeOfDay = ({ part, hour, minute, second, zone, twelve }: Fields): Fields => ({
  ...(part === undefined ? {} : { part }),
  ...(hour === undefined ? {} : { hour, minute }),
  ...(second === undefined ? {} : { second }),
  ...(zone === undefined ? {} : { zone }),
  ...(twelve ? { twelve } : {}),
});

const onDay = (iso: string, fields: Fields): Point => ({ ...pointOfDay(iso), ...timeOfDay(fields) });

/** "90" → 1990: of the centuries around, the latest that does not lie ten years ahead of the story. */
const fullYear = (short: number, { published, last, historical }: Story): number => {
  const reference = (historical ? last?.year : undefined) ?? published?.year ?? (short >= 40 ? 1990 : 2020);
  const century = Math.floor(reference / 100) * 100;
  const candidates = [century + 100 + short, century + short, century - 100 + short];
  return candidates.find((year) => year <= reference + 10) ?? century + short;
};

/** Of the years around publication the one that puts the date where the words send it. */
const yearByPublication = (
  fields: Fields,
  published: Point,
  pull: Moment['pull'],
  { direction, ahead: reach }: Frame,
): number => {
  const year = published.year ?? 0;
  const today = dayOfPoint(published) ?? firstDay(published) ?? isoDate(year, 12, 31);
  const from = (candidate: number): number => distance({ ...fields, year: candidate }, today);
  if (fields.weekday !== undefined && fields.day !== undefined) {
    const fitting = [year, year - 1, year + 1].find((candidate) => fitsWeekday({ ...fields, year: candidate }));
    if (fitting !== undefined) return fitting;
  }
  const candidates = [year - 1, year, year + 1];
  if (pull === 'this') return year;
  if (pull === 'last') return candidates.filter((candidate) => from(candidate) < 0).pop() ?? year - 1;
  if (pull === 'next') return candidates.find((candidate) => from(candidate) > 0) ?? year + 1;
  const back = candidates.filter((candidate) => from(candidate) <= 0).pop() ?? year - 1;
  const ahead = candidates.find((candidate) => from(candidate) >= 0) ?? year + 1;
  if (direction === 'future') return from(ahead) < 300 ? ahead : back;
  // News dates without a year seldom lie most of a year back.
  const [open, past] = reach ?? [45, 10];
  const limit = direction === 'past' ? (fields.day === undefined ? 0 : past) : open;
  return from(ahead) <= limit ? nearer(back, ahead, from) : back;
};

const nearer = (back: number, ahead: number, from: (year: number) => number): number =>
  from(ahead) < -from(back) ? ahead : back;

/** Days from `today` to the date; 0 where the date, as coarse as it is, holds today. */
const distance = (fields: Fields, today: string): number => {
  const start = firstDay(fields);
  if (start === undefined) return 0;
  const days = dayNumber(start) - dayNumber(today);
  const span = fields.day !== undefined ? 1 : fields.month !== undefined ? 30 : 91;
  return days <= 0 && days > -span ? 0 : days;
};

const fitsWeekday = ({ year = 0, month = 1, day = 1, weekday }: Fields): boolean =>
  weekdayOf(isoDate(year, month, day)) === weekday;

/** In a text that counts from its own dates: the year reached, or the next where December has turned to spring. */
const yearByStory = (month: number | undefined, { steady: last }: Story): Pick<Point, 'year' | 'bc'> | undefined => {
  if (last?.year === undefined) return undefined;
  const era = last.bc ? { bc: true } : {};
  const turned = !last.bc && month !== undefined && last.month !== undefined && last.month - month >= 8;
  return { year: last.year + Number(turned), ...era };
};

const monthOfFields = (fields: Fields): number | undefined =>
  fields.month ?? (fields.season ? seasonMonth(fields.season) : fields.quarter ? fields.quarter * 3 - 2 : undefined);

const withYear = (fields: Fields, pull: Moment['pull'], frame: Frame): Fields => {
  const { story } = frame;
  if (fields.year !== undefined || fields.decade !== undefined || fields.century !== undefined) return fields;
  if (fields.shortYear !== undefined) {
    const { shortYear, ...rest } = fields;
    return { ...rest, year: fullYear(shortYear, story) };
  }
  const told = story.historical ? yearByStory(monthOfFields(fields), story) : undefined;
  if (told && pull === undefined) return { ...fields, ...told };
  if (!story.published?.year) return fields;
  return { ...fields, year: yearByPublication(fields, story.published, pull, frame) };
};

/** "Friday" from a day: back (today counts), ahead, or strictly so. */
const weekdayFrom = (
  today: string,
  weekday: number,
  direction: Direction,
  pull: Moment['pull'],
  strict = false,
): string => {
  const now = weekdayOf(today);
  const back = (now - weekday + 7) % 7;
  const ahead = (weekday - now + 7) % 7;
  if (pull === 'last') return shiftDays(today, -(back || 7));
  if (pull === 'next') return shiftDays(today, ahead || 7);
  if (strict) return shiftDays(today, direction === 'past' ? -(back || 7) : ahead || 7);
  if (pull === 'this') return shiftDays(today, direction === 'past' ? -back : ahead);
  return shiftDays(today, direction === 'future' ? ahead : -back);
};

const byWeekday = (fields: Fields, pull: Moment['pull'], frame: Frame): Point | undefined => {
  const { story, direction } = frame;
  const today = dayOfPoint(story.historical ? story.lastDay : story.published) ?? dayOfPoint(story.lastDay);
  if (today === undefined || fields.weekday === undefined) return undefined;
  const towards = story.historical ? 'future' : direction;
  const day = weekdayFrom(today, fields.weekday, towards, pull);
  return fields.day !== undefined && pointOfDay(day).day !== fields.day
    ? byDayOfMonth(fields, frame)
    : onDay(day, fields);
};

/** "the 14th": of the month that the story has reached, else the last 14th before publication. */
const byDayOfMonth = (fields: Fields, { story, direction }: Frame): Point | undefined => {
  const { day = 1 } = fields;
  const base = story.last?.month !== undefined && story.last.year !== undefined ? story.last : undefined;
  if (base && (story.historical || story.published === undefined || nearby(base, story.published)))
    return { ...(base.bc ? { bc: true } : {}), year: base.year, month: base.month, day, ...timeOfDay(fields) };
  const { year, month, day: today = 31 } = story.published ?? {};
  if (year === undefined || month === undefined) return undefined;
  const back = day <= today || direction === 'future' ? 0 : 1;
  const index = year * 12 + month - 1 - back + (direction === 'future' && day < today ? 1 : 0);
  return { year: Math.floor(index / 12), month: (index % 12) + 1, day, ...timeOfDay(fields) };
};

const nearby = (base: Point, published: Point): boolean =>
  Math.abs(((published.year ?? 0) - (base.year ?? 0)) * 12 + (published.month ?? 6) - (base.month ?? 6)) <= 2;

const byQuarter = (fields: Fields, pull: Moment['pull'], frame: Frame): Fields => {
  const { published, historical, last } = frame.story;
  if (historical && last?.year !== undefined) return { ...fields, year: last.year };
  if (!published?.year) return fields;
  // The third quarter is reported on from October: of the quarters that have begun the last one.
  const now = Math.ceil((published.month ?? 12) / 3);
  const quarter = fields.quarter || now;
  const year = quarter <= now || frame.direction === 'future' || pull === 'next' ? published.year : published.year - 1;
  return { ...fields, year };
};

const weekendPoint = (fields: Fields, { story }: Frame): Point | undefined => {
  const today = dayOfPoint(story.published);
  if (today === undefined) return undefined;
  return { ...fields, ...isoWeekOf(today) };
};

/** "the 1988 quarter": the one that the story tells of, in that year. */
const comparedQuarter = ({ quarter: _, ...fields }: Fields, { story }: Frame): Point =>
  story.quarter?.quarter === undefined ? fields : { ...fields, quarter: story.quarter.quarter };

/** A moment without a base: complete, or undefined where nothing tells what is missing. */
export const complete = (fields: Fields, pull: Moment['pull'], frame: Frame): Point | undefined => {
  const grain = grainOf(fields);
  if (fields.holiday !== undefined) return byHoliday(fields, pull, frame);
  if (fields.month === undefined && fields.weekday !== undefined) return byWeekday(fields, pull, frame);
  if (fields.month === undefined && fields.day !== undefined) return byDayOfMonth(fields, frame);
  if (grain === 'weekend') return weekendPoint(fields, frame);
  if (fields.quarter === 0) return comparedQuarter(fields, frame);
  const told =
    grain === 'quarter' && fields.year === undefined ? byQuarter(fields, pull, frame) : withYear(fields, pull, frame);
  if (told.year === undefined && told.decade === undefined && told.century === undefined) return undefined;
  if (told.weekday === undefined) return told;
  const { weekday: _, ...rest } = told;
  return rest;
};

const byHoliday = (fields: Fields, pull: Moment['pull'], frame: Frame): Point | undefined => {
  const { holiday = '', ...rest } = fields;
  if (rest.year !== undefined) return onDay(holidayDay(holiday, rest.year), rest);
  const reference = frame.story.historical ? frame.story.last?.year : frame.story.published?.year;
  if (reference === undefined) return undefined;
  const guess = pointOfDay(holidayDay(holiday, reference));
  const { year } = withYear({ month: guess.month, day: guess.day }, pull, frame);
  return year === undefined ? undefined : onDay(holidayDay(holiday, year), rest);
};

/** Fields told within a base that is known: ("night", 1989-10-27), ({ month: 6 }, 1989), ({ weekday: 5 }, 1989-W43). */
export const fillIn = (fields: Fields, base: Point, pull: Moment['pull'], frame: Frame): Point | undefined => {
  const day = dayOfPoint(base);
  if (fields.weekday !== undefined && fields.month === undefined) {
    if (base.week !== undefined) return onDay(shiftDays(firstDay(base) ?? '', fields.weekday - 1), fields);
    return day === undefined ? undefined : onDay(weekdayFrom(day, fields.weekday, frame.direction, pull, true), fields);
  }
  if (
    fields.month === undefined &&
    fields.day === undefined &&
    (fields.part !== undefined || fields.hour !== undefined)
  )
    return day === undefined ? undefined : onDay(day, fields);
  if (fields.holiday !== undefined)
    return signedYear(base) === undefined ? undefined : onDay(holidayDay(fields.holiday, base.year ?? 0), fields);
  if (base.year === undefined) return undefined;
  const era = base.bc ? { bc: true } : {};
  if (fields.day !== undefined && fields.month === undefined)
    return base.month === undefined ? undefined : { ...era, year: base.year, month: base.month, ...fields };
  const month = monthOfFields(fields);
  const last = frame.story.last?.month;
  const turn = pull && month && last ? (pull === 'next' ? Number(month <= last) : -Number(month >= last)) : 0;
  const { weekday: _, ...rest } = fields;
  return { ...era, year: base.year + turn, ...rest };
};
