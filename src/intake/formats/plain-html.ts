/** HTML of a feed's entry, a mail or a cell → its text: all of it is the story's, so nothing is chosen. */
import { parsePage } from '../html/page.ts';
import { limitMarkup } from '../limit-markup.ts';

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** `plainHtml('<p>One</p><p>Two &amp; three')` → `'One\n\nTwo & three'`; a text without marks stays as it is. */
export const plainHtml = (html: string): string =>
  MARKUP.test(html)
    ? parsePage(limitMarkup(html))
        .blocks.map(({ text }) => text)
        .join('\n\n')
    : html.trim();
