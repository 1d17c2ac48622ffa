/** A web address → Sources: fetched with every care, then told by content like any file. */
import { appendFile } from 'node:fs/promises';
import { CotejoError } from '../../errors.ts';
import { detectFormat, HEAD_BYTES } from '../detect-format.ts';
import type { Unpacker } from '../formats/unpacker.ts';
import type { InputFailure, Source } from '../source.ts';
import type { Fetched, Fetcher, Validators } from './fetcher.ts';

export interface OpenAddressOptions {
  readonly fetcher: Fetcher;
  readonly unpacker: () => Promise<Unpacker>;
  /** WARC file to which every fetched answer is appended. */
  readonly archive?: string;
  readonly maxText?: number;
}

/** The Sources of an answer that is at hand. */
export async function* openFetched(
  { url, bytes }: Fetched,
  { unpacker, maxText }: Pick<OpenAddressOptions, 'unpacker' | 'maxText'>,
): AsyncGenerator<Source | InputFailure> {
  const format = detectFormat(bytes.subarray(0, HEAD_BYTES), new URL(url).pathname);
  if (format === 'text' || format === 'markdown' || format === 'html') {
    yield { path: url, format, bytes, address: url, maxText };
    return;
  }
  for await (const found of (await unpacker()).open({ path: url, bytes, options: {} })) {
    yield 'code' in found || found.format === 'json-record' ? found : { ...found, address: url };
  }
}

/** Fetches, keeps the copy, and answers with what came. @throws CotejoError */
export const fetchAndKeep = async (
  address: string,
  { fetcher, archive }: Pick<OpenAddressOptions, 'fetcher' | 'archive'>,
  validators?: Validators,
): Promise<Fetched> => {
  const fetched = await fetcher.fetch(address, validators);
  if (archive && fetched.warc) await appendFile(archive, fetched.warc);
  return fetched;
};

/** `openAddress('https://paper.example/a', …)` → its Sources; what goes wrong comes as an InputFailure. */
export async function* openAddress(
  address: string,
  options: OpenAddressOptions,
): AsyncGenerator<Source | InputFailure> {
  try {
    yield* openFetched(await fetchAndKeep(address, options), options);
  } catch (thrown) {
    if (!(thrown instanceof CotejoError)) throw thrown;
    yield { path: address, code: thrown.code, details: thrown.details };
  }
}
