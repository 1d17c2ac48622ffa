/** One HTTP request to one checked address: the name is looked up once, every answer is checked, and the connection goes there alone. */
import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { CotejoError } from '../../errors.ts';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export interface PinnedOptions {
  readonly resolve?: Resolve;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Tests only: where a checked public address is really served from. */
  readonly connectTo?: (address: string, url: URL) => { readonly host: string; readonly port: number };
}

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  /** As sent: still in its `Content-Encoding`. */
  readonly body: Buffer;
  readonly address: string;
}

export const resolveBySystem: Resolve = async (hostname) =>
  (await systemLookup(hostname, { all: true })).map(({ address }) => address);

const failed = (url: URL, reason: string): CotejoError => new CotejoError('fetch-failed', { url: url.href, reason });

/**
 * One address that may be connected to. A name with any private address is refused as a whole: who answers with both is
 * trying which one is taken.
 */
const addressOf = async (url: URL, resolve: Resolve): Promise<string> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return host;
  let addresses: readonly string[];
  try {
    addresses = await resolve(host);
  } catch {
    throw failed(url, 'its name is not known');
  }
  if (addresses.length === 0) throw failed(url, 'its name has no address');
  if (!addresses.every(isPublicAddress)) {
    throw new CotejoError('address-refused', { url: url.href, reason: 'its name leads to a private network' });
  }
  return addresses.find((address) => isIP(address) === 4) ?? addresses[0];
};

const receive = async (response: IncomingMessage, url: URL, maxBytes: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      throw failed(url, `it is larger than ${Math.round(maxBytes / 1e6)} MB`);
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
};

/** GET, without following anything. @throws CotejoError `address-refused`, `fetch-failed` */
export const pinnedRequest = async (url: URL, options: PinnedOptions): Promise<Answer> => {
  const address = await addressOf(url, options.resolve ?? resolveBySystem);
  if (!isPublicAddress(address))
    throw new CotejoError('address-refused', { url: url.href, reason: 'it is an address of a private network' });
  const secure = url.protocol === 'https:';
  const target = options.connectTo?.(address, url) ?? { host: address, port: Number(url.port) || (secure ? 443 : 80) };
  const ended = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = secure && !options.connectTo ? httpsRequest : httpRequest;
      send({
        ...target,
        // The certificate is the name's, wherever the connection goes.
        servername: url.hostname,
        path: url.pathname + url.search,
        headers: { ...options.headers, host: url.host },
        signal: ended,
        agent: false,
        maxHeaderSize: 64_000,
        // Two lengths, or a length and chunks, are how one answer is passed off as two.
        insecureHTTPParser: false,
      })
        .on('response', resolve)
        .on('error', reject)
        .end();
    });
    const body = await receive(response, url, options.maxBytes);
    return {
      status: response.statusCode ?? 0,
      statusText: response.statusMessage ?? '',
      headers: response.headers,
      rawHeaders: response.rawHeaders,
      body,
      address,
    };
  } catch (thrown) {
    if (thrown instanceof CotejoError) throw thrown;
    const { code, message } = thrown as NodeJS.ErrnoException;
    throw failed(url, ended.aborted ? `it did not end in ${options.timeoutMs / 1000} s` : (code ?? message));
  }
};
