/**
 * HTML → Draft: the article's text without its page, and what the page's metadata states.
 * Text by Mozilla's Readability on linkedom; metadata by JSON-LD, OpenGraph, `<meta>`, `<time>`.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { blocksOf, PAGE_FURNITURE } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';

/**
 * Leaves `<html>` a head and a body and nothing else, as the HTML Standard's parser would: linkedom keeps what stands
 * between the two, and then takes neither for `document.body`.
 */
const settleBody = (document: Document): Element => {
  const root = document.documentElement;
  const body = document.querySelector('body') ?? document.createElement('body');
  if (body === root) return body;
  for (const child of [...root.children])
    if (child !== body && child.nodeName !== 'HEAD') {
      if (!child.contains(body)) body.prepend(child);
    }
  if (body.parentElement !== root)
    root.replaceChildren(...[document.querySelector('head'), body].filter((part) => part !== null));
  return body;
};

/** `readHtml('<html>…')` → title, text with one paragraph a block, byline, outlet, day, address, language. */
export const readHtml = (html: string): Draft => {
  const { document } = parseHTML(html.trimStart().startsWith('<') ? html : `<p>${html}`);
  const metadata = readMetadata(document);
  const body = settleBody(document);
  const whole = blocksOf(body, PAGE_FURNITURE) || blocksOf(body);
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const content = article?.content ? blocksOf(parseHTML(`<body>${article.content}</body>`).document.body) : '';
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    title: metadata.title ?? (article?.title?.trim() || null),
    byline: metadata.byline ?? (article?.byline?.trim() || null),
    text: content || whole,
  };
};
