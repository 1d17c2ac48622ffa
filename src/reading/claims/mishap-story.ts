/** Spanish reports of accidents, gas, weather and sickness: what they tell of deaths, blasts and damage is nobody's doing. */
import { anyOf, wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { deedWords } from './deed-words.ts';

const MISHAP =
  /^(?:accident(?:e|es|ada|ado|adas|ados|an|aron|arse)|carambola|volcadura|volcaduras|vuelca|vuelcan|volco|volcaron|choques?|choca|chocan|chocaron|derrapa|derrapo|atropell\w+|sismos?|terremotos?|huracan|huracanes|ciclon|ciclones|suicid(?:io|ios|a|o|arse)|autoprivacion|ahorcad[oa]s?|inundaciones|deslaves?|naufrag\w+|derrumbes?|deslizamientos?|monzones|desgajamiento|alud|tragedia|hacinad[oa]s|socavon|calor|covid|covid-19|coronavirus|pandemia|contagios|viruela|hepatitis|dengue|influenza|vacuna|vacunas|ahogad[oa]s?|ahoga|ahogo|electrocutad[oa]s?|intoxicad[oa]s?|incendios?|siniestro)$/;
const GAS = /^(?:gas|boiler|pirotecnia|polvorin|cohetes|huachicol|ducto|caldera|cortocircuito)$/;
const BLAST = /^(?:explosion|explosiones|exploto|estallo|estalla|explota|estallido|flamazo)$/;
const PLANTED =
  /^(?:bombas?|coche-?bomba|granadas?|explosivos?|dinamita|atentados?|provocad[oa]s?|intencional(?:es)?|molotov|vandal\w+)$/;

/** Tokens from the start, title and lead, within which a mishap is what a report is about. */
const LEAD = 60;
/** Tokens within which a deed makes it another story. */
const STORY = 220;

const known = new WeakMap<ClaimContext, boolean>();

const MISHAPS = 1;
const BLASTS = 2;
const GASES = 4;
const PLANTS = 8;

const kinds = wordClasses(
  (_, word) =>
    (MISHAP.test(word) ? MISHAPS : 0) |
    (BLAST.test(word) ? BLASTS : 0) |
    (GAS.test(word) ? GASES : 0) |
    (PLANTED.test(word) ? PLANTS : 0),
);

/** 'le había | quitado | la vida a su novia': a killing before the suicide. */
const tellsOfTaking = (forms: readonly string[], last: number): boolean => {
  for (let at = 1; at < last; at++)
    if (/^(?:quit|arranc)/.test(forms[at]) && (forms[at - 1] === 'le' || forms[at - 2] === 'le')) return true;
  return false;
};

const tellsOfMishap = (context: ClaimContext): boolean => {
  const { analysis, forms } = context;
  const lead = Math.min(LEAD, forms.length);
  const story = Math.min(STORY, forms.length);
  const kind = kinds(analysis);
  // a headline of a mishap over a report that names a deed by the way
  const title = analysis.sentences[0]?.last ?? 0;
  if (anyOf(kind, MISHAPS, 0, title) && !anyOf(deedWords(analysis), 1, 0, lead) && !tellsOfTaking(forms, story))
    return true;
  if (tellsOfTaking(forms, story) || anyOf(deedWords(analysis), 1, 0, story) || anyOf(kind, PLANTS, 0, story))
    return false;
  return anyOf(kind, MISHAPS, 0, lead) || (anyOf(kind, BLASTS, 0, lead) && anyOf(kind, GASES, 0, forms.length));
};

/** Whether an accident, a blast of gas, the weather or a sickness is what a report is about. */
export const isMishapStory = (context: ClaimContext): boolean => {
  let story = known.get(context);
  if (story === undefined) known.set(context, (story = tellsOfMishap(context)));
  return story;
};
