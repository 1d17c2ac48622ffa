/** What sentences and whole reports look like, as hashed features: words, pairs of words, triggers and their standing, place in the report. */
import { hashPair } from '../../language/hash.ts';
import { distinctFeatures, distinctInto } from './distinct-hashes.ts';
import { keyOf, type Scene } from './scene.ts';

/** Features of the sentence `index`, each once; those around it give theirs under other templates. */
export const sentenceFeatures = (scene: Scene, index: number, out: number[]): void => {
  const { sentences } = scene.context.analysis;
  const put = distinctFeatures(out);
  const own = (at: number, base: number, pairs: boolean) => {
    const sentence = sentences[at];
    if (!sentence) {
      put(base, 0);
      return;
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      put(base + 1, scene.words[i]);
      if (pairs) put(base + 9, scene.clusters[i]);
      if (pairs && i + 1 < sentence.last) put(base + 2, scene.words[i], scene.words[i + 1]);
      if (pairs && i + 2 < sentence.last) put(base + 8, scene.words[i], scene.words[i + 2]);
    }
    for (const sense of scene.sentenceSenses[at]) put(base + 3, keyOf(sense));
    for (const sense of scene.sentenceNouns[at]) {
      put(base + 10, keyOf(sense));
      if (pairs) for (const verb of scene.sentenceSenses[at]) put(base + 11, keyOf(sense), keyOf(verb));
    }
    for (const draft of scene.sentenceDrafts[at]) {
      const { type, standing, trigger, participants } = scene.drafts[draft];
      put(base + 4, keyOf(type), keyOf(standing));
      put(base + 5, scene.lemmas[trigger.head], keyOf(standing));
      for (const { role, kind } of participants) put(base + 6, keyOf(type), hashPair(keyOf(role), keyOf(kind)));
    }
    if (scene.sentenceDrafts[at].length === 0) put(base + 7, 0);
  };
  own(index, 100, true);
  own(index - 1, 120, false);
  own(index + 1, 140, false);
  put(160, Math.min(index, 8));
  put(161, Math.min(8, sentences.length - index));
};

const OPENING = 70;

/** Features of the whole report, each once. */
export const reportFeatures = (scene: Scene, out: number[]): void => {
  const add = distinctFeatures(out);
  const { words, lemmas, drafts, context } = scene;
  for (let i = 0; i < words.length; i++) {
    add(200, words[i]);
    if (i < OPENING) add(201, words[i]);
    if (i + 1 < words.length) add(202, lemmas[i], lemmas[i + 1]);
  }
  drafts.forEach(({ type, standing, trigger, participants }, i) => {
    add(203, keyOf(type), keyOf(standing));
    add(204, keyOf(type), Math.min(trigger.sentence, 5));
    add(205, lemmas[trigger.head]);
    if (i < 2) add(206, keyOf(type), i);
    for (const { role, kind } of participants) add(207, keyOf(type), hashPair(keyOf(role), keyOf(kind)));
  });
  add(208, Math.min(8, context.analysis.sentences.length >> 2));
};

/** The words of a report, each once: what kind of story it is. */
export const domainFeatures = ({ words }: Pick<Scene, 'words'>): number[] => {
  const found: number[] = [];
  const put = distinctInto(found);
  for (let i = 0; i < words.length; i++) put(hashPair(400, words[i]));
  return found;
};
