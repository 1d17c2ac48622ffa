#!/usr/bin/env node
/** The command line: one file a command. Exit codes: 0 all read, 1 some inputs failed, 2 unusable arguments. */
import { Command, CommanderError } from 'commander';
import { asCotejoError, errorLine } from '../errors.ts';
import { registerAnnotate } from './annotate.ts';
import { registerBackup } from './backup.ts';
import { registerCheck } from './check.ts';
import { registerCollate } from './collate.ts';
import { registerExport } from './export.ts';
import { registerImport } from './import.ts';
import { registerRead } from './read.ts';
import { EXIT } from './reading-options.ts';
import { registerServe } from './serve.ts';
import { registerText } from './text.ts';

const REGISTER = [
  registerRead,
  registerCollate,
  registerAnnotate,
  registerText,
  registerImport,
  registerServe,
  registerExport,
  registerCheck,
  registerBackup,
];

const build = (): Command => {
  const program = new Command('cotejo')
    .description('Reads reports of armed violence and keeps one record of what happened, each value tied to its words.')
    .exitOverride()
    .showHelpAfterError('(see --help)');
  for (const register of REGISTER) register(program);
  for (const command of program.commands) command.exitOverride();
  return program;
};

try {
  await build().parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) {
    process.exitCode = thrown.exitCode === 0 ? EXIT.done : EXIT.unusable;
  } else {
    const error = asCotejoError(thrown);
    process.stderr.write(`${errorLine(error)}\n`);
    process.exitCode = error.code === 'arguments-unusable' ? EXIT.unusable : EXIT.someFailed;
  }
}
