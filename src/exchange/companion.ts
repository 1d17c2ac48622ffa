/** The companion of an exported file: what its columns mean and with which options it was made. */
import type { EventFilter } from '../casebook/casebook.ts';
import { ruleSetOf } from '../collation/rule-set.ts';
import type { ExportOptions, FormatName } from './formats.ts';
import { PROFILES } from './privacy-profile.ts';
import { CODED_NAMES, type CodedName, LAYOUTS } from './tables/coded.ts';

export interface CompanionFacts extends ExportOptions {
  readonly format: FormatName;
  readonly file: string;
  readonly version: string;
}

const isCoded = (name: string): name is CodedName => (CODED_NAMES as readonly string[]).includes(name);

const TEXT_MODE_WORDS = {
  exact: 'Texts are as they were read. A spreadsheet may take one that begins with = + - @ for a formula.',
  'spreadsheet-safe':
    'Texts that begin with = + - @, a tab or a carriage return have an apostrophe before them; take it away to have them as they were read. Numbers such as -100.7 have none.',
} as const;

const CSV: readonly FormatName[] = ['csv', 'ucdp', 'acled', 'gtd', 'datapackage'];

/** JSON, the same for the same options; the clock has no part in it. */
export const companionOf = ({
  format,
  file,
  version,
  textMode = 'exact',
  profile = PROFILES.full,
  rules,
  filter,
  citation,
  licence,
}: CompanionFacts): string => {
  const coded = isCoded(format) ? format : undefined;
  const ruleSet = coded ? ruleSetOf(rules ?? coded) : undefined;
  return `${JSON.stringify(
    {
      file,
      format,
      madeBy: `Cotejo ${version}`,
      ...(CSV.includes(format) ? { textMode, textModeMeans: TEXT_MODE_WORDS[textMode] } : {}),
      profile,
      filter: (filter ?? {}) satisfies EventFilter,
      ...(ruleSet ? { ruleSet: { name: ruleSet.name, title: ruleSet.title, codebook: ruleSet.codebook } } : {}),
      ...(coded
        ? { columns: LAYOUTS[coded].columns(undefined).map(({ name, type, about }) => ({ name, type, about })) }
        : {}),
      ...(citation ? { citation } : {}),
      ...(licence ? { licence } : {}),
    },
    null,
    2,
  )}\n`;
};
