/**
 * A queue in NATS JetStream, for many machines: one replicated file stream a lane, another for its dead letters, one pull consumer
 * a partition. Written for nats-server 2.9 and newer.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { headers, nanos } from '@nats-io/nats-core';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { CotejoError } from '../../errors.ts';
import { withoutPassword } from './addresses.ts';
import {
  type Delivery,
  LEASE_MS,
  type Message,
  MOST_DELIVERIES,
  MOST_REFUSALS,
  type Queue,
  type QueueOptions,
  VANISHED,
} from './queue.ts';

/** Ids are remembered for so long; the casebook knows a report that comes in again later. */
const REMEMBERED_MS = 2 * 3_600_000;

/** JetStream waits no shorter. */
const SHORTEST_WAIT_MS = 1000;

const REFUSALS = 'Cotejo-Refusals';
const REASON = 'Cotejo-Reason';
const ID = 'Cotejo-Id';

/** A message of a thousand reports in a row would all wait for the slowest. */
const PUTS_AT_ONCE = 64;

interface Place {
  readonly servers: readonly string[];
  readonly user?: string;
  readonly pass?: string;
  readonly name: string;
  readonly replicas: number;
  readonly maxBytes: number;
}

/** `nats://ana:secret@a:4222,b:4222?name=cases&replicas=3&max-mb=5000` */
const placeOf = (address: string): Place => {
  const [, , access, hosts = '', query = ''] =
    /^(nats|tls):\/\/(?:([^@/]*)@)?([^/?]*)\/?(?:\?(.*))?$/.exec(address) ?? [];
  const settings = new URLSearchParams(query);
  const [user, pass] = (access ?? '').split(':').map(decodeURIComponent);
  const name = settings.get('name') ?? 'cotejo';
  const replicas = Number(settings.get('replicas') ?? 1);
  const maxMb = Number(settings.get('max-mb') ?? 0);
  if (hosts === '' || !/^[a-z0-9_-]{1,40}$/i.test(name) || ![1, 3, 5].includes(replicas) || !(maxMb >= 0)) {
    const reason = `"${withoutPassword(address)}" is no address of NATS: nats://HOST:4222,HOST:4222?name=cases&replicas=1|3|5&max-mb=N`;
    throw new CotejoError('arguments-unusable', { reason });
  }
  const credentials = user ? { user, pass } : {};
  return {
    servers: hosts.split(','),
    ...credentials,
    name,
    replicas,
    maxBytes: maxMb > 0 ? maxMb * 1_000_000 : -1,
  };
};

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

const named = (thrown: unknown, address: string): CotejoError => {
  if (thrown instanceof CotejoError) return thrown;
  const details = { address: withoutPassword(address), reason: reasonOf(thrown) };
  const full = /maximum (bytes|messages)|insufficient|no space|resource limits exceeded/i.test(details.reason);
  return new CotejoError(full ? 'queue-full' : 'queue-unreachable', details, { cause: thrown });
};

const isAbsent = (thrown: unknown): boolean => thrown instanceof JetStreamApiError && /not found/.test(thrown.message);

/** Makes or finds the streams and consumers of a lane; several may do so at once. */
const prepare = async (manager: JetStreamManager, lane: string, place: Place, options: QueueOptions) => {
  const stream = `${place.name}-${lane}`.replace(/\W/g, '_').toUpperCase();
  const subject = `${place.name}.${lane}`;
  const common = {
    storage: StorageType.File,
    num_replicas: place.replicas,
    // What does not fit is refused, never made room for by losing the oldest.
    discard: DiscardPolicy.New,
    max_bytes: place.maxBytes,
    duplicate_window: nanos(REMEMBERED_MS),
  };
  const ensure = async (name: string, settings: Parameters<typeof manager.streams.add>[0]): Promise<void> => {
    try {
      await manager.streams.info(name);
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
      await manager.streams.add(settings);
    }
  };
  await ensure(stream, {
    ...common,
    name: stream,
    subjects: [`${subject}.*`],
    retention: RetentionPolicy.Workqueue,
  });
  const dead = `${stream}_DEAD`;
  await ensure(dead, { ...common, name: dead, subjects: [`${subject}-dead.*`] });
  const keys =
    options.partitions === undefined ? ['any'] : Array.from({ length: options.partitions }, (_, p) => `${p}`);
  const one = async (key: string): Promise<void> => {
    const durable = `worker_${key}`;
    try {
      const { config } = await manager.consumers.info(stream, durable);
      // Whoever made it may have had no lease in mind.
      if (options.leaseMs !== undefined && config.ack_wait !== nanos(options.leaseMs)) {
        await manager.consumers.update(stream, durable, { ack_wait: nanos(options.leaseMs) });
      }
    } catch (thrown) {
      if (!isAbsent(thrown)) throw thrown;
      await manager.consumers.add(stream, {
        durable_name: durable,
        ack_policy: AckPolicy.Explicit,
        ack_wait: nanos(options.leaseMs ?? LEASE_MS),
        max_deliver: -1,
        filter_subject: `${subject}.${key}`,
        // One message of a partition is out at a time: one writer, in order.
        max_ack_pending: options.partitions === undefined ? 20_000 : 1,
      });
    }
  };
  for (const key of keys) await one(key);
  return { stream, dead, subject, keys };
};

type Lane = Awaited<ReturnType<typeof prepare>>;

const keyOf = (partition: number | undefined): string => (partition === undefined ? 'any' : String(partition));

const NONE: readonly Delivery[] = [];

const queueOver = (
  connection: NatsConnection,
  client: JetStreamClient,
  manager: JetStreamManager,
  lane: Lane,
  address: string,
  options: QueueOptions,
): Queue => {
  const answer = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw named(thrown, address);
    }
  };
  const consumers = new Map<string, Promise<Consumer>>();
  const consumerOf = (key: string): Promise<Consumer> => {
    const known = consumers.get(key) ?? client.consumers.get(lane.stream, `worker_${key}`);
    consumers.set(key, known);
    known.catch(() => consumers.delete(key));
    return known;
  };

  const publish = (subject: string, message: Pick<Message, 'body'>, given: Record<string, string>, msgID?: string) => {
    const lines = headers();
    for (const [name, value] of Object.entries(given)) lines.set(name, value.replace(/[\r\n]+/g, ' '));
    return client.publish(subject, message.body, { headers: lines, ...(msgID === undefined ? {} : { msgID }) });
  };

  const bury = async (message: JsMsg, id: string, refusals: number, reason: string): Promise<void> => {
    const key = message.subject.slice(lane.subject.length + 1);
    const given = { [ID]: id, [REFUSALS]: String(refusals), [REASON]: reason };
    // By its place in the stream: a letter whose acknowledgement was lost is one letter.
    await publish(`${lane.subject}-dead.${key}`, { body: message.data }, given, `${message.seq}`);
    await message.ackAck();
  };

  const deliver = (message: JsMsg): Delivery => {
    const id = message.headers?.get(ID) ?? `${message.seq}`;
    const refusals = Number(message.headers?.get(REFUSALS) || 0);
    return {
      id,
      body: message.data,
      refusals,
      deliveries: message.info.deliveryCount + refusals,
      acknowledge: () => answer(async () => void (await message.ackAck())),
      extend: async () => message.working(),
      release: async () => message.nak(),
      refuse: (reason, { final = false } = {}) =>
        answer(async () => {
          if (final || refusals + 1 >= MOST_REFUSALS) return bury(message, id, refusals + 1, reason);
          // JetStream counts deliveries only: the message goes to the end of the stream with its own count.
          const given = { [ID]: id, [REFUSALS]: String(refusals + 1), [REASON]: reason };
          await publish(message.subject, { body: message.data }, given, `${id} again ${refusals + 1} ${message.seq}`);
          await message.ackAck();
        }),
    };
  };

  /** One message, waited for, and as many more as were waiting behind it. */
  const pull = async (consumer: Consumer, most: number, waitMs: number): Promise<JsMsg[]> => {
    const first = await consumer.next({ expires: Math.max(SHORTEST_WAIT_MS, waitMs) });
    if (first === null) return [];
    const found = [first];
    const more = Math.min(most - 1, first.info.pending);
    if (more > 0) {
      const rest = await consumer.fetch({ max_messages: more, expires: SHORTEST_WAIT_MS });
      for await (const message of rest) found.push(message);
    }
    return found;
  };

  return {
    put: (messages) =>
      answer(async () => {
        const limit = connection.info?.max_payload ?? 1_048_576;
        let added = 0;
        for (let at = 0; at < messages.length; at += PUTS_AT_ONCE) {
          const part = messages.slice(at, at + PUTS_AT_ONCE);
          for (const { id, body } of part) {
            if (body.length > limit - 1000)
              throw new CotejoError('queue-message-too-large', { id, limit: `${limit} bytes` });
          }
          const answers = await Promise.all(
            part.map((one) => publish(`${lane.subject}.${keyOf(one.partition)}`, one, { [ID]: one.id }, one.id)),
          );
          added += answers.filter(({ duplicate }) => !duplicate).length;
        }
        return { added, known: messages.length - added };
      }),
    take: ({ most, waitMs, partition }) =>
      answer(async () => {
        const consumer = await consumerOf(keyOf(partition));
        const found = await pull(consumer, partition === undefined ? most : 1, waitMs);
        if (found.length === 0) return NONE;
        const kept: Delivery[] = [];
        for (const message of found) {
          const delivery = deliver(message);
          const { id, body, refusals } = delivery;
          if (message.info.deliveryCount > MOST_DELIVERIES) {
            await options.onVanished?.({ id, body, refusals, reason: VANISHED });
            await bury(message, id, refusals, VANISHED);
          } else kept.push(delivery);
        }
        return kept;
      }),
    counts: () =>
      answer(async () => {
        const [{ state }, dead] = await Promise.all([
          manager.streams.info(lane.stream),
          manager.streams.info(lane.dead),
        ]);
        const infos = await Promise.all(lane.keys.map((key) => manager.consumers.info(lane.stream, `worker_${key}`)));
        const taken = infos.reduce((sum, { num_ack_pending }) => sum + num_ack_pending, 0);
        return { waiting: Math.max(0, state.messages - taken), taken, dead: dead.state.messages };
      }),
    deadLetters: (most) =>
      answer(async () => {
        const { state } = await manager.streams.info(lane.dead);
        const letters = [];
        for (let seq = state.first_seq; seq <= state.last_seq && letters.length < most; seq++) {
          const stored = await manager.streams.getMessage(lane.dead, { seq }).catch(() => null);
          if (stored === null) continue;
          const lines = stored.header;
          letters.push({
            id: lines.get(ID),
            body: stored.data,
            reason: lines.get(REASON),
            refusals: Number(lines.get(REFUSALS) || 0),
          });
        }
        return letters;
      }),
    retryDead: () =>
      answer(async () => {
        const { state } = await manager.streams.info(lane.dead);
        let count = 0;
        for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
          const stored = await manager.streams.getMessage(lane.dead, { seq }).catch(() => null);
          if (stored === null) continue;
          const id = stored.header.get(ID);
          const subject = stored.subject.replace(`${lane.subject}-dead.`, `${lane.subject}.`);
          await publish(subject, { body: stored.data }, { [ID]: id }, `${id} revived ${seq}`);
          await manager.streams.deleteMessage(lane.dead, seq);
          count += 1;
        }
        return count;
      }),
    close: () => connection.close(),
  };
};

/** A cluster that has just started, or lost its leader, elects one for some seconds: it does not answer, or says not yet. */
const ELECTION_MS = 30_000;
const ELECTION_ANSWER_MS = 2000;
const PAUSE_MS = 250;

const isElecting = (thrown: unknown): boolean =>
  /timeout|no responders|temporarily unavailable|no suitable peers/i.test(reasonOf(thrown));

/** Tries `work` again while the brokers elect. */
const onceElected = async <T>(work: () => Promise<T>): Promise<T> => {
  const until = performance.now() + ELECTION_MS;
  for (;;)
    try {
      return await work();
    } catch (thrown) {
      if (!isElecting(thrown) || performance.now() > until) throw thrown;
      await sleep(PAUSE_MS);
    }
};

/** `openNatsQueue('nats://a:4222,b:4222?replicas=3', { lane: 'read' })` */
export const openNatsQueue = async (address: string, options: QueueOptions): Promise<Queue> => {
  const place = placeOf(address);
  const tls = address.startsWith('tls://') ? { tls: {} } : {};
  let connection: NatsConnection | undefined;
  try {
    connection = await connect({
      servers: [...place.servers],
      ...(place.user === undefined ? {} : { user: place.user, pass: place.pass }),
      ...tls,
      name: 'cotejo',
      // A broker that is away comes back: calls fail meanwhile, and whoever made them tries again.
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      timeout: 5000,
      ignoreClusterUpdates: false,
    });
    const asked = connection;
    const quick = await onceElected(() => jetstreamManager(asked, { timeout: ELECTION_ANSWER_MS }));
    const lane = await onceElected(() => prepare(quick, options.lane, place, options));
    const manager = await jetstreamManager(connection, { timeout: 10_000 });
    return queueOver(connection, jetstream(connection, { timeout: 10_000 }), manager, lane, address, options);
  } catch (thrown) {
    await connection?.close();
    throw named(thrown, address);
  }
};
