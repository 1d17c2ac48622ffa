/** Where a value comes from. */
import Type from 'typebox';
import type { Casebook } from '../../casebook/casebook.ts';
import { type Chain, ChainSchema, chainAt } from '../../casebook/provenance.ts';
import { provenanceOfClaim, provenanceOfEvent } from '../../casebook/provenance-of.ts';
import { CotejoError } from '../../errors.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { IdParams, orRefused } from './common.ts';

const KINDS = { events: ['event', provenanceOfEvent], claims: ['claim', provenanceOfClaim] } as const;

const narrowed = (chains: readonly Chain[], path: string | undefined): readonly Chain[] => {
  if (path === undefined) return chains;
  const chain = chainAt(chains, path);
  if (!chain) throw new CotejoError('not-found', { what: 'value', id: path });
  return [chain];
};

type Trace = (casebook: Casebook, id: string) => Promise<readonly Chain[] | undefined>;

export const provenanceRoutes = (app: Api, { casebook }: ServerOptions): void => {
  for (const [plural, [kind, trace]] of Object.entries(KINDS) as [string, readonly [string, Trace]][]) {
    app.get(
      `/api/${plural}/:id/provenance`,
      {
        config: { role: 'reader' },
        schema: {
          tags: ['provenance'],
          summary: `For each value of the ${kind}, or the one at \`path\`, the chain down to hashed bytes or a decision`,
          params: IdParams,
          querystring: Type.Object({ path: Type.Optional(Type.String({ maxLength: 500 })) }),
          response: orRefused(Type.Object({ chains: Type.Array(ChainSchema) })),
        },
      },
      async ({ params: { id }, query: { path } }) => {
        const chains = await trace(casebook, id);
        if (!chains) throw new CotejoError('not-found', { what: kind, id });
        return { chains: [...narrowed(chains, path)] };
      },
    );
  }
};
