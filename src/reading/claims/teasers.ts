/** Lines within a page that are another story's headline: 'Te puede interesar: …', 'Policiaca Asesinan a tres en Jacona'. */
import type { Sentence } from '../../language/analysis.ts';
import type { ClaimContext } from './context.ts';

const OPENINGS = [
  'te podria interesar',
  'te puede interesar',
  'le puede interesar',
  'podria interesarte',
  'puede interesarte',
  'lee tambien',
  'lea tambien',
  'tambien lee',
  'tambien te puede interesar',
  'lee mas',
  'leer mas',
  'leer tambien',
  'puedes leer',
  'puedes leer tambien',
  'puede leer tambien',
  'tambien puedes leer',
  'te recomendamos',
  'nota relacionada',
  'read more',
  'read also',
  'also read',
  'see also',
  'related story',
  'related coverage',
  'more news videos',
  'trending now',
].map((line) => line.split(' '));
const FIRST_WORDS = new Set(OPENINGS.map(([word]) => word));

const SECTIONS = new Set(
  'policiaca sociedad local municipios republica mundo finanzas justicia estado seguridad deportes doble-via politica cdmx metropoli'.split(
    ' ',
  ),
);
const LONGEST = 24;

/** 'Policiaca Asesinan a tres en Jacona': a section's name and a headline of its own, without a full stop. */
const isLabelled = ({ analysis, forms }: ClaimContext, { first, last }: Sentence): boolean =>
  last - first > 3 &&
  last - first <= LONGEST &&
  SECTIONS.has(forms[first]) &&
  /^\p{Lu}/u.test(analysis.tokens[first + 1].form) &&
  /^\p{Lu}/u.test(analysis.tokens[first].form) &&
  !/^[.:,]$/.test(forms[last - 1]);

const opensTeaser = ({ forms }: ClaimContext, { first, last }: Sentence): boolean =>
  FIRST_WORDS.has(forms[first]) &&
  OPENINGS.some((line) => first + line.length <= last && line.every((word, i) => forms[first + i] === word));

/** Whether a sentence is the headline of another story. */
export const isTeaser = (context: ClaimContext, sentence: Sentence): boolean =>
  isLabelled(context, sentence) || opensTeaser(context, sentence);

const known = new WeakMap<ClaimContext, readonly Sentence[]>();

/** Whether an offset lies in the headline of another story. */
export const inTeaser = (context: ClaimContext, offset: number): boolean => {
  let teasers = known.get(context);
  if (!teasers)
    known.set(context, (teasers = context.analysis.sentences.filter((sentence) => isTeaser(context, sentence))));
  return teasers.some(({ start, end }) => start <= offset && offset < end);
};
