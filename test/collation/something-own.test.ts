/** Outside English, two accounts need more in common than the subject of the week. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAIR_FEATURE_NAMES, type PairFeature } from '../../src/collation/pair-features.ts';
import type { Signature } from '../../src/collation/signature.ts';
import { sharesSomethingOwn } from '../../src/collation/something-own.ts';

type Place = readonly [city: string | null, admin1: string | null, country: string | null];
type Told = readonly [type: string, place: Place, language?: string];

const signature = ([type, [city, admin1, country], language = 'es']: Told): Signature =>
  ({ type, language, where: { city, adm2: null, admin1, country } }) as unknown as Signature;

const features = (known: Partial<Record<PairFeature, number>>): Float64Array =>
  Float64Array.from(
    PAIR_FEATURE_NAMES,
    (name) => known[name] ?? (name === 'names' || name === 'people' ? 0 : Number.NaN),
  );

const ONE_DAY = { dayGap: 0, daySpread: 0 };
const A_YEAR = { dayGap: 0, daySpread: 8.5 };
const ALTAR: Place = ['Altar', 'Sonora', 'MX'];
const SONORA: Place = [null, 'Sonora', 'MX'];
const MEXICO: Place = [null, null, 'MX'];

const TABLE: readonly (readonly [why: string, Told, Told, Partial<Record<PairFeature, number>>, number, boolean])[] = [
  ['a town and a day', ['shooting', ALTAR], ['killing', ALTAR], ONE_DAY, 0.5, true],
  ['an arrest and a seizure of one town and day', ['arrest', ALTAR], ['seizure', ALTAR], ONE_DAY, 0.8, false],
  ['two arrests of one town and day', ['arrest', ALTAR], ['arrest', ALTAR], ONE_DAY, 0.5, true],
  ['violence of one year in one country', ['killing', MEXICO], ['killing', MEXICO], A_YEAR, 0.95, false],
  ['rare names, one country', ['killing', MEXICO], ['killing', MEXICO], { ...A_YEAR, names: 8 }, 0.9, true],
  ['rare names, but not likely', ['killing', MEXICO], ['killing', MEXICO], { ...A_YEAR, names: 8 }, 0.6, false],
  ['a state and a name', ['killing', SONORA], ['killing', ALTAR], { names: 5 }, 0.6, true],
  ['a state, no name', ['killing', SONORA], ['killing', ALTAR], ONE_DAY, 0.6, false],
  ['one town, months apart', ['killing', ALTAR], ['killing', ALTAR], { dayGap: 7, daySpread: 0, names: 8 }, 0.7, false],
  ['English: the model was fitted on it', ['killing', MEXICO, 'en'], ['killing', MEXICO, 'en'], A_YEAR, 0.6, true],
  ['across languages no words are compared', ['arrest', ALTAR, 'en'], ['seizure', ALTAR], ONE_DAY, 0.6, true],
];

test('something of their own', () => {
  for (const [why, a, b, known, probability, expected] of TABLE)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const)
      assert.equal(sharesSomethingOwn(signature(x), signature(y), features(known), probability), expected, why);
});
