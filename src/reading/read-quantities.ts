/** Numbers of a text, with their bounds and what they count. */

import { nounClass } from '../knowledge/lexicon/nouns.ts';
import { NUMBER_WORDS, UNIT_WORDS } from '../knowledge/lexicon/number-words.ts';
import { VAGUE_NUMBERS, type VagueTable } from '../knowledge/lexicon/vague-numbers.ts';
import type { Analysis, Language, Sentence } from '../language/analysis.ts';
import type { Quantity, QuantityKind, TimeMention } from './findings.ts';
import { mayBeginNumber, type NumberPhrase, numberPhraseAt } from './number-phrases.ts';
import { foldedWords, wordClasses } from './words.ts';

export interface QuantityOptions {
  /** What 'dozens' and 'several' stand for. */
  readonly vague?: VagueTable;
  /** Times found in the text, in its order: none of their words is what a number counts. */
  readonly times?: readonly TimeMention[];
}

type Measure = keyof typeof UNIT_WORDS;
const MEASURES = new Map<string, Measure>(
  (Object.keys(UNIT_WORDS) as Measure[]).flatMap((kind) => UNIT_WORDS[kind].split(' ').map((word) => [word, kind])),
);
const MONTHS = new Set(`${NUMBER_WORDS.en.months} ${NUMBER_WORDS.es.months}`.split(' '));
/** Words whose number is a name: 'Highway 57', 'Frente 13', 'article 4', 'kilómetro 12'. */
const NUMBERED = new Set(
  (
    'article articles highway route road street avenue calle avenida carretera ruta frente front bloque kilometre kilometer kilometro km ' +
    'number numero no. num chapter page section district distrito zona zone room unit battalion brigade batallon brigada articulo ' +
    'channel flight interstate exit precinct apartment block colonia seccion parcela bodega lote manzana version grade'
  ).split(' '),
);
const STOPS = new Set(
  (
    'the a an of in on at by to for from with and or who that which was were is are be been being has have had said ' +
    'el la los las de en por para con y o que fue fueron es son ha han habia se al a un una , . ; : ( ) " \' ` -- - – — [ ] / ? !'
  ).split(' '),
);
const AGE_WORDS = new Set(['old', 'aged', 'age', 'ages', 'edad']);
const LOOK_AHEAD = 5;
const PREDICATES = new Set(['hostage', 'captive', 'prisoner', 'dead', 'slain', 'missing']);

interface Counted {
  readonly kind: QuantityKind;
  readonly noun: number;
  readonly last: number;
}

const OTHERS = new Set(
  'others other more otros otras otro otra mas dead wounded injured muertos heridos people'.split(' '),
);

/** 'two children, ages | 8 | and | 10 |': every number of such a list is an age. */
const isListedAge = (forms: readonly string[], first: number): boolean => {
  let at = first;
  while (/^(?:and|y|,|&|or)$/.test(forms[at - 1] ?? '') && /^\d{1,3}$/.test(forms[at - 2] ?? '')) at -= 2;
  return at < first && /^(?:ages|aged|edades)$/.test(forms[at - 1] ?? '');
};

const isAge = (forms: readonly string[], { first, last }: NumberPhrase, best: number): boolean => {
  if (best > 120) return false;
  const before = forms[first - 1];
  const unit = forms[last] === '-' ? forms[last + 1] : forms[last];
  const then = forms[last] === '-' ? forms[last + 3] : forms[last + 1];
  if (AGE_WORDS.has(before) || isListedAge(forms, first)) return true;
  if (/^years?$/.test(unit) && (AGE_WORDS.has(then) || AGE_WORDS.has(forms[last + 2]))) return true;
  if (/^anos?$/.test(unit)) return before === 'de' || then === 'de';
  // 'John Doe, 34, …': a bare number between commas
  return before === ',' && (forms[last] === ',' || forms[last] === '.') && best >= 1 && best < 110;
};

const FUSED_AGE =
  /^\d{1,3}-years?-olds?$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)-years?-olds?$/;

/** The noun that a number counts: 'nine | U.S. | citizens' → citizens; 'catorce | hombres | armados' → hombres. */
const countedNoun = (analysis: Analysis, forms: readonly string[], at: number, limit: number): number => {
  const { tokens, language } = analysis;
  const start = forms[at] === 'of' || forms[at] === 'de' ? at + 1 : at;
  const skip = /^(?:the|los|las|these|those|his|her|their|sus|estos|estas)$/.test(forms[start]) ? start + 1 : start;
  let noun = -1;
  for (let i = skip; i < limit && i < skip + LOOK_AHEAD; i++) {
    const { upos } = tokens[i];
    const nominal =
      upos === 'NOUN' || upos === 'PROPN' || (upos === 'X' && nounClass(language, forms[i]) !== undefined);
    // 'took 30 students | hostage'
    if (noun >= 0 && PREDICATES.has(forms[i])) break;
    // 'four people | last year'
    if (noun >= 0 && /^(?:last|next|this|every|each)$/.test(forms[i])) break;
    if (nominal) noun = i;
    if (nominal && language === 'es') break;
    // 'two | off-duty | soldiers'
    const hyphened = forms[i + 1] === '-' && tokens[i + 1].start === tokens[i].end;
    const joins =
      nominal || hyphened || upos === 'ADJ' || upos === 'VERB' || upos === 'NUM' || upos === 'ADV' || forms[i] === '-';
    if (upos === 'VERB' && noun >= 0) break;
    if (!(upos === 'X' ? !STOPS.has(forms[i]) : joins)) break;
  }
  return noun;
};

const measured = (forms: readonly string[], last: number): Measure | undefined => {
  const at = forms[last] === '-' ? last + 1 : last;
  if (MEASURES.has(forms[at]) && !(forms[at] === 'ciento' && forms[last - 1] !== 'por')) return MEASURES.get(forms[at]);
  return forms[at] === 'por' && forms[at + 1] === 'ciento' ? 'percent' : undefined;
};

/** A mark between two numbers: '10 | : | 30', '3 | / | 4'; 'RAIPUR: 27 rebels were killed' has none. */
const divides = (forms: readonly string[], at: number): boolean =>
  (forms[at] === ':' || forms[at] === '/') && /^\d/.test(forms[at - 1] ?? '') && /^\d/.test(forms[at + 1] ?? '');

const isDatePart = (forms: readonly string[], { first, last }: NumberPhrase, best: number): boolean => {
  const after = forms[last] === 'de' || forms[last] === ',' ? forms[last + 1] : forms[last];
  if (best <= 31 && (MONTHS.has(forms[first - 1]) || (MONTHS.has(after) && after !== 'mar'))) return true;
  if (best >= 1900 && best <= 2100 && last === first + 1) {
    const previous = forms[first - 1];
    return !/^(?:of|some|about)$/.test(previous ?? '') || MONTHS.has(previous);
  }
  return divides(forms, last) || divides(forms, first - 1);
};

/** 'Image 43 of 111', 'foto 3 de 25', 'page 2 of 5': places in a row of pictures or pages. */
const ROW = /^(?:image|images|photo|photos|picture|slide|page|imagen|foto|fotografia|pagina)$/;

const isPlaceInRow = (forms: readonly string[], { first }: NumberPhrase): boolean => {
  if (ROW.test(forms[first - 1] ?? '')) return true;
  const links = forms[first - 1] === 'of' || forms[first - 1] === 'de' || forms[first - 1] === '/';
  return links && /^\d+$/.test(forms[first - 2] ?? '') && ROW.test(forms[first - 3] ?? '');
};

/** 'December 26, | 2016 | Jeffco teen dies', 'marzo de | 2015': a year after its month counts nothing, whatever noun follows. */
const isYearOfDate = (forms: readonly string[], { first, last, best }: NumberPhrase): boolean => {
  if (last !== first + 1 || best < 1900 || best > 2100 || !/^\d{4}$/.test(forms[first])) return false;
  const before = forms[first - 1] === ',' || forms[first - 1] === 'de' ? first - 2 : first - 1;
  return (
    MONTHS.has(forms[before] ?? '') || (/^\d\d?$/.test(forms[before] ?? '') && MONTHS.has(forms[before - 1] ?? ''))
  );
};

/** 'F-16 jets', 'AK-47 rifles', 'T-72 tanks': the make of a weapon, no number of them. */
const isMake = (tokens: Analysis['tokens'], { first, last }: NumberPhrase): boolean =>
  last === first + 1 &&
  tokens[first - 1]?.form === '-' &&
  tokens[first - 1].end === tokens[first].start &&
  /^\p{Lu}[\p{L}]{0,2}$/u.test(tokens[first - 2]?.form ?? '') &&
  tokens[first - 2].end === tokens[first - 1].start;

const namesOnly = (forms: readonly string[], number: NumberPhrase): boolean =>
  isPlaceInRow(forms, number) || isYearOfDate(forms, number);

const isMoney = (text: string, start: number): boolean => /[$€£]\s?$/.test(text.slice(Math.max(0, start - 2), start));

const WEIGHT_LINK = new Set(['of', 'de']);

const counted = (analysis: Analysis, forms: readonly string[], number: NumberPhrase, limit: number): Counted => {
  const { first, last, best } = number;
  const token = analysis.tokens[first];
  const nothing = (kind: QuantityKind): Counted => ({ kind, noun: -1, last });
  if (isAge(forms, number, best)) return nothing('age');
  if (isMoney(analysis.text, token.start)) return nothing('money');
  // '14,732 | pounds of | methamphetamine' are no money
  const weighs = /^(?:pounds?|libras?)$/.test(forms[last] ?? '') && WEIGHT_LINK.has(forms[last + 1] ?? '');
  const measure = weighs ? 'weight' : measured(forms, last);
  if (measure === 'weight') {
    const of = WEIGHT_LINK.has(forms[last + 1]);
    const noun = of ? countedNoun(analysis, forms, last + 1, limit) : -1;
    return { kind: 'things', noun: noun < 0 ? last : noun, last: noun < 0 ? last + 1 : noun + 1 };
  }
  if (measure) return { kind: measure, noun: -1, last: last + 1 };
  if (isMake(analysis.tokens, number)) return nothing('other');
  if (!number.vague && NUMBERED.has(forms[first - 1])) return nothing('other');
  if (!number.vague && isDatePart(forms, number, best)) return nothing('other');
  return countOf(analysis, forms, number, limit);
};

const countOf = (analysis: Analysis, forms: readonly string[], number: NumberPhrase, limit: number): Counted => {
  const { last } = number;
  const noun = last < limit ? countedNoun(analysis, forms, last, limit) : -1;
  if (noun >= 0) {
    const measure = MEASURES.get(forms[noun]);
    if (measure && measure !== 'weight') return { kind: measure, noun: -1, last: noun + 1 };
    const thing = nounClass(analysis.language, forms[noun]);
    return { kind: thing === undefined ? 'other' : thing.people ? 'people' : 'things', noun, last: noun + 1 };
  }
  if (number.additive || OTHERS.has(forms[last])) return { kind: 'people', noun: -1, last };
  return { kind: 'other', noun: -1, last };
};

const quantityAt = (analysis: Analysis, forms: readonly string[], number: NumberPhrase, limit: number): Quantity => {
  const { kind, noun, last } = counted(analysis, forms, number, limit);
  const { tokens, text } = analysis;
  const start = tokens[number.first].start;
  const end = tokens[number.last - 1].end;
  const unit = noun >= 0 ? text.slice(tokens[number.last].start, tokens[Math.max(noun, last - 1)].end) : null;
  const { low, best, high, additive } = number;
  return {
    start,
    end,
    text: text.slice(start, end),
    low,
    best,
    high,
    unit: unit ?? (last > number.last ? text.slice(tokens[number.last].start, tokens[last - 1].end) : null),
    kind,
    noun,
    ...(additive ? { additive } : {}),
    first: number.first,
    last: number.last,
  };
};

/** Singular 'a', 'un' and 'one of' are determiners; they count only where a claim's victim is found. */
const isDeterminer = (language: Language, forms: readonly string[], { first, last }: NumberPhrase): boolean =>
  last === first + 1 && language === 'es' && (forms[first] === 'un' || forms[first] === 'una');

const ageWord = (analysis: Analysis, at: number): Quantity => {
  const { start, end, form } = analysis.tokens[at];
  const years = Number.parseInt(form, 10);
  const best = Number.isNaN(years) ? null : years;
  return {
    start,
    end,
    text: form,
    low: best,
    best,
    high: best,
    unit: 'years',
    kind: 'age',
    noun: -1,
    first: at,
    last: at + 1,
  };
};

/** Words that may begin a number phrase (1) or are an age by themselves (2); most are neither. */
const beginnings = wordClasses(
  (_, word, language) =>
    Number(mayBeginNumber(language, word)) + 2 * Number(word.endsWith('-old') && FUSED_AGE.test(word)),
);

/** The token that a time begins with, as long as it is asked for tokens in their order. */
type NextTime = (from: number, sentence: Sentence) => number;

/** 'shot four people | Sunday night', 'killed two | yesterday'; 'two | Sunday | attacks' are counted as ever. */
const nextTimes = ({ tokens }: Analysis, times: readonly TimeMention[]): NextTime => {
  let at = 0;
  return (from, { last }) => {
    while (at < times.length && times[at].start < tokens[from - 1].end) at++;
    const time = times[at];
    if (time === undefined || time.start >= tokens[last - 1].end) return last;
    let first = from;
    while (first < last && tokens[first].start < time.start) first++;
    let behind = first;
    while (behind < last && tokens[behind].start < time.end) behind++;
    const modifies = behind < last && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[behind].upos);
    return modifies ? last : first;
  };
};

/** 'more than 60 armed personnel' → low 61, best 61, unit 'armed personnel', kind people. */
export const readQuantities = (
  analysis: Analysis,
  { vague = VAGUE_NUMBERS.reading, times = [] }: QuantityOptions = {},
): Quantity[] => {
  const nextTime = nextTimes(analysis, times);
  const forms = foldedWords(analysis);
  const begins = beginnings(analysis);
  const found: Quantity[] = [];
  for (const sentence of analysis.sentences)
    for (let at = sentence.first; at < sentence.last; ) {
      const number =
        (begins[at] & 1) === 0 ? undefined : numberPhraseAt(analysis.language, forms, at, sentence.last, vague);
      if (number === undefined) {
        if (begins[at] >= 2) found.push(ageWord(analysis, at));
        at++;
        continue;
      }
      if (!isDeterminer(analysis.language, forms, number) && !namesOnly(forms, number))
        found.push(quantityAt(analysis, forms, number, nextTime(number.last, sentence)));
      at = number.last;
    }
  return found;
};
