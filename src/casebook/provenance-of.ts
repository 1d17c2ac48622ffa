/** Chains of an event or a claim of a casebook. */
import type { NameKind } from './authority.ts';
import type { Casebook } from './casebook.ts';
import { type Chain, claimChains, eventChains } from './provenance.ts';
import type { EventRecord, JournalRecord } from './records.ts';

const aboutName = async (casebook: Casebook, kind: NameKind, id: string | null): Promise<readonly JournalRecord[]> =>
  id === null ? [] : ((await casebook.name(kind, id))?.decisions ?? []);

/** Decisions about the names that stand in an event. */
const namesIn = async (casebook: Casebook, { event }: EventRecord): Promise<JournalRecord[]> => {
  const actors = new Set(event.participants.map(({ actor, name }) => actor ?? name));
  const found = await Promise.all([
    ...[...actors].map((id) => aboutName(casebook, 'actor', id)),
    aboutName(casebook, 'place', event.where?.id ?? event.where?.name ?? null),
  ]);
  const standing = found.flat().filter(({ undone, decision }) => !undone && decision !== 'comment');
  return [...new Map(standing.map((entry) => [entry.seq, entry])).values()];
};

/** Undefined where there is no such event. */
export const provenanceOfEvent = async (casebook: Casebook, id: string): Promise<readonly Chain[] | undefined> => {
  const record = await casebook.event(id);
  return record && eventChains(record, await namesIn(casebook, record));
};

/** Undefined where there is no such claim. */
export const provenanceOfClaim = async (casebook: Casebook, id: string): Promise<readonly Chain[] | undefined> => {
  const record = await casebook.claim(id);
  const report = record && (await casebook.report(record.claim.report));
  if (!record || !report) return undefined;
  const { items } = await casebook.journal({ subject: id, limit: 500 });
  return claimChains(record, report, items);
};
