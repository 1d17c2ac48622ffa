/** Spanish phrases with 'por': which name a doer ('por sicarios', 'por parte de policías'), and which a means, a cause or who told. */
import type { ClaimContext } from './context.ts';
import type { Placed } from './tree-positions.ts';

const NO_DOER = /^(?:medios?|motivos?|causas?|redes|telefono|comision|razon|razones|concepto|culpa|falta|temor)$/;
const TOLD =
  /^(?:conocer|informad[oa]s?|emitid[oa]s?|elaborad[oa]s?|difundid[oa]s?|reportad[oa]s?|presentad[oa]s?|publicad[oa]s?|proporcionad[oa]s?|compartid[oa]s?)$/;
const REACH = 4;

/** 'según el informe dado a conocer este lunes | por la Secretaría |': who told of it. */
const isTeller = ({ forms }: ClaimContext, preposition: number): boolean =>
  forms.slice(Math.max(0, preposition - REACH), preposition).some((form) => TOLD.test(form));

const mended = (context: ClaimContext, one: Placed): readonly Placed[] => {
  const { phrase, position } = one;
  if (position !== 'agent' && !(position === 'subject' && phrase.prep === 'por')) return [one];
  const head = context.forms[phrase.head];
  // 'por parte de | policías'
  if (head === 'parte') {
    const next = context.phrases[phrase.index + 1];
    return next?.prep === 'de' && next.sentence === phrase.sentence && next.first - phrase.last <= 2
      ? [{ ...one, phrase: next }]
      : [];
  }
  return NO_DOER.test(head) || isTeller(context, phrase.first - 1) ? [] : [one];
};

/** The positions of a trigger's phrases, without the Spanish agents that do nothing. */
export const withTrueDoers = (context: ClaimContext, found: readonly Placed[]): readonly Placed[] =>
  context.language === 'es' ? found.flatMap((one) => mended(context, one)) : found;
