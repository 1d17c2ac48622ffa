/** A casebook from its first minute to its export, by keyboard alone; then what comes in by hand. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ReportPage, ReportRecord } from '../../src/service/api.ts';
import { findings } from './accessible.ts';
import { noBrowser, serveCasebook } from './browsing.ts';
import { type Day, tabTo, walkCodersDay } from './coders-day.ts';
import { visiting } from './visits.ts';

const STORY = 'Gunmen killed two police officers in Tuxpan, Jalisco, on Monday, the state prosecutor said.';
const ROW = 'Three farmers were shot dead in Colima on Monday; nobody was arrested.';
const TABLE = `Fecha;Ubicación;Narración;Medio\n2021-05-04;Colima;"${ROW}";El Faro\n2021-05-05;Colima;"It rained in Colima on Tuesday; nobody was hurt at all.";El Faro\n`;

/** A busy machine may take its time to load the models. */
const READING = 150_000;

describe('a coder’s day', { skip: noBrowser, timeout: 400_000 }, () => {
  const { open, ask, assertQuiet } = visiting(() => serveCasebook([], [], { fetching: true }));
  const send = <T>(path: string, body: unknown): Promise<T> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const dayOn = (page: Page): Day => ({ page, ask, send });
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  test('the examples imported, events reviewed, corrected, merged, split, undone, settled, exported', async () => {
    const page = await open('/', { acceptDownloads: true });
    await page.getByRole('heading', { name: 'An empty casebook' }).waitFor();
    assert.deepEqual(await findings(page), []);
    const day = dayOn(page);
    await tabTo(day, '.first-minute .button-chief');
    await page.keyboard.press('Enter');
    await page.locator('.row').first().waitFor({ timeout: READING });
    await walkCodersDay(day);
  });

  test('pasted text is read, and an empty one asked for again', async () => {
    const page = await open('/import');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('paste a report first').waitFor();
    await page.getByLabel('Text of the report').fill(STORY);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('1 report read: 1 new').waitFor({ timeout: READING });
  });

  test('of a table it is asked which column is what; each file that fails is named with its reason', async () => {
    const page = await open('/import');
    const picker = page.locator('input[type=file]');
    await picker.setInputFiles([file('notas.csv', TABLE), file('nothing.txt', '')]);
    await page.getByRole('heading', { name: 'Which column is what in notas.csv?' }).waitFor();
    assert.equal(await page.getByLabel('Fecha').inputValue(), 'published');
    assert.equal(await page.getByLabel('Medio').inputValue(), 'outlet');
    assert.deepEqual(await findings(page), []);
    await page.getByRole('button', { name: 'Import the rows' }).click();
    await page.getByText('Choose a column for the text or the headline first.').waitFor();
    await page.getByLabel('Narración').selectOption('text');
    await page.getByRole('button', { name: 'Import the rows' }).click();
    await page.getByText('2 reports read: 2 new').waitFor({ timeout: READING });
    const failed = page.locator('.jobs > li', { hasText: 'nothing.txt' });
    await failed.getByText('holds no text').waitFor({ timeout: READING });
    const { items } = await ask<ReportPage>('/api/reports?outlet=El%20Faro');
    assert.equal(items.length, 2);
    const { report } = await ask<ReportRecord>(`/api/reports/${encodeURIComponent(items.at(-1)!.id)}`);
    assert.deepEqual([report.published.edtf, report.text.trim()], ['2021-05-04', ROW]);
  });

  test('an address is fetched where the server may, and one of this machine never', async () => {
    const page = await open('/import');
    await page.getByLabel('Address of a page or a feed').fill('paper.example');
    await page.getByRole('button', { name: 'Fetch and read' }).click();
    await page.getByText('An address begins with').waitFor();
    await page.getByLabel('Address of a page or a feed').fill('http://127.0.0.1:9/private');
    await page.keyboard.press('Enter');
    await page.locator('.failures', { hasText: '127.0.0.1' }).waitFor({ timeout: READING });
  });

  test('nothing was complained of and nothing asked of anybody else', assertQuiet);
});
