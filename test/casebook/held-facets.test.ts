import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { EventFilter } from '../../src/casebook/casebook.ts';
import { keptRecord } from '../../src/casebook/kept-record.ts';
import { heldFacetRows, heldTotal, mostFrequent } from '../../src/casebook/sqlite/held-facets.ts';
import { openDatabase } from '../../src/casebook/sqlite/open-database.ts';
import { facets } from '../../src/casebook/sqlite/read-events.ts';
import { recordTablesIn } from '../../src/casebook/sqlite/record-tables.ts';
import { SQLITE } from '../../src/casebook/sqlite/sqlite-engine.ts';
import { storeOver } from '../../src/casebook/sqlite/statements.ts';
import { BY_ID, buildSyntheticCasebook } from '../../src/measure/synthetic-casebook.ts';
import { inFolder } from './invented.ts';

const FILTERS: readonly EventFilter[] = [
  { types: ['attack'] },
  { types: ['attack', 'bombing'], countries: ['CO'] },
  { outlets: ['Courier'], reviewed: false },
  { effects: ['killed'] },
  { effects: ['killed'], minToll: 5 },
  { actors: ['Los Halcones'], from: 15_000 },
  { box: { west: -104, south: 10, east: -70, north: 24 } },
  { q: 'halcones', reviewed: true },
  { types: ['agreement'] },
];

test('facets held in memory are those counted from the rows, also after another connection has written', async (t) => {
  const path = join(await inFolder(t), 'a.cotejo');
  const casebook = await buildSyntheticCasebook(path, 60);
  t.after(() => casebook.close());
  const database = openDatabase(path);
  t.after(() => database.close());
  const store = storeOver(database, {
    path,
    engine: SQLITE,
    record: { open: () => keptRecord(recordTablesIn(database)), clear: () => undefined },
    user: 'ana',
    now: () => new Date(),
    collator: BY_ID,
  });
  const same = (): void => {
    for (const filter of FILTERS) {
      const counted = facets(store, filter);
      const held = mostFrequent(heldFacetRows(store, filter), 100);
      const total = held.find(([facet]) => facet === 'total')?.[3];
      assert.equal(total, counted.total, JSON.stringify(filter));
      assert.equal(heldTotal(store, filter), counted.total);
      for (const name of ['type', 'country', 'admin1', 'actor', 'effect', 'outlet', 'year', 'reviewed'] as const)
        assert.deepEqual(
          held.filter(([facet]) => facet === name).map(([, value, label, count]) => ({ value, label, count })),
          counted[name],
          `${name} of ${JSON.stringify(filter)}`,
        );
    }
  };
  same();
  const { items } = await casebook.events({}, { limit: 4 });
  const [first, second, third] = items.map(({ id }) => ({ kind: 'event', id }) as const);
  await casebook.decide({ decision: 'mark-reviewed', subject: first! });
  await casebook.decide({ decision: 'merge-events', subject: second!, value: { events: [third!.id] } });
  same();
});
