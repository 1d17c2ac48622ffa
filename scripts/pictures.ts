/**
 * README's pictures: each page of the workbench on the bundled examples, at 1440 and 390 pixels, light and dark, into
 * docs/pictures/. `npm run pictures [-- NAME…]`; needs Chromium.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { EventPage } from '../src/service/api.ts';
import { buildWorkbench, EXAMPLES, launch, openPage, type Served, serveCasebook } from '../test/browser/browsing.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const LARGEST = 300_000;
/** Maps are drawn in software. */
const PATIENCE = 120_000;

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
  await page.locator('.map-frame[data-drawn]').waitFor();
};

const chooseDisputed = async (page: Page): Promise<void> => {
  await page.locator('.line-differs td:not(.cell-record) [data-value]').first().click();
  await page.locator('.mark-lit').first().waitFor();
};

const correcting = async (page: Page): Promise<void> => {
  await page.locator('.queue [data-desk]').waitFor();
  await page.keyboard.press('c');
  await page.locator('.tray').waitFor();
};

const openToll = async (page: Page): Promise<void> => {
  await page.locator('.button-how').first().click();
  await page.locator('.toll-account').first().scrollIntoViewIfNeeded();
};

const asCoder = async (page: Page): Promise<void> => {
  await page.evaluate("localStorage.setItem('cotejo.name', 'ana')");
  await page.reload();
  await page.locator('.agreement').waitFor();
};

const TABLE = `Fecha;Lugar;Entrada;Cuerpo;Medio
2022-06-09;Tame;Atacan un puesto;"Hombres armados atacaron el miércoles un puesto en Tame, Arauca; murieron tres soldados.";El Faro
2022-06-10;Saravena;Bloqueo;"Una vía quedó cerrada el jueves cerca de Saravena, dijo la alcaldía.";El Faro
`;

const askColumns = async (page: Page): Promise<void> => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notas.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.locator('.columns-asked').waitFor();
};

const firstPlace = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/authority/places`);
  return ((await answer.json()) as { items: { id: string }[] }).items[0]!.id;
};

/** Two coders have coded three of four events, and differ on some. */
const codeSample = async ({ address }: Served): Promise<void> => {
  const send = async <T>(path: string, body: unknown): Promise<T> =>
    (await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json())) as T;
  const { events } = await send<{ events: { event: string }[] }>('/api/samples', {
    name: 'spring',
    coders: ['ana', 'ben'],
    size: 4,
  });
  for (const [index, { event }] of events.slice(0, 3).entries()) {
    for (const by of ['ana', 'ben']) {
      const differs = by === 'ben' && index === 1;
      await send('/api/decisions', {
        decision: 'code',
        by,
        subject: { kind: 'event', id: event },
        value: { sample: 'spring', variables: { type: differs ? 'killing' : 'attack', killed: 3 + index } },
      });
    }
  }
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
    queue: { path: '/queue', prepare: (page) => page.locator('.queue [data-desk]').waitFor() },
    correct: { path: '/queue', prepare: correcting },
    tolls: { path: `/events/${encodeURIComponent(event.id)}`, prepare: openToll },
    dossier: { path: `/events/${encodeURIComponent(event.id)}/dossier` },
    report: { path: `/reports/${encodeURIComponent(record.event.reports[0]!)}` },
    reports: { path: '/reports' },
    actors: { path: '/actors' },
    place: { path: `/names/places/${encodeURIComponent(await firstPlace(address))}`, prepare: drawn },
    pictures: {
      path: '/charts?bin=year&by=type&measure=events',
      prepare: (page) => page.locator('.spot').first().waitFor(),
    },
    coding: { path: '/coding' },
    sample: { path: '/coding/spring', prepare: asCoder },
    history: { path: '/history' },
    import: { path: '/import' },
    columns: { path: '/import', prepare: askColumns },
    export: { path: '/export', prepare: (page) => page.locator('.preview td').first().waitFor() },
  };
};

const take = async (browser: Browser, served: Served, colorScheme: 'light' | 'dark'): Promise<void> => {
  const wanted = process.argv.slice(2);
  const pictures = Object.entries(await picturesOf(served)).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  );
  for (const viewport of SIZES) {
    const { page, close } = await openPage(browser, served.address, { viewport, colorScheme });
    page.setDefaultTimeout(PATIENCE);
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
await codeSample(served);
const browser = await launch();
try {
  await take(browser, served, 'light');
  await take(browser, served, 'dark');
} finally {
  await browser.close();
  await served.close();
}
