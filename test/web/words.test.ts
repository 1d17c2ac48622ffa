import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../web/src/words/en.ts';
import { es } from '../../web/src/words/es.ts';
import { formatNodes, parseMessage, type Values } from '../../web/src/words/icu.ts';
import { makeWords } from '../../web/src/words/make-words.ts';
import { sayFigure, sayPlace } from '../../web/src/words/say-values.ts';
import { dayNumber, sayEdtf } from '../../web/src/words/say-when.ts';

const english = makeWords('en', () => undefined);
const spanish = makeWords('es', () => undefined);

const formatter = { number: new Intl.NumberFormat('en-GB'), plural: new Intl.PluralRules('en-GB') };
const format = (message: string, values: Values): string => formatNodes(parseMessage(message), values, formatter);

test('ICU messages are formatted', () => {
  const rows: [string, Values, string][] = [
    ['plain', {}, 'plain'],
    ['{a} and {b}', { a: 'x', b: 'y' }, 'x and y'],
    ['{n, plural, one {# event} other {# events}}', { n: 1 }, '1 event'],
    ['{n, plural, one {# event} other {# events}}', { n: 12345 }, '12,345 events'],
    ['{n, plural, =0 {none} one {one} other {#}}', { n: 0 }, 'none'],
    ['{k, select, a {first} other {rest}}!', { k: 'a' }, 'first!'],
    ['{k, select, a {first} other {rest}}!', { k: 'z' }, 'rest!'],
    ['{n, plural, one {{who} has #} other {{who} have #}}', { n: 2, who: 'we' }, 'we have 2'],
    ["a brace '{'n'}'", {}, 'a brace {n}'],
    ['it’s #1', {}, 'it’s #1'],
    ['{n, number} %', { n: 4000 }, '4,000 %'],
  ];
  for (const [message, values, expected] of rows) assert.equal(format(message, values), expected, message);
});

test('a broken message is refused', () => {
  for (const message of ['{a', '{a, plural, one {x}', 'a }', '{a, date}']) {
    assert.throws(() => parseMessage(message), Error, message);
  }
});

const namesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name as string))].sort();

test('both languages have the same messages with the same values', () => {
  assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
  for (const [key, message] of Object.entries(en)) {
    const other = es[key as keyof typeof es];
    assert.doesNotThrow(() => parseMessage(message), key);
    assert.doesNotThrow(() => parseMessage(other), key);
    assert.deepEqual(namesIn(other), namesIn(message), key);
  }
});

test('days are said in words', () => {
  const rows: [string, string, string][] = [
    ['2019-11-30', '30 Nov 2019', '30 nov 2019'],
    ['2019-11', 'Nov 2019', 'nov 2019'],
    ['2019', '2019', '2019'],
    ['2019-11-XX', 'Nov 2019', 'nov 2019'],
    ['2019-11-30~', 'about 30 Nov 2019', 'hacia el 30 nov 2019'],
    ['2019-11-30?', '30 Nov 2019, uncertain', '30 nov 2019, incierto'],
    ['2019-10-17/2019-10-18', '17–18 Oct 2019', '17–18 oct 2019'],
    ['2019-11-30/..', 'after 30 Nov 2019', 'después del 30 nov 2019'],
    ['../2019-11-30', 'before 30 Nov 2019', 'antes del 30 nov 2019'],
    ['2019-11-30T12:00', '30 Nov 2019, 12:00', '30 nov 2019, 12:00'],
    ['2019-21', 'spring 2019', 'primavera de 2019'],
    ['2019-34', 'Apr–Jun 2019', 'abr–jun 2019'],
    ['2019-40', 'Jan–Jun 2019', 'ene–jun 2019'],
    ['2019-42', '2019-42', '2019-42'],
    ['not a date', 'not a date', 'not a date'],
  ];
  const plain = (text: string): string => text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(' – ', '–');
  for (const [edtf, inEnglish, inSpanish] of rows) {
    assert.equal(plain(sayEdtf(edtf, english)), inEnglish, edtf);
    assert.equal(plain(sayEdtf(edtf, spanish)), inSpanish, edtf);
  }
});

test('a stretch has a first and a last day', () => {
  const rows: [string, string, string][] = [
    ['2019', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-11-30', '2019-11-30', '2019-11-30'],
  ];
  const iso = (day: number | undefined): string => new Date((day ?? NaN) * 86_400_000).toISOString().slice(0, 10);
  for (const [text, first, last] of rows) {
    assert.equal(iso(dayNumber(text, 'first')), first);
    assert.equal(iso(dayNumber(text, 'last')), last);
  }
  assert.equal(dayNumber('soon', 'first'), undefined);
});

test('numbers say what is open', () => {
  const rows: [number | null, number | null, number | null, string][] = [
    [4, 4, 4, '4'],
    [4, 5, 7, '4–7'],
    [14, 14, null, 'at least 14'],
    [null, 9, 9, 'at most 9'],
    [null, null, null, 'number not stated'],
  ];
  for (const [low, best, high, expected] of rows) assert.equal(sayFigure({ low, best, high }, english), expected);
});

test('a place is said from the finest to what is needed', () => {
  const somewhere = { name: null, city: null, admin1: null, country: null, lat: null, lon: null };
  const rows: [Partial<Record<keyof typeof somewhere, string>>, boolean, string][] = [
    [{ name: 'Tame', city: 'Tame', admin1: 'Arauca', country: 'CO' }, false, 'Tame, Arauca'],
    [{ name: 'Tame', city: 'Tame', admin1: 'Arauca', country: 'CO' }, true, 'Tame, Arauca, Colombia'],
    [{ name: 'Calle 5', city: 'Tame', admin1: 'Arauca', country: 'CO' }, false, 'Calle 5, Tame, Arauca'],
    [{ name: 'Ecuador', country: 'EC' }, false, 'Ecuador'],
    [{ country: 'EC' }, false, 'Ecuador'],
    [{}, false, 'place unknown'],
  ];
  for (const [place, full, expected] of rows) {
    const where = { ...somewhere, ...place } as unknown as Parameters<typeof sayPlace>[0];
    assert.equal(sayPlace(where, english, full), expected);
  }
});
