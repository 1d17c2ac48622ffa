/** Places that may be an incident's: all mentions of one put together, with what is told right behind them. */
import type { ClaimContext } from '../claims/context.ts';
import { type Mention, mentionsOf, type PlaceAlone } from './place-mentions.ts';
import { KIND } from './unknown-places.ts';

/** All mentions of one place. */
export interface PlaceTold extends PlaceAlone {
  /** First token of each mention, in text order. */
  readonly at: readonly number[];
  /** Mentions with a wider place right behind them: 'Villa Sola, in the province of Ica'. */
  readonly leads: number;
  /** Mentions right behind a finer place. */
  readonly follows: number;
  /** Places right behind one of its mentions. */
  readonly wider: ReadonlySet<PlaceTold>;
}

const BETWEEN =
  /^(?:[,("'-]|in|of|the|a|at|to|located|situated|about|approximately|some|rural|northern|southern|eastern|western|central|downtown|s|'s|jungle|capital|near|small|\d+|km|north|south|east|west|northwest|northeast|southwest|southeast|from)$/;
const LONGEST_GAP = 8;

/** Whether nothing but words of place stands between two mentions: the first lies in, or is placed by, the second. */
const leadsTo = ({ forms, analysis }: ClaimContext, one: Mention, next: Mention): boolean => {
  if (next.first < one.last || next.first - one.last > LONGEST_GAP) return false;
  if (analysis.tokens[one.first].sentence !== analysis.tokens[next.first].sentence) return false;
  for (let at = one.last; at < next.first; at++) if (!BETWEEN.test(forms[at]) && !KIND.test(forms[at])) return false;
  return next.first > one.last;
};

/** Places of the report, each once, in the order of their first mention. */
export const placesTold = (context: ClaimContext): readonly PlaceTold[] => {
  interface Group {
    readonly made: PlaceAlone;
    readonly at: number[];
    leads: number;
    follows: number;
    readonly wider: Set<PlaceTold>;
  }
  const groups = new Map<string, Group>();
  const grouped: (readonly [Mention, Group])[] = [];
  const mentions = mentionsOf(context);
  mentions.forEach((mention, i) => {
    // 'Villa Sola, 40 km north of Lima' is told of Villa Sola
    if (mention.relative && i > 0 && leadsTo(context, mentions[i - 1], mention)) return;
    let group = groups.get(mention.key);
    if (!group) {
      group = { made: mention.make(), at: [], leads: 0, follows: 0, wider: new Set() };
      groups.set(mention.key, group);
    }
    group.at.push(mention.first);
    grouped.push([mention, group]);
  });
  const told = new Map([...groups.values()].map((group) => [group, Object.assign(group, group.made) as PlaceTold]));
  for (let i = 1; i < grouped.length; i++) {
    const [[one, own], [next, other]] = [grouped[i - 1], grouped[i]];
    if (own === other || !leadsTo(context, one, next)) continue;
    own.leads++;
    other.follows++;
    own.wider.add(told.get(other) as PlaceTold);
  }
  return [...told.values()].sort((a, b) => a.at[0] - b.at[0]);
};
