/** Requests against their schemas: bodies as they stand, query strings with "5" as 5 where a number is wanted. */
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';
import { CotejoError } from '../errors.ts';

/** Fastify names the part of a request that a schema is for. */
export const checkRequest: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const compiled = Compile(schema);
  const prepare = httpPart === 'body' ? (value: unknown) => value : (value: unknown) => Value.Convert(schema, value);
  return (given: unknown) => {
    const value = prepare(given);
    if (compiled.Check(value)) return { value };
    const [first] = compiled.Errors(value);
    const where = first?.instancePath ? `${httpPart}${first.instancePath}` : httpPart;
    return {
      error: new CotejoError('request-invalid', { reason: `${where}: ${first?.message ?? 'not as described'}` }),
    };
  };
};
