/** Who says it: 'according to the police', 'the prosecutor told Reuters', 'informó la fiscalía'. */
import type { Attribution } from '../../claim.ts';
import { childrenBy } from '../../language/trees.ts';
import { wordClasses } from '../words.ts';
import type { ClaimContext } from './context.ts';
import { describe } from './described.ts';
import { phraseBeforeInsertion } from './insertions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { namesSpeaker, SAYING } from './saying-words.ts';
import type { Trigger } from './trigger.ts';

const ACCORDING: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['de', 'acuerdo', 'con'],
  ['de', 'acuerdo', 'a'],
  ['segun'],
  ['con', 'base', 'en'],
  ['citing'],
  ['quoting'],
];

const ACCORDING_FIRST = new Set(ACCORDING.map(([first]) => first));

const startsAt = (forms: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => forms[at + i] === word);

const phraseFrom = (context: ClaimContext, at: number, reach: number, limit: number): NounPhrase | undefined => {
  for (let i = at; i < Math.min(limit, at + reach); i++) {
    const phrase = context.phraseAt.at(i);
    if (phrase) return phrase;
  }
  return undefined;
};

const CONJOINING = new Set(['as', 'while', 'although']);

/** 'The mayor left as | her guards | confirmed …': words right before a finite verb speak, whatever the tree says. */
const adjacentSpeaker = (context: ClaimContext, verb: number): NounPhrase | undefined => {
  if (context.language !== 'en' || !context.analysis.tokens[verb].feats.includes('VerbForm=Fin')) return undefined;
  const phrase = context.phraseAt.at(verb - 1);
  if (phrase?.last !== verb || (phrase.prep !== null && !CONJOINING.has(phrase.prep))) return undefined;
  return speaks(context, phrase) ? phrase : undefined;
};

/** '…, the police spokesman, | Yazid Musa, | said on Friday': a name between commas right before the verb. */
const namedSpeaker = (context: ClaimContext, verb: number): NounPhrase | undefined => {
  if (context.forms[verb - 1] !== ',') return undefined;
  const phrase = context.phraseAt.at(verb - 2);
  if (phrase?.last !== verb - 1 || phrase.name?.type !== 'PER' || context.forms[phrase.first - 1] !== ',')
    return undefined;
  const titled = context.phrases[phrase.index - 1];
  return titled?.sentence === phrase.sentence && titled.noun?.people && speaks(context, titled) ? phrase : undefined;
};

/** '…, | witnesses and | officials said': where a list of those who speak begins. */
const listStart = ({ forms, phrases, words }: ClaimContext, { index, first }: NounPhrase): number => {
  const before = phrases[index - 1];
  return before && words.and.has(forms[first - 1]) && before.last === first - 1 && !before.quantity
    ? before.first
    : first;
};

/** '…, clashed with police, | Amnesty International | said.': whoever closes the sentence with the verb says it, whatever the tree has. */
const closingSpeaker = (context: ClaimContext, verb: number): NounPhrase | undefined => {
  const phrase = context.language === 'en' ? context.phraseAt.at(verb - 1) : undefined;
  if (phrase?.last !== verb || phrase.quantity || context.forms[listStart(context, phrase) - 1] !== ',')
    return undefined;
  const next = context.forms[verb + 1] ?? '';
  const closes = /^[.]?$/.test(next) || next === 'on' || context.timeAt.at(verb + 1) !== undefined;
  return closes && speaks(context, phrase) ? phrase : undefined;
};

/** The subject that the tree gives a saying verb, its own or the one of the verb that governs it. */
const treeSpeaker = (context: ClaimContext, verb: number): NounPhrase | undefined => {
  const { tokens } = context.analysis;
  const named = namedSpeaker(context, verb) ?? closingSpeaker(context, verb);
  if (named) return named;
  for (let at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
    // 'Villa Blanca, 3 March - | Police | said': the subject next to the verb
    const subject = childrenBy(context.analysis, at, 'nsubj').findLast(
      (child, _i, all) => (child < at || all.length === 1) && context.timeAt.at(child) === undefined,
    );
    const phrase = subject === undefined ? undefined : context.phraseAt.at(subject);
    if (phrase) return speaks(context, phrase) ? phrase : undefined;
    const adjacent = steps === 0 ? adjacentSpeaker(context, verb) : undefined;
    if (adjacent) return adjacent;
    if (!/^(?:advcl|conj|xcomp)/.test(tokens[at].deprel)) return undefined;
    at = tokens[at].head;
  }
  return undefined;
};

/** '| Al-Shabaab |, the group that controls parts of the countryside, said': who opens the sentence, before what is put in. */
const speakerBehindInsertion = (context: ClaimContext, verb: number, first: number): NounPhrase | undefined => {
  const phrase = phraseBeforeInsertion(context, verb, first);
  const opens = phrase && (phrase.first === first || /^[",]$/.test(context.forms[phrase.first - 1]));
  return opens && !context.timeAt.at(phrase.head) && !phrase.quantity && speaks(context, phrase) ? phrase : undefined;
};

const INVERTING = new Set(['said', 'says', 'added', 'reported', 'told', 'confirmed', 'announced']);

const BESIDE_SPEECH = /^(?:por|a|al|en|ante|durante|mediante|tras|via|de|del)$/;

/** 'dijo por teléfono | el oficial', 'informó este martes | la fiscalía': where the words beside the saying end. */
const behindAdjuncts = ({ forms, phraseAt, timeAt, language }: ClaimContext, from: number, last: number): number => {
  if (language !== 'es') return from;
  let at = from;
  while (at < last) {
    const isTime = timeAt.at(at) !== undefined || (/^(?:este|esta|el|la)$/.test(forms[at]) && timeAt.at(at + 1));
    const phrase = BESIDE_SPEECH.test(forms[at]) ? (phraseAt.at(at + 1) ?? phraseAt.at(at + 2)) : undefined;
    if (isTime) at++;
    else if (phrase && phrase.prep !== null && phrase.last <= last) at = phrase.last;
    else break;
  }
  return at;
};

/** 'dijo | el hospital', 'says | Amnesty': who works there, or is called so. */
const mayClose = ({ language, analysis, placeAt }: ClaimContext, { noun, prep, head }: NounPhrase): boolean =>
  prep === null &&
  (language === 'es'
    ? noun?.kind === 'structure'
    : analysis.tokens[head].upos === 'PROPN' && placeAt.at(head) === undefined);

/** '…", said the mayor', 'informó la fiscalía': the speaker right after the verb. */
const invertedSpeaker = (context: ClaimContext, verb: number, last: number): NounPhrase | undefined => {
  const { forms, phraseAt, words, language } = context;
  const at = behindAdjuncts(context, verb + 1, last);
  const next = phraseAt.at(at) ?? (words.determiners.has(forms[at] ?? '') ? phraseAt.at(at + 1) : undefined);
  if (!next || next.last > last || !(speaks(context, next) || mayClose(context, next))) return undefined;
  if (at > verb + 1 && next.prep !== null) return undefined;
  const opened = /^[",]$/.test(forms[verb - 1] ?? '') && INVERTING.has(forms[verb]);
  return language === 'es' || opened ? next : undefined;
};

/** The phrase before the verb without a preposition, up to the clause's edge. */
const speakerBefore = (context: ClaimContext, verb: number, first: number): NounPhrase | undefined => {
  // 'four hostages | it | accused': the word before the verb is its subject
  if (/^(?:it|he|she|they|we|i)$/.test(context.forms[verb - 1] ?? '') && !context.phraseAt.at(verb - 1))
    return undefined;
  for (let i = verb - 1; i >= Math.max(first, verb - 14); i--) {
    const phrase = context.phraseAt.at(i);
    if (phrase && (phrase.prep === null || phrase.prep === 'a') && speaks(context, phrase)) return phrase;
    // 'killed two men, | the panel | said': who stands right before the verb says it, whoever that is, and not the two men.
    if (phrase?.last === verb && phrase.prep === null && !context.timeAt.at(phrase.head))
      return context.analysis.tokens[phrase.head].upos === 'PROPN' ? phrase : undefined;
    if (phrase) i = phrase.first;
    else if (/^[;:"]$/.test(context.forms[i])) return undefined;
  }
  return undefined;
};

/** 'Murieron tres policías, | dijo | el gobernador': what was said stands before, so that the speaker follows. */
const closesSpeech = (context: ClaimContext, verb: number, last: number): boolean => {
  const { forms, language } = context;
  if (forms[verb - 1] !== ',') return false;
  if (language === 'es') return forms[verb + 1] !== 'que';
  // '12 dead, | says | Amnesty'
  const next = INVERTING.has(forms[verb])
    ? (context.phraseAt.at(verb + 1) ?? context.phraseAt.at(verb + 2))
    : undefined;
  return next !== undefined && !next.quantity && (next.last >= last || /^[.,]$/.test(forms[next.last]));
};

const speakerOf = (context: ClaimContext, verb: number, first: number, last: number): NounPhrase | undefined =>
  (closesSpeech(context, verb, last) ? invertedSpeaker(context, verb, last) : undefined) ??
  speakerBehindInsertion(context, verb, first) ??
  (context.parsed ? treeSpeaker(context, verb) : undefined) ??
  invertedSpeaker(context, verb, last) ??
  speakerBefore(context, verb, first);

const SPEAKERS = new Set([
  'group',
  'official',
  'speaker',
  'expert',
  'government',
  'police',
  'police-body',
  'soldier',
  'military-body',
  'journalist',
  'medium',
  'witness',
  'organisation',
  'gang',
  'gunman',
  'person',
  'civilian',
  'company',
  'victim',
  'family',
  'prisoner',
  'suspect',
  'guard',
  'demonstrator',
]);

const speaks = (context: ClaimContext, phrase: NounPhrase): boolean => {
  if (context.timeAt.at(phrase.head) || phrase.negated || /^(?:numbers?|figures)$/.test(context.forms[phrase.head]))
    return false;
  // 'Villa Blanca, 3 March - Police said': a dateline speaks not, a country may
  const place = context.placeAt.at(phrase.head);
  if (place && place.kind !== 'country' && !phrase.noun && phrase.name?.type !== 'ORG') return false;
  if (phrase.pronoun || phrase.name?.type === 'PER' || phrase.name?.type === 'ORG' || phrase.actor) return true;
  return phrase.noun !== undefined && SPEAKERS.has(phrase.noun.id);
};

const REPORTS = new Set(
  'report reports statement communique bulletin investigation reporte reportes informe informes comunicado boletin investigaciones investigacion fuentes versiones version autoridades'.split(
    ' ',
  ),
);

/** '| the governor |, Ana Ruiz, said': who is named next. */
const titleOf = (context: ClaimContext, { name, first, index, sentence }: NounPhrase): NounPhrase | undefined => {
  const before = context.phrases[index - 1];
  if (name?.type !== 'PER' || before?.sentence !== sentence || context.forms[first - 1] !== ',') return undefined;
  return before.last === first - 1 && before.noun?.people && !before.isPlural() && !before.quantity
    ? before
    : undefined;
};

const attributionOf = (context: ClaimContext, phrase: NounPhrase): Attribution => {
  const { name, speaks, evidence } = describe(context, phrase);
  const title = speaks === 'witness' ? titleOf(context, phrase) : undefined;
  const kind = title ? describe(context, title).speaks : speaks;
  const words = context.analysis.text.slice(evidence.start, evidence.end).replace(/\s+/g, ' ');
  return { speaker: name ?? words.replace(/^(?:the|a|an|el|la|los|las|un|una)\s+/i, ''), kind, evidence: [evidence] };
};

const MEDIA_LINK = new Set(['told', 'reported', 'dijo', 'declaro']);

interface Saying {
  readonly at: number;
  readonly phrase: NounPhrase;
}

/** 'aseguró | lo siguiente', 'aseguró | tres armas', 'dio | muerte': seized or given, not said. */
const doesNotSay = ({ forms, language, analysis }: ClaimContext, at: number): boolean => {
  // 'extradited to the United | States'
  if (language !== 'es')
    return /^(?:states|claims|notes|reports)$/.test(forms[at]) && /^(?:NOUN|PROPN)$/.test(analysis.tokens[at].upos);
  if (/^asegur/.test(forms[at])) return !/^(?:que|,|\.|:|"|el|la|en)$/.test(forms[at + 1] ?? '');
  return /^di(?:o|eron)$/.test(forms[at]) && forms[at + 2] !== 'conocer';
};

/** '… | put | the figure at 40' */
const PUTS = /^(?:put|puts|putting)$/;
const putsCount = ({ forms }: ClaimContext, at: number): boolean =>
  PUTS.test(forms[at]) && /^(?:figure|number|toll|count|death)$/.test(forms[at + 2] ?? '');

const OF_BLAME = /^(?:accused|blamed|charged|informed|described)$/;
const BLAMED_OF = /^(?:of|for|with|as|in|over)$/;

/** '19 officers | accused | of kidnapping', 'the | alleged | leader', 'more victims than | reported': told of them, not by them. */
const isToldOf = ({ forms, analysis, words, language }: ClaimContext, at: number): boolean => {
  if (language !== 'en') return false;
  if (OF_BLAME.test(forms[at]) && BLAMED_OF.test(forms[at + 1] ?? '')) return true;
  const before = forms[at - 1] ?? '';
  if (/^(?:than|as|if|when)$/.test(before)) return true;
  if (!/^(?:alleged|reported|claimed|confirmed|declared|stated|described)$/.test(forms[at])) return false;
  const { upos, deprel } = analysis.tokens[at];
  const describes = upos === 'ADJ' || deprel === 'amod';
  const { upos: kind } = analysis.tokens[at - 1] ?? { upos: 'PUNCT' };
  return words.determiners.has(before) || (describes && /^(?:DET|NUM|ADP|ADJ|PUNCT|CCONJ|VERB)$/.test(kind));
};

const agentOf = (context: ClaimContext, verb: number, last: number): NounPhrase | undefined => {
  const phrase = context.forms[verb + 1] === 'by' ? phraseFrom(context, verb + 2, 3, last) : undefined;
  return phrase && speaks(context, phrase) ? phrase : undefined;
};

/** 'according to a report | by | El Nacional', 'reports | from | residents': whose report it is. */
const reporterBehind = (
  context: ClaimContext,
  { head, last: end }: NounPhrase,
  last: number,
): NounPhrase | undefined => {
  if (context.language !== 'en' || !REPORTS.has(context.forms[head])) return undefined;
  if (!/^(?:by|from|in|of)$/.test(context.forms[end] ?? '')) return undefined;
  const phrase = phraseFrom(context, end + 1, 3, last);
  return phrase && speaks(context, phrase) ? phrase : undefined;
};

/** The phrase after 'according to', 'según' at this place. */
const accordingFrom = (context: ClaimContext, at: number, last: number): NounPhrase | undefined => {
  const according = ACCORDING_FIRST.has(context.forms[at])
    ? ACCORDING.find((phrase) => startsAt(context.forms, at, phrase))
    : undefined;
  const named = according && phraseFrom(context, at + according.length, 4, last);
  const phrase = named && (reporterBehind(context, named, last) ?? named);
  return phrase && (speaks(context, phrase) || REPORTS.has(context.forms[phrase.head])) ? phrase : undefined;
};

/** The speaker named by 'according to …', 'según …' at this token; undefined where none is. */
export const accordingAt = (context: ClaimContext, at: number, last: number): Attribution | undefined => {
  const phrase = accordingFrom(context, at, last);
  return phrase && attributionOf(context, phrase);
};

/** Words that a saying is found by. */
const sayingWords = wordClasses((_, word, language) =>
  Number(SAYING[language].has(word) || ACCORDING_FIRST.has(word) || PUTS.test(word)),
);

const findSayings = (context: ClaimContext, first: number, last: number): Saying[] => {
  const found: Saying[] = [];
  const tells = sayingWords(context.analysis);
  for (let i = first; i < last; i++) {
    if (tells[i] === 0) continue;
    const according = accordingFrom(context, i, last);
    if (according) {
      found.push({ at: i, phrase: according });
      continue;
    }
    if (!(SAYING[context.language].has(context.forms[i]) || putsCount(context, i)) || doesNotSay(context, i)) continue;
    // 'No casualties were reported', 'the arrest was confirmed by | the mayor'
    const passive =
      context.language === 'en' &&
      (context.words.beForms.has(context.forms[i - 1] ?? '') || context.forms[i + 1] === 'by' || isToldOf(context, i));
    const phrase = passive ? agentOf(context, i, last) : speakerOf(context, i, first, last);
    if (phrase) found.push({ at: i, phrase });
    if (MEDIA_LINK.has(context.forms[i])) {
      const medium = phraseFrom(context, i + 1, 3, last);
      if (
        medium &&
        (medium.noun?.id === 'medium' || medium.actor?.speaks === 'media' || medium.noun?.id === 'journalist')
      )
        found.push({ at: i, phrase: medium });
    }
  }
  return found;
};

const known = new WeakMap<ClaimContext, Map<number, readonly Saying[]>>();

/** The sayings of a sentence, found once however many triggers it holds. */
const sayingsOf = (context: ClaimContext, sentence: number): readonly Saying[] => {
  let bySentence = known.get(context);
  if (!bySentence) known.set(context, (bySentence = new Map()));
  let found = bySentence.get(sentence);
  if (!found) {
    const { first, last } = context.analysis.sentences[sentence];
    bySentence.set(sentence, (found = findSayings(context, first, last)));
  }
  return found;
};

/**
 * Whether a phrase behind the deed only says it: 'wounding 61, | the governor, Ana Ruiz, | said', the title before the name
 * too. Who is hurt in words of his own ('a nurse who was wounded said') stands before the deed.
 */
export const onlySpeaks = (
  context: ClaimContext,
  { sentence, last }: Trigger,
  { index, first, quantity }: NounPhrase,
): boolean =>
  first >= last &&
  // 'wounding | five people |, including two who sat there, officials said', whomever the tree makes speak
  quantity === undefined &&
  sayingsOf(context, sentence).some(({ at, phrase }) => {
    if (phrase.last > at) return false;
    // 'the governor of Fars, | Ana Ruiz |, told state TV': all between the speaker and the verb is about the speaker
    return (index >= phrase.index && first < at) || titleOf(context, phrase)?.index === index;
  });

/** '| The ministry | reported 40 kilos were seized', 'according to | El Nacional |, Mata was killed': who says it, before the deed. */
export const saysBefore = (context: ClaimContext, { sentence, first }: Trigger, phrase: NounPhrase): boolean =>
  phrase.last <= first &&
  (namesSpeaker(context.forms, phrase.first - 1) ||
    sayingsOf(context, sentence).some(
      ({ at, phrase: one }) => one === phrase && phrase.last <= at && at < first && at - phrase.last <= 1,
    ));

const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though', 'pero', 'mientras', 'aunque']);

/** Which side of a contrast a token stands on: 'police said 12 died, | but | residents said 40 had', '… | and | residents said …'. */
const sideOf = (context: ClaimContext, sayings: readonly Saying[], sentence: number, at: number): number => {
  const { forms, analysis, words } = context;
  const { first } = analysis.sentences[sentence];
  let side = 0;
  for (let i = first + 1; i <= at; i++) {
    const contrasts = CONTRASTS.has(forms[i]) && /^[,;—–]$/.test(forms[i - 1]);
    const speaks =
      words.and.has(forms[i]) && sayings.some(({ at: verb, phrase }) => phrase.first === i + 1 && verb > i);
    if (contrasts || speaks) side++;
  }
  return side;
};

/** The sayings that a trigger stands under: those of its own side of a contrast, where it has any. */
const sayingsOver = (context: ClaimContext, { sentence, first }: Trigger): readonly Saying[] => {
  const all = sayingsOf(context, sentence);
  if (all.length < 2) return all;
  const side = sideOf(context, all, sentence, first);
  const own = all.filter(({ at }) => sideOf(context, all, sentence, at) === side);
  return own.length > 0 ? own : all;
};

/** '| police | and residents said', 'said residents and | police |': who says it together with another. */
const speakersBeside = (context: ClaimContext, { index, first, last, sentence }: NounPhrase): readonly NounPhrase[] => {
  const { phrases, words, forms, analysis, language } = context;
  const joined = (a: number, b: number) => b - a === 1 && words.and.has(forms[a] ?? '');
  const says = (at: number) => SAYING[language].has(forms[at] ?? '');
  // 'killed a farmer | and the mayor said': whoever was killed says nothing
  const opens = (at: number) =>
    at === analysis.sentences[sentence].first || /^[,;:"“]$/.test(forms[at - 1]) || says(at - 1);
  const [before, after] = [phrases[index - 1], phrases[index + 1]];
  const beside: NounPhrase[] = [];
  if (before?.sentence === sentence && joined(before.last, first) && opens(before.first)) beside.push(before);
  if (after?.sentence === sentence && joined(last, after.first))
    if (says(after.last) || analysis.tokens[after.last]?.upos !== 'VERB') beside.push(after);
  return beside.filter((one) => one.prep === null && !one.pronoun && speaks(context, one));
};

const WHO = /^(?:who|which|whose|quien|quienes)$/;

/** 'The man, who was | arrested | on Monday, told reporters …': told of the speaker, not by him. */
const isOfSpeaker = ({ forms }: ClaimContext, { first }: Trigger, { at, phrase }: Saying): boolean =>
  phrase.last <= first && first < at && forms.slice(phrase.last, first).some((form) => WHO.test(form));

/** The speakers of a sentence's claims, nearest first; a pronoun stands for the last speaker. */
export const attributionsOf = (
  context: ClaimContext,
  trigger: Trigger,
  lastSpeaker: Attribution | undefined,
): Attribution[] => {
  const found: Attribution[] = [];
  const sayings = sayingsOver(context, trigger);
  const ofSpeaker = sayings.find((saying) => isOfSpeaker(context, trigger, saying))?.at;
  for (const { at, phrase } of sayings) {
    if (at === ofSpeaker || (phrase.head >= trigger.first && phrase.head < trigger.last)) continue;
    for (const one of [phrase, ...speakersBeside(context, phrase)]) {
      const attribution = one.pronoun ? lastSpeaker : attributionOf(context, one);
      if (attribution && !found.some(({ speaker }) => speaker === attribution.speaker)) found.push(attribution);
    }
  }
  return found;
};
