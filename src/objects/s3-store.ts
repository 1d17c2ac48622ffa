/**
 * Objects of a bucket in any S3-compatible store (Amazon's, MinIO, Ceph, Garage): `s3://bucket/folder`. Keys and region as all of its programs
 * take them: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, AWS_ENDPOINT_URL.
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { CotejoError } from '../errors.ts';
import type { ObjectStore } from './object-store.ts';
import { encodePart, type S3Access, signedHeaders } from './s3-signature.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

interface Bucket {
  /** Before the key, with a slash at its end. */
  readonly base: string;
  readonly access: S3Access;
}

const TRIES = 4;
const FIRST_PAUSE_MS = 50;
const PATIENCE_MS = 60_000;

const bucketOf = (address: string, environment: Environment): Bucket & { readonly folder: string } => {
  const [, bucket = '', folder = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(address) ?? [];
  const { AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = environment;
  if (bucket === '' || !key || !secret) {
    throw new CotejoError('arguments-unusable', {
      reason: `${address} needs the form s3://BUCKET/FOLDER, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment.`,
    });
  }
  const region = environment.AWS_REGION || environment.AWS_DEFAULT_REGION || 'us-east-1';
  const endpoint = environment.AWS_ENDPOINT_URL_S3 || environment.AWS_ENDPOINT_URL;
  // Stores of one's own know buckets by path; Amazon by the name of the host.
  const base = endpoint
    ? `${endpoint.replace(/\/+$/, '')}/${bucket}/`
    : `https://${bucket}.s3.${region}.amazonaws.com/`;
  return { base, folder, access: { key, secret, region, ...(session ? { session } : {}) } };
};

const keyPath = (key: string): string => key.split('/').map(encodePart).join('/');

/** `<Code>AccessDenied</Code>` of an error's answer. */
const codeIn = (answer: string): string => /<Code>([^<]*)</.exec(answer)?.[1] ?? '';

interface Question {
  readonly method: 'GET' | 'PUT';
  readonly url: URL;
  readonly body?: Uint8Array;
  /** It may take long, as long as something comes. */
  readonly large?: boolean;
}

interface Listing {
  readonly keys: readonly string[];
  readonly next: string | undefined;
}

/** An answer of ListObjectsV2 with `encoding-type=url`, whose keys therefore hold no marks of XML. */
const listingOf = (answer: string): Listing => {
  const keys = [...answer.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) =>
    decodeURIComponent(key.replaceAll('+', ' ')),
  );
  const next = /<NextContinuationToken>([^<]*)</.exec(answer)?.[1]?.replaceAll('&amp;', '&');
  return { keys, next: /<IsTruncated>true</.test(answer) ? next : undefined };
};

/** `openS3Store('s3://news/2020', process.env)` @throws CotejoError `arguments-unusable` */
export const openS3Store = (address: string, environment: Environment): ObjectStore => {
  const { base, folder, access } = bucketOf(address, environment);
  const urlOf = (key: string): URL => new URL(base + keyPath(within + key));
  const within = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;

  const once = async ({ method, url, body, large }: Question): Promise<Response> => {
    const headers = signedHeaders({ method, url, body, at: new Date() }, access);
    return fetch(url, {
      method,
      headers,
      // A store that leads elsewhere is not followed: the signature is for this place.
      redirect: 'error',
      ...(large ? {} : { signal: AbortSignal.timeout(PATIENCE_MS) }),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
  };
  /** Asked again where the store is away or busy; 404 is an answer. */
  const ask = async (question: Question): Promise<Response> => {
    let reason = '';
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await sleep(FIRST_PAUSE_MS * 2 ** tries);
      try {
        const answer = await once(question);
        if (answer.ok || answer.status === 404) return answer;
        const said = await answer.text();
        reason = `${answer.status} ${codeIn(said)}`.trim();
        if (answer.status < 500 && answer.status !== 429) throw new CotejoError('objects-refused', { address, reason });
      } catch (thrown) {
        if (thrown instanceof CotejoError) throw thrown;
        const { message, cause } = thrown as Error;
        reason = cause instanceof Error ? cause.message : message;
      }
    }
    throw new CotejoError('objects-unreachable', { address, reason });
  };
  const listed = async (prefix: string, from: string | undefined): Promise<Listing> => {
    const url = new URL(base);
    url.searchParams.set('list-type', '2');
    url.searchParams.set('encoding-type', 'url');
    url.searchParams.set('prefix', `${within}${prefix}`);
    if (from !== undefined) url.searchParams.set('continuation-token', from);
    const answer = await ask({ method: 'GET', url });
    if (answer.status === 404) throw new CotejoError('objects-refused', { address, reason: 'there is no such bucket' });
    return listingOf(await answer.text());
  };
  return {
    address,
    get: async (key) => {
      const answer = await ask({ method: 'GET', url: urlOf(key) });
      return answer.status === 404 ? undefined : new Uint8Array(await answer.arrayBuffer());
    },
    download: async (key, file) => {
      const answer = await ask({ method: 'GET', url: urlOf(key), large: true });
      if (answer.status === 404 || answer.body === null) throw new CotejoError('object-missing', { key, address });
      try {
        await pipeline(answer.body as AsyncIterable<Uint8Array>, createWriteStream(file));
      } catch (thrown) {
        throw new CotejoError('objects-unreachable', { address, reason: (thrown as Error).message }, { cause: thrown });
      }
    },
    put: async (key, bytes) => {
      const answer = await ask({ method: 'PUT', url: urlOf(key), body: bytes });
      if (!answer.ok) throw new CotejoError('objects-refused', { address, reason: 'there is no such bucket' });
    },
    list: async function* (prefix) {
      let from: string | undefined;
      do {
        const { keys, next }: Listing = await listed(prefix, from);
        for (const key of keys) yield key.slice(within.length);
        from = next;
      } while (from !== undefined);
    },
  };
};
