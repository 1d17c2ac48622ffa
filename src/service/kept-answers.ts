/** The last costly answers, kept as they were sent until the record's revision rises. */

/** Characters of all answers together: two of a hundred thousand events' points and many facets. */
const MOST = 40_000_000;

export interface KeptAnswers {
  readonly get: (revision: number, url: string) => string | undefined;
  readonly put: (revision: number, url: string, body: string) => void;
}

/** `keepAnswers(100)`: answers of at most 100 characters together; the ones asked for longest ago go first. */
export const keepAnswers = (most = MOST): KeptAnswers => {
  const kept = new Map<string, string>();
  let [current, size] = [Number.NaN, 0];
  const drop = (url: string): void => {
    size -= kept.get(url)?.length ?? 0;
    kept.delete(url);
  };
  const turnTo = (revision: number): void => {
    if (revision === current) return;
    kept.clear();
    [current, size] = [revision, 0];
  };
  return {
    get: (revision, url) => {
      turnTo(revision);
      const body = kept.get(url);
      if (body === undefined) return undefined;
      // Asked for last: goes last.
      kept.delete(url);
      kept.set(url, body);
      return body;
    },
    put: (revision, url, body) => {
      if (body.length > most) return;
      turnTo(revision);
      drop(url);
      kept.set(url, body);
      size += body.length;
      for (const oldest of kept.keys()) {
        if (size <= most) break;
        drop(oldest);
      }
    },
  };
};
