import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanWords } from '../../src/knowledge/fold-words.ts';
import { VAGUE_NUMBERS } from '../../src/knowledge/lexicon/vague-numbers.ts';
import { analyse } from '../../src/language/analyse.ts';
import { reportWords } from '../../src/reading/actors/draft.ts';
import { mayBeginNumber, numberPhraseAt } from '../../src/reading/number-phrases.ts';
import { foldedWords, plainWords, wordClasses } from '../../src/reading/words.ts';

const PIECES = [
  'Anna Peña',
  "didn't",
  'del',
  'al',
  'U.S.',
  'Joaquín',
  'AK-47',
  'sonEDITORS',
  '3,500',
  '22-year-old',
  'İzmir',
  'ﬁre',
  'más',
  'de',
  '10',
  'veintidós',
  'a',
  'dozen',
  'at',
  'least',
  'half',
  'entre',
  '5-7',
  'Ávila’s',
  '…',
  '“No”',
  '\n\n',
  'x²',
  '𝒳y',
  'cannot',
  'dámelo',
  'mother’s',
  'Mr.',
  'no.',
  'dos',
  'mil',
  'another',
  'nearly',
  'twenty-three',
  'few',
]; // prettier-ignore
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '', ', ', '. ')), { maxLength: 24 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));
const languages = fc.constantFrom('en' as const, 'es' as const);

test('the words that actors are looked up in are those of the text, whoever cut it', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const analysis = analyse(text, language);
      assert.deepEqual(reportWords(analysis).words, scanWords(analysis.text));
      plainWords(analysis).forEach((plain, i) => {
        const { start, end, form } = analysis.tokens[i];
        if (plain === 1) assert.equal(analysis.text.slice(start, end), form);
      });
    }),
    { numRuns: 150 },
  );
});

test('no number phrase begins with a word that may begin none', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const forms = foldedWords(analyse(text, language));
      forms.forEach((form, at) => {
        const found = numberPhraseAt(language, forms, at, forms.length, VAGUE_NUMBERS.reading);
        if (found !== undefined) assert.ok(mayBeginNumber(language, form), `${form} begins ${JSON.stringify(found)}`);
      });
    }),
    { numRuns: 150 },
  );
});

test('a class is asked once a spelling and given to each token', () => {
  let asked = 0;
  const long = wordClasses((form) => {
    asked++;
    return form.length;
  });
  const analysis = analyse('Rebels said rebels fled.', 'en');
  assert.deepEqual([...long(analysis)], [6, 4, 6, 4, 1]);
  assert.deepEqual([...long(analyse('Rebels fled.', 'en'))], [6, 4, 1]);
  assert.equal(asked, 5);
});
