/** Sources → batches, small enough to share evenly and large enough that crossing threads costs little. */
import { type InputFailure, isFailure, type Source } from '../intake/source.ts';

export const BATCH_SOURCES = 32;
export const BATCH_BYTES = 400_000;

/** A failure to open an input keeps its place between the sources. */
export type Batch = readonly (Source | InputFailure)[];

export async function* batches(sources: AsyncIterable<Source | InputFailure>): AsyncGenerator<Batch> {
  let batch: (Source | InputFailure)[] = [];
  let bytes = 0;
  for await (const source of sources) {
    batch.push(source);
    bytes += isFailure(source) ? 0 : source.bytes.length;
    if (batch.length >= BATCH_SOURCES || bytes >= BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
