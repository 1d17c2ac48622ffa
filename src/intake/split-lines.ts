/** A byte stream → its lines, never holding more than one line of at most `limit` bytes. */

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** The line without its end, or undefined where it is longer than `limit`. */
  readonly bytes: Uint8Array | undefined;
}

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

const withoutReturn = (bytes: Buffer): Buffer =>
  bytes.length > 0 && bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;

/** `splitLines(chunks, 10_000_000)` → `{number: 1, bytes}` …; a line over the limit is skipped but counted. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const take = (last: Buffer): Line => {
    const bytes = size + last.length > limit ? undefined : withoutReturn(Buffer.concat([...held, last]));
    held = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const part of chunks) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield take(chunk.subarray(from, end));
      from = end + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > limit) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (size > 0) yield take(Buffer.alloc(0));
}
