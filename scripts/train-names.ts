/**
 * Trains the name models and measures them.
 *
 *     node scripts/train-names.ts DATA en es              writes models/names-en.bin and models/names-es.bin
 *     node scripts/train-names.ts DATA en --cross-validate  prints the F of UNER-EWT dev in four folds, and of re3d dev
 *
 * DATA is the folder of data sets (`ner/`, `ud/`, news); models/names.md names what each is and its licence.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadActors } from '../src/knowledge/actors.ts';
import { readPlacePacks } from '../src/knowledge/gazetteer-name.ts';
import { parsePlacePack, readDivisions, readTowns } from '../src/knowledge/gazetteer-sources.ts';
import type { Language } from '../src/language/analysis.ts';
import { type HashedMap, packMap } from '../src/language/hashed-map.ts';
import { type CorpusText, readEaglesTreebank, readSpanCorpus } from '../src/language/names/train/corpora.ts';
import { learnNameLexicon } from '../src/language/names/train/name-lexicon.ts';
import { leadTable, scoreNames } from '../src/language/names/train/score-names.ts';
import { NAME_SETTINGS, openTrained, trainNameModel } from '../src/language/names/train/train-name-model.ts';
import { comparable } from '../src/language/names/word-features.ts';
import { clusterWords } from '../src/language/train/cluster-words.ts';
import { readNews } from '../src/language/train/news.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDS = 4;
const [data, ...rest] = process.argv.slice(2);
const languages = rest.filter((word): word is Language => word === 'en' || word === 'es');
const log = (line: string): void => console.error(line);

const corpus = (name: string): string => join(data, 'ner', name);

/** The BBC's texts in re3d may not be used commercially. */
const MAY_BE_REDISTRIBUTED = (outlet: string): boolean => !outlet.startsWith('BBC');

const uner = (): CorpusText[] => readSpanCorpus({ folder: corpus('uner-ewt-dev') });
const wikigold = (): CorpusText[] => readSpanCorpus({ folder: corpus('wikigold') });
const re3d = (): CorpusText[] =>
  readSpanCorpus({ folder: corpus('re3d-train'), innermost: true, outlets: MAY_BE_REDISTRIBUTED });

const NEWS: Readonly<Record<Language, readonly string[]>> = {
  en: ['insightcrime/input.jsonl', 'gva/input.jsonl', 'muc4/dev/input.jsonl', 'muc4/tst1/input.jsonl'],
  es: ['mexican-press/input.jsonl'],
};

const clustersOf = (language: Language): HashedMap => {
  const files = NEWS[language].map((file) => join(data, file)).filter((file) => existsSync(file));
  if (files.length === 0) return packMap(new Map());
  const sentences = readNews(files, language).map((forms) => forms.map(comparable));
  return clusterWords(sentences, { fine: 400, coarse: 64, least: language === 'en' ? 5 : 3, rounds: 6 }, log);
};

const packs = join(ROOT, 'packs');
const lexicon = learnNameLexicon({
  towns: readTowns(),
  divisions: readDivisions(1).map((division) => division.name),
  places: readPlacePacks([packs]).map(({ text }) => parsePlacePack(text)),
  registry: loadActors([packs]),
});

/** The texts that are annotated as names are wanted count three times. */
const OFTEN = [1, 2, 3];

const textsOf = (language: Language): CorpusText[] => {
  if (language === 'en') return [...OFTEN.flatMap(uner), ...wikigold(), ...re3d()];
  const ancora = readEaglesTreebank(join(data, 'ud', 'es_ancora-dev.conllu.gz'), 'es');
  // English names are names too: their shapes and neighbours help where the Spanish texts are few.
  return [...ancora, ...ancora, ...uner(), ...wikigold()];
};

const upper = (texts: readonly CorpusText[]): CorpusText[] =>
  texts.map((text) => ({ ...text, words: text.words.map((word) => ({ ...word, form: word.form.toUpperCase() })) }));

const report = (name: string, texts: readonly CorpusText[], bytes: Uint8Array): void => {
  const model = openTrained(bytes);
  log(`${name}: ${scoreNames([{ held: texts, model }])}; in capitals: ${scoreNames([{ held: upper(texts), model }])}`);
};

const crossValidate = (): void => {
  const clusters = clustersOf('en');
  const texts = uner();
  const others = [...wikigold(), ...re3d()];
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const own = texts.filter((_, k) => k % FOLDS !== fold);
    const learned = [...OFTEN.flatMap(() => own), ...others];
    const bytes = trainNameModel({ language: 'en', lexicon, clusters, texts: learned }, NAME_SETTINGS);
    return { held: texts.filter((_, k) => k % FOLDS === fold), model: openTrained(bytes) };
  });
  log(`UNER-EWT dev, ${FOLDS} folds: ${scoreNames(results)}`);
  log(`  right by lead: ${leadTable(results)}`);
  log(`  in capitals: ${scoreNames(results.map(({ held, model }) => ({ held: upper(held), model })))}`);
};

if (rest.includes('--cross-validate')) crossValidate();
else
  for (const language of languages) {
    const bytes = trainNameModel(
      { language, lexicon, clusters: clustersOf(language), texts: textsOf(language) },
      NAME_SETTINGS,
    );
    writeFileSync(join(ROOT, 'models', `names-${language}.bin`), bytes);
    const test = language === 'en' ? 're3d-dev' : 'conll2002-es-testa';
    if (existsSync(corpus(test)))
      report(test, readSpanCorpus({ folder: corpus(test), innermost: language === 'en' }), bytes);
    log(`models/names-${language}.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
  }
