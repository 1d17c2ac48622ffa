/** Days as pages write them for their readers, in any of the press's languages → ISO days. */
import { monthOf } from './month-names.ts';

export interface WrittenDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const isoDay = (year: number, month: number | undefined, day: number): string | undefined => {
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31 || year < 1990 || year > 2099)
    return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

type Reader = (match: RegExpMatchArray, language: string) => string | undefined;

/** "12 de marzo de 2019", "12. März 2019", "1er mars 2019", "12th of March, 2019", "12-Mar-2019"; the 9 of "9 oktober" keeps its "o" apart */
const DAY_MONTH =
  /(?<![\d.,/-])(\d{1,2})(?:\s?(?:(?:st|nd|rd|th|er|o|a|-a|-е)(?!\p{L})|[.ºª]))?[\s\-–/.]{0,3}(?:(?:de|of|d['’]|di|den)\s+)?([\p{L}\p{M}]{3,12})\.?,?[\s\-–/,.]{0,3}(?:(?:de|del|of|do)\s+)?((?:19|20)\d{2}|['’]\d{2})(?!\d)/gu;
/** "March 12th, 2019", "Mar. 12 2019" */
const MONTH_DAY =
  /(?<![\p{L}])([\p{L}\p{M}]{3,12})\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?\.?,?\s{1,2}(?:at\s)?((?:19|20)\d{2})(?!\d)/gu;
/** "2019-03-12", "2019/3/12", "2019.03.12", "2019年3月12日", "2019. március 12." */
const YEAR_FIRST = /(?<![\d/.-])((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d|[-/.]\d)/g;
const YEAR_MONTH_DAY = /(?<!\d)((?:19|20)\d{2})[.,]?\s([\p{L}\p{M}]{3,12})\.?\s(\d{1,2})(?!\d)/gu;
/** "12.03.2019", "12/03/19", "3/12/2019" */
const NUMBERS = /(?<![\d/.:-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d]|[./-]\d|:\d)/g;

/** Americans write the month first, with strokes. */
const monthFirst = (first: number, second: number, mark: string, language: string): boolean =>
  second > 12 || (first <= 12 && mark !== '.' && /^en(?:$|[-_]us)/i.test(language));

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [YEAR_FIRST, ([, year, month, day]) => isoDay(Number(year), Number(month), Number(day))],
  [
    DAY_MONTH,
    ([, day, month, year], language) =>
      isoDay(fullYear(year.replace(/^['’]/, '')), monthOf(month, language), Number(day)),
  ],
  [MONTH_DAY, ([, month, day, year], language) => isoDay(Number(year), monthOf(month, language), Number(day))],
  [YEAR_MONTH_DAY, ([, year, month, day], language) => isoDay(Number(year), monthOf(month, language), Number(day))],
  [
    NUMBERS,
    ([, first, mark, second, year], language) =>
      monthFirst(Number(first), Number(second), mark, language)
        ? isoDay(fullYear(year), Number(first), Number(second))
        : isoDay(fullYear(year), Number(second), Number(first)),
  ],
];

const HAS_DIGITS = /\d/;

/** `writtenDays('Bonn, 12. März 2019', 'de')` → `[{day: '2019-03-12', start: 6, end: 19}]`, in the text's order. */
export const writtenDays = (text: string, language = ''): readonly WrittenDay[] => {
  if (!HAS_DIGITS.test(text)) return [];
  const found: WrittenDay[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, language);
      const start = match.index;
      const end = start + match[0].length;
      if (day && !found.some((other) => start < other.end && end > other.start)) found.push({ day, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
