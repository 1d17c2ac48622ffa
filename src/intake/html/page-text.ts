/** The text of a page: its chosen blocks, one paragraph each; cells of one row stand on one line. */
import { chooseBlocks } from './choose-blocks.ts';
import { articleOf, type JsonLd } from './json-ld.ts';
import type { Block, Page } from './page.ts';

/** Shorter texts are doubted: what else the page offers is looked at. */
const SHORT_TEXT = 250;

/** A page of so few characters is its text. */
const SHORT_PAGE = 600;
/** Less than this share of what a page shows outside its furniture, and less than `SHORT_TEXT`: nothing was recognised. */
const LEAST_SHARE = 0.05;

const FURNITURE = new Set(['nav', 'footer', 'aside', 'form']);

/** Past this many blocks nothing is weighed: no story is told in so many, and the time is bounded. */
const MAX_BLOCKS = 20_000;

const rowOf = (page: Page, { element }: Block): number => {
  if (element < 0) return -1;
  const { name, parent } = page.elements[element];
  return (name === 'td' || name === 'th') && parent >= 0 ? parent : -1;
};

/** `joinBlocks` of two paragraphs and a row of two cells → `'One.\n\nTwo.\n\nname; age'`; a long block that stands twice comes once. */
const joinBlocks = (page: Page, blocks: readonly Block[]): string => {
  const seen = new Set<string>();
  const parts: string[] = [];
  let lastRow = -1;
  for (const block of blocks) {
    if (block.text.length > 40) {
      if (seen.has(block.text)) continue;
      seen.add(block.text);
    }
    const row = rowOf(page, block);
    if (row >= 0 && row === lastRow) parts[parts.length - 1] += `; ${block.text}`;
    else parts.push(block.text);
    lastRow = row;
  }
  return parts.join('\n\n');
};

/** A form that holds this share of its page's text is the page (ASP.NET wraps all of it in one), not a form on it. */
const PAGE_SHARE = 0.5;

const lengthsOf = (page: Page): Map<number, number> => {
  const lengths = new Map<number, number>();
  for (const { text, element } of page.blocks) {
    for (let at = element; at >= 0; at = page.elements[at].parent)
      lengths.set(at, (lengths.get(at) ?? 0) + text.length);
  }
  return lengths;
};

/** Everything on the page but its navigation, footers, asides and small forms. */
const withoutFurniture = (page: Page): readonly Block[] => {
  const lengths = lengthsOf(page);
  const whole = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  return page.blocks.filter(({ element }) => {
    for (let at = element; at >= 0; at = page.elements[at].parent) {
      const { name } = page.elements[at];
      if (FURNITURE.has(name) && !(name === 'form' && (lengths.get(at) ?? 0) >= PAGE_SHARE * whole)) return false;
    }
    return true;
  });
};

/** JSON-LD's `articleBody`, its tags and breaks made plain. */
const articleBody = (jsonLd: JsonLd): string => {
  const { articleBody: body } = articleOf(jsonLd);
  return typeof body === 'string' ? body.replace(/<[^>]{1,200}>/g, ' ').trim() : '';
};

/**
 * `pageText(page, jsonLd)` → the story's text; where nothing is found, all of the page but its furniture. `choose` is
 * another model's choice where one is tried.
 */
export const pageText = (page: Page, jsonLd: JsonLd, choose = chooseBlocks): string => {
  const { blocks } = page;
  const chosen = blocks.length > MAX_BLOCKS ? [] : choose(page).map((index) => blocks[index]);
  const text = joinBlocks(page, chosen);
  if (text.length >= SHORT_TEXT) return text;
  const stated = articleBody(jsonLd);
  if (stated.length >= SHORT_TEXT) return stated;
  const rest = joinBlocks(page, withoutFurniture(page)) || joinBlocks(page, blocks);
  // A page of a few lines has too little shape to be judged by it.
  return rest.length < SHORT_PAGE || text.length < rest.length * LEAST_SHARE ? rest : text;
};
