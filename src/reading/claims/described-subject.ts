/**
 * '| Gunmen | armed with rifles attacked a bus', '| fighters | loyal to the general shelled the port': a subject whose description
 * in between the tree takes for the clause's verb, or for another subject.
 */
import type { ClaimContext } from './context.ts';
import type { Placed } from './tree-positions.ts';
import type { Trigger } from './trigger.ts';

const DESCRIBING =
  /^(?:armed|dressed|disguised|mounted|equipped|masked|clad|suspected|believed|thought|linked|aligned|allied|affiliated|backed|supported|led|posing|wearing|carrying|riding|travelling|traveling|wielding|brandishing|loyal|close|belonging)$/;
const OPENS = /^(?:[,;:"“(—–-]|that|when|as|after|before|while|because|where|said|say|says)$/;
const REACH = 16;

/** The describing word between the subject and an active verb; -1 where none stands. */
const describingAt = ({ forms, analysis, words }: ClaimContext, { first, sentence }: Trigger): number => {
  const start = analysis.sentences[sentence].first;
  for (let at = first - 1; at > Math.max(start, first - REACH); at--) {
    if (/^[,;:"“”()]$/.test(forms[at]) || /^(?:who|which|that|when|after|before)$/.test(forms[at])) return -1;
    if (forms[at - 1] === 'to' && forms[at] === 'be') continue;
    if (words.beForms.has(forms[at]) || words.haveForms.has(forms[at])) return -1;
    if (DESCRIBING.test(forms[at])) return at;
  }
  return -1;
};

/** The positions, with the subject that stands before its description. */
export const withDescribedSubject = (
  context: ClaimContext,
  trigger: Trigger,
  found: readonly Placed[],
): readonly Placed[] => {
  const { analysis, forms, language, phraseAt, words } = context;
  const { entry, first, last, sentence } = trigger;
  if (language !== 'en' || entry.part !== 'verb' || /ing$/.test(forms[first])) return found;
  const at = describingAt(context, trigger);
  const described = at < 0 ? undefined : phraseAt.at(at - 1);
  if (described?.last !== at) return found;
  // 'a group of | men | armed with rifles'
  const group = described.prep === 'of' ? context.phrases[described.index - 1] : undefined;
  const phrase = group?.last === described.first - 1 ? group : described;
  if (phrase.prep !== null || phrase.pronoun) return found;
  if (phrase.first !== analysis.sentences[sentence].first && !OPENS.test(forms[phrase.first - 1])) return found;
  // 'men armed with rifles | killed in the raid' are those who died
  // 'ambushed | and killed | four farmers'
  const end = words.and.has(forms[last] ?? '') && analysis.tokens[last + 1]?.upos === 'VERB' ? last + 2 : last;
  const object = phraseAt.at(end);
  if (!object || object.first > end || object.prep !== null || context.timeAt.at(object.head)) return found;
  const kept = found.filter(({ position, phrase: { index } }) => position !== 'subject' || index <= phrase.index);
  return kept.some(({ phrase: { index } }) => index === phrase.index)
    ? kept
    : [...kept, { position: 'subject', phrase, rule: 'before its description', strength: 0.75 }];
};
