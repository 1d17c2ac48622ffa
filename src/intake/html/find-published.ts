/**
 * The day a page was published, weighed from all that it says: JSON-LD, `<meta>`, microdata, `<time>`, its address, and the
 * dates that its readers see. Each says a day with a weight; what several say together wins. Days of changes count only
 * where nothing else is said.
 */
import { dayInUrl, publishedDay } from '../published-day.ts';
import { MARK_GROUPS, markBits } from './class-marks.ts';
import { type JsonLd, readJsonLd } from './json-ld.ts';
import type { Page } from './page.ts';
import { writtenDays } from './written-date.ts';

export interface FoundDay {
  readonly day: string;
  readonly from: 'metadata' | 'url' | 'text';
  /** The words that the page shows, where it is read from them. */
  readonly words?: string;
}

interface Saying extends FoundDay {
  readonly weight: number;
}

const PUBLISHED_META: Readonly<Record<string, number>> = {
  'article:published_time': 10,
  'article:published': 10,
  'og:article:published_time': 10,
  'og:published_time': 10,
  'bt:pubdate': 10,
  'rnews:datepublished': 10,
  datepublished: 9,
  'parsely-pub-date': 9,
  'sailthru.date': 9,
  'cxenseparse:recs:publishtime': 9,
  'cxenseparse:publishtime': 9,
  article_date_original: 9,
  originalpublicationdate: 9,
  'vr:published_time': 9,
  date_published: 9,
  pubdate: 8,
  publishdate: 8,
  'publish-date': 8,
  publish_date: 8,
  publication_date: 8,
  published: 8,
  'published-date': 8,
  publication: 7,
  citation_publication_date: 8,
  citation_online_date: 7,
  'dc.date.issued': 8,
  'dcterms.issued': 8,
  'dc.issued': 8,
  'dc.date': 7,
  'dcterms.date': 7,
  'dc.date.created': 7,
  'dcterms.created': 7,
  datecreated: 6,
  'article.published': 8,
  'article.created': 7,
  displaydate: 8,
  date: 7,
  'article:post_date': 8,
  'blogger:date': 7,
  'og:pubdate': 8,
  'og:article:publish_time': 8,
  'doc.published': 7,
  cdate: 6,
  creation_date: 6,
  uploaddate: 5,
  'last-modified': 1.2,
  'article:modified_time': 1.5,
  'og:updated_time': 1.3,
  datemodified: 1.5,
  'dc.date.modified': 1.2,
  'dcterms.modified': 1.2,
  modified: 1,
  lastmod: 1,
  revision_date: 1,
};

const day = (value: unknown, language: string): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const stated = publishedDay(value);
  if (stated?.length === 10) return stated;
  return writtenDays(value.slice(0, 80), language)[0]?.day;
};

/** "2020-11-09T02:10:00Z" was the evening of the 8th in the Americas: what the page shows goes before it. */
const SMALL_HOURS_UTC = /T0\d:[\d:.]*(?:Z|[+-]00:?00)\s*$/;

const zoneTrust = (value: unknown): number => (SMALL_HOURS_UTC.test(String(value)) ? 0.6 : 1);

const ARTICLE = /Article|Posting|Report|Liveblog|Review|Recipe|Book/i;

const LD_PUBLISHED = /"(?:datePublished|date_published)"\s*:\s*"([^"]{8,40})"/;

const sayingsOfJsonLd = (jsonLd: JsonLd, language: string): Saying[] => {
  const said: Saying[] = [];
  const say = (value: unknown, weight: number) => {
    const stated = day(value, language);
    if (stated) said.push({ day: stated, from: 'metadata', weight: weight * zoneTrust(value) });
  };
  // Broken JSON-LD is common; its dates can still be read.
  for (const text of jsonLd.broken) say(LD_PUBLISHED.exec(text)?.[1], 7);
  for (const object of jsonLd.objects) {
    const isArticle = ARTICLE.test(String(object['@type']));
    say(object.datePublished, isArticle ? 10 : 6);
    say(object.dateCreated, isArticle ? 4 : 2);
    say(object.uploadDate, 1.5);
    say(object.dateModified, isArticle ? 1.5 : 1);
  }
  return said;
};

const bit = (group: string): number => 1 << MARK_GROUPS.indexOf(group);
const ASIDE = bit('related') | bit('comment') | bit('aside') | bit('footer') | bit('nav') | bit('overlay');
const ASIDE_TAGS = new Set(['aside', 'footer', 'nav']);
const DATE_MARKS = /date|time|publi|posted|fecha|datum|byline|meta|autor|author|dateline|info/;
const PUBLISHED_MARKS = /publi|pub-?date|datepub|posted|entry-date|dateline|created/;
const CHANGED_MARKS = /modif|updat|aktualis|actualiz|changed/;

/** How an element's surroundings speak for what it holds: positive near a headline, negative in what surrounds a story. */
interface Setting {
  readonly aside: boolean;
  readonly dated: boolean;
  readonly published: boolean;
  readonly changed: boolean;
}

const NEAR = 3;

const settingOf = (page: Page, element: number): Setting => {
  let [aside, dated, published, changed] = [false, false, false, false];
  let steps = 0;
  for (let at = element; at >= 0; at = page.elements[at].parent) {
    const { name, marks } = page.elements[at];
    if (name === 'body' || name === 'html') break;
    if (ASIDE_TAGS.has(name)) aside = true;
    if (marks) {
      if (markBits(marks) & ASIDE && !/header/.test(marks)) aside = true;
      if (steps < NEAR) {
        if (DATE_MARKS.test(marks)) dated = true;
        if (PUBLISHED_MARKS.test(marks)) published = true;
        if (CHANGED_MARKS.test(marks)) changed = true;
      }
    }
    steps += 1;
  }
  return { aside, dated, published, changed };
};

const PUBLISHED_WORDS =
  /publi[sc]|posted|erstellt|ver[oö]ffentlicht|publicad|publié|mis en ligne|pubblicat|geplaatst|gepubliceerd|opublikowan|created|written|\bvom\b|\bam\b|\bon\b|\bel\b|\ble\b|dodano|vydáno|опубликован/i;
const CHANGED_WORDS =
  /updat|modif|aktualis|actualiz|letzte [aä]nderung|ge[aä]ndert|mis à jour|aggiornat|bijgewerkt|revised|reviewed|last (?:changed|edited)/i;

/** Blocks longer than this are prose; a date in them is part of the story, unless it opens it. */
const SHORT = 160;

const headlineOf = (page: Page): number => {
  const title = page.metas.find(([name]) => name === 'og:title')?.[1] ?? page.title;
  const start = title.toLowerCase().replace(/\s+/g, ' ').slice(0, 25);
  const isHeadline = (name: string | undefined, text: string) =>
    name === 'h1' || (name !== undefined && /^h[23]$/.test(name) && text.toLowerCase().startsWith(start));
  const named = page.blocks.findIndex(
    ({ element, text }) =>
      start.length > 8 &&
      element >= 0 &&
      /^h[123]$/.test(page.elements[element].name) &&
      text.toLowerCase().startsWith(start),
  );
  return named >= 0
    ? named
    : page.blocks.findIndex(({ element, text }) => element >= 0 && isHeadline(page.elements[element].name, text));
};

const nearness = (headline: number, block: number): number => {
  if (headline < 0) return block < 15 ? 0.5 : 0;
  const distance = block >= headline ? block - headline : (headline - block) * 1.5;
  return distance <= 4 ? 2 : distance <= 10 ? 1.2 : distance <= 20 ? 0.4 : block < headline ? -0.3 : 0;
};

const sayingsOfTimes = (page: Page, language: string, headline: number): Saying[] =>
  page.times.flatMap(({ element, block, value, marks, name }, order) => {
    const stated = day(value, language);
    if (!stated) return [];
    const setting = settingOf(page, element);
    let weight = name === 'time' ? 2.2 : 1.6;
    if (/datepublished|pubdate/.test(marks)) weight += 4;
    else if (setting.published) weight += 1.2;
    if (setting.changed) weight -= 1.6;
    if (setting.aside) weight *= 0.25;
    weight += Math.min(nearness(headline, block), 2) - Math.min(order, 10) * 0.05;
    return [{ day: stated, from: 'metadata' as const, weight: Math.max(0.1, weight) }];
  });

const sayingsOfText = (page: Page, language: string, headline: number): Saying[] => {
  const said: Saying[] = [];
  page.blocks.forEach(({ text, element }, index) => {
    const isShort = text.length <= SHORT;
    const looked = isShort ? text : text.slice(0, SHORT);
    const found = writtenDays(looked, language);
    if (found.length === 0) return;
    const setting = settingOf(page, element);
    const [first] = found;
    const words = looked.slice(0, first.start);
    let weight = isShort ? 1.4 : 0.4;
    if (text.length < 40) weight += 0.5;
    if (setting.dated && isShort) weight += 1;
    if (PUBLISHED_WORDS.test(words)) weight += 0.6;
    if (CHANGED_WORDS.test(words) || setting.changed) weight -= 1;
    weight += nearness(headline, index);
    if (setting.aside) weight *= 0.3;
    if (/©|copyright/i.test(text)) weight *= 0.3;
    said.push({
      day: first.day,
      from: 'text',
      weight: Math.max(0.05, weight),
      words: looked.slice(first.start, first.end),
    });
  });
  return said;
};

const urlOf = (page: Page): string | undefined =>
  page.links.get('canonical') ?? page.metas.find(([name]) => name === 'og:url')?.[1];

/** `findPublished(page)` → `{day: '2019-03-12', from: 'metadata'}`; undefined where the page says none. */
export const findPublished = (
  page: Page,
  jsonLd: JsonLd = readJsonLd(page.jsonLd),
  address?: string,
): FoundDay | undefined => {
  const language = page.language ?? page.metas.find(([name]) => name === 'og:locale')?.[1] ?? '';
  const headline = headlineOf(page);
  const inUrl = dayInUrl(urlOf(page) ?? '') ?? dayInUrl(address ?? '');
  const said: Saying[] = [
    ...sayingsOfJsonLd(jsonLd, language),
    ...page.metas.flatMap(([name, content]) => {
      const weight = PUBLISHED_META[name];
      const stated = weight ? day(content, language) : undefined;
      return stated ? [{ day: stated, from: 'metadata' as const, weight: weight * zoneTrust(content) }] : [];
    }),
    ...(inUrl?.length === 10 ? [{ day: inUrl, from: 'url' as const, weight: 7 }] : []),
    ...sayingsOfTimes(page, language, headline),
    ...sayingsOfText(page, language, headline),
  ];
  const best = new Map<string, { weight: number; top: Saying }>();
  for (const saying of said) {
    const known = best.get(saying.day);
    if (!known) best.set(saying.day, { weight: saying.weight, top: saying });
    else {
      // Agreement counts, but twenty teasers of one day do not outweigh a headline's date.
      const more = Math.min(saying.weight, known.top.weight) * 0.3;
      best.set(saying.day, {
        weight: Math.min(known.weight, known.top.weight * 1.5) + Math.max(0, saying.weight - known.top.weight) + more,
        top: saying.weight > known.top.weight ? saying : known.top,
      });
    }
  }
  let chosen: { weight: number; top: Saying } | undefined;
  for (const one of best.values()) if (!chosen || one.weight > chosen.weight) chosen = one;
  if (!chosen) return undefined;
  const { day: when, from, words } = chosen.top;
  return { day: when, from, words };
};

const IN_SCRIPT =
  /"(?:first-?publication|published_?at|publication_?date|date_?published|publish_?date|pub_?date|published|display_?date|created_?at|date_?created|creation_?date)\\?"\s*:\s*\\?"((?:19|20)\d{2}-\d{2}-\d{2})/gi;

/** The day that most of a page's scripts' data call its publication, where nothing else says one. */
export const dayInScripts = (html: string): string | undefined => {
  const counts = new Map<string, number>();
  for (const [, stated] of html.matchAll(IN_SCRIPT)) {
    const known = publishedDay(stated);
    if (known) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};
