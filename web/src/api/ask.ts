/** One request to the service: its JSON, or an error that says what to do. */
import type { ErrorBody } from '../../../src/service/api.ts';

/** `code` is an entry of the service's error table, or `unreachable` where no server answers. */
export class ServiceError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor({ code, message, remedy }: ErrorBody) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.remedy = remedy;
  }
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'message' in body && 'remedy' in body;

const refusal = async (response: Response): Promise<ServiceError> => {
  const body: unknown = await response.json().catch(() => null);
  return new ServiceError(
    isErrorBody(body)
      ? body
      : { code: 'unreachable', message: `${response.status} ${response.statusText}`, remedy: '' },
  );
};

const isAborted = (thrown: unknown): boolean => thrown instanceof DOMException && thrown.name === 'AbortError';

/** `await ask<Health>('/api/health')`; throws ServiceError. */
export const ask = async <Answer>(path: string, options: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(path, { ...options, headers: { accept: 'application/json', ...options.headers } }).catch(
    (thrown: unknown) => {
      if (isAborted(thrown)) throw thrown;
      throw new ServiceError({ code: 'unreachable', message: '', remedy: '' });
    },
  );
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Answer;
};

/** `queryOf({ q: 'a b', type: undefined })` → `?q=a+b` */
export const queryOf = (values: Readonly<Record<string, string | number | boolean | undefined>>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};
