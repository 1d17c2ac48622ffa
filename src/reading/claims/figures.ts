/** Counts of a claim: how many, of whom, to what effect; parts, additions, negations, tolls. */

import type { Effect, Figure, Whom } from '../../claim.ts';
import type { Span } from '../../schema.ts';
import type { Quantity } from '../findings.ts';
import { isOfRecord, isOfSeries } from '../times/of-record.ts';
import { anyOf, wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { coordinatedPhrases } from './coordination.ts';
import { type Described, describe, innerPhrase } from './described.ts';
import { nobodyTold } from './nobody.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { RoleFiller } from './roles.ts';
import type { Trigger } from './trigger.ts';
import { isUnlistedPeople } from './unlisted-people.ts';

/** A figure before claims have ids: `partial` breaks another figure of the same claim down. */
export interface DraftFigure extends Omit<Figure, 'part'> {
  readonly partial: boolean;
  /** Who is counted. */
  readonly phrase?: NounPhrase;
  /** Hit, but whether dead or injured is not said: 'two men were shot'. */
  readonly tentative?: boolean;
}

export type Bounds = Pick<Figure, 'low' | 'best' | 'high'>;

export const exactly = (n: number): Bounds => ({ low: n, best: n, high: n });

const COUPLES = new Set(['couple', 'pareja', 'matrimonio', 'twins', 'gemelos', 'gemelas', 'duo']);
const PART_WORDS = new Set(
  'including among incluidos incluidas incluyendo incluido incluida entre ellos ellas them whom cuales'.split(' '),
);
const CUMULATIVE =
  /\b(?:so far (?:this|in)|this year|since (?:the (?:start|beginning)|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?(?:early |late |mid-)?(?:19|20)\d\ds?|(?:the |its |their )?(?:\w+ )?(?:conflict|war|insurgency|uprising|fighting|violence|offensive|operation|rebellion|revolt|coup|unrest|protests|truce|ceasefire|cease - fire) (?:began|started|broke out|erupted|resumed|escalated|intensified|took effect|was declared)|the (?:outbreak|onset|outset) of)|in the (?:past|last) (?:\w+ )?(?:years|months|decades?)|over the (?:past|last)|annually|per year|a year\b(?! (?:after|before|ago|later|earlier|since))|in all of \d{4}|to date this|en lo que va|\bsuman \d+ (?:los|las)\b|\bsuman ya \d|este ano|desde (?:que|el inicio|enero|19\d\d|20\d\d)|en los ultimos (?:\w+ )?(?:anos|meses)|al ano\b|durante el ano|por ano\b|the \d+(?:st|nd|rd|th) (?:\w+ )?(?:victim|murder|homicide|killing))/;

const WIDEST = 80;

/** The words around a trigger within its sentence: first and last (exclusive). */
export const stretchAround = ({ analysis }: ClaimContext, { sentence, first, last }: Trigger): [number, number] => {
  const { first: from, last: to } = analysis.sentences[sentence];
  return [Math.max(from, first - WIDEST), Math.min(to, last + WIDEST)];
};

const CUMULATIVE_REACH = 16;

/** A word that every stretch of CUMULATIVE holds: most sentences have none. */
const CUMULATIVE_WORD =
  /^(?:suman|far|all|date|ultimos|\d+(?:st|nd|rd|th))$|^(?:last|past|year|va|ano)|(?:since|desde)$|annually/;
const cumulativeWords = wordClasses((_, word) => Number(CUMULATIVE_WORD.test(word)));

/** Whether the words around a trigger count over a year or a war, not over one incident. */
export const isCumulative = (context: ClaimContext, trigger: Trigger): boolean => {
  const { sentence, first, last } = trigger;
  const { first: from, last: to } = context.analysis.sentences[sentence];
  const start = Math.max(from, first - CUMULATIVE_REACH);
  const end = Math.min(to, last + CUMULATIVE_REACH);
  if (isOfCountry(context, trigger)) return true;
  if (!anyOf(cumulativeWords(context.analysis), 1, start, end)) return false;
  const words = context.forms.slice(start, end);
  if (!CUMULATIVE.test(words.join(' '))) return false;
  const own = words.map((form, i) =>
    (SINCE.test(form) && (isOfRecord(context.forms, start + i) || isOfNounClause(context, start + i, trigger))) ||
    (THIS_YEAR.test(form) && (isOfSeries(context.forms, start + i) || isYearOfMonth(context.forms, start + i)))
      ? '_'
      : form,
  );
  return CUMULATIVE.test(own.join(' '));
};

const LARGE = /^(?:hundreds|thousands|scores|dozens|many)$/;
const MANY_OF_COUNTRY = 20;

/** 'Hundreds of activists | have been killed | in the country': large numbers of a whole country, with no day. */
const isOfCountry = (context: ClaimContext, { sentence, first, last }: Trigger): boolean => {
  const { forms, analysis, placeAt, timeAt, quantityAt, language } = context;
  if (language !== 'en' || forms[last] !== 'in' || !/^(?:have|has)$/.test(forms[first - 2] ?? '')) return false;
  if (forms[first - 1] !== 'been') return false;
  const where = forms[last + 1] === 'the' ? forms[last + 2] : '';
  const of = /^(?:country|region|world|conflict|war|violence)$/.test(where) || placeAt.at(last + 1)?.kind === 'country';
  if (!of) return false;
  const { first: from, last: to } = analysis.sentences[sentence];
  for (let at = from; at < to; at++) if (timeAt.at(at) !== undefined) return false;
  for (let at = first - 3; at >= Math.max(from, first - 9); at--)
    if (LARGE.test(forms[at]) || (quantityAt.at(at)?.best ?? 0) >= MANY_OF_COUNTRY) return true;
  return false;
};

/** 'in April | this year', 'en abril de | este año': of which year a month was. */
const isYearOfMonth = (forms: readonly string[], at: number): boolean =>
  MONTHS.test(forms[forms[at - 1] === 'de' || forms[at - 1] === ',' || forms[at - 1] === 'of' ? at - 2 : at - 1] ?? '');
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/;

/** 'this year', 'este año', 'en lo que va del año' */
const THIS_YEAR = /^(?:this|este|en)$/;
const SINCE = /^(?:since|desde)$/;

/** 'freed two soldiers it had held | since | May': told of the soldiers and not of their being freed. */
const isOfNounClause = ({ analysis: { tokens }, parsed }: ClaimContext, since: number, { head }: Trigger): boolean => {
  let inClause = false;
  for (let at = since, steps = 0; parsed && at >= 0 && steps < 12; steps++) {
    if (at === head) return inClause;
    inClause ||= /^(?:acl|amod)/.test(tokens[at].deprel) && tokens[at].head !== head;
    at = tokens[at].head;
  }
  return false;
};

/** Counts of a year, or of the statistics that sum it up. */
const YEARLY =
  /(?:^|[,.;:] )last year(?: ,| (?:at least |more than |some )?\d)|\bin 20\d\d ,|\b(?:crime|homicide|murder|police|official) (?:stats|statistics|figures|data)\b|\bthrough (?:jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec)\w*\.? \d|\bel ano pasado ,?|\b(?:cifras oficiales|estadisticas)\b/;
/** Fewer may well be the victims of one incident of last year. */
const MANY = 20;

/** Whether a number counts over a longer time: its sentence says so, or it is large beside 'last year,' or 'crime stats'. */
const scopeOf = (context: ClaimContext, trigger: Trigger, { best }: Bounds): Figure['scope'] =>
  isCumulative(context, trigger) ||
  ((best ?? 0) >= MANY && YEARLY.test(context.forms.slice(...stretchAround(context, trigger)).join(' ')))
    ? 'cumulative'
    : 'incident';

export const boundsOf = (described: Described, phrase: NounPhrase, context: ClaimContext): Bounds | undefined => {
  const { quantity } = described;
  if (phrase.negated) return exactly(0);
  if (quantity && (quantity.kind === 'people' || quantity.kind === 'things' || quantity.kind === 'other'))
    return { low: quantity.low, best: quantity.best, high: quantity.high };
  if (COUPLES.has(context.forms[phrase.head])) return exactly(2);
  const inner = phrase.noun?.id === 'body' ? innerPhrase(context, phrase) : undefined;
  if (inner && COUPLES.has(context.forms[inner.head])) return exactly(2);
  if (inner && !inner.isPlural() && !phrase.isPlural()) return exactly(1);
  if (isTitled(phrase)) return exactly(1);
  if (phrase.isPlural() || phrase.pronoun || isTheDead(context, phrase)) return undefined;
  if (phrase.noun?.collective && phrase.name?.type !== 'PER') return undefined;
  return exactly(1);
};

/** 'Officers | Ana Ruiz | and Luis Paz': a title of several before the name of one. */
const isTitled = ({ name, noun, head, last, first }: NounPhrase): boolean =>
  name?.type === 'PER' && noun?.people === true && name.last === last && name.first > first && head < last;

/** '| the dead | were found': people, told of in the singular. */
const isTheDead = ({ forms }: ClaimContext, { definite, head, last }: NounPhrase): boolean =>
  definite && last === head + 1 && /^(?:dead|wounded|injured)$/.test(forms[head]);

/** 'including two children', 'entre ellos dos menores': counted already in what stands before. */
const isPart = (context: ClaimContext, { first, sentence }: NounPhrase): boolean => {
  const start = Math.max(context.analysis.sentences[sentence].first, first - 3);
  for (let i = first - 1; i >= start; i--) {
    const form = context.forms[i];
    if (form === 'including' || /^inclu(?:id|yend)/.test(form)) return true;
    if (
      PART_WORDS.has(form) &&
      (context.forms[i - 1] === 'among' ||
        context.forms[i - 1] === 'entre' ||
        context.forms[i - 1] === 'of' ||
        context.forms[i - 1] === 'de')
    )
      return true;
    // 'killing 11 of them | and | losing two soldiers'
    if (context.words.and.has(form) || context.analysis.tokens[i].upos === 'VERB') return false;
  }
  return false;
};

export const figure = (
  effect: Effect,
  whom: Whom,
  bounds: Bounds,
  described: Described,
  context: ClaimContext,
  scope: Figure['scope'],
  partial: boolean,
  what?: string | null,
): DraftFigure => ({
  effect,
  whom,
  ...(what ? { what } : {}),
  ...bounds,
  words: context.analysis.text.slice(described.evidence.start, described.evidence.end).replace(/\s+/g, ' '),
  scope,
  evidence: [described.evidence],
  partial,
});

/** 'shot' and 'taken to hospital' do not say whether one lives. */
const isTentative = ({ entry }: Trigger): boolean =>
  (entry.type === 'shooting' || entry.sense === 'hospital') && entry.effect === 'injured';

/** 'Two of nine hostages | freed |, seven still held': a headline's only verb, not what the nine are. */
const isHeadlineVerb = ({ forms, analysis }: ClaimContext, trigger: Trigger, { first, head }: NounPhrase): boolean => {
  const { first: from, last } = analysis.sentences[trigger.sentence];
  for (let at = from; at < last && (at < trigger.last || forms[at] !== ','); at++) {
    const own = (at >= first && at <= head) || (at >= trigger.first && at < trigger.last);
    if (!own && /^(?:AUX|VERB)$/.test(analysis.tokens[at].upos)) return false;
  }
  return true;
};

/** 'Ten of the 12 students | kidnapped in May were freed': what modifies the noun is told of the twelve. */
const wholeOf = (context: ClaimContext, trigger: Trigger, phrase: NounPhrase): Quantity | undefined => {
  const { first, head } = phrase;
  const { deprel, head: above } = context.analysis.tokens[trigger.head];
  // 'two of nine | kidnapped | tourists'
  const within = trigger.first > first && trigger.last <= head;
  if (!within && (above !== head || !/^(?:acl|amod)/.test(deprel) || isHeadlineVerb(context, trigger, phrase)))
    return undefined;
  let last: Quantity | undefined;
  for (let i = first; i < (within ? trigger.first : head); i++) {
    const quantity = context.quantityAt.at(i);
    if (quantity && quantity.kind !== 'age') last = quantity;
  }
  return last;
};

const ALIVE = /^(?:injured|wounded|hurt|hospitali[sz]ed|heridos?|heridas?|lesionad[oa]s?)$/;
const DEAD = /^(?:dead|killed|slain|fatally|muert[oa]s?|fallecid[oa]s?)$/;

/** '1 killed, | 5 injured', 'left two dead and | two others | wounded', 'tres | muertas': counted to another effect. */
export const isOfOtherEffect = (
  { forms, words }: ClaimContext,
  effect: Effect,
  { head, last, quantity }: NounPhrase,
): boolean => {
  const other = effect === 'killed' ? ALIVE : effect === 'injured' ? DEAD : undefined;
  if (other === undefined) return false;
  for (let i = head; i <= last; i++) if (other.test(forms[i] ?? '')) return true;
  // 'five were killed and | eight | were wounded'
  let behind = last;
  while (words.beForms.has(forms[behind] ?? '') || words.haveForms.has(forms[behind] ?? '')) behind++;
  if (quantity && behind > last && other.test(forms[behind] ?? '')) return true;
  // 'y | tres | resultaron heridas'
  return /^(?:resulto|resultaron|quedo|quedaron)$/.test(forms[last] ?? '') && other.test(forms[last + 1] ?? '');
};

/** 'killed nine and injured | 36': a number alone after a verb of harm counts people. */
const isBareCount = (effect: Effect, { noun, name, actor, quantity, first, last }: NounPhrase): boolean =>
  !THINGS.has(effect) &&
  !noun &&
  !name &&
  !actor &&
  quantity !== undefined &&
  quantity.noun < 0 &&
  (quantity.kind === 'people' || quantity.kind === 'other') &&
  quantity.first <= first + 1 &&
  quantity.last === last;

const noneOf = ({ analysis: { text } }: ClaimContext, effect: Effect, span: Span): DraftFigure => ({
  effect,
  whom: 'unknown',
  ...exactly(0),
  words: text.slice(span.start, span.end).replace(/\s+/g, ' '),
  scope: 'incident',
  evidence: [span],
  partial: false,
});

const DEATHS = /^(?:deaths|killings|murders|homicides|fatalities|muertes|homicidios|asesinatos|ejecuciones)$/;
const CIVIL = /^(?:civilian|civiles)$/;

/** '1,200 civilian | deaths', 'seis | homicidios': each is one of the dead. */
const deathsTold = (context: ClaimContext, trigger: Trigger): DraftFigure | undefined => {
  const { entry, head } = trigger;
  if (entry.effect !== 'killed' || entry.part !== 'noun' || !DEATHS.test(context.forms[head])) return undefined;
  const phrase = context.phraseAt.at(head);
  const quantity = phrase?.quantity;
  if (!phrase || !quantity || quantity.kind === 'age' || quantity.kind === 'time' || quantity.best === null)
    return undefined;
  const { low, best, high } = quantity;
  const civil = context.forms.slice(phrase.first, phrase.last + 1).some((form) => CIVIL.test(form));
  const described = describe(context, phrase);
  const bounds = { low, best, high };
  return figure(
    'killed',
    civil ? 'civilians' : 'unknown',
    bounds,
    described,
    context,
    scopeOf(context, trigger, bounds),
    false,
  );
};

const THINGS = new Set<Effect>(['seized', 'damaged']);

const FATE =
  /^(?:killed|dead|slain|wounded|injured|hurt|missing|captured|arrested|kidnapped|abducted|muert[oa]s?|fallecid[oa]s?|asesinad[oa]s?|herid[oa]s?|lesionad[oa]s?|desaparecid[oa]s?|secuestrad[oa]s?|detenid[oa]s?)$/;
const OR = /^(?:or|o|u)$/;

/** 'Seven policemen | missing or | killed', 'heridos o muertos' */
const isEitherFate = ({ forms }: ClaimContext, { first, last, entry: { effect } }: Trigger): boolean =>
  (effect === 'killed' || effect === 'injured' || effect === 'missing') &&
  ((OR.test(forms[first - 1] ?? '') && FATE.test(forms[first - 2] ?? '')) ||
    (OR.test(forms[last] ?? '') && FATE.test(forms[last + 1] ?? '')));

/** How many of 'seven missing or killed' died is not said: seven at most, and no number of its own. */
export const asFated = (
  context: ClaimContext,
  trigger: Trigger,
  figures: readonly DraftFigure[],
): readonly DraftFigure[] =>
  isEitherFate(context, trigger)
    ? figures.map((one) => ({ ...one, low: 0, best: null, high: one.high === null ? null : one.best }))
    : figures;

/** The figures that a claim's victims, prisoners or seized things give. */
export const figuresOf = (context: ClaimContext, trigger: Trigger, fillers: readonly RoleFiller[]): DraftFigure[] => {
  const { effect } = trigger.entry;
  if (effect === null) return [];
  const nobody = nobodyTold(context, trigger);
  if (nobody) return [noneOf(context, effect, nobody)];
  const deaths = deathsTold(context, trigger);
  if (deaths) return [deaths];
  const wanted = THINGS.has(effect) || effect === 'arrested' ? 'target' : 'victim';
  const found: DraftFigure[] = [];
  const victims = fillers.filter(({ role }) => role === wanted).map(({ phrase }) => phrase);
  const parts = new Set(partPhrases(context, trigger, victims));
  for (const phrase of new Set([...victims, ...parts])) {
    const described = describe(context, phrase);
    // 'dos de los lesionados | fallecieron': the wounded may die
    const dies = trigger.entry.frame === 'die' && trigger.entry.part === 'verb';
    if (!dies && isOfOtherEffect(context, effect, phrase)) continue;
    const people =
      described.people ||
      described.kind === 'person' ||
      isBareCount(effect, phrase) ||
      isUnlistedPeople(context, trigger, phrase);
    if (THINGS.has(effect) === people) continue;
    const bounds = boundsOf(
      { ...described, quantity: wholeOf(context, trigger, phrase) ?? described.quantity },
      phrase,
      context,
    );
    if (!bounds) continue;
    const partial = parts.has(phrase) || isPart(context, phrase);
    const what = THINGS.has(effect) ? thingWords(context, phrase) : null;
    const scope = scopeOf(context, trigger, bounds);
    const whom = parts.has(phrase) && ranksAmong(context, phrase, victims) ? 'military' : described.whom;
    const counted = figure(effect, whom, bounds, described, context, scope, partial, what);
    found.push({ ...counted, phrase, ...(isTentative(trigger) ? { tentative: true } : {}) });
    found.push(...partsOfThem(context, trigger, phrase, described));
  }
  return found;
};

/** 'Eight people, | six of them children |, were killed': parts of a count, counted before 'of them'. */
const partsOfThem = (
  context: ClaimContext,
  { entry: { effect }, sentence }: Trigger,
  { last, quantity: whole }: NounPhrase,
  of: Described,
): DraftFigure[] => {
  if (effect === null || whole === undefined || !of.people) return [];
  const { forms } = context;
  const from = forms[last] === ',' || forms[last] === '(' ? last + 1 : last;
  const part = context.quantityAt.at(from);
  if (part?.first !== from || part.best === null || !context.words.of.has(forms[part.last])) return [];
  if (!/^(?:them|whom|ellos|ellas)$/.test(forms[part.last + 1] ?? '')) return [];
  let at = part.last + 2;
  if (/^(?:were|are|was|being|eran)$/.test(forms[at] ?? '')) at++;
  const phrase = context.phraseAt.at(at);
  if (!phrase?.noun?.people || phrase.sentence !== sentence || phrase.quantity) return [];
  const described = describe(context, phrase);
  const evidence = { start: context.analysis.tokens[part.first].start, end: described.evidence.end };
  const { low, best, high } = part;
  return [figure(effect, described.whom, { low, best, high }, { ...described, evidence }, context, 'incident', true)];
};

/** 'four soldiers, including | an officer': an officer of theirs, no policeman. */
const ranksAmong = (context: ClaimContext, { head }: NounPhrase, victims: readonly NounPhrase[]): boolean =>
  /^(?:officers?|oficial|oficiales|commanders?|comandantes?)$/.test(context.forms[head]) &&
  victims.some((phrase) => phrase.quantity && describe(context, phrase).whom === 'military');

const INCLUDING = /^(?:including|incluidos?|incluidas?|incluyendo)$/;
const REACH_OF_PARTS = 8;

/** 'five people were killed, | a waitress | among them, and eight were wounded': where a part told first begins. */
const partBefore = ({ forms, phraseAt, words }: ClaimContext, among: number): number | undefined => {
  const phrase = phraseAt.at(among - 1);
  const opened = phrase && (forms[phrase.first - 1] === ',' || words.and.has(forms[phrase.first - 1] ?? ''));
  return opened && phrase.last === among && /^[,.;]$/.test(forms[among + 2] ?? '') ? phrase.first : undefined;
};

/** Where the parts of a total are told: after 'including', 'among them', 'entre ellos', 'two of them'. */
const partsStart = (context: ClaimContext, from: number, sentence: number): number => {
  const { last } = context.analysis.sentences[sentence];
  for (let i = from; i < Math.min(last, from + REACH_OF_PARTS); i++) {
    const form = context.forms[i];
    // 'three were killed and | five people |, including a mayor, were hurt': parts of the five
    const other = context.phraseAt.at(i)?.quantity;
    if (other?.kind === 'people' || other?.kind === 'other') return -1;
    if (INCLUDING.test(form)) return i + 1;
    if ((form === 'among' || form === 'entre') && PART_WORDS.has(context.forms[i + 1] ?? ''))
      return partBefore(context, i) ?? i + 2;
  }
  return -1;
};

/** Phrases that break the last counted victims down: 'fourteen people died, including | two children'. */
const partPhrases = (context: ClaimContext, trigger: Trigger, victims: readonly NounPhrase[]): NounPhrase[] => {
  const counted = victims.filter(({ quantity }) => quantity !== undefined);
  for (const from of new Set([...counted.map(({ last }) => last), trigger.last])) {
    const start = counted.length > 0 ? partsStart(context, from, trigger.sentence) : -1;
    if (start < 0) continue;
    for (let i = start; i < start + 3; i++) {
      const phrase = context.phraseAt.at(i);
      if (phrase) return coordinatedPhrases(context, phrase);
    }
  }
  return [];
};

const thingWords = (context: ClaimContext, { quantity, first, last }: NounPhrase): string => {
  const from = quantity ? Math.max(quantity.last, first) : first;
  const { tokens, text } = context.analysis;
  return text.slice(tokens[Math.min(from, last - 1)].start, tokens[last - 1].end).replace(/\s+/g, ' ');
};
