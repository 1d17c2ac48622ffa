/**
 * A casebook whose questions go to a replica of its database, and all else to the database itself. What was written here is seen
 * here: until the replica has it, the database itself is asked.
 */
import { CotejoError, type ErrorCode } from '../errors.ts';
import type { Casebook } from './casebook.ts';

/** Questions that are answered from the record alone. Accounts, sessions and saved filters are asked where they are written. */
const ASKED = [
  'counts',
  'journal',
  'events',
  'eventPoints',
  'facets',
  'event',
  'reports',
  'report',
  'original',
  'claim',
  'search',
  'queue',
  'history',
  'series',
  'eventTolls',
  'orphans',
  'people',
  'names',
  'name',
  'settledNames',
  'samples',
  'sample',
] as const satisfies readonly (keyof Casebook)[];

const STREAMED = [
  'everyEvent',
  'everyReport',
  'everyClaim',
  'everyOriginal',
] as const satisfies readonly (keyof Casebook)[];

const WRITING = [
  'storeReadings',
  'linkNew',
  'recollate',
  'decide',
  'restore',
] as const satisfies readonly (keyof Casebook)[];

/** A replica that did not answer is left alone for so long. */
const PAUSE_MS = 5000;

/** A replica that is away, not yet filled, or gave way to what it replays. */
const AWAY: ReadonlySet<ErrorCode> = new Set(['casebook-unreachable', 'casebook-busy', 'casebook-not-found']);

const isAway = (thrown: unknown): boolean => thrown instanceof CotejoError && AWAY.has(thrown.code);

type Method = (...given: readonly unknown[]) => unknown;

const methodOf = (casebook: Casebook, name: keyof Casebook): Method => (casebook[name] as Method).bind(casebook);

/** `await withReplica(casebook, () => openCasebook('postgres://standby/cases', { readOnly: true }))` */
export const withReplica = async (primary: Casebook, open: () => Promise<Casebook>): Promise<Casebook> => {
  let opened: Promise<Casebook> | undefined;
  let restsUntil = 0;
  /** The revision that has been shown, or written: no older one is shown again. */
  let seen = await primary.revision();

  const rest = async (): Promise<void> => {
    restsUntil = performance.now() + PAUSE_MS;
    const known = opened;
    opened = undefined;
    await known?.then((casebook) => casebook.close()).catch(() => undefined);
  };
  const currentReplica = async (): Promise<Casebook | undefined> => {
    if (performance.now() < restsUntil) return undefined;
    try {
      opened ??= open();
      const replica = await opened;
      return (await replica.revision()) >= seen ? replica : undefined;
    } catch (thrown) {
      if (!isAway(thrown)) throw thrown;
      await rest();
      return undefined;
    }
  };
  const asking = async (name: keyof Casebook, given: readonly unknown[]): Promise<unknown> => {
    const replica = await currentReplica();
    try {
      if (replica) return await methodOf(replica, name)(...given);
    } catch (thrown) {
      if (!isAway(thrown)) throw thrown;
      await rest();
    }
    return methodOf(primary, name)(...given);
  };
  const writing = async (name: keyof Casebook, given: readonly unknown[]): Promise<unknown> => {
    const result = await methodOf(primary, name)(...given);
    seen = Math.max(seen, await primary.revision());
    return result;
  };
  const streaming = async function* (name: keyof Casebook, given: readonly unknown[]) {
    const from = (await currentReplica()) ?? primary;
    yield* methodOf(from, name)(...given) as AsyncIterable<unknown>;
  };
  const routed = <T>(names: readonly (keyof Casebook)[], by: (name: keyof Casebook, given: readonly unknown[]) => T) =>
    Object.fromEntries(names.map((name) => [name, (...given: readonly unknown[]) => by(name, given)]));
  return {
    ...primary,
    ...routed(ASKED, asking),
    ...routed(STREAMED, streaming),
    ...routed(WRITING, writing),
    revision: async () => {
      seen = Math.max(seen, (await asking('revision', [])) as number);
      return seen;
    },
    close: async () => {
      await rest();
      await primary.close();
    },
  };
};
