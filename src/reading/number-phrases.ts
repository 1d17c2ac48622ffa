/** Number phrases of a run of words: 'twenty-three', 'a dozen', '1,500', 'más de una docena', 'between 5 and 7'. */

import { type Comparator, NUMBER_WORDS, type NumberWords } from '../knowledge/lexicon/number-words.ts';
import { addPhrase, longestPhrase, type PhraseNode, phraseTrie } from '../knowledge/lexicon/phrase-trie.ts';
import type { VagueTable, VagueWord } from '../knowledge/lexicon/vague-numbers.ts';
import type { Language } from '../language/analysis.ts';

export interface NumberPhrase {
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly best: number;
  readonly high: number | null;
  /** 'another two', 'three others', 'dos más'. */
  readonly additive: boolean;
  readonly vague: boolean;
}

interface Core {
  readonly value: number;
  readonly last: number;
}

interface Tables {
  readonly words: NumberWords;
  readonly comparators: PhraseNode<Comparator>;
  readonly trailing: PhraseNode<Comparator>;
  readonly vague: PhraseNode<VagueWord>;
  readonly additive: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
}

const phrasesOf = <V extends string>(table: Readonly<Partial<Record<V, string>>>): PhraseNode<V> => {
  const trie = phraseTrie<V>();
  for (const key of Object.keys(table) as V[])
    for (const phrase of table[key]!.split('|')) addPhrase(trie, phrase.split(' '), key);
  return trie;
};

const tablesOf = (words: NumberWords): Tables => ({
  words,
  comparators: phrasesOf(words.comparators),
  trailing: phrasesOf(words.trailing),
  vague: phrasesOf(words.vague),
  additive: new Set(words.additive.split('|')),
  ranges: new Set(words.ranges.split('|')),
});

const TABLES: Readonly<Record<Language, Tables>> = { en: tablesOf(NUMBER_WORDS.en), es: tablesOf(NUMBER_WORDS.es) };

const DIGITS = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,9}$/;

/** '1,500' and '1.500' are 1500; '1.5' is no whole number and none of ours. */
const digitValue = (word: string): number | undefined =>
  word.charCodeAt(0) <= 57 && DIGITS.test(word) ? Number(word.replace(/[.,]/g, '')) : undefined;

const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** 'twenty-three' as one word. */
const hyphenated = ({ units }: NumberWords, word: string): number | undefined => {
  const dash = word.indexOf('-');
  if (dash < 3) return undefined;
  const tens = own(units, word.slice(0, dash));
  const unit = own(units, word.slice(dash + 1));
  return tens !== undefined && unit !== undefined && tens >= 20 && tens < 100 && unit < 10 ? tens + unit : undefined;
};

const simple = (words: NumberWords, word: string): number | undefined =>
  own(words.units, word) ?? digitValue(word) ?? hyphenated(words, word);

/** Words of `grouped`, `coreAt` and `leading`. */
const BEGINNINGS = new Set(['half', 'media', 'mil', 'a', 'an']);

const isArticle = (words: NumberWords, word: string): boolean => words.articles.includes(word);

/** 'a dozen', 'half a dozen', 'media docena', 'una decena'. */
const grouped = (words: NumberWords, forms: readonly string[], at: number, limit: number): Core | undefined => {
  const half = forms[at] === 'half' || forms[at] === 'media';
  let next = half ? at + 1 : at;
  if (half && forms[next] === 'a') next++;
  if (!half && !isArticle(words, forms[at])) return undefined;
  if (!half) next = at + 1;
  if (next >= limit) return undefined;
  const couple = forms[next] === 'couple' || forms[next] === 'pair' ? 2 : forms[next] === 'trio' ? 3 : undefined;
  const value = couple ?? own(words.scales, forms[next]) ?? own(words.units, forms[next]);
  if (value === undefined || value < 2) return undefined;
  const last = forms[next + 1] === 'of' || (value > 1 && forms[next + 1] === 'de') ? next + 2 : next + 1;
  return { value: half ? value / 2 : value, last };
};

/** A number in words or digits that starts at `at`. */
const coreAt = (words: NumberWords, forms: readonly string[], at: number, limit: number): Core | undefined => {
  if (at >= limit) return undefined;
  const group = grouped(words, forms, at, limit);
  if (group) return scaled(words, forms, group, limit);
  const value = simple(words, forms[at]);
  if (value !== undefined) return scaled(words, forms, { value, last: at + 1 }, limit);
  return forms[at] === 'mil' ? scaled(words, forms, { value: 1000, last: at + 1 }, limit) : undefined;
};

/** 'dos mil | 833', '4 mil | 401': the Mexican press writes the thousands as a word and the rest in digits. */
const afterThousand = (forms: readonly string[], at: number, limit: number): number | undefined =>
  at < limit && forms[at - 1] === 'mil' && /^\d{1,3}$/.test(forms[at]) ? Number(forms[at]) : undefined;

/** 'un millón | 814 mil 50', 'dos millones | quinientos mil': the thousands and the rest. */
const afterMillion = (words: NumberWords, forms: readonly string[], at: number, limit: number): Core | undefined => {
  const rest = /^millon(?:es)?$/.test(forms[at - 1]) ? coreAt(words, forms, at, limit) : undefined;
  return rest && rest.value >= 1000 && rest.value < 1e6 ? rest : undefined;
};

/** Goes on from a first number: 'two | hundred and six', 'treinta | y dos', 'twenty | - three', '17 | mil'. */
const scaled = (words: NumberWords, forms: readonly string[], core: Core, limit: number): Core => {
  let { value, last } = core;
  while (last < limit) {
    const scale = own(words.scales, forms[last]);
    if (scale !== undefined) {
      value *= scale;
      last++;
      continue;
    }
    const thousands = afterMillion(words, forms, last, limit);
    if (thousands) return { value: value + thousands.value, last: thousands.last };
    const rest = afterThousand(forms, last, limit);
    if (rest !== undefined) {
      value += rest;
      last++;
      break;
    }
    const step = forms[last] === words.joiner || forms[last] === '-' ? last + 1 : last;
    const more = step < limit ? own(words.units, forms[step]) : undefined;
    const room = value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : value % 10 === 0 && value % 100 >= 20 ? 10 : 0;
    // 'twenty three', 'ciento cinco', 'two hundred and six'; not '200 and six' nor 'veinte, tres'
    const spelled = digitValue(forms[core.last - 1]) === undefined;
    if (more === undefined || more === 0 || more >= room || !spelled || value === 0) break;
    if (step === last && room === 10 && words.joiner === 'y') break;
    if (step > last && forms[last] === words.joiner && room === 10 && words.joiner === 'and') break;
    value += more;
    last = step + 1;
  }
  return { value, last };
};

const bounded = (comparator: Comparator | undefined, n: number): Pick<NumberPhrase, 'low' | 'best' | 'high'> => {
  switch (comparator) {
    case 'above':
      return { low: n + 1, best: n + 1, high: null };
    case 'from':
      return { low: n, best: n, high: null };
    case 'to':
    case 'nearly':
      return { low: null, best: n, high: n };
    case 'below':
      return { low: null, best: Math.max(0, n - 1), high: Math.max(0, n - 1) };
    case 'about':
      return { low: null, best: n, high: null };
    default:
      return { low: n, best: n, high: n };
  }
};

const betweenAt = (tables: Tables, forms: readonly string[], at: number, limit: number): NumberPhrase | undefined => {
  const [between, and] = tables.words.between;
  if (forms[at] !== between) return undefined;
  const from = coreAt(tables.words, forms, at + 1, limit);
  if (!from || forms[from.last] !== and || from.last + 1 >= limit) return undefined;
  const to = coreAt(tables.words, forms, from.last + 1, limit);
  return to && to.value > from.value ? rangePhrase(at, to.last, from.value, to.value) : undefined;
};

const rangePhrase = (first: number, last: number, low: number, high: number): NumberPhrase => ({
  first,
  last,
  low,
  best: Math.floor((low + high) / 2),
  high,
  additive: false,
  vague: false,
});

const FUSED_RANGE = /^(\d{1,4})[-–](\d{1,4})$/;

/** '5-7', '5 to 7', 'dos o tres', 'de 5 a 7'. */
const rangeAt = (tables: Tables, forms: readonly string[], at: number, core: Core | undefined, limit: number) => {
  const fused = core || forms[at].charCodeAt(0) > 57 ? null : FUSED_RANGE.exec(forms[at]);
  if (fused && Number(fused[1]) < Number(fused[2])) return rangePhrase(at, at + 1, Number(fused[1]), Number(fused[2]));
  if (!core || core.last + 1 >= limit || !tables.ranges.has(forms[core.last])) return undefined;
  const to = coreAt(tables.words, forms, core.last + 1, limit);
  // '5-year' and '2-1' are no ranges; neither is 'one to 30'
  if (!to || to.value <= core.value || to.value > core.value * 4 + 5) return undefined;
  return rangePhrase(at, to.last, core.value, to.value);
};

const vagueAt = (tables: Tables, forms: readonly string[], at: number, limit: number, table: VagueTable) => {
  const match = longestPhrase(tables.vague, forms, at, limit);
  if (!match) return undefined;
  const { low, best } = table[match.value];
  return { first: at, last: match.last, low, best, high: null, additive: false, vague: true };
};

/** The number phrase that starts at `at`, with the comparators before and after it. */
export const numberPhraseAt = (
  language: Language,
  forms: readonly string[],
  at: number,
  limit: number,
  table: VagueTable,
): NumberPhrase | undefined => {
  const tables = TABLES[language];
  const vague = vagueAt(tables, forms, at, limit, table);
  if (vague) return vague;
  const between = betweenAt(tables, forms, at, limit);
  if (between) return between;
  const before = leading(tables, forms, at, limit);
  const core = before.at < limit ? coreAt(tables.words, forms, before.at, limit) : undefined;
  const range = before.at < limit ? rangeAt(tables, forms, before.at, core, limit) : undefined;
  if (range) return { ...range, first: at, additive: before.additive };
  if (core) return finish(tables, forms, at, before, core, limit);
  // 'more than dozens', 'al menos varias'
  const late = before.at > at && before.at < limit ? vagueAt(tables, forms, before.at, limit, table) : undefined;
  return late && { ...late, first: at };
};

const beginningsOf = ({ words, vague, comparators, additive }: Tables): ReadonlySet<string> =>
  new Set([
    ...vague.next.keys(),
    ...comparators.next.keys(),
    ...additive,
    ...BEGINNINGS,
    words.between[0],
    ...words.articles,
    ...Object.keys(words.units),
  ]);

const STARTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: beginningsOf(TABLES.en),
  es: beginningsOf(TABLES.es),
};

/** Whether a number phrase may begin with a word; most words begin none. */
export const mayBeginNumber = (language: Language, word: string): boolean =>
  STARTS[language].has(word) || simple(TABLES[language].words, word) !== undefined || FUSED_RANGE.test(word);

interface Leading {
  readonly at: number;
  readonly comparator: Comparator | undefined;
  readonly additive: boolean;
}

/** 'at least another two': words that bound or add, in any order. */
const leading = (tables: Tables, forms: readonly string[], first: number, limit: number): Leading => {
  let at = first;
  let comparator: Comparator | undefined;
  let additive = false;
  for (let steps = 0; steps < 3 && at < limit; steps++) {
    // 'así | como 81 mil litros' adds, and says nothing of how many
    const isAdding = forms[at] === 'como' && forms[at - 1] === 'asi';
    const match = isAdding ? undefined : longestPhrase(tables.comparators, forms, at, limit);
    if (match) {
      if (match.value !== 'exact' || comparator === undefined) comparator = match.value;
      at = match.last;
    } else if (at + 1 < limit && tables.additive.has(forms[at]) && forms[at] !== 'mas' && forms[at] !== 'more') {
      additive = true;
      at++;
    } else if (at + 1 < limit && (forms[at] === 'a' || forms[at] === 'an') && tables.additive.has(forms[at + 1])) {
      additive = true;
      at += 2;
    } else break;
  }
  return { at, comparator, additive };
};

const finish = (
  tables: Tables,
  forms: readonly string[],
  first: number,
  before: Leading,
  core: Core,
  limit: number,
): NumberPhrase => {
  const after = longestPhrase(tables.trailing, forms, core.last, limit);
  const bounds = bounded(after?.value ?? before.comparator, core.value);
  const last = after?.last ?? core.last;
  const more = last < limit && tables.additive.has(forms[last]);
  return { first, last, ...bounds, additive: before.additive || more, vague: false };
};
