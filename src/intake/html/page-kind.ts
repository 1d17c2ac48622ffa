/**
 * What kind of page it is, where that bears on how its text may be used: a stub before a paywall is no report of its story,
 * a live blog is many, a cookie wall is none.
 */
import type { PageNote } from '../../report.ts';
import { articleOf, type JsonLd } from './json-ld.ts';
import type { Page } from './page.ts';

const STUB_WORDS = 250;

const PAYWALL_WORDS =
  /(?:subscribe|register|sign (?:in|up)|log in|become a (?:member|subscriber)).{0,40}(?:to (?:continue|keep|read|access|unlock|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:for|available to|reserved for|exclusive to).{0,20}(?:subscribers|members)|already a subscriber|suscr[ií]b[aei]\w* para (?:seguir|continuar|leer)|contenido (?:exclusivo|solo) para suscriptores|(?:r[ée]serv[ée] aux|pour lire la suite).{0,30}abonn|jetzt (?:weiterlesen|abonnieren)|mit .{0,20}\+? ?weiterlesen|inicia sesi[oó]n para (?:seguir|continuar|leer)/i;
const PAYWALL_MARKS = /paywall|piano-|tp-container|metered|regwall|subscriber-only|premium-content|locked-content/;
const COOKIE_WORDS = /\bcookies?\b|consent|gdpr|einwilligung|datenschutz|consentimiento/i;
const ERROR_WORDS =
  /^(?:just a moment|access denied|attention required|403 forbidden|404|page not found|p[aá]gina no encontrada|are you a robot|verify you are (?:a )?human|please enable (?:js|javascript|cookies)|error \d{3}|service unavailable|too many requests)/i;
const ROBOT_WORDS = /enable javascript and cookies to continue|checking your browser|unusual traffic|captcha/i;
const LIVE_MARKS = /live-?blog|liveticker|live-?updates?|live-post|minuto-a-minuto/;
const GALLERY_MARKS = /photo-?gallery|image-?gallery|slideshow|fotogaler|galer[ií]a-de/;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const typesOf = (jsonLd: JsonLd): string => jsonLd.objects.map((object) => String(object['@type'])).join(' ');

const hasMarks = (page: Page, pattern: RegExp): boolean =>
  page.elements.some(({ marks }) => marks !== '' && pattern.test(marks));

const isFree = (jsonLd: JsonLd): boolean =>
  !jsonLd.objects.some(
    (object) =>
      /^false$/i.test(String(object.isAccessibleForFree)) &&
      (/Article|Posting|WebPage/.test(String(object['@type'])) || object === articleOf(jsonLd)),
  );

const paywall = (page: Page, jsonLd: JsonLd, words: number): string | undefined => {
  if (words >= STUB_WORDS) return undefined;
  if (page.blocks.some(({ text }) => text.length < 400 && PAYWALL_WORDS.test(text))) {
    return `The page asks for a subscription and shows ${words} words.`;
  }
  if (!isFree(jsonLd)) return `The page says that it is not free to read and shows ${words} words.`;
  return hasMarks(page, PAYWALL_MARKS) ? `The page has a paywall and shows ${words} words.` : undefined;
};

const cookieWall = (text: string, words: number): string | undefined => {
  if (words >= STUB_WORDS) return undefined;
  const paragraphs = text.split('\n\n').filter((paragraph) => countWords(paragraph) > 4);
  const about = paragraphs.filter((paragraph) => COOKIE_WORDS.test(paragraph)).length;
  return about > 0 && about * 2 >= paragraphs.length
    ? 'What the page shows is a question for consent, not a story.'
    : undefined;
};

const errorPage = (page: Page, text: string, words: number): string | undefined =>
  words < 120 && (ERROR_WORDS.test(page.title) || ERROR_WORDS.test(text) || ROBOT_WORDS.test(text))
    ? 'The server answered with an error or a test for robots, not with a story.'
    : undefined;

/** `pageKind(page, jsonLd, text)` → `{kind: 'paywall-stub', why}`; undefined for a plain article. */
export const pageKind = (page: Page, jsonLd: JsonLd, text: string): PageNote | undefined => {
  const words = countWords(text);
  const error = errorPage(page, text, words);
  if (error) return { kind: 'error-page', why: error };
  const cookies = cookieWall(text, words);
  if (cookies) return { kind: 'cookie-wall', why: cookies };
  const paid = paywall(page, jsonLd, words);
  if (paid) return { kind: 'paywall-stub', why: paid };
  const types = typesOf(jsonLd);
  if (/LiveBlogPosting/.test(types) || hasMarks(page, LIVE_MARKS)) {
    return {
      kind: 'live-blog',
      why: 'The page collects posts of several times: its parts may be about different happenings.',
    };
  }
  if (/ImageGallery/.test(types) || (words < 2 * STUB_WORDS && hasMarks(page, GALLERY_MARKS))) {
    return { kind: 'gallery', why: 'The page is a gallery: most of its text are captions.' };
  }
  return page.isAmp ? { kind: 'amp', why: 'The page is the AMP version of another.' } : undefined;
};
