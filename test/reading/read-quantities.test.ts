import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../src/language/analyse.ts';
import type { Language } from '../../src/language/analysis.ts';
import { readQuantities } from '../../src/reading/read-quantities.ts';

type Row = readonly [text: string, words: string, low: number | null, best: number, high: number | null, kind: string];

const quantityOf = (language: Language, text: string, words: string) =>
  readQuantities(analyse(text, language)).find((one) => one.text === words);

const check = (language: Language, rows: readonly Row[]) => {
  for (const [text, words, low, best, high, kind] of rows)
    test(`${language}: '${words}' in '${text}'`, () => {
      const found = quantityOf(language, text, words);
      assert.ok(found, `found only ${JSON.stringify(readQuantities(analyse(text, language)).map((one) => one.text))}`);
      assert.deepEqual([found.low, found.best, found.high, found.kind], [low, best, high, kind]);
    });
};

check('en', [
  ['A convoy of more than 45 armed men rolled in.', 'more than 45', 46, 46, null, 'people'],
  ['At least 14 soldiers were ambushed.', 'At least 14', 14, 14, null, 'people'],
  ['No fewer than nine nurses fled.', 'No fewer than nine', 9, 9, null, 'people'],
  ['Up to 200 rebels crossed the river.', 'Up to 200', null, 200, 200, 'people'],
  ['Nearly 50 villagers left.', 'Nearly 50', null, 50, 50, 'people'],
  ['Fewer than 30 guards remained.', 'Fewer than 30', null, 29, 29, 'people'],
  ['About 80 students marched.', 'About 80', null, 80, null, 'people'],
  ['Between 5 and 7 gunmen took part.', 'Between 5 and 7', 5, 6, 7, 'people'],
  ['Some 10 to 12 fighters escaped.', 'Some 10 to 12', 10, 11, 12, 'people'],
  ['They saw 5-7 attackers.', '5-7', 5, 6, 7, 'people'],
  ['Dozens of residents fled.', 'Dozens of', 12, 12, null, 'people'],
  ['Several policemen were hurt.', 'Several', 3, 3, null, 'people'],
  ['A couple of farmers were taken.', 'A couple of', 2, 2, 2, 'people'],
  ['Half a dozen cars burned.', 'Half a dozen', 6, 6, 6, 'things'],
  ['Two dozen prisoners broke out.', 'Two dozen', 24, 24, 24, 'people'],
  ['Twenty-three miners were held.', 'Twenty-three', 23, 23, 23, 'people'],
  ['One hundred and six people were hurt.', 'One hundred and six', 106, 106, 106, 'people'],
  ['1,500 families left the valley.', '1,500', 1500, 1500, 1500, 'people'],
  ['Hundreds of migrants were stopped.', 'Hundreds of', 100, 100, null, 'people'],
  ['The siege lasted about 40 minutes.', 'about 40', null, 40, null, 'time'],
  ['Troops found 11 armoured vehicles.', '11', 11, 11, 11, 'things'],
  ['They carried 12 rifles.', '12', 12, 12, 12, 'things'],
  ['It happened 30 kilometers away.', '30', 30, 30, 30, 'distance'],
  ['They paid $40 for it.', '40', 40, 40, 40, 'money'],
  ['A 9 mm pistol was dropped.', '9', 9, 9, 9, 'calibre'],
  ['The man, 34, was a baker.', '34', 34, 34, 34, 'age'],
  ['Crime fell 12 percent.', '12', 12, 12, 12, 'percent'],
]);

check('es', [
  ['Más de 40 hombres armados llegaron al pueblo.', 'Más de 40', 41, 41, null, 'people'],
  ['Al menos tres policías murieron.', 'Al menos tres', 3, 3, null, 'people'],
  ['Por lo menos 8 soldados cayeron.', 'Por lo menos 8', 8, 8, null, 'people'],
  ['Hasta 25 sicarios participaron.', 'Hasta 25', null, 25, 25, 'people'],
  ['Unos 30 campesinos huyeron.', 'Unos 30', null, 30, null, 'people'],
  ['Casi 60 familias salieron.', 'Casi 60', null, 60, 60, 'people'],
  ['Entre 5 y 7 delincuentes escaparon.', 'Entre 5 y 7', 5, 6, 7, 'people'],
  ['Una docena de migrantes fue plagiada.', 'Una docena de', 12, 12, 12, 'people'],
  ['Media docena de vehículos ardió.', 'Media docena de', 6, 6, 6, 'things'],
  ['Decenas de personas marcharon.', 'Decenas de', 10, 10, null, 'people'],
  ['Un par de jóvenes fueron baleados.', 'Un par de', 2, 2, 2, 'people'],
  ['Treinta y dos reos se fugaron.', 'Treinta y dos', 32, 32, 32, 'people'],
  ['Varios agentes resultaron lesionados.', 'Varios', 3, 3, null, 'people'],
  ['La balacera duró unos 20 minutos.', 'unos 20', null, 20, null, 'time'],
  ['Decomisaron 15 kilos de cocaína.', '15', 15, 15, 15, 'things'],
  ['Un joven de 19 años murió.', '19', 19, 19, 19, 'age'],
  ['Cientos de familias huyeron.', 'Cientos de', 100, 100, null, 'people'],
  ['Doscientas mujeres protestaron.', 'Doscientas', 200, 200, 200, 'people'],
]);

test('numbers that add to others say so', () => {
  for (const [language, text, words] of [
    ['en', 'Another two officers were hurt.', 'Another two'],
    ['en', 'Seven men and three others died.', 'three'],
    ['es', 'Murieron dos hombres y tres más.', 'tres'],
  ] as const)
    assert.equal(quantityOf(language, text, words)?.additive, true, text);
});

test('dates, years and numbers of names count nobody', () => {
  for (const [language, text] of [
    ['en', 'On December 1, 2019, the town woke early.'],
    ['en', 'They blocked Highway 57.'],
    ['es', 'El 30 de noviembre, el Frente 13 entró.'],
  ] as const)
    assert.deepEqual(
      readQuantities(analyse(text, language)).filter(({ kind }) => kind === 'people' || kind === 'things'),
      [],
      text,
    );
});

test('any text: spans lie inside it and bounds are ordered', () => {
  const word = fc.constantFrom(
    'at',
    'least',
    '12',
    'two',
    'hundred',
    'and',
    '-',
    'men',
    'between',
    '5-7',
    'dozens',
    'of',
    'a',
    'más',
    'de',
    ',',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom<Language>('en', 'es'), (words, language) => {
      const text = words.join(' ');
      for (const { start, end, low, best, high } of readQuantities(analyse(text, language))) {
        assert.ok(start >= 0 && start < end && end <= text.length);
        if (low !== null && best !== null) assert.ok(low <= best);
        if (high !== null && best !== null) assert.ok(best <= high);
      }
    }),
  );
});
