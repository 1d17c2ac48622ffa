/** A WARC of a crawl (Common Crawl's CC-NEWS, one's own) → its pages, each record of an answer counted: pages of text, and what is none. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { tooLarge } from '../../intake/byte-streams.ts';
import { detectFormat, HEAD_BYTES } from '../../intake/detect-format.ts';
import { warcPages } from '../../intake/formats/warc.ts';
import { MAX_REPORT_BYTES } from '../../intake/open-sources.ts';
import type { InputFailure } from '../../intake/source.ts';
import type { Found } from '../submit-sources.ts';

export const isWarc = (path: string): boolean => /\.warc(\.gz)?$/i.test(path);

const failureOf = (path: string, thrown: unknown): InputFailure => {
  const { code, details } = thrown as Partial<InputFailure>;
  if (code !== undefined && details !== undefined && 'path' in details) return { path, code, details };
  const absent = (thrown as NodeJS.ErrnoException).code === 'ENOENT';
  return absent
    ? { path, code: 'input-not-found', details: { path } }
    : { path, code: 'input-malformed', details: { path, reason: 'the compressed data is broken' } };
};

/** `archivePages('CC-NEWS-20200101….warc.gz')` → one Found an answer of the archive, in its order; a broken rest is one failure. */
export async function* archivePages(path: string, limit = MAX_REPORT_BYTES): AsyncGenerator<Found> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // Each record is a gzip member of its own: node:zlib goes on from one to the next.
  const chunks = /\.gz$/i.test(path) ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => chunks.destroy(error));
  try {
    for await (const page of warcPages(chunks, path, limit)) {
      const place = `${path}#${page.number}`;
      if ('tooLarge' in page) {
        yield tooLarge(place, limit);
        continue;
      }
      const { status, type, bytes, url } = page;
      const format = bytes.length === 0 ? 'empty' : detectFormat(bytes.subarray(0, HEAD_BYTES), '');
      if (status !== 200) yield { path: place, noNews: `The site answered ${status}.` };
      else if ((format === 'html' || format === 'text') && /^text\/(?:html|plain)|xhtml|^$/.test(type)) {
        yield { path: place, format, bytes, address: url };
      } else yield { path: place, noNews: `It is ${type || format}, no page of text.` };
    }
  } catch (thrown) {
    yield failureOf(path, thrown);
  } finally {
    file.destroy();
  }
}
