/** What a page says of itself: JSON-LD (schema.org), OpenGraph, Dublin Core, microdata and the usual `<meta>` names. */
import type { Draft } from './draft.ts';
import { type FoundDay, findPublished } from './html/find-published.ts';
import { articleOf, type JsonLd } from './html/json-ld.ts';
import type { Page } from './html/page.ts';

type Metadata = Pick<
  Draft,
  'title' | 'outlet' | 'byline' | 'url' | 'language' | 'section' | 'published' | 'publishedFrom' | 'publishedWhy'
>;

const nameOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.slice(0, 20).map(nameOf).filter(Boolean).join(', ') || undefined;
  return typeof value === 'object' && value !== null ? nameOf((value as { name?: unknown }).name) : undefined;
};

const firstOf = (...values: (string | undefined | null)[]): string | null =>
  values.map((value) => value?.replace(/\s+/g, ' ').trim()).find((value) => value) ?? null;

const metaOf = (page: Page) => {
  const found = new Map<string, string>();
  for (const [name, content] of page.metas) if (!found.has(name)) found.set(name, content);
  return (...names: string[]) => names.map((name) => found.get(name)).find(Boolean);
};

const textOf = (page: Page, accept: (name: string, marks: string) => boolean): string | undefined =>
  page.blocks.find(
    ({ element, text }) =>
      element >= 0 && text.length < 300 && accept(page.elements[element].name, page.elements[element].marks),
  )?.text;

const SEPARATOR = /\s+[|–—·»-]\s+/;

/** `'Two killed in Celaya | The Paper'` → `'Two killed in Celaya'`: the longest part of a window's title. */
const windowTitle = (title: string): string | null => {
  const parts = title.split(SEPARATOR);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '') || null;
};

const isAddress = (value: string | undefined): boolean => value !== undefined && /^(?:https?:)?\/\//.test(value);

const named = (value: string | undefined): string | undefined => (isAddress(value) ? undefined : value);

const publishedOf = (found: FoundDay | undefined): Pick<Draft, 'published' | 'publishedFrom' | 'publishedWhy'> => {
  if (!found) return { published: null, publishedFrom: 'unknown', publishedWhy: null };
  return {
    published: found.day,
    publishedFrom: found.from,
    publishedWhy: found.words ? `The page shows "${found.words.replace(/\s+/g, ' ')}".` : null,
  };
};

/** A canonical address may be written without its site. */
const absolute = (url: string | null, address: string | undefined): string | null => {
  if (!address) return url;
  return url ? (URL.parse(url, address)?.href ?? address) : address;
};

/** `readMetadata(page, jsonLd)` → what the page states; null where it states nothing. */
export const readMetadata = (page: Page, jsonLd: JsonLd, address?: string): Metadata => {
  const article = articleOf(jsonLd);
  const meta = metaOf(page);
  const language = firstOf(page.language, meta('og:locale', 'language', 'content-language'))
    ?.slice(0, 2)
    .toLowerCase();
  return {
    title: firstOf(
      nameOf(article.headline),
      meta('og:title', 'twitter:title', 'dc.title', 'title'),
      textOf(page, (name) => name === 'h1'),
      windowTitle(page.title),
    ),
    outlet: firstOf(nameOf(article.publisher), meta('og:site_name', 'application-name', 'dc.publisher')),
    byline: firstOf(
      named(nameOf(article.author)),
      named(meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author')),
      textOf(page, (_, marks) => /(?:^|[\s_-])(?:byline|author-name|article-author|autor)/.test(marks))?.slice(0, 120),
    ),
    url: absolute(firstOf(page.links.get('canonical'), meta('og:url'), nameOf(article.url)), address),
    section: firstOf(nameOf(article.articleSection), meta('article:section', 'section', 'parsely-section')),
    language: language && /^[a-z]{2}$/.test(language) ? language : null,
    ...publishedOf(findPublished(page, jsonLd, address)),
  };
};
