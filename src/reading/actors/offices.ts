/** Persons named by their office: 'the president of Mexico', 'Mexican President', 'the president' of a report about one. */
import type { Actor, ActorRegistry, OfficeTerm } from '../../knowledge/actors.ts';
import type { ActorMention } from '../findings.ts';
import { adjacentCountry, type CountryContext, type Hit } from './countries.ts';
import { adjoins, type Draft, type ReportWords } from './draft.ts';

const NOT_IN_OFFICE = /^(?:vice|former|ex|deputy|then|late|expresidente|exvicepresidente)$/;
const OF = /^(?:of|de|del)$/;

interface TitleUse {
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly country: string | null;
}

/** Whether the words after "president of" name something that is no country: "president of the bank". */
const ofSomethingElse = (report: ReportWords, hit: Hit, country: string | null): boolean =>
  country === null &&
  OF.test(report.words[hit.last]?.folded ?? '') &&
  !/^(?:rep|nat)/.test(report.words[hit.last + 2]?.folded ?? '');

const titleUses = (report: ReportWords, hits: ReadonlyMap<number, readonly Hit[]>): TitleUse[] => {
  const uses: TitleUse[] = [];
  let free = 0;
  for (const [at, found] of hits) {
    if (at < free) continue;
    const hit = found.find(({ entries }) => entries.some((entry) => entry.what === 'title'));
    const title = hit?.entries.find((entry) => entry.what === 'title');
    if (!hit || title?.what !== 'title') continue;
    free = hit.last;
    const before = report.words[hit.first - 1]?.folded ?? '';
    if (NOT_IN_OFFICE.test(before) || /^(?:elect|municipal|electo|electa)$/.test(report.words[hit.last]?.folded ?? ''))
      continue;
    const country = adjacentCountry(report, hits, hit.first, hit.last);
    if (ofSomethingElse(report, hit, country)) continue;
    uses.push({ first: hit.first, last: hit.last, title: title.title, country });
  }
  return uses;
};

/** A person's name follows or precedes the title, so that the title names nobody new. */
const besideAName = (report: ReportWords, use: TitleUse, drafts: readonly Draft[]): boolean => {
  let end = use.last;
  if (OF.test(report.words[end]?.folded ?? '')) end += 2;
  const after = report.words[end];
  if (after?.upper && adjoins(report, end - 1) && end === use.last && report.casing[end] === 'mixed') return true;
  return drafts.some(
    (draft) =>
      draft.actor?.kind === 'person' &&
      !draft.actor.generic &&
      draft.first >= use.last &&
      draft.first <= end + 1 &&
      adjoins(report, use.last - 1),
  );
};

/** Who of the report ever held an office of that title (and country). */
const holdersIn = (drafts: readonly Draft[], use: TitleUse, termsOf: (id: string) => readonly OfficeTerm[]): Draft[] =>
  drafts.filter(
    (draft) =>
      draft.actor !== null &&
      !draft.modifier &&
      termsOf(draft.actor.id).some(
        (term) => term.titles.includes(use.title) && (use.country === null || term.country === use.country),
      ),
  );

const draftFor = (use: TitleUse, actor: Actor | null, confidence: number, why: string): Draft => ({
  first: use.first,
  last: use.last,
  actor,
  kind: 'person',
  confidence,
  why,
  country: use.country,
});

/** Office titles that stand for a person, resolved within the report; those it does not name wait for the day. */
export const findOfficeHolders = (
  report: ReportWords,
  hits: ReadonlyMap<number, readonly Hit[]>,
  drafts: readonly Draft[],
  registry: ActorRegistry,
  context: CountryContext,
): Draft[] => {
  const found: Draft[] = [];
  for (const use of titleUses(report, hits)) {
    if (besideAName(report, use, drafts)) continue;
    const holders = holdersIn(drafts, use, registry.termsOf);
    const people = new Set(holders.map((draft) => draft.actor?.id));
    const holder = holders.findLast((draft) => draft.first < use.first) ?? holders[0];
    if (holder) {
      const sure = people.size === 1 ? 0.9 : use.country === null ? 0.55 : 0.7;
      found.push(draftFor(use, holder.actor, sure, `${holder.actor?.name} is the ${use.title} whom the report names`));
      continue;
    }
    const country = use.country ?? countryInOffice(registry, use.title, context);
    if (
      country !== null &&
      registry.offices.some((office) => office.country === country && office.titles.includes(use.title))
    )
      found.push(draftFor({ ...use, country }, null, use.country === null ? 0.4 : 0.6, `${use.title} of ${country}`));
  }
  return found;
};

/** The country that a bare "the president" is of: the one that the report is about. */
const countryInOffice = (registry: ActorRegistry, title: string, context: CountryContext): string | null => {
  const countries = registry.offices.filter((office) => office.titles.includes(title) && context.has(office.country));
  countries.sort((a, b) => context.weight(b.country) - context.weight(a.country));
  return countries[0]?.country ?? null;
};

/**
 * Office mentions whose holder the report does not name, filled in for its day: ("the president" of MX, 2019-12-01) →
 * López Obrador. Pure; mentions without a day stay as they are.
 */
export const resolveOffices = (
  mentions: readonly ActorMention[],
  text: string,
  registry: ActorRegistry,
  day: string | null,
): ActorMention[] =>
  mentions.map((mention) => {
    if (
      mention.actor !== null ||
      mention.country === null ||
      mention.kind !== 'person' ||
      !day ||
      !/^\d{4}-\d\d-\d\d$/.test(day)
    )
      return mention;
    const term = registry.officeHolder(mention.country, text.slice(mention.start, mention.end), day);
    if (term === undefined) return mention;
    const why = `${term.name} held the office on ${day} (${term.from} to ${term.to ?? 'now'})`;
    return { ...mention, actor: term.actor, name: term.name, confidence: Math.min(0.9, mention.confidence + 0.2), why };
  });
