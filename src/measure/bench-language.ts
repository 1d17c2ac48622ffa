/** `npm run bench -- language`: words, tags, lemmas and trees against treebanks, with wink-nlp and compromise beside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../language/analyse.ts';
import type { Language } from '../language/analysis.ts';
import { annotateWords } from '../language/annotate-words.ts';
import { type ConlluSentence, decodeConllu, readConllu } from '../language/conllu.ts';
import { loadModel } from '../language/model.ts';
import { printTable, type Row } from './print-table.ts';
import { type Race, raceOnce, raceRepeated, readTrees, readWhole } from './race-language.ts';
import { type RawDocument, rawDocuments } from './raw-text.ts';

const require = createRequire(import.meta.url);

const sentencesOf = (path: string): ConlluSentence[] => readConllu(decodeConllu(readFileSync(path)));

const inCapitals = ({ lines, words }: ConlluSentence): ConlluSentence => ({
  lines,
  words: words.map((columns) => columns.map((column, k) => (k === 1 ? column.toUpperCase() : column))),
});

interface Accuracy {
  readonly upos: number;
  readonly feats: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

const bare = (deprel: string): string => deprel.split(':')[0];

/** Shares of right words in per cent: gold tokens, own tags, punctuation counted, subtypes stripped, lemmas by any case. */
const accuracy = (sentences: readonly ConlluSentence[], language: Language, beam = 1): Accuracy => {
  const model = loadModel(language);
  const right = { upos: 0, feats: 0, lemma: 0, uas: 0, las: 0 };
  let all = 0;
  for (const { words } of sentences) {
    const found = annotateWords(
      model,
      words.map((columns) => columns[1]),
      beam,
    );
    words.forEach(([, , lemma, upos, , feats, head, deprel], i) => {
      const own = found[i];
      const isHead = own.head + 1 === Number(head);
      all++;
      right.upos += Number(own.upos === upos);
      right.feats += Number(own.feats === feats);
      right.lemma += Number(lemma === '_' || own.lemma.toLowerCase() === lemma.toLowerCase());
      right.uas += Number(isHead);
      right.las += Number(isHead && bare(own.deprel) === bare(deprel));
    });
  }
  const share = (count: number) => (100 * count) / all;
  const { upos, feats, lemma, uas, las } = right;
  return { upos: share(upos), feats: share(feats), lemma: share(lemma), uas: share(uas), las: share(las) };
};

const f1 = (both: number, ours: number, gold: number): number => (200 * both) / (ours + gold);

/** Own words as surface tokens: clitics that touch are one token where the treebank has one there. */
const surfaceTokens = ({ text, tokens }: RawDocument, language: Language) => {
  const analysis = analyse(text, language);
  const own = new Set<string>();
  for (let i = 0; i < analysis.tokens.length; ) {
    let last = i;
    const key = (to: number) => `${analysis.tokens[i].start}-${analysis.tokens[to].end}`;
    while (!tokens.has(key(last)) && last < i + 3 && analysis.tokens[last + 1]?.start <= analysis.tokens[last].end)
      last++;
    if (!tokens.has(key(last))) last = i;
    own.add(key(last));
    i = last + 1;
  }
  return { own, sentences: new Set(analysis.sentences.map(({ start, end }) => `${start}-${end}`)) };
};

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

const rawText = (sentences: readonly ConlluSentence[], language: Language) => {
  const n = { tokens: [0, 0, 0], sentences: [0, 0, 0] };
  for (const document of rawDocuments(sentences)) {
    const found = surfaceTokens(document, language);
    const add = (sum: number[], own: ReadonlySet<string>, gold: ReadonlySet<string>) =>
      [common(own, gold), own.size, gold.size].forEach((count, k) => {
        sum[k] += count;
      });
    add(n.tokens, found.own, document.tokens);
    add(n.sentences, found.sentences, document.sentences);
  }
  const of = ([both, ours, gold]: number[]) => f1(both, ours, gold);
  return { tokens: of(n.tokens), sentences: of(n.sentences) };
};

/** Tags wink-nlp on gold tokens is not offered; it tags its own, of which those that match gold ones are counted. */
const winkTags = (sentences: readonly ConlluSentence[]): number => {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  let [right, all] = [0, 0];
  for (const { words } of sentences) {
    const gold = words.map((columns) => columns[1]);
    const document = nlp.readDoc(gold.join(' ')).tokens();
    const forms: string[] = document.out();
    const tags: string[] = document.out(nlp.its.pos);
    all += gold.length;
    alignTags(gold, forms, tags).forEach((tag, i) => {
      right += Number(tag === words[i][3]);
    });
  }
  return (100 * right) / all;
};

/** Tags of the other's words for those gold words that it has too, in order. */
const alignTags = (
  gold: readonly string[],
  forms: readonly string[],
  tags: readonly string[],
): (string | undefined)[] => {
  let at = 0;
  return gold.map((form) => {
    for (let k = at; k < Math.min(forms.length, at + 6); k++)
      if (forms[k] === form) {
        at = k + 1;
        return tags[k];
      }
    return undefined;
  });
};

/** compromise's tag sets, read as UPOS. */
const COMPROMISE: readonly (readonly [string, string])[] = [
  ...([
    ['Pronoun', 'PRON'],
    ['Auxiliary', 'AUX'],
    ['Copula', 'AUX'],
    ['Modal', 'AUX'],
    ['Negative', 'PART'],
  ] as const),
  ...([
    ['ProperNoun', 'PROPN'],
    ['Determiner', 'DET'],
    ['Preposition', 'ADP'],
    ['Conjunction', 'CCONJ'],
  ] as const),
  ...([
    ['Value', 'NUM'],
    ['Adverb', 'ADV'],
    ['Adjective', 'ADJ'],
    ['Verb', 'VERB'],
    ['Noun', 'NOUN'],
  ] as const),
];

const compromiseTags = (sentences: readonly ConlluSentence[]): number => {
  const nlp = require('compromise');
  let [right, all] = [0, 0];
  for (const { words } of sentences) {
    const gold = words.filter((columns) => columns[3] !== 'PUNCT');
    const terms: { text: string; tags: string[] }[] = nlp(words.map((columns) => columns[1]).join(' '))
      .json()
      .flatMap((sentence: { terms: { text: string; tags: string[] }[] }) => sentence.terms);
    const tags = terms.map((term) => COMPROMISE.find(([name]) => term.tags.includes(name))?.[1] ?? 'X');
    all += gold.length;
    alignTags(
      gold.map((columns) => columns[1]),
      terms.map((term) => term.text),
      tags,
    ).forEach((tag, i) => {
      right += Number(tag === gold[i][3]);
    });
  }
  return (100 * right) / all;
};

/** Reports of each race on unseen text. */
const RACE = 1000;

const newsTexts = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n', 3 * RACE)
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).text));

const loadTime = (language: Language): number => {
  const started = performance.now();
  loadModel(language);
  return performance.now() - started;
};

const rowsOf = (
  name: string,
  { upos, feats, lemma, uas, las }: Accuracy,
  bars: Record<string, readonly number[]>,
): Row[] =>
  Object.entries({ UPOS: upos, FEATS: feats, lemma, UAS: uas, LAS: las }).map(([figure, value]) => ({
    name: `${name}: ${figure}`,
    value,
    must: bars[figure]?.[0],
    aim: bars[figure]?.[1],
  }));

const MUST_RACE = { must: 0.3, aim: 0.6 };

const raceRows = (name: string, { ours, wink }: Race, bar: Pick<Row, 'must' | 'aim'>): Row[] => {
  const told = { must: undefined, aim: undefined };
  return [
    { name: `${name}: words/s`, value: ours, ...told },
    { name: `${name}: wink-nlp's tags, words/s`, value: wink, ...told },
    { name: `${name}: against wink-nlp`, value: ours / wink, ...bar },
  ];
};

/** The Spanish model never saw the last tenth of AnCora's development part. */
const lastTenth = (sentences: readonly ConlluSentence[]) => sentences.slice(Math.floor(sentences.length * 0.9));

export const bench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string', default: process.env.COTEJO_DATA } },
  });
  if (values.data === undefined) {
    console.error('npm run bench -- language --data FOLDER (docs/measuring.md says what it holds)');
    return 2;
  }
  const treebank = (name: string) => sentencesOf(join(values.data!, 'ud', `${name}.conllu.gz`));
  const english = treebank('en_ewt-dev');
  const spanish = lastTenth(treebank('es_ancora-dev'));
  const ready = loadTime('en');
  const raw = rawText(english, 'en');
  const texts = rawDocuments(english).map(({ text }) => text);
  // Each race has texts of its own: words that another reader has met are known already.
  const news = newsTexts(join(values.data, 'gva', 'input.jsonl'));
  // Node compiles for a thousand reports, in threads whose time is counted.
  const early = raceOnce(readTrees, news.slice(0, RACE));
  const once = raceOnce(readTrees, news.slice(RACE, 2 * RACE));
  const onceWhole = raceOnce(readWhole, news.slice(2 * RACE));
  const again = raceRepeated(readTrees, texts);
  printTable([
    ...rowsOf('EWT dev', accuracy(english, 'en'), { UPOS: [95, 96], LAS: [82.5, 85.5], lemma: [96, 98] }),
    ...rowsOf('EWT dev in capitals', accuracy(english.map(inCapitals), 'en'), { UPOS: [93.5, 95], LAS: [81, 84] }),
    { name: 'EWT dev, beam 8: LAS', value: accuracy(english, 'en', 8).las, must: 83, aim: 86.5 },
    {
      name: 'AnCora, last tenth of dev, beam 8: LAS',
      value: accuracy(spanish, 'es', 8).las,
      must: undefined,
      aim: undefined,
    },
    ...rowsOf('AnCora, last tenth of dev', accuracy(spanish, 'es'), {
      UPOS: [96.8, 98],
      LAS: [78.5, 83.5],
      lemma: [96, 98],
    }),
    { name: 'EWT dev, raw text: token F1', value: raw.tokens, must: 98.5, aim: 99.3 },
    { name: 'EWT dev, raw text: sentence F1', value: raw.sentences, must: 80, aim: 88 },
    { name: 'wink-nlp: UPOS of the same words', value: winkTags(english), must: undefined, aim: undefined },
    { name: 'compromise: UPOS, marks left out', value: compromiseTags(english), must: undefined, aim: undefined },
    { name: 'model ready, ms', value: ready, must: 300, aim: 100, lower: true },
    ...raceRows('tags, trees, names of news read once, reports 300 to 1,000', early, MUST_RACE),
    ...raceRows('the same, reports 1,300 to 2,000', once, MUST_RACE),
    ...raceRows('the same, EWT dev read again and again', again, MUST_RACE),
    ...raceRows('lemmas and parts of the page too, reports 2,300 to 3,000', onceWhole, {
      must: undefined,
      aim: undefined,
    }),
  ]);
  return 0;
};
