/** English words of violence in phrases that tell of none, whatever else stands in the sentence: 'set off a debate', 'target the problem'. */
import type { NounPhrase } from './noun-phrase.ts';
import { has, isPerson, next, objectAfter, type Place, previous, subjectBefore } from './sense-place.ts';

/** A common noun of no class that names nobody and nothing: an effect, a problem, a trade. */
const isAbstract = ({ context }: Place, phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined &&
  !phrase.noun &&
  !phrase.name &&
  !phrase.actor &&
  !phrase.pronoun &&
  !phrase.quantity &&
  context.placeAt.at(phrase.head) === undefined &&
  context.analysis.tokens[phrase.head].upos === 'NOUN';

const FILMED = /^(?:video|videos|film|films|movie|footage|series|scene|scenes|documentary|photos?|pictures?|clip)$/;
const TALKERS =
  /^(?:experts?|analysts?|govt|government|senators?|lawmakers?|ministers?|candidates?|parties|deputies|lawyers?|judges?|courts?|officials?|presidents?|mayors?|governors?|congress|senate|parliament|commission|teams?)$/;
const MATTERS = /^(?:on|over|about)$/;

/** 'Senators | clash | over the budget': with words, where nothing else tells of blows. */
const clashesInWords = (place: Place): boolean => {
  if (!MATTERS.test(next(place)) || has(place, 'violence')) return false;
  return TALKERS.test(previous(place));
};

const COMBAT =
  /^(?:combat|fighting|battles?|firefights?|gunfights?|gunfire|shootouts?|clash|clashes|skirmish|skirmishes|hostilities|fire|war|them|him|it)$/;

/** 'many outlets | engage | in self-censorship': no fight. */
const engagesOtherwise = ({ context: { forms }, trigger: { head, last } }: Place): boolean =>
  /^engag/.test(forms[head]) &&
  forms[last] === 'in' &&
  !forms.slice(last + 1, last + 5).some((form) => COMBAT.test(form));

const TOILS =
  /^(?:uphill|legal|court|courtroom|custody|political|electoral|losing|bureaucratic|judicial|verbal|diplomatic)$/;

/** 'combat | a growing industry', 'crime-| fighting |': policy. */
const isPolicy = (place: Place): boolean =>
  previous(place) === '-' || (place.trigger.entry.part === 'verb' && isAbstract(place, objectAfter(place)));

const LEARNT = /^(?:that|to|out|it|himself|herself|themselves|guilty|how|why|whether)$/;

/** 'The prosecutor | found | last year that …': learnt, not seized. */
const isLearnt = (place: Place): boolean => {
  const { context, trigger } = place;
  if (!/^(?:find|finds|found|finding|discover|discovered|detected)$/.test(context.forms[trigger.head])) return false;
  let after = trigger.last;
  while (context.timeAt.at(after) || /^(?:last|this|on|in)$/.test(context.forms[after] ?? '')) after++;
  return LEARNT.test(context.forms[after] ?? '');
};

/** 'prices are | returning | to the levels of 2010': gone back by themselves. */
const goesBack = ({ context, trigger }: Place): boolean =>
  /^return(?:s|ed|ing)?$/.test(context.forms[trigger.head]) &&
  trigger.entry.part === 'verb' &&
  /^(?:to|from|home|with|in|after|,|\.)$/.test(context.forms[trigger.last] ?? '') &&
  !(/ed$/.test(context.forms[trigger.head]) && context.words.beForms.has(context.forms[trigger.first - 1] ?? ''));

/** 'never | turned in | as evidence': things. */
const turnsInThings = (place: Place): boolean => {
  if (!/^turn/.test(place.context.forms[place.trigger.head])) return false;
  const object = objectAfter(place);
  return !isPerson(object) && /^(?:as|to|for)$/.test(next(place)) && !isPerson(subjectBefore(place));
};

/** 'targets | the problem of mining', 'a convention targeting | drug trafficking'. */
const aimsAtMatters = (place: Place): boolean => {
  if (!/^target/.test(place.context.forms[place.trigger.head])) return false;
  const object = objectAfter(place);
  const noun = object?.noun;
  return isAbstract(place, object) || (noun !== undefined && noun.kind === 'other' && !noun.people && !noun.collective);
};

/** 'murders have | shot up | to record levels' */
const risesFast = ({ context: { forms, words }, trigger: { first, last } }: Place): boolean =>
  forms[first] === 'shot' &&
  forms[last - 1] === 'up' &&
  // 'a bus was | shot up | by gunmen'
  !words.beForms.has(forms[first - 1] ?? '') &&
  /^(?:to|by|from|since|in|,|\.)$/.test(forms[last] ?? '');

/** 'filled with | stolen | fuel': what it is, not that it was stolen now. */
const describesThing = ({ context: { forms, words, analysis }, trigger: { first, last } }: Place): boolean =>
  forms[first] === 'stolen' &&
  last - first === 1 &&
  !words.beForms.has(forms[first - 1] ?? '') &&
  /^(?:NOUN|PROPN)$/.test(analysis.tokens[last]?.upos ?? '');

/** Each of these is asked of triggers of one sense. */
const FIGURES: Readonly<Record<string, (place: Place) => boolean>> = {
  bomb: (place) => previous(place, 0) === 'set' && isAbstract(place, objectAfter(place)),
  explode: (place) => place.context.forms[place.trigger.first] === 'set' && isAbstract(place, objectAfter(place)),
  clash: (place) => clashesInWords(place) || engagesOtherwise(place) || TOILS.test(previous(place)) || isPolicy(place),
  target: aimsAtMatters,
  shoot: (place) => {
    const subject = subjectBefore(place);
    return risesFast(place) || (subject !== undefined && FILMED.test(place.context.forms[subject.head]));
  },
  rob: describesThing,
  protest: (place) => previous(place) === 'in' && /^(?:over|at|against|of)$/.test(next(place)) && !has(place, 'road'),
  seize: isLearnt,
  release: goesBack,
  arrest: turnsInThings,
};

/** Whether an English trigger of this sense tells of nothing that happened to anybody. */
export const isFigurative = (place: Place): boolean =>
  place.context.language === 'en' && (FIGURES[place.trigger.entry.sense ?? '']?.(place) ?? false);

/** 'the crime | beat |': where a reporter goes, whatever the list of verbs says. */
export const isBeatOfReporter = (place: Place): boolean =>
  place.context.forms[place.trigger.head] === 'beat' && /^(?:crime|news|police|court|sports)$/.test(previous(place));
