/**
 * Bounds what a page can cost: elements nested deeper than browsers' own pages ever are, and elements past any honest
 * count, lose their tags and keep their text. (HTML Standard 13.2: "user agents may impose limits on nesting".)
 */

/** Honest pages nest less than 150 elements; a tree's time and stack grow with the depth. */
export const MAX_DEPTH = 256;
export const MAX_TAGS = 30_000;

/** Elements without an end tag (drawings' among them), or whose end tags writers leave out: they say nothing certain about depth. */
const UNCOUNTED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr p li td tr th dd dt option thead tbody tfoot ' +
    'optgroup colgroup html head body path use circle rect line polygon polyline ellipse stop image'
  ).split(' '),
);
const TAG = /<(\/?)([a-z][\w:-]*)/gi;

/** Where the first tag that is too deep or too many begins, or -1. */
const firstExcess = (html: string): number => {
  let depth = 0;
  let tags = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    tags += 1;
    if (tags > MAX_TAGS) return match.index;
    if (UNCOUNTED.has(match[2].toLowerCase())) continue;
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return match.index;
  }
  return -1;
};

const TAG_HERE = /<(\/?)([a-z][\w:-]*)/iy;
const RAW_TEXT = /^(?:script|style|noscript|template|textarea|title|svg|iframe)$/i;
const RAW_END = /<\/(?:script|style|noscript|template|textarea|title|svg|iframe)\b/gi;

/** Where an element that opens at `at` and holds no text of the page ends. */
const rawEnd = (html: string, at: number): number => {
  RAW_END.lastIndex = at;
  return RAW_END.exec(html)?.index ?? html.length;
};

/** The index just after the tag or comment that opens at `open`. */
const afterTag = (html: string, open: number): number => {
  const comment = html.startsWith('<!--', open);
  const close = html.indexOf(comment ? '-->' : '>', open + 1);
  if (close < 0) return html.length;
  TAG_HERE.lastIndex = open;
  const tag = comment ? null : TAG_HERE.exec(html);
  const after = close + (comment ? 3 : 1);
  return tag && !tag[1] && RAW_TEXT.test(tag[2]) ? rawEnd(html, after) : after;
};

/** A piece of a page without its tags; what scripts and the like hold goes with them. */
const withoutTags = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    parts.push(html.slice(at, open));
    at = afterTag(html, open);
  }
  return [...parts, html.slice(at)].join(' ');
};

/** Longer tags hold data or nonsense in their attributes; no text of the page. */
const MAX_TAG_LENGTH = 50_000;

const withoutLongTags = (html: string): string => {
  const parts: string[] = [];
  let kept = 0;
  let close = -1;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match && close !== html.length; match = TAG.exec(html)) {
    const end = TAG.lastIndex;
    // Asked again only once passed: a page without any ">" is searched once.
    if (close < end) close = html.indexOf('>', end);
    if (close < 0) close = html.length;
    if (close - end <= MAX_TAG_LENGTH) continue;
    parts.push(html.slice(kept, end));
    kept = close;
    TAG.lastIndex = close;
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(kept);
};

/** "<" that opens no tag; each makes a node of its own. */
const STRAY = /<(?![a-z/!?])/gi;
const MAX_STRAYS = 5_000;

const withoutStrays = (html: string): string =>
  (html.match(STRAY)?.length ?? 0) > MAX_STRAYS ? html.replace(STRAY, ' ') : html;

/** `limitMarkup('<b>'.repeat(1000) + 'text')` → the same with 256 tags; an honest page comes back as it is. */
export const limitMarkup = (page: string): string => {
  const html = withoutStrays(withoutLongTags(page));
  const from = firstExcess(html);
  return from < 0 ? html : html.slice(0, from) + withoutTags(html.slice(from));
};
