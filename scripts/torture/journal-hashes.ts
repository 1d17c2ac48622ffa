/** The hashes of a whole journal, by number. */
import type { Casebook } from '../../src/casebook/casebook.ts';

export const journalHashes = async (casebook: Casebook): Promise<ReadonlyMap<number, string>> => {
  const hashes = new Map<number, string>();
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await casebook.journal({ limit: 500, cursor });
    for (const { seq, hash } of items) hashes.set(seq, hash);
    if (next === null) return hashes;
    cursor = next;
  }
};

/** How many of these decisions the journal does not hold as they were acknowledged. */
export const lostDecisions = async (casebook: Casebook, acknowledged: ReadonlyMap<number, string>): Promise<number> => {
  const hashes = await journalHashes(casebook);
  return [...acknowledged].filter(([seq, hash]) => hashes.get(seq) !== hash).length;
};
