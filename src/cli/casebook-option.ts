/** `--casebook FILE`, as every command that works on a casebook takes it. */
import type { Command } from 'commander';

/** A file in the folder that one works in, so that a casebook lies beside its reports. */
export const DEFAULT_CASEBOOK = 'casebook.cotejo';

export interface CasebookOption {
  readonly casebook: string;
}

export const withCasebook = (command: Command): Command =>
  command.option(
    '--casebook <file>',
    'the casebook (environment: COTEJO_CASEBOOK)',
    process.env.COTEJO_CASEBOOK ?? DEFAULT_CASEBOOK,
  );
