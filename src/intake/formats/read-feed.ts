/** RSS 0.9–2.0, RDF, Atom, JSON Feed, NewsML-G2 → one Draft an entry. Specifications: RFC 4287, rssboard.org, jsonfeed.org, IPTC. */
import { CotejoError } from '../../errors.ts';
import { type Draft, EMPTY_DRAFT } from '../draft.ts';
import { publishedDay } from '../published-day.ts';
import { plainHtml } from './plain-html.ts';
import {
  childNamed,
  childrenNamed,
  childText,
  descendants,
  isElement,
  parseXml,
  type XmlElement,
  xmlText,
} from './xml.ts';

const MAX_ENTRIES = 50_000;

const dated = (value: string | undefined): Pick<Draft, 'published' | 'publishedFrom'> => {
  const day = publishedDay(value);
  return day ? { published: day, publishedFrom: 'metadata' } : { published: null, publishedFrom: 'unknown' };
};

/** Atom's `type="xhtml"` holds elements, every other kind a string. */
const markupOf = (element: XmlElement | undefined): string => {
  if (!element) return '';
  const write = (node: XmlElement | string): string =>
    isElement(node) ? `<${node.name}>${node.children.map(write).join('')}</${node.name}>` : node.replace(/</g, '&lt;');
  return element.children.some(isElement) ? element.children.map(write).join('') : xmlText(element);
};

/** The fuller of what an entry gives as its content and as its summary. */
const bodyOf = (...parts: readonly string[]): string => {
  const texts = parts.map(plainHtml);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
};

const linkOf = (entry: XmlElement): string | null => {
  const links = childrenNamed(entry, 'link');
  const alternate = links.find(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
  return alternate?.attributes.href ?? (childText(entry, 'link') || null);
};

const authorOf = (entry: XmlElement): string | null => {
  const author = childNamed(entry, 'author');
  return (author && childText(author, 'name')) ?? childText(entry, 'creator', 'author') ?? null;
};

const entryDraft = (entry: XmlElement, outlet: string | null, language: string | null): Draft => ({
  ...EMPTY_DRAFT,
  title: plainHtml(childText(entry, 'title') ?? '') || null,
  text: bodyOf(
    markupOf(childNamed(entry, 'encoded')),
    markupOf(childNamed(entry, 'content')),
    markupOf(childNamed(entry, 'summary')),
    markupOf(childNamed(entry, 'description')),
  ),
  outlet: outlet ?? null,
  byline: authorOf(entry),
  url: linkOf(entry),
  section: childText(entry, 'category') ?? null,
  language: entry.attributes.lang ?? language,
  ...dated(childText(entry, 'pubDate', 'published', 'date', 'issued', 'created', 'updated')),
});

const newsItemDraft = (item: XmlElement): Draft => {
  const meta = childNamed(item, 'contentMeta');
  const itemMeta = childNamed(item, 'itemMeta');
  const [inline] = [...descendants(item, 'inlineXML'), ...descendants(item, 'inlineData')];
  const html = inline ? markupOf(inline) : '';
  return {
    ...EMPTY_DRAFT,
    id: item.attributes.guid ?? null,
    title: (meta && childText(meta, 'headline')) ?? (itemMeta && childText(itemMeta, 'title')) ?? null,
    text: bodyOf(html, (meta && childText(meta, 'description')) ?? ''),
    byline: (meta && childText(meta, 'by')) ?? null,
    outlet: xmlText(descendants(item, 'provider')[0]).trim() || null,
    language: meta ? (childNamed(meta, 'language')?.attributes.tag ?? null) : null,
    ...dated(
      (meta && childText(meta, 'contentCreated')) ??
        (itemMeta && childText(itemMeta, 'firstCreated', 'versionCreated')),
    ),
  };
};

/**
 * `readFeed('<rss>…', 'feed.xml')` → a Draft an entry; an entry with nothing but a headline has it as its text.
 * @throws CotejoError `input-malformed` where there is no entry in it
 */
export const readFeed = (xml: string, path: string): readonly Draft[] => {
  const root = parseXml(xml, path);
  const news = descendants(root, 'newsItem');
  const entries = [...descendants(root, 'item'), ...descendants(root, 'entry')].slice(0, MAX_ENTRIES);
  if (news.length > 0) return news.map(newsItemDraft).map(withText);
  if (entries.length === 0) throw new CotejoError('input-malformed', { path, reason: 'the feed has no entries' });
  const channel = descendants(root, 'channel')[0] ?? childNamed(root, 'feed');
  const outlet = channel ? (childText(channel, 'title') ?? null) : null;
  const language = channel ? (childText(channel, 'language') ?? channel.attributes.lang ?? null) : null;
  return entries.map((entry) => withText(entryDraft(entry, outlet, language?.slice(0, 2) ?? null)));
};

const withText = (draft: Draft): Draft => (draft.text || !draft.title ? draft : { ...draft, text: draft.title });

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);

/** JSON Feed 1.1. `readJsonFeed({version: 'https://jsonfeed.org/…', items: […]})` → a Draft an item */
export const readJsonFeed = (feed: { title?: unknown; language?: unknown; items?: unknown }): readonly Draft[] =>
  (Array.isArray(feed.items) ? feed.items.slice(0, MAX_ENTRIES) : []).map((value) => {
    const item = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const [author] = Array.isArray(item.authors) ? item.authors : [];
    return withText({
      ...EMPTY_DRAFT,
      id: null,
      title: stringOf(item.title),
      text: stringOf(item.content_text) ?? plainHtml(stringOf(item.content_html) ?? stringOf(item.summary) ?? ''),
      outlet: stringOf(feed.title),
      byline: stringOf((author as { name?: unknown } | undefined)?.name),
      url: stringOf(item.url),
      language: stringOf(item.language) ?? stringOf(feed.language),
      ...dated(stringOf(item.date_published) ?? undefined),
    });
  });
