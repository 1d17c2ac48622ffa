/**
 * '| Gunmen | armed with rifles attacked a bus', '| soldiers |, some of them drunk, opened fire': a subject that what describes it
 * parts from its verb. The tree often takes the description for the clause's verb, or what stands in it for the subject.
 */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Placed } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

/** Words that a description opens with, right behind those whom it describes. */
const DESCRIBING =
  /^(?:armed|dressed|disguised|mounted|equipped|masked|clad|suspected|believed|thought|linked|aligned|allied|affiliated|backed|supported|led|posing|wearing|carrying|riding|travelling|traveling|wielding|brandishing|loyal|close|belonging|on|in|with|from|of|aboard|who)$/;
const OPENS = /^(?:[;:"“(—–-]|that|when|as|after|before|while|because|where|said|say|says|and)$/;
/** Words that another clause begins with. */
const TURNS = /^(?:[;:"“”()]|when|after|before|while|because|although|but|if|until|where|whom|whose|as|and|said|says)$/;
const REACH = 20;

/** A subject, and where what describes it begins. */
interface Opener {
  readonly phrase: NounPhrase;
  readonly end: number;
}

/** The people, an armed group or a body that a clause opens with, and that a description follows. */
const opener = (context: ClaimContext, { first, sentence }: Trigger): Opener | undefined => {
  const { forms, analysis, phrases, phraseAt } = context;
  const start = analysis.sentences[sentence].first;
  for (let at = first - 1; at > Math.max(start, first - REACH); at--) {
    const opens = DESCRIBING.test(forms[at]) || forms[at] === ',';
    const described = opens ? phraseAt.at(at - 1) : undefined;
    if (described?.last !== at) continue;
    // 'a group of | men | armed with rifles', 'members of | the gang | on motorcycles'
    const group = described.prep === 'of' ? phrases[described.index - 1] : undefined;
    const phrase = group?.last === described.first - 1 ? group : described;
    const clause = phrase.first === start || OPENS.test(forms[phrase.first - 1]);
    const people = phrase.noun?.people || phrase.noun?.collective || phrase.actor || phrase.armed;
    if (clause && people && phrase.prep === null && !phrase.pronoun && !context.timeAt.at(phrase.head))
      return { phrase, end: at };
  }
  return undefined;
};

/** 'gunmen who wore | masks | burned a bus': what a verb of the description takes. */
const isOfDescription = ({ analysis: { tokens }, forms }: ClaimContext, { first, prep, noun }: NounPhrase): boolean =>
  prep !== null ||
  tokens[first - 1]?.upos === 'VERB' ||
  // 'rifles and | grenades'
  (forms[first - 1] === 'and' && !noun?.people && !noun?.collective);

/** Whether all between the subject and the verb describes the subject. */
const describesOnly = (context: ClaimContext, { end }: Opener, { first }: Trigger): boolean => {
  const { forms, words, analysis, phraseAt, timeAt } = context;
  if (words.beForms.has(forms[first - 1] ?? '') || forms[first - 1] === 'to') return false;
  const set = forms[end] === ',';
  if (set !== (forms[first - 1] === ',')) return false;
  for (let at = end; at < first; at++) {
    const posing = forms[at] === 'as' && forms[at - 1] === 'posing';
    // 'with rifles | and | grenades'
    // 'ambushed | and | killed four farmers'
    if (forms[at] === 'and' && at === first - 1 && analysis.tokens[at - 1].upos === 'VERB') continue;
    const joins = forms[at] === 'and' && analysis.tokens[at + 1]?.upos !== 'VERB' && !words.beForms.has(forms[at + 1]);
    if (TURNS.test(forms[at]) && !posing && !joins) return false;
    if (forms[at] === ',' && at > end && at < first - 1) return false;
  }
  const touching = phraseAt.at(first - 1);
  return touching === undefined || timeAt.at(touching.head) !== undefined || isOfDescription(context, touching);
};

/** Whether the verb takes an object or fires: 'men armed with rifles | killed in the raid' are those who died. */
const isActive = (context: ClaimContext, { entry, last }: Trigger): boolean => {
  if (entry.frame === 'fire') return true;
  const { forms, words, analysis, phraseAt, timeAt } = context;
  // 'ambushed | and killed | four farmers'
  const end = words.and.has(forms[last] ?? '') && analysis.tokens[last + 1]?.upos === 'VERB' ? last + 2 : last;
  const object = phraseAt.at(end);
  if (object?.first === end) return object.prep === null && timeAt.at(object.head) === undefined;
  // 'fired rockets | at a base'
  return entry.type === 'shelling' && /^(?:at|on|into)$/.test(forms[last] ?? '');
};

/** The positions, with the subject that stands before its description. */
export const withDescribedSubject = (
  context: ClaimContext,
  trigger: Trigger,
  found: readonly Placed[],
): readonly Placed[] => {
  const { entry, first } = trigger;
  if (context.language !== 'en' || entry.part !== 'verb' || context.forms[first].endsWith('ing')) return found;
  const opened = isActive(context, trigger) ? opener(context, trigger) : undefined;
  if (!opened || !describesOnly(context, opened, trigger)) return found;
  const { phrase } = opened;
  const kept = found.filter(({ position, phrase: { index } }) => position !== 'subject' || index <= phrase.index);
  return kept.some(({ phrase: { index } }) => index === phrase.index)
    ? kept
    : [...kept, { position: 'subject', phrase, rule: 'before its description', strength: 0.75 }];
};
