/** Noun phrases, cut from tags: determiner, numbers, adjectives, nouns, names; one phrase a head. */

import { NOUN_CLASSES } from '../../knowledge/lexicon/noun-classes.ts';
import { compoundNouns, type NounEntry, nounClass } from '../../knowledge/lexicon/nouns.ts';
import { longestPhrase } from '../../knowledge/lexicon/phrase-trie.ts';
import { triggerLexicon } from '../../knowledge/lexicon/triggers.ts';
import type { Name, Sentence } from '../../language/analysis.ts';
import { HYPHENED_BEGINNINGS } from '../../language/hyphened-verbs.ts';
import type { ActorMention, Quantity } from '../findings.ts';
import { wordClasses } from '../words.ts';
import type { PhraselessContext } from './context.ts';
import { shortNames } from './document-names.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nameOf } from './phrase-names.ts';
import { SAYING } from './saying-words.ts';
import { isShootingVerb } from './shot-verb.ts';

type Tag = 'noun' | 'name' | 'adjective' | 'number' | 'determiner' | 'pronoun' | 'hyphen' | 'possessive' | 'other';

const BY_UPOS: Readonly<Record<string, Tag>> = {
  NOUN: 'noun',
  PROPN: 'name',
  ADJ: 'adjective',
  NUM: 'number',
  DET: 'determiner',
  PRON: 'pronoun',
};

const ARMED = new Set(
  'armed heavily-armed armado armada armados armadas masked hooded encapuchado encapuchados encapuchada rebel terrorist guerrilla insurgent militant paramilitary subversive criminal cartel taliban'.split(
    ' ',
  ),
);
const PERSONAL = new Set(
  'he she they him her them himself herself themselves who ellos ellas el ella quienes quien'.split(' '),
);
/** The health organisation, in a text that is not in capitals. */
const isWrittenWho = ({ analysis: { tokens }, forms }: PhraselessContext, at: number): boolean =>
  tokens[at].form === 'WHO' &&
  (/\p{Ll}/u.test(tokens[at + 1]?.form ?? '') || /\p{Ll}/u.test(tokens[at - 1]?.form ?? '')) &&
  forms[at] === 'who';

/** Words for somebody; 'the army said | it | had killed two' is a body that speaks, any other 'it' is a thing. */
const isPersonal = (context: PhraselessContext, at: number): boolean => {
  const { forms, language } = context;
  return (
    (PERSONAL.has(forms[at]) && !isWrittenWho(context, at)) ||
    (forms[at] === 'it' &&
      (SAYING[language].has(forms[at - 1] ?? '') ||
        (forms[at - 1] === 'that' && SAYING[language].has(forms[at - 2] ?? ''))))
  );
};

/** Articles and the like that stand for a person alone. */
const LONE = new Set(['una', 'uno', 'otra', 'otro', 'another']);
/** 'and | a sixth | was captured' */
const ORDINAL = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const PREDICATES = new Set(['hostage', 'captive', 'prisoner', 'dead', 'slain', 'missing', 'ablaze', 'alight', 'afire']);
const SUPPOSED = new Set(
  'presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas suspected alleged unidentified unknown'.split(
    ' ',
  ),
);
const CAPITAL = /^\p{Lu}/u;
const UPPER = /^[\p{Lu}\d.'’-]+$/u;

/** Without tags (no model): what the lexicons and capitals tell. */
const guessTag = (context: PhraselessContext, at: number, sentence: Sentence): Tag => {
  const form = context.forms[at];
  if (context.words.determiners.has(form)) return 'determiner';
  if (context.quantityAt.at(at)) return 'number';
  if (nounClass(context.language, form)) return 'noun';
  if (context.words.prepositions.has(form) || context.words.and.has(form) || context.words.beForms.has(form))
    return 'other';
  const { form: written } = context.analysis.tokens[at];
  if (at > sentence.first && CAPITAL.test(written) && !UPPER.test(written)) return 'name';
  return ARMED.has(form) ? 'adjective' : 'other';
};

/** '| Civiles | armados dispararon', taken for a number. */
const isArmedPeople = ({ analysis, forms, language }: PhraselessContext, at: number): boolean =>
  language === 'es' &&
  analysis.tokens[at].upos === 'NUM' &&
  /^armad[oa]s?$/.test(forms[at + 1] ?? '') &&
  nounClass(language, forms[at])?.people === true;

/** Nouns of people that the tagger took for something else: 'los delincuentes', 'un comando', 'by hitmen'. */
const mendedTag = (context: PhraselessContext, at: number, sentence: Sentence): Tag | undefined => {
  const { upos } = context.analysis.tokens[at];
  if (isArmedPeople(context, at)) return 'noun';
  if (upos !== 'ADJ' && upos !== 'VERB' && upos !== 'ADV') return undefined;
  const noun = nounClass(context.language, context.forms[at]);
  // 'en un | inmueble', tagged as an adjective
  if (!noun || (!noun.people && !noun.collective && (upos !== 'ADJ' || context.language !== 'es'))) return undefined;
  // 'A | Russian | ballistic missile'
  let behind = at + 1;
  while (context.language === 'en' && upos === 'ADJ' && context.analysis.tokens[behind]?.upos === 'ADJ') behind++;
  const next = context.analysis.tokens[behind];
  const nominal = next !== undefined && behind < sentence.last && (next.upos === 'NOUN' || next.upos === 'PROPN');
  if (nominal) return undefined;
  const before = at > sentence.first ? context.forms[at - 1] : '';
  // 'Fulani | herdsmen | killed'
  if (context.language === 'en' && /men$/.test(context.forms[at]) && noun.people) return 'noun';
  const led =
    // 'Paramilitares | dieron muerte': an adjective opens no clause by itself
    (at === sentence.first && context.analysis.tokens[at + 1]?.upos === 'VERB') ||
    // 'Militares | y civiles armados se enfrentaron'
    (at === sentence.first && upos === 'ADJ' && /^[ye]$/.test(context.forms[at + 1] ?? '') && noun.people) ||
    // 'Fighters | loyal to the warlord killed': no verb of a third person opens a sentence
    (at === sentence.first && context.language === 'en' && upos === 'VERB' && /[^s]s$/.test(context.forms[at])) ||
    context.words.determiners.has(before) ||
    context.words.prepositions.has(before) ||
    SUPPOSED.has(before) ||
    context.quantityAt.at(at - 1) !== undefined;
  return led && !context.words.beForms.has(before) ? 'noun' : undefined;
};

/** 'President | Donald Trump': a title is a noun, though it is written like a name. */
const isTitle = ({ analysis, language, forms }: PhraselessContext, at: number, { last }: Sentence): boolean =>
  nounClass(language, forms[at])?.people === true &&
  at + 1 < last &&
  analysis.tokens[at + 1].upos === 'PROPN' &&
  nounClass(language, forms[at + 1]) === undefined;

const DONE =
  /^(?:wounded|injured|killed|murdered|executed|arrested|detained|captured|kidnapped|abducted|freed|released|seized)$/;

const MANY = /^(?:dozens|scores|hundreds|thousands|several|many|others)$/;

const HEADLINE_VERB = /^(?:abduct|kidnap|behead|massacre|lynch)s?$/;

const ODD = 1;
const TELLING = 2;
const CLASSED = 4;

/** Forms whose tag their neighbours may decide (`ODD`), those that are more than their tag says (`TELLING`), and nouns of a class; most are none. */
const sorts = wordClasses((form, folded, language) => {
  const odd =
    /^(?:IS|WHO)$/.test(form) ||
    (language === 'en' && HYPHENED_BEGINNINGS.has(folded)) ||
    /^(?:-|['’]s|'|frente|shot|dead|kills)$/.test(folded) ||
    DONE.test(folded) ||
    HEADLINE_VERB.test(folded);
  const possessive = FUNCTION_WORDS[language].possessives.has(folded);
  const telling = possessive || LONE.has(folded) || SUPPOSED.has(folded) || ARMED.has(folded);
  const classed = nounClass(language, folded) !== undefined;
  return ODD * Number(odd) + TELLING * Number(telling) + CLASSED * Number(classed);
});

const tagOf = (context: PhraselessContext, at: number, sentence: Sentence, sort: number): Tag =>
  ((sort & ODD) > 0 ? oddTag(context, at) : undefined) ?? usualTag(context, at, sentence, sort);

/** '| pistol | -whipped' */
const isHyphenedVerb = ({ analysis: { tokens }, forms, language }: PhraselessContext, at: number): boolean =>
  language === 'en' &&
  forms[at + 1] === '-' &&
  HYPHENED_BEGINNINGS.has(forms[at] ?? '') &&
  tokens[at + 2]?.upos === 'VERB';

/** The tag of an odd form, undefined where its neighbours leave it as it is. */
const oddTag = (context: PhraselessContext, at: number): Tag | undefined => {
  const token = context.analysis.tokens[at];
  const form = context.forms[at];
  if (form === "'s" || form === '’s' || (form === "'" && token.upos === 'PART')) return 'possessive';
  // 'Gunmen | machine - | gunned two farmers'
  if (isHyphenedVerb(context, form === '-' ? at - 1 : at)) return 'other';
  if (form === '-') return 'hyphen';
  // 'an | IS commander', in a text that is not in capitals
  if (token.form === 'IS' && /\p{Ll}/u.test(context.analysis.tokens[at + 1]?.form ?? '')) return 'name';
  // 'frente | a su casa', no front of fighters
  if (
    form === 'frente' &&
    /^al?$/.test(context.forms[at + 1] ?? '') &&
    !context.words.determiners.has(context.forms[at - 1] ?? '')
  )
    return 'other';
  // 'the | WHO | said'
  if (isWrittenWho(context, at)) return 'name';
  // 'Police | shot dead | two men', where the tagger sees police shot, and dead men
  if (form === 'shot' && context.forms[at + 1] === 'dead') return 'other';
  // 'Air strike | kills | scores': a headline's verb
  if (form === 'kills') return 'other';
  // 'Bandits | abduct | 30 villagers'
  if (HEADLINE_VERB.test(form)) return context.quantityAt.at(at + 1)?.first === at + 1 ? 'other' : undefined;
  // 'burned houses and | shot | residents', 'suspected rebels | shot | two men dead'
  if (form === 'shot' && token.upos === 'ADJ' && context.forms[at - 1] === 'and') return 'other';
  if (isShootingVerb(context, at)) return 'other';
  if (form === 'dead' && context.forms[at - 1] === 'shot') return 'other';
  // 'An officer | shot and killed | a robber'
  if (form === 'shot' && context.forms[at + 1] === 'and' && DONE.test(context.forms[at + 2] ?? '')) return 'other';
  // 'killed six, | wounded | dozens and burned houses'
  if (
    DONE.test(form) &&
    token.upos === 'ADJ' &&
    MANY.test(context.forms[at + 1] ?? '') &&
    /^(?:,|and)$/.test(context.forms[at - 1] ?? '')
  )
    return 'other';
  // 'killed Pedro Mamani and | wounded | Rosa Huanca'
  if (DONE.test(form) && context.forms[at - 1] === 'and' && context.analysis.tokens[at + 1]?.upos === 'PROPN')
    return 'other';
  // 'and | wounded | two others': no adjective stands before a number
  if (DONE.test(form) && token.upos === 'ADJ' && context.analysis.tokens[at + 1]?.upos === 'NUM') return 'other';
  if (DONE.test(form) && context.forms[at - 1] === 'and' && context.quantityAt.at(at + 1)?.first === at + 1)
    return 'other';
  return undefined;
};

const tellingTag = ({ words }: PhraselessContext, form: string, upos: string): Tag | undefined => {
  if (upos === 'PRON' && (words.possessives.has(form) || LONE.has(form))) return 'determiner';
  if (SUPPOSED.has(form)) return 'adjective';
  return upos === 'VERB' && ARMED.has(form) ? 'adjective' : undefined;
};

/** Whether a common noun, one of a class, was taken for a name. */
const isNoun = (context: PhraselessContext, at: number, sentence: Sentence): boolean => {
  const { form } = context.analysis.tokens[at];
  // in capitals the tagger takes common nouns for names: 'ELN | GUERRILLAS'; 'the defence ministry' has none
  return (UPPER.test(form) && form.length > 3) || isTitle(context, at, sentence) || !CAPITAL.test(form);
};

/** '| Secuestran | y asesinan a empresario': a headline's first verb, taken for a name. */
const isJoinedVerb = ({ forms, language }: PhraselessContext, at: number, { first }: Sentence): boolean =>
  language === 'es' &&
  at === first &&
  /[ae]n$/.test(forms[at]) &&
  /^[ye]$/.test(forms[at + 1] ?? '') &&
  isVerbTrigger(forms[at]) &&
  isVerbTrigger(forms[at + 2] ?? '');

const isVerbTrigger = (form: string): boolean =>
  triggerLexicon('es')
    .next.get(form)
    ?.value?.some(({ part }) => part === 'verb') === true;

/** 'two | off |-duty soldiers': a small word that a hyphen makes part of an adjective. */
const isHyphened = ({ analysis: { tokens }, forms, language }: PhraselessContext, at: number, last: number): boolean =>
  language === 'en' &&
  forms[at + 1] === '-' &&
  at + 3 < last &&
  tokens[at + 1].start === tokens[at].end &&
  tokens[at + 2].start === tokens[at + 1].end &&
  tokens[at + 3].upos === 'NOUN';

const usualTag = (context: PhraselessContext, at: number, sentence: Sentence, sort: number): Tag => {
  const { upos } = context.analysis.tokens[at];
  if (upos === 'ADP' && isHyphened(context, at, sentence.last)) return 'adjective';
  if (upos === 'X') return guessTag(context, at, sentence);
  const told = (sort & TELLING) > 0 ? tellingTag(context, context.forms[at], upos) : undefined;
  if (told !== undefined) return told;
  if (upos === 'PROPN' && isJoinedVerb(context, at, sentence)) return 'other';
  const classed = (sort & CLASSED) > 0;
  if (classed && upos === 'PROPN' && isNoun(context, at, sentence)) return 'noun';
  // '| Twelve | were taken hostage', 'and | eleven | more', tagged as a pronoun and a verb
  if ((upos === 'PRON' || upos === 'VERB') && context.quantityAt.at(at)?.first === at) return 'number';
  if (upos === 'ADJ' && isOpeningNoun(context, at, sentence)) return 'noun';
  return (classed ? mendedTag(context, at, sentence) : undefined) ?? BY_UPOS[upos] ?? 'other';
};

/** '| Extremistas | atacan un templo': an adjective opens no clause by itself. */
const isOpeningNoun = ({ analysis: { tokens }, forms, language }: PhraselessContext, at: number, { first }: Sentence) =>
  language === 'es' && at === first && /[aoe]s$/.test(forms[at]) && tokens[at + 1]?.upos === 'VERB';

interface Chunk {
  readonly first: number;
  last: number;
  head: number;
}

/** Whether a participle between determiner and noun is an adjective: 'the wounded man', 'two suspected rebels'. */
const isModifier = (context: PhraselessContext, at: number, chunk: Chunk, tags: readonly Tag[], sentence: Sentence) => {
  const { upos } = context.analysis.tokens[at];
  if (upos === 'ADV')
    return chunk.head < 0 && chunk.last > chunk.first && tags[at + 1 - sentence.first] === 'adjective';
  if (upos !== 'VERB') return false;
  const next = tags[at + 1 - sentence.first];
  return (
    context.language === 'en' &&
    chunk.head < 0 &&
    chunk.last > chunk.first &&
    (next === 'noun' || next === 'name' || next === 'adjective')
  );
};

/** 'AK-47': no blank before or after. */
const isTight = ({ analysis: { tokens } }: PhraselessContext, at: number): boolean =>
  tokens[at - 1].end === tokens[at].start && tokens[at].end === tokens[at + 1].start;

/** 'wounded four people | Sunday', 'a dos | el domingo': a time right behind what is counted or named is no part of it. */
const opensTime = ({ analysis, timeAt }: PhraselessContext, at: number, before: Tag | undefined, tag: Tag): boolean => {
  if ((before !== 'noun' && before !== 'number') || timeAt.at(at - 1) !== undefined) return false;
  const opens = (token: number) => timeAt.at(token)?.start === analysis.tokens[token].start;
  return opens(at) || (tag === 'determiner' && at + 1 < analysis.tokens.length && opens(at + 1));
};

/** Nothing may follow an English head but nouns; a Spanish head takes adjectives, and names after them. */
const joins = (
  context: PhraselessContext,
  chunk: Chunk,
  at: number,
  tag: Tag,
  tags: readonly Tag[],
  sentence: Sentence,
): boolean => {
  if (chunk.last === at && opensTime(context, at, tags[at - 1 - sentence.first], tag)) return false;
  switch (tag) {
    case 'determiner':
      return chunk.head < 0 && tags[at - 1 - sentence.first] !== 'adjective';
    case 'number':
      return (
        chunk.head < 0 ||
        (context.language === 'en'
          ? (tags[at - 1 - sentence.first] === 'name' && context.quantityAt.at(at)?.noun === -1) ||
            (tags[at - 1 - sentence.first] === 'hyphen' && chunk.last === at && context.quantityAt.at(at)?.noun === -1)
          : false)
      );
    case 'adjective':
      return chunk.head < 0 || context.language === 'es';
    case 'noun':
      // 'took 30 students | hostage'
      return chunk.head < 0 || (context.language === 'en' && !PREDICATES.has(context.forms[at]));
    case 'name':
      return true;
    case 'hyphen':
      // '3 March - Police said' is a dash
      return at > chunk.first && at + 1 < sentence.last && isTight(context, at);
    default:
      return isModifier(context, at, chunk, tags, sentence);
  }
};

/** Names run over 'de' and 'of' where the recogniser says so: 'Cártel de Sinaloa', 'Bank of Peru'. */
const spanOfName = (context: PhraselessContext, at: number): number => {
  const name = context.nameAt.at(at);
  const actor = context.actorAt.at(at);
  const last = name ? nounClass(context.language, context.forms[name.last - 1]) : undefined;
  // 'US President | Donald Trump' is no name of an organisation
  if (name?.type === 'ORG' && last?.people && !last.collective) return 0;
  const end = Math.max(name?.last ?? 0, actor?.name ? actor.last : 0);
  // 'TACLOBAN CITY | - Two soldiers': a dash ends a dateline
  for (let dash = at + 1; dash < end; dash++) if (context.forms[dash] === '-' && !isTight(context, dash)) return dash;
  return end;
};

/** 'three | were killed', 'otros dos': a number without its noun heads a phrase of people; -1 for any other. */
const bareNumber = (context: PhraselessContext, { first, last }: Chunk): number => {
  for (let i = last - 1; i >= first; i--) {
    const quantity = context.quantityAt.at(i);
    if (quantity && quantity.noun < 0 && (quantity.kind === 'people' || quantity.kind === 'other')) return i;
  }
  return -1;
};

/** 'tres murieron y | una | resultó herida': an article or 'other' alone before a verb is a person; so is 'a third' of whom a verb tells. */
const loneHead = ({ forms, analysis: { tokens } }: PhraselessContext, { first, last }: Chunk): number => {
  const next = tokens[forms[last] === 'mas' ? last + 1 : last];
  const isBeforeVerb = next !== undefined && /^(?:VERB|AUX)$/.test(next.upos);
  if (last - first === 1) return isBeforeVerb && LONE.has(forms[first]) ? first : -1;
  if (last - first !== 2 || !/^an?$/.test(forms[first]) || !ORDINAL.test(forms[first + 1])) return -1;
  // 'wounded | a third |, police said'; 'a third of the town' is a fraction
  const isTold = /^(?:obj|nsubj)/.test(tokens[first + 1].deprel) && forms[last] !== 'of';
  return isBeforeVerb || isTold ? first + 1 : -1;
};

const NOMINAL = new Set<Tag>(['noun', 'name', 'adjective']);

/** 'A 22-year-old | man': the age is an adjective; alone ('a 17-year-old was shot') it heads the phrase. */
const markAges = ({ forms }: PhraselessContext, { first, last }: Sentence, tags: Tag[]): void => {
  for (let at = first; at < last; at++) {
    if (forms[at] !== 'old' && forms[at] !== 'olds') continue;
    const year = forms[at - 1] === '-' ? at - 2 : at - 1;
    if (year <= first || !/^(?:year|month|week|day)s?$/.test(forms[year])) continue;
    const start = forms[year - 1] === '-' ? year - 2 : year - 1;
    if (start < first) continue;
    for (let i = start; i <= at; i++) tags[i - first] = 'adjective';
    if (!NOMINAL.has(tags[at + 1 - first]) || at + 1 >= last) tags[at - first] = 'noun';
  }
};

/** 'five New People's Army | (NPA) | rebels': short forms in brackets do not end the phrase. */
const markAcronyms = (
  { forms, analysis: { tokens } }: PhraselessContext,
  { first, last }: Sentence,
  tags: Tag[],
): void => {
  for (let at = first + 1; at + 3 < last; at++) {
    if (forms[at] !== '(' || forms[at + 2] !== ')') continue;
    const named = tags[at - 1 - first] === 'name' || tags[at - 1 - first] === 'noun';
    if (named && UPPER.test(tokens[at + 1].form) && tags[at + 3 - first] === 'noun')
      tags.fill('name', at - first, at + 3 - first);
  }
};

/** 'Sonora state | government', 'Mexican security | forces': a body's English name is about its last noun. */
const endsInBody = ({ language, forms, actorAt }: PhraselessContext, at: number, end: number): boolean => {
  const actor = actorAt.at(at);
  if (language !== 'en' || actor?.last !== end) return false;
  const last = nounClass(language, forms[end - 1]);
  // 'a leader of the Sinaloa | Cartel' is a person, 'Paraguayan police | officer' ends in one
  return last !== undefined && (last.people || (last.collective && actor.kind !== 'person'));
};

/** Buildings that are called by a name and what they are; 'Post', 'House' and 'Bank' end names of other things. */
const CALLED_BUILDINGS = new Set(
  'university college hospital clinic school airport hotel motel mall church mosque temple cathedral synagogue stadium market bridge prison jail barracks embassy consulate restaurant nightclub theater theatre cinema supermarket refinery library museum monastery'.split(
    ' ',
  ),
);

/** Last word of a building's English name, which tells what is attacked: 'Kabul | University'; -1 where the chunk names none. */
const buildingIn = (context: PhraselessContext, { first, last, head }: Chunk): number => {
  const end = last - 1;
  if (context.language !== 'en' || head < first || head >= end || !CALLED_BUILDINGS.has(context.forms[end])) return -1;
  for (let at = head; at <= end; at++) if (context.analysis.tokens[at].upos !== 'PROPN') return -1;
  return context.actorAt.at(head)?.last === last ? -1 : end;
};

/** "Joaquín “El Chapo” Guzmán's | son": a known phrase that crosses a genitive is about what is owned. */
const isOwned = (tags: readonly Tag[], first: number, last: number): boolean =>
  tags[last] === 'noun' && tags.slice(first, last).includes('possessive');

/** 'killing | at least 12 | .': a count with its comparator and without a noun. */
const countAlone = (
  { quantityAt }: PhraselessContext,
  at: number,
  tags: readonly Tag[],
  sentence: Sentence,
): Chunk | undefined => {
  const quantity = quantityAt.at(at);
  if (quantity === undefined || quantity.first !== at || quantity.last - at < 2 || quantity.last > sentence.last)
    return undefined;
  if (quantity.noun >= 0 || (quantity.kind !== 'people' && quantity.kind !== 'other')) return undefined;
  const next = tags[quantity.last - sentence.first];
  if (next === 'noun' || next === 'name' || next === 'adjective') return undefined;
  return { first: at, last: quantity.last, head: quantity.last - 1 };
};

const chunksOf = (context: PhraselessContext, sentence: Sentence, sort: Int32Array): Chunk[] => {
  const tags: Tag[] = [];
  for (let i = sentence.first; i < sentence.last; i++) tags.push(tagOf(context, i, sentence, sort[i]));
  markAges(context, sentence, tags);
  markAcronyms(context, sentence, tags);
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  const close = () => {
    if (open && open.head < 0) open.head = bareNumber(context, open);
    if (open && open.head < 0) open.head = loneHead(context, open);
    const building = open ? buildingIn(context, open) : -1;
    if (open && building >= 0) open.head = building;
    if (open && open.last > open.first && open.head >= 0) chunks.push(open);
    open = undefined;
  };
  for (let at = sentence.first; at < sentence.last; at++) {
    const tag = tags[at - sentence.first];
    const counted = countAlone(context, at, tags, sentence);
    if (counted !== undefined) {
      close();
      chunks.push(counted);
      at = counted.last - 1;
      continue;
    }
    if (tag === 'pronoun') {
      close();
      if (isPersonal(context, at)) chunks.push({ first: at, last: at + 1, head: at });
      continue;
    }
    if (open && !joins(context, open, at, tag, tags, sentence)) {
      // an apposition glued on: 'drug lord | Joaquín'; 'president of | the'
      close();
    }
    if (!open) {
      if (tag === 'other' || tag === 'possessive' || tag === 'hyphen') continue;
      open = { first: at, last: at, head: -1 };
    }
    open.last = at + 1;
    if (tag === 'noun' && (open.head < 0 || context.language === 'en' || tags[open.head - sentence.first] === 'name'))
      open.head = at;
    else if (tag === 'name' && open.head < 0) open.head = at;
    if (tag === 'name' || tag === 'noun') {
      const end = spanOfName(context, at);
      if (end > at + 1 && end <= sentence.last) {
        const owned = isOwned(tags, at - sentence.first, end - 1 - sentence.first);
        if (owned || endsInBody(context, at, end)) open.head = end - 1;
        else if (open.head < 0) open.head = at;
        open.last = end;
        at = end - 1;
      }
    }
  }
  close();
  return chunks;
};

/** Words that a compound begins with. */
const compoundWords = wordClasses((_, word, language) => Number(compoundNouns(language).next.has(word)));

const nounOf = (context: PhraselessContext, chunk: Chunk): NounEntry | undefined => {
  const { forms, language } = context;
  if (forms[chunk.head] === 'old' || forms[chunk.head] === 'olds')
    return { ...NOUN_CLASSES.person, plural: forms[chunk.head] === 'olds' };
  if (
    LONE.has(forms[chunk.head]) ||
    (chunk.head === chunk.last - 1 && /^an?$/.test(forms[chunk.first]) && ORDINAL.test(forms[chunk.head]))
  )
    return { ...NOUN_CLASSES.person, plural: false };
  // 'mataron a | diecisiete cargadores': no magazines, which nobody does anything 'a'
  const listed = nounClass(language, forms[chunk.head]);
  if (
    language === 'es' &&
    listed?.kind === 'weapon' &&
    forms[chunk.first - 1] === 'a' &&
    context.quantityAt.at(chunk.first)
  )
    return undefined;
  const trie = compoundNouns(language);
  const begins = compoundWords(context.analysis);
  for (let i = chunk.first; i <= chunk.head; i++) {
    if (begins[i] === 0) continue;
    const match = longestPhrase(trie, forms, i, Math.max(chunk.last, chunk.head + 4));
    if (match && match.last > chunk.head) return match.value;
  }
  return listed;
};

/** A head of an institution or of no class, described as armed: 'armed personnel', 'grupo armado'. */
const armedNoun = (noun: NounEntry | undefined, armed: boolean): NounEntry | undefined => {
  if (!noun || !armed) return noun;
  if (
    noun.id === 'person' ||
    noun.id === 'civilian' ||
    noun.id === 'soldier' ||
    noun.id === 'group' ||
    noun.id === 'guard'
  )
    return { ...NOUN_CLASSES.gunman, plural: noun.plural };
  return noun;
};

const isPlural = (context: PhraselessContext, head: number, noun: NounEntry | undefined): boolean => {
  if (noun) return noun.plural;
  const { feats } = context.analysis.tokens[head];
  if (feats !== '_') return feats.includes('Number=Plur');
  return context.words.plural.has(context.forms[head]);
};

const ageIn = (context: PhraselessContext, chunk: Chunk): number | null => {
  for (let i = chunk.first; i < Math.min(chunk.last + 5, context.forms.length); i++) {
    const quantity = context.quantityAt.at(i);
    // 'Juan Pérez, 34', 'a man, 20', 'un hombre de 30 años'
    if (quantity?.kind === 'age' && (i < chunk.last || quantity.first <= chunk.last + 1)) return quantity.best;
  }
  return null;
};

const countIn = (context: PhraselessContext, chunk: Chunk): Quantity | undefined => {
  // the number may stand before the chunk's own words: 'dozens of | men', 'al menos | tres hombres'
  for (let i = chunk.first - 4; i < chunk.last; i++) {
    const quantity = i >= 0 ? context.quantityAt.at(i) : undefined;
    // 'On Nov. 6 | two soldiers': the date's number counts nobody
    if (!quantity || quantity.kind === 'age' || context.timeAt.at(quantity.first)) continue;
    if (
      quantity.noun === chunk.head ||
      // 'a | otros cuatro civiles', 'at | least 20 more': begun before the chunk
      ((quantity.first >= chunk.first || quantity.last > chunk.first) &&
        quantity.last <= chunk.head + 1 &&
        quantity.noun < 0 &&
        (quantity.kind === 'people' || quantity.kind === 'other'))
    )
      return quantity;
    if (quantity.noun >= chunk.first && quantity.noun < chunk.last && quantity.noun >= 0) return quantity;
  }
  return undefined;
};

/** The first word of the phrase as evidence: the quantity before it included. */
const startOf = (chunk: Chunk, quantity: Quantity | undefined): number =>
  quantity && quantity.first < chunk.first && chunk.first - quantity.last <= 3 ? quantity.first : chunk.first;

const prepositionBefore = (context: PhraselessContext, first: number, sentence: Sentence): string | null => {
  const before = first - 1;
  if (before < sentence.first) return null;
  return context.words.prepositions.has(context.forms[before]) ? context.forms[before] : null;
};

/** 'President | Donald Trump': whom the name names, else whom the head describes. */
const actorOf = (context: PhraselessContext, head: number, name: Name | undefined): ActorMention | undefined => {
  const described = context.actorAt.at(head);
  if (name?.type !== 'PER' || (described !== undefined && !described.generic)) return described;
  const named = context.actorAt.at(name.first);
  return named?.name && named.kind === 'person' ? named : described;
};

const phraseOf = (
  context: PhraselessContext,
  chunk: Chunk,
  sentence: Sentence,
  index: number,
  short: ReadonlySet<string>,
): NounPhrase => {
  const { forms, words } = context;
  let armed = false;
  let definite = false;
  let negated = false;
  for (let i = chunk.first; i < chunk.last; i++) {
    armed ||= ARMED.has(forms[i]) && i !== chunk.head;
    definite ||= words.definite.has(forms[i]);
    negated ||= i < chunk.head && words.negations.has(forms[i]);
  }
  const quantity = countIn(context, chunk);
  const first = startOf(chunk, quantity);
  negated ||=
    first > sentence.first &&
    (forms[first - 1] === 'no' || forms[first - 1] === 'sin' || forms[first - 1] === 'without');
  const noun = armedNoun(
    nounOf(context, chunk),
    armed || (context.language === 'es' && ARMED.has(forms[chunk.last] ?? '')),
  );
  const name = nameOf(context, chunk, short);
  return {
    index,
    sentence: sentence.index,
    first,
    last: chunk.last,
    head: chunk.head,
    noun,
    name,
    actor: actorOf(context, chunk.head, name),
    quantity,
    age: ageIn(context, chunk),
    isPlural: () => isPlural(context, chunk.head, noun),
    pronoun: chunk.last === chunk.first + 1 && isPersonal(context, chunk.head),
    definite,
    negated,
    armed,
    prep: prepositionBefore(context, first, sentence),
  };
};

/** All noun phrases of the report, in text order. */
export const nounPhrases = (context: PhraselessContext): NounPhrase[] => {
  const phrases: NounPhrase[] = [];
  const short = shortNames(context);
  const sort = sorts(context.analysis);
  for (const sentence of context.analysis.sentences)
    for (const chunk of chunksOf(context, sentence, sort)) {
      // 'dozens of | villagers', '15 kilos de | cocaína': the number is no phrase of its own
      const quantity = context.quantityAt.at(chunk.head) ?? context.quantityAt.at(chunk.first);
      if (quantity && quantity.noun >= chunk.last && quantity.noun - chunk.last <= 3) continue;
      phrases.push(phraseOf(context, chunk, sentence, phrases.length, short));
    }
  return phrases;
};
