/** The journal's arithmetic: hashes that chain its entries, and what stands once undos are counted. */
import { createHash } from 'node:crypto';
import type { JournalEntry } from './records.ts';

/** `previous` of the first entry. */
export const FIRST_HASH = '0'.repeat(64);

/** JSON with keys in code-unit order at every depth, so that one value has one spelling. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
};

/** SHA-256, hexadecimal, of everything in the entry but its own hash. */
export const entryHash = ({
  hash: _,
  ...rest
}: JournalEntry | (Omit<JournalEntry, 'hash'> & { hash?: string })): string =>
  createHash('sha256').update(canonicalJson(rest)).digest('hex');

/** An entry closed with its hash. */
export const sealEntry = (entry: Omit<JournalEntry, 'hash'>): JournalEntry => ({ ...entry, hash: entryHash(entry) });

/** Why an entry does not continue the chain after `before`, or undefined where it does. */
export const chainFault = (entry: JournalEntry, before: JournalEntry | undefined): string | undefined => {
  const expected = (before?.seq ?? 0) + 1;
  if (entry.seq !== expected) return `entry ${expected} is missing`;
  if (entry.previous !== (before?.hash ?? FIRST_HASH)) return `entry ${entry.seq} does not continue the one before`;
  return entryHash(entry) === entry.hash ? undefined : `entry ${entry.seq} was altered`;
};

/** Sequence number of the entry that an undo takes back. */
export const undoneBy = (entry: Pick<JournalEntry, 'decision' | 'subject'>): number | undefined =>
  entry.decision === 'undo' ? Number(entry.subject.id) : undefined;

/**
 * Sequence numbers of the entries that are taken back. An undo may itself be undone, which brings the first entry
 * back: entries are judged from the last to the first, since only a later one can undo.
 */
export const undoneEntries = (entries: readonly Pick<JournalEntry, 'seq' | 'decision' | 'subject'>[]): Set<number> => {
  const undone = new Set<number>();
  for (const entry of [...entries].sort((a, b) => b.seq - a.seq)) {
    const target = undoneBy(entry);
    if (target !== undefined && !undone.has(entry.seq)) undone.add(target);
  }
  return undone;
};
