/**
 * Times told backwards: 'on Monday, two years after | an attack that left nine dead' dates the attack by the Monday, two years before it,
 * and not Monday by the attack.
 */
import { edtfDays, edtfInterval, shiftDays, shiftMonths } from '../../edtf.ts';
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

interface Placed {
  readonly mention: TimeMention;
  readonly edtf: string;
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

/** The stretches of a sentence that are dated backwards from a day that stands before them in it; without such a day none. */
export const countedBack = (
  tokens: readonly Token[],
  { last }: Sentence,
  candidates: readonly Placed[],
): readonly CountedBack[] =>
  candidates.flatMap((one): readonly CountedBack[] => {
    const { mention } = one;
    if (mention.type !== 'DURATION' || mention.anchored !== 'narrative') return [];
    if (!AFTER.test(tokens[one.last]?.form ?? '')) return [];
    const beside = candidates.findLast(
      (other) =>
        other.first < one.first && !other.saying && other.mention.type !== 'DURATION' && edtfDays(other.edtf) === 1,
    );
    const day = beside && edtfInterval(beside.edtf)?.from;
    const edtf = day && before(day, mention.timex, mention.text);
    if (!beside || !edtf) return [];
    const from = one.last + 1;
    const spans = [beside.mention, mention].map(({ start, end }) => ({ start, end }));
    const why = `${mention.text} before ${beside.mention.text}, which is told to come after it`;
    const time: TimeInForce = {
      edtf,
      precision: precisionOf(edtf),
      evidence: spans,
      inferred: true,
      why,
      from: 'sentence',
    };
    return [{ mention, from, to: clauseEnd(tokens, from, last), time }];
  });
