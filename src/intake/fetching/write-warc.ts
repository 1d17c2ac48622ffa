/** A fetched answer → a WARC record (ISO 28500), one gzip member: the copy that is kept, with the SHA-256 of its body. */
import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Answer } from './pinned-request.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export interface WarcRecord {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** `warcRecord('https://a.example/', answer, new Date())` → a packed record that any WARC tool reads */
export const warcRecord = (url: string, answer: Answer, at: Date): WarcRecord => {
  const headers: string[] = [];
  for (let index = 0; index + 1 < answer.rawHeaders.length; index += 2) {
    // The body is kept whole, not in chunks.
    if (!/^transfer-encoding$/i.test(answer.rawHeaders[index])) {
      headers.push(`${answer.rawHeaders[index]}: ${answer.rawHeaders[index + 1]}`);
    }
  }
  const head = `HTTP/1.1 ${answer.status} ${answer.statusText}\r\n${headers.join('\r\n')}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head, 'latin1'), answer.body]);
  const hash = sha256(answer.body);
  const fields = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${at.toISOString()}`,
    `WARC-IP-Address: ${answer.address}`,
    `WARC-Block-Digest: sha256:${sha256(block)}`,
    `WARC-Payload-Digest: sha256:${hash}`,
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${block.length}`,
  ];
  return {
    bytes: gzipSync(Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])),
    sha256: hash,
  };
};
