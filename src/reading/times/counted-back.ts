/**
 * Times told backwards: 'on Monday, two years after | an attack that left nine dead' dates the attack by the Monday, two years before it,
 * and not Monday by the attack. 'Two weeks after | a gunman killed six, police arrested his brother' does so without a Monday: counted
 * forwards it would be told before it happened.
 */
import { compareEdtf, edtfDays, edtfInterval, shiftDays, shiftMonths } from '../../edtf.ts';
import type { Sentence, Token } from '../../language/analysis.ts';
import type { TimeMention } from '../findings.ts';
import type { TimeInForce } from './narrative-clock.ts';

/** A stretch of a sentence and the time that holds in it. */
export interface CountedBack {
  readonly mention: TimeMention;
  /** Tokens from behind 'after' to the end of its clause (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly time: TimeInForce;
}

/** A time in its sentence; null where it counts from a day that nobody has told. */
export interface Placed {
  readonly mention: TimeMention;
  readonly edtf: string | null;
  readonly first: number;
  readonly last: number;
  readonly saying: boolean;
}

const LENGTH = /^P(\d+)([DWMY])$/;
const AFTER = /^(?:after|tras|después)$/i;
const LESS = /^(?:less than|under|nearly|almost|menos de|casi)\b/i;

/** The time so long before a day: a day by days, a month by weeks and months, a year by years; 'less than a year' is the time between. */
const before = (day: string, timex: string, words: string): string | undefined => {
  const length = LENGTH.exec(timex);
  if (length === null) return undefined;
  const count = Number(length[1]);
  const start =
    length[2] === 'D' || length[2] === 'W'
      ? shiftDays(day, -count * (length[2] === 'W' ? 7 : 1))
      : shiftMonths(day, -count * (length[2] === 'Y' ? 12 : 1));
  if (LESS.test(words)) return `${start}/${shiftDays(day, -1)}`;
  return length[2] === 'D' ? start : length[2] === 'Y' ? start.slice(0, 4) : start.slice(0, 7);
};

const precisionOf = (edtf: string): TimeInForce['precision'] =>
  edtf.includes('/') ? 'interval' : edtf.length === 4 ? 'year' : edtf.length === 7 ? 'month' : 'day';

/** Where the clause that opens at a token ends: at a semicolon, or at a comma with 'and' or 'but'. */
const clauseEnd = (tokens: readonly Token[], from: number, last: number): number => {
  for (let at = from; at < last; at++) {
    if (tokens[at].form === ';') return at;
    if (tokens[at].form === ',' && /^(?:and|but|while|y|pero|mientras)$/.test(tokens[at + 1]?.form ?? '')) return at;
  }
  return last;
};

/** The token behind 'after', 'tras' or 'después de (que)', of which the time itself may have the first word; -1 where none stands there. */
const behindAfter = (tokens: readonly Token[], last: number): number => {
  const form = (at: number): string => tokens[at]?.form.toLowerCase() ?? '';
  const own = AFTER.test(form(last - 1));
  if (!own && !AFTER.test(form(last))) return -1;
  let at = own ? last : last + 1;
  const isOf = /^del?$/.test(form(at));
  // 'Dos semanas después, la policía': after what was told before
  if (/^después$/.test(form(at - 1)) && !isOf) return -1;
  if (isOf) at++;
  return form(at) === 'que' ? at + 1 : at;
};

/** Where the clause of 'Two weeks after a gunman killed six, | police arrested his brother' ends that opens a sentence. */
const openingEnd = (tokens: readonly Token[], from: number, last: number): number => {
  for (let root = from; root < last; root++)
    if (tokens[root].deprel === 'root') {
      for (let at = root; at > from; at--) if (tokens[at].form === ',') return at;
      break;
    }
  return clauseEnd(tokens, from, last);
};

const isDay = ({ mention, edtf, saying }: Placed): boolean =>
  !saying && mention.type !== 'DURATION' && edtf !== null && edtfDays(edtf) === 1;

/** Words that a sentence may open with before the time counted back: 'Nearly | two months after'. */
const OPENING = 2;

/**
 * The stretches of a sentence that are dated backwards from a day: one that stands before them in it or, where counting forwards would
 * lead beyond the day of publication, one that stands behind them, or the day of publication itself.
 */
export const countedBack = (
  tokens: readonly Token[],
  { first: start, last }: Sentence,
  candidates: readonly Placed[],
  published: string | null,
): readonly CountedBack[] =>
  candidates.flatMap((one): readonly CountedBack[] => {
    const { mention } = one;
    if (mention.type !== 'DURATION' || mention.anchored !== 'narrative') return [];
    const from = behindAfter(tokens, one.last);
    if (from < 0) return [];
    const opens = one.first - start <= OPENING;
    const to = opens ? openingEnd(tokens, from, last) : clauseEnd(tokens, from, last);
    const isAhead =
      published !== null && edtfDays(published) === 1 && (one.edtf === null || compareEdtf(one.edtf, published) > 0);
    const beside =
      candidates.findLast((other) => other.first < one.first && isDay(other)) ??
      (isAhead ? candidates.find((other) => other.first >= to && isDay(other)) : undefined);
    const day = beside?.edtf ? edtfInterval(beside.edtf)?.from : isAhead ? published : undefined;
    const edtf = day && before(day, mention.timex, mention.text);
    if (!edtf) return [];
    const evidence = (beside ? [beside.mention, mention] : [mention]).map(({ start, end }) => ({ start, end }));
    const told = beside ? beside.mention.text : 'the day of publication';
    const why = `${mention.text} before ${told}, which is told to come after it`;
    const time: TimeInForce = {
      edtf,
      precision: precisionOf(edtf),
      evidence,
      inferred: true,
      why,
      from: 'sentence',
    };
    return [{ mention, from, to, time }];
  });
