/**
 * `node scripts/measure-postgres.ts [--claims 1000000] [--months 150] [--news] [--at postgres://…] [--step build|ask]`: a casebook of that many claims in
 * PostgreSQL, and what its questions cost there: through the casebook, and as the server plans them, with claims in one table and (`--months 0`: not) partitioned
 * by month. A few thousand invented events are stored and linked as ever; the server multiplies their rows. With `--news` a report makes eight claims
 * and an event has four, else one and two. `--step` does half of it in a database that stays: what a cut-short build has made is gone on from.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Casebook } from '../src/casebook/casebook.ts';
import { openCasebook } from '../src/casebook/open-casebook.ts';
import { POSTGRES } from '../src/casebook/postgres/postgres-engine.ts';
import { recountSql } from '../src/casebook/sqlite/facet-counts.ts';
import { AS_NEWS, BY_ID, buildSyntheticCasebook } from '../src/measure/synthetic-casebook.ts';
import { startCluster } from '../test/casebook/postgres-cluster.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '1000000' },
    months: { type: 'string', default: '150' },
    at: { type: 'string' },
    news: { type: 'boolean', default: false },
    step: { type: 'string' },
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

/** Rows go in without indexes, which are made again at the end: sorted once, not touched all over by every row. */
const dropIndexes = async (): Promise<void> => {
  const tables = Object.keys(MOVED);
  await client.query('CREATE TABLE IF NOT EXISTS measured_index (drops TEXT, makes TEXT)');
  await client.query('CREATE TABLE IF NOT EXISTS measured_table (name TEXT)');
  await client.query(
    `INSERT INTO measured_index
     SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', r.relname, k.conname),
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.relname, k.conname, pg_get_constraintdef(k.oid))
     FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
     WHERE n.nspname = $1 AND r.relname = ANY($2) AND k.contype IN ('p', 'u')
     UNION ALL
     SELECT format('DROP INDEX %I', i.relname), pg_get_indexdef(i.oid)
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class r ON r.oid = x.indrelid JOIN pg_namespace n ON n.oid = r.relnamespace
     WHERE n.nspname = $1 AND r.relname = ANY($2) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.oid)`,
    [schema, tables],
  );
  const { rows } = await client.query('SELECT drops FROM measured_index');
  for (const { drops } of rows) await client.query(drops);
};

const makeIndexes = async (): Promise<void> => {
  const { rows } = await client.query('SELECT makes FROM measured_index ORDER BY makes');
  for (const { makes } of rows) {
    const took = await seconds(async () => {
      await client.query('BEGIN');
      await client.query(makes);
      await client.query('DELETE FROM measured_index WHERE makes = $1', [makes]);
      await client.query('COMMIT');
    });
    say(`  ${makes.slice(0, 90)}: ${took.toFixed(1)} s`);
  }
};

const multiply = async (copies: number): Promise<void> => {
  const done = await client.query('SELECT name FROM measured_table');
  const made = new Set(done.rows.map(({ name }) => name));
  for (const [table, moved] of Object.entries(MOVED)) {
    if (made.has(table)) continue;
    const { rows } = await client.query(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position',
      [schema, table],
    );
    const names = rows.map(({ name }) => name as string);
    const values = names.map((name) => {
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
    const took = await seconds(async () => {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO ${table} (${quoted}) SELECT ${values.join(', ')} FROM generate_series(1::bigint, ${copies}) k, ${table}`,
      );
      await client.query('INSERT INTO measured_table VALUES ($1)', [table]);
      await client.query('COMMIT');
    });
    say(`  ${table}: ${took.toFixed(1)} s`);
  }
  for (const sql of recountSql(POSTGRES)) await client.query(sql);
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
  await ask('of one actor', () => casebook.events({ actors: ['Los Halcones'] }, request));
  await ask('killed at least ten', () => casebook.events({ minToll: 10 }, request));
  await ask('in a box', () => casebook.events({ box: { west: -104, south: 19, east: -103, north: 20 } }, request));
  await ask('search: a common word', () => casebook.search('Tumaco', { limit: 20 }));
  await ask('search: two common words', () => casebook.search('Tumaco residents', { limit: 20 }));
  await ask('search: a rare and a common word', () => casebook.search('4711 residents', { limit: 20 }));
  await ask('queue', () => casebook.queue({}, request));
  await ask('queue, a common word', () => casebook.queue({ q: 'Tumaco' }, request));
  await ask('reports', () => casebook.reports({}, request));
  await ask('reports, a common word', () => casebook.reports({ q: 'farmers' }, request));
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

const build = async (): Promise<void> => {
  const known = await client.query('SELECT to_regclass($1) AS name', [`${schema}.measured_table`]);
  if (known.rows[0].name === null) {
    const took = await seconds(async () =>
      (await buildSyntheticCasebook(place, EVENTS, values.news ? AS_NEWS : {})).close(),
    );
    say(`${EVENTS} events stored and linked: ${took.toFixed(1)} s`);
  }
  await client.query(`SET search_path TO ${schema}; SET maintenance_work_mem TO '1GB'; SET synchronous_commit TO off`);
  // Rows that lead to others are copied with those that they lead to.
  await client.query('SET session_replication_role TO replica');
  if (known.rows[0].name === null) {
    await client.query('CREATE TABLE measured_size AS SELECT count(*)::int AS count FROM claim');
    await client.query('BEGIN');
    await dropIndexes();
    await client.query('COMMIT');
  }
  const { rows } = await client.query('SELECT count FROM measured_size');
  const copies = Math.max(1, Math.round(Number(values.claims) / rows[0].count) - 1);
  say(`multiplied by ${copies + 1}: ${(await seconds(() => multiply(copies))).toFixed(1)} s`);
  say(`indexes: ${(await seconds(makeIndexes)).toFixed(1)} s`);
  say(`analysed: ${(await seconds(() => client.query('VACUUM ANALYZE'))).toFixed(1)} s`);
  const size = await client.query(
    `SELECT (SELECT count(*) FROM claim)::int AS claims, (SELECT count(*) FROM event)::int AS events, (SELECT count(*) FROM report)::int AS reports,
       pg_size_pretty(sum(pg_total_relation_size(c.oid))) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r'`,
    [schema],
  );
  say(JSON.stringify(size.rows[0]));
  await client.query('SET session_replication_role TO origin');
};

const askAll = async (): Promise<void> => {
  await client.query(`SET search_path TO ${schema}`);
  const casebook = await openCasebook(place, { collator: BY_ID });
  await throughCasebook(casebook);
  await casebook.close();
  await planned('one table');
  if (values.months === '0') return;
  say(`partitioned: ${(await seconds(() => partition(Number(values.months)))).toFixed(1)} s`);
  await planned('by month');
};

try {
  if (values.step !== 'ask') await build();
  if (values.step !== 'build') await askAll();
} finally {
  await client.end();
  cluster?.stop();
}
