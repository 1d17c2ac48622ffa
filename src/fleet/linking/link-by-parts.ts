/**
 * All of a casebook linked by many machines: its readings are cut into slices, whose placings are made anywhere; each part of the blocks is linked by
 * one linker; the links are joined here into the events that one machine makes, byte for byte.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CollationCounts } from '../../casebook/casebook.ts';
import { COLLATOR } from '../../casebook/collator.ts';
import { openCasebook } from '../../casebook/open-casebook.ts';
import type { Claim } from '../../claim.ts';
import type { Collation } from '../../collation/collate.ts';
import { joinParts, type PartFindings } from '../../collation/partition.ts';
import { CotejoError } from '../../errors.ts';
import type { Report } from '../../report.ts';
import type { Queue } from '../queue/queue.ts';
import { type Patience, patiently } from '../transient.ts';
import type { LinkShelf } from './link-shelf.ts';
import { type LinkTask, type Slice, taskMessage } from './link-task.ts';

export interface LinkByPartsOptions {
  /** Into how many parts the blocks are shared out; more than linkers, so that a slow part does not hold up all. */
  readonly parts?: number;
  /** Reports of a slice. */
  readonly slice?: number;
  readonly patience?: Patience;
  readonly onProgress?: (step: LinkTask['step'], done: number, all: number) => void;
}

const PARTS = 16;
const SLICE = 500;
const POLL_MS = 100;

type Collate = (reports: readonly Report[], claims: readonly Claim[]) => Collation;

/** Thrown out of a collation that was only asked for what it was given. */
const ASKED = Symbol('asked');

const digestOf = (reports: readonly Report[], claims: readonly Claim[]): string => {
  const hash = createHash('sha256');
  for (const one of [...reports, ...claims]) hash.update(JSON.stringify(one)).update('\n');
  return hash.digest('hex').slice(0, 20);
};

/** The casebook collates by this function: all at once, decisions put over it as ever. */
const recollateBy = async (location: string, collate: Collate): Promise<CollationCounts> => {
  const casebook = await openCasebook(location, { collator: { ...COLLATOR, grow: undefined, collate } });
  try {
    return await casebook.recollate();
  } finally {
    await casebook.close();
  }
};

/** Exactly what a collation of this casebook would be given now. */
const inputOf = async (location: string): Promise<{ readonly input: Slice; readonly digest: string }> => {
  let input: Slice | undefined;
  const collation = recollateBy(location, (reports, claims) => {
    input = { reports, claims };
    throw ASKED;
  });
  await collation.catch((thrown) => {
    if (input === undefined) throw thrown;
  });
  if (input === undefined)
    throw new CotejoError('internal', { reason: 'the casebook was collated without being asked' });
  return { input, digest: digestOf(input.reports, input.claims) };
};

const slicesOf = ({ reports, claims }: Slice, size: number): Slice[] => {
  const claimsOf = Map.groupBy(claims, ({ report }) => report);
  const slices: Slice[] = [];
  for (let at = 0; at < reports.length; at += size) {
    const part = reports.slice(at, at + size);
    slices.push({ reports: part, claims: part.flatMap(({ id }) => claimsOf.get(id) ?? []) });
  }
  return slices;
};

/** Events in place of collation's own: those of the parts' findings. */
const joinedBy =
  (digest: string, findings: readonly PartFindings[]): Collate =>
  (reports, claims) => {
    // Somebody imported or decided meanwhile: what was linked is not what stands.
    if (digestOf(reports, claims) !== digest) throw ASKED;
    const readings = new Map(reports.map((report) => [report.id, { report, claims: [] as Claim[] }]));
    for (const claim of claims) readings.get(claim.report)?.claims.push(claim);
    const { originals, events } = joinParts([...readings.keys()], (id) => readings.get(id)!, findings);
    return {
      reports: reports.map((report) => ({ ...report, duplicateOf: originals.get(report.id) ?? report.duplicateOf })),
      claims,
      events: [...events],
    };
  };

/**
 * `linkByParts('postgres://…', queue, shelf)`: waits for the linkers that work the queue. Cut short and run again, it goes on with what they
 * have done.
 */
export const linkByParts = async (
  location: string,
  queue: Queue,
  shelf: LinkShelf,
  { parts = PARTS, slice = SLICE, patience = {}, onProgress }: LinkByPartsOptions = {},
): Promise<CollationCounts> => {
  for (;;) {
    const { input, digest } = await patiently(() => inputOf(location), patience);
    const slices = slicesOf(input, slice);
    const run = await patiently(() => shelf.begin(digest), patience);
    for (const [number, one] of slices.entries()) {
      await patiently(() => shelf.put(run, 'slice', number, Buffer.from(JSON.stringify(one))), patience);
    }
    const step = async (name: LinkTask['step'], count: number, kind: 'placed' | 'found'): Promise<void> => {
      const tasks = Array.from({ length: count }, (_, number): LinkTask => {
        return { run, step: name, number, slices: slices.length, parts };
      });
      await patiently(() => queue.put(tasks.map(taskMessage)), patience);
      for (let done = -1; done < count; await sleep(POLL_MS)) {
        const now = await patiently(() => shelf.count(run, kind), patience);
        if (now !== done) onProgress?.(name, now, count);
        done = now;
        if (done >= count) return;
      }
    };
    await step('place', slices.length, 'placed');
    await step('link', parts, 'found');
    const findings: PartFindings[] = [];
    for (let part = 0; part < parts; part++) {
      const bytes = await patiently(() => shelf.get(run, 'found', part), patience);
      findings.push(JSON.parse(Buffer.from(bytes!).toString('utf8')) as PartFindings);
    }
    let changed = false;
    const counts = await patiently(
      () =>
        recollateBy(location, (reports, claims) => {
          try {
            return joinedBy(digest, findings)(reports, claims);
          } catch (thrown) {
            changed = thrown === ASKED;
            throw thrown;
          }
        }),
      patience,
    ).catch((thrown) => {
      if (!changed) throw thrown;
      return undefined;
    });
    await patiently(() => shelf.end(run), patience);
    if (counts) return counts;
  }
};
