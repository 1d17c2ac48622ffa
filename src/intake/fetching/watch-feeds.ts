/**
 * One round over feeds: what is new in them is fetched and handed over. The state says what has been seen; an entry counts as
 * seen once it was taken, so that a round cut off goes on where it was.
 */
import { CotejoError } from '../../errors.ts';
import { detectFormat, HEAD_BYTES } from '../detect-format.ts';
import type { Draft } from '../draft.ts';
import { readFeed, readJsonFeed } from '../formats/read-feed.ts';
import { recordSource } from '../formats/record-source.ts';
import { descendants, parseXml } from '../formats/xml.ts';
import type { InputFailure, Source } from '../source.ts';
import type { Validators } from './fetcher.ts';
import { fetchAndKeep, type OpenAddressOptions, openFetched } from './open-address.ts';

export interface FeedState {
  readonly validators?: Validators;
  /** Entries seen, by address or title. */
  readonly seen: readonly string[];
}

export type WatchState = Readonly<Record<string, FeedState>>;

export interface FollowOptions extends OpenAddressOptions {
  /** Take the entries as the feed gives them; their pages are not fetched. */
  readonly entriesOnly?: boolean;
}

export interface WatchOptions extends FollowOptions {
  readonly state: WatchState;
  /** Called with the state after each entry that was taken. */
  readonly save: (state: WatchState) => Promise<void>;
}

/** Feeds hold some hundred entries; older ones do not come back. */
const REMEMBERED = 5_000;

/** `feedsOf('<opml>…<outline xmlUrl="https://…"/>…')` → the addresses; a plain list of addresses, one a line, does too. */
export const feedsOf = (text: string, path: string): readonly string[] => {
  if (!text.trimStart().startsWith('<')) {
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('#'));
  }
  const addresses = descendants(parseXml(text, path), 'outline').map(
    ({ attributes }) => attributes.xmlUrl ?? attributes.xmlurl,
  );
  return [...new Set(addresses.filter((address): address is string => Boolean(address)))];
};

const keyOf = ({ url, title, text }: Draft): string => url ?? title ?? text.slice(0, 100);

const draftsOf = (bytes: Buffer, address: string): readonly Draft[] => {
  const text = bytes.toString('utf8');
  if (!/^\s*\{/.test(text)) return readFeed(text, address);
  try {
    return readJsonFeed(JSON.parse(text));
  } catch (cause) {
    throw new CotejoError('input-malformed', { path: address, reason: 'the feed is not JSON' }, { cause });
  }
};

const failureOf = (path: string, thrown: unknown): InputFailure => {
  if (!(thrown instanceof CotejoError)) throw thrown;
  return { path, code: thrown.code, details: thrown.details };
};

async function* entrySources(
  draft: Draft,
  feed: string,
  options: FollowOptions,
): AsyncGenerator<Source | InputFailure> {
  const stated = (): Source => recordSource(draft.url ?? feed, draft);
  if (!draft.url || options.entriesOnly) {
    yield stated();
    return;
  }
  try {
    yield* openFetched(await fetchAndKeep(new URL(draft.url, feed).href, options), options);
  } catch (thrown) {
    // A page that may not be fetched, or is gone: what the feed gave of it is still a report.
    const failure = failureOf(draft.url, thrown);
    yield draft.text.length > 200 ? stated() : failure;
  }
}

/** `followAddress('https://paper.example/feed', options)` → what the page gives; of a feed, what its entries' pages give. */
export async function* followAddress(address: string, options: FollowOptions): AsyncGenerator<Source | InputFailure> {
  try {
    const fetched = await fetchAndKeep(address, options);
    const format = detectFormat(fetched.bytes.subarray(0, HEAD_BYTES), new URL(fetched.url).pathname);
    if (format !== 'feed' && format !== 'json-feed') yield* openFetched(fetched, options);
    else for (const draft of draftsOf(fetched.bytes, address)) yield* entrySources(draft, address, options);
  } catch (thrown) {
    yield failureOf(address, thrown);
  }
}

/** `watchFeeds(['https://paper.example/feed'], options)` → the Sources of what is new, failures in their places. */
export async function* watchFeeds(
  feeds: readonly string[],
  options: WatchOptions,
): AsyncGenerator<Source | InputFailure> {
  let state = options.state;
  for (const feed of feeds) {
    const known = state[feed] ?? { seen: [] };
    try {
      const fetched = await fetchAndKeep(feed, options, known.validators);
      if (fetched.unchanged) continue;
      const seen = new Set(known.seen);
      for (const draft of draftsOf(fetched.bytes, feed)) {
        const key = keyOf(draft);
        if (seen.has(key)) continue;
        yield* entrySources(draft, feed, options);
        seen.add(key);
        state = { ...state, [feed]: { ...known, seen: [...seen].slice(-REMEMBERED) } };
        await options.save(state);
      }
      // Only now: a round that was cut off must see the feed again.
      state = { ...state, [feed]: { validators: fetched.validators, seen: [...seen].slice(-REMEMBERED) } };
      await options.save(state);
    } catch (thrown) {
      yield failureOf(feed, thrown);
    }
  }
}
