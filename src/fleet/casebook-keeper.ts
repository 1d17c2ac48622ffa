/** A casebook that is opened again after its database was away. */
import type { Casebook } from '../casebook/casebook.ts';
import { openCasebook } from '../casebook/open-casebook.ts';
import { isPassing } from './transient.ts';

export interface CasebookKeeper {
  readonly location: string;
  /** @throws what the casebook throws; the next call opens it anew where that was its database's absence. */
  readonly use: <T>(work: (casebook: Casebook) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export const keepCasebook = (location: string): CasebookKeeper => {
  let opened: Promise<Casebook> | undefined;
  const drop = async (): Promise<void> => {
    const known = opened;
    opened = undefined;
    const casebook = await known?.catch(() => undefined);
    await casebook?.close().catch(() => {});
  };
  return {
    location,
    use: async (work) => {
      opened ??= openCasebook(location, { create: true });
      try {
        return await work(await opened);
      } catch (thrown) {
        if (isPassing(thrown)) await drop();
        throw thrown;
      }
    },
    close: drop,
  };
};
