/** Counts that stand beside a state word: '14 dead', 'left a girl dead', 'death toll rose to 23', 'sin vida a 51 reos'. */
import type { Effect, Figure, Whom } from '../../claim.ts';
import { childBy } from '../../language/trees.ts';
import type { Quantity } from '../findings.ts';
import { antecedentOf } from './antecedents.ts';
import { bareSubject, beforeCopula } from './bare-subject.ts';
import type { ClaimContext } from './context.ts';
import { coordinatedPhrases, listAround } from './coordination.ts';
import { countedWhole, type Described, describe } from './described.ts';
import { type Bounds, boundsOf, type DraftFigure, exactly, figure, isCumulative, isOfOtherEffect } from './figures.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { risingOf } from './rising-tolls.ts';
import { isAddress } from './roles.ts';
import type { Trigger } from './trigger.ts';

const TOLL_LINK = new Set([
  'to',
  'at',
  'of',
  'stands',
  'stood',
  'rose',
  'rises',
  'climbed',
  'reached',
  'is',
  'was',
  'a',
  'de',
  'en',
  'sube',
  'subio',
  'asciende',
  'ascendio',
  'llega',
  'es',
  'fue',
  'aumento',
  'increased',
  'jumped',
  'grew',
  'grown',
  'passed',
  'topped',
  'llego',
  'se',
  'eleva',
  'elevo',
  'has',
  'have',
  'risen',
  'climbs',
  'now',
  'currently',
  'personas',
  'people',
  'from',
  'por',
  'the',
  'attack',
  'blast',
  'bombing',
  'killed',
  'el',
  'numero',
  'number',
  'been',
]);
const REACH = 5;
const COPULAS = new Set(
  'is are was were left found confirmed reported feared lie lay been be resultaron quedaron fueron estan dead more remain remains remained listed reportedly currently still is now upgraded hospitalized also both all continuan continua siguen sigue permanecen permanece'.split(
    ' ',
  ),
);

/** States of a body, told of whoever the clause is about: 'was taken to a hospital | with a gunshot wound'. */
const CONDITION = /^(?:in|with|con|por|en)$/;
const CLIMB = 4;

/** The subject of the verbs above a token, nearest first: 'A boy was taken to a hospital | in critical condition'. */
const subjectAbove = (context: ClaimContext, from: number): NounPhrase | undefined => {
  if (!context.parsed) return undefined;
  for (let at = from, steps = 0; at >= 0 && steps < CLIMB; at = context.analysis.tokens[at].head, steps++) {
    const subject = childBy(context.analysis, at, 'nsubj');
    const phrase = subject === undefined ? undefined : context.phraseAt.at(subject);
    if (phrase && !(phrase.first <= from && phrase.last > from)) return phrase;
  }
  return undefined;
};

const subjectOf = ({ analysis, phraseAt, parsed }: ClaimContext, token: number): NounPhrase | undefined => {
  const subject = parsed ? childBy(analysis, token, 'nsubj') : undefined;
  return subject === undefined ? undefined : phraseAt.at(subject);
};

/** 'A source | put the number of dead | at 17': who puts it is not counted. */
const isPut = ({ forms }: ClaimContext, { first }: Trigger): boolean =>
  /^(?:put|puts|putting|revised|lowered|raised)$/.test(forms[first]);

/** The phrase that a state is told of: 'four people | were | dead', 'left | a girl | dead'. */
const bearerOf = (context: ClaimContext, trigger: Trigger): NounPhrase | undefined => {
  const { first, sentence } = trigger;
  const start = context.analysis.sentences[sentence].first;
  // 'the dead', 'the injured': the word itself is no count of one
  const own = context.phraseAt.at(first);
  if (own && own.first < first)
    return context.words.definite.has(context.forms[first - 1]) && !own.quantity
      ? undefined
      : countedWhole(context, own);
  const isCondition = CONDITION.test(context.forms[first]);
  const predicated = () =>
    beforeCopula(context, first) === undefined ? undefined : subjectOf(context, trigger.last - 1);
  for (let i = first - 1; i >= Math.max(start, first - REACH); i--) {
    const phrase = context.phraseAt.at(i);
    // 'to | Mercy Hospital | in critical condition'
    if (phrase && isCondition && (phrase.prep !== null || phrase.noun?.kind === 'structure'))
      return subjectAbove(context, trigger.head);
    // 'two clerks of | the depot | were critically hurt': not the depot
    if (phrase) return (phrase.prep !== null ? predicated() : undefined) ?? countedWhole(context, phrase);
    const form = context.forms[i];
    if (!COPULAS.has(form) && !context.words.beForms.has(form) && !context.words.haveForms.has(form)) break;
  }
  // 'A guard, who was inside, was | seriously hurt': the tree's subject
  return predicated();
};

const isPeopleCount = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity !== undefined &&
  (quantity.kind === 'people' || quantity.kind === 'other' || quantity.kind === 'things') &&
  quantity.best !== null;

/** Words between a number and the state it counts. */
const BESIDE_COUNT =
  /^(?:others?|more|people|persons|otros|otras|mas|personas|seriously|critically|gravely|badly|severely|slightly|lightly|gravemente|levemente)$/;

/** '16 | seriously | wounded', 'left | 14 | dead', 'tres | muertos': a number that touches the state word. */
const countBefore = (context: ClaimContext, { first }: Trigger): Quantity | undefined => {
  // 'four people were shot, two of them | fatally'
  const ofThem =
    /^(?:of|de)$/.test(context.forms[first - 2] ?? '') && /^(?:them|whom|ellos|ellas)$/.test(context.forms[first - 1]);
  const part = ofThem ? context.quantityAt.at(first - 3) : undefined;
  if (isPeopleCount(part)) return part;
  for (let i = first - 1; i >= first - 2; i--) {
    const quantity = context.quantityAt.at(i);
    if (quantity) return isPeopleCount(quantity) ? quantity : undefined;
    if (!BESIDE_COUNT.test(context.forms[i] ?? '')) break;
  }
  const subject = bareSubject(context, first);
  return subject === 'nobody' ? undefined : subject;
};

/** 'rose from 20 to 23' ends at 23: no range. */
const risenTo = ({ forms }: ClaimContext, quantity: Quantity): Quantity => {
  const rises =
    /^(?:from|de)$/.test(forms[quantity.first] ?? '') || /^(?:from|de)$/.test(forms[quantity.first - 1] ?? '');
  const { low, high } = quantity;
  return rises && low !== null && high !== null && low < high ? { ...quantity, low: high, best: high } : quantity;
};

const isNumberOf = ({ forms }: ClaimContext, { first, last }: Trigger): boolean => {
  for (let i = first - 2; i < last; i++) if (/^(?:number|numero)$/.test(forms[i] ?? '')) return true;
  return false;
};

/** 'the death toll rose to 23', 'dejó sin vida a 51 reos'. */
const countAfter = (context: ClaimContext, trigger: Trigger): Quantity | undefined => {
  const whole = context.analysis.sentences[trigger.sentence].last;
  const from = risingOf(context, trigger) ?? trigger.last;
  const end = Math.min(whole, from + 9);
  let found: Quantity | undefined;
  for (let i = from; i < end; i++) {
    const quantity = context.quantityAt.at(i);
    // 'the number of dead | soldiers | at 17'
    const counted = isNumberOf(context, trigger) ? context.phraseAt.at(i) : undefined;
    if (counted?.noun?.people && counted.quantity === undefined) i = counted.last - 1;
    else if (quantity) {
      if (isPeopleCount(quantity)) found = risenTo(context, quantity);
      i = quantity.last - 1;
    } else if (!TOLL_LINK.has(context.forms[i])) break;
  }
  return found;
};

/** Where what comes to nothing is negated: '| no hubo muertos'; undefined where it is not. */
const negationBefore = (context: ClaimContext, first: number, sentence: number): number | undefined => {
  const start = context.analysis.sentences[sentence].first;
  for (let i = first - 1; i >= Math.max(start, first - 3); i--) {
    const form = context.forms[i];
    if (form === 'no' || form === 'without' || form === 'sin' || form === 'ningun' || form === 'ninguna') return i;
    // 'No precisó cuántas | víctimas |': how many is not told
    if (/^[.;:,]$/.test(form) || ASKED.test(form) || context.quantityAt.at(i)) return undefined;
  }
  return undefined;
};
const ASKED = /^(?:cuant[oa]s|how|many|whether|si|if|that|que)$/;

const quantitySpan = (context: ClaimContext, quantity: Quantity, { first, last }: Trigger): Described['evidence'] => {
  const { tokens } = context.analysis;
  return {
    start: Math.min(tokens[quantity.first].start, tokens[first].start),
    end: Math.max(tokens[quantity.last - 1].end, tokens[last - 1].end),
  };
};

const TAKEN = /^(?:detenid[oa]s?|arrestad[oa]s?|capturad[oa]s?|arrested|detained|captured)$/;

const bearerFigures = (
  context: ClaimContext,
  bearer: NounPhrase,
  effect: Effect,
  scope: Figure['scope'],
  partial = false,
): DraftFigure[] => {
  const named = bearer.pronoun ? antecedentOf(context, bearer) : bearer;
  if (!named || isAddress(context, named) || isOfOtherEffect(context, effect, named)) return [];
  // 'dos secuestradores abatidos y | tres detenidos |'
  if (TAKEN.test(context.forms[named.head]) && named.last - named.first === 2) return [];
  const described = describe(context, named);
  const bounds = described.people || named.name?.type === 'PER' ? boundsOf(described, named, context) : undefined;
  return bounds
    ? [{ ...figure(effect, described.whom, bounds, described, context, scope, partial), phrase: named }]
    : [];
};

/** 'The dead included | two nurses and a guard': parts of a number that is told elsewhere. */
const partsOf = (context: ClaimContext, { first, last }: Trigger): readonly NounPhrase[] => {
  if (!context.words.definite.has(context.forms[first - 1] ?? '')) return [];
  const at = /^(?:include[ds]?|were|are|incluyen|eran)$/.test(context.forms[last] ?? '') ? last + 1 : -1;
  const phrase = at < 0 ? undefined : (context.phraseAt.at(at) ?? context.phraseAt.at(at + 1));
  return phrase?.noun?.people ? coordinatedPhrases(context, phrase) : [];
};

/** 'Dos de | los lesionados | fallecieron': a count of those told of, not of the wounded. */
const isPartOfThem = ({ forms, words, quantityAt }: ClaimContext, { first }: Trigger): boolean =>
  words.definite.has(forms[first - 1] ?? '') &&
  words.of.has(forms[first - 2] ?? '') &&
  quantityAt.at(first - 3) !== undefined;

/** 'All but three of the | dead | were officers': no three. */
const isAllBut = ({ forms }: ClaimContext, { first }: Trigger): boolean => {
  const but = forms.lastIndexOf('but', first);
  return but >= first - 5 && /^(?:all|todos|todas)$/.test(forms[but - 1] ?? '');
};

/** 'were found dead | with gunshot wounds |': how they died, not who was hurt. */
const isOfDead = ({ forms }: ClaimContext, { first, entry }: Trigger): boolean =>
  entry.effect === 'injured' &&
  CONDITION.test(forms[first]) &&
  forms.slice(Math.max(0, first - WITHIN_DEATH), first).some((form) => DEAD.test(form));
const WITHIN_DEATH = 5;
const DEAD = /^(?:dead|killed|died|lifeless|bod(?:y|ies)|corpses?|muert[oa]s?|cadaver(?:es)?|cuerpos?|vida)$/;

/** `parted` where its parts are told and found already: then only a number of its own counts ('of | the 14 dead |, six were soldiers'). */
export const stateFigures = (context: ClaimContext, trigger: Trigger, parted: boolean): DraftFigure[] => {
  const { effect } = trigger.entry;
  const { tokens, text } = context.analysis;
  if (effect === null) return [];
  const scope = isCumulative(context, trigger) ? 'cumulative' : 'incident';
  const draft = (bounds: Bounds, span: Described['evidence'], whom: Whom): DraftFigure => ({
    effect,
    whom,
    ...bounds,
    words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    scope,
    evidence: [span],
    partial: false,
  });
  const negation = negationBefore(context, trigger.first, trigger.sentence);
  if (negation !== undefined || bareSubject(context, trigger.first) === 'nobody') {
    const { start } = tokens[Math.max(0, negation ?? trigger.first - 1)];
    return [draft(exactly(0), { start, end: tokens[trigger.last - 1].end }, 'unknown')];
  }
  if (isPartOfThem(context, trigger) || isOfDead(context, trigger) || isAllBut(context, trigger)) return [];
  const isCondition = CONDITION.test(context.forms[trigger.first]);
  const quantity = isCondition ? undefined : (countBefore(context, trigger) ?? countAfter(context, trigger));
  // 'put the toll at 12 | killed': told by that word
  if (quantity && isPut(context, trigger) && DEAD.test(context.forms[quantity.last] ?? '')) return [];
  if (!quantity && parted) return [];
  if (!quantity) {
    const parts = partsOf(context, trigger);
    if (parts.length > 0) return parts.flatMap((phrase) => bearerFigures(context, phrase, effect, scope, true));
    const bearer = isPut(context, trigger) ? undefined : bearerOf(context, trigger);
    if (!bearer) return [];
    // 'Ana Ruiz, 15, Juan Paz, 19, and Luis Gil were | injured'
    return listAround(context, bearer).flatMap((phrase) => bearerFigures(context, phrase, effect, scope));
  }
  const counted = quantity.noun >= 0 ? context.phraseAt.at(quantity.noun) : undefined;
  const whom = counted ? describe(context, counted).whom : 'unknown';
  const { low, best, high } = quantity;
  return [draft({ low, best, high }, quantitySpan(context, quantity, trigger), whom)];
};
