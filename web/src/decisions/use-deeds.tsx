/**
 * Deciding without waiting: a deed is shown at once, sent in the order in which it was done, and taken back where the
 * service refuses it. `z` undoes the last one, also before its answer came.
 */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { Decision } from '../api/decision.ts';
import { type Deed, lastStanding } from './deed.ts';
import { sendDecision, sendUndo } from './send-decision.ts';

export type NewDeed = Pick<Deed, 'event' | 'says' | 'decisions'> & Partial<Pick<Deed, 'fate' | 'seen'>>;

export interface Deeds {
  readonly deeds: readonly Deed[];
  readonly act: (deed: NewDeed) => void;
  /** Takes back one deed, or the last that stands; answers which. */
  readonly undo: (key?: number) => Deed | undefined;
  /** Resolves when everything done so far is on the service's disk or refused. */
  readonly settled: () => Promise<void>;
}

const DeedsContext = createContext<Deeds | undefined>(undefined);

/** What any decision may change; refetched only where it is on screen. */
const AFFECTED: ReadonlySet<unknown> = new Set([
  'event',
  'report',
  'journal',
  'history',
  'health',
  'authority',
  'samples',
  'people',
]);
const LISTS: ReadonlySet<unknown> = new Set(['events', 'points', 'facets', 'reports', 'queue', 'series']);

export const DeedsProvider = ({ children }: { readonly children: ReactNode }) => {
  const client = useQueryClient();
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  const all = useRef(deeds);
  const tail = useRef(Promise.resolve());
  /** Own decisions must not look like somebody else's. */
  const ownLast = useRef(new Map<string, number>());

  const put = useCallback((next: readonly Deed[]) => {
    all.current = next;
    setDeeds(next);
  }, []);
  const change = useCallback(
    (key: number, fields: Partial<Deed>) =>
      put(all.current.map((deed) => (deed.key === key ? { ...deed, ...fields } : deed))),
    [put],
  );
  const refresh = useCallback(() => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => AFFECTED.has(queryKey[0]) });
    // Lists are asked anew when they are shown next, never under the hand.
    void client.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(queryKey[0]), refetchType: 'none' });
  }, [client]);
  /** Asks anew only when the last of a row of deeds has been answered. */
  const waiting = useRef(0);
  const inOrder = useCallback(
    (work: () => Promise<void>) => {
      waiting.current += 1;
      tail.current = tail.current.then(work).finally(() => {
        waiting.current -= 1;
        if (waiting.current === 0) refresh();
      });
    },
    [refresh],
  );

  const send = useCallback(
    async ({ key, event, seen, decisions }: Deed) => {
      const seqs: number[] = [];
      try {
        for (const decision of decisions) {
          const looked = seen !== undefined && seqs.length === 0 && decision.subject.kind === 'event';
          const guarded: Decision = looked
            ? { ...decision, after: Math.max(seen, ownLast.current.get(event) ?? 0) }
            : decision;
          const { entry } = await sendDecision(guarded);
          seqs.push(entry.seq);
          ownLast.current.set(event, entry.seq);
        }
        change(key, { state: 'done', seqs });
      } catch (error) {
        // All or nothing: what went through before the refusal is taken back.
        for (const seq of seqs.toReversed()) await sendUndo(seq).catch(() => undefined);
        change(key, { state: 'failed', error });
      }
    },
    [change],
  );

  const act = useCallback(
    (fresh: NewDeed) => {
      const deed: Deed = { ...fresh, key: all.current.length + 1, state: 'sending', seqs: [] };
      put([...all.current, deed]);
      if (deed.decisions.length === 0) change(deed.key, { state: 'done' });
      else inOrder(() => send(deed));
    },
    [put, change, inOrder, send],
  );

  const undo = useCallback(
    (key?: number): Deed | undefined => {
      const deed = key === undefined ? lastStanding(all.current) : all.current.find((one) => one.key === key);
      if (!deed) return undefined;
      change(deed.key, { state: 'undone' });
      inOrder(async () => {
        // Its answer has come by now: sends and undos go one after the other.
        const { seqs } = all.current.find((one) => one.key === deed.key) ?? deed;
        change(deed.key, { state: 'undone' });
        try {
          for (const seq of seqs.toReversed()) {
            const { entry } = await sendUndo(seq);
            ownLast.current.set(deed.event, entry.seq);
          }
        } catch (error) {
          change(deed.key, { state: 'failed', error });
        }
      });
      return deed;
    },
    [change, inOrder],
  );

  const settled = useCallback(() => tail.current, []);
  const value = useMemo(() => ({ deeds, act, undo, settled }), [deeds, act, undo, settled]);
  return <DeedsContext value={value}>{children}</DeedsContext>;
};

export const useDeeds = (): Deeds => {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error('useDeeds outside of DeedsProvider');
  return deeds;
};
