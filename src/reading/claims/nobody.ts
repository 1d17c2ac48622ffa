/** 'Nobody was killed', 'the blast hurt no one', 'nadie murió': a count of none, told by a verb. */
import type { Span } from '../../schema.ts';
import { beforeCopula } from './bare-subject.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

const NOBODY = new Set(['nobody', 'none', 'nadie', 'ninguno', 'ninguna']);
const AUXILIARIES = new Set(['ha', 'han', 'habia', 'fue', 'resulto', 'quedo', 'a']);

/** Whether the words that end before `end` are 'nobody', 'no one', 'nadie'; the first of them, else -1. */
const endingAt = (forms: readonly string[], end: number): number =>
  NOBODY.has(forms[end - 1] ?? '') ? end - 1 : forms[end - 1] === 'one' && forms[end - 2] === 'no' ? end - 2 : -1;

/** The words that say that a verb of killing or wounding befell nobody; undefined where it befell somebody. */
export const nobodyTold = (context: ClaimContext, { entry, first, last }: Trigger): Span | undefined => {
  if (entry.part !== 'verb' || (entry.effect !== 'killed' && entry.effect !== 'injured')) return undefined;
  const { forms, analysis, language } = context;
  const span = (from: number, to: number): Span => ({
    start: analysis.tokens[from].start,
    end: analysis.tokens[to - 1].end,
  });
  const next = forms[last] === 'a' ? last + 1 : last;
  const object = NOBODY.has(forms[next] ?? '')
    ? next + 1
    : forms[next] === 'no' && forms[next + 1] === 'one'
      ? next + 2
      : -1;
  if (object > 0) return span(first, object);
  let subjectEnd = beforeCopula(context, first) ?? first;
  while (language === 'es' && AUXILIARIES.has(forms[subjectEnd - 1] ?? '')) subjectEnd--;
  const subject = endingAt(forms, subjectEnd);
  return subject < 0 ? undefined : span(subject, last);
};
