/** Publication days as metadata and URLs write them → EDTF days. */

const ISO = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/;
/** /2019/7/4/title */
const URL_SHORT_DAY = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/;
/** /29-10-2021 */
const URL_DAY_FIRST = /[/_-](0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?=[/_.-]|$)/;
/** /2019/12/01/ and /2019-12-01-title and /20191201/ */
const URL_DAY = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const iso = (match: RegExpExecArray | null): string | undefined => {
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : undefined;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
};

const RFC_822 = /^(?:\w{3},?\s+)?\d{1,2}\s+\w{3,9}\s+\d{4}|^\w{3,9}\s+\d{1,2},?\s+\d{4}/;

const written = (value: string): string | undefined => {
  const trimmed = value.trim();
  if (!RFC_822.test(trimmed)) return undefined;
  const stamp = Date.parse(`${RFC_822.exec(trimmed)![0]} UTC`);
  return Number.isNaN(stamp) ? undefined : new Date(stamp).toISOString().slice(0, 10);
};

/** `publishedDay('2019-12-01T08:00:00Z')` → `'2019-12-01'`; the day as written, in the writer's own time zone. */
export const publishedDay = (value: unknown): string | undefined =>
  typeof value === 'string' ? (iso(ISO.exec(value)) ?? iso(COMPACT.exec(value)) ?? written(value)) : undefined;

/** `dayInUrl('https://a.example/2019/12/01/x.html')` → `'2019-12-01'` */
export const dayInUrl = (url: string): string | undefined => {
  const whole = iso(URL_DAY.exec(url));
  if (whole) return whole;
  const short = URL_SHORT_DAY.exec(url);
  if (short) return iso(ISO.exec(`${short[1]}-${short[2].padStart(2, '0')}-${short[3].padStart(2, '0')}`));
  const [, day, month, year] = URL_DAY_FIRST.exec(url) ?? [];
  return year ? iso(ISO.exec(`${year}-${month}-${day}`)) : undefined;
};
