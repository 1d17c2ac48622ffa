/** Entries of the journal as decisions about which claims belong together. */
import type { LinkDecision } from '../link-decisions.ts';
import type { DecisionKind, JournalRecord } from '../records.ts';
import { standing } from './journal-entries.ts';
import type { Store } from './statements.ts';
import { addedClaimId } from './store-claims.ts';

/** Event id → its claims, as a decision about links saw them. */
export type SeenEvents = Readonly<Record<string, readonly string[]>>;

export const LINKING: readonly DecisionKind[] = [
  'merge-events',
  'split-event',
  'confirm-link',
  'refuse-link',
  'add-claim',
];

const seenEvents = ({ seen }: JournalRecord): SeenEvents => (seen.events ?? {}) as SeenEvents;

/** An entry as a decision about links; undefined where it is about none. */
export const linkDecisionOf = (entry: JournalRecord): LinkDecision | undefined => {
  const { seq, decision, subject } = entry;
  const events = seenEvents(entry);
  const value = (entry.value ?? {}) as { event?: string; claims?: readonly string[] };
  const inEvent = (id: string | undefined) => (id === undefined ? [] : (events[id] ?? []));
  const except = (claims: readonly string[], taken: readonly string[]) =>
    claims.filter((claim) => !taken.includes(claim));
  if (decision === 'merge-events') return { seq, how: 'merge', claims: Object.values(events).flat(), others: [] };
  if (decision === 'split-event') {
    const claims = value.claims ?? [];
    return { seq, how: 'split', claims, others: except(inEvent(subject.id), claims) };
  }
  const one = decision === 'add-claim' ? addedClaimId(subject.id, seq) : subject.id;
  const others = except(inEvent(value.event), [one]);
  if (decision === 'refuse-link') return { seq, how: 'refuse', claims: [one], others };
  const joins = decision === 'confirm-link' || (decision === 'add-claim' && value.event !== undefined);
  return joins ? { seq, how: 'confirm', claims: [one], others } : undefined;
};

/** Everybody's decisions about links, put over what collation linked in the whole casebook. */
export const allLinkDecisions = (store: Store): LinkDecision[] =>
  standing(store, LINKING).flatMap((entry) => linkDecisionOf(entry) ?? []);
