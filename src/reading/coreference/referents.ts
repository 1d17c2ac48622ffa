/** Everything of a report that later words may refer back to: persons, groups, bodies, places; in text order. */
import type { Analysis, Name, Token } from '../../language/analysis.ts';
import type { ActorMention, Findings, PlaceMention } from '../findings.ts';
import type { MentionSpan, Referent, ReferentSort } from './mention-link.ts';

const FEMALE_TITLE =
  /^(?:mrs|ms|miss|señora|sra|doña|presidenta|alcaldesa|gobernadora|diputada|senadora|ministra|jueza|queen|sister)$/i;
const MALE_TITLE = /^(?:mr|señor|sr|don|presidente|alcalde|gobernador|diputado|senador|ministro|king|father|brother)$/i;
const MALE_IN_A = /^(?:joshua|luca|nikita|costa|elisha|ezra|garcía|borja|bautista)$/i;
const FEMALE_NAMES =
  /^(?:carmen|isabel|raquel|beatriz|mercedes|dolores|pilar|rocío|consuelo|rosario|guadalupe|elizabeth|mary|jennifer|susan|karen|margaret|sarah|nancy|helen|ruth|sharon|michelle|ashley|amy|angela|melissa|inés|luz|flor|esther|ivonne|irene|leonor|maribel|marisol|mireya)$/i;

/** What the word before the name and the given name tell of a person's sex; undefined rather than guessed. */
const genderOf = ({ tokens }: Analysis, { first }: MentionSpan): 'm' | 'f' | undefined => {
  const before = (tokens[first - 1]?.form ?? '').replace('.', '');
  if (FEMALE_TITLE.test(before)) return 'f';
  if (MALE_TITLE.test(before)) return 'm';
  const given = tokens[first].form;
  if (FEMALE_NAMES.test(given) || (/[^a]a$/i.test(given) && !MALE_IN_A.test(given))) return 'f';
  return /(?:o|os|el|án|és|us|ando|berto|fredo|ald|ard|ert|ohn|im|ames|eorge|ichael)$/i.test(given) ? 'm' : undefined;
};

/** The span's own head: the token whose governor lies outside it. */
const headOf = ({ tokens }: Analysis, { first, last }: MentionSpan): number => {
  for (let at = first; at < last; at++) if (tokens[at].head < first || tokens[at].head >= last) return at;
  return last - 1;
};

const situation = (analysis: Analysis, span: MentionSpan): Pick<Referent, 'sentence' | 'isSubject' | 'isPlural'> => {
  const head = (): Token => analysis.tokens[headOf(analysis, span)];
  return {
    sentence: () => head().sentence,
    isSubject: () => head().deprel.startsWith('nsubj'),
    isPlural: () => /Number=Plur/.test(head().feats),
  };
};

const never = (): boolean => false;

const spanOf = ({ start, end, first, last }: MentionSpan): MentionSpan => ({ start, end, first, last });

const ofActor = (analysis: Analysis, mention: ActorMention): Referent => {
  const where = situation(analysis, mention);
  const isSingle = (): boolean => mention.kind === 'person' && !where.isPlural();
  const arePeople = (): boolean =>
    mention.kind === 'group' || mention.kind === 'civilians' || (mention.generic === true && where.isPlural());
  return {
    ...spanOf(mention),
    ...where,
    sort: () => (isSingle() ? 'person' : arePeople() ? 'people' : 'body'),
    isModifier: mention.isModifier,
    actor: mention.actor,
    place: null,
    whom: mention.whom,
    named: mention.generic !== true && mention.actor !== null,
    gender: () => (isSingle() ? genderOf(analysis, mention) : undefined),
  };
};

const ofName = (analysis: Analysis, name: Name): Referent => ({
  ...spanOf(name),
  ...situation(analysis, name),
  sort: () => (name.type === 'PER' ? 'person' : 'body'),
  isModifier: never,
  actor: null,
  place: null,
  named: true,
  gender: () => (name.type === 'PER' ? genderOf(analysis, name) : undefined),
});

const PLACE_SORT: Readonly<Partial<Record<PlaceMention['kind'], ReferentSort>>> = {
  country: 'country',
  admin1: 'region',
  admin2: 'town',
  city: 'town',
};

const ofPlace = (analysis: Analysis, mention: PlaceMention): Referent | undefined => {
  const sort = PLACE_SORT[mention.kind];
  if (sort === undefined || !mention.locative) return undefined;
  const first = analysis.tokens.findIndex((token) => token.end > mention.start);
  if (first < 0) return undefined;
  let last = first;
  while (last < analysis.tokens.length && analysis.tokens[last].start < mention.end) last += 1;
  const span = { start: mention.start, end: mention.end, first, last: Math.max(last, first + 1) };
  return {
    ...span,
    ...situation(analysis, span),
    sort: () => sort,
    isModifier: never,
    actor: null,
    place: mention.id,
    named: true,
    gender: () => undefined,
  };
};

const overlaps = (a: MentionSpan, b: MentionSpan): boolean => a.start < b.end && b.start < a.end;

/** Names of persons and organisations that are no actor's. */
const otherNames = ({ names }: Analysis, actors: Findings['actors']): Analysis['names'] =>
  names.filter((name) => {
    if (name.type !== 'PER' && name.type !== 'ORG') return false;
    for (const mention of actors) if (overlaps(mention, name)) return false;
    return true;
  });

/** Referents in text order; a name that is an actor's is listed once, as the actor. */
export const referentsOf = (analysis: Analysis, { actors, places }: Findings): Referent[] =>
  [
    ...actors.map((mention) => ofActor(analysis, mention)),
    ...otherNames(analysis, actors).map((name) => ofName(analysis, name)),
    ...places.map((mention) => ofPlace(analysis, mention)).filter((referent) => referent !== undefined),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
