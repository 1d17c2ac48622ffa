/** Invented reports in any number, for torture and timing. */
import type { ReceivedReading } from '../../src/casebook/casebook.ts';
import { readingOf } from '../../test/casebook/invented.ts';

const TOWNS = [
  ['Arroyo Hondo', 24.5, -103.1],
  ['Las Lagunas', 19.2, -99.4],
  ['Cerro Pando', 21.7, -101.2],
] as const;

/** `readingsOf('0-7', 5)`: five reports of one claim each; another `version` reads the same bytes otherwise. */
export const readingsOf = (batch: string, count: number, version = 0): ReceivedReading[] =>
  Array.from({ length: count }, (_, index) => {
    const id = `r:${batch}-${index}`;
    const town = TOWNS[index % TOWNS.length] as (typeof TOWNS)[number];
    const reading = readingOf({
      id,
      outlet: `Outlet ${index % 7}`,
      published: '2021-03-09',
      claims: [
        {
          sentence: `Report ${id}: ${index + 1} people were killed in ${town[0]}.`,
          trigger: 'were killed',
          day: `2021-03-0${1 + (index % 5)}`,
          town,
          killed: [index + 1, `${index + 1} people`],
        },
      ],
    });
    const confidence = 0.5 + (version % 50) / 100;
    return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, confidence })) };
  });

const READABLE_TOWNS = ['Tuxpan', 'Apatzingán', 'Saravena', 'Tumaco', 'Uruapan'];

/** `textsOf('7', 900)`: reports of one sentence, to be read as any other; two tell of one attack. */
export const textsOf = (batch: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `r:text-${batch}-${index}`,
    text: `Gunmen killed ${1 + ((index >> 1) % 9)} farmers in ${READABLE_TOWNS[(index >> 1) % READABLE_TOWNS.length]} on March ${1 + ((index >> 1) % 28)}, ${1990 + ((index >> 1) % 29)}, police said.`,
    published: '2021-03-30',
    outlet: `Outlet ${index % 7}`,
  }));
