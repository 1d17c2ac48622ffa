/** Takes a stream of bytes in pieces of any size, holding no more than one piece and one chunk. */

export interface ByteReader {
  /** Up to `count` bytes; fewer only at the stream's end. */
  readonly take: (count: number) => Promise<Buffer>;
  readonly skip: (count: number) => Promise<void>;
  /** The line without its end, or undefined at the stream's end; a longer one than `limit` comes cut. */
  readonly line: (limit: number) => Promise<Buffer | undefined>;
}

const NEWLINE = 10;
const RETURN = 13;

export const startReader = (chunks: AsyncIterable<Uint8Array>): ByteReader => {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let ended = false;
  const more = async (): Promise<boolean> => {
    if (ended) return false;
    const { done, value } = await iterator.next();
    if (done) {
      ended = true;
      return false;
    }
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    return true;
  };
  const take = async (count: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0) {
      if (held.length === 0 && !(await more())) break;
      const part = held.subarray(0, missing);
      held = held.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
  };
  const skip = async (count: number): Promise<void> => {
    let missing = count;
    while (missing > 0) {
      if (held.length === 0 && !(await more())) return;
      const part = Math.min(held.length, missing);
      held = held.subarray(part);
      missing -= part;
    }
  };
  const line = async (limit: number): Promise<Buffer | undefined> => {
    const parts: Buffer[] = [];
    let size = 0;
    for (;;) {
      if (held.length === 0 && !(await more())) {
        if (parts.length === 0) return undefined;
        return Buffer.concat(parts);
      }
      const end = held.indexOf(NEWLINE);
      const part = held.subarray(0, end < 0 ? held.length : end);
      held = held.subarray(end < 0 ? held.length : end + 1);
      if (size < limit) parts.push(part.subarray(0, limit - size));
      size += part.length;
      if (end < 0) continue;
      const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
      return whole[whole.length - 1] === RETURN ? whole.subarray(0, -1) : whole;
    }
  };
  return { take, skip, line };
};
