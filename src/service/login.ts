/** Who asks, and whether they may: sessions in a cookie, roles per route, and how often a password may be wrong. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayActAs, type Role, type Session } from '../casebook/accounts.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { CotejoError } from '../errors.ts';

/** Every route of the API names the role that it needs; `anyone` needs no session. */
export type Needed = Role | 'anyone';

declare module 'fastify' {
  interface FastifyContextConfig {
    role?: Needed;
  }
  interface FastifyRequest {
    /** Undefined where the casebook has no accounts. */
    session?: Session;
  }
}

const COOKIE = 'cotejo';

export const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
  headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);

/** Not `Secure`: the server speaks HTTP; behind a proxy with TLS the proxy adds it. */
export const cookieOf = (token: string, days: number): string =>
  `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${days * 86_400}`;

/** The account that asks; without accounts the name that the request gives, if any. */
export const askedBy = ({ session }: FastifyRequest, given?: string): string | undefined => session?.name ?? given;

export const checkRoles = (app: FastifyInstance, casebook: Casebook): void => {
  app.decorateRequest('session', undefined);
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.is404) return;
    // A route that names no role is nobody's by mistake.
    const needed = request.routeOptions.config.role ?? 'administrator';
    const token = tokenOf(request);
    const session = token === undefined ? undefined : await casebook.session(token);
    if (session) request.session = session;
    if (needed === 'anyone' || !(await casebook.hasAccounts())) return;
    if (!session) throw new CotejoError('login-needed');
    if (!mayActAs(session.role, needed)) throw new CotejoError('role-missing', { ...session, needed });
  });
};

const MOST_FAILURES = 5;
const MINUTES = 15;

/** Names whose attempts are remembered; the oldest is forgotten first. */
const REMEMBERED = 10_000;

interface Attempts {
  readonly failures: number;
  readonly since: number;
}

/** After five wrong passwords for a name within a quarter of an hour, none is looked at until that is over. */
export const limitLogins = (now: () => number = Date.now) => {
  const attempts = new Map<string, Attempts>();
  const current = (name: string): Attempts => {
    const known = attempts.get(name);
    return known && now() - known.since < MINUTES * 60_000 ? known : { failures: 0, since: now() };
  };
  return {
    /** @throws CotejoError `login-limited` */
    check: (name: string): void => {
      if (current(name).failures >= MOST_FAILURES) throw new CotejoError('login-limited', { name, minutes: MINUTES });
    },
    failed: (name: string): void => {
      const { failures, since } = current(name);
      attempts.delete(name);
      attempts.set(name, { failures: failures + 1, since });
      const oldest = attempts.keys().next().value;
      if (attempts.size > REMEMBERED && oldest !== undefined) attempts.delete(oldest);
    },
    succeeded: (name: string): void => {
      attempts.delete(name);
    },
  };
};
