import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../../src/annotation.ts';
import type { Language } from '../../src/language/analysis.ts';
import { partsOf } from '../../src/language/parts.ts';
import { splitSentences } from '../../src/language/split-sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

const parts = (text: string, language: Language = 'en'): Part[] => {
  const words = tokenise(text, language);
  return partsOf(text, words, splitSentences(text, words, language));
};

const BODY = 'Gunmen killed two men in the town of Orilla on Friday.';

const TABLE: readonly (readonly [string, string, readonly Part[]])[] = [
  [
    'headline, section name, body',
    `Two killed in Orilla market\n\nWorld\n\n${BODY}`,
    ['headline', 'boilerplate', 'body'],
  ],
  ['a repeated title', `Two killed in Orilla\n\nTwo killed in Orilla\n\n${BODY}`, ['headline', 'headline', 'body']],
  [
    'a title glued to a note and a caption',
    `Court frees chief’s son\n\nCourt frees chief's sonEDITORS NOTE: Graphic content / Men walk in Orilla on May 3, 2015. (Photo by Ana Ruiz / AFP)\n\n${BODY}`,
    ['headline', 'headline', 'editor-note', 'caption', 'caption', 'body'],
  ],
  ['a byline', `Two killed\n\nBy Ana Ruiz and Juan Paz\n\n${BODY}`, ['headline', 'byline', 'body']],
  ['a bracketed subhead', `${BODY}\n\n[shots at the bridge\n\n${BODY}`, ['body', 'subhead', 'body']],
  ['a plain subhead', `${BODY}\n\nA night of fear\n\n${BODY}`, ['body', 'subhead', 'body']],
  ['the line of an editor', `${BODY}\n\nSource: editor in charge of the page: Wu Lan`, ['body', 'boilerplate']],
  ['a hand-over', `${BODY}\n\nTVN's Ana Ruiz has more from Lima.`, ['body', 'boilerplate']],
  ['a caption of its own', `${BODY}\n\nFile photo: soldiers guard the square in Orilla.`, ['body', 'caption']],
  [
    'sharing and copyright',
    `${BODY}\n\nShare this article\n\n© 2015 Orilla News. All rights reserved.`,
    ['body', 'boilerplate', 'boilerplate'],
  ],
  ['a wire header', `ORILLA, 3 JAN 90 (EFE) -- [TEXT] ${BODY}`, ['byline', 'body']],
];

for (const [name, text, expected] of TABLE)
  test(name, () => {
    const found = parts(text);
    assert.deepEqual(
      found.filter((part, k) => k === 0 || part !== found[k - 1] || part !== 'boilerplate'),
      expected.filter((part, k) => k === 0 || part !== expected[k - 1] || part !== 'boilerplate'),
    );
  });

test('Spanish notes and captions', () => {
  assert.deepEqual(
    parts(
      'Matan a dos\n\nPor Ana Ruiz\n\nHombres armados mataron a dos.\n\nFoto: Cuartoscuro\n\nTe puede interesar: otro caso',
      'es',
    ),
    ['headline', 'byline', 'body', 'caption', 'boilerplate'],
  );
});
