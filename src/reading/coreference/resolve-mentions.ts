/**
 * Light coreference: pronouns, short names, acronyms, 'the town', 'the attackers' → what they refer back to. Simple and
 * sure rather than complete; what stays open is left out.
 */

import { foldWord } from '../../knowledge/fold-words.ts';
import type { Analysis, Token } from '../../language/analysis.ts';
import type { Findings } from '../findings.ts';
import type { MentionLink, MentionSpan, Referent, ReferentSort } from './mention-link.ts';
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
const PLACE_NOUNS: Readonly<Record<string, ReferentSort>> = {
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
  (referent.isSubject() ? 2 : 0) + (referent.named ? 0.5 : 0) - 1.5 * (sentence - referent.sentence());

const agrees = ({ plural, gender }: Pronoun, referent: Referent): boolean => {
  const sort = referent.sort();
  if (plural) return sort === 'people' || (sort === 'body' && (referent.whom !== undefined || referent.isPlural()));
  if (sort !== 'person') return false;
  const own = referent.gender();
  return gender === undefined || own === undefined || own === gender;
};

const linkPronoun = (token: Token, referents: readonly Referent[]): MentionLink | undefined => {
  const pronoun = PRONOUNS[token.form.toLowerCase()];
  if (pronoun === undefined || (token.upos !== 'PRON' && token.upos !== 'DET')) return undefined;
  const near = referents.filter(
    (referent) =>
      referent.end <= token.start &&
      token.sentence - referent.sentence() <= REACH_SENTENCES &&
      agrees(pronoun, referent) &&
      !referent.isModifier(),
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
  const candidates = referents.filter((referent) => referent.end <= token.start && referent.sort() === sort);
  const antecedent = candidates.at(-1);
  if (antecedent === undefined) return undefined;
  const several = new Set(candidates.map((referent) => referent.place)).size > 1;
  return link('place', tokenSpan(token), antecedent, several ? 0.65 : 0.85, `the last ${sort} named`);
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

/** How many referents back a name or description is looked for. */
const REACH_REFERENTS = 200;

/**
 * The last referent that ends before one and satisfies a test. What needs the tree is asked last: few are ever alike in all
 * else.
 */
const lastBefore = (
  referents: readonly Referent[],
  at: number,
  isAlike: (other: Referent) => boolean,
): Referent | undefined => {
  for (let i = at - 1; i >= Math.max(0, at - REACH_REFERENTS); i--)
    if (referents[i].end <= referents[at].start && isAlike(referents[i]) && !referents[i].isModifier())
      return referents[i];
  return undefined;
};

/** A later name whose words all stand in an earlier, longer one ("Ruiz" after "Elena Ruiz Mora"), or are its initials. */
const linkName = (wordsIn: WordsOf, referents: readonly Referent[], at: number): MentionLink | undefined => {
  const referent = referents[at];
  const sort = referent.sort();
  const words = wordsIn(referent);
  if ((sort !== 'person' && sort !== 'body') || words.length === 0) return undefined;
  const fuller = lastBefore(referents, at, (other) => {
    if (!other.named) return false;
    const known = wordsIn(other);
    return known.length > words.length && words.every((word) => known.includes(word)) && other.sort() === sort;
  });
  if (fuller) return link('short-name', referent, fuller, 0.85, 'part of a fuller name before');
  if (sort !== 'body' || words.length !== 1 || words[0].length < 2) return undefined;
  const spelled = lastBefore(
    referents,
    at,
    (other) =>
      wordsIn(other).length > 1 &&
      wordsIn(other)
        .map((word) => word[0])
        .join('') === words[0] &&
      other.sort() === sort,
  );
  return spelled && link('acronym', referent, spelled, 0.8, 'initials of a name before');
};

/** "the gunmen" → the named group or the "armed men" of before; first mentions and unlike classes stay. */
const linkDescription = (referents: readonly Referent[], at: number): MentionLink | undefined => {
  const referent = referents[at];
  const isOfClass = ({ whom, sort }: Referent): boolean => whom === referent.whom && sort() !== 'person';
  const antecedent = lastBefore(referents, at, isOfClass);
  if (antecedent === undefined || referent.sentence() - antecedent.sentence() > 2 * REACH_SENTENCES) return undefined;
  const other = lastBefore(referents, at, (one) => one !== antecedent && isOfClass(one));
  return link(
    'description',
    referent,
    antecedent,
    other ? 0.6 : 0.75,
    `the last of its class (${referent.whom}) named or described`,
  );
};

/** What a referent stands for: a name of no actor, or a description with an article. */
const linkReferent = (
  { tokens }: Analysis,
  wordsIn: WordsOf,
  referents: readonly Referent[],
  at: number,
): MentionLink | undefined => {
  const { named, actor, whom, first, isModifier } = referents[at];
  if (named) return actor === null ? linkName(wordsIn, referents, at) : undefined;
  if (whom === undefined || whom === 'unknown' || !isDefinite(tokens, first) || isModifier()) return undefined;
  return linkDescription(referents, at);
};

/**
 * What the name or description that starts at an offset stands for: "Ruiz" → "Elena Ruiz Mora", "the attackers" → "Gulf
 * Cartel gunmen".
 */
export const nameLinks = (analysis: Analysis, findings: Findings): ((start: number) => MentionLink | undefined) => {
  const referents = referentsOf(analysis, { ...findings, places: [] });
  const wordsIn = knownWords(analysis);
  return (start) => {
    // of several the shortest
    for (let at = referents.length - 1; at >= 0; at--) {
      const found = referents[at].start === start ? linkReferent(analysis, wordsIn, referents, at) : undefined;
      if (found) return found;
    }
    return undefined;
  };
};

/**
 * Links of a report, in text order, each to an earlier mention.
 *
 *     "Armed men entered Jerez. The attackers burned a bus; residents fled the town."
 *       → "attackers" → "Armed men", "town" → "Jerez"
 */
export const resolveMentions = (analysis: Analysis, findings: Findings): MentionLink[] => {
  const referents = referentsOf(analysis, findings);
  const wordsIn = knownWords(analysis);
  const links = referents.map((_, at) => linkReferent(analysis, wordsIn, referents, at)).filter((one) => !!one);
  for (const token of analysis.tokens) {
    const found = linkPronoun(token, referents) ?? linkPlaceNoun(analysis, token, referents);
    if (found) links.push(found);
  }
  return links.sort((a, b) => a.start - b.start || a.end - b.end);
};
