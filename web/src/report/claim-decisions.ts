/** What may be decided about a claim: confirmed, rejected, read rightly from words chosen in the text. */
import type { Decision } from '../api/decision.ts';
import type { AddedClaim, Claim, Effect, EventType, Participant, Role, Span, When, Whom } from '../api/types.ts';

const about = (id: string) => ({ kind: 'claim' as const, id });

export const acceptClaim = ({ id }: Claim): Decision => ({ decision: 'accept-claim', subject: about(id) });

export const rejectClaim = ({ id }: Claim, why: string): Decision => ({
  decision: 'reject-claim',
  subject: about(id),
  why,
});

/** What the chosen words state. */
export type Stating =
  | { readonly is: 'when'; readonly when: When }
  | {
      readonly is: 'figure';
      readonly effect: Effect;
      readonly whom: Whom;
      readonly number: number;
      readonly words: string;
    }
  | { readonly is: 'participant'; readonly role: Role; readonly name: string }
  | { readonly is: 'where'; readonly name: string };

const figureOf = (stating: Extract<Stating, { is: 'figure' }>, span: Span): Claim['figures'][number] => ({
  effect: stating.effect,
  whom: stating.whom,
  low: stating.number,
  best: stating.number,
  high: stating.number,
  words: stating.words,
  scope: 'incident',
  part: null,
  evidence: [span],
});

const participantOf = (stating: Extract<Stating, { is: 'participant' }>, span: Span): Participant => ({
  role: stating.role,
  kind: 'other',
  name: stating.name,
  head: null,
  actor: null,
  confidence: 1,
  evidence: [span],
});

const placeOf = (name: string, span: Span, from: Claim['where']): NonNullable<Claim['where']> => ({
  name,
  id: null,
  city: name,
  adm2: null,
  admin1: from?.admin1 ?? null,
  country: from?.country ?? null,
  lat: null,
  lon: null,
  precision: 'unknown',
  evidence: [span],
});

/** The claim read rightly: one figure of the same effect and class is replaced, a participant added. */
export const correctClaim = (claim: Claim, stating: Stating, span: Span): Decision => {
  const value = (attribute: 'when' | 'where' | 'figures' | 'participants', corrected: unknown): Decision => ({
    decision: 'correct-value',
    subject: about(claim.id),
    value: { attribute, value: corrected },
  });
  if (stating.is === 'when') return value('when', { ...stating.when, evidence: [span] });
  if (stating.is === 'where') return value('where', placeOf(stating.name, span, claim.where));
  if (stating.is === 'participant') {
    return value('participants', [...claim.participants, participantOf(stating, span)]);
  }
  const others = claim.figures.filter(({ effect, whom }) => effect !== stating.effect || whom !== stating.whom);
  return value('figures', [...others, figureOf(stating, span)]);
};

/** A claim that was not read, from the words that tell of it. */
export const addClaim = (
  report: string,
  { type, span, event }: { readonly type: EventType; readonly span: Span; readonly event: string | undefined },
): Decision => {
  const value: AddedClaim = {
    type,
    trigger: { start: span.start, end: span.end },
    standing: 'asserted',
    ...(event && { event }),
  };
  return { decision: 'add-claim', subject: { kind: 'report', id: report }, value };
};

/** `"twelve"`, `"12 people"`, `"doce"` → 12: a proposal for a field, never taken unseen. */
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  ].flatMap((row) => row.split(' ').map((word, index) => [word, index + 1] as const)),
);

export const proposedNumber = (words: string): number | undefined => {
  const digits = /\d[\d.,]*/.exec(words)?.[0].replaceAll(/[.,]/g, '');
  if (digits) return Number(digits);
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => NUMBERS[word])
    .find((number) => number !== undefined);
};
