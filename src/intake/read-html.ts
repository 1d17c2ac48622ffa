/**
 * HTML → Draft: the article's text without its page, and what the page's metadata states.
 * Text by Mozilla's Readability on linkedom; metadata by JSON-LD, OpenGraph, `<meta>`, `<time>`.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { blocksOf, PAGE_FURNITURE } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';

/** `readHtml('<html>…')` → title, text with one paragraph a block, byline, outlet, day, address, language. */
export const readHtml = (html: string): Draft => {
  const { document } = parseHTML(html.trimStart().startsWith('<') ? html : `<p>${html}`);
  const metadata = readMetadata(document);
  const body = document.body ?? document.documentElement;
  const whole = blocksOf(body, PAGE_FURNITURE) || blocksOf(body);
  const article = document.body ? new Readability(document, { charThreshold: 200 }).parse() : null;
  const content = article?.content ? blocksOf(parseHTML(`<body>${article.content}</body>`).document.body) : '';
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    title: metadata.title ?? (article?.title?.trim() || null),
    byline: metadata.byline ?? (article?.byline?.trim() || null),
    text: content || whole,
  };
};
