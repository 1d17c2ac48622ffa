/**
 * Light coreference: pronouns, short names, acronyms, 'the town', 'the attackers' → what they refer back to. Simple and
 * sure rather than complete; what stays open is left out.
 */

import { foldWord } from '../../knowledge/fold-words.ts';
import type { Analysis, Token } from '../../language/analysis.ts';
import type { Findings } from '../findings.ts';
import type { MentionLink, MentionSpan, Referent } from './mention-link.ts';
import { referentsOf } from './referents.ts';

export type { MentionLink } from './mention-link.ts';

const REACH_SENTENCES = 3;

interface Pronoun {
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
}

const PRONOUNS: Readonly<Record<string, Pronoun>> = {
  he: { plural: false, gender: 'm' },
  him: { plural: false, gender: 'm' },
  his: { plural: false, gender: 'm' },
  she: { plural: false, gender: 'f' },
  her: { plural: false, gender: 'f' },
  hers: { plural: false, gender: 'f' },
  they: { plural: true },
  them: { plural: true },
  their: { plural: true },
  él: { plural: false, gender: 'm' },
  ella: { plural: false, gender: 'f' },
  ellos: { plural: true },
  ellas: { plural: true },
};

/** Descriptions of places, by what they describe. */
const PLACE_NOUNS: Readonly<Record<string, Referent['sort']>> = {
  ...{
    town: 'town',
    city: 'town',
    village: 'town',
    municipality: 'town',
    state: 'region',
    province: 'region',
    country: 'country',
  },
  ...{ ciudad: 'town', municipio: 'town', localidad: 'town', poblado: 'town', pueblo: 'town', comunidad: 'town' },
  ...{ estado: 'region', entidad: 'region', provincia: 'region', departamento: 'region', país: 'country' },
};

const DEFINITE =
  /^(?:the|that|this|these|those|el|la|los|las|ese|esa|esos|esas|este|esta|estos|estas|dicho|dicha|dichos|dichas)$/;

const link = (
  kind: MentionLink['kind'],
  { start, end, first, last }: MentionSpan,
  referent: Referent,
  confidence: number,
  why: string,
): MentionLink => ({
  kind,
  start,
  end,
  first,
  last,
  antecedent: { start: referent.start, end: referent.end, first: referent.first, last: referent.last },
  actor: referent.actor,
  place: referent.place,
  confidence,
  why,
});

const tokenSpan = ({ start, end, index }: Token): MentionSpan => ({ start, end, first: index, last: index + 1 });

/** Nearer and subjects first: a subject of the sentence before beats an object of this one. */
const salience = (referent: Referent, sentence: number): number =>
  (referent.subject ? 2 : 0) + (referent.named ? 0.5 : 0) - 1.5 * (sentence - referent.sentence);

const agrees = ({ plural, gender }: Pronoun, referent: Referent): boolean => {
  if (plural)
    return referent.sort === 'people' || (referent.sort === 'body' && (referent.plural || referent.whom !== undefined));
  return (
    referent.sort === 'person' && (gender === undefined || referent.gender === undefined || referent.gender === gender)
  );
};

const linkPronoun = (token: Token, referents: readonly Referent[]): MentionLink | undefined => {
  const pronoun = PRONOUNS[token.form.toLowerCase()];
  if (pronoun === undefined || (token.upos !== 'PRON' && token.upos !== 'DET')) return undefined;
  const near = referents.filter(
    (referent) =>
      referent.end <= token.start && token.sentence - referent.sentence <= REACH_SENTENCES && agrees(pronoun, referent),
  );
  if (near.length === 0) return undefined;
  const ranked = near.toSorted(
    (a, b) => salience(b, token.sentence) - salience(a, token.sentence) || b.start - a.start,
  );
  const rival = ranked.find((referent) =>
    referent.actor === null || referent.actor !== ranked[0].actor ? referent !== ranked[0] : false,
  );
  const lead = rival ? salience(ranked[0], token.sentence) - salience(rival, token.sentence) : 2;
  return link(
    'pronoun',
    tokenSpan(token),
    ranked[0],
    rival ? Math.min(0.75, 0.45 + 0.15 * lead) : 0.8,
    'the most prominent that agrees',
  );
};

const isDefinite = (tokens: readonly Token[], first: number): boolean =>
  DEFINITE.test(tokens[first - 1]?.form.toLowerCase() ?? '');

/** "the town", but not "the town of X" nor "the state police". */
const linkPlaceNoun = (analysis: Analysis, token: Token, referents: readonly Referent[]): MentionLink | undefined => {
  const sort = PLACE_NOUNS[token.form.toLowerCase()];
  if (sort === undefined || !isDefinite(analysis.tokens, token.index) || token.deprel.startsWith('compound'))
    return undefined;
  const next = analysis.tokens[token.index + 1];
  if (next && next.sentence === token.sentence && /^(?:of|de|del|government|police|council)$/i.test(next.form))
    return undefined;
  const candidates = referents.filter((referent) => referent.sort === sort && referent.end <= token.start);
  const antecedent = candidates.at(-1);
  if (antecedent === undefined) return undefined;
  const several = new Set(candidates.map((referent) => referent.place)).size > 1;
  return link('place', tokenSpan(token), antecedent, several ? 0.65 : 0.85, `the last ${sort} named`);
};

/** "the gunmen" → the named group or the "armed men" of before; first mentions and unlike classes stay. */
const linkDescription = (referent: Referent, alike: readonly Referent[]): MentionLink | undefined => {
  const antecedent = alike.at(-1);
  if (antecedent === undefined || referent.sentence - antecedent.sentence > 2 * REACH_SENTENCES) return undefined;
  return link(
    'description',
    referent,
    antecedent,
    alike.length > 1 ? 0.6 : 0.75,
    `the last of its class (${referent.whom}) named or described`,
  );
};

const LINK_WORD = /^(?:de|del|la|las|los|el|y|of|the|and|e)$/;

const wordsOf = ({ tokens }: Analysis, { first, last }: MentionSpan): string[] =>
  tokens
    .slice(first, last)
    .map((token) => foldWord(token.form))
    .filter((word) => /\p{L}/u.test(word) && !LINK_WORD.test(word));

type WordsOf = (referent: Referent) => readonly string[];

/** Words of each referent, cut once. */
const knownWords = (analysis: Analysis): WordsOf => {
  const known = new Map<Referent, readonly string[]>();
  return (referent) => {
    let words = known.get(referent);
    if (!words) known.set(referent, (words = wordsOf(analysis, referent)));
    return words;
  };
};

/** A later name whose words all stand in an earlier, longer one ("Ruiz" after "Elena Ruiz Mora"), or are its initials. */
const linkName = (wordsIn: WordsOf, referent: Referent, alike: readonly Referent[]): MentionLink | undefined => {
  const words = wordsIn(referent);
  if (words.length === 0) return undefined;
  const fuller = alike.findLast((other) => {
    if (!other.named) return false;
    const known = wordsIn(other);
    return known.length > words.length && words.every((word) => known.includes(word));
  });
  if (fuller) return link('short-name', referent, fuller, 0.85, 'part of a fuller name before');
  if (referent.sort !== 'body' || words.length !== 1 || words[0].length < 2) return undefined;
  const spelled = alike.findLast(
    (other) =>
      wordsIn(other).length > 1 &&
      wordsIn(other)
        .map((word) => word[0])
        .join('') === words[0],
  );
  return spelled && link('acronym', referent, spelled, 0.8, 'initials of a name before');
};

/** How many referents back a name or description is looked for. */
const REACH_REFERENTS = 200;

/** Whether a referent may stand for one named before at all: a name of no actor, a description with an article. */
const mayLink = (analysis: Analysis, { named, actor, sort, whom, first }: Referent): boolean =>
  named
    ? actor === null && (sort === 'person' || sort === 'body')
    : whom !== undefined && whom !== 'unknown' && isDefinite(analysis.tokens, first);

/** What a name or description may stand for: names of its sort, or groups and bodies of its class, that end before it. */
const alikeBefore = (referents: readonly Referent[], at: number): Referent[] => {
  const { named, sort, whom, start } = referents[at];
  const alike: Referent[] = [];
  for (let i = Math.max(0, at - REACH_REFERENTS); i < at; i++) {
    const other = referents[i];
    if (other.end > start) continue;
    if (named ? other.sort === sort : other.whom === whom && other.sort !== 'person') alike.push(other);
  }
  return alike;
};

const linkNames = (analysis: Analysis, referents: readonly Referent[]): MentionLink[] => {
  const links: MentionLink[] = [];
  const wordsIn = knownWords(analysis);
  referents.forEach((referent, at) => {
    if (!mayLink(analysis, referent)) return;
    const alike = alikeBefore(referents, at);
    const found = referent.named ? linkName(wordsIn, referent, alike) : linkDescription(referent, alike);
    if (found) links.push(found);
  });
  return links;
};

/** The links of names and descriptions alone: "Ruiz" → "Elena Ruiz Mora", "the attackers" → "Gulf Cartel gunmen". */
export const resolveNames = (analysis: Analysis, findings: Findings): MentionLink[] =>
  linkNames(analysis, referentsOf(analysis, { ...findings, places: [] }));

/**
 * Links of a report, in text order, each to an earlier mention.
 *
 *     "Armed men entered Jerez. The attackers burned a bus; residents fled the town."
 *       → "attackers" → "Armed men", "town" → "Jerez"
 */
export const resolveMentions = (analysis: Analysis, findings: Findings): MentionLink[] => {
  const referents = referentsOf(analysis, findings);
  const links = linkNames(analysis, referents);
  for (const token of analysis.tokens) {
    const found = linkPronoun(token, referents) ?? linkPlaceNoun(analysis, token, referents);
    if (found) links.push(found);
  }
  return links.sort((a, b) => a.start - b.start || a.end - b.end);
};
