/** Pages that are no plain article say so, with a reason; plain ones that look a little like them do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../src/intake/read-html.ts';
import { STORY } from './make-files.ts';

const LONG = Array.from(
  { length: 12 },
  (_, part) =>
    `<p>In part ${part + 1} of the street, neighbours told reporters, the shots were heard before the patrol came, and the doors stayed shut until the morning light, when the prosecutors of the state took their notes and left.</p>`,
).join('');

const page = (body: string, { head = '', title = 'Bus held up near Santa Rosa', html = '' } = {}): string =>
  `<!doctype html><html lang="en"${html}><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>All rights reserved</footer></body></html>`;

const article = (body: string): string => `<article><h1>Bus held up near Santa Rosa</h1>${body}</article>`;

const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value })}</script>`;

const ROWS: readonly (readonly [what: string, html: string, kind: string | undefined])[] = [
  ['a plain article', page(article(`<p>${STORY}</p>${LONG}`)), undefined],
  ['a short plain article', page(article(`<p>${STORY}</p>`)), undefined],
  [
    'a stub that asks for a subscription',
    page(article(`<p>${STORY}</p><div class="box"><p>Subscribe to continue reading this story.</p></div>`)),
    'paywall-stub',
  ],
  [
    'a stub in Spanish',
    page(article(`<p>${STORY}</p><div><p>Suscríbase para seguir leyendo esta nota.</p></div>`)),
    'paywall-stub',
  ],
  [
    'a stub that only its metadata tell',
    page(article(`<p>${STORY}</p>`), { head: ld({ '@type': 'NewsArticle', isAccessibleForFree: 'False' }) }),
    'paywall-stub',
  ],
  [
    'a stub that only its marks tell',
    page(article(`<p>${STORY}</p><div class="article-paywall"><p>One more step.</p></div>`)),
    'paywall-stub',
  ],
  [
    'a whole article that is not free',
    page(article(`<p>${STORY}</p>${LONG}`), { head: ld({ '@type': 'NewsArticle', isAccessibleForFree: false }) }),
    undefined,
  ],
  [
    'a whole article with an offer below',
    page(article(`<p>${STORY}</p>${LONG}<div><p>Subscribe to keep reading stories like this.</p></div>`)),
    undefined,
  ],
  [
    'a question for consent',
    page(
      '<main><h1>We value your privacy</h1><p>We and our partners store cookies on your device to measure how this site is used.</p><p>By choosing to accept, you consent to these cookies and to the reading of your device.</p><p>You may withdraw your consent at any time in the settings of the site.</p></main>',
      { title: 'Before you go on' },
    ),
    'cookie-wall',
  ],
  [
    'a question for consent in Spanish',
    page(
      '<main><p>Utilizamos cookies propias y de terceros para medir el uso de este sitio web.</p><p>Puede aceptar todas las cookies o retirar su consentimiento en cualquier momento.</p></main>',
      { title: 'Su privacidad' },
    ),
    'cookie-wall',
  ],
  [
    'an article with one line on cookies',
    page(`${article(`<p>${STORY}</p>${LONG}`)}<div class="banner"><p>This site uses cookies to do its work.</p></div>`),
    undefined,
  ],
  ['a page that is gone', page('<main><h1>404</h1><p>Sorry.</p></main>', { title: 'Page not found' }), 'error-page'],
  [
    'a page that is gone, in Spanish',
    page('<main><p>La nota que busca ya no está.</p></main>', { title: 'Página no encontrada' }),
    'error-page',
  ],
  [
    'a test for robots',
    page('<main><p>Checking your browser before you go on to the paper.</p></main>', { title: 'Just a moment...' }),
    'error-page',
  ],
  [
    'a refusal',
    page('<main><h1>Access Denied</h1><p>You may not see this page on this server.</p></main>', {
      title: 'Access Denied',
    }),
    'error-page',
  ],
  [
    'an article about a denial',
    page(article(`<p>${STORY}</p>${LONG}`), { title: 'Access denied to the mine, miners say' }),
    undefined,
  ],
  [
    'a live blog by its metadata',
    page(article(`<p>${STORY}</p>${LONG}`), { head: ld({ '@type': 'LiveBlogPosting' }) }),
    'live-blog',
  ],
  [
    'a live blog by its marks',
    page(
      `<div class="live-blog"><h1>The night as it went</h1><div class="live-post"><p>${STORY}</p></div>${LONG}</div>`,
    ),
    'live-blog',
  ],
  ['a gallery by its metadata', page(article(`<p>${STORY}</p>`), { head: ld({ '@type': 'ImageGallery' }) }), 'gallery'],
  [
    'a gallery by its marks',
    page(
      article(`<div class="photo-gallery"><figure><img src="a.jpg"><figcaption>${STORY}</figcaption></figure></div>`),
    ),
    'gallery',
  ],
  [
    'a long article with a gallery in it',
    page(
      article(
        `<p>${STORY}</p>${LONG}${LONG.replaceAll('street', 'square')}<div class="photo-gallery"><img src="a.jpg"></div>`,
      ),
    ),
    undefined,
  ],
  ['the AMP version', page(article(`<p>${STORY}</p>${LONG}`), { html: ' amp' }), 'amp'],
  ['the AMP version by its sign', page(article(`<p>${STORY}</p>${LONG}`), { html: ' ⚡' }), 'amp'],
];

for (const [what, html, kind] of ROWS) {
  test(`page kind: ${what}`, () => {
    const { page: note } = readHtml(html);
    assert.equal(note?.kind, kind, note?.why);
    if (note) assert.match(note.why, /^The .*\.$|^What .*\.$/);
  });
}
