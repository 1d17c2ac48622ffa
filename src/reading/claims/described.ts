/** What a noun phrase names: a class of noun through 'group of', an actor, a name; as a participant's fields. */
import type { ParticipantKind, SpeakerKind, Whom } from '../../claim.ts';
import { NOUN_CLASSES, type NounClass } from '../../knowledge/lexicon/noun-classes.ts';
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { Name } from '../../language/analysis.ts';
import { isRelation } from '../../language/trees.ts';
import type { Span } from '../../schema.ts';
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';

export interface Described {
  readonly kind: ParticipantKind;
  readonly whom: Whom;
  readonly speaks: SpeakerKind;
  readonly name: string | null;
  readonly head: string | null;
  readonly actor: string | null;
  readonly people: boolean;
  readonly quantity: Quantity | undefined;
  readonly evidence: Span;
}

/** 'a convoy | carrying | sixty men' */
const CARRYING = new Set(['carrying', 'transporting', 'comprising']);
const TRANSPARENT = new Set(['group', 'crowd', 'body']);
const MEMBER = new Set(
  'member members integrante integrantes miembro miembros elemento elementos efectivo efectivos agent agents agente agentes troops soldiers soldados guerrilleros guerrillas fighters'.split(
    ' ',
  ),
);

/** 'a group of | armed men', 'members of | the FMLN': the phrase that a transparent head hands over to. */
export const innerPhrase = (context: ClaimContext, { index, last, sentence }: NounPhrase): NounPhrase | undefined => {
  const next = context.phrases[index + 1];
  if (!next || next.sentence !== sentence || next.first - last !== 1) return undefined;
  if (!context.words.of.has(context.forms[last]) && !CARRYING.has(context.forms[last])) return undefined;
  // "members of | Iran's Revolutionary Guards |"
  return ownedBy(context, next) ?? next;
};

/** 'left | 12 members of the security forces | dead', '12 agentes de la policía | detenidos': the counted, not what they belong to. */
export const countedWhole = (context: ClaimContext, phrase: NounPhrase): NounPhrase => {
  const before = context.phrases[phrase.index - 1];
  const arePeople = before?.noun?.people === true || MEMBER.has(context.forms[before?.head ?? -1] ?? '');
  const isCounted = before?.quantity !== undefined || /^(?:an?|una?)$/.test(context.forms[before?.first ?? -1] ?? '');
  return before && arePeople && isCounted && innerPhrase(context, before) === phrase ? before : phrase;
};

const MODIFIERS = /^(?:VERB|ADJ|ADV|NUM)$/;

/** "The mayor's | (captured) son": the phrase in the genitive right before; undefined where nobody owns. */
export const ownerOf = (context: ClaimContext, { index, first, sentence }: NounPhrase): NounPhrase | undefined => {
  const before = context.phrases[index - 1];
  if (!before || before.sentence !== sentence || first - before.last > 3 || !isGenitive(context, before.last))
    return undefined;
  for (let at = before.last + 1; at < first; at++)
    if (!MODIFIERS.test(context.analysis.tokens[at].upos)) return undefined;
  return before;
};

/** The phrase that a phrase in the genitive belongs to: "the mayor's" → "son". */
export const ownedBy = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined => {
  const next = context.phrases[phrase.index + 1];
  return next && ownerOf(context, next) === phrase ? next : undefined;
};

const GENITIVES: ReadonlySet<string | undefined> = new Set(["'", '’', "'s", '’s']);

/** "'s" and the apostrophe of plurals ("the rebels' commander"). */
const isGenitive = ({ analysis: { tokens }, forms }: ClaimContext, at: number): boolean =>
  GENITIVES.has(forms[at]) &&
  (tokens[at].upos === 'PART' ||
    (forms[at].length === 1 && forms[at - 1]?.endsWith('s') && tokens[at - 1].end === tokens[at].start));

const spanOf = ({ analysis }: ClaimContext, first: number, last: number): Span => ({
  start: analysis.tokens[first].start,
  end: analysis.tokens[last - 1].end,
});

const textOf = ({ analysis }: ClaimContext, { start, end }: Span): string =>
  analysis.text.slice(start, end).replace(/\s+/g, ' ');

const properName = (context: ClaimContext, phrase: NounPhrase): string | null => {
  const { name, actor } = phrase;
  // 'a leader of the Sinaloa Cartel' is not called so; 'FMLN rebels' are
  const ofOne = name?.type === 'ORG' && phrase.noun?.people === true && !phrase.isPlural() && !phrase.noun.collective;
  if (name && name.type !== 'LOC' && name.type !== 'MISC' && !ofOne) return textOf(context, name);
  // 'the son of …' is known by whose son he is, not by a name
  if (actor?.name && !(phrase.noun && actor.kind === 'person')) return textOf(context, actor);
  return null;
};

const whomOfActor = (context: ClaimContext, { actor }: NounPhrase): Whom | undefined =>
  actor?.actor ? context.knowledge.actors.byId(actor.actor)?.whom : undefined;

const ORGANISED: NounClass = NOUN_CLASSES.organisation;

/** 'the Defence | Ministry', 'Joint Operations | Command': what the last word of its name says it is. */
const bodyNamed = ({ forms, language }: ClaimContext, { last }: Name): NounClass | undefined => {
  const noun = language === 'en' ? nounClass(language, forms[last - 1]) : undefined;
  return noun?.collective && BODIES.has(noun.id) ? noun : undefined;
};
const BODIES = new Set(['government', 'police-body', 'military-body', 'medium']);

/** 'Officers Ana Ruiz and | Luis Paz': a title of several goes for each of them. */
const sharedTitle = (context: ClaimContext, { index, first, sentence }: NounPhrase): NounClass | undefined => {
  const before = context.phrases[index - 1];
  const joined = context.words.and.has(context.forms[first - 1] ?? '') || context.forms[first - 1] === ',';
  if (!joined || before?.sentence !== sentence || before.last !== first - 1 || before.name?.type !== 'PER')
    return undefined;
  if (before.noun?.people) return before.isPlural() && before.name.first > before.first ? before.noun : undefined;
  return sharedTitle(context, before);
};

/** An organisation's name in a state-force or armed-group phrase: 'members of the FMLN' keep both. */
const classOf = (context: ClaimContext, phrase: NounPhrase): NounClass | undefined => {
  if (phrase.noun) return phrase.noun;
  if (isNickname(context, phrase)) return NOUN_CLASSES.person;
  if (phrase.name?.type === 'PER') return sharedTitle(context, phrase) ?? NOUN_CLASSES.person;
  if (phrase.name?.type === 'ORG') return bodyNamed(context, phrase.name) ?? ORGANISED;
  if (hasPersonalA(context, phrase)) return NOUN_CLASSES.person;
  return phrase.pronoun || context.analysis.tokens[phrase.head].upos === 'PROPN' ? NOUN_CLASSES.person : undefined;
};

/** 'detuvieron | a la Bruja', 'detuvo | al ladrillero': Spanish objects with 'a' are persons. */
const hasPersonalA = (context: ClaimContext, { prep, head, definite }: NounPhrase): boolean =>
  context.language === 'es' &&
  prep === 'a' &&
  definite &&
  isRelation(context.analysis.tokens[head].deprel, 'obj') &&
  context.placeAt.at(head) === undefined;

/** 'detuvieron a | "El Chore"': who is called so in quotation marks and taken with the personal 'a' is a man. */
const isNickname = (context: ClaimContext, { first, last, actor }: NounPhrase): boolean =>
  context.language === 'es' &&
  context.forms[first - 2] === 'a' &&
  actor === undefined &&
  /^["']$/.test(context.forms[first - 1] ?? '') &&
  /^["']$/.test(context.forms[last] ?? '') &&
  /^(?:el|la)$/.test(context.forms[first]);

const kindOf = (phrase: NounPhrase, cls: NounClass | undefined): ParticipantKind => {
  const kind = phrase.actor?.kind ?? cls?.kind ?? 'other';
  if (kind === 'person' && phrase.isPlural() && phrase.name?.type !== 'PER') return 'group';
  // 'a prosecutor' is one of those whom the registry knows as a body.
  if (kind === 'organisation' && cls?.kind === 'person' && !phrase.isPlural()) return 'person';
  if (kind === 'group' && cls?.id === 'gunman' && !phrase.isPlural() && !cls.collective) return 'person';
  return kind;
};

/** 'Three suspected rustlers': a kind of people that the registry knows, whatever the word. */
const isOfPeople = ({ actor }: NounPhrase): boolean =>
  actor?.generic === true && (actor.kind === 'group' || actor.kind === 'civilians' || actor.kind === 'person');

const describeOne = (context: ClaimContext, phrase: NounPhrase): Described => {
  const cls = classOf(context, phrase);
  const evidence = spanOf(context, ownerOf(context, phrase)?.first ?? phrase.first, phrase.last);
  return {
    kind: kindOf(phrase, cls),
    whom:
      phrase.armed && cls?.whom === 'armed-group'
        ? 'armed-group'
        : (whomOfActor(context, phrase) ?? cls?.whom ?? 'unknown'),
    speaks: phrase.actor?.speaks ?? cls?.speaks ?? 'other',
    name: properName(context, phrase),
    head: phrase.name?.type === 'PER' && !phrase.noun ? null : context.forms[phrase.head],
    actor: phrase.actor?.actor ?? null,
    people:
      cls?.people ?? (isOfPeople(phrase) || phrase.quantity?.kind === 'people' || isCountedMembers(context, phrase)),
    quantity: phrase.quantity,
    evidence,
  };
};

/** '12 | elementos | de la Guardia Nacional' */
const isCountedMembers = ({ forms }: ClaimContext, { head, quantity }: NounPhrase): boolean =>
  quantity !== undefined && MEMBER.has(forms[head]);

const joined = (context: ClaimContext, outer: NounPhrase, inner: NounPhrase): Described => {
  const of = describeOne(context, inner);
  if (outer.noun?.id === 'body' && !of.people && of.name === null) return describeOne(context, outer);
  return {
    ...of,
    quantity: outer.quantity ?? inner.quantity,
    evidence: spanOf(context, outer.first, inner.last),
  };
};

/** 'claimed | the lives | of 12 people', 'lost | his life', 'causó | la muerte | de 12' */
export const isLives = ({ forms }: ClaimContext, { head }: NounPhrase): boolean =>
  /^(?:life|lives|vidas?|muertes?)$/.test(forms[head]);

/** 'members of the FMLN': the people are the head, the organisation is the name. */
const membersOf = (context: ClaimContext, outer: NounPhrase, inner: NounPhrase): Described => {
  const own = describeOne(context, outer);
  const of = describeOne(context, inner);
  const organised =
    of.name !== null && (of.kind === 'organisation' || of.kind === 'state-force' || inner.actor !== undefined);
  if (!organised)
    return of.kind === 'other'
      ? own
      : {
          ...of,
          kind: of.kind === 'organisation' ? 'group' : of.kind,
          head: own.head,
          people: own.people,
          quantity: own.quantity,
          evidence: spanOf(context, outer.first, inner.last),
        };
  return {
    ...own,
    kind: of.kind === 'state-force' ? 'state-force' : 'group',
    whom: of.whom === 'unknown' || of.whom === 'officials' ? own.whom : of.whom,
    name: of.name,
    actor: of.actor,
    evidence: spanOf(context, outer.first, inner.last),
  };
};

const TITLED = new Set([
  'official',
  'speaker',
  'expert',
  'journalist',
  'police',
  'soldier',
  'person',
  'civilian',
  'guard',
  'gunman',
  'suspect',
  'victim',
  'prisoner',
]);

const touches = (context: ClaimContext, left: NounPhrase, right: NounPhrase): boolean =>
  left.sentence === right.sentence &&
  (right.first === left.last || (right.first === left.last + 1 && context.forms[left.last] === ','));

const isPersonName = ({ name, noun, quantity }: NounPhrase): boolean =>
  name?.type === 'PER' && noun === undefined && quantity === undefined;

/** 'the mayor | of the town, | Juan Pérez |,': the name behind what the title is of. */
const namedBeyond = (context: ClaimContext, { index, last }: NounPhrase): NounPhrase | undefined => {
  const of = context.phrases[index + 1];
  const named = context.phrases[index + 2];
  if (!of || !named || !context.words.of.has(of.prep ?? '') || of.first - last > 2) return undefined;
  const set =
    context.forms[of.last] === ',' && named.first === of.last + 1 && /^[,(.]$/.test(context.forms[named.last] ?? '');
  return set && touches(context, of, named) && isPersonName(named) && named.prep === null ? named : undefined;
};

/** What may stand between a person's name and what he is: his age, and words that name him. */
const BETWEEN =
  /^(?:, (?:aged )?\d{1,3}(?: years? old)? ,|, de \d{1,3} anos(?: de edad)? ,|(?:,? (?:who was|later|since))? ?(?:named|called|identified (?:by \w+ )?as|known as|identified only as|llamad[oa]|identificad[oa] como|de nombre)) ?$/;
const WIDEST_BETWEEN = 7;

/** Two phrases of one person: 'Ana Ruiz | , 34, | a journalist', 'a man | named | Luis Paz'. */
const meet = ({ forms }: ClaimContext, left: NounPhrase, right: NounPhrase): boolean =>
  left.sentence === right.sentence &&
  right.first > left.last &&
  right.first - left.last <= WIDEST_BETWEEN &&
  // 'un hombre identificado | como | Luis Paz'
  (BETWEEN.test(forms.slice(left.last, right.first).join(' ')) ||
    (forms[left.last] === 'como' && right.first === left.last + 1 && /^identificad[oa]$/.test(forms[left.last - 1])));

const isTitle = ({ noun, name, isPlural }: NounPhrase): boolean =>
  noun !== undefined && !name && TITLED.has(noun.id) && !isPlural();

/** The phrase beyond an age or 'named' that is told of the same person. */
const metBeyond = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined => {
  const [isOne, isOther] = isPersonName(phrase) ? [true, isTitle] : [isTitle(phrase), isPersonName];
  if (!isOne) return undefined;
  for (const step of [1, 2, -1, -2]) {
    const other = context.phrases[phrase.index + step];
    if (!other || !isOther(other)) continue;
    if (step > 0 ? meet(context, phrase, other) : meet(context, other, phrase)) return other;
  }
  return undefined;
};

/** 'the mayor, | Juan Pérez', 'Ana Ruiz, | a teacher': the phrase that names the same person; undefined where none does. */
export const apposed = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined =>
  beside(context, phrase) ?? metBeyond(context, phrase);

const beside = (context: ClaimContext, phrase: NounPhrase): NounPhrase | undefined => {
  const before = context.phrases[phrase.index - 1];
  const after = context.phrases[phrase.index + 1];
  if (
    isPersonName(phrase) &&
    before?.noun &&
    !before.name &&
    !before.isPlural() &&
    TITLED.has(before.noun.id) &&
    before.last === phrase.first
  )
    return before;
  if (isPersonName(phrase))
    return after?.noun &&
      !after.name &&
      TITLED.has(after.noun.id) &&
      !after.isPlural() &&
      after.prep === null &&
      context.forms[phrase.last] === ',' &&
      touches(context, phrase, after)
      ? after
      : undefined;
  if (phrase.name || phrase.isPlural() || !phrase.noun || !TITLED.has(phrase.noun.id)) return undefined;
  if (after && isPersonName(after) && after.prep === null && touches(context, phrase, after)) return after;
  const beyond = namedBeyond(context, phrase);
  if (beyond) return beyond;
  return before && isPersonName(before) && context.forms[before.last] === ',' && touches(context, before, phrase)
    ? before
    : undefined;
};

/** A person named and described in two phrases, as one. */
const withApposition = (context: ClaimContext, phrase: NounPhrase, other: NounPhrase): Described => {
  const [named, titled] = isPersonName(phrase) ? [phrase, other] : [other, phrase];
  const own = describeOne(context, titled);
  const name = describeOne(context, named);
  const first = Math.min(named.first, titled.first);
  const last = Math.max(named.last, titled.last);
  return { ...own, name: name.name, actor: name.actor ?? own.actor, evidence: spanOf(context, first, last) };
};

/** 'puesto | de policía', 'camión | de carga': the complement is part of the thing's name; a place is not. */
const OF_THINGS = new Set<ParticipantKind>(['structure', 'vehicle', 'weapon']);
const isElsewhere = ({ placeAt, timeAt }: ClaimContext, { head }: NounPhrase): boolean =>
  placeAt.at(head) !== undefined || timeAt.at(head) !== undefined;

/** 'a convoy carrying | sixty men' is sixty men; 'a convoy carrying | food' is a convoy. */
const holdsPeople = ({ forms }: ClaimContext, { last }: NounPhrase, { people, collective }: NounClass): boolean =>
  people || collective || !CARRYING.has(forms[last]);

/** '| A family | of four', 'una familia | de cinco integrantes': so many of them. */
const isHousehold = ({ forms }: ClaimContext, { noun, head, quantity }: NounPhrase): boolean =>
  quantity === undefined &&
  (noun?.id === 'family' || /^(?:crew|convoy|delegation|party|tripulacion|delegacion)$/.test(forms[head]));

const isBareCount = ({ forms }: ClaimContext, { quantity, head }: NounPhrase): boolean =>
  quantity !== undefined &&
  (quantity.noun < 0 || /^(?:integrantes|miembros|personas|members|people)$/.test(forms[head]));

export const describe = (context: ClaimContext, phrase: NounPhrase): Described => {
  const other = apposed(context, phrase);
  if (other) return withApposition(context, phrase, other);
  const inner = innerPhrase(context, phrase);
  if (!inner) return describeOne(context, phrase);
  const isThrough = phrase.noun !== undefined && (TRANSPARENT.has(phrase.noun.id) || isLives(context, phrase));
  if (isHousehold(context, phrase) && inner.quantity && isBareCount(context, inner))
    return {
      ...describeOne(context, phrase),
      people: true,
      quantity: inner.quantity,
      evidence: spanOf(context, phrase.first, inner.last),
    };
  if (isThrough && inner.noun && holdsPeople(context, phrase, inner.noun)) return joined(context, phrase, inner);
  if (context.language === 'es' && phrase.noun && OF_THINGS.has(phrase.noun.kind) && !isElsewhere(context, inner))
    return { ...describeOne(context, phrase), evidence: spanOf(context, phrase.first, inner.last) };
  return MEMBER.has(context.forms[phrase.head]) ? membersOf(context, phrase, inner) : describeOne(context, phrase);
};
