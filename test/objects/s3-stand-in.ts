/** An object store on loopback that speaks as much of S3 as is asked of it, and refuses what is not signed with its keys. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signedHeaders } from '../../src/objects/s3-signature.ts';
import type { Environment } from '../../src/objects/s3-store.ts';

const ACCESS = { key: 'stand-in', secret: 'its secret', region: 'eu-test-1' };

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const isSigned = (request: IncomingMessage, url: URL, body: Buffer): boolean => {
  const { 'x-amz-date': date = '', authorization = '', 'x-amz-content-sha256': hash } = request.headers;
  if (hash !== createHash('sha256').update(body).digest('hex')) return false;
  const at = new Date(String(date).replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  const method = request.method as 'GET' | 'PUT';
  return signedHeaders({ method, url, body, at }, ACCESS).authorization === authorization;
};

export interface S3StandIn {
  readonly environment: Environment;
  readonly objects: Map<string, Buffer>;
  /** Answers that are still to be 503. */
  busy: number;
  readonly close: () => Promise<void>;
}

/** One bucket, `news`; pages of three keys. */
export const startS3 = async (): Promise<S3StandIn> => {
  const objects = new Map<string, Buffer>();
  const state = { busy: 0 };
  const list = (url: URL): string => {
    const prefix = url.searchParams.get('prefix') ?? '';
    const after = url.searchParams.get('continuation-token') ?? '';
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    const page = keys.slice(0, 3);
    const more = keys.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const contents = page.map((key) => `<Contents><Key>${encodeURIComponent(key)}</Key></Contents>`).join('');
    return `<ListBucketResult><IsTruncated>${more !== ''}</IsTruncated>${more}${contents}</ListBucketResult>`;
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const body = await bodyOf(request);
    const answer = (status: number, content: string | Buffer = '') => response.writeHead(status).end(content);
    if (state.busy > 0) {
      state.busy -= 1;
      return answer(503, '<Error><Code>SlowDown</Code></Error>');
    }
    if (!isSigned(request, url, body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const [, bucket, ...rest] = url.pathname.split('/');
    const key = rest.map(decodeURIComponent).join('/');
    if (bucket !== 'news') return answer(404, '<Error><Code>NoSuchBucket</Code></Error>');
    if (request.method === 'PUT') {
      objects.set(key, body);
      return answer(200);
    }
    if (key === '') return answer(200, list(url));
    const found = objects.get(key);
    return found === undefined ? answer(404, '<Error><Code>NoSuchKey</Code></Error>') : answer(200, found);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const environment = {
    AWS_ACCESS_KEY_ID: ACCESS.key,
    AWS_SECRET_ACCESS_KEY: ACCESS.secret,
    AWS_REGION: ACCESS.region,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  };
  return Object.assign(state, {
    environment,
    objects,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
};
