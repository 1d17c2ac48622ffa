/**
 * People whose word no list has: 'killed 17 | goldminers', '| cuatreros | mataron a doce'. Whom one can only be if one lives tells of the
 * counted, the ending of the word of the doers; in Spanish 'a' before an object does ('mataron | a doce topógrafos').
 */

import { triggerLexicon } from '../../knowledge/lexicon/triggers.ts';
import type { Language } from '../../language/analysis.ts';
import type { ClaimContext } from './context.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { formBehind, phraseBehind } from './right-behind.ts';
import type { Trigger } from './trigger.ts';

/** Endings of words for whoever does or belongs to something. */
const ENDING: Readonly<Record<Language, RegExp>> = {
  en: /(?:[^aeiou](?:er|or)|eer|ist|ian|ite|crat|ee|keeper)s$|(?:men|women|folk)$/,
  es: /(?:ist[ao]|er[oa]|[aei]dor(?:e|a)?|ant[ea]|[^d]ient[ea]|arios?|ense|ologo|cret[oa])s$/,
};

/** Words with such an ending that name things. */
const THINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'numbers letters papers orders computers containers centers quarters powers shoulders fingers borders corners covers meters matters chapters layers towers flowers errors terrors factors sectors mirrors floors doors colors tremors rumors tumors motors sensors reactors disasters rivers waters winters summers triggers tigers spiders hours headers folders posters filters trees degrees fees committees knees coffees levees lists wrists twists mists fists sites'.split(
      ' ',
    ),
  ),
  es: new Set(
    'carreteras fronteras banderas maneras primeras terceras primeros terceros ultimos enteros dineros numeros aceros febreros eneros escaleras laderas riberas aceras hogueras restaurantes volantes instantes corrientes pacientes expedientes ambientes recipientes vientos horarios salarios comentarios barrios escenarios diarios varios contrarios calendarios plantas santas cuantas tantas antes cuarentas setentas esferas ceras operadoras computadoras lavadoras meses'.split(
      ' ',
    ),
  ),
};

/** Deeds that only the living suffer; others, such as 'shot' and 'released', are done to rounds and statements too. */
const DONE_TO_LIVING: Readonly<Record<Language, RegExp>> = {
  en: /^(?:kill|murder|slay|slain|slew|execut|slaughter|massacr|behead|decapitat|lynch|assassinat|kidnap|abduct|wound|injur|gunn?|hack|stab|arrest|detain|tortur|behead|died|die|dead)/,
  es: /^(?:mat[aoe]|asesin|ejecut|acribill|decapit|degoll|deguell|masacr|ultim|secuestr|plagi|hier|hir|lesion|balea|apunal|muert|murier|muer|arrest|deten|detuv|captur|tortur)/,
};

/** Deeds that only people do; a landslide kills and wounds, too. */
const DONE_BY_PEOPLE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:shot|shoot|abduct|kidnap|behead|gunn?(?:ed)?$|hack|stab|execut|murder|assassinat|slaughter|lynch|tortur|ambush|storm|raid|loot|torch|free[ds]?$)/,
  es: /^(?:secuestr|plagi|asesin|ejecut|acribill|decapit|degoll|deguell|tortur|balea|rafague|dispar|ultim|embosc|linch|asalt|saque|apunal|irrump)/,
};

/** What is killed, and is no people. */
const NOT_PEOPLE =
  /^(?:animals?|cows?|pigs?|hens?|chickens?|fish|wolves|sharks?|whales?|trees?|plants?|crops?|jobs?|bills?|proposals?|projects?|rounds?|shots?|times|percent|heads?|sheep|goats|camels|horses|dogs|cats|reses|vacas|cerdos|gallinas|caballos|perros|arboles|empleos|proyectos|iniciativas|veces|cabezas|disparos|tiros|balazos|ovejas|cabras|aves)$/;

/** Whether a common noun is of no class, and no place, time or name. */
export const isUnlisted = ({ forms, analysis, placeAt, timeAt }: ClaimContext, phrase: NounPhrase): boolean => {
  const { noun, name, actor, pronoun, head } = phrase;
  if (noun || name || actor || pronoun || placeAt.at(head) || timeAt.at(head)) return false;
  // 'Extremistas', taken for an adjective
  return /^(?:NOUN|ADJ)$/.test(analysis.tokens[head].upos) && !NOT_PEOPLE.test(forms[head]);
};

/** Whether a plural of no class is, by its ending, a word for people. */
export const soundsLikePeople = (context: ClaimContext, phrase: NounPhrase): boolean => {
  const { forms, language } = context;
  const form = forms[phrase.head];
  return (
    isUnlisted(context, phrase) &&
    ENDING[language].test(form) &&
    !THINGS[language].has(form) &&
    triggerLexicon(language).next.get(form)?.value === undefined
  );
};

/** What a verb is done to: 'abducted | two men', 'secuestraron a | dos hombres'; no 'pictures shot | on Monday'. */
const isDoneToSomebody = (context: ClaimContext, last: number): boolean => {
  const personal = context.language === 'es' && /^al?$/.test(formBehind(context, last));
  const object = phraseBehind(context, last, personal ? 1 : 0);
  if (object === undefined || (object.prep !== null && object.prep !== 'a')) return false;
  return (
    object.quantity !== undefined ||
    object.noun?.people === true ||
    object.noun?.kind === 'structure' ||
    object.name?.type === 'PER'
  );
};

/** Whether a plural of no class does what only people do: '| irregulars | abducted two men', '| leñadores | secuestraron a dos'. */
export const actsLikePeople = (context: ClaimContext, { head, last, entry }: Trigger, phrase: NounPhrase): boolean =>
  entry.part === 'verb' &&
  DONE_BY_PEOPLE[context.language].test(context.forms[head]) &&
  isUnlisted(context, phrase) &&
  phrase.isPlural() &&
  !THINGS[context.language].has(context.forms[phrase.head]) &&
  isDoneToSomebody(context, last);

/** 'mataron | a diecisiete cargadores': no magazines. */
const takesPersonalA = ({ language, forms }: ClaimContext, { noun, prep, head }: NounPhrase): boolean =>
  language === 'es' &&
  prep === 'a' &&
  noun?.kind !== 'structure' &&
  noun?.kind !== 'vehicle' &&
  !NOT_PEOPLE.test(forms[head]);

/** Whether what a deed was done to, counted in a word of no class, is people. */
export const isUnlistedPeople = (context: ClaimContext, { head, entry }: Trigger, phrase: NounPhrase): boolean => {
  const { quantity } = phrase;
  if (quantity === undefined || quantity.noun < 0 || entry.part !== 'verb') return false;
  const isLiving = DONE_TO_LIVING[context.language].test(context.forms[head]);
  if (takesPersonalA(context, phrase) && (isLiving || quantity.kind === 'other')) return isUnlisted(context, phrase);
  return quantity.kind === 'other' && isUnlisted(context, phrase) && (isLiving || soundsLikePeople(context, phrase));
};
