/** The fleet on one machine: NATS and PostgreSQL, started once for every suite that needs them. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { startCluster } from '../casebook/postgres-cluster.ts';
import { startNats } from './nats-servers.ts';
import { testLedger } from './suite-ledger.ts';
import { testLinking } from './suite-linking.ts';
import { testQueue } from './suite-queue.ts';
import { testWorkers } from './suite-workers.ts';

const needed = process.env.COTEJO_REQUIRE_FLEET ? false : 'not installed here';

const [cluster, nats] = [startCluster(), await startNats()];
after(async () => {
  cluster?.stop();
  await nats?.stop();
});

// Each of them waits most of its time: for leases, elections, programs that start.
describe('the fleet', { concurrency: true }, () => {
  if (cluster && nats) testWorkers(cluster.place('workers'));
  testQueue('in this process', undefined);
  testLedger('in this process', undefined);
  if (cluster) {
    testQueue('PostgreSQL', cluster.place('queue'));
    testLedger('PostgreSQL', cluster.place('ledger'));
    testLinking(cluster.place('linking'));
  } else test('PostgreSQL is installed', { skip: needed }, () => assert.fail('it is not'));

  if (nats) testQueue('NATS JetStream', nats.address);
  else test('nats-server is installed', { skip: needed }, () => assert.fail('it is not'));
});
