/**
 * A JSON document of records → its records: an array of objects, or objects one after another, written over any number
 * of lines. Never holds more than one record of at most `limit` bytes.
 */

export interface JsonPiece {
  /** Counted from 1. */
  readonly number: number;
  /** The record's bytes, or undefined where it is longer than `limit`. */
  readonly bytes: Uint8Array | undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENS = 0x7b;
const CLOSES = 0x7d;
/** Space, tab, line ends, comma and the brackets of arrays: what may stand between records. */
const BETWEEN: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2c, 0x5b, 0x5d]);

type Step = 'skip' | 'hold' | 'last' | 'cut';

/** Follows the bytes: is this one between records, within one, its last, or the first after something that is none? */
const startScanner = (): ((byte: number) => Step) => {
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let stray = false;
  const within = (byte: number): Step => {
    if (quoted) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (byte === OPENS) depth += 1;
    else if (byte === CLOSES) depth -= 1;
    return depth === 0 ? 'last' : 'hold';
  };
  return (byte) => {
    if (depth > 0) return within(byte);
    const cut = stray;
    stray = byte !== OPENS && !BETWEEN.has(byte);
    if (byte === OPENS) depth = 1;
    if (cut && !stray) return 'cut';
    return stray || depth > 0 ? 'hold' : 'skip';
  };
};

/**
 * `splitJson(chunks of '[{"text":"a"},\n {"text":"b"}]', 1e6)` → the two objects. A value between them that is no
 * object comes as a piece too, so that reading it fails by name; an unfinished last record likewise.
 */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<JsonPiece> {
  const step = startScanner();
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const hold = (piece: Buffer): void => {
    size += piece.length;
    if (size > limit) held = [];
    else if (piece.length > 0) held.push(piece);
  };
  const take = (): JsonPiece => {
    const bytes = size > limit ? undefined : Buffer.concat(held);
    held = [];
    size = 0;
    return { number: number++, bytes };
  };
  for await (const part of chunks) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    let from = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const next = step(chunk[index]);
      if (next === 'hold') continue;
      const end = next === 'last' ? index + 1 : index;
      if (next !== 'skip') {
        hold(chunk.subarray(from, end));
        yield take();
      }
      from = next === 'cut' && chunk[index] === OPENS ? index : index + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
