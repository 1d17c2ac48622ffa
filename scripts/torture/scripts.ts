/**
 * `npm run torture -- scripts [--cases N]`: what would be a script elsewhere, through every format into a casebook, and each report opened in
 * the workbench by a real browser: how many ran, or asked another machine for anything.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReportPage } from '../../src/service/api.ts';
import { buildWorkbench, launch, openPage, serveCasebook } from '../../test/browser/browsing.ts';
import { MARKED, PAYLOADS, QUOTED } from '../../test/intake/hostile-scripts.ts';

/** A busy machine may take its time over a page. */
const PATIENCE_MS = 180_000;

/** One file a case: formats change fastest, so that a few cases are of many formats. */
const writeCases = (folder: string, most: number): number => {
  const cases = PAYLOADS.flatMap((payload) => [...MARKED, ...QUOTED].map(([name, make]) => ({ name, make, payload })));
  const chosen = cases.slice(0, most);
  chosen.forEach(({ name, make, payload }, index) => {
    // A number of its own, or reports whose scripts are gone would be the same report.
    writeFileSync(join(folder, `${index}-${name}`), make(`${payload} Case ${index}.`));
  });
  return chosen.length;
};

const reportsOf = async (address: string): Promise<string[]> => {
  const ids: string[] = [];
  let more: string | null = '';
  while (more !== null) {
    const page = (await (await fetch(`${address}/api/reports${more}`)).json()) as ReportPage;
    ids.push(...page.items.map(({ id }) => id));
    more = page.next === null ? null : `?cursor=${encodeURIComponent(page.next)}`;
  }
  return ids;
};

export const torture = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { cases: { type: 'string' } } });
  buildWorkbench();
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-scripts-'));
  const cases = writeCases(folder, Number(values.cases ?? Number.POSITIVE_INFINITY));
  const served = await serveCasebook([folder]);
  const browser = await launch();
  try {
    const { page, outside } = await openPage(browser, served.address, { maps: false });
    page.setDefaultTimeout(PATIENCE_MS);
    let executed = 0;
    await page.exposeFunction('PWN', () => {
      executed += 1;
    });
    page.on('dialog', (dialog) => {
      executed += 1;
      void dialog.dismiss();
    });
    const ids = await reportsOf(served.address);
    for (const [index, id] of ids.entries()) {
      await page.goto(`/reports/${encodeURIComponent(id)}`);
      await page.locator('.text').first().waitFor();
      if ((index + 1) % 20 === 0) process.stdout.write(`${index + 1} of ${ids.length}\n`);
    }
    await page.goto('/reports');
    await page.locator('.row').first().waitFor();
    process.stdout.write(
      `${cases} cases, ${ids.length} reports opened: ${executed} executed, ${outside.length} requests elsewhere\n`,
    );
    return executed + outside.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
