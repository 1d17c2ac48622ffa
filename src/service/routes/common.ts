/** What every route says alike. */
import Type, { type TSchema } from 'typebox';
import { ErrorBodySchema } from '../api.ts';

/** Rows of a page where the request does not say. */
export const PAGE = 50;

export const IdParams = Type.Object({ id: Type.String({ minLength: 1 }) });

/** A route's answers: the good one, else an entry of errors.ts. */
export const orRefused = <S extends TSchema>(schema: S) => ({
  '2xx': schema,
  '4xx': ErrorBodySchema,
  '5xx': ErrorBodySchema,
});

/** A file or a stream: its bytes are the answer. */
export const TextAnswer = Type.Unsafe<unknown>(Type.String());
