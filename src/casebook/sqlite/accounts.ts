/** Accounts and sessions in the store. They are no part of the record: a copy of it may leave them behind. */
import { createHash, randomBytes } from 'node:crypto';
import { CotejoError } from '../../errors.ts';
import {
  type Account,
  type AccountChange,
  isPassword,
  type KeptPassword,
  keepPassword,
  type NewAccount,
  type Role,
  SESSION_DAYS,
  type Session,
} from '../accounts.ts';
import type { Store } from './statements.ts';

const COLUMNS = 'name, role, created, closed';
const DAY = 86_400_000;

export const listAccounts = (store: Store): Account[] =>
  store.rows<Account>(`SELECT ${COLUMNS} FROM account ORDER BY name`);

const accountNamed = (store: Store, name: string): Account => {
  const account = store.row<Account>(`SELECT ${COLUMNS} FROM account WHERE name = ?`, name);
  if (!account) throw new CotejoError('not-found', { what: 'account', id: name });
  return account;
};

/** @throws CotejoError `account-exists` */
export const addAccount = async (store: Store, { name, role, password }: NewAccount): Promise<Account> => {
  const { salt, hash } = await keepPassword(password);
  return store.transaction(() => {
    if (store.row('SELECT 1 FROM account WHERE name = ?', name)) throw new CotejoError('account-exists', { name });
    store.run(
      'INSERT INTO account (name, role, salt, hash, created) VALUES (?, ?, ?, ?, ?)',
      name,
      role,
      salt,
      hash,
      store.now().toISOString(),
    );
    return accountNamed(store, name);
  });
};

const administrators = (store: Store): number =>
  store.row<{ count: number }>("SELECT count(*) AS count FROM account WHERE role = 'administrator' AND closed IS NULL")!
    .count;

/** @throws CotejoError `not-found`, or `decision-unusable` where no administrator would be left */
export const changeAccount = async (
  store: Store,
  name: string,
  { role, password, closed }: AccountChange,
): Promise<Account> => {
  const kept = password === undefined ? undefined : await keepPassword(password);
  return store.transaction(() => {
    const before = accountNamed(store, name);
    const until = closed === undefined ? before.closed : closed ? (before.closed ?? store.now().toISOString()) : null;
    store.run('UPDATE account SET role = ?, closed = ? WHERE name = ?', role ?? before.role, until, name);
    if (kept) store.run('UPDATE account SET salt = ?, hash = ? WHERE name = ?', kept.salt, kept.hash, name);
    // Whoever had the old password, or more rights than now, logs in again.
    store.run('DELETE FROM session WHERE account = ?', name);
    if (administrators(store) === 0) {
      throw new CotejoError('decision-unusable', { reason: 'At least one administrator must stay.' });
    }
    return accountNamed(store, name);
  });
};

/** Of a name that nobody bears: the time that a password takes must not tell who has an account. */
const NOBODY: KeptPassword = { salt: 'AAAAAAAAAAAAAAAAAAAAAA', hash: Buffer.alloc(32).toString('base64url') };

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A token for the browser; undefined where name or password is wrong. */
export const openSession = async (store: Store, name: string, password: string): Promise<string | undefined> => {
  const kept = store.row<KeptPassword>('SELECT salt, hash FROM account WHERE name = ? AND closed IS NULL', name);
  if (!(await isPassword(password, kept ?? NOBODY)) || !kept) return undefined;
  const token = randomBytes(32).toString('base64url');
  const now = store.now().getTime();
  store.transaction(() => {
    store.run('DELETE FROM session WHERE expires < ?', new Date(now).toISOString());
    store.run(
      'INSERT INTO session (token, account, expires) VALUES (?, ?, ?)',
      tokenHash(token),
      name,
      new Date(now + SESSION_DAYS * DAY).toISOString(),
    );
  });
  return token;
};

export const sessionOf = (store: Store, token: string): Session | undefined =>
  store.row<{ name: string; role: Role }>(
    `SELECT a.name, a.role FROM session s JOIN account a ON a.name = s.account
     WHERE s.token = ? AND s.expires > ? AND a.closed IS NULL`,
    tokenHash(token),
    store.now().toISOString(),
  );

export const closeSession = (store: Store, token: string): void => {
  store.run('DELETE FROM session WHERE token = ?', tokenHash(token));
};

export const hasAccounts = (store: Store): boolean => store.row('SELECT 1 FROM account LIMIT 1') !== undefined;
