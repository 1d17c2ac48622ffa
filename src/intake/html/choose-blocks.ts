/**
 * Which blocks of a page are its text: boosted trees over each block's shape, place and surroundings. The weights are
 * fitted by `scripts/html/train-blocks.ts`; their card is models/pages/pages.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';
import { BLOCK_FEATURES, blockFeatures } from './block-features.ts';
import type { Page } from './page.ts';
import { oddsOf, type PackedEnsemble, packEnsemble, type StoredEnsemble } from './tree-ensemble.ts';

const FILE = join(ROOT, 'models', 'pages', 'blocks.json');

/** Log-odds of .4: missing a sentence costs more than a stray line. */
const CHOSEN = Math.log(0.4 / 0.6);

let model: PackedEnsemble | undefined;

const load = (): PackedEnsemble => {
  const stored = JSON.parse(readFileSync(FILE, 'utf8')) as StoredEnsemble;
  if (stored.features.join() !== BLOCK_FEATURES.join()) throw new Error(`${FILE} was fitted on other features`);
  return packEnsemble(stored);
};

/** `chosenBy(model, page)` → the indices of the blocks that the model takes for the page's text, in order. */
export const chosenBy = (packed: PackedEnsemble, page: Page): readonly number[] =>
  blockFeatures(page).flatMap((row, index) => (oddsOf(packed, row) >= CHOSEN ? [index] : []));

/** `chooseBlocks(page)` → the same by the model that ships. */
export const chooseBlocks = (page: Page): readonly number[] => {
  model ??= load();
  return chosenBy(model, page);
};
