/**
 * What Spanish sentences tell without telling of one happening: counts of a year, growing and falling crime, what is done
 * for ever ('asesinan a mujeres'), what is called for or meant ('convocan a', 'para capturar').
 */
import type { ClaimContext } from './context.ts';
import type { Judgement } from './standing.ts';
import type { Trigger } from './trigger.ts';

const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';

/** Counted over a longer time, whatever is counted. */
const LONG = new RegExp(
  `\\b(?:en lo que va|(?:a|hasta) la fecha|(?:primer|primeros|segundo|tercer|cuarto|ultimo|ultimos) (?:\\w+ )?(?:trimestre|semestre|bimestre|cuatrimestre|meses|anos)|(?:de|entre) (?:${MONTHS}) (?:a|y) (?:${MONTHS})|periodo (?:de )?(?:${MONTHS})|(?:en|durante) (?:los |las )?(?:\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?:anos|meses) (?:de|del|se)\\b|sexenios?|(?:actual|presente|pasada|anterior|esta) administracion|secretariado ejecutivo|inegi|mes mas violento|ano mas violento|por cada (?:cien|100) mil|cada (?:dia|ano|mes|semana|hora)|a diario|diariamente|todos los dias|en la historia reciente|(?:anos|decadas) (?:setenta|ochenta|noventa))\\b`,
);
/** Told of a kind of crime: more of it, less of it. */
const GROWTH =
  /\b(?:aument(?:o|an|aron|ado|ar)|aumentos?|increment(?:o|os|an|aron|ado|ar)|disminu\w+|reduc(?:en|ir|cion|ido)|redujo|redujeron|crec(?:en|e|io|ieron|imiento|iente)|repunt\w+|despunt\w+|a la (?:baja|alza)|tendencia|baja(?:n|ron)? (?:los?|las?|de|en)|baj[oa]n? (?:el|los|las)|supera(?:n|ron)?|suman|acumula\w*|promedio|cifras?|estadisticas?|casos|carpetas|denuncias|incidencia|respecto (?:al?|de)|en comparacion|registrad[oa]s en (?:el )?(?:sexenio|20\d\d)|concentran?|por ciento|prevenir|prevencion|combatir|erradicar|inhibir|abatir|frenar|evitar|denunciar|vivimos|padece\w*|sufr(?:en|e|ido)|percepcion|indices?|mas comunes|frecuentes?|esporadic[oa]s|lugares? donde)\b/;
const CRIMES =
  /^(?:homicidios?|feminicidios?|asesinatos|secuestros?|robos?|asaltos?|extorsion|extorsiones|desapariciones|violaciones|agresiones|ejecuciones|crimenes|balaceras|tiroteos|enfrentamientos|raptos|plagios|amenazas|cobro|ataques|muertes|desplazamientos?|bloqueos|saqueos|linchamientos|detenciones|atentados|despojos?|violencia|acoso|abuso|hurtos?|levantones|protestas|manifestaciones|marchas|huelgas)$/;

const GATHERINGS = new Set(['protest', 'strike', 'roadblock', 'riot']);

const REACH = 20;

const wordsNear = ({ analysis, forms }: ClaimContext, { sentence, first, last }: Trigger): string => {
  const { first: from, last: to } = analysis.sentences[sentence];
  return forms.slice(Math.max(from, first - REACH), Math.min(to, last + REACH)).join(' ');
};

const DAYS =
  /^(?:ayer|anoche|antier|anteayer|hoy|madrugada|mediodia|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;

/** Whether the sentence names a day or an hour. */
const isDated = ({ analysis, forms, timeAt }: ClaimContext, { sentence }: Trigger): boolean => {
  const { first, last } = analysis.sentences[sentence];
  for (let at = first; at < last; at++) {
    const time = timeAt.at(at);
    if (DAYS.test(forms[at]) || (time && (time.type === 'TIME' || /^\d{4}-\d\d-\d\d/.test(time.edtf ?? ''))))
      return true;
  }
  return false;
};

const DETERMINED =
  /^(?:el|la|los|las|su|sus|un|una|unos|unas|este|esta|estos|estas|ese|esa|esos|esas|dos|tres|varios|varias|doble|triple|al|del|dichos|dichas|algunos|algunas|otro|otra|otros|otras)$/;

/** 'la ola de violencia': a time of many happenings. */
const isWave = ({ forms }: ClaimContext, { first }: Trigger): boolean => /^(?:ola|olas|jornada)$/.test(forms[first]);

const HABIT = /^(?:ordenaban?|coordinaban?|cometian?|perpetraban?|realizaban?|planeaban?)$/;

/** 'ordenaba los | homicidios': what somebody used to do. */
const isHabit = ({ forms }: ClaimContext, { entry, head, first }: Trigger): boolean =>
  entry.part === 'noun' && /s$/.test(forms[head]) && [1, 2].some((back) => HABIT.test(forms[first - back] ?? ''));

/** 'asesinatos de periodistas', 'por robos en cajeros': many, none of them told. */
const isBarePlural = (
  { analysis, forms, phraseAt }: ClaimContext,
  { entry, head, first, sentence }: Trigger,
): boolean =>
  entry.part === 'noun' &&
  !GATHERINGS.has(entry.type) &&
  CRIMES.test(forms[head]) &&
  /s$/.test(forms[head]) &&
  analysis.sentences[sentence].part !== 'headline' &&
  first > analysis.sentences[sentence].first &&
  phraseAt.at(head)?.quantity === undefined &&
  !DETERMINED.test(forms[first - 1]);

/** The news stands at the top, where its present tense is a headline's. */
const TOP = 3;

/** 'Llegan a las casas y | asesinan | a mujeres', 'los están | asesinando': what goes on, in the body of a report. */
const isGoingOn = (context: ClaimContext, { entry, head, sentence }: Trigger): boolean => {
  const { analysis, forms } = context;
  const { part, index } = analysis.sentences[sentence];
  if (entry.frame === 'custody' || entry.frame === 'free') return false;
  if (entry.part !== 'verb' || index < TOP || part !== 'body' || entry.type === 'statement' || entry.type === 'protest')
    return false;
  const { feats } = analysis.tokens[head];
  if (/(?:ando|iendo|yendo)$/.test(forms[head]))
    return /^est(?:a|an|amos)$/.test(forms[head - 1] ?? '') && !/^l[oa]$/.test(forms[head - 2] ?? '');
  return feats.includes('Tense=Pres') && feats.includes('Mood=Ind') && !/^(?:foto|fotos)$/.test(forms[head - 2] ?? '');
};

/** 'que nadie | sea agredido', 'hasta que se | detenga | a los responsables': a Spanish present subjunctive, hoped for or feared. */
export const isWished = ({ analysis, forms, language }: ClaimContext, { entry, head, first }: Trigger): boolean => {
  const { feats } = analysis.tokens[head];
  if (language !== 'es') return false;
  if (entry.part === 'verb' && /^sean?$/.test(forms[first - 1] ?? '')) return true;
  return (
    entry.part === 'verb' &&
    feats.includes('Mood=Sub') &&
    feats.includes('Tense=Pres') &&
    !/^(?:luego|despues|tras)$/.test(forms[first - 3] ?? '')
  );
};

const CALLS =
  /^(?:convoca|convocan|convoco|convocaron|convocar|anuncia|anuncian|anuncio|anunciaron|alista|alistan|amaga|amagan|invita|invitan|invito|invitaron|preparan|realizaran|realizara|habra)$/;
const REACH_CALL = 8;

/** '| convocan | a un plantón': still to come. */
const isCalledFor = ({ analysis, forms }: ClaimContext, { entry, first, sentence }: Trigger): number | undefined => {
  if (!GATHERINGS.has(entry.type)) return undefined;
  const start = Math.max(analysis.sentences[sentence].first, first - REACH_CALL);
  for (let at = first - 1; at >= start; at--) {
    if (/^(?:durante|tras|luego|por|contra|porque|[.;:,])$/.test(forms[at])) return undefined;
    if (CALLS.test(forms[at])) return at;
  }
  return undefined;
};

const AIMS =
  /^(?:para|lograr|conduzcan?|conduce|permitan?|recompensa|fin|finalidad|objetivo|proposito|intencion|intenciones|busca|buscan|buscaba|buscaban|buscar|pretende|pretenden|pretendian?|planeaban?|ordenes?)$/;
const AIM_LINKS = /^(?:a|al|de|del|la|el|los|las|su|sus|que|directamente|poder|pronta|posible|por|con)$/;
const INFINITIVE = /[aei]r(?:l[aeo]s?|se)?$/;

/** 'dinero para que los militares | liberaran | al capo': 'para' and 'que' within the same clause before a subjunctive. */
const purposeOf = (
  { forms, analysis }: ClaimContext,
  { entry, head, first, sentence }: Trigger,
): number | undefined => {
  if (entry.part !== 'verb' || !/(?:[aei]ra|ase|iese)n?$/.test(forms[head])) return undefined;
  const start = Math.max(analysis.sentences[sentence].first, first - REACH_CALL);
  for (let at = first - 2; at >= start && !/^[,;:.]$/.test(forms[at + 1]); at--)
    if (forms[at] === 'para' && forms[at + 1] === 'que') return at;
  return undefined;
};

/** 'para | capturar', 'que conduzca a la | captura', 'con la intención de | secuestrar': an aim, reached or not. */
const aimOf = ({ forms, analysis }: ClaimContext, { entry, first, head, sentence }: Trigger): number | undefined => {
  const custody = entry.frame === 'custody' || entry.type === 'release';
  if (entry.part === 'verb' ? !INFINITIVE.test(forms[head]) : !custody) return undefined;
  const { first: start } = analysis.sentences[sentence];
  let at = first - 1;
  while (at >= start && AIM_LINKS.test(forms[at])) at--;
  return at >= start && AIMS.test(forms[at]) ? at : undefined;
};

/** The standing that Spanish words give a trigger beside what both languages say; undefined where none speaks. */
export const spanishStanding = (context: ClaimContext, trigger: Trigger): Judgement | undefined => {
  if (context.language !== 'es') return undefined;
  const called = isCalledFor(context, trigger);
  if (called !== undefined) return { standing: 'planned', why: 'called for', cue: called };
  const aim = aimOf(context, trigger) ?? purposeOf(context, trigger);
  if (aim !== undefined) return { standing: 'planned', why: 'an aim', cue: aim };
  if (isWished(context, trigger)) return { standing: 'hypothetical', why: 'in the subjunctive' };
  if (isWave(context, trigger)) return { standing: 'background', why: 'many happenings, none told' };
  if (isHabit(context, trigger)) return { standing: 'background', why: 'told as a habit' };
  const near = wordsNear(context, trigger);
  const crime = trigger.entry.part === 'noun' && CRIMES.test(context.forms[trigger.head]);
  if (isDated(context, trigger)) return undefined;
  if (LONG.test(near)) return { standing: 'background', why: 'counted over a longer time' };
  if (crime && GROWTH.test(near)) return { standing: 'background', why: 'a kind of crime' };
  if (isBarePlural(context, trigger)) return { standing: 'background', why: 'many happenings, none told' };
  if (isGoingOn(context, trigger)) return { standing: 'background', why: 'told as going on' };
  return undefined;
};
