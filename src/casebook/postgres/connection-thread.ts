/**
 * The thread that speaks to PostgreSQL: sends statements as they come, in their order, answers those that somebody waits
 * for, and wakes whoever does.
 */
import { workerData } from 'node:worker_threads';
import pg from 'pg';
import { CotejoError } from '../../errors.ts';
import type { ObjectStore } from '../../objects/object-store.ts';
import type { Answer, Question, ThreadData } from './connection.ts';
import { awayIn, type ObjectBytes } from './originals.ts';

const { url, port, signal, originals } = workerData as ThreadData;
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

/**
 * Statements that come again are prepared once, under a name of their own; but those that look for words are planned for the words: one that is
 * everywhere and one that is nowhere want different ways.
 */
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

/** Loaded by the first original that lies elsewhere. */
const objects = async (): Promise<ObjectStore> => {
  const { openObjects } = await import('../../objects/open-objects.ts');
  if (originals === undefined) {
    const reason = 'Originals lie in an object store: the address of this casebook needs ?originals=s3://…';
    throw new CotejoError('arguments-unusable', { reason });
  }
  return openObjects(originals);
};

/** Requests to the store of originals under way at a time. */
const OBJECTS_AT_ONCE = 8;

const eachObject = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  for (let at = 0; at < items.length; at += OBJECTS_AT_ONCE) {
    await Promise.all(items.slice(at, at + OBJECTS_AT_ONCE).map(work));
  }
};

const put = async (given: readonly ObjectBytes[]): Promise<Answer> => {
  const store = await objects();
  await eachObject(given, ({ key, bytes }) => store.put(key, bytes));
  return {};
};

/** Rows of originals get the bytes that lie elsewhere. */
const brought = async (rows: unknown[]): Promise<unknown[]> => {
  const away = rows.flatMap((row, index) => {
    const found = awayIn(row);
    return found ? [{ ...found, index }] : [];
  });
  if (away.length === 0) return rows;
  const store = await objects();
  const whole = [...rows];
  await eachObject(away, async ({ key, index, withBytes }) => {
    const bytes = await store.get(key);
    if (bytes === undefined) throw new CotejoError('object-missing', { key, address: store.address });
    whole[index] = withBytes(bytes);
  });
  return whole;
};

const ask = async ({ sql, values, tuples, rows: copied, objects: outside }: Question): Promise<Answer> => {
  const failed = (await connected) ?? lost;
  if (failed) return { error: { message: failed.message, code: (failed as { code?: string }).code ?? '08006' } };
  const given = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
  const prepared = values.length > 0 && names.size < MOST_PREPARED && !sql.includes('@@');
  const name = prepared ? nameOf(sql) : names.get(sql);
  try {
    if (outside !== undefined) return await put(outside);
    if (copied !== undefined) {
      await copyIn(sql, copied);
      return {};
    }
    // Several statements at once, as in migrations, have no rows.
    const { rows = [] } = await client.query({
      text: sql,
      values: given,
      ...(name === undefined ? {} : { name }),
      ...(tuples ? { rowMode: 'array' } : {}),
    });
    return { rows: tuples ? rows : await brought(rows) };
  } catch (thrown) {
    const { message, code } = thrown as { message: string; code?: string };
    return { error: { message, code: code ?? '', ...(thrown instanceof CotejoError ? { ours: thrown.details } : {}) } };
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
