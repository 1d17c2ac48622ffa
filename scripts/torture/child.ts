/** Works on a casebook until it is killed; names what is acknowledged, line by line. `child.ts MODE PATH ROUND` */
import { writeSync } from 'node:fs';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { collateByTownAndDay } from '../../test/casebook/invented.ts';
import { readingsOf } from './invented-readings.ts';

const [mode = '', path = '', round = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

if (mode === 'migrate') say('ready');
const casebook = await openCasebook(path, { create: true, user: 'ana', collator: collateByTownAndDay });
if (mode !== 'migrate') say('ready');

const decide = async (id: string, why: string): Promise<void> => {
  const { entry } = await casebook.decide({ decision: 'comment', subject: { kind: 'report', id }, why });
  say(`decision ${entry.seq} ${entry.hash}`);
};

const split = async (): Promise<void> => {
  const { items } = await casebook.events({}, { limit: 20, sort: 'reports' });
  for (const event of items.filter(({ claims }) => claims > 1)) {
    const claims = (await casebook.event(event.id))?.event.claims.slice(0, 1) ?? [];
    const { entry } = await casebook.decide({
      decision: 'split-event',
      subject: { kind: 'event', id: event.id },
      value: { claims },
    });
    say(`decision ${entry.seq} ${entry.hash}`);
    const undo = await casebook.decide({ decision: 'undo', subject: { kind: 'decision', id: String(entry.seq) } });
    say(`decision ${undo.entry.seq} ${undo.entry.hash}`);
  }
};

for (let batch = 0; ; batch++) {
  if (mode === 'import') {
    const readings = readingsOf(`${round}-${batch}`, 5);
    await casebook.storeReadings(readings);
    for (const { report } of readings) say(`report ${report.id}`);
    if (batch % 3 === 2) await casebook.recollate();
  } else if (mode === 'decide') {
    await decide('r:base-0-0', `round ${round}, ${batch}`);
    if (batch % 4 === 0) await split();
  } else if (mode === 'reread') {
    await casebook.storeReadings(readingsOf('base-0', 20, batch + 1), { reread: true });
    await casebook.recollate();
  } else if (mode === 'backup') {
    await casebook.backup(`${path}.${round}-${batch}.copy`);
    say(`backup ${path}.${round}-${batch}.copy`);
  } else {
    await decide('r:one', `round ${round}, ${batch}`);
  }
}
