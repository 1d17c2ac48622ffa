/** A report read anew: what people added to it and corrected in it is put back as far as its words are still there. */

import type { Claim } from '../../claim.ts';
import type { AddedClaim } from '../decision-values.ts';
import type { JournalRecord } from '../records.ts';
import { standing, standingOn } from './journal-entries.ts';
import type { Store } from './statements.ts';
import { addedClaim, insertAddedClaim, rewriteClaim, strayEvidence } from './store-claims.ts';

/** The place of `words` nearest to where they stood. */
const nearest = (text: string, words: string, start: number): number | undefined => {
  if (text.startsWith(words, start)) return start;
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  if (after < 0 && before < 0) return undefined;
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
};

/** Every span within a value moved by some letters. */
const shifted = <T>(value: T, by: number): T => {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by)) as T;
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([key, field]) =>
    (key === 'start' || key === 'end') && typeof field === 'number' ? [key, field + by] : [key, shifted(field, by)],
  );
  return Object.fromEntries(fields) as T;
};

/** The claim of an `add-claim` entry in the text as it is now; undefined where its words are gone. */
const placed = (entry: JournalRecord, text: string): Claim | undefined => {
  const { trigger } = entry.seen as { trigger: { start: number; text: string } };
  const at = nearest(text, trigger.text, trigger.start);
  if (at === undefined) return undefined;
  const value = shifted(entry.value as AddedClaim, at - trigger.start);
  const claim = addedClaim({ ...entry, value }, text);
  return strayEvidence(claim, text) ? undefined : claim;
};

/** Part of the caller's transaction, after the report's own claims are stored. */
export const restoreDecisions = (store: Store, report: string, text: string, claims: readonly Claim[]): void => {
  if (store.row('SELECT 1 FROM journal_about WHERE id = ? LIMIT 1', report) === undefined) return;
  for (const entry of standingOn(store, [report], ['add-claim'])) {
    const claim = placed(entry, text);
    if (claim) insertAddedClaim(store, claim, entry.seq);
  }
  const ids = claims.map(({ id }) => id);
  const corrected = new Set(standing(store, ['correct-value'], ids).map(({ subject }) => subject.id));
  for (const id of ids) if (corrected.has(id)) rewriteClaim(store, id);
};
