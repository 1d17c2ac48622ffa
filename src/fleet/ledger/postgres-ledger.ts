/** The ledger in the casebook's database, in a schema beside the casebook's own. Every time in it is the server's. */
import pg from 'pg';
import { fleetPlace } from '../fleet-schema.ts';
import { postgresError } from '../postgres-error.ts';
import {
  type Account,
  type Bearer,
  decidePlaces,
  type Entry,
  type Ledger,
  LISTED,
  type Place,
  versionOf,
} from './ledger.ts';

/** Any number: making the tables, and deciding about one report, is done by one at a time. */
const TABLES_LOCK = 0x6c656467;

const tables = (schema: string): string => `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE IF NOT EXISTS ${schema}.entry (
  message TEXT PRIMARY KEY, source TEXT NOT NULL, path TEXT NOT NULL, fate TEXT NOT NULL, reason TEXT, ms INT NOT NULL,
  worker TEXT NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX IF NOT EXISTS entry_source ON ${schema}.entry (source, fate);
CREATE INDEX IF NOT EXISTS entry_at ON ${schema}.entry (at);
CREATE INDEX IF NOT EXISTS entry_ms ON ${schema}.entry (ms);
CREATE INDEX IF NOT EXISTS entry_failed ON ${schema}.entry (message) WHERE fate = 'failed';
CREATE TABLE IF NOT EXISTS ${schema}.first (
  report TEXT NOT NULL, version TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (report, version)
);
CREATE TABLE IF NOT EXISTS ${schema}.standing (report TEXT PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS ${schema}.submission (
  source TEXT PRIMARY KEY, state TEXT NOT NULL, found BIGINT NOT NULL, finished BOOLEAN NOT NULL
);`;

/** A batch in four statements; within it, the bearers come one after the other. */
const placesOf = async (client: pg.PoolClient, schema: string, bearers: readonly Bearer[]): Promise<Place[]> => {
  const reports = bearers.map(({ report }) => report);
  const versions = bearers.map(versionOf);
  await client.query(
    `INSERT INTO ${schema}.first SELECT DISTINCT ON (report, version) report, version, message
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS given (report, version, message, place)
     ORDER BY report, version, place ON CONFLICT DO NOTHING`,
    [reports, versions, bearers.map(({ message }) => message)],
  );
  const { rows: firsts } = await client.query<{ report: string; version: string; message: string }>(
    `SELECT f.* FROM ${schema}.first f
     JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS given (report, version)) g USING (report, version)`,
    [reports, versions],
  );
  const { rows } = await client.query<{ report: string; path: string }>(
    `SELECT report, path FROM ${schema}.standing WHERE report = ANY($1)`,
    [reports],
  );
  const firstOf = new Map(firsts.map(({ report, version, message }) => [`${report}\n${version}`, message]));
  const before = new Map(rows.map(({ report, path }) => [report, path]));
  const places = decidePlaces(bearers, {
    first: (bearer) => firstOf.get(`${bearer.report}\n${versionOf(bearer)}`),
    standing: (report) => before.get(report),
  });
  const changed = bearers.filter(({ report, path }, index) => places[index]!.stands && before.get(report) !== path);
  if (changed.length > 0) {
    await client.query(
      `INSERT INTO ${schema}.standing SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (report) DO UPDATE SET path = excluded.path`,
      [changed.map(({ report }) => report), changed.map(({ path }) => path)],
    );
  }
  return places;
};

/** `openPostgresLedger('postgres://ana@host/database?schema=cases')`: the casebook's address. */
export const openPostgresLedger = async (address: string): Promise<Ledger> => {
  const { url, schema } = fleetPlace(address);
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is made anew by the next question.
  pool.on('error', () => {});
  const named = (thrown: unknown) => postgresError(thrown, { code: 'casebook-unreachable', address });
  const ask = async <T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> => {
    try {
      return (await pool.query<T>(sql, [...values])).rows;
    } catch (thrown) {
      throw named(thrown);
    }
  };
  /** A connection for several statements; one that failed is not used again. */
  const using = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((thrown) => {
      throw named(thrown);
    });
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (thrown) {
      client.release(true);
      throw named(thrown);
    }
  };

  await using(async (client) => {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${TABLES_LOCK})`);
    await client.query(tables(schema));
    await client.query('COMMIT');
  });

  return {
    done: async (messages) => {
      const rows = await ask<{ message: string }>(
        `SELECT message FROM ${schema}.entry WHERE message = ANY($1) AND fate <> 'failed'`,
        [messages],
      );
      return new Set(rows.map(({ message }) => message));
    },
    placing: (bearers, store) =>
      using(async (client) => {
        const reports = [...new Set(bearers.map(({ report }) => `${schema} ${report}`))];
        // In one order everywhere, so that no two wait for each other.
        await client.query(
          `SELECT pg_advisory_lock(key) FROM (
             SELECT DISTINCT hashtextextended(report, 0) AS key FROM unnest($1::text[]) report ORDER BY key) keys`,
          [reports],
        );
        const result = await store(await placesOf(client, schema, bearers));
        await client.query('SELECT pg_advisory_unlock_all()');
        return result;
      }),
    record: async (entries) => {
      if (entries.length === 0) return;
      const column = (key: keyof Entry) => entries.map((entry) => entry[key] ?? null);
      await ask(
        `INSERT INTO ${schema}.entry (message, source, path, fate, reason, ms, worker)
         SELECT DISTINCT ON (message) * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[])
           AS given (message, source, path, fate, reason, ms, worker)
         ON CONFLICT (message) DO UPDATE SET fate = excluded.fate, reason = excluded.reason, ms = excluded.ms,
           worker = excluded.worker, at = excluded.at WHERE entry.fate = 'failed'`,
        [
          column('message'),
          column('from'),
          column('path'),
          column('fate'),
          column('reason'),
          entries.map(({ ms }) => Math.round(ms)),
          column('worker'),
        ],
      );
    },
    submission: async (from) => {
      const [row] = await ask<{ state: string; found: string; finished: boolean }>(
        `SELECT state, found, finished FROM ${schema}.submission WHERE source = $1`,
        [from],
      );
      return row && { from, state: row.state, found: Number(row.found), finished: row.finished };
    },
    saveSubmission: async ({ from, state, found, finished }) => {
      await ask(
        `INSERT INTO ${schema}.submission VALUES ($1, $2, $3, $4) ON CONFLICT (source)
         DO UPDATE SET state = excluded.state, found = excluded.found, finished = excluded.finished`,
        [from, state, found, finished],
      );
    },
    summary: async () => {
      type Row = { source: string; found: string; finished: boolean } & Record<
        'read' | 'dup' | 'failed' | 'not',
        string
      >;
      const accounts = await ask<Row>(
        `SELECT s.source, s.found, s.finished, count(*) FILTER (WHERE fate = 'read') AS read,
           count(*) FILTER (WHERE fate = 'duplicate') AS dup, count(*) FILTER (WHERE fate = 'failed') AS failed,
           count(*) FILTER (WHERE fate = 'not-news') AS not
         FROM ${schema}.submission s LEFT JOIN ${schema}.entry e ON e.source = s.source
         GROUP BY s.source, s.found, s.finished ORDER BY s.source`,
      );
      const [rate] = await ask<{ count: string }>(
        `SELECT count(*) FROM ${schema}.entry WHERE at > clock_timestamp() - interval '1 minute'`,
      );
      const failures = await ask<{ code: string; count: string }>(
        `SELECT coalesce(substring(reason FROM '^([a-z-]+):'), 'other') AS code, count(*) FROM ${schema}.entry
         WHERE fate = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${LISTED}`,
      );
      return {
        accounts: accounts.map(
          (row): Account => ({
            from: row.source,
            in: Number(row.found),
            read: Number(row.read),
            duplicates: Number(row.dup),
            failed: Number(row.failed),
            notNews: Number(row.not),
            finished: row.finished,
          }),
        ),
        lastMinute: Number(rate?.count ?? 0),
        slowest: await ask(`SELECT path, ms, fate FROM ${schema}.entry ORDER BY ms DESC LIMIT ${LISTED}`),
        failures: failures.map(({ code, count }) => ({ code, count: Number(count) })),
      };
    },
    close: () => pool.end(),
  };
};
