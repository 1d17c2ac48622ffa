/** `cotejo account list|add|change --casebook FILE` */
import { createInterface } from 'node:readline/promises';
import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../casebook/accounts.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { CotejoError } from '../errors.ts';
import { type CasebookOption, withCasebook } from './casebook-option.ts';
import { write } from './output.ts';

const SHORTEST = 10;

/** From the terminal, or the first line of standard input; never from an argument, which other users could see. */
const askPassword = async (): Promise<string> => {
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  const { value: password = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (password.length >= SHORTEST) return password as string;
  throw new CotejoError('arguments-unusable', { reason: `A password has at least ${SHORTEST} characters.` });
};

const withOpen = async (file: string, work: (casebook: Casebook) => Promise<string>): Promise<void> => {
  const casebook = await openCasebook(file);
  try {
    await write(await work(casebook));
  } finally {
    await casebook.close();
  }
};

const roleOption = () => new Option('--role <role>', 'what the account may do').choices(ROLES);

interface Changes extends CasebookOption {
  readonly role?: Role;
  readonly password?: boolean;
  readonly close?: boolean;
  readonly reopen?: boolean;
}

export const registerAccount = (program: Command): void => {
  const account = program.command('account').description('accounts of a casebook that several people share');
  withCasebook(account.command('list'))
    .description('names, roles, and since when')
    .action(({ casebook: file }: CasebookOption) =>
      withOpen(file, async (casebook) =>
        (await casebook.accounts())
          .map(
            ({ name, role, created, closed }) => `${name}\t${role}\t${created}${closed ? `\tclosed ${closed}` : ''}\n`,
          )
          .join(''),
      ),
    );
  withCasebook(account.command('add <name>'))
    .description('add an account; the password is read from standard input')
    .addOption(roleOption().makeOptionMandatory())
    .addHelpText('after', '\nExample:\n  cotejo account add ana --role administrator --casebook cases.cotejo\n')
    .action((name: string, { casebook: file, role }: CasebookOption & { readonly role: Role }) =>
      withOpen(file, async (casebook) => {
        if (!(await casebook.hasAccounts()) && role !== 'administrator') {
          throw new CotejoError('arguments-unusable', { reason: 'The first account must be an administrator.' });
        }
        await casebook.addAccount({ name, role, password: await askPassword() });
        return `${name} may log in as ${role}.\n`;
      }),
    );
  withCasebook(account.command('change <name>'))
    .description('give another role or password, close or reopen')
    .addOption(roleOption())
    .option('--password', 'read a new password from standard input')
    .option('--close', 'nobody can log in with it any more; what it decided stays')
    .option('--reopen', 'take that back')
    .action((name: string, { casebook: file, role, password, close, reopen }: Changes) =>
      withOpen(file, async (casebook) => {
        const changed = await casebook.changeAccount(name, {
          role,
          password: password ? await askPassword() : undefined,
          closed: close ? true : reopen ? false : undefined,
        });
        return `${changed.name} is ${changed.closed ? 'closed' : `a ${changed.role}`}.\n`;
      }),
    );
};
