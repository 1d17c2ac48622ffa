/** How a route's TypeBox schemas become its handler's types: requests as sent, answers readonly as the domain is. */
import type { FastifyTypeProvider } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { FrozenStatic } from '../schema.ts';

export interface SchemaTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown;
  readonly serializer: this['schema'] extends TSchema ? FrozenStatic<this['schema']> : unknown;
}
