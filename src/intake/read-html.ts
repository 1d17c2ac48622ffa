/**
 * HTML → Draft: the article's text without its page, and what the page's metadata states.
 * Text by Mozilla's Readability on linkedom; metadata by JSON-LD, OpenGraph, `<meta>`, `<time>`.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { blocksOf, PAGE_FURNITURE } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';
import { limitMarkup } from './limit-markup.ts';

/** Everything under one root, as the HTML Standard's parser has it: linkedom takes the first element of a fragment for it. */
const rooted = (html: string): string => (/<html[\s>]/i.test(html) ? html : `<html>${html}</html>`);

/**
 * Leaves `<html>` a head and a body and nothing else, as the HTML Standard's parser would: linkedom keeps what stands
 * before, between and after the two, and then takes neither for `document.body`.
 */
const settleBody = (document: Document): Element => {
  const root = document.documentElement;
  const body = document.querySelector('body') ?? document.createElement('body');
  if (body === root) return body;
  // Taken out first: a body within the head, or a head within the body, would be put into itself.
  const head = document.querySelector('head');
  const found = [...root.childNodes];
  const at = found.findIndex((node) => node.contains(body));
  body.remove();
  if (head !== root) head?.remove();
  const rest = found.map((node, index) => ({ node, index })).filter(({ node }) => node !== head && node !== body);
  root.replaceChildren();
  body.prepend(...rest.filter(({ index }) => index < at).map(({ node }) => node));
  body.append(...rest.filter(({ index }) => index >= at).map(({ node }) => node));
  root.append(...([head, body].filter((part) => part !== null && part !== root) as Element[]));
  return body;
};

/** Readability's time grows with the cube of the depth, and with the square of the elements of one parent. */
const READABLE_DEPTH = 100;
const READABLE_ELEMENTS = 12_000;

/** Honest pages nest less than 100 elements and hold less than 10,000. */
const isReadable = (root: Element): boolean => {
  let elements = 0;
  const stack = [{ element: root, depth: 1 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { element, depth } = top;
    elements += 1;
    if (depth > READABLE_DEPTH || elements > READABLE_ELEMENTS) return false;
    for (const child of element.children) stack.push({ element: child, depth: depth + 1 });
  }
  return true;
};

/** Readability gives up on some pages (it recurses, and trusts the tree it is given): then the whole page is the text. */
const articleOf = (document: Document, body: Element) => {
  if (!isReadable(body)) return null;
  try {
    return new Readability(document, { charThreshold: 200 }).parse();
  } catch {
    return null;
  }
};

/** `readHtml('<html>…')` → title, text with one paragraph a block, byline, outlet, day, address, language. */
export const readHtml = (page: string): Draft => {
  const html = limitMarkup(page);
  const { document } = parseHTML(rooted(html));
  // A comment that never ends hides all of it.
  if (!document.documentElement) return EMPTY_DRAFT;
  const metadata = readMetadata(document);
  const body = settleBody(document);
  const whole = blocksOf(body, PAGE_FURNITURE) || blocksOf(body);
  const article = articleOf(document, body);
  const content = article?.content ? blocksOf(parseHTML(`<body>${article.content}</body>`).document.body) : '';
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    title: metadata.title ?? (article?.title?.trim() || null),
    byline: metadata.byline ?? (article?.byline?.trim() || null),
    text: content || whole,
  };
};
