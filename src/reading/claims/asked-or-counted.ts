/** What a sentence asks ("¿hay detenidos?"), and crimes that it counts as a trend ("an increase of 19% in homicides"): no telling of one. */
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

/** Questions of yes or no; 'who killed …?' takes the killing for granted. */
const ASKS =
  /^(?:hay|hubo|habra|fue|fueron|era|eran|es|son|esta|estan|estaba|existe|existen|did|was|were|is|are|has|have|will|can|could)$/;

/** Where the question that holds `at` begins, -1 where none does. */
const questionStart = ({ analysis, forms, language }: ClaimContext, { sentence, first }: Trigger): number => {
  const { first: start, last } = analysis.sentences[sentence];
  let mark = first;
  while (mark < last && forms[mark] !== '?') mark++;
  if (mark === last) return -1;
  if (language === 'en') return start;
  for (let at = first - 1; at >= start; at--) if (forms[at] === '¿') return at + 1;
  return -1;
};

/** Whether a yes or no question asks for the trigger's happening. */
export const isAsked = (context: ClaimContext, trigger: Trigger): boolean => {
  const start = questionStart(context, trigger);
  return start >= 0 && start < trigger.first && ASKS.test(context.forms[start]);
};

const TREND =
  /^(?:increase|increases|decrease|decline|drop|rise|surge|incrementos?|aumentos?|disminucion|disminuciones|reduccion|incidencia|tendencia|alza|baja)$/;
const INTO = /^(?:in|of|en|de|del|los|las|el|la|materia|delitos?|comision|crimes?|the|\d.*|%|por|ciento|per|cent)$/;

/** 'an increase of 19% in | homicides', 'una disminución en materia de | secuestro': only small words stand between. */
export const isTrend = ({ analysis, forms }: ClaimContext, { entry, sentence, first }: Trigger): boolean => {
  if (entry.part !== 'noun') return false;
  const { first: start } = analysis.sentences[sentence];
  let at = first - 1;
  while (at > start && INTO.test(forms[at])) at--;
  return at < first - 1 && TREND.test(forms[at]);
};
