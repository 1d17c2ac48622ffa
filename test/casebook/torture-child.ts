/** Stores invented reports one batch after another for ever, and names each batch once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { ARROYO, collateByTownAndDay, readingOf } from './invented.ts';

const [path = '', round = ''] = process.argv.slice(2);
const casebook = await openCasebook(path, { create: true, collator: collateByTownAndDay });
const say = (line: string) => writeSync(1, `${line}\n`);

const BATCH = 5;
for (let batch = 0; ; batch++) {
  const ids = [...Array(BATCH).keys()].map((index) => `r:${round}-${batch}-${index}`);
  await casebook.storeReadings(
    ids.map((id, index) =>
      readingOf({
        id,
        claims: [
          {
            sentence: `Report ${id}: ${index + 1} people were killed in Arroyo Hondo.`,
            trigger: 'were killed',
            day: `2021-03-0${index + 1}`,
            town: ARROYO,
            killed: [index + 1, `${index + 1} people`],
          },
        ],
      }),
    ),
  );
  for (const id of ids) say(`report ${id}`);
  if (batch % 3 === 0) await casebook.recollate();
  const { entry } = await casebook.decide({
    decision: 'comment',
    subject: { kind: 'report', id: ids[0] as string },
    why: `batch ${batch}`,
  });
  say(`decision ${entry.seq} ${entry.hash}`);
}
