/**
 * Lists of articles → addresses that workers fetch: one address a line, GDELT's event exports (the address is the last column), GDELT's article
 * lists (JSON Lines with `url`).
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { splitLines } from '../../intake/split-lines.ts';
import type { Found } from '../submit-sources.ts';

/** No line of these lists is longer. */
const LONGEST_LINE = 1_000_000;

const ADDRESS = /^https?:\/\/\S+$/i;

/** `{"url":"https://…"}`, a row of tabs, or a bare address → the address; undefined where the line has none. */
export const addressOf = (line: string): string | undefined => {
  const trimmed = line.trim();
  if (trimmed.startsWith('{')) {
    try {
      const { url } = JSON.parse(trimmed) as { url?: unknown };
      return typeof url === 'string' && ADDRESS.test(url) ? url : undefined;
    } catch {
      return undefined;
    }
  }
  return trimmed
    .split('\t')
    .findLast((cell) => ADDRESS.test(cell.trim()))
    ?.trim();
};

/** One Found a line that is not empty. GDELT names an article once an event: the same address again is known, and counts as a duplicate. */
export async function* listedAddresses(path: string): AsyncGenerator<Found> {
  const file = createReadStream(path);
  const chunks = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => chunks.destroy(error));
  try {
    for await (const { number, bytes } of splitLines(chunks, LONGEST_LINE)) {
      const place = `${path}:${number}`;
      const line = bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
      if (bytes !== undefined && line.trim() === '') continue;
      const address = addressOf(line);
      if (address === undefined) {
        yield {
          path: place,
          code: 'input-malformed',
          details: { path: place, reason: 'the line names no web address' },
        };
      } else yield { path: place, fetch: address };
    }
  } catch {
    yield { path, code: 'input-malformed', details: { path, reason: 'the list could not be read to its end' } };
  } finally {
    file.destroy();
  }
}
