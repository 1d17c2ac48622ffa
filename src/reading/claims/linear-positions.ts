/**
 * Where the noun phrases stand around a trigger, read off the order of words alone: for texts without trees and where
 * the tree gives a trigger none of its people (garbled translations, headlines).
 */
import { isBeset } from './beset.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { namesSpeaker, SAYING } from './saying-words.ts';
import type { Placed, Position } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

const REACH = 22;
const NEAR_PHRASES = 4;
const CLAUSE_END = new Set([';', ':', '.', '?', '!', '"']);

const isParticipleForm = ({ forms, language }: ClaimContext, at: number): boolean =>
  language === 'en'
    ? /(?:ed|en|ot|ain|ung|urt|orn|eld|aught|ound|ost|ead|un)$/.test(forms[at])
    : /(?:ado|ido|erto|echo|esto|oto|ada|ida|erta)s?$/.test(forms[at]);

/** 'was killed', 'have been wounded', 'fueron hallados'; in headlines and after nouns a bare participle too. */
export const looksPassive = (context: ClaimContext, { first, sentence }: Trigger): boolean => {
  const { forms, words, analysis } = context;
  if (isBeset(context, first)) return true;
  if (!isParticipleForm(context, first)) return false;
  const start = analysis.sentences[sentence].first;
  for (let i = first - 1; i >= Math.max(start, first - 4); i--) {
    if (words.beForms.has(forms[i])) return true;
    if (context.phraseAt.at(i)?.head === i || CLAUSE_END.has(forms[i])) break;
  }
  return false;
};

const nextPhrase = (context: ClaimContext, trigger: Trigger): NounPhrase | undefined => {
  const { forms, analysis } = context;
  const { last } = analysis.sentences[trigger.sentence];
  let end = Math.min(last, trigger.last + 6);
  for (let i = trigger.last; i < end; i++) {
    // 'otras tres resultaron heridas, | informó | la Secretaría'
    if (CLAUSE_END.has(forms[i]) || SAYING[context.language].has(forms[i])) return undefined;
    const phrase = context.phraseAt.at(i);
    if (phrase && !isTime(context, phrase)) return phrase;
    if (phrase) end = Math.min(last, end + 1);
  }
  return undefined;
};

/** 'mataron | el 5 de junio | a cuatro personas': nobody. */
const isTime = ({ timeAt }: ClaimContext, { head }: NounPhrase): boolean => timeAt.at(head) !== undefined;

/** Words between a trigger and what follows it, those of a time not counted. */
const wordsBetween = ({ timeAt }: ClaimContext, from: number, to: number): number => {
  let count = 0;
  for (let at = from; at < to; at++) if (timeAt.at(at) === undefined) count++;
  return count;
};

/** Phrases before the trigger, nearest first, up to the clause's edge. */
const before = (context: ClaimContext, trigger: Trigger): NounPhrase[] => {
  const start = Math.max(context.analysis.sentences[trigger.sentence].first, trigger.first - REACH);
  const found: NounPhrase[] = [];
  for (let i = trigger.first - 1; i >= start; i--) {
    if (CLAUSE_END.has(context.forms[i])) break;
    const phrase = context.phraseAt.at(i);
    if (phrase && found.at(-1) !== phrase && !isTime(context, phrase)) found.push(phrase);
  }
  return found;
};

const after = (context: ClaimContext, trigger: Trigger): NounPhrase[] => {
  const end = Math.min(context.analysis.sentences[trigger.sentence].last, trigger.last + REACH);
  const found: NounPhrase[] = [];
  for (let i = trigger.last; i < end; i++) {
    if (CLAUSE_END.has(context.forms[i])) break;
    const phrase = context.phraseAt.at(i);
    if (phrase && found.at(-1) !== phrase && !isTime(context, phrase)) found.push(phrase);
  }
  return found;
};

const place = (phrase: NounPhrase | undefined, position: Position, rule: string, strength: number): Placed[] =>
  phrase ? [{ position, phrase, rule, strength }] : [];

const prepositionPosition = (context: ClaimContext, prep: string | null): Position | undefined => {
  if (prep === null) return undefined;
  const { words } = context;
  if (words.agent.has(prep)) return 'agent';
  if (words.of.has(prep)) return 'of';
  if (words.between.has(prep)) return 'between';
  if (prep === 'against' || prep === 'contra' || prep === 'on') return 'onto';
  if (words.with.has(prep)) return 'with';
  return words.onto.has(prep) ? 'onto' : undefined;
};

const isPersonal = ({ noun, name, pronoun, quantity }: NounPhrase): boolean =>
  pronoun || name?.type === 'PER' || noun?.people === true || quantity?.kind === 'people';

const verbPositions = (context: ClaimContext, trigger: Trigger): Placed[] => {
  const left = before(context, trigger);
  const bare = left.find(({ prep }) => prep === null);
  const people = left.find((phrase) => phrase.prep === null && isPersonal(phrase)) ?? bare;
  const right = after(context, trigger);
  const next = nextPhrase(context, trigger);
  const spanishPersonal = context.language === 'es' && next?.prep === 'a';
  // 'murieron | y tres | resultaron heridas': the subject of the verb that follows
  const joined =
    next !== undefined && next.first > trigger.last && context.words.and.has(context.forms[next.first - 1]);
  const ofNext = joined && /^(?:VERB|AUX)$/.test(context.analysis.tokens[next.last]?.upos ?? '');
  const beside =
    next && !ofNext && (next.prep === null || spanishPersonal) && wordsBetween(context, trigger.last, next.first) <= 2;
  const touching = beside ? next : undefined;
  // 'detuvieron en Tarvo | a Luis Vera'
  const far = context.language === 'es' && next?.prep === 'en' ? context.phrases[next.index + 1] : undefined;
  const object = touching ?? (far?.prep === 'a' && isPersonal(far) && right.includes(far) ? far : undefined);
  const passive = looksPassive(context, trigger);
  const reduced = !passive && !object && isParticipleForm(context, trigger.first);
  const agent = right.find(({ prep }) => prep !== null && context.words.agent.has(prep));
  if (passive || reduced)
    return [...place(people, 'object', 'phrase before a passive', 0.6), ...place(agent, 'agent', 'by-phrase', 0.6)];
  const onto = right.find(
    ({ prep, first }) => prepositionPosition(context, prep) === 'onto' && !namesSpeaker(context.forms, first - 1),
  );
  const with_ = right.find(({ prep }) => prepositionPosition(context, prep) === 'with');
  return [
    ...place(bare, 'subject', 'phrase before the verb', 0.6),
    ...place(object, 'object', 'phrase after the verb', 0.6),
    ...place(onto !== object ? onto : undefined, 'onto', 'phrase with a preposition', 0.5),
    ...place(agent, 'agent', 'by-phrase', 0.5),
    ...place(with_, 'with', 'phrase with a preposition', 0.5),
  ];
};

const nounPositions = (context: ClaimContext, trigger: Trigger): Placed[] =>
  after(context, trigger).flatMap((phrase, i) => {
    const position = namesSpeaker(context.forms, phrase.first - 1)
      ? undefined
      : prepositionPosition(context, phrase.prep);
    if (i >= NEAR_PHRASES && position !== 'agent') return [];
    // 'the gunfire in the town of | Unión' is nobody's gunfire
    if (position === 'of' && phrase.first - trigger.last > 1) return [];
    return position ? place(phrase, position, 'after the noun', 0.5) : [];
  });

export const linearPositions = (context: ClaimContext, trigger: Trigger): Placed[] =>
  trigger.entry.part === 'noun' ? nounPositions(context, trigger) : verbPositions(context, trigger);
