/** Parts of a toll told by themselves: 'five of the dead were policemen', 'among the wounded are two nurses', 'of the 14 dead, six were soldiers'. */
import type { Quantity } from '../findings.ts';
import type { ClaimContext } from './context.ts';
import { coordinatedPhrases } from './coordination.ts';
import { describe } from './described.ts';
import { boundsOf, type DraftFigure, figure } from './figures.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Trigger } from './trigger.ts';

const THOSE = /^(?:those|all|quienes)$/;
const BEING = /^(?:is|are|was|were|be|es|son|era|eran|fue|fueron|seria|serian)$/;
const STANDING =
  /^(?:is|are|was|were|include[ds]?|hay|habia|habria|esta|estan|estaba|estaban|figura|figuran|figuraba|figuraban|encuentra|encuentran|encontraba|encontraban|cuenta|cuentan|destaca|destacan)$/;
const PEOPLE = /^(?:people|persons|victims|personas|victimas)$/;
const AMONG = /^(?:among|amongst|entre)$/;
const LINKS = /^(?:,|and|y|e|while|mientras|que|otros|otras|another|others|at|least|se|also|tambien|al|menos)$/;
const MOST_LINKS = 4;

/** 'the | dead', 'those | killed', 'los | muertos', 'the 14 | dead', 'the people | killed': where the words for all of them begin. */
const wholeStart = ({ forms, words, quantityAt }: ClaimContext, struck: number): number | undefined => {
  const first = PEOPLE.test(forms[struck - 1] ?? '') ? struck - 1 : struck;
  const isAll = (at: number) => words.definite.has(forms[at] ?? '') || THOSE.test(forms[at] ?? '');
  const counted = quantityAt.at(first - 1);
  if (!counted) return isAll(first - 1) ? first - 1 : undefined;
  return [counted.first, counted.first - 1].find(isAll);
};

const isPeople = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity !== undefined && quantity.best !== null && /^(?:people|things|other)$/.test(quantity.kind);

/** The people that a number is told to be: 'five … were | police officers'. */
const peopleAt = ({ phraseAt }: ClaimContext, at: number, sentence: number): NounPhrase | undefined => {
  const phrase = phraseAt.at(at);
  return phrase?.sentence === sentence && (phrase.noun?.people || phrase.noun?.collective || phrase.actor)
    ? phrase
    : undefined;
};

const partOf = (
  context: ClaimContext,
  { entry: { effect } }: Trigger,
  count: Quantity,
  of: NounPhrase,
): DraftFigure[] => {
  // 'All | but three | of the dead were officers': how many is not told
  if (effect === null || /^(?:but|menos|salvo)$/.test(context.forms[count.first - 1] ?? '')) return [];
  const described = describe(context, of);
  const evidence = { start: context.analysis.tokens[count.first].start, end: described.evidence.end };
  const { low, best, high } = count;
  return [figure(effect, described.whom, { low, best, high }, { ...described, evidence }, context, 'incident', true)];
};

/** '…, six were soldiers and | eight (were) civilians': numbers told to be somebody, one after the other. */
const numberedParts = (context: ClaimContext, trigger: Trigger, from: number): DraftFigure[] => {
  const { forms, quantityAt, analysis } = context;
  const { last } = analysis.sentences[trigger.sentence];
  const found: DraftFigure[] = [];
  for (let at = from; at < last; ) {
    for (let n = 0; n < MOST_LINKS && LINKS.test(forms[at] ?? '') && !quantityAt.at(at); n++) at++;
    const count = quantityAt.at(at);
    if (!isPeople(count) || count.first !== at) break;
    const behind = BEING.test(forms[count.last] ?? '') ? count.last + 1 : count.last;
    // 'six were soldiers', 'and eight civilians'
    const own = behind === count.last && found.length === 0 ? undefined : peopleAt(context, behind, trigger.sentence);
    if (!own) break;
    found.push(...partOf(context, trigger, count, own));
    at = own.last;
  }
  return found;
};

/** 'Six of the dead | in the attack | were children': the verb behind what tells where they died. */
const WHERE = /^(?:in|of|from|at|en|de|del|por)$/;
const WHERE_REACH = 7;
const beingAfter = ({ forms }: ClaimContext, last: number): number | undefined => {
  const reach = WHERE.test(forms[last] ?? '') ? WHERE_REACH : 1;
  for (let at = last; at < last + reach; at++) {
    if (BEING.test(forms[at] ?? '')) return at;
    if (/^[.;:,]$/.test(forms[at] ?? '')) return undefined;
  }
  return undefined;
};

/** 'Five of | the dead | were policemen and two were nurses' */
const partsBefore = (context: ClaimContext, trigger: Trigger, start: number): DraftFigure[] => {
  const { forms, words, quantityAt } = context;
  const count = words.of.has(forms[start - 1] ?? '') ? quantityAt.at(start - 2) : undefined;
  if (!isPeople(count) || count.last !== start - 1) return [];
  const being = beingAfter(context, trigger.last);
  if (being === undefined) return [];
  const own = peopleAt(context, being + 1, trigger.sentence);
  if (!own || own.quantity) return [];
  return [...partOf(context, trigger, count, own), ...numberedParts(context, trigger, own.last)];
};

/** 'Among | the dead | were two nurses and a guard', 'Entre | los muertos | hay tres policías' */
const partsListed = (
  context: ClaimContext,
  { entry: { effect }, last, sentence }: Trigger,
  start: number,
): DraftFigure[] => {
  const { forms } = context;
  if (effect === null || !AMONG.test(forms[start - 1] ?? '')) return [];
  const at = forms[last] === 'se' || forms[last] === ',' ? last + 1 : last;
  if (!STANDING.test(forms[at] ?? '')) return [];
  const listed = peopleAt(context, at + 1, sentence) ?? peopleAt(context, at + 2, sentence);
  if (!listed || listed.first > at + 2) return [];
  return coordinatedPhrases(context, listed).flatMap((phrase) => {
    const described = describe(context, phrase);
    const bounds = described.people || phrase.name?.type === 'PER' ? boundsOf(described, phrase, context) : undefined;
    return bounds ? [{ ...figure(effect, described.whom, bounds, described, context, 'incident', true), phrase }] : [];
  });
};

/** The parts of those who died or were hurt that a trigger, naming them all, stands among; none where it is told otherwise. */
export const partsTold = (context: ClaimContext, trigger: Trigger): readonly DraftFigure[] => {
  const { effect } = trigger.entry;
  if (effect !== 'killed' && effect !== 'injured') return [];
  const start = wholeStart(context, trigger.first);
  if (start === undefined) return [];
  const before = partsBefore(context, trigger, start);
  if (before.length > 0) return before;
  const listed = partsListed(context, trigger, start);
  if (listed.length > 0) return listed;
  const { forms, words } = context;
  // 'Of | the 14 dead |, six were soldiers', the whole told with its parts
  return words.of.has(forms[start - 1] ?? '') && forms[trigger.last] === ','
    ? numberedParts(context, trigger, trigger.last + 1)
    : [];
};
