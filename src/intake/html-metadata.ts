/** What a page's head says of itself: JSON-LD (schema.org), OpenGraph, Dublin Core and the usual `<meta>` names. */
import type { Draft } from './draft.ts';
import { dayInUrl, publishedDay } from './published-day.ts';

type Metadata = Partial<
  Pick<Draft, 'title' | 'outlet' | 'byline' | 'url' | 'language' | 'published' | 'publishedFrom'>
>;

const ARTICLE = /Article|Posting|Report|Liveblog/i;

/** Every object of the page's JSON-LD that says it is an article, its `@graph`s opened. */
const articlesIn = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(articlesIn);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return [...(ARTICLE.test(String(object['@type'])) ? [object] : []), ...articlesIn(object['@graph'])];
};

const jsonLd = (document: Document): Record<string, unknown> => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const [article] = articlesIn(JSON.parse(script.textContent ?? ''));
      if (article) return article;
    } catch {
      // Broken JSON-LD is common and states nothing; the other sources are asked.
    }
  }
  return {};
};

const nameOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ') || undefined;
  return typeof value === 'object' && value !== null ? nameOf((value as { name?: unknown }).name) : undefined;
};

const firstOf = (...values: (string | undefined | null)[]): string | null =>
  values.map((value) => value?.replace(/\s+/g, ' ').trim()).find((value) => value) ?? null;

const metaOf = (document: Document) => {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop')
    )?.toLowerCase();
    const content = meta.getAttribute('content');
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return (...names: string[]) => names.map((name) => found.get(name)).find(Boolean);
};

const stated = (...values: unknown[]): string | undefined => {
  for (const value of values) {
    const day = publishedDay(value);
    if (day) return day;
  }
  return undefined;
};

export const readMetadata = (document: Document): Metadata => {
  const article = jsonLd(document);
  const meta = metaOf(document);
  const url = firstOf(
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    nameOf(article.url),
  );
  const day = stated(
    article.datePublished,
    meta('article:published_time', 'og:article:published_time', 'datepublished'),
    meta(
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.date',
      'pubdate',
      'publish-date',
      'sailthru.date',
      'parsely-pub-date',
    ),
    document
      .querySelector('time[pubdate],time[itemprop="datePublished"],article time[datetime]')
      ?.getAttribute('datetime'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  );
  const fromUrl = day || !url ? undefined : dayInUrl(url);
  return {
    title: firstOf(nameOf(article.headline), meta('og:title', 'twitter:title', 'dc.title')),
    outlet: firstOf(nameOf(article.publisher), meta('og:site_name', 'application-name')),
    byline: firstOf(nameOf(article.author), meta('author', 'article:author', 'byl')),
    url,
    language:
      firstOf(document.documentElement?.getAttribute('lang'), meta('og:locale', 'language'))
        ?.slice(0, 2)
        .toLowerCase() ?? null,
    published: day ?? fromUrl ?? null,
    publishedFrom: day ? 'metadata' : fromUrl ? 'url' : 'unknown',
  };
};
