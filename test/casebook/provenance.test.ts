import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Casebook } from '../../src/casebook/casebook.ts';
import { COLLATOR } from '../../src/casebook/collator.ts';
import { importReports } from '../../src/casebook/import-reports.ts';
import { type Chain, chainAt } from '../../src/casebook/provenance.ts';
import { provenanceOfClaim, provenanceOfEvent } from '../../src/casebook/provenance-of.ts';
import { openSources } from '../../src/intake/open-sources.ts';
import { all, newCasebook, toldCasebook } from './invented.ts';

/** Every cell of a JSON value: a pointer for each text, number or truth value. */
const cells = (value: unknown, path = ''): string[] => {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, field]) => cells(field, `${path}/${key}`));
};

/** What names the kind of line and the report is no finding. */
const FIXED: readonly string[] = ['/v', '/kind', '/id', '/report'];

const walk = async (casebook: Casebook): Promise<number> => {
  const decisions = new Map((await casebook.journal({ limit: 500 })).items.map(({ seq, hash }) => [seq, hash]));
  const checkEnds = async ({ words, decisions: set }: Chain, what: string) => {
    assert.ok(words.length + set.length > 0, `${what} rests on nothing`);
    for (const one of words) {
      const report = await casebook.report(one.report);
      const original = await casebook.original(one.report);
      assert.equal(report?.report.text.slice(one.start, one.end), one.words, what);
      assert.equal(createHash('sha256').update(original!.bytes).digest('hex'), one.sha256, what);
    }
    for (const { seq, hash } of set) assert.equal(decisions.get(seq), hash, what);
  };
  let walked = 0;
  const walkAll = async (chains: readonly Chain[] | undefined, value: object, what: string) => {
    for (const path of cells(value)) {
      if (what.startsWith('claim') && FIXED.includes(path)) continue;
      if (path === '/v' || path === '/kind') continue;
      const chain = chainAt(chains ?? [], path);
      assert.ok(chain, `${what} ${path} has no chain`);
      walked += 1;
    }
    for (const chain of chains ?? []) await checkEnds(chain, `${what} ${chain.path}`);
  };
  for (const event of await all(casebook.everyEvent({}))) {
    await walkAll(await provenanceOfEvent(casebook, event.id), event, `event ${event.id}`);
  }
  for (const { claim } of await all(casebook.everyClaim({}))) {
    await walkAll(await provenanceOfClaim(casebook, claim.id), claim, `claim ${claim.id}`);
  }
  return walked;
};

test('every exported cell leads to words of a hashed original or to a decision', async (t) => {
  const casebook = await toldCasebook(t);
  const event = { kind: 'event', id: 'e:Arroyo Hondo 2021-03-04' } as const;
  assert.ok((await walk(casebook)) > 100);
  await casebook.decide({
    decision: 'choose-toll',
    subject: event,
    value: { effect: 'injured', whom: 'all', low: 2, best: 2, high: 2 },
    why: 'the hospital',
  });
  await casebook.decide({ decision: 'correct-value', subject: event, value: { attribute: 'when', value: null } });
  await casebook.decide({
    decision: 'rename',
    subject: { kind: 'actor', id: 'xx/los grises' },
    value: { name: 'The Greys' },
  });
  await casebook.decide({
    decision: 'merge-events',
    subject: event,
    value: { events: ['e:Las Lagunas 2021-04-01'] },
  });
  await walk(casebook);
  const chains = (await provenanceOfEvent(casebook, event.id))!;
  const setOn = (path: string) => chainAt(chains, path)?.decisions.map(({ seq }) => seq);
  assert.deepEqual([setOn('/tolls/1/best'), setOn('/when'), setOn('/claims/0')], [[1], [2], [4]]);
  assert.deepEqual(setOn('/participants/0/name'), [3]);
});

// Reading is the same whatever keeps it, and takes seconds.
const onFiles = process.env.COTEJO_TEST_DATABASE === undefined ? test : () => undefined;

onFiles('the examples, read and collated by the engine itself: every cell has its chain', async (t) => {
  const casebook = await newCasebook(t, { collator: COLLATOR });
  const { join } = await import('node:path');
  const examples = join(import.meta.dirname, '..', '..', 'examples', 'reports');
  await importReports(casebook, openSources([examples]), { workers: 1 });
  assert.ok((await walk(casebook)) > 500);
});
