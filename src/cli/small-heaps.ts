/** What keeps the memory of a long run small: by itself V8 lets each thread's heap grow to several times what lives in it. */
import { setFlagsFromString } from 'node:v8';

/** Reports after which a run is a long one. */
export const LONG = 100;

/**
 * Rests of reports that outlive a collection by chance: in a long run each heap is cleared when it has grown by half, not to four
 * times. From the start on it would be cleared three times while the first report is read.
 */
export const sweepOften = (): void => setFlagsFromString('--heap-growing-percent=50');

/** Young generations of threads that start from now on have their full size at once, … */
export const startWide = (): void => setFlagsFromString('--min-semi-space-size=8');

/**
 * … and from now on none grows any more: where a thread only hands on what others make, what streams by is short-lived, and a young
 * generation that grows with it would only hold a hundred megabytes more.
 */
export const stopWidening = (): void => setFlagsFromString('--semi-space-growth-factor=1');
