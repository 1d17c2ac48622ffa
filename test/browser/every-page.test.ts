/** Every page of the workbench on the bundled examples, wide and narrow, light and dark: fits, and axe-core finds nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReportPage } from '../../src/service/api.ts';
import { findings, OF_COLOURS } from './accessible.ts';
import { atRest, EXAMPLES, noBrowser, serveCasebook } from './browsing.ts';
import { mostDisputed } from './disputed.ts';
import { visiting } from './visits.ts';

describe('every page', { skip: noBrowser, timeout: 400_000 }, () => {
  const { open, ask, assertQuiet } = visiting(() => serveCasebook([EXAMPLES]));

  const pages = async (): Promise<Readonly<Record<string, string>>> => {
    const { event } = await mostDisputed(ask);
    const { items } = await ask<ReportPage>('/api/reports');
    return {
      events: '/',
      filtered: '/?type=arrest,attack&q=police&from=2019&view=filters',
      event: `/events/${encodeURIComponent(event.id)}`,
      report: `/reports/${encodeURIComponent(items[0]!.id)}`,
      reports: '/reports',
      import: '/import',
      missing: '/nowhere',
      queue: '/queue',
      dossier: `/events/${encodeURIComponent(event.id)}/dossier`,
      actors: '/actors',
      charts: '/charts?by=type',
      coding: '/coding',
      export: '/export',
      history: '/history',
    };
  };

  /** Wide by all rules in light and by those of colours in dark; narrow by all in dark: nothing is seen twice in one light. */
  const LOOKS = [
    { viewport: { width: 1440, height: 900 }, colorScheme: 'light', besides: 'dark' },
    { viewport: { width: 390, height: 844 }, colorScheme: 'dark', besides: undefined },
  ] as const;
  for (const { viewport, colorScheme, besides } of LOOKS) {
    test(`axe-core finds nothing on any page ${viewport.width} pixels wide`, async () => {
      const page = await open('/import', { viewport, colorScheme });
      for (const [name, path] of Object.entries(await pages())) {
        await page.goto(path);
        await page.locator('h1').first().waitFor({ state: 'attached' });
        await atRest(page);
        if (name === 'event') await page.locator('.line-differs [data-value]').first().click();
        const beyond = 'document.documentElement.scrollWidth - window.innerWidth';
        assert.ok(((await page.evaluate(beyond)) as number) <= 0, `${name} fits ${viewport.width}`);
        assert.deepEqual(await findings(page), [], `${name} at ${viewport.width}, ${colorScheme}`);
        if (besides === undefined) continue;
        await page.emulateMedia({ colorScheme: besides });
        assert.deepEqual(await findings(page, OF_COLOURS), [], `${name} at ${viewport.width}, ${besides}`);
        await page.emulateMedia({ colorScheme });
      }
    });
  }

  test('nothing was complained of and nothing asked of anybody else', assertQuiet);
});
