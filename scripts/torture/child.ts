/** Works on a casebook as it is told on standard input until it is killed; names what is acknowledged, line by line. */
import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { importReports } from '../../src/casebook/import-reports.ts';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { readingsOf, textsOf } from './invented-readings.ts';

/** Waits where the pipe is full for the moment: who reads it may be busy. */
const say = (...lines: readonly string[]): void => {
  let left = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(1, left));
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EAGAIN') throw thrown;
    }
  }
};

/** What to do, once there is something: `MODE`, `PATH` and `ROUND`, a line each, and an empty line. */
const told = async (): Promise<string[]> => {
  let text = '';
  for await (const chunk of process.stdin) {
    text += chunk;
    if (text.endsWith('\n\n')) break;
  }
  return text.trim().split('\n');
};

const [mode = '', path = '', round = ''] = await told();
if (mode === 'migrate') say('ready');
const casebook = await openCasebook(path, { create: true, user: 'ana' });
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

/** Reports imported at once in mode `texts`: batches beyond the second are stored and linked in the thread that writes. */
const TEXTS = 600;

/** The whole way of `cotejo import`: read in threads, stored and linked beside them. */
const importTexts = async (): Promise<void> => {
  const texts = textsOf(round, TEXTS);
  const file = `${path}.${round}.jsonl`;
  await writeFile(file, texts.map((text) => JSON.stringify(text)).join('\n'));
  let said = 0;
  await importReports(casebook, openSources([file]), {
    workers: 2,
    onProgress: ({ read }) => {
      say(...texts.slice(said, read).map(({ id }) => `report ${id}`));
      said = read;
    },
  });
};

for (let batch = 0; ; batch++) {
  if (mode === 'texts') {
    await importTexts();
    break;
  } else if (mode === 'import') {
    const readings = readingsOf(`${round}-${batch}`, 5);
    await casebook.storeReadings(readings);
    for (const { report } of readings) say(`report ${report.id}`);
    // Every other time what was placed waits for more.
    if (batch % 3 === 2) await casebook.linkNew({ more: batch % 2 === 0 });
  } else if (mode === 'decide') {
    await decide('r:base-0-0', `round ${round}, ${batch}`);
    if (batch % 4 === 0) await split();
  } else if (mode === 'reread') {
    await casebook.storeReadings(readingsOf('base-0', 20, batch + 1), { reread: true });
    await casebook.recollate();
    say(`reread ${batch}`);
  } else if (mode === 'backup') {
    await casebook.backup(`${path}.${round}-${batch}.copy`);
    say(`backup ${path}.${round}-${batch}.copy`);
  } else {
    await decide('r:one', `round ${round}, ${batch}`);
  }
}
