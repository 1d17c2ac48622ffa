/**
 * Fits models/pages/blocks.json, the probability that a block of a page belongs to its text.
 *
 *   node scripts/html/train-blocks.ts --data DIR
 *   node scripts/html/train-blocks.ts --data DIR --held-out FILE [--fold N]
 *
 * DIR is the data folder: pages and their marked texts in `html/wcxb-dev`. With `--held-out` no model is written: each of
 * five folds (by site) is read by a model of the other four, its word F1 is printed, and FILE gets the texts as `cotejo text`
 * prints them, for the scorer. `--fold` does one of them and adds its texts to FILE.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { cleanText } from '../../src/intake/clean-text.ts';
import { declaredEncoding } from '../../src/intake/declared-encoding.ts';
import { decodePage } from '../../src/intake/decode.ts';
import { BLOCK_FEATURES, blockFeatures } from '../../src/intake/html/block-features.ts';
import { chosenBy } from '../../src/intake/html/choose-blocks.ts';
import { readJsonLd } from '../../src/intake/html/json-ld.ts';
import { type Page, parsePage } from '../../src/intake/html/page.ts';
import { pageText } from '../../src/intake/html/page-text.ts';
import { packEnsemble, type StoredEnsemble } from '../../src/intake/html/tree-ensemble.ts';
import { limitMarkup } from '../../src/intake/limit-markup.ts';
import { growTrees } from '../collation/grow-trees.ts';
import { labelBlocks } from './label-blocks.ts';

const FOLDS = 5;
const OPTIONS = {
  trees: 140,
  depth: 6,
  rate: 0.12,
  leaf: 6,
  lambda: 4,
  directions: BLOCK_FEATURES.map(() => 0),
};

interface Gold {
  readonly id: string;
  readonly url: string;
  readonly text: string;
}

/** A marked page with what a model is fitted on, worked out once for all folds. */
interface Marked extends Gold {
  readonly fold: number;
  readonly page: Page;
  readonly rows: readonly Float64Array[];
  readonly shares: readonly number[];
  readonly weights: readonly number[];
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Pages of one site are in one fold: their templates are alike. */
const foldOf = (url: string): number => {
  const site = new URL(url).hostname.split('.').slice(-2).join('.');
  let hash = 7;
  for (const letter of site) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
};

const markedPage = (gold: Gold, bytes: Uint8Array): Marked => {
  const page = parsePage(limitMarkup(decodePage(bytes, gold.id, declaredEncoding(bytes))));
  const { shares, words: counts } = labelBlocks(page, gold.text);
  const own = Math.max(50, words(gold.text).length);
  return {
    ...gold,
    fold: foldOf(gold.url),
    page,
    rows: blockFeatures(page),
    shares,
    // A page counts the same however long it is; its long blocks count more.
    weights: counts.map((count) => Math.min(1, Math.max(count, 1) / own) ** 0.7),
  };
};

const fit = (pages: readonly Marked[], { subtract = false } = {}): StoredEnsemble => {
  const weights = pages.flatMap((page) => page.weights);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const { base, trees } = growTrees(
    pages.flatMap(({ rows }) => rows),
    pages.flatMap(({ shares }) => shares),
    weights.map((weight) => weight / mean),
    { ...OPTIONS, subtract },
  );
  return { features: BLOCK_FEATURES, base, trees };
};

const wordF1 = (gold: readonly string[], found: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of gold) left.set(word, (left.get(word) ?? 0) + 1);
  let right = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) right += 1;
    left.set(word, count - 1);
  }
  return gold.length + found.length > 0 ? (2 * right) / (gold.length + found.length) : 1;
};

/** Texts of one fold's pages by a model of the others. */
const readFold = (pages: readonly Marked[], held: number): { readonly lines: string[]; readonly f1: number } => {
  const others = pages.filter(({ fold }) => fold !== held);
  const model = packEnsemble(fit(others, { subtract: true }));
  const own = pages.filter(({ fold }) => fold === held);
  let sum = 0;
  const lines = own.map(({ id, page, text }) => {
    const found = cleanText(pageText(page, readJsonLd(page.jsonLd), (one) => chosenBy(model, one)));
    sum += wordF1(words(text), words(found));
    return `${JSON.stringify({ v: 1, kind: 'text', path: `${id}.html`, text: found, published: null })}\n`;
  });
  return { lines, f1: sum / own.length };
};

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'held-out': { type: 'string' }, fold: { type: 'string' } },
});
if (!values.data) throw new Error('Usage: node scripts/html/train-blocks.ts --data DIR [--held-out FILE [--fold N]]');
const folder = join(values.data, 'html', 'wcxb-dev');
const marked = gunzipSync(readFileSync(join(folder, 'gold.jsonl.gz')))
  .toString()
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold)
  .map((gold) => markedPage(gold, gunzipSync(readFileSync(join(folder, 'pages', `${gold.id}.html.gz`)))));

const file = values['held-out'];
if (file) {
  const folds = values.fold ? [Number(values.fold)] : Array.from({ length: FOLDS }, (_, fold) => fold);
  if (!values.fold) rmSync(file, { force: true });
  for (const fold of folds) {
    const { lines, f1 } = readFold(marked, fold);
    appendFileSync(file, lines.join(''));
    process.stdout.write(`fold ${fold}: ${lines.length} pages, word F1 ${(100 * f1).toFixed(2)}\n`);
  }
} else {
  const { features, base, trees } = fit(marked);
  const target = join(import.meta.dirname, '..', '..', 'models', 'pages');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'blocks.json'), `${JSON.stringify({ features, base, trees })}\n`);
}
