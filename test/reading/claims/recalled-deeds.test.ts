/** In Spanish a deed named as known is not of the report's day; one that the report tells is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

const PUBLISHED = '2021-03-10';
const ROWS: readonly (readonly [text: string, trigger: string, day: string | undefined])[] = [
  ['Los obispos pidieron justicia tras el asesinato de los curas.', 'asesinato', undefined],
  ['Suman trece detenidos por homicidio de curas.', 'homicidio', undefined],
  ['El vocero habló este miércoles. La fiscalía sigue el caso del feminicidio de Lina.', 'feminicidio', undefined],
  // told by the report, or with its day
  ['El homicidio ocurrió frente al mercado.', 'homicidio', PUBLISHED],
  ['La policía investiga el homicidio de un hombre en el mercado.', 'homicidio', PUBLISHED],
  ['Matan a un maestro. El asesinato indignó a sus vecinos.', 'asesinato', PUBLISHED],
  ['Marcharon tras el asesinato del maestro el 3 de febrero.', 'asesinato', '2021-02-03'],
  ['El lunes mataron a un maestro. El asesinato indignó a sus vecinos.', 'asesinato', '2021-03-08'],
];

for (const [text, trigger, day] of ROWS)
  test(`${trigger} ${day}: ${text}`, () => {
    const claim = claimsOf(text, 'es', PUBLISHED).find((one) => one.trigger.text === trigger);
    assert.ok(claim, trigger);
    assert.equal(claim.when?.edtf, day);
  });
