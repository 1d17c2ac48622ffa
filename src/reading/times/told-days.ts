/** The days that a text tells before its publication is known: full dates, and dates without a year. */
import { edtfInterval } from '../../edtf.ts';
import type { Analysis, Sentence } from '../../language/analysis.ts';
import type { TimeMention } from '../findings.ts';

export interface ToldDay {
  readonly mention: TimeMention;
  readonly part: Sentence['part'];
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** Named beside it: "Friday, October 18". Monday 1 … Sunday 7. */
  readonly weekday: number | undefined;
}

const WEEKDAY =
  /\b(?:(mon|lunes)|(tue|martes)|(wed|mi[eé]rcoles)|(thu|jueves)|(fri|viernes)|(sat|s[aá]bado)|(sun|domingo))/i;

/** "Friday, Oct. 18" → 5. */
export const weekdayIn = (words: string): number | undefined => {
  const match = WEEKDAY.exec(words);
  if (!match) return undefined;
  const found = match.slice(1).findIndex((group) => group !== undefined);
  return found < 0 ? undefined : found + 1;
};

const DAY = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/;

const toldDay = (mention: TimeMention, part: Sentence['part']): ToldDay | undefined => {
  const match = mention.type === 'DATE' || mention.type === 'TIME' ? DAY.exec(mention.timex) : null;
  if (!match) return undefined;
  if (mention.edtf !== null && edtfInterval(mention.edtf) === undefined) return undefined;
  const year = match[1] === 'XXXX' ? undefined : Number(match[1]);
  return { mention, part, year, month: Number(match[2]), day: Number(match[3]), weekday: weekdayIn(mention.text) };
};

/** Days by their order in the text; steps counted on from them are left out. */
export const toldDays = ({ sentences }: Analysis, times: readonly TimeMention[]): ToldDay[] => {
  let at = 0;
  return times.flatMap((mention) => {
    while (at < sentences.length - 1 && (sentences[at] as Sentence).end <= mention.start) at++;
    if (mention.anchored !== 'absolute') return [];
    return toldDay(mention, sentences[at]?.part ?? 'body') ?? [];
  });
};
