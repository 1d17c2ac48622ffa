/** What axe-core finds on a page as it stands. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string };

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Rules whose answer depends on the theme; of a page that was looked at in one, the other needs no more. */
export const OF_COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** One line a finding, all impacts: `serious color-contrast .row-about …`; by all rules or only by those named. */
export const findings = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  const only = rules === undefined ? '' : `, runOnly: ${JSON.stringify(rules)}`;
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"], preload: false, iframes: false${only} })`,
  )) as {
    violations: readonly Finding[];
  };
  return violations.map(
    ({ id, impact, nodes }) =>
      `${impact} ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join(' | ')}`,
  );
};
