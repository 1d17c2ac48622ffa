/** A coder's day, by keyboard alone: review, correct, merge, split, undo, settle what two coders differ on, export. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { goTo } from './keyboard.ts';

export interface Day {
  readonly page: Page;
  readonly ask: <T>(path: string) => Promise<T>;
  readonly send: <T>(path: string, body: unknown) => Promise<T>;
}

interface Entry {
  readonly seq: number;
  readonly decision: string;
  readonly undone: boolean;
  readonly subject: { readonly id: string };
}
interface Summary {
  readonly id: string;
  readonly reports: number;
  readonly when: { readonly from: number | null } | null;
  readonly where: { readonly country: string | null } | null;
}
interface Item {
  readonly event: Summary;
}

const REVIEWED = 10;

/** Asks until the answer is as wanted: what is done is shown first and on disk a little later. */
const until = async <T>(look: () => Promise<T>, wanted: (found: T) => boolean, what: string): Promise<T> => {
  for (let round = 0; round < 200; round++) {
    const found = await look();
    if (wanted(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for: ${what}`);
};

const standing = async ({ ask }: Day, decision: string): Promise<readonly Entry[]> =>
  (await ask<{ items: readonly Entry[] }>('/api/journal?limit=500')).items.filter(
    (entry) => entry.decision === decision && !entry.undone,
  );

const press = async ({ page }: Day, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Moves with Tab until what is focused is as wanted. */
export const tabTo = async (day: Day, wanted: string): Promise<void> => {
  for (let step = 0; step < 60; step++) {
    await press(day, 'Tab');
    if (await day.page.evaluate(`document.activeElement?.matches(${JSON.stringify(wanted)})`)) return;
  }
  throw new Error(`no way by Tab to ${wanted}`);
};

const shown = ({ page }: Day): Promise<string> =>
  page.evaluate("document.querySelector('[data-desk]')?.dataset.desk ?? ''");

const review = async (day: Day): Promise<void> => {
  await goTo(day.page, 'q');
  await day.page.locator('.queue [data-desk]').waitFor();
  const { items } = await day.ask<{ items: readonly Item[] }>('/api/queue?limit=100');
  for (let at = 0; at < REVIEWED; at++) {
    // Nothing waits for the service: the next one is there at the keystroke.
    await until(
      () => shown(day),
      (id) => id === items[at]!.event.id,
      `event ${at}`,
    );
    await press(day, 'a');
  }
  await until(
    () => standing(day, 'mark-reviewed'),
    (all) => all.length === REVIEWED,
    'ten events reviewed',
  );
  const told = (): Promise<string> => day.page.locator('.queue-day').innerText();
  await until(told, (text) => text.includes(`${REVIEWED} settled today`), `the day's count, now ${await told()}`);
  await press(day, 'z');
  await until(
    () => standing(day, 'mark-reviewed'),
    (all) => all.length === REVIEWED - 1,
    'one taken back',
  );
  assert.equal(await shown(day), items[REVIEWED - 1]!.event.id, 'an undo leads back to its event');
  await press(day, 'a');
  await until(
    () => standing(day, 'mark-reviewed'),
    (all) => all.length === REVIEWED,
    'and accepted again',
  );
};

const openEvent = async (day: Day, id: string): Promise<void> => {
  await day.page.goto(`/events/${encodeURIComponent(id)}`);
  await day.page.locator('.collation').waitFor();
};

interface Found {
  readonly event: {
    readonly claims: readonly string[];
    readonly tolls: readonly { best: number | null; whom: string }[];
  };
}

const correctToll = async (day: Day, id: string): Promise<void> => {
  await openEvent(day, id);
  const rows = await day.page
    .locator('.collation [data-row]')
    .evaluateAll((lines) => lines.map((line) => (line as unknown as { dataset: { row: string } }).dataset.row));
  const at = rows.filter((row) => row !== 'said').findIndex((row) => row.startsWith('toll-'));
  assert.ok(at >= 0 && at < 9, 'its toll has a digit');
  await press(day, 'Shift+C', String(at + 1), 'Enter');
  await day.page.locator('[data-own]:focus').waitFor();
  await press(day, 'Control+A', '7', '7', 'Enter');
  await until(
    () => standing(day, 'choose-toll'),
    (all) => all.length === 1,
    'a toll chosen',
  );
  await day.page.locator('.corrected').first().waitFor();
  const { event } = await day.ask<Found>(`/api/events/${encodeURIComponent(id)}`);
  assert.ok(event.tolls.some(({ best }) => best === 77));
};

const mergeAndUndo = async (day: Day, id: string): Promise<void> => {
  await openEvent(day, id);
  const claims = async (): Promise<number> =>
    (await day.ask<Found>(`/api/events/${encodeURIComponent(id)}`)).event.claims.length;
  const before = await claims();
  await press(day, 'm');
  await day.page.locator('.option').first().waitFor();
  await press(day, '1');
  await until(claims, (n) => n > before, 'two events merged');
  await press(day, 'z');
  await until(claims, (n) => n === before, 'and parted again');
};

const splitAndUndo = async (day: Day, id: string): Promise<void> => {
  await openEvent(day, id);
  await press(day, 's', '2', 'Enter');
  await until(
    () => standing(day, 'split-event'),
    (all) => all.length === 1,
    'a report split off',
  );
  await press(day, 'z');
  await until(
    () => standing(day, 'split-event'),
    (all) => all.length === 0,
    'and back again',
  );
};

const settle = async (day: Day): Promise<void> => {
  const { page, send } = day;
  await goTo(day.page, 't');
  await tabTo(day, 'input[name=name]');
  await page.keyboard.type('spring');
  await press(day, 'Tab');
  await page.keyboard.type('ana, ben');
  await press(day, 'Tab', 'Control+A', '3', 'Enter');
  await page.getByRole('heading', { name: 'spring' }).waitFor();
  const sample = await day.ask<{ events: readonly { event: string }[] }>('/api/samples/spring');
  const [first] = sample.events;
  // Of the kind alone: what is settled is pinned, and the toll was corrected before.
  for (const [by, type] of [
    ['ana', 'attack'],
    ['ben', 'killing'],
  ] as const) {
    await send('/api/decisions', {
      decision: 'code',
      by,
      subject: { kind: 'event', id: first!.event },
      value: { sample: 'spring', variables: { type } },
    });
  }
  await page.reload();
  await page.locator('.adjudication button').first().waitFor();
  await tabTo(day, '.adjudication button');
  await press(day, 'Enter');
  await until(
    () => standing(day, 'adjudicate'),
    (all) => all.length === 1,
    'a difference settled',
  );
};

/** Goes to the link and takes what it gives, by key. */
const download = async (day: Day): Promise<string> => {
  const coming = day.page.waitForEvent('download');
  await tabTo(day, '.page-export a[download]');
  await press(day, 'Enter');
  return readFile(await (await coming).path(), 'utf8');
};

/** The file holds what the preview said, cell by cell. */
const compareCells = async (day: Day): Promise<void> => {
  await day.page.locator('.preview tbody tr').first().waitFor();
  const said = (await day.page
    .locator('.preview tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as unknown as { cells: { textContent: string }[] }).cells].map((cell) => cell.textContent),
      ),
    )) as string[][];
  const file = await download(day);
  const cells = [...file.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  let at = 0;
  for (const row of said) {
    for (const cell of row) {
      const [, quoted, plain] = cells[at++]!;
      assert.equal(cell, quoted?.replaceAll('""', '"') ?? plain ?? '');
    }
  }
  assert.ok(said.length > 10, 'rows are shown');
};

interface Line {
  readonly id: string;
  readonly tolls: string;
  readonly reports: string;
}

/** The lines of the list, as they are read. */
const linesShown = async ({ page }: Day): Promise<readonly Line[]> =>
  page.locator('.register [data-event]').evaluateAll((rows) =>
    rows.map((one) => {
      const row = one as unknown as {
        dataset: { event: string };
        querySelector: (wanted: string) => { textContent: string } | null;
      };
      const textOf = (wanted: string): string => row.querySelector(wanted)?.textContent ?? '';
      return { id: row.dataset.event, tolls: textOf('.row-tolls'), reports: textOf('.row-sources span:last-child') };
    }),
  );

interface Feature {
  readonly id: string;
  readonly properties: {
    readonly reports: readonly string[];
    readonly tolls: readonly { readonly best: number | null }[];
    readonly killed?: number;
    readonly injured?: number;
  };
}

/** The file of the events holds what the list said of each: what was corrected, too. */
const compareEvents = async (day: Day, corrected: string): Promise<void> => {
  await goTo(day.page, 'e');
  await day.page.locator('.register [data-event]').first().waitFor();
  const lines = await linesShown(day);
  await goTo(day.page, 'x');
  await tabTo(day, 'input[name=format]:checked');
  await press(day, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  const { features } = JSON.parse(await download(day)) as { features: readonly Feature[] };
  const byId = new Map(features.map((feature) => [feature.id, feature.properties]));
  assert.ok(
    byId.get(corrected)?.tolls.some(({ best }) => best === 77),
    'the corrected toll is in the file',
  );
  assert.ok(lines.length >= 10, `${lines.length} lines`);
  for (const { id, tolls, reports } of lines) {
    const found = byId.get(id);
    assert.ok(found, id);
    assert.equal(Number.parseInt(reports, 10), found.reports.length, `reports of ${id}`);
    for (const effect of ['killed', 'injured'] as const) {
      // A figure without a range is printed alone: '4 killed'.
      const alone = new RegExp(`(?:^|[^–\\d])(\\d+) ${effect}`).exec(
        tolls.replaceAll(/at (?:least|most) \d+/g, ''),
      )?.[1];
      if (alone !== undefined) assert.equal(found[effect], Number(alone), `${effect} of ${id}: ${tolls}`);
    }
  }
};

/** An event that another happened near, in time and country. */
const withNeighbour = (events: readonly Summary[]): Summary => {
  const near = (a: Summary, b: Summary): boolean =>
    a !== b &&
    a.where?.country != null &&
    a.where.country === b.where?.country &&
    Math.abs((a.when?.from ?? 0) - (b.when?.from ?? 1e6)) <= 2;
  const found = events.find((one) => events.some((other) => near(one, other)));
  assert.ok(found, 'the examples tell of two events near each other');
  return found;
};

/** In a casebook that holds the examples and no decision. */
export const walkCodersDay = async (day: Day): Promise<void> => {
  await review(day);
  const { items } = await day.ask<{ items: readonly Summary[] }>(
    '/api/events?sort=reports&effect=killed&minToll=1&limit=20',
  );
  const [most] = items;
  assert.ok(most && most.reports > 1);
  await correctToll(day, most.id);
  await splitAndUndo(day, most.id);
  await mergeAndUndo(
    day,
    withNeighbour((await day.ask<{ items: readonly Summary[] }>('/api/events?limit=200')).items).id,
  );
  await settle(day);
  await goTo(day.page, 'x');
  await compareCells(day);
  await compareEvents(day, most.id);
  await goTo(day.page, 'h');
  await day.page.locator('.entry').first().waitFor();
};
