/** A decision: checked, sealed into the journal's chain, and applied, in one transaction. */
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { CotejoError } from '../../errors.ts';
import type { DecisionResult } from '../casebook.ts';
import { DECISIONS, type DecisionForm } from '../decision-values.ts';
import { FIRST_HASH, sealEntry } from '../journal.ts';
import type { EventSummary, JournalEntry, JournalRecord, NewDecision, Subject } from '../records.ts';
import { applyDecisions } from './apply-decisions.ts';
import { entryAt } from './journal-entries.ts';
import { lookAtSubject, type Seen, unusable } from './look-at-subject.ts';
import { raiseRevision } from './revision.ts';
import { summaryById } from './rows.ts';
import type { Store } from './statements.ts';

const checkValue = ({ decision, value }: NewDecision, schema: TSchema | undefined): void => {
  if (!schema) {
    if (value !== undefined && value !== null) throw unusable(`${decision} takes no value.`);
    return;
  }
  if (Value.Check(schema, value)) return;
  const [first] = Value.Errors(schema, value);
  const where = first?.instancePath ? ` at ${first.instancePath}` : '';
  throw unusable(`The value of ${decision} is not as it should be${where}: ${first?.message ?? 'not as described'}.`);
};

const checkForm = (decision: NewDecision): void => {
  const { about, value, needsWhy }: DecisionForm = DECISIONS[decision.decision];
  const { kind } = decision.subject;
  if (!about.includes(kind)) {
    throw unusable(`${decision.decision} is about ${about.join(', or ')}, not about a ${kind}.`);
  }
  if (needsWhy !== undefined && !decision.why?.trim()) throw unusable(needsWhy);
  checkValue(decision, value?.[kind]);
};

/** Last decision about an id, or about any claim of an event. */
export const lastDecisionAbout = (store: Store, ids: readonly string[]): number =>
  store.row<{ last: number | null }>(
    'SELECT max(seq) AS last FROM journal_about WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )?.last ?? 0;

const claimsSeen = ({ seen }: Seen, id: string): readonly string[] =>
  ((seen.claims ?? (seen.events as Record<string, string[]> | undefined)?.[id]) as readonly string[] | undefined) ?? [];

const checkCurrent = (store: Store, { subject, after }: NewDecision, seen: Seen): void => {
  if (after === undefined) return;
  const claims = subject.kind === 'event' ? claimsSeen(seen, subject.id) : [];
  const id = subject.kind === 'decision' ? (seen.seen.subject as Subject).id : subject.id;
  const found = lastDecisionAbout(store, [id, ...claims]);
  if (found !== after) throw new CotejoError('decision-conflict', { what: subject.kind, id: subject.id, found });
};

interface Last {
  readonly seq: number;
  readonly hash: string;
}

const append = (
  store: Store,
  { decision, subject, why, by }: NewDecision,
  { seen, about, value }: Seen,
  last: Last | undefined,
): JournalEntry => {
  const entry = sealEntry({
    seq: (last?.seq ?? 0) + 1,
    at: store.now().toISOString(),
    by: by ?? store.user,
    decision,
    subject,
    why: why ?? null,
    ...(value === undefined || value === null ? {} : { value }),
    seen,
    previous: last?.hash ?? FIRST_HASH,
  });
  store.run(
    `INSERT INTO journal (seq, at, by, decision, subject_kind, subject_id, why, value, seen, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.seq,
    entry.at,
    entry.by,
    entry.decision,
    entry.subject.kind,
    entry.subject.id,
    entry.why,
    entry.value === undefined ? null : JSON.stringify(entry.value),
    JSON.stringify(entry.seen),
    entry.previous,
    entry.hash,
  );
  for (const id of new Set(about)) store.run('INSERT INTO journal_about (id, seq) VALUES (?, ?)', id, entry.seq);
  return entry;
};

/**
 * @throws CotejoError `decision-unusable`, `not-found`, or `decision-conflict` where `after` is not the last decision
 */
export const decide = (store: Store, decision: NewDecision): DecisionResult =>
  store.transaction(() => {
    checkForm(decision);
    const last = store.row<Last>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
    const seen = lookAtSubject(store, decision, (last?.seq ?? 0) + 1);
    checkCurrent(store, decision, seen);
    const entry = append(store, decision, seen, last);
    const changed = applyDecisions(store, entry);
    raiseRevision(store);
    const events = changed
      .map((id) => summaryById(store, id))
      .filter((event): event is EventSummary => event !== undefined);
    return { entry: entryAt(store, entry.seq) as JournalRecord, event: events[0] ?? null, events };
  });
