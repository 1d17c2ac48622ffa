/** `cotejo serve [--casebook FILE] [--examples]` */
import { once } from 'node:events';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { ROOT } from '../root.ts';
import { type CasebookOption, shownPlace, withCasebook } from './casebook-option.ts';
import { EXAMPLES, openExamplesCasebook } from './examples-casebook.ts';
import { importPaths, importSentence } from './import.ts';
import { openBrowser } from './open-browser.ts';
import { write } from './output.ts';
import { portNumber } from './port-number.ts';
import { version } from './version.ts';

export const DEFAULT_PORT = 4680;

const LOOPBACK = '127.0.0.1';

/** `npm run build` puts the workbench there. */
const WEB = join(ROOT, 'build', 'web');

interface Options extends CasebookOption {
  readonly port: number;
  readonly examples?: boolean;
  readonly fetch?: boolean;
  readonly tiles?: string;
  readonly open: boolean;
  readonly packs?: readonly string[];
  readonly host: string;
  readonly name?: readonly string[];
  readonly replica?: string;
}

const openExamples = async (path: string | undefined): Promise<Casebook> => {
  const casebook = await openExamplesCasebook(path);
  const summary = await importPaths(casebook, [EXAMPLES], { originOf: (path) => path.replace(EXAMPLES, 'examples') });
  const { events } = await casebook.counts();
  await write(`${importSentence(summary, events, casebook.location)}\n`);
  return casebook;
};

/** What an import that was cut short left undone. */
const catchUp = async (casebook: Casebook): Promise<void> => {
  if (await casebook.needsCollation()) await casebook.recollate();
};

const besideReplica = async (casebook: Casebook, { replica, examples }: Options): Promise<Casebook> => {
  if (!replica || examples) return casebook;
  const { withReplica } = await import('../casebook/with-replica.ts');
  return withReplica(casebook, () => openCasebook(replica, { readOnly: true }));
};

const untilStopped = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

export const registerServe = (program: Command): void => {
  withCasebook(program.command('serve'))
    .description('serve the workbench and the API on this machine')
    .option('--port <n>', 'port; the next free one where it is taken', portNumber, DEFAULT_PORT)
    .option('--host <address>', 'address to listen on; others than this machine only with accounts', LOOPBACK)
    .option('--name <name...>', 'names that the server is reached by, as browsers send them: cotejo.example.org')
    .option('--examples', 'read the bundled examples into a casebook of their own and serve that')
    .option('--packs <folder...>', 'folders of further packs, for imports')
    .option('--tiles <place>', 'map tiles: a PMTiles file, a folder of z/x/y tiles, or http(s)://…/{z}/{x}/{y}.png')
    .option('--fetch', 'let coders import web addresses and feeds; by default the server fetches nothing')
    .option(
      '--replica <address>',
      'a read-only copy of the database, which is asked what needs no writing (environment: COTEJO_DATABASE_REPLICA)',
      process.env.COTEJO_DATABASE_REPLICA,
    )
    .option('--no-open', 'do not open the browser')
    .addHelpText('after', '\nExample:\n  cotejo serve --casebook cases.cotejo --no-open\n')
    .action(async (options: Options, command: Command) => {
      const named = command.getOptionValueSource('casebook') === 'cli' ? options.casebook : undefined;
      const own = await (options.examples ? openExamples(named) : openCasebook(options.casebook));
      await catchUp(own);
      const casebook = await besideReplica(own, options);
      // Loaded here: the other commands should not wait for a web server's code.
      const { startServer } = await import('../service/start-server.ts');
      const { openTiles } = await import('../service/tiles/open-tiles.ts');
      const tiles = options.tiles === undefined ? undefined : await openTiles(options.tiles);
      const server = await startServer({
        casebook,
        port: options.port,
        host: options.host,
        names: options.name,
        version: version(),
        web: WEB,
        packs: options.packs,
        fetching: options.fetch,
        tiles,
        examples: EXAMPLES,
      });
      await write(`Cotejo serves ${shownPlace(casebook.location)} on ${server.address} (stop with Ctrl+C)\n`);
      if (options.open) openBrowser(server.address);
      await untilStopped();
      await server.close();
      await tiles?.close();
      await casebook.close();
    });
};
