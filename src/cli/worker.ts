/** `cotejo worker [--queue nats://…]` */
import { once } from 'node:events';
import { hostname } from 'node:os';
import { type Command, Option } from 'commander';
import { CotejoError, errorLine } from '../errors.ts';
import { queueKind } from '../fleet/queue/addresses.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';
import { portNumber } from './port-number.ts';
import { type QueueOption, withQueue } from './queue-option.ts';
import { atLeastOne } from './reading-options.ts';

const DEFAULT_HEALTH_PORT = 4690;

interface Options extends CasebookOption, QueueOption {
  readonly workers?: number;
  readonly batch?: number;
  readonly only?: 'read' | 'link';
  readonly untilEmpty?: boolean;
  readonly port: number;
  readonly host: string;
  readonly lease: number;
  readonly language?: string;
  readonly packs?: readonly string[];
}

const signalled = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

const run = async (options: Options): Promise<void> => {
  if (queueKind(options.queue) === 'memory') {
    throw new CotejoError('arguments-unusable', {
      reason: 'A worker needs a queue to work from: give nats://… or postgres://… with --queue or in COTEJO_QUEUE.',
    });
  }
  const { openParts } = await import('../fleet/open-parts.ts');
  const { startHealthServer } = await import('../fleet/health-server.ts');
  const { startPageFetcher } = await import('../fleet/fetch-page.ts');
  const { startTracer } = await import('../fleet/trace.ts');
  const { startWorker } = await import('../fleet/run-worker.ts');
  const { patiently } = await import('../fleet/transient.ts');
  const leaseMs = options.lease * 1000;
  let said = '';
  // A machine that starts before its broker or its database waits for them.
  const parts = await patiently(() => openParts(options, { leaseMs }), {
    onWait: (failure) => {
      if (failure.message !== said) process.stderr.write(`${errorLine(failure)} (trying on)\n`);
      said = failure.message;
    },
  });
  const worker = startWorker(
    {
      lanes: parts.lanes,
      ledger: parts.ledger,
      casebook: options.casebook,
      tracer: startTracer('cotejo-worker', process.env.OTEL_EXPORTER_OTLP_ENDPOINT),
      fetch: startPageFetcher(),
    },
    {
      only: options.only,
      batch: options.batch,
      noMore: () => options.untilEmpty ?? false,
      leaseMs,
      name: `${hostname()}:${process.pid}`,
      reading: { workers: options.workers, language: options.language, knowledge: { packs: options.packs } },
    },
  );
  const server = await startHealthServer(worker.health, options.port, options.host);
  await write(`Working for ${shownPlace(options.casebook)}; metrics on ${server.address}/metrics (stop with Ctrl+C)\n`);
  void signalled().then(() => worker.drain());
  try {
    await worker.ended;
  } finally {
    await server.close();
    await parts.close();
  }
};

export const registerWorker = (program: Command): void => {
  withQueue(withCasebook(program.command('worker')))
    .description('read what was submitted, on all cores, until it is stopped; any number on any machine')
    .option('--workers <n>', 'reader threads (default: one a core)', atLeastOne)
    .option('--batch <n>', 'messages that a thread takes at a time (default: 32)', atLeastOne)
    .addOption(
      new Option('--only <role>', 'one kind of work: reading, or linking what was read').choices(['read', 'link']),
    )
    .option('--until-empty', 'end when nothing is left to do')
    .option('--lease <seconds>', 'how long a silent worker keeps its messages; the same for all', atLeastOne, 60)
    .option('--port <n>', 'port of /healthz, /readyz and /metrics; 0 for any', portNumber, DEFAULT_HEALTH_PORT)
    .option('--host <address>', 'address that they listen on', '127.0.0.1')
    .option('--language <en|es>', 'read every report in this language instead of recognising it')
    .option('--packs <folder...>', 'folders of further packs')
    .addHelpText(
      'after',
      '\nExample:\n  COTEJO_QUEUE=nats://broker:4222 COTEJO_DATABASE=postgres://cotejo@db/cases cotejo worker\n',
    )
    .action(run);
};
