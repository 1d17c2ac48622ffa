/** Two hundred clients of the API at once, half of them writing: nothing lost, conflicts answered. */
import { join } from 'node:path';
import { openCasebook } from '../../src/casebook/open-casebook.ts';
import type { DecisionAnswer } from '../../src/service/api.ts';
import { startServer } from '../../src/service/start-server.ts';
import { all, collateByTownAndDay } from '../../test/casebook/invented.ts';
import { readingsOf } from './invented-readings.ts';
import { lostDecisions } from './journal-hashes.ts';

export interface ClientCounts {
  readonly clients: number;
  readonly seconds: number;
  readonly reads: number;
  readonly decisions: number;
  readonly conflicts: number;
  /** Answers that are neither success nor a conflict. */
  readonly failed: number;
  readonly lost: number;
  readonly faults: number;
}

const CLIENTS = 200;

export const manyClients = async (folder: string, seconds: number): Promise<ClientCounts> => {
  const casebook = await openCasebook(join(folder, 'clients.cotejo'), { create: true, collator: collateByTownAndDay });
  await casebook.storeReadings(readingsOf('m', 60));
  await casebook.recollate();
  const server = await startServer({ casebook, port: 0, version: 'torture', web: join(folder, 'none') });
  const until = Date.now() + seconds * 1000;
  const counts = { reads: 0, conflicts: 0, failed: 0 };
  const acknowledged = new Map<number, string>();
  const fail = async (answer: Response): Promise<void> => {
    counts.failed += 1;
    await answer.arrayBuffer();
  };
  const read = async (client: number): Promise<void> => {
    const paths = ['/api/events?limit=20', '/api/queue?limit=10', '/api/facets', `/api/reports/r%3Am-${client % 60}`];
    for (let turn = client; Date.now() < until; turn++) {
      const answer = await fetch(server.address + paths[turn % paths.length]);
      if (!answer.ok) await fail(answer);
      else {
        await answer.arrayBuffer();
        counts.reads += 1;
      }
    }
  };
  /** Ten writers share each claim, and each says what it saw last: most of them are too late. */
  const write = async (client: number): Promise<void> => {
    const id = `c:r:m-${client % 10}-0`;
    while (Date.now() < until) {
      const seen = (await (await fetch(`${server.address}/api/claims/${encodeURIComponent(id)}`)).json()) as {
        lastDecision: number;
      };
      const answer = await fetch(`${server.address}/api/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          decision: client % 2 === 0 ? 'accept-claim' : 'reject-claim',
          subject: { kind: 'claim', id },
          why: `client ${client}`,
          by: `client ${client}`,
          after: seen.lastDecision,
        }),
      });
      if (answer.status === 201) {
        const { entry } = (await answer.json()) as DecisionAnswer;
        acknowledged.set(entry.seq, entry.hash);
      } else if (answer.status === 409) {
        counts.conflicts += 1;
        await answer.arrayBuffer();
      } else await fail(answer);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => (client % 2 === 0 ? read(client) : write(client))));
  await server.close();
  const lost = await lostDecisions(casebook, acknowledged);
  const faults = (await all(casebook.check())).length;
  await casebook.close();
  return { clients: CLIENTS, seconds, ...counts, decisions: acknowledged.size, lost, faults };
};
