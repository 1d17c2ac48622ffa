/**
 * Fetches addresses as a polite and careful guest: every hop is checked, the looked-up address is pinned, robots.txt is kept,
 * one site is asked one thing at a time with a pause between, what failed for the moment is tried again, and what has not changed is not sent
 * again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { CotejoError } from '../../errors.ts';
import { decodeContent } from '../formats/warc.ts';
import { checkUrl } from './check-url.ts';
import { type Answer, type PinnedOptions, pinnedRequest, type Resolve } from './pinned-request.ts';
import { ALLOWS_ALL, ALLOWS_NONE, parseRobots, type Robots } from './robots.ts';
import { warcRecord } from './write-warc.ts';

export const AGENT = 'cotejo';
const USER_AGENT = `${AGENT}/0.1 (reads news reports; keeps robots.txt)`;
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf;q=0.9,*/*;q=0.5';

const MAX_HOPS = 8;
const MAX_BYTES = 20_000_000;
const TIMEOUT_MS = 30_000;
const PAUSE_MS = 1_000;
const TRIES = 3;
const MAX_ROBOTS = 500_000;
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const MAX_WAIT_MS = 60_000;

export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetched {
  /** The last hop's address. */
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** Empty where nothing has changed. */
  readonly bytes: Buffer;
  readonly unchanged: boolean;
  readonly validators: Validators;
  /** The copy to keep; undefined where nothing has changed. */
  readonly warc: Buffer | undefined;
  readonly sha256: string | undefined;
  readonly fetchedAt: string;
}

export interface FetcherOptions {
  readonly resolve?: Resolve;
  readonly connectTo?: PinnedOptions['connectTo'];
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  /** Between two requests to one site. */
  readonly pauseMs?: number;
  readonly now?: () => Date;
  readonly keepRobots?: boolean;
}

export interface Fetcher {
  /** @throws CotejoError `address-refused`, `fetch-failed`, `robots-refused` */
  readonly fetch: (address: string, validators?: Validators) => Promise<Fetched>;
}

const REDIRECT: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `Retry-After: 120` or a date → milliseconds, at most a minute. */
const waitOf = (answer: Answer | undefined, attempt: number, now: Date, pause: number): number => {
  const stated = answer?.headers['retry-after'];
  const seconds = stated === undefined ? Number.NaN : Number(stated);
  const asked = Number.isFinite(seconds) ? seconds * 1000 : stated ? Date.parse(stated) - now.getTime() : Number.NaN;
  return Math.min(MAX_WAIT_MS, Math.max(0, Number.isFinite(asked) ? asked : pause * 2 ** (attempt + 1)));
};

export const startFetcher = (options: FetcherOptions = {}): Fetcher => {
  const {
    maxBytes = MAX_BYTES,
    timeoutMs = TIMEOUT_MS,
    pauseMs = PAUSE_MS,
    now = () => new Date(),
    keepRobots = true,
  } = options;
  const robots = new Map<string, Promise<Robots>>();
  /** The end of the last request to each site. */
  const turns = new Map<string, Promise<unknown>>();

  const ask = (url: URL, headers: Readonly<Record<string, string>>, limit = maxBytes): Promise<Answer> =>
    pinnedRequest(url, {
      resolve: options.resolve,
      connectTo: options.connectTo,
      headers: { 'user-agent': USER_AGENT, accept: ACCEPT, 'accept-encoding': 'gzip, br, deflate', ...headers },
      timeoutMs,
      maxBytes: limit,
    });

  /** Requests to one site follow each other; the pause comes after each. */
  const inTurn = async (url: URL, pause: number, work: () => Promise<Answer>): Promise<Answer> => {
    const before = turns.get(url.host) ?? Promise.resolve();
    const mine = before.then(work, work);
    turns.set(
      url.host,
      mine.then(
        () => sleep(pause),
        () => sleep(pause),
      ),
    );
    return mine;
  };

  const loadRobots = async (url: URL): Promise<Robots> => {
    try {
      let at = checkUrl('/robots.txt', url);
      for (let hop = 0; hop <= 5; hop += 1) {
        const answer = await inTurn(at, 0, () => ask(at, {}, MAX_ROBOTS));
        const { location } = answer.headers;
        if (REDIRECT.has(answer.status) && location) {
          at = checkUrl(location, at);
          continue;
        }
        if (answer.status >= 500) return ALLOWS_NONE;
        if (answer.status !== 200) return ALLOWS_ALL;
        const text = decodeContent(answer.body, answer.headers['content-encoding'], 4 * MAX_ROBOTS).toString('utf8');
        return parseRobots(text, AGENT);
      }
      return ALLOWS_ALL;
    } catch (thrown) {
      // A refused address is refused; a site that cannot be reached will say so itself.
      if (thrown instanceof CotejoError && thrown.code === 'address-refused') throw thrown;
      return ALLOWS_ALL;
    }
  };

  const robotsOf = (url: URL): Promise<Robots> => {
    const known = robots.get(url.origin) ?? loadRobots(url);
    robots.set(url.origin, known);
    return known;
  };

  const askPatiently = async (url: URL, headers: Readonly<Record<string, string>>, pause: number): Promise<Answer> => {
    for (let attempt = 0; ; attempt += 1) {
      let answer: Answer | undefined;
      try {
        answer = await inTurn(url, pause, () => ask(url, headers));
        if (!TRANSIENT.has(answer.status)) return answer;
      } catch (thrown) {
        const isFinal =
          !(thrown instanceof CotejoError) || thrown.code !== 'fetch-failed' || /larger/.test(thrown.message);
        if (isFinal || attempt + 1 >= TRIES) throw thrown;
      }
      if (attempt + 1 >= TRIES) {
        throw new CotejoError('fetch-failed', {
          url: url.href,
          reason: `its server answered ${answer?.status ?? 'nothing'}`,
        });
      }
      await sleep(waitOf(answer, attempt, now(), pauseMs));
    }
  };

  const bodyOf = (url: URL, answer: Answer): Buffer => {
    try {
      return decodeContent(answer.body, answer.headers['content-encoding'], maxBytes);
    } catch {
      throw new CotejoError('fetch-failed', {
        url: url.href,
        reason: 'its packed body is broken or larger than allowed',
      });
    }
  };

  const fetch = async (address: string, validators: Validators = {}): Promise<Fetched> => {
    let url = checkUrl(address);
    for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
      const here = url;
      const rules = keepRobots ? await robotsOf(here) : ALLOWS_ALL;
      if (!rules.allows(here.pathname + here.search)) throw new CotejoError('robots-refused', { url: here.href });
      const conditions: Record<string, string> = {};
      if (validators.etag) conditions['if-none-match'] = validators.etag;
      if (validators.lastModified) conditions['if-modified-since'] = validators.lastModified;
      const answer = await askPatiently(here, conditions, Math.max(pauseMs, (rules.delay ?? 0) * 1000));
      const { location, etag, 'last-modified': lastModified, 'content-type': type = '' } = answer.headers;
      if (REDIRECT.has(answer.status) && location) {
        url = checkUrl(location, here);
        continue;
      }
      const at = now();
      const base = {
        url: here.href,
        status: answer.status,
        type: type.split(';')[0].trim().toLowerCase(),
        fetchedAt: at.toISOString(),
      };
      if (answer.status === 304) {
        return { ...base, bytes: Buffer.alloc(0), unchanged: true, validators, warc: undefined, sha256: undefined };
      }
      if (answer.status !== 200) {
        throw new CotejoError('fetch-failed', { url: here.href, reason: `its server answered ${answer.status}` });
      }
      const bytes = bodyOf(here, answer);
      const record = warcRecord(here.href, answer, at);
      return {
        ...base,
        bytes,
        unchanged: false,
        validators: { etag, lastModified },
        warc: record.bytes,
        sha256: record.sha256,
      };
    }
    throw new CotejoError('fetch-failed', { url: url.href, reason: `it leads on more than ${MAX_HOPS} times` });
  };
  return { fetch };
};
