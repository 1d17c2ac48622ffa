/** 'The death toll from Tuesday's attack in the capital | has risen to 34': where the rising of a count is told. */
import type { Sentence } from '../../language/analysis.ts';
import type { ClaimContext } from './context.ts';
import type { Trigger } from './trigger.ts';

const RISING =
  /^(?:rose|risen|rises|climbed|climbs|reached|reaches|stands|stood|increased|jumped|grew|grown|passed|topped|subio|sube|ascendio|asciende|aumento|llego|llega|elevo|eleva)$/;
/** 'the number of victims of the attack | was | 132' */
const IS = /^(?:is|was|es|fue|era)$/;
const COUNTING = new Set(['toll', 'number', 'cifra', 'numero', 'saldo']);
/** Words after 'death toll' within which its rising is told. */
const TOLL_REACH = 14;

const RAISING =
  /^(?:bring|brings|bringing|brought|raise|raises|raised|raising|push|pushes|pushed|pushing|lift|lifts|lifted|lifting|take|takes|taking|took|lower|lowers|lowered|lowering|revise|revises|revised|revising|cut|cuts|cutting|reduced)$/;
/** 'bringing | the official death | toll' */
const RAISED_WITHIN = 4;

/** 'bringing the death toll from the strike | to | 18': the word before the number that a toll is raised to. */
const raisedTo = (context: ClaimContext, first: number, last: number, end: number): number | undefined => {
  if (!context.forms.slice(Math.max(0, first - RAISED_WITHIN), first).some((form) => RAISING.test(form)))
    return undefined;
  for (let i = last; i < end; i++)
    if (context.forms[i] === 'to' && context.quantityAt.at(i + 1)?.first === i + 1) return i;
  return undefined;
};

/** 'The number of victims of the raid on Kolo, Yaga province, in the early hours of June 5 | was | 132': as far as that, commas and all. */
const IS_REACH = 30;

const countFar = ({ forms, quantityAt }: ClaimContext, from: number, sentence: Sentence): number | undefined => {
  for (let i = from; i < Math.min(sentence.last - 1, from + IS_REACH); i++) {
    if (/^[.;:]$/.test(forms[i]) || quantityAt.at(i)?.kind === 'people') return undefined;
    const at = /^(?:to|a)$/.test(forms[i + 1] ?? '') ? i + 2 : i + 1;
    if ((IS.test(forms[i]) || RISING.test(forms[i])) && quantityAt.at(at)?.first === at) return i;
  }
  return undefined;
};

/** Token of the verb of rising after a word that counts, in its clause and before any other count of people; undefined without one. */
export const risingOf = (context: ClaimContext, { first, last, sentence }: Trigger): number | undefined => {
  if (!context.forms.slice(Math.max(0, first - 3), last).some((form) => COUNTING.has(form))) return undefined;
  const end = Math.min(context.analysis.sentences[sentence].last, last + TOLL_REACH);
  const raised = raisedTo(context, first, last, end);
  if (raised !== undefined) return raised;
  for (let i = last; i < end; i++) {
    if (RISING.test(context.forms[i])) return i;
    if (IS.test(context.forms[i]) && context.quantityAt.at(i + 1)?.first === i + 1) return i;
    if (/^[.;:,]$/.test(context.forms[i]) || context.quantityAt.at(i)?.kind === 'people') break;
  }
  return countFar(context, last, context.analysis.sentences[sentence]);
};
