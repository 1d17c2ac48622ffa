/** Accounts: who may do what with a casebook that several people share. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import Type from 'typebox';
import { type FrozenStatic, nullable, oneOf } from '../schema.ts';

/** Each may do what those before it may. */
export const ROLES = ['reader', 'coder', 'adjudicator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const mayActAs = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

export const AccountSchema = Type.Object({
  name: Type.String(),
  role: oneOf(ROLES),
  created: Type.String(),
  /** Since when nobody can log in with it; what it decided stays. */
  closed: nullable(Type.String()),
});
export type Account = FrozenStatic<typeof AccountSchema>;

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export interface AccountChange {
  readonly role?: Role;
  readonly password?: string;
  readonly closed?: boolean;
}

export interface Session {
  readonly name: string;
  readonly role: Role;
}

/** A password as it is kept. */
export interface KeptPassword {
  readonly salt: string;
  readonly hash: string;
}

/** Cost of a guess: OWASP names N=2^15, r=8, p=3 as equal to its first choice, in 32 MB instead of 128. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 } as const;
const HASH_BYTES = 32;

const hashOf = (password: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), HASH_BYTES, COST, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });

/** `await keepPassword('correct horse')` → salt and scrypt hash, base64url. */
export const keepPassword = async (password: string): Promise<KeptPassword> => {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: (await hashOf(password, salt)).toString('base64url') };
};

export const isPassword = async (password: string, { salt, hash }: KeptPassword): Promise<boolean> =>
  timingSafeEqual(await hashOf(password, salt), Buffer.from(hash, 'base64url'));

/** Days until one has to log in again. */
export const SESSION_DAYS = 14;
