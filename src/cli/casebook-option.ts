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
    'the casebook: a file, or postgres://… (environment: COTEJO_DATABASE, COTEJO_CASEBOOK)',
    process.env.COTEJO_DATABASE || process.env.COTEJO_CASEBOOK || DEFAULT_CASEBOOK,
  );

/** A database's address without its password. */
export const shownPlace = (place: string): string => place.replace(/^(postgres(?:ql)?:\/\/[^:/@]*):[^@/]*@/, '$1@');
