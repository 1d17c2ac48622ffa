/** Actors named by an alias of the registry, letter for letter but for case and accents. */
import type { ActorAlias } from '../../knowledge/actors.ts';
import { type CountryContext, type Hit, wearsCapitals } from './countries.ts';
import { adjoins, type Draft, isPossessive, type ReportWords } from './draft.ts';

const confidenceOf = (alias: ActorAlias): number => (alias.weak ? 0.7 : alias.content > 1 ? 0.96 : 0.9);

/** The text's letters allow the alias: "los metros" is no gang, "un" no United Nations, "lopez obrador" still a person. */
const lettersAllow = (report: ReportWords, hit: Hit, alias: ActorAlias): boolean => {
  if (!alias.cased) return true;
  if (alias.actor.kind === 'person' && alias.content > 1 && !alias.weak) return true;
  if (report.casing[hit.first] === 'lower') return alias.content > 1 && !alias.weak;
  return wearsCapitals(report, hit.first, hit.last, alias.acronym);
};

/** A one-word alias inside a longer name is another's: "Trump Tower", "Calle Reforma", "Donald Reagan". */
const partOfLongerName = (report: ReportWords, hit: Hit, alias: ActorAlias): boolean => {
  if (alias.actor.kind !== 'person' || alias.content > 1 || report.casing[hit.first] !== 'mixed') return false;
  const after = report.words[hit.last];
  return (
    after?.upper === true &&
    after.folded.length > 2 &&
    report.sentence[hit.last] === report.sentence[hit.first] &&
    report.text.slice(report.words[hit.last - 1].end, after.start) === ' '
  );
};

/** Among actors that share an alias: of a country of the report, listed by a pack itself, listed first. */
const bestOf = (aliases: readonly ActorAlias[], context: CountryContext): ActorAlias =>
  aliases.reduce((best, alias) => {
    const gain =
      context.weight(alias.actor.country) - context.weight(best.actor.country) ||
      Number(best.actor.patterned) - Number(alias.actor.patterned) ||
      Number(best.weak) - Number(alias.weak);
    return gain > 0 ? alias : best;
  });

const aliasesOf = (hit: Hit): ActorAlias[] => hit.entries.filter((entry) => entry.what === 'actor');

/** Possessives within the alias must be possessives in the text; other words must adjoin. */
const unbroken = (report: ReportWords, hit: Hit): boolean => {
  for (let at = hit.first; at + 1 < hit.last; at++)
    if (!adjoins(report, at) && !isPossessive(report, at + 1)) return false;
  return true;
};

const draftOf = (hit: Hit, alias: ActorAlias, rivals: number): Draft => ({
  first: hit.first,
  last: hit.last,
  actor: alias.actor,
  kind: alias.actor.kind,
  confidence: rivals > 1 ? confidenceOf(alias) - 0.15 : confidenceOf(alias),
  country: null,
  full: !alias.weak && (alias.content > 1 || alias.actor.kind !== 'person' || /^\S+$/.test(alias.phrase)),
  ...(rivals > 1 ? { why: `"${alias.phrase}" may be ${rivals} actors; the report's country decides` } : {}),
});

/** A weak alias stands where its actor is named in full, or its country is the report's. */
const weakAllowed = (
  alias: ActorAlias,
  named: ReadonlySet<string>,
  context: CountryContext,
  caps: boolean,
): boolean => {
  if (named.has(alias.actor.id)) return true;
  if (alias.actor.kind === 'person') return false;
  return context.has(alias.actor.country) && !(caps && alias.content === 1 && alias.acronym);
};

export interface FoundAliases {
  readonly drafts: readonly Draft[];
  /** Weak aliases that wait for a fuller mention found by other means. */
  readonly named: ReadonlySet<string>;
}

/** Leftmost longest aliases, full ones first, then the weak ones that the report supports. */
export const findAliases = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  context: CountryContext,
): FoundAliases => {
  const usable = (hit: Hit, weak: boolean): ActorAlias[] =>
    aliasesOf(hit).filter(
      (alias) =>
        alias.weak === weak &&
        !alias.actor.generic &&
        lettersAllow(report, hit, alias) &&
        unbroken(report, hit) &&
        !partOfLongerName(report, hit, alias),
    );
  const drafts: Draft[] = [];
  const named = new Set<string>();
  let free = 0;
  const pending: Hit[] = [];
  for (const [at, found] of hits) {
    if (at < free) continue;
    for (const hit of found) {
      const strong = usable(hit, false);
      if (strong.length === 0) {
        if (usable(hit, true).length > 0) pending.push(hit);
        continue;
      }
      const best = bestOf(strong, context);
      const equals = strong.filter((alias) => alias.actor.patterned === best.actor.patterned).length;
      drafts.push(draftOf(hit, best, equals));
      named.add(best.actor.id);
      free = hit.last;
      break;
    }
  }
  const taken = new Set(
    drafts.flatMap((draft) => Array.from({ length: draft.last - draft.first }, (_, i) => draft.first + i)),
  );
  for (const hit of pending) {
    if (taken.has(hit.first) || taken.has(hit.last - 1)) continue;
    const caps = report.casing[hit.first] === 'caps';
    const allowed = usable(hit, true).filter((alias) => weakAllowed(alias, named, context, caps));
    if (allowed.length === 0) continue;
    drafts.push(draftOf(hit, bestOf(allowed, context), allowed.length));
    for (let at = hit.first; at < hit.last; at++) taken.add(at);
  }
  return { drafts: drafts.sort((a, b) => a.first - b.first), named };
};
