/** The lanes and the ledger, as addresses name them. */
import { CotejoError } from '../errors.ts';
import { type Lanes, openLanes } from './lanes.ts';
import type { Ledger } from './ledger/ledger.ts';
import { openMemoryLedger } from './ledger/memory-ledger.ts';
import { queueKind } from './queue/addresses.ts';
import type { DeadLetter, QueueOptions } from './queue/queue.ts';
import { jobOfMessage } from './source-message.ts';

export interface Parts {
  readonly lanes: Lanes;
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}

const isDatabase = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** What a message was, as far as it can still be told. */
const originOf = (letter: DeadLetter): { readonly from: string; readonly path: string } => {
  try {
    const { from, source, address } = jobOfMessage(letter);
    return { from, path: source?.path ?? address ?? `message ${letter.id}` };
  } catch {
    return { from: '', path: `message ${letter.id}` };
  }
};

/**
 * `await openParts({ queue: 'nats://…', casebook: 'postgres://…' })`
 * @throws CotejoError `arguments-unusable` where several machines would have to share a file; as `openQueue`
 */
export const openParts = async (
  { queue, casebook }: { readonly queue?: string; readonly casebook: string },
  options: Pick<QueueOptions, 'leaseMs'> = {},
): Promise<Parts> => {
  const alone = queueKind(queue) === 'memory';
  if (!alone && !isDatabase(casebook)) {
    throw new CotejoError('arguments-unusable', {
      reason: `A queue is for several workers, and they share a database: give postgres://… in COTEJO_DATABASE instead of ${casebook}.`,
    });
  }
  const ledger = alone ? openMemoryLedger() : await openPostgres(casebook);
  try {
    const onVanished = (letter: DeadLetter) =>
      ledger.record([
        { ...originOf(letter), message: letter.id, fate: 'failed', reason: letter.reason, ms: 0, worker: 'vanished' },
      ]);
    const lanes = await openLanes(queue, { ...options, onVanished });
    return {
      lanes,
      ledger,
      close: async () => {
        await lanes.close();
        await ledger.close();
      },
    };
  } catch (thrown) {
    await ledger.close();
    throw thrown;
  }
};

/** Loaded here: who works alone needs no driver. */
const openPostgres = async (casebook: string): Promise<Ledger> =>
  (await import('./ledger/postgres-ledger.ts')).openPostgresLedger(casebook);
