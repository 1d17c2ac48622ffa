/** Signed requests to S3-compatible stores: AWS Signature Version 4 for one chunk, as Amazon's "Authenticating Requests" describes it. */
import { createHash, createHmac } from 'node:crypto';

export interface S3Access {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
  /** Of temporary credentials. */
  readonly session?: string;
}

export interface S3Request {
  readonly method: 'GET' | 'PUT';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly at: Date;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hmac = (key: string | Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** As RFC 3986 has it: `!`, `'`, `(`, `)` and `*` too. */
export const encodePart = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const queryOf = ({ searchParams }: URL): string =>
  [...searchParams]
    .map(([name, value]) => `${encodePart(name)}=${encodePart(value)}`)
    .sort()
    .join('&');

/** Headers with which the request is sent, `Authorization` among them; the URL's path must be encoded by `encodePart`. */
export const signedHeaders = (
  { method, url, headers = {}, body, at }: S3Request,
  { key, secret, region, session }: S3Access,
): Readonly<Record<string, string>> => {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const all: Record<string, string> = {
    host: url.host,
    ...headers,
    'x-amz-content-sha256': sha256(body ?? ''),
    'x-amz-date': time,
    ...(session === undefined ? {} : { 'x-amz-security-token': session }),
  };
  const names = Object.keys(all).sort();
  const signed = names.join(';');
  const canonical = [
    method,
    url.pathname,
    queryOf(url),
    ...names.map((name) => `${name}:${all[name]?.trim()}`),
    '',
    signed,
    all['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signingKey = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
  const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`).toString('hex');
  const { host: _, ...sent } = all;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope},SignedHeaders=${signed},Signature=${signature}`,
  };
};
