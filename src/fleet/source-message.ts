/** A source as a message of the queue and back: a line of JSON, then the bytes, packed. */
import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CotejoError } from '../errors.ts';
import type { Source, SourceFormat } from '../intake/source.ts';
import type { Message } from './queue/queue.ts';

interface Head {
  readonly v: 1;
  /** The archive, folder or file that it was submitted from. */
  readonly from: string;
  readonly path: string;
  readonly format: SourceFormat | 'address';
  readonly encoding?: string;
  readonly address?: string;
  readonly maxText?: number;
  /** Bytes of the first part, packed; the rest is the file as received. */
  readonly packed: number;
  /** W3C trace context of whoever submitted it. */
  readonly trace?: string;
}

/** What a worker is asked to read. */
export interface Job {
  readonly from: string;
  readonly trace?: string;
  /** Undefined where the worker has to fetch `address` first. */
  readonly source?: Source;
  readonly address?: string;
}

const HASH_CHARS = 40;

const idOf = (from: string, path: string, bytes: Uint8Array): string =>
  createHash('sha256').update(`${from}\0${path}\0`).update(bytes).digest('hex').slice(0, HASH_CHARS);

const join = (head: Head, parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...parts]);

export interface MessageOptions {
  readonly from: string;
  readonly trace?: string;
}

/** One source, with its bytes. The same bytes of the same path of one submission are the same message. */
export const messageOfSource = (source: Source, { from, trace }: MessageOptions): Message => {
  const { path, format, encoding, address, maxText, bytes, received } = source;
  const packed = zstdCompressSync(bytes);
  const head: Head = { v: 1, from, path, format, encoding, address, maxText, packed: packed.length, trace };
  return { id: idOf(from, path, bytes), body: join(head, received ? [packed, zstdCompressSync(received)] : [packed]) };
};

/** A web address that a worker is to fetch; `path` is where it was listed. */
export const messageOfAddress = (address: string, path: string, { from, trace }: MessageOptions): Message => ({
  id: idOf(from, path, new Uint8Array()),
  body: join({ v: 1, from, path, address, format: 'address', packed: 0, trace }, []),
});

/** @throws CotejoError `message-unreadable` where the body is no such message */
export const jobOfMessage = ({ id, body }: Pick<Message, 'id' | 'body'>): Job => {
  try {
    const end = body.indexOf(0x0a);
    const head = JSON.parse(Buffer.from(body.subarray(0, end)).toString('utf8')) as Head;
    if (head.v !== 1 || typeof head.path !== 'string') throw new Error('it is of another version');
    const { from, path, format, encoding, address, maxText, packed, trace } = head;
    if (format === 'address') return { from, trace, address };
    const rest = body.subarray(end + 1);
    const received = rest.length > packed ? zstdDecompressSync(rest.subarray(packed)) : undefined;
    const bytes = zstdDecompressSync(rest.subarray(0, packed));
    return { from, trace, source: { path, format, bytes, encoding, address, maxText, received } };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CotejoError('message-unreadable', { id, reason }, { cause: thrown });
  }
};
