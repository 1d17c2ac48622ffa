/** Codings are blind: what others coded is shown only by the sample, once every coder has coded. */
import type { JournalRecord } from '../casebook/records.ts';

/** The entry without its answers where somebody else coded; that it was coded may be known. */
export const blindEntry =
  (user: string | undefined) =>
  (entry: JournalRecord): JournalRecord => {
    if (entry.decision !== 'code' || entry.by === user) return entry;
    const { value: _, ...rest } = entry;
    return rest;
  };
