/** What a worker shows of itself while it works: health, readiness, metrics, and one trace a report from `submit` to the record. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startHealthServer } from '../../src/fleet/health-server.ts';
import { openLanes } from '../../src/fleet/lanes.ts';
import { openMemoryLedger } from '../../src/fleet/ledger/memory-ledger.ts';
import { startWorker } from '../../src/fleet/run-worker.ts';
import { submitSources } from '../../src/fleet/submit-sources.ts';
import { startTracer } from '../../src/fleet/trace.ts';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

const spansIn = async (path: string): Promise<Span[]> =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line).resourceSpans[0].scopeSpans[0].spans as Span[]);

/** Prometheus's text format: every sample belongs to a family that was announced. */
const samplesOf = (page: string): Map<string, number> => {
  const samples = new Map<string, number>();
  const families = new Set<string>();
  for (const line of page.trimEnd().split('\n')) {
    const [, kind, family] = /^# (HELP|TYPE) ([a-z_]+) \S/.exec(line) ?? [];
    if (kind === 'TYPE') families.add(family as string);
    if (kind !== undefined) continue;
    const [, name = '', labels = '', value] = /^([a-z_]+)(\{[^}]*\})? (-?[\d.e+-]+)$/.exec(line) ?? [];
    assert.ok(families.has(name), line);
    samples.set(name + labels, Number(value));
  }
  return samples;
};

test('health, metrics and one trace a report', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-observed-'));
  const traces = join(folder, 'spans.jsonl');
  const tracer = startTracer('cotejo-worker', pathToFileURL(traces).href);
  const [lanes, ledger] = [await openLanes(undefined), openMemoryLedger()];
  const fetch = () => Promise.reject(new Error('nothing is fetched here'));
  const worker = startWorker(
    { lanes, ledger, casebook: join(folder, 'a.cotejo'), tracer, fetch },
    { name: 'observed', reading: { workers: 1 } },
  );
  const server = await startHealthServer(worker.health, 0);
  t.after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const ask = async (path: string): Promise<[number, string]> => {
    const answer = await globalThis.fetch(server.address + path);
    return [answer.status, await answer.text()];
  };
  const texts = [
    'Gunmen killed two farmers in Culiacán on 4 March 2021.',
    'Gunmen killed two farmers in Culiacán on 4 March 2021.',
    '',
  ];
  const sources = (async function* () {
    for (const [index, text] of texts.entries()) {
      yield { path: `a.jsonl:${index + 1}`, format: 'text' as const, bytes: Buffer.from(text) };
    }
  })();
  await submitSources({ from: 'a.jsonl', state: '', sources }, { queue: lanes.read, ledger, tracer, patience: {} });
  const samples = async () => samplesOf((await ask('/metrics'))[1]);
  const isLinked = (now: Map<string, number>) => (now.get('cotejo_events_written_total') ?? 0) > 0;
  while (!isLinked(await samples())) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(await ask('/healthz'), [200, 'alive\n']);
  assert.deepEqual(await ask('/readyz'), [200, 'ready\n']);
  assert.equal((await ask('/nothing'))[0], 404);
  const now = await samples();
  for (const fate of ['read', 'duplicate', 'failed'])
    assert.equal(now.get(`cotejo_reports_total{fate="${fate}"}`), 1, fate);
  assert.equal(now.get('cotejo_queue_messages{lane="read",state="waiting"}'), 0);
  assert.equal(now.get('cotejo_threads'), 1);
  assert.equal(now.get('cotejo_ready'), 1);
  worker.drain();
  assert.deepEqual(await ask('/readyz'), [503, 'it is stopping\n']);
  await worker.ended;
  const spans = await spansIn(traces);
  const named = (name: string) => spans.filter((span) => span.name === name);
  assert.equal(named('submit').length, 3);
  for (const submit of named('submit')) {
    const read = named('read').find(({ traceId }) => traceId === submit.traceId);
    assert.equal(read?.parentSpanId, submit.spanId);
  }
  assert.ok(named('store').every(({ traceId }) => named('submit').some((submit) => submit.traceId === traceId)));
  assert.ok(named('store').length > 0 && named('link').length > 0);
});
