/** Names of places that no gazetteer holds, and how far a name goes: 'in the village of …', 'San Juan de los Robles'. */
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { ClaimContext } from '../claims/context.ts';
import { nounSenses } from './word-senses.ts';

/** Words of kind beside a place's name: 'Robles municipality'. */
export const KIND =
  /^(?:neighbou?rhoods?|district|area|municipality|airport|farm|ranch|hacienda|village|town|city|jurisdiction|canton|department|province|sector|university|barracks|bridge|road|highway|avenue|street|port|camp|zone|region|hamlet|community|settlement|colony|estate|plaza|park|stadium)$/;
const INTO = /^(?:in|at|near|of|from|outside|around|reached|entered|between|on)$/;
const LEADING =
  /^(?:the|this|that|a|an|northern|southern|eastern|western|north(?:ea|we)stern|south(?:ea|we)stern|central|nearby|small|remote|rural|metropolitan|residential|exclusive|jungle|mountain)$/;
const LONGEST = 5;

const isNameToken = (context: ClaimContext, at: number): boolean => {
  const { upos } = context.analysis.tokens[at];
  const form = context.forms[at];
  return (
    (upos === 'PROPN' || /^(?:de|la|las|los|el|del)$/.test(form)) &&
    /^\p{L}/u.test(form) &&
    !context.placeAt.at(at) &&
    !context.timeAt.at(at) &&
    !KIND.test(form) &&
    !LEADING.test(form)
  );
};

const COMMON = /^(?:jungle|reform|north|south|east|west|today|downtown|middle|outskirts|background|text)$/;

/** 'the JUNGLE', 'AGRARIAN REFORM': capitals make names of nouns. */
const isCommon = ({ forms, language }: ClaimContext, last: number): boolean => {
  const form = forms[last - 1];
  return nounClass(language, form) !== undefined || nounSenses(form).length > 0 || COMMON.test(form);
};

/** 'the | Palo | Seco neighborhood': the name before a word of kind starts behind the determiner, whatever its tags. */
const startBefore = (context: ClaimContext, first: number): number => {
  let at = first;
  while (
    at > 0 &&
    first - at < 2 &&
    /^(?:NOUN|PROPN|ADJ|X)$/.test(context.analysis.tokens[at - 1].upos) &&
    !LEADING.test(context.forms[at - 1]) &&
    !KIND.test(context.forms[at - 1]) &&
    !context.placeAt.at(at - 1)
  )
    at--;
  const before = context.forms[at - 1] ?? '';
  return at < first && (LEADING.test(before) || INTO.test(before)) ? at : first;
};

/** Tokens from and to (exclusive) of names that the gazetteer does not hold: behind 'in' or 'village of', or before 'neighborhood'. */
export const unknownNames = (context: ClaimContext): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  const { tokens } = context.analysis;
  for (let i = 1; i < tokens.length; i++) {
    if (!isNameToken(context, i) || tokens[i].upos !== 'PROPN') continue;
    let first = i;
    while (first > 0 && /^(?:la|las|los|el|san|santa)$/.test(context.forms[first - 1])) first--;
    let last = i + 1;
    while (last < tokens.length && last - first < LONGEST && isNameToken(context, last)) last++;
    let before = first - 1;
    while (before > 0 && LEADING.test(context.forms[before])) before--;
    const kindAfter = KIND.test(context.forms[last] ?? '');
    const kindBefore = KIND.test(context.forms[before] ?? '') || KIND.test(context.forms[before - 1] ?? '');
    const preposed = INTO.test(context.forms[before] ?? '');
    const name = context.nameAt.at(i);
    const actor = context.actorAt.at(i);
    const taken =
      (name?.type === 'PER' && !kindAfter) ||
      (name?.type === 'ORG' && !kindAfter && !kindBefore) ||
      actor !== undefined ||
      isCommon(context, last);
    if (!taken && (kindAfter || (preposed && (kindBefore || name?.type === 'LOC' || !name))))
      found.push([kindAfter ? startBefore(context, first) : first, last]);
    i = last;
  }
  return found;
};

const ARTICLE = /^(?:la|las|los|el)$/;
const LINK = /^(?:de|del)$/;

/** 'La | Arboleda neighborhood': articles are part of the name. */
export const withArticle = ({ forms }: ClaimContext, first: number): number =>
  first > 0 && ARTICLE.test(forms[first - 1]) ? first - 1 : first;

/** 'San Juan | de los Robles' is another town than San Juan; undefined where the name ends as it was read. */
export const longerName = (context: ClaimContext, last: number): number | undefined => {
  const { tokens } = context.analysis;
  // 'Robles | Norte municipality'
  if (tokens[last]?.upos === 'PROPN' && isNameToken(context, last) && KIND.test(context.forms[last + 1] ?? ''))
    return last + 1;
  if (!LINK.test(context.forms[last] ?? '') || tokens[last].sentence !== tokens[last - 1].sentence) return undefined;
  let at = last + 1;
  if (ARTICLE.test(context.forms[at] ?? '')) at++;
  return tokens[at]?.upos === 'PROPN' && isNameToken(context, at) ? at + 1 : undefined;
};
