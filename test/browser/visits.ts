/** Pages opened on a server, and what they complained of or asked of others, all together. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openPage, type PageOptions, type Watched } from './browsing.ts';

export interface Visits {
  /** A page at this path, its heading there; without maps, unless asked for. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /** Closes what is open: a map left open goes on drawing. */
  readonly leave: () => Promise<void>;
  /** Nothing was complained of, and nothing asked of anybody else. */
  readonly assertQuiet: () => void;
}

export const visitsTo = (browser: Browser, address: string): Visits => {
  const watching: Watched[] = [];
  return {
    open: async (path, options = {}) => {
      const watched = await openPage(browser, address, { maps: false, ...options });
      watching.push(watched);
      await watched.page.goto(path);
      await watched.page.locator('h1').first().waitFor({ state: 'attached' });
      return watched.page;
    },
    leave: async () => {
      for (const { close } of watching) await close();
    },
    assertQuiet: () => {
      assert.ok(watching.length > 0);
      assert.deepEqual(
        watching.flatMap(({ complaints }) => complaints),
        [],
      );
      assert.deepEqual(
        watching.flatMap(({ outside }) => outside),
        [],
      );
    },
  };
};
