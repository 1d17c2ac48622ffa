/** Moving about the workbench by keyboard, at the pace of a machine that does other things meanwhile. */
import type { Page } from 'playwright-core';

/** The second key of `g …` and the address that it leads to. */
const WAYS = { e: '/', q: '/queue', r: '/reports', t: '/coding', x: '/export', i: '/import', h: '/history' } as const;

/** The page has been drawn and told to screen readers, who are led to its content. */
const hasArrived = (path: string): string =>
  `location.pathname === '${path}' && document.activeElement?.id === 'content'`;

/**
 * Presses `g` and the key until the page stands. A pair is one within 1.2 s; on a busy machine a browser may take longer
 * than that between two keys sent to it, which no hand does.
 */
export const goTo = async (page: Page, key: keyof typeof WAYS): Promise<void> => {
  for (let round = 0; round < 6; round++) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    for (let look = 0; look < 100; look++) {
      if (await page.evaluate(hasArrived(WAYS[key]))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`no way by g ${key} to ${WAYS[key]} from ${page.url()}`);
};
