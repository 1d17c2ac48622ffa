import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPassword } from '../../src/fleet/queue/addresses.ts';
import { openQueue } from '../../src/fleet/queue/open-queue.ts';

test('an address that is no queue, and a queue that is not there, are refused by name', async () => {
  const rows: [string, string][] = [
    ['redis://localhost', 'arguments-unusable'],
    ['nats://localhost?replicas=2', 'arguments-unusable'],
    ['nats://127.0.0.1:1', 'queue-unreachable'],
    ['postgres://cotejo@127.0.0.1:1/none', 'queue-unreachable'],
  ];
  for (const [address, code] of rows) await assert.rejects(openQueue(address, { lane: 'read' }), { code }, address);
});

test('passwords are not shown', () => {
  assert.equal(withoutPassword('nats://ana:secret@host:4222?name=a'), 'nats://ana@host:4222?name=a');
  assert.equal(withoutPassword('postgres://host/db'), 'postgres://host/db');
});
