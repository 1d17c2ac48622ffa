/** Which accounts may be about one happening, by index: keys of day and town, of names and people, and rare words of a month. */
import { blockKeys } from '../block-keys.ts';
import type { Signature } from '../signature.ts';
import type { RecordStore } from './record-store.ts';
import { CROWD, wordEntry, wordMonths } from './word-months.ts';

export interface AccountIndex {
  /** Indexes an account; returns accounts that have lost a way to each other, since a key or word has become too common. */
  readonly place: (account: number, signature: Signature) => readonly number[];
  /** The account's candidates, itself left out. Two accounts are each other's candidates or neither is. */
  readonly candidates: (account: number, signature: Signature) => ReadonlySet<number>;
}

export const accountIndex = (store: RecordStore): AccountIndex => {
  const blocks = store.lists('block');
  const months = wordMonths(store);
  return {
    place: (account, signature) => {
      const parted = new Set(months.place(account, wordEntry(signature)));
      for (const key of blockKeys(signature)) {
        blocks.add(key, account);
        const block = blocks.of(key, CROWD + 2);
        if (block.length === CROWD + 1) for (const one of block) parted.add(one);
      }
      return [...parted];
    },
    candidates: (account, signature) => {
      const found = new Set<number>();
      for (const key of blockKeys(signature)) {
        const block = blocks.of(key, CROWD + 1);
        if (block.length <= CROWD) for (const one of block) found.add(one);
      }
      months.candidates(wordEntry(signature), (one) => found.add(one));
      found.delete(account);
      return found;
    },
  };
};
