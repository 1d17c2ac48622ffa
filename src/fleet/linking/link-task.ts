/** A piece of linking that any linker may do: placings of a slice of the reports, or the links that one part finds. */
import { deserialize, serialize } from 'node:v8';
import type { Claim } from '../../claim.ts';
import { linkPart, type Placing, partsOf, placingOf } from '../../collation/partition.ts';
import { CotejoError } from '../../errors.ts';
import type { Report } from '../../report.ts';
import type { Delivery, Message } from '../queue/queue.ts';
import type { LinkShelf } from './link-shelf.ts';

export interface LinkTask {
  readonly run: string;
  readonly step: 'place' | 'link';
  /** Of the slice, or of the part. */
  readonly number: number;
  readonly slices: number;
  readonly parts: number;
}

/** Reports with their claims, as one slice holds them. */
export interface Slice {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
}

/** A placing, and the parts that must see it. */
interface Placed {
  readonly placing: Placing;
  readonly parts: readonly number[];
}

/** The same task of the same run is the same message. */
export const taskMessage = (task: LinkTask): Message => ({
  id: `${task.run} ${task.step} ${task.number}`,
  body: Buffer.from(JSON.stringify(task)),
});

/** A run that was ended meanwhile has no slices any more. */
const missing = ({ run, step, number }: LinkTask): CotejoError =>
  new CotejoError('not-found', { what: `${step} ${number} of the linking run`, id: run });

const place = async (task: LinkTask, shelf: LinkShelf): Promise<void> => {
  const bytes = await shelf.get(task.run, 'slice', task.number);
  if (bytes === undefined) throw missing(task);
  const { reports, claims } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Slice;
  const claimsOf = Map.groupBy(claims, ({ report }) => report);
  const placed = reports.map((report): Placed => {
    const placing = placingOf({ report, claims: claimsOf.get(report.id) ?? [] });
    return { placing, parts: partsOf(placing, task.parts) };
  });
  await shelf.put(task.run, 'placed', task.number, serialize(placed));
};

const link = async (task: LinkTask, shelf: LinkShelf): Promise<void> => {
  const placings: Placing[] = [];
  for (let slice = 0; slice < task.slices; slice++) {
    const bytes = await shelf.get(task.run, 'placed', slice);
    if (bytes === undefined) throw missing(task);
    for (const { placing, parts } of deserialize(bytes) as Placed[]) {
      if (parts.includes(task.number)) placings.push(placing);
    }
  }
  const found = linkPart(placings, task.number, task.parts);
  await shelf.put(task.run, 'found', task.number, Buffer.from(JSON.stringify(found)));
};

/** Does it and puts the result where the next step finds it; done twice, it is the same. */
export const doLinkTask = async ({ body }: Pick<Delivery, 'body'>, shelf: LinkShelf): Promise<void> => {
  const task = JSON.parse(Buffer.from(body).toString('utf8')) as LinkTask;
  await (task.step === 'place' ? place : link)(task, shelf);
};
