/** The server: guards first, then the API's routes, then the workbench's files. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import swagger from '@fastify/swagger';

import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import type { Casebook } from '../casebook/casebook.ts';
import { answerErrors } from './answer-errors.ts';
import { tagAnswers } from './etags.ts';
import { guard } from './guards.ts';
import { checkRoles } from './login.ts';
import { aboutRoutes } from './routes/about.ts';
import { accountRoutes } from './routes/accounts.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { deskRoutes } from './routes/desk.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/exports.ts';
import { importRoutes } from './routes/imports.ts';
import { nameRoutes } from './routes/names.ts';
import { provenanceRoutes } from './routes/provenance.ts';
import { reportRoutes } from './routes/reports.ts';
import { sampleRoutes } from './routes/samples.ts';
import { searchRoutes } from './routes/search.ts';
import { tileRoutes } from './routes/tiles.ts';
import type { TileSource } from './tiles/tile-source.ts';
import type { SchemaTypes } from './type-provider.ts';
import { checkRequest } from './validation.ts';
import { serveWorkbench } from './workbench.ts';

export interface ServerOptions {
  readonly casebook: Casebook;
  readonly version: string;
  /** Folder of the built workbench. */
  readonly web: string;
  /** Folders of packs besides the bundled ones, for imports. */
  readonly packs?: readonly string[];
  readonly workers?: number;
  /** Names besides this machine's own that browsers may call the server by. */
  readonly names?: readonly string[];
  /** Whether web addresses are fetched when a coder asks for it; default not. */
  readonly fetching?: boolean;
  /** Map tiles that the user has; closed by whoever opened them. */
  readonly tiles?: TileSource;
  /** Folder of the bundled examples, for the workbench to offer. */
  readonly examples?: string;
}

export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, SchemaTypes>;

/** Largest JSON body; files come as a stream and are bounded where they are kept. */
const BODY_LIMIT = 50_000_000;

export const buildServer = async (options: ServerOptions): Promise<Api> => {
  const app: Api = Fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
  }).withTypeProvider<SchemaTypes>();
  app.setValidatorCompiler(checkRequest);
  // The schemas describe answers; nothing that the casebook gave is left out or turned into something else.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  guard(app as FastifyInstance, options.names);
  answerErrors(app as FastifyInstance);
  checkRoles(app as FastifyInstance, options.casebook);
  tagAnswers(app as FastifyInstance, options.casebook);
  await app.register(swagger, {
    // The description names the role that a route needs.
    transform: ({ schema, url, route }) => ({ schema: { ...schema, 'x-role': route.config?.role }, url }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cotejo',
        version: options.version,
        description: 'The record of a casebook, and decisions on it.',
      },
    },
  });
  for (const routes of [
    eventRoutes,
    reportRoutes,
    searchRoutes,
    decisionRoutes,
    deskRoutes,
    provenanceRoutes,
    nameRoutes,
    sampleRoutes,
    accountRoutes,
    importRoutes,
    exportRoutes,
    tileRoutes,
    aboutRoutes,
  ]) {
    await app.register(async (scope) => routes(scope.withTypeProvider<SchemaTypes>() as Api, options));
  }
  await serveWorkbench(app as FastifyInstance, options.web);
  return app;
};
