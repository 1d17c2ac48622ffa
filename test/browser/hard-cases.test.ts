/** What breaks workbenches: an event of three hundred reports, a report of ten thousand words, other scripts, hostile pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { EventPage, ReportRecord } from '../../src/service/api.ts';
import { atRest, noBrowser, serveCasebook } from './browsing.ts';
import { visiting } from './visits.ts';

const PLACES = ['near the market', 'on the road to the airport', 'outside the town hall', 'beside the bus station'];
const SAYING = ['the state prosecutor', 'a mayor', 'witnesses', 'local media'];
const OUTLETS = 300;
/** Days apart: what is told of one script's town is not the others' event. */
const YEARS: Readonly<Record<string, number>> = { arabic: 2011, cyrillic: 2012, chinese: 2013, devanagari: 2014 };

const toldBy = (outlet: number): Readonly<Record<string, string>> => {
  const killed = outlet % 3 === 0 ? 'five' : 'four';
  return {
    id: `told-${outlet}`,
    title: `Gunmen kill ${killed} police officers in Tuxpan`,
    outlet: `Outlet ${outlet}`,
    published: outlet % 2 === 0 ? '2021-05-05' : '2021-05-06',
    text: `Gunmen killed ${killed} police officers ${PLACES[outlet % 4]} in Tuxpan, Jalisco, on Tuesday, ${SAYING[outlet % 4]} said. ${outlet} people left the area.`,
  };
};

const LONG = {
  id: 'long',
  title: 'A year in the valley',
  outlet: 'Valley Herald',
  published: '2020-02-04',
  text: [
    'Three farmers were shot dead in Loja, Ecuador, on Sunday, police said.',
    ...Array.from(
      { length: 800 },
      (_, n) => `The road to the ${n}th village was quiet, and the market was open all day.`,
    ),
    'Soldiers later found two rifles in Catamayo, the army said on Monday.',
  ].join('\n\n'),
};
const UNTOLD = { id: 'a/b c.txt', title: 'Rain', text: 'It rained on Monday and nobody was surprised by it at all.' };

/** One report whose every field is of one script. */
const SCRIPTS: Readonly<Record<string, readonly [outlet: string, group: string, town: string, title: string]>> = {
  arabic: ['صحيفة الوادي', 'كتائب النور', 'الحويجة', 'مقتل أربعة رجال شرطة'],
  cyrillic: ['Голос долины', 'Отряд Север', 'Нижний Ручей', 'Убиты четверо полицейских'],
  chinese: ['山谷日报', '北方武装', '上河村', '四名警察遇害'],
  devanagari: ['घाटी समाचार', 'उत्तरी दस्ता', 'ऊपरी गाँव', 'चार पुलिसकर्मियों की हत्या'],
};
const inScript = (name: string): Readonly<Record<string, string>> => {
  const [outlet, group, town, title] = SCRIPTS[name]!;
  return {
    id: `script-${name}`,
    title,
    outlet,
    published: `${YEARS[name]}-03-05`,
    language: 'en',
    text: `${title}\n\nGunmen of ${group} killed four police officers in ${town} on Thursday, ${outlet} reported.`,
  };
};

/** Text that would do harm if it were ever taken for a page. */
const SCRIPT = '<script>document.title="taken"</script>';
const IMAGE = '<img src=x onerror="document.title=\'taken\'">';
const HOSTILE = {
  id: 'hostile',
  title: `${IMAGE} kill two`,
  outlet: `<b>Outlet</b>${SCRIPT}`,
  published: '2017-05-09',
  url: 'javascript:document.title="taken"',
  text: `Gunmen kill two in ${SCRIPT}Kirkuk\n\nGunmen of "><svg onload=document.title='taken'> killed two police officers in Kirkuk, Iraq, on Monday, ${IMAGE} police said.\n`,
};
const PAGE = {
  id: 'hostile-page',
  html: `<!doctype html><html><head><title>Two killed in Kirkuk</title><script>document.title="taken"</script></head><body onload='document.title="taken"'><article><h1>Two killed in Kirkuk</h1><p>Gunmen killed two police officers in Kirkuk, Iraq, on Monday, police said. ${IMAGE}</p><iframe srcdoc='${SCRIPT}'></iframe></article></body></html>`,
  published: '2017-05-09',
  outlet: 'Page',
};

describe('hard cases', { skip: noBrowser, timeout: 400_000 }, () => {
  const { open, ask, assertQuiet } = visiting(() => {
    const many = Array.from({ length: OUTLETS }, (_, outlet) => toldBy(outlet));
    const scripts = Object.keys(SCRIPTS).map(inScript);
    return serveCasebook([], [...many, LONG, UNTOLD, ...scripts, HOSTILE, PAGE]);
  });
  const fits = async (page: Page): Promise<void> => {
    const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    assert.ok((beyond as number) <= 0, page.url());
  };

  test('an event of three hundred reports opens, lights its words, and is settled by one key', async () => {
    const { items } = await ask<EventPage>('/api/events?sort=reports&limit=1');
    assert.equal(items[0]!.reports, OUTLETS);
    const path = `/events/${encodeURIComponent(items[0]!.id)}`;
    const page = await open(path);
    await page.locator('.collation').waitFor();
    const columns = await page.locator('.collation thead th').count();
    assert.ok(columns > 10 && columns < 60, `${columns} columns are drawn at once`);
    assert.ok((await page.locator('.line-differs').count()) > 0);
    await fits(page);
    const first = (): Promise<string> => page.locator('.collation thead th').nth(2).innerText();
    const before = await first();
    await page.getByLabel('Show the reports').selectOption({ index: 3 });
    assert.notEqual(await first(), before);
    await page.locator('.collation td:not(.cell-record) [data-value]').first().click();
    await page.locator('.texts-scroll .mark-lit').first().waitFor();
    await page.keyboard.press('a');
    await page.locator('.reviewed, .notice').first().waitFor();
    const narrow = await open(path, { viewport: { width: 390, height: 844 } });
    await narrow.locator('.collation').waitFor();
    await fits(narrow);
  });

  test('a report of ten thousand words is read to its end', async () => {
    const { claims, report } = await ask<ReportRecord>('/api/reports/long');
    assert.ok(report.text.split(/\s+/).length > 10_000);
    const last = claims.at(-1)!.claim;
    assert.ok(last.trigger.start > report.text.length - 200, 'its last sentence tells something');
    const page = await open(`/reports/long?claim=${encodeURIComponent(last.id)}`);
    await page.locator('.mark-lit').first().waitFor();
    assert.match((await page.locator('.mark-lit').allTextContents()).join(' '), /found|rifles|Catamayo/);
    assert.ok(await page.locator('.mark-lit').first().isVisible());
    await fits(page);
  });

  test('a report without claims says so, whatever its id', async () => {
    const page = await open(`/reports/${encodeURIComponent(UNTOLD.id)}`);
    await page.getByText('No claim was read in this report.').waitFor();
  });

  for (const [name, [outlet, group, town, title]] of Object.entries(SCRIPTS)) {
    test(`names in ${name} letters stand in every field as they were printed`, async () => {
      const { events } = await ask<ReportRecord>(`/api/reports/script-${name}`);
      const page = await open(`/reports/script-${name}`);
      const shown = (await page.locator('main').innerText()).normalize();
      for (const written of [outlet, group, town, title]) assert.ok(shown.includes(written), `${name}: ${written}`);
      await page.goto(`/reports?q=${encodeURIComponent(town)}`);
      await page.locator('.row', { hasText: title }).waitFor();
      assert.ok(events.length > 0);
      for (const id of events) {
        await page.goto(`/events/${encodeURIComponent(id)}/dossier`);
        await page.getByText(outlet).first().waitFor();
        await fits(page);
      }
    });
  }

  test('hostile text is shown as text, on every page that has it', async () => {
    const record = await ask<ReportRecord>('/api/reports/hostile');
    const other = await ask<ReportRecord>('/api/reports/hostile-page');
    const page = await open('/reports/hostile');
    const isHarmless = async (): Promise<void> => {
      await atRest(page);
      const inside = 'main img:not(.export-drawing), main script, main [onload], main [onerror]';
      assert.equal(await page.locator(inside).count(), 0, page.url());
      assert.equal(await page.locator('a[href^="javascript:"]').count(), 0, page.url());
      assert.notEqual(await page.title(), 'taken', page.url());
    };
    await page.locator('.text').waitFor();
    const shown = (await page.locator('.text').textContent()) ?? '';
    for (const harm of [SCRIPT, '<img src=x onerror=', '<svg onload=']) assert.ok(shown.includes(harm), harm);
    await isHarmless();
    const events = [...new Set([...record.events, ...other.events])];
    assert.ok(events.length > 0);
    const paths = events.flatMap((id) => {
      const at = `/events/${encodeURIComponent(id)}`;
      return [at, `${at}/dossier`];
    });
    for (const path of [...paths, '/', '/reports', '/actors', '/queue', '/export', '/charts?by=actor']) {
      await page.goto(path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await isHarmless();
    }
    await page.goto('/reports/hostile-page');
    await page.getByRole('button', { name: 'Original beside the text' }).click();
    await page.locator('iframe').waitFor();
    assert.doesNotMatch((await page.locator('iframe').getAttribute('sandbox')) ?? 'allow-scripts', /allow-scripts/);
    await isHarmless();
  });

  test('nothing was complained of and nothing asked of anybody else', assertQuiet);
});
