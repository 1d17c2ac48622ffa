/** The kinds of event that there are, in the order in which they are offered. */
import type { EventType } from '../api/types.ts';
import { en } from './en.ts';

const PREFIX = 'type.';

export const EVENT_TYPES = Object.keys(en).flatMap((key) =>
  key.startsWith(PREFIX) ? [key.slice(PREFIX.length) as EventType] : [],
);
