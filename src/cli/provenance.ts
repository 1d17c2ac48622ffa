/** `cotejo provenance ID [--path POINTER] --casebook FILE` */
import type { Command } from 'commander';
import { openCasebook } from '../casebook/open-casebook.ts';
import { type Chain, chainAt } from '../casebook/provenance.ts';
import { provenanceOfClaim, provenanceOfEvent } from '../casebook/provenance-of.ts';
import { CotejoError } from '../errors.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

interface Options extends CasebookOption {
  readonly path?: string;
  readonly format: 'text' | 'json';
}

const shortened = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

const inWords = ({ path, value, how, words, decisions }: Chain): string =>
  [
    `${path} = ${shortened(value)}`,
    `  ${how}`,
    ...decisions.map(({ seq, by, at, why }) => `  set by ${by}, decision ${seq}, ${at}${why ? `: ${why}` : ''}`),
    ...words.map(
      (one) =>
        `  "${one.words}" ${one.report} ${one.start}–${one.end}, of ${one.origin} (SHA-256 ${one.sha256}, received ${one.received})`,
    ),
  ].join('\n');

export const registerProvenance = (program: Command): void => {
  withCasebook(program.command('provenance <id>'))
    .description('where the values of an event or a claim come from: words, hashed originals, decisions')
    .option('--path <pointer>', 'one value only, as a JSON pointer: /tolls/0')
    .option('--format <text|json>', 'text, or JSON Lines with one value a line', 'text')
    .addHelpText('after', '\nExample:\n  cotejo provenance e:4f1c2a --path /tolls/0 --casebook cases.cotejo\n')
    .action(async (id: string, { casebook: file, path, format }: Options) => {
      const casebook = await openCasebook(file);
      try {
        const chains = (await provenanceOfEvent(casebook, id)) ?? (await provenanceOfClaim(casebook, id));
        if (!chains) throw new CotejoError('not-found', { what: 'event or claim', id });
        const wanted = path === undefined ? chains : [chainAt(chains, path)];
        for (const chain of wanted) {
          if (!chain) throw new CotejoError('not-found', { what: 'value', id: path ?? '' });
          await write(`${format === 'json' ? JSON.stringify(chain) : inWords(chain)}\n`);
        }
      } finally {
        await casebook.close();
      }
    });
};
