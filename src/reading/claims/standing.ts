/** Whether a claim is asserted, or denied, planned, threatened, supposed, or only background. */

import type { Standing } from '../../claim.ts';
import type { Language } from '../../language/analysis.ts';
import { childrenBy } from '../../language/trees.ts';
import { isOfSeries } from '../times/of-record.ts';
import { anyOf, wordClasses } from '../words.ts';
import { isAsked, isTrend } from './asked-or-counted.ts';
import type { ClaimContext } from './context.ts';
import { isCumulative, stretchAround } from './figures.ts';
import { isWished, spanishStanding } from './spanish-standing.ts';
import type { Trigger } from './trigger.ts';

/** A standing and what speaks for it. */
export interface Judgement {
  readonly standing: Standing;
  /** In words, for explanations. */
  readonly why: string;
  /** Token of the word that decides. */
  readonly cue?: number;
}

const judged = (standing: Standing, why: string, cue?: number): Judgement => ({
  standing,
  why,
  ...(cue === undefined ? {} : { cue }),
});

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

interface Cues {
  readonly denial: ReadonlySet<string>;
  readonly threat: ReadonlySet<string>;
  readonly plan: ReadonlySet<string>;
  readonly doubt: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

const CUES: Readonly<Record<Language, Cues>> = {
  en: {
    denial: words('denied denies deny denying refuted rejected ruled-out dismissed'),
    threat: words('threatened threatens threatening threaten vowed vows vow warned'),
    plan: words(`plan plans planned planning intend intends intended intending intention will going wants want wanted preparing prepared prepare waited waiting waits
      would-be seeks aims plotting plotted plot conspired ready scheduled upcoming expected set urged urges called demanded demand`),
    doubt:
      words(`if could may might would should can whether possible possibly potential potentially prevent avoid preventing avoiding risk
      fear fears feared unless case lest rumors rumours suppose imagine must cannot able`),
    generic: words(
      'often usually regularly frequently always routinely typically increasingly every commonly annual annually generally',
    ),
    not: words("not n't no never neither nor without nobody none cannot"),
  },
  es: {
    denial: words('nego niega negaron negar desmintio desmiente desmintieron descarto rechazo descartan descartaron'),
    threat: words('amenazo amenaza amenazaron amenazan amenazando advirtio advirtieron juro'),
    plan: words(`planea planean planeaban planeaba pretende pretenden pretendia pretendian preve preven preparan preparaba planear
      intencion quiere quieren buscan busca proyecta proximo proximos propuso pidio pide exige exigen exigio`),
    doubt:
      words(`si podria podrian pudiera pudieran puede pueden evitar prevenir impedir posible posibles posibilidad riesgo temor eventual
      podido oportunidad quiza quizas tal-vez supuesto-caso cualquier coadyuve coadyuven coadyuvan contribuyan contribuya permita permitan ayuden ayude`),
    generic: words(
      'siempre frecuentemente constantemente cotidianamente diariamente generalmente usualmente suelen suele cada',
    ),
    not: words('no nunca ningun ninguna jamas tampoco ni sin nadie'),
  },
};

const REACH_NOT = 3;
const REACH_MODAL = 6;
const STOP = new Set([
  ',',
  ';',
  ':',
  '.',
  '"',
  '(',
  ')',
  'that',
  'but',
  'pero',
  'after',
  'when',
  'because',
  'cuando',
  'tras',
  'who',
  'which',
]);

/** '| set | fire to houses and robbed cattle': nothing is set to happen. */
const setsFire = ({ forms }: ClaimContext, at: number): boolean => forms[at] === 'set' && forms[at + 1] !== 'to';

/** 'In | May | rebels killed twelve': no doubt. */
const isMonth = ({ forms, timeAt }: ClaimContext, at: number): boolean =>
  forms[at] === 'may' && timeAt.at(at) !== undefined;

const PLOT = /^(?:plot|plots|plan|plans|conspiracy|scheme|conspired|complot|plan)$/;
const PLOT_REACH = 14;

/** 'a | plot | by a group of traffickers from several countries to assassinate the president': however far before. */
const plotBefore = ({ forms, analysis }: ClaimContext, { first, sentence }: Trigger): number | undefined => {
  if (forms[first - 1] !== 'to' && !/[aei]r$/.test(forms[first])) return undefined;
  for (let at = first - 2; at >= Math.max(analysis.sentences[sentence].first, first - PLOT_REACH); at--) {
    if (PLOT.test(forms[at])) return at;
    if (/^[,;:.]$/.test(forms[at])) return undefined;
  }
  return undefined;
};

/** Token of the cue, undefined where none stands before the trigger in its clause. */
const cueBefore = (
  context: ClaimContext,
  trigger: Trigger,
  cues: ReadonlySet<string>,
  reach: number,
): number | undefined => {
  const start = Math.max(context.analysis.sentences[trigger.sentence].first, trigger.first - reach);
  for (let i = trigger.first - 1; i >= start; i--) {
    if (cues.has(context.forms[i]) && !setsFire(context, i) && !isMonth(context, i)) return i;
    if (STOP.has(context.forms[i])) return undefined;
  }
  return undefined;
};

/** '| no | arrests': what did not happen; 'no casualties' are a count of none. */
const isUncountedNoun = ({ entry }: Trigger): boolean =>
  entry.part === 'noun' && entry.effect !== 'killed' && entry.effect !== 'injured';

/** 'not only killed', 'no solo'. */
const negation = (context: ClaimContext, trigger: Trigger, { not }: Cues): number | undefined => {
  const start = Math.max(context.analysis.sentences[trigger.sentence].first, trigger.first - REACH_NOT);
  for (let i = trigger.first - 1; i >= start; i--) {
    const form = context.forms[i];
    // 'have | yet | to release him'
    if (form === 'yet' && context.forms[i + 1] === 'to') return i;
    if (not.has(form))
      return (!/^(?:only|solo|just|less|fewer|menos|mas)$/.test(context.forms[i + 1] ?? '') && form !== 'no') ||
        (form === 'no' && (context.language === 'es' || isUncountedNoun(trigger)))
        ? i
        : undefined;
    if (STOP.has(form) || context.quantityAt.at(i)) return undefined;
  }
  return undefined;
};

const FUTURE_ES = /(?:ara|aran|era|eran|ira|iran)$/;

const isFuture = (context: ClaimContext, { head, entry }: Trigger): boolean =>
  entry.part === 'verb' &&
  context.language === 'es' &&
  context.analysis.tokens[head].feats.includes('Tense=Fut') &&
  FUTURE_ES.test(context.forms[head]);

const STATISTICAL =
  /\b(?:statistics|per cent|percent|homicide rate|murder rate|on average|deadliest year|every (?:day|year|week)|crime rate|per 1(?:00|0)?,?000|por ciento|estadisticas|tasa de homicidios|en promedio|cada (?:dia|ano|semana)|indice|cifras oficiales|continue to|continues to|continuan|siguen|sigue)\b/;

/** 'The cartel | has been fighting | its rival for control of the state': no clash of a day. */
const isFeud = ({ forms, timeAt, analysis }: ClaimContext, { entry, first, sentence }: Trigger): boolean => {
  if (entry.frame !== 'clash' || !forms[first].endsWith('ing') || forms[first - 1] !== 'been') return false;
  const { first: from, last: to } = analysis.sentences[sentence];
  for (let at = from; at < to; at++) if (timeAt.at(at) !== undefined) return false;
  return true;
};

/** 'Since the | death | of the leader, …': told as a time. */
const isSinceThen = ({ forms }: ClaimContext, { entry, first }: Trigger): boolean =>
  entry.part === 'noun' && forms[first - 1] === 'the' && forms[first - 2] === 'since';

/** A word that every stretch of STATISTICAL holds. */
const STATISTICAL_WORD =
  /statistics|cent|rate|^per$|average|deadliest|every|ciento|estadisticas|tasa|promedio|cada|indice|cifras|contin|sig/;
const statisticalWords = wordClasses((_, word) => Number(STATISTICAL_WORD.test(word)));

/** Whether the words around a trigger within its sentence speak of numbers over time. */
const tellsStatistics = (context: ClaimContext, trigger: Trigger): boolean => {
  const [first, last] = stretchAround(context, trigger);
  return (
    anyOf(statisticalWords(context.analysis), 1, first, last) &&
    STATISTICAL.test(context.forms.slice(first, last).join(' '))
  );
};

/** 'Authorities | earlier gave a toll | of 11 dead', 'an initial toll of eight', 'un primer balance daba 41 muertos'. */
const EARLIER_TOLL =
  /\b(?:(?:earlier|initially|previously|at first) (?:\w+ )?(?:gave|given|put|reported|said|had (?:given|put|reported|said))(?: \w+){0,3} (?:toll|number|count)|(?:an|the) (?:earlier|initial|previous|preliminary) (?:\w+ )?(?:toll|count|figure)|(?:un|el) (?:primer|anterior) (?:balance|recuento|reporte|conteo)|balance (?:anterior|inicial|preliminar))\b/;

const FIRST_SAID =
  /\b(?:first|initially|originally|at first|earlier) (?:\w+ )?(?:said|reported|announced|stated|put)\b/;
const REVISED = /\b(?:later|then|since|subsequently) (?:revised|corrected|lowered|raised|reduced|changed)\b/;

/** 'The agency | first said four people were killed | but later revised the toll to one'. */
const isRevised = ({ analysis, forms }: ClaimContext, { first, sentence, entry }: Trigger): boolean => {
  if (entry.effect !== 'killed' && entry.effect !== 'injured') return false;
  const { first: from, last } = analysis.sentences[sentence];
  return (
    FIRST_SAID.test(forms.slice(Math.max(from, first - EARLIER_REACH), first).join(' ')) &&
    REVISED.test(forms.slice(first, Math.min(last, first + 2 * EARLIER_REACH)).join(' '))
  );
};

/** Whether a count of people is one that later ones replace, told in the words before it. */
const isEarlierToll = ({ analysis, forms }: ClaimContext, { entry, first, sentence }: Trigger): boolean => {
  if (entry.part !== 'state') return false;
  const from = Math.max(analysis.sentences[sentence].first, first - EARLIER_REACH);
  return EARLIER_TOLL.test(forms.slice(from, first + 1).join(' '));
};
const EARLIER_REACH = 12;

const background = (context: ClaimContext, trigger: Trigger, cues: Cues): Judgement | undefined => {
  const generic = cueBefore(context, trigger, cues.generic, 4);
  if (generic !== undefined) return judged('background', 'told as a habit', generic);
  if (isCumulative(context, trigger)) return judged('background', 'counted over a longer time');
  if (isTrend(context, trigger)) return judged('background', 'a trend');
  if (isSinceThen(context, trigger)) return judged('background', 'only says since when');
  if (isFeud(context, trigger)) return judged('background', 'a feud that goes on');
  if (isEarlierToll(context, trigger) || isRevised(context, trigger))
    return judged('background', 'an earlier toll, since replaced');
  // '| continúan | desaparecidos' is no habit
  if (trigger.entry.sense === 'missing') return undefined;
  return tellsStatistics(context, trigger) ? judged('background', 'statistics') : undefined;
};

const CLIMB = 4;
const CLAUSES = /^(?:ccomp|xcomp|csubj|acl|advcl|obj|conj|parataxis|obl|nmod)/;

/** Whether a verb above the trigger in the tree is a cue: 'denied that soldiers killed', 'threatened to kill'. */
const cueAbove = (context: ClaimContext, { head }: Trigger, cues: ReadonlySet<string>): number | undefined => {
  if (!context.parsed) return undefined;
  const { tokens } = context.analysis;
  let at = head;
  for (let steps = 0; steps < CLIMB; steps++) {
    const { deprel, head: above } = tokens[at];
    if (above < 0 || !CLAUSES.test(deprel)) return undefined;
    // 'pretende entregar los restos que fueron | localizados': found they were
    if (context.language === 'es' && deprel.startsWith('acl')) return undefined;
    if (cues.has(context.forms[above]) && above < head && !deprel.startsWith('conj')) return above;
    at = above;
  }
  return undefined;
};

const GENERIC_NOUN = new Set([
  'such',
  'any',
  'future',
  'cualquier',
  'tales',
  'futuros',
  'futuras',
  'possible',
  'potential',
]);

/** 'to quell such attacks', 'any future killing'. */
const isGenericNoun = ({ forms }: ClaimContext, { first, entry }: Trigger): boolean =>
  entry.part === 'noun' &&
  // 'the second | such | killing in two days'
  !isOfSeries(forms, first) &&
  (GENERIC_NOUN.has(forms[first - 1] ?? '') || GENERIC_NOUN.has(forms[first - 2] ?? ''));

const REACH_GERUND = 5;

/** 'and fighting the cartels | should be a priority': the modal after a gerund and its object. */
const modalAfter = (
  { analysis, forms, words: { beForms } }: ClaimContext,
  { first, last, sentence }: Trigger,
  cues: ReadonlySet<string>,
): number | undefined => {
  if (!forms[last - 1].endsWith('ing') || beForms.has(forms[first - 1] ?? '')) return undefined;
  const end = Math.min(analysis.sentences[sentence].last, last + REACH_GERUND);
  for (let at = last; at < end; at++) {
    const { upos } = analysis.tokens[at];
    if (upos === 'AUX') return cues.has(forms[at]) ? at : undefined;
    if (upos === 'VERB' || upos === 'PUNCT' || upos === 'PRON') return undefined;
  }
  return undefined;
};

/** 'Fighting the cartels should be …': a modal on the trigger or on what it is the subject of. */
const modalOf = (context: ClaimContext, trigger: Trigger, cues: ReadonlySet<string>): number | undefined => {
  if (!context.parsed) return undefined;
  const { tokens } = context.analysis;
  const { head } = trigger;
  const above = /^(?:csubj|nsubj)/.test(tokens[head].deprel) ? tokens[head].head : -1;
  const own = [head, above]
    .flatMap((at) => (at >= 0 ? childrenBy(context.analysis, at, 'aux') : []))
    .find((aux) => cues.has(context.forms[aux]));
  return own ?? (context.language === 'en' ? modalAfter(context, trigger, cues) : undefined);
};

const SAID = words('said says announced promised pledged declared told insisted added vowed confirmed reiterated');
const SAYERS = new Set(['he', 'she', 'it', 'they', 'we']);
const CONDITIONS = words('if unless could might whether whenever should');

/** 'The president said | he would | designate …': told as one's own plan, no supposition. */
const isOwnPlan = ({ analysis, forms, language }: ClaimContext, { sentence, first }: Trigger): boolean => {
  if (language !== 'en') return false;
  const { first: start } = analysis.sentences[sentence];
  let would = first - 1;
  while (would >= Math.max(start, first - 3) && forms[would] !== 'would') would--;
  if (forms[would] !== 'would' || !SAYERS.has(forms[would - 1] ?? '')) return false;
  let said = false;
  for (let i = start; i < would; i++) {
    if (CONDITIONS.has(forms[i])) return false;
    said ||= SAID.has(forms[i]);
  }
  return said;
};

const CONFIRMS =
  /^(?:confirm(?:s|ed|ing)?|verify|verif(?:ies|ied|ying)|corroborated?|confirmar|confirmado|confirmo|confirma|confirman|confirmaron|verificar|verificado)$/;
const UNSURE =
  /^(?:unconfirmed|unverified|conflicting|contradictory|no-confirmad[oa]s?|sin-confirmar|contradictori[oa]s|extraoficiales)$/;

/** 'Police have not confirmed | reports that ten died', 'unconfirmed reports of an attack': what nobody vouches for. */
const unconfirmed = (
  context: ClaimContext,
  { head, sentence, first: start }: Trigger,
  { not }: Cues,
): number | undefined => {
  const { first } = context.analysis.sentences[sentence];
  for (let i = start - 1; i >= Math.max(first, start - 8); i--) if (UNSURE.test(context.forms[i])) return i;
  if (!context.parsed) return undefined;
  const { tokens } = context.analysis;
  for (let at = head, steps = 0; steps < CLIMB + 1; steps++) {
    const { deprel, head: above } = tokens[at];
    if (above < 0 || !CLAUSES.test(deprel)) return undefined;
    if (above < head && CONFIRMS.test(context.forms[above]))
      for (let i = above - 1; i >= Math.max(first, above - 4); i--) if (not.has(context.forms[i])) return above;
    at = above;
  }
  return undefined;
};

const DEFUSED =
  /^(?:defused?|defusing|disarmed|deactivated|desactivad[oa]s?|desactivo|desactivaron|desactivan|neutralizad[oa]s?)$/;

/** 'The bomb was | defused', 'desactivan | una bomba': what did not go off. */
const defused = (context: ClaimContext, { entry, sentence }: Trigger): number | undefined => {
  if (entry.type !== 'bombing') return undefined;
  const { first, last } = context.analysis.sentences[sentence];
  for (let at = first; at < last; at++) if (DEFUSED.test(context.forms[at])) return at;
  return undefined;
};

/** 'exigen justicia | por | el asesinato', 'pidió … | tras | el ataque': why one asks, not what for. */
const isGround = ({ forms, language }: ClaimContext, { entry, first }: Trigger, cue: number): boolean =>
  language === 'es' && entry.part === 'noun' && forms.slice(cue, first).some((form) => /^(?:por|tras)$/.test(form));

const UNTRUE = /^(?:false|untrue|falso|mentira)$/;
const TRUTH = /^(?:true|truth|evidence|proof|sign|indication|cierto|verdad|evidencias?|pruebas?|indicios?|constancia)$/;
const REACH_UNTRUE = 10;

/** 'There is no | evidence | that soldiers killed', 'no es | cierto | que', 'it is | false | that': the same as a denial. */
const untrue = ({ analysis, forms }: ClaimContext, { sentence, first }: Trigger, { not }: Cues): number | undefined => {
  const start = analysis.sentences[sentence].first;
  for (let at = first - 1; at >= Math.max(start, first - REACH_UNTRUE); at--) {
    const isSaid = UNTRUE.test(forms[at]);
    if (!isSaid && !TRUTH.test(forms[at])) continue;
    const that = forms[at + 1] === 'de' ? forms[at + 2] : forms[at + 1];
    if (that !== 'that' && that !== 'que') continue;
    const negated = forms.slice(Math.max(start, at - 4), at).some((form) => not.has(form));
    return isSaid !== negated ? at : undefined;
  }
  return undefined;
};

/** What a claim's words say of its happening, and which word says so: 'denied that soldiers killed' → denied, 'denied'. */
export const judgeStanding = (context: ClaimContext, trigger: Trigger): Judgement => {
  const cues = CUES[context.language];
  const open = unconfirmed(context, trigger, cues);
  if (open !== undefined) return judged('hypothetical', 'not confirmed', open);
  const denial =
    defused(context, trigger) ??
    untrue(context, trigger, cues) ??
    cueBefore(context, trigger, cues.denial, REACH_MODAL) ??
    cueAbove(context, trigger, cues.denial) ??
    (isWished(context, trigger) ? undefined : negation(context, trigger, cues));
  if (denial !== undefined) return judged('denied', 'denied or negated', denial);
  const threat =
    trigger.entry.type === 'threat'
      ? undefined
      : (cueBefore(context, trigger, cues.threat, REACH_MODAL) ?? cueAbove(context, trigger, cues.threat));
  if (threat !== undefined) return judged('threatened', 'threatened', threat);
  if (isOwnPlan(context, trigger)) return judged('planned', 'what the speaker said he would do');
  const spanish = spanishStanding(context, trigger);
  if (spanish) return spanish;
  if (isAsked(context, trigger)) return judged('hypothetical', 'asked');
  if (isGenericNoun(context, trigger)) return judged('hypothetical', 'any such happening, not one');
  const doubt = cueBefore(context, trigger, cues.doubt, REACH_MODAL) ?? modalOf(context, trigger, cues.doubt);
  if (doubt !== undefined) return judged('hypothetical', 'supposed', doubt);
  const plan = cueBefore(context, trigger, cues.plan, REACH_MODAL) ?? plotBefore(context, trigger);
  if (plan !== undefined && !isGround(context, trigger, plan)) return judged('planned', 'planned', plan);
  if (isFuture(context, trigger)) return judged('planned', 'in the future tense', trigger.head);
  return background(context, trigger, cues) ?? judged('asserted', 'nothing speaks against it');
};

export const standingOf = (context: ClaimContext, trigger: Trigger): Standing =>
  judgeStanding(context, trigger).standing;
