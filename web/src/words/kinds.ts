/** The kinds that have words, in the order in which they are offered: of events, of what events do, of a table's columns. */
import type { ColumnMap, Effect, EventType } from '../api/types.ts';
import { en } from './en.ts';

const named = (group: string): readonly string[] =>
  Object.keys(en).flatMap((key) => (key.startsWith(`${group}.`) ? [key.slice(group.length + 1)] : []));

export const EVENT_TYPES = named('type') as readonly EventType[];
export const EFFECTS = named('effect') as readonly Effect[];
export const FIELDS = named('column') as readonly (keyof ColumnMap)[];
