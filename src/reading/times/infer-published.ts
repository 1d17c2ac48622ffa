/** The day of publication, worked out from the text where no metadata gives it. */
import { compareEdtf, dayNumber, isoDate, shiftDays, weekdayOf } from '../../edtf.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Analysis } from '../../language/analysis.ts';
import type { Published } from '../../report.ts';
import type { ActorMention, TimeMention } from '../findings.ts';
import type { ToldDay } from './told-days.ts';
import { toldDays, weekdayIn } from './told-days.ts';
import type { YearEvidence } from './year-evidence.ts';
import { byAnniversary, byStatedYear, byTerms } from './year-evidence.ts';

const UNKNOWN: Published = { edtf: null, from: 'unknown', evidence: [] };

const CUE =
  /(?:\b(?:published|posted|updated?|last updated|first published|created|filed|publicad[oa]|actualizad[oa]|actualización|fecha|date)\b[^\p{L}\d\n]{0,4}(?:on|at|el|el día|:)?[^\p{L}\d\n]{0,4}|^|\n)(?:\p{L}+,?\s)?$/iu;
const CUED =
  /\b(?:published|posted|updated?|last updated|first published|created|filed|publicad[oa]|actualizad[oa]|actualización|fecha|date)\b[^\d\n]{0,24}$/iu;
/** Behind the date of a dateline: "(AP) --", "—", "[TEXT]". */
const AFTER_DATELINE = /^[\s.,]{0,3}(?:\([^)\n]{1,40}\)\s*)?(?:\.?\s*[-–—]{1,2}[\s-]|\[)|^\s*\([A-Z][^)\n]{1,30}\)/;
const DATELINE_WITHIN = 320;

const lineAround = (text: string, start: number, end: number): string => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? text.length : to);
};

/** "BOGOTA, 12 MAR 90 (EFE) --", "Published 3 May 2018", a line of its own: the words that date the report itself. */
const isOwnDate = ({ text }: Analysis, { mention, part }: ToldDay): boolean => {
  const { start, end } = mention;
  if (CUED.test(text.slice(Math.max(0, start - 60), start))) return true;
  if (part === 'byline') return true;
  const line = lineAround(text, start, end).trim();
  if (line.length <= end - start + 24 && CUE.test(text.slice(Math.max(0, start - 40), start)) && part !== 'caption')
    return true;
  return start < DATELINE_WITHIN && AFTER_DATELINE.test(text.slice(end, end + 50)) && opensLine(text, start);
};

const opensLine = (text: string, start: number): boolean => start - (text.lastIndexOf('\n', start - 1) + 1) <= 60;

const evidenceOf = ({ mention: { start, end } }: ToldDay) => [{ start, end }];

const iso = ({ month, day }: ToldDay, year: number): string => isoDate(year, month, day);

const yearEvidence = (
  analysis: Analysis,
  times: readonly TimeMention[],
  days: readonly ToldDay[],
  actors: readonly ActorMention[],
  knowledge: Knowledge,
): YearEvidence | undefined =>
  byAnniversary(analysis, actors, knowledge) ?? byStatedYear(analysis, times) ?? byTerms(days, actors, knowledge);

const ownDay = (own: ToldDay, year: () => YearEvidence | undefined): Published | undefined => {
  if (own.year !== undefined)
    return {
      edtf: iso(own, own.year),
      from: 'text',
      evidence: evidenceOf(own),
      why: 'the date that the report gives itself',
    };
  const told = year();
  return told
    ? {
        edtf: iso(own, told.year),
        from: 'inferred',
        evidence: [...evidenceOf(own), ...told.evidence],
        why: `the report's own date has no year; ${told.why}`,
      }
    : undefined;
};

const latest = (days: readonly ToldDay[], yearOf: (day: ToldDay) => number): ToldDay | undefined => {
  let best: ToldDay | undefined;
  for (const day of days) if (!best || compareEdtf(iso(day, yearOf(day)), iso(best, yearOf(best))) > 0) best = day;
  return best;
};

/** Weekdays that the body tells without a date. */
const bareWeekdays = (times: readonly TimeMention[]): TimeMention[] =>
  times.filter(({ timex, text }) => timex.startsWith('XXXX-WXX-') && weekdayIn(text) !== undefined);

/** The picture's day, or the weekday that the text tells right after it. */
const fromPictures = (days: readonly ToldDay[], times: readonly TimeMention[]): Published | undefined => {
  const pictured = days.filter(
    ({ part, year }) => (part === 'caption' || part === 'editor-note') && year !== undefined,
  );
  const last = latest(pictured, ({ year }) => year as number);
  if (!last) return undefined;
  const day = iso(last, last.year as number);
  const weekdays = bareWeekdays(times);
  const same = weekdays.find(({ text }) => weekdayIn(text) === weekdayOf(day));
  const evidence = [...evidenceOf(last), ...(same ? [{ start: same.start, end: same.end }] : [])];
  const why = same
    ? `a picture is of ${day}, the ${same.text} that the text tells of`
    : `a picture is of ${day}; the report is of that day or soon after`;
  return { edtf: day, from: 'inferred', evidence, why };
};

/** A full date this long before the latest stated year is history, not the report's time. */
const SAME_TIME = 400;

const DEICTIC = /^(?:today|yesterday|tonight|hoy|ayer|anoche|anteayer|antier)\b/i;

/** Whether the text tells days from its own day: 'yesterday', 'this Thursday', 'hoy'. */
const tellsFromToday = (times: readonly TimeMention[]): boolean =>
  bareWeekdays(times).length > 0 || times.some(({ text }) => DEICTIC.test(text));

/**
 * A report that tells 'yesterday' and 'Thursday' names the year of what lies long before ('as on 19 June 2021 in Reynosa'): such a
 * day is not its own.
 */
const fromToldDays = (
  days: readonly ToldDay[],
  times: readonly TimeMention[],
  year: YearEvidence | undefined,
): Published | undefined => {
  const body = days.filter(({ part }) => part !== 'caption' && part !== 'boilerplate');
  const known = year ? body : body.filter((day) => day.year !== undefined);
  const yearOf = (day: ToldDay): number => day.year ?? year?.year ?? 0;
  const last = latest(
    known.filter((day) => day.year === undefined || year === undefined || day.year <= year.year),
    yearOf,
  );
  if (!last || (last.year !== undefined && last.weekday === undefined && tellsFromToday(times))) return undefined;
  const day = iso(last, yearOf(last));
  if (year && dayNumber(`${year.year}-12-31`) - dayNumber(day) > SAME_TIME) return undefined;
  const stated = last.year !== undefined;
  return {
    edtf: day,
    from: 'inferred',
    evidence: [...evidenceOf(last), ...(stated ? [] : (year?.evidence ?? []))],
    why: `${day} is the latest day that the text tells${stated || !year ? '' : `; ${year.why}`}`,
  };
};

const fromYear = (year: YearEvidence | undefined): Published | undefined =>
  year && { edtf: String(year.year).padStart(4, '0'), from: 'inferred', evidence: year.evidence, why: year.why };

/** A weekday told beside the inferred day may lie after it: "On Saturday the governor said" in a report of a Friday's deed. */
const afterWeekdays = (published: Published, times: readonly TimeMention[]): Published => {
  if (published.edtf === null || published.from === 'text' || published.edtf.length !== 10) return published;
  const reference = published.edtf;
  const day = weekdayOf(reference);
  const last = bareWeekdays(times).pop();
  const named = last && weekdayIn(last.text);
  // Only the day right behind: farther weekdays are as likely to lie before.
  if (!last || named === undefined || (named - day + 7) % 7 !== 1) return published;
  const next = shiftDays(reference, 1);
  return {
    ...published,
    edtf: next,
    evidence: [...published.evidence, { start: last.start, end: last.end }],
    why: `${published.why}; the text goes on to the ${last.text} after it`,
  };
};

/**
 * `times` are read without a publication day. Tried in turn: the date the report gives itself (dateline, "Published …"),
 * the date of its pictures, the latest day it tells, the latest year. A missing year comes from an anniversary of an
 * inauguration, from the years stated, or from the terms of those in office.
 *
 *     "BOGOTA, 12 MAR 90 (EFE) -- …" → { edtf: '1990-03-12', from: 'text', evidence: [12 MAR 90] }
 */
export const inferPublished = (
  analysis: Analysis,
  times: readonly TimeMention[],
  actors: readonly ActorMention[],
  knowledge: Knowledge,
): Published => {
  const days = toldDays(analysis, times);
  let known: YearEvidence | undefined | null = null;
  const year = (): YearEvidence | undefined => {
    if (known === null) known = yearEvidence(analysis, times, days, actors, knowledge);
    return known;
  };
  for (const own of days.filter((day) => isOwnDate(analysis, day))) {
    const published = ownDay(own, year);
    if (published) return published;
  }
  const inferred = fromPictures(days, times) ?? fromToldDays(days, times, year()) ?? fromYear(year());
  return inferred ? afterWeekdays(inferred, times) : UNKNOWN;
};
