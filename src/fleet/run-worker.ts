/**
 * A worker: takes messages, reads them on all cores, stores what comes of them, links what is new. It keeps nothing of its own: any number run on
 * any machine, and one that dies leaves its messages to the others.
 */
import { asCotejoError, type CotejoError, errorLine } from '../errors.ts';
import type { Source } from '../intake/source.ts';
import type { ReadAllOptions } from '../parallel/read-all.ts';
import { openReaderPool, type ReaderPool } from '../parallel/reader-pool.ts';
import { type CasebookKeeper, keepCasebook } from './casebook-keeper.ts';
import type { Health } from './health-server.ts';
import { LANES, type Lane, type Lanes, RECORD } from './lanes.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { LinkShelf } from './linking/link-shelf.ts';
import { startRecordLinker } from './linking/record-linker.ts';
import { type Metrics, startMetrics } from './metrics.ts';
import { type Delivery, LEASE_MS, type Queue } from './queue/queue.ts';
import { readBatch } from './read-batch.ts';
import type { Tracer } from './trace.ts';
import { isPassing, patiently } from './transient.ts';

export type Role = 'read' | 'link';

export interface WorkerOptions {
  /** Only this kind of work; default both. */
  readonly only?: Role;
  /** Messages in a reader thread's hands at a time. */
  readonly batch?: number;
  /** Whether nothing more will be put: then it ends when nothing is left to do, instead of waiting for more. */
  readonly noMore?: () => boolean;
  readonly leaseMs?: number;
  readonly reading: Omit<ReadAllOptions, 'task'>;
  /** Host and process, for the ledger. */
  readonly name: string;
}

export interface WorkerPlaces {
  readonly lanes: Lanes;
  readonly ledger: Ledger;
  /** Address or path of the casebook. */
  readonly casebook: string;
  readonly tracer: Tracer;
  readonly fetch: (address: string) => Promise<Source>;
}

export interface Worker {
  readonly health: Health;
  readonly metrics: Metrics;
  /** Resolves when it has ended: after `drain`, or where nothing is left. */
  readonly ended: Promise<void>;
  /** Takes nothing more, finishes what is in its hands. */
  readonly drain: () => void;
}

const BATCH = 32;
const WAIT_MS = 1000;

/** Everything that the loops of one worker share. */
interface Floor extends WorkerPlaces {
  readonly keeper: CasebookKeeper;
  readonly metrics: Metrics;
  readonly options: WorkerOptions;
  readonly stop: AbortSignal;
  /** Whatever was last in the way, until something works again. */
  readonly say: (why: string | undefined) => void;
  readonly beat: () => void;
}

/** Extends the leases of what is in hand while the work lasts. */
const holding = async <T>(
  deliveries: readonly Delivery[],
  leaseMs: number,
  beat: () => void,
  work: () => Promise<T>,
): Promise<T> => {
  const timer = setInterval(() => {
    beat();
    for (const one of deliveries) one.extend().catch(() => {});
  }, leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

const isEmpty = async (lane: Queue): Promise<boolean> => {
  const { waiting, taken } = await lane.counts();
  return waiting + taken === 0;
};

/** Readers are done with their lane; linkers when readers can add nothing to theirs any more. */
const isDone = async ({ lanes }: Floor, lane: Lane): Promise<boolean> =>
  (await isEmpty(lanes.read)) && (lane === 'read' || (await isEmpty(lanes[lane])));

/** Takes and works until it is to stop; what passes is waited out, whatever it was that failed. */
const loop = async (
  floor: Floor,
  lane: Lane,
  take: () => Promise<readonly Delivery[]>,
  work: (deliveries: readonly Delivery[]) => Promise<void>,
): Promise<void> => {
  const { stop, say, beat, metrics, options } = floor;
  const patience = {
    signal: stop,
    onWait: (failure: CotejoError) => {
      say(failure.message);
      metrics.add('cotejo_waits_total', 1, { code: failure.code });
    },
  };
  while (!stop.aborted) {
    beat();
    try {
      const deliveries = await patiently(take, patience);
      if (deliveries.length === 0 && options.noMore?.() && (await isDone(floor, lane))) return;
      if (deliveries.length > 0) {
        await holding(deliveries, options.leaseMs ?? LEASE_MS, beat, () => work(deliveries));
      }
      say(undefined);
    } catch (thrown) {
      if (!isPassing(thrown)) throw thrown;
      patience.onWait(thrown);
    }
  }
};

const readLoop = (floor: Floor, readers: ReaderPool): Promise<void> => {
  const { lanes, options, stop } = floor;
  const parts = { ...floor, casebook: floor.keeper, readers, links: lanes.link, worker: options.name, signal: stop };
  return loop(
    floor,
    'read',
    () => lanes.read.take({ most: options.batch ?? BATCH, waitMs: WAIT_MS }),
    (deliveries) => readBatch(deliveries, parts),
  );
};

/** A piece of linking, to its end: what passes is waited out, and what fails otherwise is refused, so that reading goes on. */
const linked = async (
  { tracer, metrics, stop, say }: Floor,
  lane: Lane,
  one: Delivery,
  work: () => Promise<number>,
): Promise<void> => {
  const span = tracer.start(lane);
  const started = performance.now();
  try {
    const written = await patiently(work, { signal: stop, onWait: ({ message }) => say(message) });
    metrics.add('cotejo_link_seconds_total', (performance.now() - started) / 1000);
    metrics.add('cotejo_events_written_total', written);
    await one.acknowledge();
    span.end({ written });
  } catch (thrown) {
    const error = asCotejoError(thrown);
    span.end({}, error.code);
    if (isPassing(thrown)) throw thrown;
    metrics.add('cotejo_refusals_total');
    await one.refuse(errorLine(error));
  }
};

/** One taker of the partition: what was put meanwhile is linked along, and its messages find nothing left to do. */
const linkLoop = (floor: Floor): Promise<void> => {
  const linker = startRecordLinker(floor.casebook);
  const take = () => floor.lanes.link.take({ most: 1, waitMs: WAIT_MS, partition: RECORD });
  const work = async (deliveries: readonly Delivery[]) => {
    for (const one of deliveries) await linked(floor, 'link', one, linker.link);
  };
  return loop(floor, 'link', take, work).finally(linker.close);
};

/** Pieces of linking a whole casebook; what they need is opened by the first. */
const partLoop = (floor: Floor): Promise<void> => {
  let shelf: Promise<LinkShelf> | undefined;
  const opened = async (): Promise<LinkShelf> => {
    const { openLinkShelf } = await import('./linking/link-shelf.ts');
    return openLinkShelf(floor.casebook);
  };
  const task = async (one: Delivery): Promise<number> => {
    const { doLinkTask } = await import('./linking/link-task.ts');
    shelf ??= opened();
    shelf.catch(() => {
      shelf = undefined;
    });
    await doLinkTask(one, await shelf);
    return 0;
  };
  const take = () => floor.lanes.part.take({ most: 1, waitMs: WAIT_MS });
  const work = async (deliveries: readonly Delivery[]) => {
    for (const one of deliveries) await linked(floor, 'part', one, () => task(one));
  };
  return loop(floor, 'part', take, work).finally(async () => (await shelf?.catch(() => undefined))?.close());
};

interface State {
  /** Whatever was last in the way, until something works again. */
  trouble?: string;
  /** When a loop last went round, or a lease was extended. */
  beaten: number;
}

const healthOf = (floor: Floor, readers: ReaderPool | undefined, state: State): Health => {
  const { lanes, metrics, options, stop } = floor;
  const notReady = () => (stop.aborted ? 'it is stopping' : state.trouble);
  return {
    isAlive: () => performance.now() - state.beaten < 3 * (options.leaseMs ?? LEASE_MS),
    notReady,
    metrics: async () => {
      for (const lane of LANES) {
        const counts = await lanes[lane].counts().catch(() => undefined);
        for (const [state, count] of Object.entries(counts ?? {})) {
          metrics.set('cotejo_queue_messages', count, { lane, state });
        }
      }
      metrics.set('cotejo_threads', readers?.threads ?? 0);
      metrics.set('cotejo_ready', notReady() === undefined ? 1 : 0);
      return metrics.page();
    },
  };
};

/** `startWorker({ lanes, ledger, casebook: 'postgres://…' }, { name: 'host-17', reading: { workers: 2 } })` */
export const startWorker = (places: WorkerPlaces, options: WorkerOptions): Worker => {
  const stopping = new AbortController();
  const metrics = startMetrics();
  const keeper = keepCasebook(places.casebook);
  const state: State = { beaten: performance.now() };
  const floor: Floor = {
    ...places,
    keeper,
    metrics,
    options,
    stop: stopping.signal,
    say: (why) => {
      state.trouble = why;
    },
    beat: () => {
      state.beaten = performance.now();
    },
  };
  const readers = options.only === 'link' ? undefined : openReaderPool({ ...options.reading, task: 'import' });
  // One batch more than threads, where there are several: one is stored while the others are read.
  const readLoops = readers === undefined ? 0 : readers.threads > 1 ? readers.threads + 1 : 1;
  const loops = [
    ...Array.from({ length: readLoops }, () => readLoop(floor, readers as ReaderPool)),
    ...(options.only === 'read' ? [] : [linkLoop(floor), partLoop(floor)]),
  ];
  const ended = Promise.all(loops)
    .catch((thrown) => {
      // One loop's end is the worker's: half a worker would look alive.
      stopping.abort();
      throw thrown;
    })
    .finally(async () => {
      await readers?.close();
      await keeper.close();
      await places.tracer.flush();
    });
  return {
    metrics,
    health: healthOf(floor, readers, state),
    ended: ended.then(() => undefined),
    drain: () => stopping.abort(),
  };
};
