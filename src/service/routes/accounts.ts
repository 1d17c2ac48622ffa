/** Logging in, and keeping accounts. */
import Type from 'typebox';
import { AccountSchema, ROLES, SESSION_DAYS } from '../../casebook/accounts.ts';
import { CotejoError } from '../../errors.ts';
import { oneOf } from '../../schema.ts';
import { MeSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { cookieOf, limitLogins, tokenOf } from '../login.ts';
import { orRefused } from './common.ts';

const tags = ['accounts'];

const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\s\\u0000-\\u001f]+$' });
const Password = Type.String({ minLength: 10, maxLength: 500 });

export const accountRoutes = (app: Api, { casebook }: ServerOptions): void => {
  const limit = limitLogins();
  app.get(
    '/api/me',
    { config: { role: 'anyone' }, schema: { tags, summary: 'Who is logged in', response: orRefused(MeSchema) } },
    async ({ session }) => ({
      login: await casebook.hasAccounts(),
      name: session?.name ?? null,
      role: session?.role ?? null,
    }),
  );
  app.post(
    '/api/login',
    {
      config: { role: 'anyone' },
      schema: {
        tags,
        summary: 'Log in; the session is a cookie',
        body: Type.Object(
          { name: Type.String({ maxLength: 100 }), password: Type.String({ maxLength: 500 }) },
          { additionalProperties: false },
        ),
        response: orRefused(MeSchema),
      },
    },
    async ({ body: { name, password } }, reply) => {
      limit.check(name);
      const token = await casebook.openSession(name, password);
      const session = token === undefined ? undefined : await casebook.session(token);
      if (token === undefined || !session) {
        limit.failed(name);
        throw new CotejoError('login-failed');
      }
      limit.succeeded(name);
      reply.header('set-cookie', cookieOf(token, SESSION_DAYS));
      return { login: true, ...session };
    },
  );
  app.post(
    '/api/logout',
    { config: { role: 'anyone' }, schema: { tags, summary: 'Log out', response: orRefused(MeSchema) } },
    async (request, reply) => {
      const token = tokenOf(request);
      if (token !== undefined) await casebook.closeSession(token);
      reply.header('set-cookie', cookieOf('', 0));
      return { login: await casebook.hasAccounts(), name: null, role: null };
    },
  );
  app.get(
    '/api/accounts',
    {
      config: { role: 'administrator' },
      schema: {
        tags,
        summary: 'All accounts',
        response: orRefused(Type.Object({ items: Type.Array(AccountSchema) })),
      },
    },
    async () => ({ items: await casebook.accounts() }),
  );
  app.post(
    '/api/accounts',
    {
      config: { role: 'administrator' },
      schema: {
        tags,
        summary: 'Add an account',
        body: Type.Object({ name: Name, role: oneOf(ROLES), password: Password }, { additionalProperties: false }),
        response: orRefused(AccountSchema),
      },
    },
    async ({ body }, reply) => {
      // The first account shuts the server to everybody else: it must be one that can let others in.
      if (!(await casebook.hasAccounts()) && body.role !== 'administrator') {
        throw new CotejoError('request-invalid', { reason: 'The first account must be an administrator.' });
      }
      return reply.code(201).send(await casebook.addAccount(body));
    },
  );
  app.patch(
    '/api/accounts/:name',
    {
      config: { role: 'administrator' },
      schema: {
        tags,
        summary: 'Change an account: its role, its password, whether it is closed',
        params: Type.Object({ name: Type.String() }),
        body: Type.Object(
          {
            role: Type.Optional(oneOf(ROLES)),
            password: Type.Optional(Password),
            closed: Type.Optional(Type.Boolean()),
          },
          { additionalProperties: false },
        ),
        response: orRefused(AccountSchema),
      },
    },
    ({ params: { name }, body }) => casebook.changeAccount(name, body),
  );
};
