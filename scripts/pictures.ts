/**
 * README's pictures: each page of the workbench on the bundled examples, at 1440 and 390 pixels, light and dark, into
 * docs/pictures/. `npm run pictures`; needs Chromium.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { EventPage } from '../src/service/api.ts';
import { buildWorkbench, EXAMPLES, launch, openPage, type Served, serveCasebook } from '../test/web/browsing.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const LARGEST = 300_000;

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

interface Picture {
  readonly path: string;
  /** What to do before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** Only where the screen is narrow, or only where it is wide. */
  readonly only?: number;
}

const drawn = async (page: Page): Promise<void> => {
  await page.locator('.map-frame[data-drawn]').waitFor({ timeout: 120_000 });
};

const chooseDisputed = async (page: Page): Promise<void> => {
  await page.locator('.line-differs td:not(.cell-record) [data-value]').first().click();
  await page.locator('.mark-lit').first().waitFor();
};

const picturesOf = async ({ address }: Served): Promise<Readonly<Record<string, Picture>>> => {
  const answer = await fetch(`${address}/api/events?sort=reports&disagreement=true`);
  const [event] = ((await answer.json()) as EventPage).items;
  if (!event) throw new Error('the examples give no event whose reports differ');
  const record = (await (await fetch(`${address}/api/events/${encodeURIComponent(event.id)}`)).json()) as {
    event: { reports: string[] };
  };
  return {
    events: { path: '/', only: 1440, prepare: drawn },
    list: { path: '/', only: 390 },
    map: { path: '/?view=map', only: 390, prepare: drawn },
    event: { path: `/events/${encodeURIComponent(event.id)}`, prepare: chooseDisputed },
    report: { path: `/reports/${encodeURIComponent(record.event.reports[0]!)}` },
    reports: { path: '/reports' },
    import: { path: '/import' },
  };
};

const take = async (browser: Browser, served: Served, colorScheme: 'light' | 'dark'): Promise<void> => {
  const pictures = Object.entries(await picturesOf(served));
  for (const viewport of SIZES) {
    const { page, close } = await openPage(browser, served.address, { viewport, colorScheme });
    for (const [name, { path, prepare, only }] of pictures) {
      if (only !== undefined && only !== viewport.width) continue;
      await page.goto(path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      await prepare?.(page);
      const file = join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      const { size } = await stat(file);
      if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}`);
      console.log(`${file} ${size}`);
    }
    await close();
  }
};

buildWorkbench();
await mkdir(FOLDER, { recursive: true });
const served = await serveCasebook([EXAMPLES]);
const browser = await launch();
try {
  await take(browser, served, 'light');
  await take(browser, served, 'dark');
} finally {
  await browser.close();
  await served.close();
}
