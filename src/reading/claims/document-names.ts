/**
 * Organisations that a report introduces with their short form: 'Farabundo Martí National Liberation Front [FMLN]',
 * 'FMLN [Farabundo …]', 'Ejército de Liberación Nacional (ELN)'. The short form names the organisation from then on.
 */
import { wordClasses } from '../words.ts';
import type { PhraselessContext } from './context.ts';

const OPEN = new Set(['[', '(']);
const CLOSE = new Set([']', ')']);
const ACRONYM = /^[\p{Lu}][\p{Lu}\d-]{1,7}$/u;
const LINK = new Set(['of', 'the', 'de', 'la', 'del', 'el', 'los', 'las', 'for', 'and', 'y', 'para', 'do', 'da']);
const LONGEST = 9;

/** Whether the words' initials spell the short form: 'Army of National Liberation' and ELN do by three letters of it. */
const initialsFit = (context: PhraselessContext, first: number, last: number, acronym: string): boolean => {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  let hit = 0;
  let words = 0;
  const seen = [...letters];
  for (let i = first; i < last; i++) {
    const form = context.forms[i];
    if (LINK.has(form) || !/^[a-z]/.test(form)) continue;
    words++;
    const at = seen.indexOf(form[0]);
    if (at >= 0) {
      seen.splice(at, 1);
      hit++;
    }
  }
  return words >= 2 && hit >= Math.min(2, letters.length) && words <= letters.length + 3;
};

const nameWord = (context: PhraselessContext, at: number): boolean => {
  const { upos, form } = context.analysis.tokens[at];
  return (
    LINK.has(context.forms[at]) || upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ' || /^[\p{Lu}"'’-]/u.test(form)
  );
};

const opening = wordClasses((form) => Number(OPEN.has(form)));

/** Folded short forms that the report explains, each an organisation. */
export const shortNames = (context: PhraselessContext): ReadonlySet<string> => {
  const { tokens } = context.analysis;
  const opens = opening(context.analysis);
  const found = new Set<string>();
  for (let i = 1; i < tokens.length - 2; i++) {
    if (opens[i] === 0) continue;
    if (CLOSE.has(tokens[i + 2].form) && ACRONYM.test(tokens[i + 1].form)) {
      let first = i;
      while (first > 0 && i - first < LONGEST && nameWord(context, first - 1)) first--;
      if (initialsFit(context, first, i, tokens[i + 1].form)) found.add(context.forms[i + 1]);
    } else if (ACRONYM.test(tokens[i - 1].form)) {
      let last = i + 1;
      while (last < tokens.length && last - i <= LONGEST && !CLOSE.has(tokens[last].form)) last++;
      if (CLOSE.has(tokens[last]?.form ?? '') && initialsFit(context, i + 1, last, tokens[i - 1].form))
        found.add(context.forms[i - 1]);
    }
  }
  return found;
};
