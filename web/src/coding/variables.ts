/** What a coder answers for each event, and how an answer is typed. */
import type { Variables } from '../api/decision.ts';

export const VARIABLES = ['type', 'date', 'country', 'admin1', 'place', 'killed', 'injured', 'perpetrator'] as const;
export type Variable = (typeof VARIABLES)[number];

export const NUMBERS: ReadonlySet<string> = new Set(['killed', 'injured']);

/** What was typed → what is sent: nothing where the reports do not tell; undefined where it is no number. */
export const answersOf = (typed: Readonly<Record<string, string>>): Variables | undefined => {
  const entries = VARIABLES.map((name): [string, string | number | null] | undefined => {
    const text = (typed[name] ?? '').trim();
    if (text === '') return [name, null];
    if (!NUMBERS.has(name)) return [name, text];
    return /^\d{1,7}$/.test(text) ? [name, Number(text)] : undefined;
  });
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : undefined;
};
