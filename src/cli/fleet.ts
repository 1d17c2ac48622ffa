/** `cotejo fleet status|dead|retry [--queue nats://…]` */
import type { Command } from 'commander';
import { CotejoError } from '../errors.ts';
import { LANES, type Lane } from '../fleet/lanes.ts';
import type { Account, LedgerSummary } from '../fleet/ledger/ledger.ts';
import type { Parts } from '../fleet/open-parts.ts';
import { queueKind } from '../fleet/queue/addresses.ts';
import type { QueueCounts } from '../fleet/queue/queue.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';
import { type QueueOption, withQueue } from './queue-option.ts';
import { atLeastOne } from './reading-options.ts';

interface Options extends CasebookOption, QueueOption {
  readonly json?: boolean;
}

const number = (count: number): string => count.toLocaleString('en');

/** `reports/: 12 in = 10 read + 1 duplicate + 1 failed + 0 not news` */
export const accountLine = ({ from, in: all, read, duplicates, failed, notNews, finished }: Account): string => {
  const open = all - read - duplicates - failed - notNews;
  const rest = open > 0 ? ` + ${number(open)} still to do` : '';
  const parts = `${number(read)} read + ${number(duplicates)} duplicate + ${number(failed)} failed + ${number(notNews)} not news`;
  return `${from}: ${number(all)} in = ${parts}${rest}${finished ? '' : ' (submission not finished)'}`;
};

const laneLine = (name: string, { waiting, taken, dead }: QueueCounts): string =>
  `${name}: ${number(waiting)} waiting, ${number(taken)} in work, ${number(dead)} dead`;

const statusText = (counts: Readonly<Record<Lane, QueueCounts>>, summary: LedgerSummary): string => {
  const { read, link, part } = counts;
  const { accounts, lastMinute, slowest, failures } = summary;
  const left = lastMinute > 0 ? `, ${number(Math.ceil((read.waiting + read.taken) / lastMinute))} min left` : '';
  return [
    laneLine('to read', read),
    laneLine('to link', link),
    ...(part.waiting + part.taken + part.dead > 0 ? [laneLine('parts to link', part)] : []),
    `${number(lastMinute)} done in the last minute${read.waiting + read.taken > 0 ? left : ''}`,
    ...accounts.map(accountLine),
    ...failures.map(({ code, count }) => `failed: ${number(count)} × ${code}`),
    ...slowest.map(({ path, ms }) => `slowest: ${number(ms)} ms ${path}`),
  ].join('\n');
};

const withParts = async (options: Options, work: (parts: Parts) => Promise<void>): Promise<void> => {
  if (queueKind(options.queue) === 'memory') {
    throw new CotejoError('arguments-unusable', {
      reason: 'Which fleet? Give its queue with --queue or in COTEJO_QUEUE.',
    });
  }
  const { openParts } = await import('../fleet/open-parts.ts');
  const parts = await openParts(options);
  try {
    await work(parts);
  } finally {
    await parts.close();
  }
};

const LETTERS = 1000;

export const registerFleet = (program: Command): void => {
  const fleet = program
    .command('fleet')
    .description('how the workers are getting on, and what they could not do')
    .addHelpText('after', '\nExample:\n  cotejo fleet status --queue nats://broker:4222\n');
  withQueue(withCasebook(fleet.command('status')))
    .description('backlog, rate, accounts, failures, slowest inputs')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  cotejo fleet status --queue nats://broker:4222\n')
    .action((options: Options) =>
      withParts(options, async ({ lanes, ledger }) => {
        const [read, link, part] = [await lanes.read.counts(), await lanes.link.counts(), await lanes.part.counts()];
        const [counts, summary] = [{ read, link, part }, await ledger.summary()];
        const text = options.json ? JSON.stringify({ ...counts, ...summary }, null, 2) : statusText(counts, summary);
        await write(`${text}\n`);
      }),
    );
  withQueue(withCasebook(fleet.command('dead')))
    .description('messages that nobody could read, with their reason')
    .action((options: Options) =>
      withParts(options, async ({ lanes }) => {
        for (const lane of LANES) {
          for (const { id, refusals, reason } of await lanes[lane].deadLetters(LETTERS)) {
            await write(`${id} (${refusals} tries): ${reason.trim()}\n`);
          }
        }
      }),
    );
  withQueue(withCasebook(fleet.command('retry')))
    .description('put the dead messages back, when their cause is mended')
    .action((options: Options) =>
      withParts(options, async ({ lanes }) => {
        let count = 0;
        for (const lane of LANES) count += await lanes[lane].retryDead();
        await write(`${number(count)} ${count === 1 ? 'message' : 'messages'} put back.\n`);
      }),
    );
  withQueue(withCasebook(fleet.command('link')))
    .description('link all of the casebook anew, shared out over the workers; the events are those of one machine')
    .option('--parts <n>', 'parts to share it out into (default: 16)', atLeastOne)
    .action((options: Options & { readonly parts?: number }) =>
      withParts(options, async ({ lanes }) => {
        const { openLinkShelf } = await import('../fleet/linking/link-shelf.ts');
        const { linkByParts } = await import('../fleet/linking/link-by-parts.ts');
        const shelf = await openLinkShelf(options.casebook);
        try {
          const { events, written } = await linkByParts(options.casebook, lanes.part, shelf, {
            parts: options.parts,
            onProgress: (step, done, all) => process.stderr.write(`${step}: ${number(done)} of ${number(all)}\n`),
          });
          await write(`${number(events)} events, ${number(written)} new or changed.\n`);
        } finally {
          await shelf.close();
        }
      }),
    );
  withCasebook(fleet.command('partition'))
    .description('keep claims and events of a large database in tables of months from now on, while it is in use')
    .action(async ({ casebook }: CasebookOption) => {
      const { partitionByMonth } = await import('../casebook/postgres/partition.ts');
      const turned = partitionByMonth(casebook);
      await write(turned ? 'Claims and events go into tables of months.\n' : 'It was so already.\n');
    });
  for (const command of fleet.commands) command.exitOverride();
};
