/**
 * Makes the casebook that later versions must open: `node scripts/make-casebook.ts test/casebook/made/schema-2.cotejo.gz`.
 * Run it once for each schema version, before the next one; what is made is committed and never made again.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { openCasebook } from '../src/casebook/open-casebook.ts';
import { collateByTownAndDay, readingOf, TELLINGS } from '../test/casebook/invented.ts';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Name the file to write.');
const folder = await mkdtemp(join(tmpdir(), 'cotejo-made-'));
const path = join(folder, 'made.cotejo');
let tick = Date.UTC(2026, 0, 5, 8);
const casebook = await openCasebook(path, {
  create: true,
  user: 'ana',
  now: () => new Date((tick += 60_000)),
  collator: collateByTownAndDay,
});
const ATTACK = { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' } as const;
const BODY = { kind: 'event', id: 'e:Las Lagunas 2021-04-01' } as const;
const SIX = { kind: 'claim', id: 'c:r:two-0' } as const;
await casebook.storeReadings(TELLINGS.map(readingOf));
await casebook.recollate();
await casebook.decide({ decision: 'reject-claim', subject: SIX, why: 'a misprint' });
await casebook.decide({ decision: 'mark-reviewed', subject: ATTACK });
await casebook.decide({ decision: 'comment', subject: BODY, why: 'ask the coroner' });
await casebook.decide({ decision: 'undo', subject: { kind: 'decision', id: '1' } });
await casebook.decide({ decision: 'split-event', subject: ATTACK, value: { claims: [SIX.id] } });
await casebook.decide({
  decision: 'choose-toll',
  subject: ATTACK,
  value: { effect: 'killed', whom: 'all', low: 4, best: 5, high: 5 },
  why: 'the mayor’s list',
});
await casebook.decide({ decision: 'correct-value', subject: SIX, value: { attribute: 'type', value: 'attack' } });
await casebook.decide({
  decision: 'rename',
  subject: { kind: 'actor', id: 'xx/los grises' },
  value: { name: 'The Greys' },
});
await casebook.decide({ decision: 'assign', subject: BODY, value: { to: 'ben' } });
await casebook.saveFilter({ owner: 'ana', name: 'deadly', query: 'minToll=5' });
await casebook.close();
const database = new DatabaseSync(path);
database.exec('PRAGMA journal_mode = DELETE; VACUUM');
database.close();
await writeFile(target, gzipSync(await readFile(path), { level: 9 }));
await rm(folder, { recursive: true });
