import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleSetOf } from '../../src/collation/rule-set.ts';
import { countryCodes, countryName } from '../../src/exchange/codes/countries.ts';
import { interaction } from '../../src/exchange/codes/parties.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { acledFaults } from '../../src/exchange/tables/acled.ts';
import { CODED_NAMES, faultsOf, LAYOUTS } from '../../src/exchange/tables/coded.ts';
import { gtdFaults } from '../../src/exchange/tables/gtd.ts';
import { prioGrid, ucdpFaults } from '../../src/exchange/tables/ucdp.ts';
import { toldCasebook } from '../casebook/invented.ts';
import { inventedRecord } from './invented-record.ts';

const whole = async (pieces: AsyncIterable<string | Uint8Array>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

const rowOf = async (format: (typeof CODED_NAMES)[number]): Promise<Record<string, unknown>> => {
  const trace = await whole(FORMATS[format].write(inventedRecord(), { trace: true }));
  return JSON.parse(trace.split('\n')[0] as string);
};

test('columns stand in the order of the codebooks', () => {
  const names = (name: (typeof CODED_NAMES)[number]) => LAYOUTS[name].columns(undefined).map((column) => column.name);
  assert.equal(names('ucdp').length, 49);
  assert.deepEqual(names('ucdp').slice(-9), [
    'deaths_a',
    'deaths_b',
    'deaths_civilians',
    'deaths_unknown',
    'best',
    'high',
    'low',
    'gwnoa',
    'gwnob',
  ]);
  assert.equal(names('acled').length, 31);
  assert.deepEqual(names('acled').slice(0, 6), [
    'event_id_cnty',
    'event_date',
    'year',
    'time_precision',
    'disorder_type',
    'event_type',
  ]);
  assert.deepEqual(names('acled').slice(-3), ['fatalities', 'tags', 'timestamp']);
});

for (const name of CODED_NAMES)
  test(`rows of ${name} obey its published constraints`, async (t) => {
    for (const casebook of [inventedRecord(), await toldCasebook(t)])
      for await (const { row, faults } of faultsOf(name, casebook, ruleSetOf(name)))
        assert.deepEqual(faults, [], String(row));
  });

test('broken constraints are told', () => {
  const ged = {
    deaths_a: 1,
    deaths_b: 0,
    deaths_civilians: 0,
    deaths_unknown: 0,
    best: 2,
    low: 3,
    high: 1,
    type_of_violence: 4,
    where_prec: 0,
    event_clarity: 1,
    date_prec: 9,
    date_start: '2021',
    date_end: '2020',
    geom_wkt: 'POINT (1 2)',
    longitude: 2,
    latitude: 1,
    region: 'Mars',
  };
  assert.equal(ucdpFaults(ged).length, 8);
  const acled = {
    event_type: 'Battles',
    sub_event_type: 'Attack',
    inter1: '1',
    inter2: '',
    interaction: '',
    time_precision: 0,
    geo_precision: 4,
    event_date: 'x',
    year: 2021,
    fatalities: -1,
    latitude: 1.12345,
    longitude: 1,
    civilian_targeting: 'yes',
  };
  assert.equal(acledFaults(acled).length, 10);
  assert.equal(gtdFaults({ imonth: 13, iday: 1, specificity: 6, nkill: 1, nkillter: 2 }).length, 3);
});

test('a row leads to its claims, their words and the decisions about them', async () => {
  const trace = (await rowOf('ucdp')) as {
    event: string;
    claims: { id: string; spans: { about: string; text: string }[] }[];
    decisions: { by: string }[];
    facts: { source: string }[];
  };
  assert.equal(trace.event, 'e:0123456789abcdef');
  assert.ok(trace.claims[0]?.spans.some(({ about, text }) => about === 'killed' && text === 'Marta Ruiz'));
  assert.equal(trace.decisions[0]?.by, 'Ines Calder');
  assert.ok(trace.facts.every(({ source }) => source !== ''));
});

test('codes of countries, grids and pairs', () => {
  assert.deepEqual([countryCodes('MX')?.alpha3, countryCodes('MX')?.numeric, countryCodes('MX')?.gw], ['MEX', 484, 70]);
  assert.equal(countryName('CD'), 'Democratic Republic of Congo');
  assert.equal(countryName(null), '');
  // Kabul.
  assert.equal(prioGrid(34.53, 69.17), 179_779);
  assert.equal(interaction('Civilians', 'State forces'), 'State forces-Civilians');
  assert.equal(interaction('Protesters', ''), 'Protesters only');
  assert.equal(interaction('External/Other forces', 'Civilians'), 'External/Other forces-Civilians');
});
