/** Whether and how another thread may open a casebook as it was opened here. */
import type { Casebook, OpenOptions } from './casebook.ts';

/** Functions cannot cross to a thread: a casebook with a collator or a clock of its own stays where it is. */
export const reopeningOf = (
  location: string,
  user: string,
  { collator, now }: Pick<OpenOptions, 'collator' | 'now'>,
): Pick<Casebook, 'reopening'> => (collator || now ? {} : { reopening: { location, user } });
