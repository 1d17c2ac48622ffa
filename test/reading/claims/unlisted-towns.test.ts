/** Towns that no list of places holds, datelines, and districts that are counties: where a claim's happening took place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './said.ts';

type Row = readonly [text: string, trigger: string, where: string];

const ROWS: readonly Row[] = [
  [
    'Attackers killed 30 people in Burkina Faso on Saturday. Hours earlier, gunmen shot dead 14 people in the village of Tadaryat.',
    'shot dead',
    'Tadaryat, BF',
  ],
  ['Gunmen killed ten people in the village of Sabonquelo, Zamfara state.', 'killed', 'Sabonquelo, Zamfara State, NG'],
  ['Gunmen killed ten people in Solhan in northern Burkina Faso.', 'killed', 'Solhan, BF'],
  ['The army said it killed ten rebels near Kolofata in Cameroon.', 'killed', 'Kolofata, CM'],
  ['Troops in southern Cameroon killed ten rebels.', 'killed', 'southern Cameroon, CM'],
  ['Three people were shot dead in Boston in the United States.', 'shot dead', 'Boston, Massachusetts, US'],
  [
    'GUSAU, Nigeria - Gunmen stormed five villages in Zamfara state on Thursday, killing 35 people.',
    'killing',
    'Zamfara State, Zamfara State, NG',
  ],
  [
    'GUSAU, Nigeria - Gunmen killed ten people in Gusau on Thursday. In June, bandits killed 53 people in neighbouring Zurmi district.',
    'killed',
    'Zurmi, Zamfara State, NG',
  ],
  ['Gunmen killed two farmers in the Chapultepec district of Morelia.', 'killed', 'Chapultepec, Michoacán, MX'],
  [
    'Nine people were on a bus in Croix-des-Bouquets, east of Port-au-Prince, on Friday. The driver was shot dead.',
    'shot dead',
    'Croix-des-Bouquets, Ouest, HT',
  ],
  [
    'Gunmen killed two men in the town of Kolo Bengu, north of Gusau, on Friday.',
    'killed',
    'Kolo Bengu, Zamfara State, NG',
  ],
  [
    'Gunmen killed two men in the city of Kolo Bengu in the suburbs of Port-au-Prince.',
    'killed',
    'Kolo Bengu, Ouest, HT',
  ],
  [
    'ISTANBUL - Warplanes struck bases in northern Syria on Sunday, a week after a bomb in Istanbul killed six people.',
    'Warplanes',
    'northern Syria, SY',
  ],
  [
    'ISTANBUL - Warplanes struck bases in northern Syria on Sunday, a week after a bomb in Istanbul killed six people.',
    'bomb',
    'Istanbul, Istanbul, TR',
  ],
  ['Gunmen killed 26 people in a raid in eastern Congo.', 'killed', 'eastern Congo, CD'],
  ['Nigeria: six killed in Maiduguri attack', 'killed', 'Maiduguri, Borno State, NG'],
  ['Six killed in Maiduguri attack in Nigeria', 'killed', 'Maiduguri, Borno State, NG'],
  ['IDLIB, Syria - Gunmen attacked a market on Monday, killing six people.', 'killing', 'Idlib, Idlib, SY'],
];

for (const [text, trigger, where] of ROWS)
  test(text, () => {
    const claim = claimsOf(text, 'en').findLast((one) => one.trigger.text === trigger);
    const { name, admin1, country } = claim?.where ?? {};
    assert.equal([name, admin1, country].filter(Boolean).join(', '), where);
  });
