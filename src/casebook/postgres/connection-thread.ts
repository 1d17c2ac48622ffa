/**
 * The thread that speaks to PostgreSQL: sends statements as they come, in their order, answers those that somebody waits
 * for, and wakes whoever does.
 */
import { workerData } from 'node:worker_threads';
import pg from 'pg';
import type { Answer, Question, ThreadData } from './connection.ts';

const { url, port, signal } = workerData as ThreadData;
const flag = new Int32Array(signal);

/** Counts, sums and row numbers of a casebook are far below 2^53. */
for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, Number);
pg.types.setTypeParser(pg.types.builtins.BOOL, (value) => (value === 't' ? 1 : 0));

const client = new pg.Client({ connectionString: url, pipeline: true });
let lost: Error | undefined;
client.on('error', (error) => {
  lost = error;
});
const connected = client.connect().then(
  () => undefined,
  (error: Error) => error,
);

/** Statements that come again are prepared once, under a name of their own. */
const names = new Map<string, string>();
const nameOf = (sql: string): string => {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
};

const MOST_PREPARED = 500;

/** What `pg` has for COPY, beside its types. */
interface CopyConnection {
  readonly sendCopyFromChunk: (rows: Uint8Array) => void;
  readonly endCopyFrom: () => void;
}

/** The server asks for the rows, and gets them. */
const copyIn = (sql: string, rows: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const query = Object.assign(new pg.Query(sql), {
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
    });
    query.on('end', () => resolve());
    query.on('error', reject);
    client.query(query);
  });

const ask = async ({ sql, values, tuples, rows: copied }: Question): Promise<Answer> => {
  const failed = (await connected) ?? lost;
  if (failed) return { error: { message: failed.message, code: (failed as { code?: string }).code ?? '08006' } };
  const given = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
  const name = values.length > 0 && names.size < MOST_PREPARED ? nameOf(sql) : names.get(sql);
  try {
    if (copied !== undefined) {
      await copyIn(sql, copied);
      return {};
    }
    const { rows } = await client.query({
      text: sql,
      values: given,
      ...(name === undefined ? {} : { name }),
      ...(tuples ? { rowMode: 'array' } : {}),
    });
    return { rows };
  } catch (thrown) {
    const { message, code } = thrown as { message: string; code?: string };
    return { error: { message, code: code ?? '' } };
  }
};

/** Of statements whose answers nobody waited for, what the first one to fail said. */
let failure: Answer['error'];

port.on('message', async (question: Question | null) => {
  if (question === null) {
    await client.end().catch(() => {});
    port.close();
  } else {
    const answer = await ask(question);
    if (question.unanswered) {
      failure ??= answer.error;
      return;
    }
    port.postMessage(failure && !question.anew ? { error: failure } : answer);
    failure = undefined;
  }
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});
