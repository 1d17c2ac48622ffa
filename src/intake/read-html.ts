/**
 * HTML → Draft: the story's text without its page, and what the page states of itself.
 * Text by a fitted choice of the page's blocks; metadata by JSON-LD, OpenGraph, `<meta>`, microdata, `<time>`, address, and
 * the dates that the page shows.
 */
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { dayInScripts } from './html/find-published.ts';
import { readJsonLd } from './html/json-ld.ts';
import { parsePage } from './html/page.ts';
import { pageKind } from './html/page-kind.ts';
import { pageText } from './html/page-text.ts';
import { readMetadata } from './html-metadata.ts';
import { limitMarkup } from './limit-markup.ts';

/** `readHtml('<html>…')` → title, text with one paragraph a block, byline, outlet, day, address, language, kind of page. */
export const readHtml = (html: string, address?: string): Draft => {
  const page = parsePage(limitMarkup(html));
  const jsonLd = readJsonLd(page.jsonLd);
  const text = pageText(page, jsonLd);
  const metadata = readMetadata(page, jsonLd, address);
  const scripted = metadata.published ? undefined : dayInScripts(html);
  return {
    ...EMPTY_DRAFT,
    ...metadata,
    ...(scripted ? { published: scripted, publishedFrom: 'metadata' as const } : {}),
    page: pageKind(page, jsonLd, text) ?? null,
    text,
  };
};
