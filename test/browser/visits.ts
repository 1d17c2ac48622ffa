/** A casebook of its own, served and open in a browser while the tests of a `describe` run. */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildWorkbench, launch, openPage, type PageOptions, type Served, type Watched } from './browsing.ts';

export interface Visits {
  /** A page at this path, its heading there; without maps, unless asked for. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /** A page of another server, in the same browser. */
  readonly openElsewhere: (address: string, options?: PageOptions) => Promise<Watched>;
  /** What the server's API answers. */
  readonly ask: <T>(path: string, options?: RequestInit) => Promise<T>;
  /** Nothing was complained of, and nothing asked of anybody else. */
  readonly assertQuiet: () => void;
}

/** Call it inside `describe`: builds, serves and launches before its tests, closes each test's pages, then all. */
export const visiting = (serve: () => Promise<Served>): Visits => {
  let served: Served;
  let browser: Browser;
  const watching: Watched[] = [];
  before(async () => {
    buildWorkbench();
    served = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
  // A map left open goes on drawing.
  afterEach(async () => {
    for (const { close } of watching) await close();
  });
  return {
    open: async (path, options = {}) => {
      const watched = await openPage(browser, served.address, { maps: false, ...options });
      watching.push(watched);
      await watched.page.goto(path);
      await watched.page.locator('h1').first().waitFor({ state: 'attached' });
      return watched.page;
    },
    openElsewhere: (address, options) => openPage(browser, address, { maps: false, ...options }),
    ask: async <T>(path: string, options?: RequestInit) =>
      (await fetch(served.address + path, options)).json() as Promise<T>,
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
