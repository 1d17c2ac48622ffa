/** MBOX → its mails (RFC 4155): a line that begins "From " after an empty line begins a mail. */
import { startReader } from './byte-reader.ts';

const BEGINS = /^From \S.*\d{4}\s*$/;
const QUOTED = /^>+From /;

/** A stream of an mbox → each mail's bytes; a mail over `limit` comes as undefined. */
export async function* splitMailbox(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<{ readonly number: number; readonly bytes: Buffer | undefined }> {
  const reader = startReader(chunks);
  let number = 0;
  let lines: Buffer[] = [];
  let size = 0;
  let afterEmpty = true;
  const take = () => ({ number, bytes: size > limit ? undefined : Buffer.concat(lines) });
  for (let line = await reader.line(limit); line !== undefined; line = await reader.line(limit)) {
    const start = line.subarray(0, 200).toString('latin1');
    if (afterEmpty && BEGINS.test(start)) {
      if (number > 0) yield take();
      number += 1;
      lines = [];
      size = 0;
    } else if (number > 0) {
      const kept = QUOTED.test(start) ? line.subarray(1) : line;
      size += kept.length + 1;
      if (size <= limit) lines.push(kept, Buffer.from('\n'));
      else lines = [];
    }
    afterEmpty = line.length === 0;
  }
  if (number > 0) yield take();
}
