/** Streams of bytes: their beginning without losing it, and their whole under a limit. */
import { CotejoError } from '../errors.ts';
import type { InputFailure } from './source.ts';

/** The stream's first bytes, and the stream with them put back. */
export const peek = async (
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> => {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const whole = async function* () {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  };
  return [Buffer.concat(first).subarray(0, count), whole()];
};

const limitInWords = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** @throws CotejoError `input-too-large` */
export const collect = async (chunks: AsyncIterable<Uint8Array>, path: string, limit: number): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new CotejoError('input-too-large', { path, limit: limitInWords(limit) });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};

export const tooLarge = (path: string, limit: number): InputFailure => ({
  path,
  code: 'input-too-large',
  details: { path, limit: limitInWords(limit) },
});
