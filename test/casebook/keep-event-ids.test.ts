import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepEventIds } from '../../src/casebook/keep-event-ids.ts';
import type { Event } from '../../src/event.ts';

test('a link to an event elsewhere is not taken for one to an event of today that bears the same id', () => {
  // Today's e:1 is stored as e:9; e:7 lies elsewhere and is stored as e:1, an id that it has from earlier.
  const fresh = [{ id: 'e:1', claims: ['c:a', 'c:b'], related: [], proposed: [{ event: 'e:7', confidence: 0.6 }] }];
  const elsewhere = (id: string) => (id === 'e:7' ? 'e:1' : id);
  const { events } = keepEventIds(
    [{ id: 'e:9', claims: ['c:a', 'c:b'] }],
    fresh as unknown as Event[],
    new Set(['e:1']),
    elsewhere,
  );
  assert.deepEqual(
    events.map(({ id, proposed }) => [id, proposed]),
    [['e:9', [{ event: 'e:1', confidence: 0.6 }]]],
  );
});
