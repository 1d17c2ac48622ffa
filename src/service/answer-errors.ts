/** Errors → `{ code, message, remedy }` with the status of errors.ts. */
import type { FastifyError, FastifyInstance } from 'fastify';
import { asCotejoError, CotejoError } from '../errors.ts';
import type { ErrorBody } from './api.ts';

export const errorBody = ({ code, message, remedy }: CotejoError): ErrorBody => ({ code, message, remedy });

/** Fastify's own refusals of a request. */
const asNamed = (thrown: unknown): CotejoError => {
  const { code = '', statusCode, message, cause } = thrown as FastifyError;
  if (thrown instanceof CotejoError) return thrown;
  if (cause instanceof CotejoError) return cause;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new CotejoError('input-too-large', { path: 'The request', limit: 'the server takes at once' });
  }
  if (statusCode !== undefined && statusCode < 500) return new CotejoError('request-invalid', { reason: message });
  return asCotejoError(thrown);
};

export const answerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((thrown, request, reply) => {
    const error = asNamed(thrown);
    if (error.status >= 500) request.log.error(thrown);
    return reply.code(error.status).type('application/json; charset=utf-8').send(errorBody(error));
  });
};
