/** The command line: one file a command. Exit codes: 0 all read, 1 some inputs failed, 2 unusable arguments. */
import { Command, CommanderError } from 'commander';
import { asCotejoError, errorLine } from '../errors.ts';
import { EXIT } from './exit.ts';

type Register = (program: Command) => void;

/** Only the command that is called is loaded; help loads them all. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  read: async () => (await import('./read.ts')).registerRead,
  collate: async () => (await import('./collate.ts')).registerCollate,
  annotate: async () => (await import('./annotate.ts')).registerAnnotate,
  text: async () => (await import('./text.ts')).registerText,
  import: async () => (await import('./import.ts')).registerImport,
  watch: async () => (await import('./watch.ts')).registerWatch,
  serve: async () => (await import('./serve.ts')).registerServe,
  explain: async () => (await import('./explain.ts')).registerExplain,
  'compare-rules': async () => (await import('./compare-rules.ts')).registerCompareRules,
  match: async () => (await import('./match.ts')).registerMatch,
  export: async () => (await import('./export.ts')).registerExport,
  check: async () => (await import('./check.ts')).registerCheck,
  backup: async () => (await import('./backup.ts')).registerBackup,
  reread: async () => (await import('./reread.ts')).registerReread,
  account: async () => (await import('./account.ts')).registerAccount,
  provenance: async () => (await import('./provenance.ts')).registerProvenance,
  rescue: async () => (await import('./rescue.ts')).registerRescue,
  copy: async () => (await import('./copy.ts')).registerCopy,
  names: async () => (await import('./names.ts')).registerNames,
  worker: async () => (await import('./worker.ts')).registerWorker,
  submit: async () => (await import('./submit.ts')).registerSubmit,
  fleet: async () => (await import('./fleet.ts')).registerFleet,
  train: async () => (await import('./train.ts')).registerTrain,
};

const build = async (called: string | undefined): Promise<Command> => {
  const program = new Command('cotejo')
    .description('Reads reports of armed violence and keeps one record of what happened, each value tied to its words.')
    .exitOverride()
    .showHelpAfterError('(see --help)');
  const loads = called !== undefined && called in COMMANDS ? [COMMANDS[called]] : Object.values(COMMANDS);
  for (const load of loads) (await load())(program);
  for (const command of program.commands) command.exitOverride();
  return program;
};

/** Runs `argv` as Node gives it; sets the exit code. */
export const run = async (argv: readonly string[]): Promise<void> => {
  try {
    await (await build(argv[2])).parseAsync(argv);
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? EXIT.done : EXIT.unusable;
      return;
    }
    const error = asCotejoError(thrown);
    process.stderr.write(`${errorLine(error)}\n`);
    process.exitCode = error.code === 'arguments-unusable' ? EXIT.unusable : EXIT.someFailed;
  }
};
