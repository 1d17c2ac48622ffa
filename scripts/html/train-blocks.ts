/**
 * Fits models/pages/blocks.json, the probability that a block of a page belongs to its text.
 *
 *   node scripts/html/train-blocks.ts --data DIR [--held-out]
 *
 * DIR is the data folder: pages and their marked texts in `html/wcxb-dev`. With `--held-out` nothing is written: each of
 * five folds (by site) is chosen by a model of the other four, and the word F1 of its pages is printed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Ensemble } from '../../src/collation/boosted-trees.ts';
import { logistic, logOdds } from '../../src/collation/boosted-trees.ts';
import { declaredEncoding } from '../../src/intake/declared-encoding.ts';
import { decode } from '../../src/intake/decode.ts';
import { BLOCK_FEATURES, blockFeatures } from '../../src/intake/html/block-features.ts';
import { parsePage } from '../../src/intake/html/page.ts';
import { limitMarkup } from '../../src/intake/limit-markup.ts';
import { growTrees } from '../collation/grow-trees.ts';
import { labelBlocks } from './label-blocks.ts';

const FOLDS = 5;
const OPTIONS = { trees: 140, depth: 6, rate: 0.12, leaf: 6, lambda: 4, directions: BLOCK_FEATURES.map(() => 0) };
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55];

interface Gold {
  readonly id: string;
  readonly url: string;
  readonly text: string;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

const { values } = parseArgs({ options: { data: { type: 'string' }, 'held-out': { type: 'boolean' } } });
if (!values.data) throw new Error('Usage: node scripts/html/train-blocks.ts --data DIR [--held-out]');
const folder = join(values.data, 'html', 'wcxb-dev');
const gold = gunzipSync(readFileSync(join(folder, 'gold.jsonl.gz')))
  .toString()
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold);

/** Pages of one site are in one fold: their templates are alike. */
const foldOf = (url: string): number => {
  const site = new URL(url).hostname.split('.').slice(-2).join('.');
  let hash = 7;
  for (const letter of site) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
};

const pages = gold.map((one) => {
  const bytes = gunzipSync(readFileSync(join(folder, 'pages', `${one.id}.html.gz`)));
  const declared = declaredEncoding(bytes);
  let html: string;
  try {
    html = decode(bytes, one.id, declared);
  } catch {
    html = bytes.toString('latin1');
  }
  const page = parsePage(limitMarkup(html));
  const { shares, words: counts } = labelBlocks(page, one.text);
  const own = Math.max(50, words(one.text).length);
  return {
    fold: foldOf(one.url),
    gold: words(one.text),
    texts: page.blocks.map(({ text }) => text),
    rows: blockFeatures(page),
    shares,
    // A page counts the same however long it is; its long blocks count more.
    weights: counts.map((count) => Math.min(1, Math.max(count, 1) / own) ** 0.7),
  };
});

const fit = (chosen: typeof pages): Ensemble => {
  const weights = chosen.flatMap((page) => page.weights);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const grown = growTrees(
    chosen.flatMap((page) => page.rows),
    chosen.flatMap((page) => page.shares),
    weights.map((weight) => weight / mean),
    OPTIONS,
  );
  return { features: BLOCK_FEATURES, ...grown, slope: 1, intercept: 0 };
};

const wordF1 = (page: (typeof pages)[number], chosen: readonly boolean[]): number => {
  const left = new Map<string, number>();
  for (const word of page.gold) left.set(word, (left.get(word) ?? 0) + 1);
  let [taken, right] = [0, 0];
  page.texts.forEach((text, index) => {
    if (!chosen[index]) return;
    for (const word of words(text)) {
      taken += 1;
      const count = left.get(word) ?? 0;
      if (count > 0) {
        right += 1;
        left.set(word, count - 1);
      }
    }
  });
  return taken + page.gold.length > 0 ? (2 * right) / (taken + page.gold.length) : 1;
};

if (values['held-out']) {
  const scores = THRESHOLDS.map(() => 0);
  for (let held = 0; held < FOLDS; held += 1) {
    const model = fit(pages.filter(({ fold }) => fold !== held));
    for (const page of pages.filter(({ fold }) => fold === held)) {
      const odds = page.rows.map((row) => logistic(logOdds(model, row)));
      THRESHOLDS.forEach((threshold, index) => {
        scores[index] += wordF1(
          page,
          odds.map((one) => one >= threshold),
        );
      });
    }
    process.stdout.write(`fold ${held} done\n`);
  }
  THRESHOLDS.forEach((threshold, index) => {
    process.stdout.write(`threshold ${threshold}: word F1 ${((100 * scores[index]) / pages.length).toFixed(2)}\n`);
  });
} else {
  const { features, base, trees } = fit(pages);
  const target = join(import.meta.dirname, '..', '..', 'models', 'pages');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'blocks.json'), `${JSON.stringify({ features, base, trees })}\n`);
}
