/** What the tree gets wrong around a verb, set right: voices of bare past forms, counts, things behind, labels. */
import type { Frame } from '../../knowledge/lexicon/trigger-entry.ts';
import { mendAttackers } from './bare-attackers.ts';
import { hasOrdinalSubject } from './bare-subject.ts';
import type { ClaimContext } from './context.ts';
import { countedWhole } from './described.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { formBehind, phraseBehind, quantityBehind } from './right-behind.ts';
import { type Placed, treePositions } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

/** A bare past form without an object: 'Two men shot in Tulsa', 'Balean a…' stays active. */
const mendVoice = (
  frame: Frame,
  trigger: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  if (!frame.transitive || frame.object !== 'victim' || context.language !== 'en' || trigger.entry.part !== 'verb')
    return found;
  if (!/(?:ed|ot|ain|ung|urt|eld|taken)$/.test(context.forms[trigger.head])) return found;
  // 'Four people | taken hostage': the hostage is the trigger's own
  const inner = ({ head }: NounPhrase) => head >= trigger.first && head < trigger.last;
  // 'Mayor killed | hours | after the vote'
  const isTime = ({ head }: NounPhrase) =>
    TIME_UNITS.test(context.forms[head]) || context.timeAt.at(head) !== undefined;
  // '12 police officers | killed', both the subject and what the participle hangs on
  const isSubject = (phrase: NounPhrase) => found.some((one) => one.position === 'subject' && one.phrase === phrase);
  const isObject = ({ position, phrase }: Placed) =>
    position === 'object' && !inner(phrase) && !isTime(phrase) && !isSubject(phrase);
  if (found.some((one) => isObject(one) || isDoer(context, one.phrase))) return found;
  const rest = formBehind(context, trigger.last);
  if (rest === 'at' || rest === 'on' || QUANTIFIED.test(rest) || takesObject(context, trigger)) return found;
  // 'Soldiers freed | 12 kidnapped tourists'
  const counted = quantityBehind(context, trigger.last);
  if (counted?.kind === 'people' && counted.noun >= trigger.last) return found;
  // 'Rebels shot | a teacher | and two nurses were wounded'
  const next = phraseBehind(context, trigger.last);
  if (next?.first === trigger.last && next.prep === null && next.noun?.people && next.head > next.first) return found;
  return found.map((one) =>
    one.position === 'subject' && !isShared(one)
      ? { ...one, position: 'object', rule: 'subject of a bare participle' }
      : one,
  );
};

const TIME_UNITS = /^(?:moments|seconds|minutes|hours|days|weeks|months|years|day|week|month|year|hour)$/;
/** 'The rebels | freed | all but two of them' */
const QUANTIFIED = /^(?:all|some|most|many|both|them|him|her|others)$/;
const PARTICLE = /^(?:away|off|out|down|up)$/;

/** 'dragged | the priest | away', 'led away | the priest': an object within the words of the trigger, or behind its particle. */
const takesObject = (context: ClaimContext, { first, last, sentence }: Trigger): boolean => {
  if (last - first < 2) return false;
  const { forms, phraseAt, words } = context;
  for (let at = first + 1; at < last; at++)
    if (phraseAt.at(at)?.noun?.people && !/^(?:hostages?|captives?|prisoners?)$/.test(forms[at])) return true;
  const behind = phraseAt.at(last) ?? (words.determiners.has(forms[last] ?? '') ? phraseAt.at(last + 1) : undefined);
  return behind?.sentence === sentence && behind.first >= last && (behind.prep === null || PARTICLE.test(behind.prep));
};

/** 'Quemaron | tres camiones', 'Detuvieron | a cinco': a thing behind a Spanish verb of harm, or people behind 'a', are harmed by somebody who is not named. */
const mendPostposed = (
  frame: Frame,
  { entry, last }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  if (context.language !== 'es' || entry.part !== 'verb' || !frame.transitive || frame.object === null) return found;
  const behind = found.find(
    ({ position, phrase }) =>
      position === 'subject' &&
      phrase.first >= last &&
      (phrase.prep === null ? isThing(phrase) : phrase.prep === 'a' && phrase.first === last + 1),
  );
  if (behind === undefined) return found;
  return found.flatMap((one) => {
    if (one === behind) return [{ ...one, position: 'object' as const, rule: 'object behind the verb' }];
    return one.rule === "conjunct's object" ? [] : [one];
  });
};

const isThing = ({ noun }: NounPhrase): boolean => noun?.kind === 'vehicle' || noun?.kind === 'structure';

const HARMED = /^(?:killed|wounded|injured|hurt|killing|wounding|injuring|murieron|hirio|hirieron)$/;

/** '| Villagers | demonstrated': what takes no object has no passive. */
const mendIntransitive = (frame: Frame, { entry }: Trigger, found: readonly Placed[]): readonly Placed[] =>
  entry.part !== 'verb' || frame.object !== null || found.some(({ position }) => position === 'subject')
    ? found
    : found.map((one) =>
        one.rule === 'modified noun' || one.rule === 'passive subject' ? { ...one, position: 'subject' } : one,
      );

/** 'killed | four | and wounded 20': the count that touches the verb, not the one of the next harm, whatever the tree says. */
const mendCounts = (
  frame: Frame,
  { entry, last }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  const next = phraseBehind(context, last);
  if (entry.part !== 'verb' || frame.object !== 'victim' || next?.first !== last || next.quantity === undefined)
    return found;
  return found.map((one) => {
    const { position, phrase } = one;
    if (position !== 'object' || phrase.first <= next.last) return one;
    // 'wounding | 70 |, officials and witnesses said'
    const other =
      context.forms[next.last] === ',' ||
      context.forms.slice(next.last, phrase.first).some((form) => HARMED.test(form));
    return other ? { ...one, phrase: next, rule: 'count right after the verb' } : one;
  });
};

/**
 * 'gunned down | twelve soldiers', 'burned to death | 12', 'had killed | another four | near the town', 'killed | a civilian | and wounded
 * six others' (an adjective to the tagger), 'who ambushed a convoy killed | journalist Ana Ruiz': people right behind a verb that no 'were' makes passive are its object, whatever the tree says.
 */
const mendBehind = (
  frame: Frame,
  { entry, head, last }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  const { language, forms, timeAt, words, analysis } = context;
  if (language !== 'en' || entry.part !== 'verb' || !frame.transitive) return found;
  if (frame.object !== 'victim' && entry.effect !== 'arrested') return found;
  const behind = phraseBehind(context, last);
  if (behind === undefined || behind.first !== last || behind.prep !== null || timeAt.at(behind.head)) return found;
  const { quantity } = behind;
  const isNamed = behind.noun?.people === true && behind.name?.type === 'PER';
  if (quantity ? /^(?:things|age)$/.test(quantity.kind) : !isNamed && analysis.tokens[behind.head].upos !== 'ADJ')
    return found;
  if (words.beForms.has(forms[head - 1] ?? '') || /^(?:being|been)$/.test(forms[head - 1] ?? '')) return found;
  if (behind.noun ? !behind.noun.people : quantity === undefined || quantity.noun >= 0) return found;
  if (found.some(({ position, phrase }) => position === 'object' && phrase.last <= behind.last && phrase.first >= head))
    return found;
  return [
    ...found.filter(({ position, phrase }) => phrase !== behind && position !== 'object'),
    { position: 'object', phrase: behind, rule: 'counted right behind the verb', strength: 0.85 },
  ];
};

/**
 * 'fueron abatidos | al menos 12 hombres', 'fueron privados de la libertad | 12 |', 'desplazaron a | 40 familias': counted people right behind a
 * Spanish verb, and 'agentes de la policía | detenidos', where the participle is told of the agents.
 */
const mendSpanish = (
  frame: Frame,
  { entry, head, last }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  const { language, forms, timeAt, words } = context;
  if (language !== 'es' || entry.part !== 'verb' || frame.object === null) return found;
  const killed = whoseDeath(context, last);
  if (killed)
    return [
      ...found.filter(({ position }) => position !== 'object' && position !== 'onto'),
      { position: 'object', phrase: killed, rule: 'whose death it is', strength: 0.9 },
    ];
  if (!frame.transitive) return found;
  const inverted = behindBoth(context, head, last);
  if (inverted) {
    const [doer, harmed] = inverted;
    return [
      ...found.filter(({ phrase }) => phrase !== doer && phrase !== harmed),
      { position: 'subject', phrase: doer, rule: 'behind the verb', strength: 0.8 },
      { position: 'object', phrase: harmed, rule: "behind 'a'", strength: 0.85 },
    ];
  }
  const whole = found.map((one) =>
    one.position === 'object' && one.phrase.first < head && one.phrase.last >= head
      ? { ...one, phrase: countedWhole(context, one.phrase) }
      : one,
  );
  if (whole.some(({ position, phrase }) => position === 'object' && !phrase.pronoun)) return whole;
  const isPassive = words.beForms.has(forms[head - 1] ?? '');
  const touching = isPassive ? phraseBehind(context, last) : undefined;
  const behind = touching?.quantity ? touching : phraseBehind(context, last, 1);
  if (behind?.quantity === undefined || /^(?:things|age)$/.test(behind.quantity.kind) || timeAt.at(behind.head))
    return whole;
  if (behind.noun ? !behind.noun.people && !behind.noun.collective : behind.quantity.noun >= 0) return whole;
  const touches = isPassive ? behind.first <= last + 1 : behind.prep === 'a' && behind.first <= last + 1;
  if (!touches || (isPassive && whole.some(({ phrase }) => phrase.last <= head && !phrase.pronoun))) return whole;
  return [
    ...whole.filter(({ phrase }) => phrase !== behind),
    { position: 'object', phrase: behind, rule: 'counted right behind the verb', strength: 0.85 },
  ];
};

/** 'Secuestra | un comando armado | a | un campesino': a clause that begins with its verb, who did it and whom it befell. */
const behindBoth = (
  context: ClaimContext,
  head: number,
  last: number,
): readonly [NounPhrase, NounPhrase] | undefined => {
  const { analysis, forms, phrases } = context;
  const { first } = analysis.sentences.find((one) => one.first <= head && head < one.last)!;
  if (head !== first && !/^[.:;,]$/.test(forms[head - 1])) return undefined;
  const doer = phraseBehind(context, last) ?? phraseBehind(context, last, 1);
  if (!doer || doer.prep !== null || doer.first < last || doer.pronoun) return undefined;
  if (!doer.noun?.people && !doer.noun?.collective && !doer.armed && doer.actor === undefined) return undefined;
  for (let i = doer.index + 1; i < Math.min(phrases.length, doer.index + 4); i++) {
    const next = phrases[i];
    if (next.sentence !== doer.sentence || next.prep === null) return undefined;
    const isHarmed = next.noun?.people || next.noun?.collective || next.name?.type === 'PER';
    if (next.prep === 'a') return isHarmed ? [doer, next] : undefined;
  }
  return undefined;
};

/** 'causó la muerte | de 12 hombres', 'cobró la vida | a dos niños' */
const whoseDeath = ({ forms, phraseAt, words }: ClaimContext, last: number): NounPhrase | undefined => {
  if (!/^(?:muertes?|vidas?)$/.test(forms[last - 1]) || !/^(?:de|del|a|al)$/.test(forms[last] ?? '')) return undefined;
  const behind =
    phraseAt.at(last + 1) ?? (words.determiners.has(forms[last + 1] ?? '') ? phraseAt.at(last + 2) : undefined);
  return behind?.noun?.people || behind?.name?.type === 'PER' || behind?.quantity ? behind : undefined;
};

const PASSIVE = /^(?:was|were|been|being)$/;
const LISTED = /^(?:including|among)$/;

/** 'and | five people |, including a mayor, were wounded': the counted phrase before the verb's own 'were'. */
const countedBefore = ({ forms, phraseAt, analysis }: ClaimContext, { head, sentence }: Trigger) => {
  const { first } = analysis.sentences[sentence];
  let at = head - 1;
  while (at > first && !PASSIVE.test(forms[at]) && analysis.tokens[at].upos === 'ADV') at--;
  if (!PASSIVE.test(forms[at])) return undefined;
  while (at > first && /^(?:was|were|been|being|have|has|had)$/.test(forms[at])) at--;
  // '112 | of them | were recaptured'
  if (/^(?:them|those|these|whom)$/.test(forms[at]) && forms[at - 1] === 'of') at -= 2;
  if (forms[at] === ',') {
    const opens = forms.lastIndexOf(',', at - 1);
    if (opens <= first || !LISTED.test(forms[opens + 1])) return undefined;
    at = opens - 1;
  }
  const own = phraseAt.at(at);
  return own?.quantity !== undefined && own.last === at + 1 ? own : undefined;
};

/** 'seven lost their lives and | dozens | suffered injuries': a count of its own right before the verb. */
const countedRightBefore = ({ forms, phraseAt }: ClaimContext, { first, entry }: Trigger): NounPhrase | undefined => {
  const own = entry.frame === 'struck' || entry.frame === 'die' ? phraseAt.at(first - 1) : undefined;
  const isOwn =
    own?.quantity !== undefined && own.last === first && /^(?:and|,|;|while)$/.test(forms[own.first - 1] ?? '');
  return isOwn ? own : undefined;
};

/** 'three were killed, and | five people |, including a mayor, were wounded': whoever has 'were' of his own shares no subject. */
const mendShared = (
  frame: Frame,
  trigger: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  const { part, effect } = trigger.entry;
  if (part !== 'verb' || context.language !== 'en' || (frame.object !== 'victim' && effect !== 'arrested'))
    return found;
  // 'Two were shot and | the third | died': a subject of its own that is no phrase
  if (hasOrdinalSubject(context, trigger.first)) return found.filter((one) => !isShared(one));
  const own = countedBefore(context, trigger) ?? countedRightBefore(context, trigger);
  if (own === undefined || found.some(({ phrase }) => phrase === own)) return found;
  return found.map((one) => {
    const { phrase, position } = one;
    const isOther = isShared(one) ? phrase.last <= own.first : position !== 'agent' && phrase.first >= own.last;
    return isOther && phrase.last <= trigger.first ? { ...one, phrase: own, rule: "before its own 'were'" } : one;
  });
};

/** '| 50 personas |, la mayoría alumnas, murieron': most of them are no others. */
const mendMost = ({ first, sentence }: Trigger, found: readonly Placed[], context: ClaimContext): readonly Placed[] => {
  const isMost = ({ first: from, last, index }: NounPhrase) =>
    context.forms[from - 1] === ',' &&
    context.forms[last] === ',' &&
    context.phrases[index - 1]?.last === from - 1 &&
    /^(?:mayoria|most|many|mayor)$/.test(
      context.forms[context.words.determiners.has(context.forms[from]) ? from + 1 : from],
    );
  const { first: start } = context.analysis.sentences[sentence];
  return found.map((one) =>
    !isShared(one) && one.phrase.last < first && one.phrase.first > start && isMost(one.phrase)
      ? { ...one, phrase: context.phrases[one.phrase.index - 1], rule: 'before most of them' }
      : one,
  );
};

/** 'The army said | six | of its soldiers were killed', where the tree sees six said and the soldiers killed: six of them were. */
const mendPartOf = (found: readonly Placed[], { phrases, words }: ClaimContext): readonly Placed[] =>
  found.map((one) => {
    const { phrase, position } = one;
    const part = phrases[phrase.index - 1];
    const isPart =
      /^(?:subject|object)$/.test(position) &&
      words.of.has(phrase.prep ?? '') &&
      part?.sentence === phrase.sentence &&
      part.last === phrase.first - 1 &&
      part.quantity !== undefined &&
      part.quantity.noun < 0;
    return isPart && !found.some((other) => other.phrase === part)
      ? { ...one, phrase: part, rule: 'part of them' }
      : one;
  });

/** 'designate | the cartel | a terrorist organisation': the object stands within the words of the trigger, the label at their end. */
const mendLabels = (
  { first, last, entry }: Trigger,
  found: readonly Placed[],
  context: ClaimContext,
): readonly Placed[] => {
  if (entry.frame !== 'designate' || last - first < 3) return found;
  const named = context.phraseAt.at(first + 1) ?? context.phraseAt.at(first + 2);
  if (named === undefined || named.last >= last) return found;
  const label = found.find(
    ({ position, phrase }) => position === 'object' && phrase.first < last && phrase.last >= last,
  );
  return found.map((one) => (one === label ? { ...one, phrase: named, rule: 'within the words' } : one));
};

/** 'the man who killed | three people | was arrested': of two subjects the one that touches another verb is that verb's own. */
const mendBorrowed = (
  { first }: Trigger,
  found: readonly Placed[],
  { analysis: { tokens }, words }: ClaimContext,
): readonly Placed[] => {
  // 'A leader of the party of | a former president | was shot': nor does what hangs on a noun
  const touches = ({ phrase }: Placed) =>
    phrase.last <= first &&
    (words.of.has(phrase.prep ?? '') || (phrase.prep === null && tokens[phrase.first - 1]?.upos === 'VERB'));
  return found.filter(
    (one) =>
      !touches(one) || !found.some((other) => other.position === one.position && other.phrase.last < one.phrase.first),
  );
};

/** The tree's positions, with the voice of verbs set right that it got wrong. */
export const mendedPositions = (context: ClaimContext, trigger: Trigger, frame: Frame): readonly Placed[] => {
  const found = mendCounts(frame, trigger, mendIntransitive(frame, trigger, treePositions(context, trigger)), context);
  const whole = mendPartOf(mendMost(trigger, found, context), context);
  const own = mendBorrowed(trigger, mendShared(frame, trigger, whole, context), context);
  const voiced = mendVoice(frame, trigger, mendBehind(frame, trigger, own, context), context);
  const attacking = mendAttackers(frame, trigger, voiced, context);
  const spoken = mendSpanish(frame, trigger, mendPostposed(frame, trigger, attacking, context), context);
  return mendLabels(trigger, spoken, context);
};

/** 'they | killed': no form of an object. */
const isDoer = ({ forms }: ClaimContext, { pronoun, head }: NounPhrase): boolean =>
  pronoun && /^(?:he|she|they|it)$/.test(forms[head]);

const isShared = ({ rule }: Placed): boolean => rule.startsWith('shared');
