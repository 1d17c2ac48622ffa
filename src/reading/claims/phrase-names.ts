/** The proper name in a noun phrase: the recogniser's, else what capitals, titles and short forms show. */
import { nounClass } from '../../knowledge/lexicon/nouns.ts';
import type { Name } from '../../language/analysis.ts';
import type { PhraselessContext } from './context.ts';

interface Range {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Classes whose nouns make a name an organisation's: 'National Liberation Army', 'Popular Movement'. */
const ORGANISED = new Set(['organisation', 'gang', 'military-body', 'police-body', 'government', 'company', 'medium']);
const FLEETING_CONFIDENCE = 0.6;

const nameOver = (context: PhraselessContext, first: number, last: number, type: Name['type']): Name => ({
  first,
  last,
  type,
  start: context.analysis.tokens[first].start,
  end: context.analysis.tokens[last - 1].end,
  confidence: FLEETING_CONFIDENCE,
});

const isProper = ({ analysis, language, forms, timeAt }: PhraselessContext, at: number): boolean =>
  analysis.tokens[at].upos === 'PROPN' && nounClass(language, forms[at]) === undefined && timeAt.at(at) === undefined;

/** The longest run of proper words: 'Judge | Peter Okoro'. */
const properRun = (context: PhraselessContext, { first, last }: Range): Range | undefined => {
  let best: Range | undefined;
  for (let at = first; at < last; at++) {
    if (!isProper(context, at)) continue;
    let end = at + 1;
    while (end < last && isProper(context, end)) end++;
    if (!best || end - at > best.last - best.first) best = { first: at, last: end, head: at };
    at = end;
  }
  return best;
};

const acronymIn = (
  context: PhraselessContext,
  { first, last }: Range,
  short: ReadonlySet<string>,
): Name | undefined => {
  for (let at = first; at < last; at++) if (short.has(context.forms[at])) return nameOver(context, at, at + 1, 'ORG');
  return undefined;
};

/** 'El Chapo's | son', 'the son of | Joaquín': a person's name beside the head is somebody else's. */
const isOwn = (context: PhraselessContext, name: Name, head: number): boolean =>
  name.type !== 'PER' ||
  (name.first <= head && name.last > head) ||
  (name.first === head + 1 && !/^['’]s$/.test(context.forms[name.last] ?? ''));

/** The recogniser's name, run on over the proper words that it cut off: 'Andres Manuel | Lopez Obrador'. */
const whole = (context: PhraselessContext, name: Name, { last }: Range): Name => {
  if (name.type !== 'PER') return name;
  let end = name.last;
  while (end < last && isProper(context, end)) end++;
  return end > name.last ? nameOver(context, name.first, end, 'PER') : name;
};

/** 'US President' is a title that the recogniser took for an organisation. */
const endsInTitle = ({ language, forms }: PhraselessContext, { type, last }: Name): boolean =>
  type === 'ORG' &&
  nounClass(language, forms[last - 1])?.people === true &&
  !nounClass(language, forms[last - 1])!.collective;

const SUFFERED =
  /^(?:arrested|jailed|sentenced|extradited|apprehended|captured|killed|murdered|assassinated|executed|beheaded|stabbed|kidnapped|abducted|wounded|injured|asesinad[oa]|detenid[oa]|ejecutad[oa]|secuestrad[oa]|aprehendid[oa]|capturad[oa]|herid[oa]|sentenciad[oa]|asesinaron|mataron|ejecutaron|secuestraron|detuvieron|capturaron)$/;

/** '| Adrian Silva Moreno | was killed', 'arrested | Edison Pelaez |': words of no body, of what befalls people only. */
const isSomebody = (context: PhraselessContext, { type, first, last }: Name): boolean => {
  const { forms, analysis, words, language } = context;
  if (type !== 'ORG' || last - first < 2 || context.placeAt.at(first) || context.actorAt.at(first)) return false;
  for (let at = first; at < last; at++) {
    const { form } = analysis.tokens[at];
    if (!/^\p{Lu}\p{Ll}/u.test(form) || nounClass(language, forms[at]) !== undefined) return false;
  }
  if (words.beForms.has(forms[last] ?? '')) return [1, 2].some((ahead) => SUFFERED.test(forms[last + ahead] ?? ''));
  const before = forms[first - 1] === 'a' ? forms[first - 2] : forms[first - 1];
  return SUFFERED.test(before ?? '');
};

const fits = (context: PhraselessContext, name: Name | undefined, head: number): name is Name =>
  name !== undefined && isOwn(context, name, head) && !endsInTitle(context, name);

const recognised = (context: PhraselessContext, range: Range): Name | undefined => {
  const own = context.nameAt.at(range.head);
  if (fits(context, own, range.head))
    return isSomebody(context, own) ? nameOver(context, own.first, own.last, 'PER') : whole(context, own, range);
  for (let at = range.first; at < range.last; at++) {
    const name = context.nameAt.at(at);
    if ((name?.type === 'PER' || name?.type === 'ORG') && fits(context, name, range.head))
      return whole(context, name, range);
  }
  return undefined;
};

/** 'the Popular Liberation Front': proper words ending in a noun of organisations. */
const organisation = (context: PhraselessContext, { first, last, head }: Range): Name | undefined => {
  const noun = nounClass(context.language, context.forms[head]);
  if (!noun || !ORGANISED.has(noun.id) || context.analysis.tokens[head].upos !== 'PROPN') return undefined;
  let start = head;
  while (start > first && context.analysis.tokens[start - 1].upos === 'PROPN') start--;
  return head - start >= 1 ? nameOver(context, start, last, 'ORG') : undefined;
};

export const nameOf = (context: PhraselessContext, range: Range, short: ReadonlySet<string>): Name | undefined => {
  const found = recognised(context, range) ?? acronymIn(context, range, short) ?? organisation(context, range);
  if (found) return found;
  const noun = nounClass(context.language, context.forms[range.head]);
  const run = properRun(context, range);
  if (!run || context.placeAt.at(run.first)) return undefined;
  const length = run.last - run.first;
  if (!noun)
    return length >= 2 && range.head >= run.first && range.head < run.last
      ? nameOver(context, run.first, run.last, 'PER')
      : undefined;
  const titled = noun.people && run.first === range.head + 1 && (length >= 2 || noun.id === 'official');
  return titled ? nameOver(context, run.first, run.last, 'PER') : undefined;
};
