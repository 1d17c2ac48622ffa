/** The hash table from names to entries. */
import { HASH_START, hashName, hashWord, slotOf } from '../fold-name.ts';
import { POSTING, PREFIX, PREFIX_ONLY } from '../gazetteer-layout.ts';
import type { Draft } from './draft.ts';

/** The hash table: names, and the beginnings of longer names so that a look-up knows when to stop. */
export const tableOf = (draft: Draft): { slots: Uint32Array; postings: Uint32Array } => {
  const table = new Map<number, { place: number; prefix: boolean }>();
  const postings: number[] = [];
  for (const [name, list] of draft.names) {
    const hash = hashName(name);
    if (table.get(hash) !== undefined && table.get(hash)!.place !== PREFIX_ONLY) continue;
    table.set(hash, { place: postings.length, prefix: table.get(hash)?.prefix ?? false });
    postings.push(...list.map((posting, index) => (posting | (index === list.length - 1 ? POSTING.last : 0)) >>> 0));
    const words = name.split(' ');
    let prefix = HASH_START;
    for (const word of words.slice(0, -1)) {
      prefix = hashWord(prefix, word);
      const known = table.get(prefix);
      if (known === undefined) table.set(prefix, { place: PREFIX_ONLY, prefix: true });
      else known.prefix = true;
    }
  }
  let size = 1 << 16;
  while (size < table.size * 2) size *= 2;
  const slots = new Uint32Array(size * 2);
  for (const [hash, { place, prefix }] of table) {
    let slot = slotOf(hash, size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    // Places count from 1: an empty slot holds 0.
    slots[slot * 2 + 1] = ((place === PREFIX_ONLY ? PREFIX_ONLY : place + 1) | (prefix ? PREFIX : 0)) >>> 0;
  }
  return { slots, postings: Uint32Array.from(postings) };
};
