/** The workbench in a browser, on the bundled examples: walked by keyboard and pointer, watched for what it asks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { EventPage, EventRecord } from '../../src/service/api.ts';
import { findings } from './accessible.ts';
import { atRest, EXAMPLES, noBrowser, serveCasebook, WEB } from './browsing.ts';
import { mostDisputed } from './disputed.ts';
import { goTo } from './keyboard.ts';
import { visiting } from './visits.ts';

const STORY = {
  id: 'story',
  title: 'Two killed',
  text: 'Gunmen killed two police officers in Tuxpan, Jalisco, on Monday.',
};

describe('workbench', { skip: noBrowser, timeout: 400_000 }, () => {
  const { open, openElsewhere, ask, assertQuiet } = visiting(() => serveCasebook([EXAMPLES]));
  const disputed = (): Promise<EventRecord> => mostDisputed(ask);

  test('from the list to the words of a disputed value and back, by keyboard alone', async () => {
    const record = await disputed();
    const page = await open('/?sort=reports');
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('.row:focus').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.dataset.event');
    for (let step = 0; step < 30 && (await focused()) !== record.event.id; step++) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.collation').waitFor();
    assert.ok(decodeURIComponent(page.url()).includes(record.event.id));
    assert.equal(await page.locator('.collation thead th').count(), record.reports.length + 2);
    assert.equal((await page.locator('.line-differs').count()) > 0, true);

    await page.keyboard.press('v');
    const value = page.locator('[data-value]:focus');
    await value.waitFor();
    const id = await value.getAttribute('data-value');
    await page.keyboard.press('Enter');
    assert.equal(await value.getAttribute('aria-pressed'), 'true');
    const lit = page.locator('.texts-scroll .mark-lit');
    assert.ok((await lit.count()) > 0, 'the words of the value are lit');
    const pane = (await page.locator('.texts-scroll').boundingBox())!;
    const words = (await lit.first().boundingBox())!;
    assert.ok(words.y >= pane.y && words.y + words.height <= pane.y + pane.height, 'the words are in view');

    await page.keyboard.press('Enter');
    await page.locator('.mark-lit:focus').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('[data-value]:focus').getAttribute('data-value'), id);
    await page.keyboard.press('u');
    await page.locator('.register').waitFor();
  });

  test('the lit words are those that the report gives as evidence', async () => {
    const record = await disputed();
    const claims = new Map(record.reports.flatMap((one) => one.claims.map(({ claim }) => [claim.id, one] as const)));
    const stated = record.reports
      .flatMap(({ claims: all }) => all.map(({ claim }) => claim))
      .find(({ id, when }) => record.event.claims.includes(id) && (when?.evidence.length ?? 0) > 0);
    if (!stated) return;
    const { report } = claims.get(stated.id)!;
    const column = record.reports.findIndex((one) => one.report.id === report.id);
    const page = await open(`/events/${encodeURIComponent(record.event.id)}`);
    await page.locator(`[data-value="when/${column}/${stated.when!.edtf}"]`).click();
    const lit = (await page.locator('.texts-scroll .mark-lit').allTextContents()).join(' ');
    for (const { start, end } of stated.when!.evidence) {
      assert.ok(lit.includes(report.text.slice(start, end).trim()), `${lit} has ${report.text.slice(start, end)}`);
    }
  });

  test('words lead back to their value', async () => {
    const record = await disputed();
    const page = await open(`/events/${encodeURIComponent(record.event.id)}`);
    const mark = page.locator('.texts-scroll .mark').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-value][aria-pressed=true]').first().waitFor();
    assert.ok((await page.locator('[data-value]:focus').count()) === 1);
  });

  test('a toll opens to its arithmetic', async () => {
    const record = await disputed();
    const [toll] = record.event.tolls;
    if (!toll) return;
    const page = await open(`/events/${encodeURIComponent(record.event.id)}`);
    const how = page.locator('.button-how').first();
    await how.focus();
    await page.keyboard.press('Enter');
    assert.equal(await how.getAttribute('aria-expanded'), 'true');
    const told = (await page.locator('.reckoning').first().textContent()) ?? '';
    assert.ok(told.includes(toll.rule.replaceAll('-', ' ')), told);
  });

  test('filters stand in the address and narrow everything', async () => {
    const { items } = await ask<EventPage>('/api/events?limit=100');
    const type = items[0]!.type;
    const wanted = items.filter((event) => event.type === type).length;
    const page = await open('/');
    await page.locator('.facet').first().waitFor();
    await page.locator('.facet').nth(1).getByRole('checkbox').first().waitFor();
    const { type: offered } = (await ask('/api/facets')) as { type: { value: string; count: number }[] };
    const first = offered[0]!;
    await page.locator('.facet').nth(1).getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.get('type') === first.value);
    await page.locator('.count', { hasText: new RegExp(`^${first.count} `) }).waitFor();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => !url.searchParams.has('type'));

    await page.goto(`/?type=${type}`);
    await page.locator('.count', { hasText: new RegExp(`^${wanted} `) }).waitFor();
    assert.equal(await page.locator('.chip').count(), 1);
    await page.locator('.chip').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('type'));

    await page.getByRole('slider').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
    await page.keyboard.press('Escape');
    await page.locator('.register').focus();
    await page.keyboard.press('x');
    await page.waitForURL((url) => !url.searchParams.has('from'));

    await page.keyboard.press('/');
    await page.keyboard.type('qqqqzzzz');
    await page.waitForURL((url) => url.searchParams.get('q') === 'qqqqzzzz');
    await page.getByText('No event fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).last().click();
    await page.locator('.row').first().waitFor();
  });

  test('the timeline is brushed and the map boxed by pointer', async () => {
    const page = await open('/', { maps: true });
    const frame = (await page.locator('.timeline-frame svg').boundingBox())!;
    await page.mouse.move(frame.x + 20, frame.y + 40);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width / 2, frame.y + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('from'));
    const map = page.locator('.map-frame[data-drawn]');
    await map.waitFor({ timeout: 90_000 });
    assert.deepEqual(await findings(page), [], 'with its map drawn');
    await page.getByRole('button', { name: 'Draw a box' }).click();
    const box = (await map.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 60, box.y + box.height - 60, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.get('bbox')?.split(',').length === 4);
  });

  test('every page is in English and Spanish, with its keys listed', async () => {
    const page = await open('/');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { level: 1, name: 'Hechos' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'es');
    await page.keyboard.press('Escape');
    await page.locator('#content').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Teclas' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(page, 'r');
    await page.getByRole('heading', { level: 1, name: 'Informes' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Informes' }).waitFor();
    await goTo(page, 'i');
    await page.getByRole('heading', { level: 1, name: 'Importar informes' }).waitFor();
  });

  test('a dossier is kept as HTML and printed; pictures are kept as SVG and PNG', async () => {
    const { event } = await disputed();
    const page = await open(`/events/${encodeURIComponent(event.id)}/dossier`, { acceptDownloads: true });
    const given = async (button: string): Promise<Buffer> => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).first().click();
      return readFileSync(await (await coming).path());
    };
    await page.locator('.dossier-sources blockquote').first().waitFor();
    const quoted = (await page.locator('.dossier-sources blockquote').first().innerText()).split('\n')[0]!;
    const kept = (await given('Save as HTML')).toString();
    assert.match(kept, /^<!doctype html>[\s\S]*<style>[\s\S]*<\/style><\/head>/);
    assert.ok(kept.includes(event.id) && kept.includes(quoted.slice(0, 30)));
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
    await page.goto('/charts?bin=year&by=type&measure=events');
    await page.locator('.spot').first().waitFor();
    assert.match((await given('SVG')).toString(), /^<\?xml[^>]*>\s*<svg [\s\S]*<\/svg>$/);
    assert.equal((await given('PNG')).subarray(1, 4).toString(), 'PNG');
  });

  test('skip links lead past what repeats', async () => {
    const page = await open('/reports');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
  });

  test('a server that is gone is said to be gone, with what to do', async () => {
    const short = await serveCasebook([], [STORY]);
    const { page, complaints, outside, close } = await openElsewhere(short.address);
    await page.goto('/reports');
    await page.locator('.row').first().waitFor();
    // what is still on its way when the server goes would be a complaint of its own
    await page.waitForLoadState('networkidle');
    await short.close();
    await page.locator('.row').first().click();
    await page.getByText('Start it with').waitFor();
    assert.deepEqual(await findings(page), []);
    assert.deepEqual(
      complaints.filter((said) => !/ERR_CONNECTION_(REFUSED|RESET)/.test(said)),
      [],
    );
    assert.deepEqual(outside, []);
    await close();
  });

  test('what a first look loads is at most 200 KB of script, compressed, without the map', async () => {
    const page = await open('/import', { maps: true });
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js') && !/-map-|maplibre/.test(pathname)) scripts.add(pathname);
    });
    await page.goto('about:blank');
    await page.goto('/');
    await page.locator('.row').first().waitFor();
    await atRest(page);
    const size = (path: string): number => gzipSync(readFileSync(join(WEB, path))).length;
    const whole = [...scripts].reduce((sum, path) => sum + size(path), 0);
    assert.ok(scripts.size > 0, [...scripts].map((path) => basename(path)).join(' '));
    assert.ok(whole <= 200_000, `${whole} bytes`);
  });

  test('nothing was complained of and nothing asked of anybody else', assertQuiet);
});
