/**
 * `node scripts/measure-postgres.ts [--claims 1000000] [--months 150] [--at postgres://…]`: a casebook of that many claims in PostgreSQL, and what
 * its questions cost there: through the casebook, and as the server plans them, with claims in one table and partitioned by month.
 * A few thousand invented events are stored and linked as ever; the server multiplies their rows.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Casebook } from '../src/casebook/casebook.ts';
import { openCasebook } from '../src/casebook/open-casebook.ts';
import { BY_ID, buildSyntheticCasebook } from '../src/measure/synthetic-casebook.ts';
import { startCluster } from '../test/casebook/postgres-cluster.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    months: { type: 'string', default: '150' },
    at: { type: 'string' },
  },
});

/** Events that are linked; each makes about two claims. */
const EVENTS = 2500;

const cluster = values.at ? undefined : startCluster();
const place = values.at ?? cluster?.place('size');
if (place === undefined) throw new Error('PostgreSQL is needed');
const url = new URL(place);
const schema = url.searchParams.get('schema') ?? 'cotejo';
url.searchParams.delete('schema');
const client = new pg.Client({ connectionString: url.href });
await client.connect();

const say = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Columns of a table as they are selected for a copy: numbers of rows moved on, ids made others, days spread. */
const MOVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { seq: 'seq', id: 'id', day: 'day' },
  event: { seq: 'seq', id: 'id', from_day: 'day', to_day: 'day' },
  claim: { seq: 'seq', id: 'id', report: 'seq', event: 'seq', linked: 'id' },
  event_text: { event: 'seq' },
  event_report: { event: 'seq', report: 'seq' },
  event_actor: { event: 'seq' },
  event_facet: { event: 'seq' },
  toll: { event: 'seq' },
  event_place: { event: 'seq' },
  report_search: { rowid: 'seq' },
  claim_search: { rowid: 'seq' },
  event_search: { rowid: 'seq' },
};

const STEP = 10_000_000;

const multiply = async (copies: number): Promise<void> => {
  for (const [table, moved] of Object.entries(MOVED)) {
    const { rows } = await client.query(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position',
      [schema, table],
    );
    const names = rows.map(({ name }) => name as string);
    const made = names.map((name) => {
      const how = moved[name];
      // Copy after copy a few days on, so that months fill up side by side.
      return how === 'seq'
        ? `${name} + k * ${STEP}`
        : how === 'id'
          ? `${name} || 'x' || k`
          : how === 'day'
            ? `${name} + k % 30`
            : `"${name}"`;
    });
    const quoted = names.map((name) => `"${name}"`).join(', ');
    const took = await seconds(() =>
      client.query(
        `INSERT INTO ${table} (${quoted}) SELECT ${made.join(', ')} FROM ${table}, generate_series(1, ${copies}) k`,
      ),
    );
    say(`  ${table}: ${took.toFixed(1)} s`);
  }
};

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;

const ROUNDS = 7;

const ask = async (name: string, work: (round: number) => Promise<unknown>): Promise<void> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push((await seconds(() => work(round))) * 1000);
  say(`${name.padEnd(46)} ${middle(times).toFixed(1).padStart(8)} ms`);
};

const throughCasebook = async (casebook: Casebook): Promise<void> => {
  const ids = (await casebook.events({}, { limit: 50, sort: 'toll' })).items.map(({ id }) => id);
  const { rows } = await client.query('SELECT id FROM claim LIMIT 1');
  const claim: string = rows[0].id;
  const request = { limit: 50 };
  await ask('first page, newest', () => casebook.events({}, request));
  await ask('first page, one type of one country', () =>
    casebook.events({ types: ['shooting'], countries: ['CO'] }, request),
  );
  await ask('first page, one month', () => casebook.events({ from: 17_000, to: 17_030 }, request));
  await ask('first page, words', () => casebook.events({ q: 'farmers Tumaco' }, request));
  await ask('an event with its reports', (round) => casebook.event(ids[round] as string));
  await ask('a claim', () => casebook.claim(claim));
  await ask('search', () => casebook.search('Tumaco', { limit: 20 }));
  await ask('queue', () => casebook.queue({}, request));
};

/** Access paths of claims, as the program asks: one row's worth each. */
const PATHS = {
  'claims of a report': 'SELECT * FROM claim WHERE report = $1::bigint ORDER BY ordinal',
  'claims of an event': 'SELECT * FROM claim WHERE event = $1::bigint',
  'a claim by its id': 'SELECT * FROM claim WHERE id = $1',
  'a claim joins an event': 'UPDATE claim SET event = event WHERE id = $1',
  'claims that are linked': 'SELECT id FROM claim WHERE linked IN (SELECT value FROM json_list($1))',
};

const KEYS = 'SELECT report, event, id, linked FROM claim WHERE event IS NOT NULL ORDER BY md5(id) LIMIT 40';

const planned = async (layout: string): Promise<void> => {
  const { rows } = await client.query(KEYS);
  for (const [name, sql] of Object.entries(PATHS)) {
    const given = rows.map((row) =>
      name.endsWith('report')
        ? row.report
        : name.endsWith('event') && !name.startsWith('a ')
          ? row.event
          : name.endsWith('linked')
            ? JSON.stringify([row.linked])
            : row.id,
    );
    await client.query('BEGIN');
    const times: number[] = [];
    for (const key of given)
      times.push(
        (await seconds(() => client.query({ name: `${layout} ${name}`.slice(0, 60), text: sql, values: [key] }))) *
          1000,
      );
    await client.query('ROLLBACK');
    const explained = await client.query(
      `EXPLAIN (ANALYZE, BUFFERS, SUMMARY OFF) ${sql.replace(/\$1(?:::bigint)?/g, typeof given[0] === 'string' && !/^\d+$/.test(given[0]) ? `'${given[0].replaceAll("'", "''")}'` : String(given[0]))}`,
    );
    const lines = explained.rows.map((row) => row['QUERY PLAN'] as string);
    const buffers = /shared hit=(\d+)(?: read=(\d+))?/.exec(lines.join('\n'));
    const index = /using (\w+)|Index Scan on (\w+)/.exec(lines.join('\n'));
    say(
      `${`${layout}: ${name}`.padEnd(46)} ${middle(times).toFixed(2).padStart(8)} ms  ${Number(buffers?.[1] ?? 0) + Number(buffers?.[2] ?? 0)} pages, ${index?.[1] ?? index?.[2] ?? 'no index'}, ${lines.length} lines of plan`,
    );
  }
};

/** The same claims again, in a table a month: numbers of rows begin with the month, so that they say in which. */
const partition = async (months: number): Promise<void> => {
  const each = 10_000_000_000;
  await client.query(
    `ALTER TABLE claim RENAME TO claim_whole; CREATE TABLE claim (LIKE claim_whole) PARTITION BY RANGE (seq)`,
  );
  for (let month = 0; month < months; month++) {
    await client.query(
      `CREATE TABLE claim_m${month} PARTITION OF claim FOR VALUES FROM (${month * each}) TO (${(month + 1) * each})`,
    );
  }
  const { rows } = await client.query(
    `SELECT string_agg(CASE WHEN column_name = 'seq' THEN 'c.seq + ${each} * (abs(coalesce(r.day, 0)) / 30 % ${months})' ELSE 'c."' || column_name || '"' END, ', ' ORDER BY ordinal_position) AS list
     FROM information_schema.columns WHERE table_schema = $1 AND table_name = 'claim_whole'`,
    [schema],
  );
  await client.query(`INSERT INTO claim SELECT ${rows[0].list} FROM claim_whole c JOIN report r ON r.seq = c.report`);
  await client.query(`ALTER TABLE claim ADD PRIMARY KEY (seq); CREATE INDEX ON claim (id); CREATE INDEX ON claim (report, ordinal);
    CREATE INDEX ON claim (event); CREATE INDEX ON claim (linked); ANALYZE claim`);
};

try {
  say(
    `${EVENTS} events stored and linked: ${(await seconds(async () => (await buildSyntheticCasebook(place, EVENTS)).close())).toFixed(1)} s`,
  );
  await client.query(
    `SET search_path TO ${schema}; SET maintenance_work_mem TO '256MB'; SET synchronous_commit TO off`,
  );
  // Rows that lead to others are copied with those that they lead to.
  await client.query('SET session_replication_role TO replica');
  const { rows } = await client.query('SELECT count(*)::int AS count FROM claim');
  const copies = Math.max(1, Math.round(Number(values.claims) / rows[0].count) - 1);
  say(`multiplied by ${copies + 1}: ${(await seconds(() => multiply(copies))).toFixed(1)} s`);
  say(`analysed: ${(await seconds(() => client.query('VACUUM ANALYZE'))).toFixed(1)} s`);
  const size = await client.query(
    `SELECT (SELECT count(*) FROM claim)::int AS claims, (SELECT count(*) FROM event)::int AS events, (SELECT count(*) FROM report)::int AS reports,
       pg_size_pretty(sum(pg_total_relation_size(c.oid))) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schema],
  );
  say(JSON.stringify(size.rows[0]));
  await client.query('SET session_replication_role TO origin');
  const casebook = await openCasebook(place, { collator: BY_ID });
  await throughCasebook(casebook);
  await casebook.close();
  await planned('one table');
  say(`partitioned: ${(await seconds(() => partition(Number(values.months)))).toFixed(1)} s`);
  await planned('by month');
} finally {
  await client.end();
  cluster?.stop();
}
