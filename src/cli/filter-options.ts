/** The options that narrow an export to part of the casebook; the same words as the API's query. */
import type { Command } from 'commander';
import type { EventFilter } from '../casebook/casebook.ts';
import { CotejoError } from '../errors.ts';
import { type FilterQuery, parseFilter } from '../service/parse-filter.ts';

export interface FilterOptions {
  readonly search?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly bbox?: string;
  readonly actor?: string;
  readonly effect?: string;
  readonly minToll?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly outlet?: string;
  readonly reviewed?: boolean;
  readonly disputed?: boolean;
}

export const withFilterOptions = (command: Command): Command =>
  command
    .option('--search <words>', 'only events whose reports hold these words')
    .option('--type <types>', 'only these types of event, by commas')
    .option('--from <day>', 'only events on or after this day, month or year')
    .option('--to <day>', 'only events on or before it')
    .option('--bbox <w,s,e,n>', 'only events within these degrees')
    .option('--country <codes>', 'only these countries (MX,GT)')
    .option('--admin1 <names>', 'only these first-level divisions')
    .option('--actor <actors>', 'only events with these actors, by id or name')
    .option('--effect <effects>', 'only events with these effects (killed, injured…)')
    .option('--min-toll <n>', 'only events with at least so many of the effect (default: killed)')
    .option('--outlet <names>', 'only events that these outlets tell')
    .option('--reviewed', 'only events that a person marked as reviewed')
    .option('--disputed', 'only events whose sources disagree');

/** @throws CotejoError `arguments-unusable` */
export const filterOf = (options: FilterOptions): EventFilter => {
  const minToll = options.minToll === undefined ? undefined : Number(options.minToll);
  if (minToll !== undefined && (!Number.isInteger(minToll) || minToll < 0))
    throw new CotejoError('arguments-unusable', { reason: `"${options.minToll}" is not a whole number.` });
  const { search, disputed, type, from, to, bbox, actor, effect, country, admin1, outlet, reviewed } = options;
  const query: FilterQuery = {
    q: search,
    disagreement: disputed,
    type,
    from,
    to,
    bbox,
    actor,
    effect,
    country,
    admin1,
    outlet,
    reviewed,
    minToll,
  };
  try {
    return parseFilter(query);
  } catch (thrown) {
    if (thrown instanceof CotejoError) throw new CotejoError('arguments-unusable', { reason: thrown.message });
    throw thrown;
  }
};
