/** A report of an accident or of nature's doing: its dead are nobody's victims, unless a sentence tells of a weapon or a deed. */
import type { Language } from '../../language/analysis.ts';
import { anyOf, wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { deedWords } from './deed-words.ts';

const MISHAP =
  /^(?:accidentes?|choques?|choco|chocaron|volcadura|volcaduras|volco|volcaron|descarril\w+|atropell\w+|sismos?|terremotos?|huracan|huracanes|ciclon|ciclones|inundacion|inundaciones|deslaves?|naufrag\w+|derrumbes?|tornados?|crash(?:es)?|derail\w+|earthquakes?|floods?|flooding|hurricanes?|cyclones?|landslides?|stampedes?|capsiz\w+|collisions?|mudslides?|avalanches?)$/;

/** Tokens from the start, title and lead, within which an accident is what a report is about. */
const LEAD = 60;
/** Tokens within which a deed makes it another story. */
const STORY = 220;

const known = new WeakMap<ClaimContext, boolean>();

/** 'CHOCÓ, RIOSUCIO': the Colombian department, no collision. */
const isChoco = (form: string, word: string, language: Language): boolean =>
  language === 'es' && word === 'choco' && form.startsWith('C');

const mishaps = wordClasses((form, word, language) => Number(MISHAP.test(word) && !isChoco(form, word, language)));

const tellsOfAccident = ({ analysis, forms }: ClaimContext): boolean =>
  anyOf(mishaps(analysis), 1, 0, Math.min(LEAD, forms.length)) &&
  !anyOf(deedWords(analysis), 1, 0, Math.min(STORY, forms.length));

/** Whether an accident is what the report is about. */
export const isAccidentStory = (context: ClaimContext): boolean => {
  let story = known.get(context);
  if (story === undefined) known.set(context, (story = tellsOfAccident(context)));
  return story;
};
