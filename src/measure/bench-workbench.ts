/**
 * `npm run bench -- workbench [--events N] [--casebook FILE]`: the workbench in Chromium on a casebook of many events:
 * opening, filtering, the keystroke to the next claim, what a first look loads, axe-core on every page. FILE is made
 * where it is not there and kept, so that a second run need not fill it again.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { openCasebook } from '../casebook/open-casebook.ts';
import { startServer } from '../service/start-server.ts';
import { printTable, type Row } from './print-table.ts';
import { BY_ID, buildSyntheticCasebook } from './synthetic-casebook.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Of the tests' own browser: by address, since what is published holds no tests. */
interface Browsing {
  readonly WEB: string;
  readonly buildWorkbench: () => void;
  readonly launch: () => Promise<Browser>;
  readonly openPage: (
    browser: Browser,
    address: string,
  ) => Promise<{ page: Page; complaints: string[]; outside: string[]; close: () => Promise<void> }>;
}
interface Accessible {
  readonly findings: (page: Page) => Promise<string[]>;
}
const fromTests = async <T>(file: string): Promise<T> =>
  (await import(pathToFileURL(join(ROOT, 'test', 'browser', file)).href)) as T;

const ROUNDS = 7;
const STEPS = 40;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const worst = (values: readonly number[], share = 0.95): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** From the start of the navigation to the first painted row. */
const timeOpen = async (page: Page, address: string): Promise<number> => {
  await page.goto('about:blank');
  await page.goto(`${address}/`, { waitUntil: 'commit' });
  return page.evaluate(
    `new Promise((answer) => {
      const look = () => document.querySelector('.row')
        ? requestAnimationFrame(() => setTimeout(() => answer(performance.now())))
        : setTimeout(look, 2);
      look();
    })`,
  );
};

/** From the click on a filter to the frame that shows its list and count. */
const timeFilter = async (page: Page, index: number): Promise<number> =>
  page.evaluate(
    `new Promise((answer) => {
      const before = document.querySelector('.count').textContent;
      const box = document.querySelectorAll('[data-facet=type] input')[${index}];
      const start = performance.now();
      box.click();
      const look = () => document.querySelector('.count').textContent !== before
        ? requestAnimationFrame(() => setTimeout(() => answer(performance.now() - start)))
        : setTimeout(look, 1);
      look();
    })`,
  );

/** From a key in the queue to the frame that shows the next event with its words lit. */
const timeNext = async (page: Page): Promise<number> =>
  page.evaluate(
    `new Promise((answer) => {
      const before = document.querySelector('.queue [data-desk]').dataset.desk;
      const start = performance.now();
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      const look = () => {
        const desk = document.querySelector('.queue [data-desk]');
        if (desk && desk.dataset.desk !== before && document.querySelector('.mark-lit'))
          requestAnimationFrame(() => setTimeout(() => answer(performance.now() - start)));
        else setTimeout(look, 0);
      };
      look();
    })`,
  );

interface Journal {
  readonly items: readonly { readonly decision: string }[];
}

/** Presses the keys and answers how many they were, once the journal holds what they decide. */
const keystrokes = async (page: Page, address: string, keys: readonly string[], decision: string): Promise<number> => {
  const decided = async (): Promise<number> =>
    ((await (await fetch(`${address}/api/journal?limit=500`)).json()) as Journal).items.filter(
      (entry) => entry.decision === decision,
    ).length;
  const before = await decided();
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  for (let round = 0; round < 100 && (await decided()) === before; round++) await page.waitForTimeout(50);
  return (await decided()) > before ? keys.length : Number.NaN;
};

const firstScripts = async (page: Page, address: string, web: string): Promise<number> => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && !/-map-|maplibre/.test(pathname)) scripts.add(pathname);
  });
  await page.goto(`${address}/`);
  await page.waitForLoadState('networkidle');
  return [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(web, path))).length, 0);
};

const REST = 400;

/** Answers a function that waits until the page has asked for nothing for a while. */
const restOf = (page: Page): (() => Promise<void>) => {
  const under = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    under.add(request);
    last = performance.now();
  });
  const ends = (request: Request): void => {
    under.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', ends);
  page.on('requestfailed', ends);
  return async () => {
    last = performance.now();
    while (under.size > 0 || performance.now() - last < REST) await page.waitForTimeout(50);
  };
};

const repeated = async (measure: () => Promise<number>, rounds: number): Promise<number[]> => {
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) values.push(await measure());
  return values;
};

const measureIn = async (browser: Browser, address: string, web: string): Promise<Row[]> => {
  const { openPage } = await fromTests<Browsing>('browsing.ts');
  const { findings } = await fromTests<Accessible>('accessible.ts');
  const { page, complaints, outside, close } = await openPage(browser, address);
  const rest = restOf(page);
  const opens = await repeated(() => timeOpen(page, address), ROUNDS);
  // A map drawn in software takes the processor from the list: what is filtered is a page at rest.
  await page.locator('.map-frame[data-drawn]').waitFor({ timeout: 60_000 });
  await rest();
  const filters: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    filters.push(await timeFilter(page, round % 5));
    // The points and counts of this filter are asked for after its list.
    await rest();
  }
  await page.goto(`${address}/queue`);
  await page.locator('.queue [data-desk]').waitFor();
  await rest();
  const nexts: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    nexts.push(await timeNext(page));
    await page.waitForTimeout(120);
  }
  const accepting = await keystrokes(page, address, ['a'], 'mark-reviewed');
  const dating = await keystrokes(page, address, ['Shift+C', '2', 'ArrowDown', 'Enter'], 'correct-value');
  const merging = await keystrokes(page, address, ['m', '1'], 'merge-events');
  const pages = [
    '/',
    '/queue',
    '/reports',
    '/import',
    '/history',
    '/charts',
    '/actors',
    '/places',
    '/coding',
    '/export',
  ];
  let found = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of pages) {
      await page.goto(address + path);
      await page.waitForLoadState('networkidle');
      const said = await findings(page);
      for (const line of said) console.log(`axe ${colorScheme} ${path}: ${line}`);
      found += said.length;
    }
  }
  await close();
  const fresh = await openPage(browser, address);
  const size = await firstScripts(fresh.page, address, web);
  await fresh.close();
  for (const line of [...complaints, ...outside]) console.log(line);
  const lower = true;
  return [
    { name: 'first events on screen, ms', value: median(opens), must: 1500, aim: 800, lower },
    { name: 'a filter applied, ms', value: median(filters), must: 200, aim: 80, lower },
    { name: 'keystroke to the next claim, ms', value: median(nexts), must: 50, aim: 16, lower },
    { name: 'the same, 19 of 20 times, ms', value: worst(nexts), must: undefined, aim: undefined, lower },
    { name: 'keystrokes to accept an event', value: accepting, must: 1, aim: 1, lower },
    { name: 'keystrokes to fix a wrong date', value: dating, must: 6, aim: 4, lower },
    { name: 'keystrokes to merge two events', value: merging, must: 3, aim: 2, lower },
    { name: 'script of a first look, KB compressed', value: size / 1000, must: 200, aim: undefined, lower },
    { name: 'axe-core findings, all pages, both themes', value: found, must: 0, aim: 0, lower },
    { name: 'page and console errors', value: complaints.length, must: 0, aim: 0, lower },
    { name: 'requests beyond this machine', value: outside.length, must: 0, aim: 0, lower },
  ];
};

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { events: { type: 'string', default: '100000' }, casebook: { type: 'string' } },
  });
  const { buildWorkbench, launch, WEB } = await fromTests<Browsing>('browsing.ts');
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-'));
  const path = values.casebook ?? join(folder, 'bench.cotejo');
  buildWorkbench();
  const casebook = existsSync(path)
    ? await openCasebook(path, { collator: BY_ID })
    : await buildSyntheticCasebook(path, Number(values.events));
  const { events, reports } = await casebook.counts();
  console.log(`${events} events of ${reports} reports; ${availableParallelism()} cores, Node ${process.version}`);
  const server = await startServer({ casebook, port: 0, version: 'bench', web: WEB, examples: join(ROOT, 'examples') });
  const browser = await launch();
  try {
    printTable(await measureIn(browser, server.address, WEB));
  } finally {
    await browser.close();
    await server.close();
    await casebook.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
};
