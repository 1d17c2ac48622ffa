/**
 * Counts of several days after one verb: 'killed ten gunmen on Saturday and | seven gunmen on Sunday'. The verb is not
 * said again; the second count stands for it, with the same doers.
 */
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { RoleFiller } from './roles.ts';
import type { Trigger } from './trigger.ts';

export interface CountOfDay {
  /** The count's own words, said by the verb before. */
  readonly trigger: Trigger;
  readonly fillers: readonly RoleFiller[];
}

const REACH = 16;
const VERBAL = new Set(['VERB', 'AUX']);

const dayIn = ({ timeAt, analysis }: ClaimContext, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) {
    const time = timeAt.at(i);
    if (time?.type === 'DATE' && time.start >= analysis.tokens[first].start) return true;
  }
  return false;
};

const isCount = ({ quantity, noun, name }: NounPhrase): boolean =>
  quantity !== undefined &&
  name === undefined &&
  (quantity.kind === 'people' || quantity.kind === 'other') &&
  (noun === undefined || noun.people);

/** The next counted phrase after an 'and' that follows a day, with a day right after it. */
const nextCount = (context: ClaimContext, from: number, end: number): NounPhrase | undefined => {
  for (let i = from; i < Math.min(end, from + REACH); i++) {
    if (VERBAL.has(context.analysis.tokens[i].upos)) return undefined;
    if (!context.words.and.has(context.forms[i]) || !dayIn(context, from, i)) continue;
    const phrase = context.phraseAt.at(i + 1) ?? context.phraseAt.at(i + 2);
    if (!phrase || phrase.first > i + 2 || !isCount(phrase)) return undefined;
    return dayIn(context, phrase.last, Math.min(end, phrase.last + 4)) ? phrase : undefined;
  }
  return undefined;
};

/** 'killed ten gunmen on Saturday and seven on Sunday' → one more count, 'seven', on Sunday. */
export const countsByDay = (context: ClaimContext, trigger: Trigger, fillers: readonly RoleFiller[]): CountOfDay[] => {
  const { entry, sentence, last } = trigger;
  if (entry.part !== 'verb' || entry.effect === null) return [];
  const counted = fillers.find(({ role, phrase }) => (role === 'victim' || role === 'target') && isCount(phrase));
  if (!counted) return [];
  const end = context.analysis.sentences[sentence].last;
  const found: CountOfDay[] = [];
  for (let from = Math.max(last, counted.phrase.last); ; ) {
    const phrase = nextCount(context, from, end);
    if (!phrase) return found;
    // 'and | three | on Sunday': three of the same
    const of = phrase.noun ? phrase : { ...phrase, noun: counted.phrase.noun, armed: counted.phrase.armed };
    found.push({
      trigger: { first: phrase.first, last: phrase.last, head: phrase.head, sentence, entry },
      fillers: [
        { role: counted.role, phrase: of, rule: 'count of another day', strength: 0.75 },
        ...fillers.filter(({ role }) => role !== 'victim' && role !== 'target'),
      ],
    });
    from = phrase.last;
  }
};
