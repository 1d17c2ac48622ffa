/** A real browser on a real server with a real casebook; everything it asks for or complains of is noted. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { importReports } from '../../src/casebook/import-reports.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import type { ServerOptions } from '../../src/service/build-server.ts';
import { startServer } from '../../src/service/start-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const WEB = join(ROOT, 'build', 'web');
export const EXAMPLES = join(ROOT, 'examples', 'reports');

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

export const chromiumPath = (): string | undefined =>
  [process.env.COTEJO_CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));

/** Why browser tests are skipped here; `false` where they run. With COTEJO_REQUIRE_BROWSER=1 they run, and fail. */
export const noBrowser: string | false =
  chromiumPath() === undefined && process.env.COTEJO_REQUIRE_BROWSER !== '1'
    ? 'no Chromium here: install it, or name it in COTEJO_CHROMIUM'
    : false;

/** Pages are drawn by the processor and only maps by SwiftShader: drawing whole pages with it was half of a browser's work. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });

/** Whether what is built is younger than all its sources. */
const isBuilt = (): boolean => {
  const index = join(WEB, 'index.html');
  const built = existsSync(index) ? statSync(index).mtimeMs : 0;
  const sources = globSync('{src,public,plugins}/**/*.*', { cwd: join(ROOT, 'web') });
  return sources.every((path) => statSync(join(ROOT, 'web', path)).mtimeMs < built);
};

const LOCK = join(ROOT, 'build', 'web.building');
/** A lock older than that was left by a build that was ended. */
const ABANDONED_MS = 180_000;

/** Whether this process may build; false once another one has. */
const takeLock = (): boolean => {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return true;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > ABANDONED_MS) rmSync(LOCK, { recursive: true, force: true });
      if (since === undefined && isBuilt()) return false;
    }
  }
};

/** Builds the workbench where it is missing or older than its sources; test files that start together build it once. */
export const buildWorkbench = (): void => {
  if (isBuilt() || !takeLock()) return;
  try {
    if (isBuilt()) return;
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
    const { status, stderr } = spawnSync(
      process.execPath,
      [vite, 'build', '--config', join(ROOT, 'web', 'vite.config.ts'), '--logLevel', 'warn'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the workbench does not build: ${stderr}`);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
};

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Imports paths and texts into a casebook of its own and serves it on a free port of this machine. */
export const serveCasebook = async (
  paths: readonly string[],
  reports: readonly Readonly<Record<string, string>>[] = [],
  options: Pick<ServerOptions, 'fetching' | 'tiles'> = {},
): Promise<Served> => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-web-'));
  const pasted = join(folder, 'pasted.jsonl');
  await writeFile(pasted, reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
  const casebook = await openCasebook(join(folder, 'test.cotejo'), { create: true });
  const sources = [...paths, ...(reports.length > 0 ? [pasted] : [])];
  if (sources.length > 0) await importReports(casebook, openSources(sources), { workers: 1 });
  const server = await startServer({ casebook, port: 0, version: 'test', web: WEB, examples: EXAMPLES, ...options });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await casebook.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface Watched {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, refused requests. */
  readonly complaints: string[];
  /** Requests that went anywhere but to the server. */
  readonly outside: string[];
  readonly close: () => Promise<void>;
}

const STAYS = /^(blob|data):/;
/** Software drawing is slow, and Chromium says so. */
const HARMLESS = /GPU stall|swiftshader|GL Driver Message/i;

const requests = new WeakMap<Page, Set<Request>>();

/** How long a page must have asked for nothing, in milliseconds. */
const STILL = 80;

/** Waits until a page of `openPage` has its answers and asks for nothing more. */
export const atRest = async (page: Page): Promise<void> => {
  const under = requests.get(page) ?? new Set();
  for (let still = 0; still < STILL; still = under.size === 0 ? still + 20 : 0) await page.waitForTimeout(20);
};

export interface PageOptions extends BrowserContextOptions {
  /** Without maps, as on a machine without WebGL: drawing them in software is most of a page's time. */
  readonly maps?: boolean;
}

const WITHOUT_WEBGL = `{
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
  };
}`;

export const openPage = async (
  browser: Browser,
  address: string,
  { maps = true, ...options }: PageOptions = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    baseURL: address,
    ...options,
  });
  if (!maps) await context.addInitScript(WITHOUT_WEBGL);
  const page = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    const said = message.text();
    if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(said)) complaints.push(said);
  });
  const under = new Set<Request>();
  requests.set(page, under);
  page.on('request', (request) => under.add(request));
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => under.delete(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !STAYS.test(url)) outside.push(url);
  });
  return { page, complaints, outside, close: () => context.close() };
};
