/** Which accounts may be about one happening, by index: keys of day and town, of names and people, and rare words of a month. */
import { blockKeys } from '../block-keys.ts';
import type { Signature } from '../signature.ts';
import type { RecordStore } from './record-store.ts';
import { CROWD, wordEntry, wordMonths } from './word-months.ts';

export interface Entered {
  /** Accounts that it may be one with; two accounts are each other's candidates or neither is. */
  readonly candidates: ReadonlySet<number>;
  /** Accounts that have lost a way to each other, since a key or word has become too common. */
  readonly parted: readonly number[];
}

export interface AccountIndex {
  /** Indexes an account that is not there yet. */
  readonly enter: (account: number, signature: Signature) => Entered;
  /** Candidates of an account that is there. */
  readonly candidates: (account: number, signature: Signature) => ReadonlySet<number>;
}

export const accountIndex = (store: RecordStore): AccountIndex => {
  const blocks = store.lists('block');
  const months = wordMonths(store);
  return {
    enter: (account, signature) => {
      const entry = wordEntry(signature);
      const parted = new Set(months.place(account, entry));
      const candidates = new Set<number>();
      for (const key of blockKeys(signature)) {
        const block = blocks.of(key, CROWD + 1);
        // A crowd is full: nobody is looked for under the key any more.
        if (block.length > CROWD) continue;
        blocks.add(key, account);
        if (block.length < CROWD) for (const one of block) candidates.add(one);
        else for (const one of [...block, account]) parted.add(one);
      }
      months.candidates(entry, (one) => candidates.add(one));
      candidates.delete(account);
      return { candidates, parted: [...parted] };
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
