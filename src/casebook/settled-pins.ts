/** What an adjudicated coding sets on its event. */
import type { Coding } from './decision-values.ts';
import type { Pin } from './dress-event.ts';
import type { JournalEntry } from './records.ts';
import { dayRange } from './summarise-event.ts';

type Answer = string | number | null;

const number = (value: Answer): number | null => (value === null || value === '' ? null : Math.max(0, Number(value)));

const TOLLS: readonly string[] = ['killed', 'injured', 'abducted', 'arrested', 'missing', 'displaced'];

const isDay = (edtf: string): boolean => dayRange(edtf).from !== null && dayRange(edtf).from === dayRange(edtf).to;

const toll = (effect: string, answer: Answer, entry: JournalEntry): Pin => {
  const best = number(answer);
  return {
    attribute: `toll ${effect} all`,
    value: { effect, whom: 'all', low: best, best, high: best },
    entry,
  };
};

const pinOf = (variable: string, answer: Answer, entry: JournalEntry): Pin | undefined => {
  if (TOLLS.includes(variable)) return toll(variable, answer, entry);
  if (variable === 'type' && answer !== null) return { attribute: 'type', value: answer, entry };
  if (variable !== 'date') return undefined;
  const edtf = answer === null ? null : String(answer);
  const when = edtf && { edtf, precision: isDay(edtf) ? 'day' : 'interval', evidence: [] };
  return { attribute: 'when', value: when, entry };
};

/**
 * The type, the day and the numbers of those killed, injured and so on. Places and names are settled for the agreement
 * only: a word is no place with coordinates; `correct-value` sets those.
 */
export const settledPins = (entry: JournalEntry): Pin[] =>
  Object.entries((entry.value as Coding).variables).flatMap(
    ([variable, answer]) => pinOf(variable, answer, entry) ?? [],
  );
