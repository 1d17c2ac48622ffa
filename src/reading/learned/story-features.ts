/** What the sentences that tell an incident say, as one story: the rest of the report is left out. */
import { hashPair } from '../../language/hash.ts';
import { distinctFeatures } from './distinct-hashes.ts';
import { keyOf, type Scene } from './scene.ts';

/** Log-odds from which a sentence belongs to the story; the likeliest ones do in any case. */
const LEAST = -0.7;
const AT_LEAST = 2;

/** Sentences of the story by their first scores, in text order. */
export const storyOf = (sentences: readonly Float64Array[]): readonly number[] => {
  const ranked = [...sentences.keys()].sort((a, b) => sentences[b][0] - sentences[a][0]);
  return ranked.filter((at, rank) => rank < AT_LEAST || sentences[at][0] >= LEAST).sort((a, b) => a - b);
};

/** Hashed features of the story, each once. */
export const storyFeatures = (scene: Scene, told: readonly Float64Array[], out: number[]): void => {
  const add = distinctFeatures(out);
  const { words, lemmas, clusters, drafts, context } = scene;
  const story = storyOf(told);
  for (const at of story) {
    const { first, last } = context.analysis.sentences[at];
    for (let i = first; i < last; i++) {
      add(500, words[i]);
      add(501, clusters[i]);
      if (i + 1 < last) add(502, lemmas[i], lemmas[i + 1]);
    }
    for (const noun of scene.sentenceNouns[at]) {
      add(503, keyOf(noun));
      for (const verb of scene.sentenceSenses[at]) add(504, keyOf(noun), keyOf(verb));
    }
    for (const draft of scene.sentenceDrafts[at]) {
      const { type, standing, trigger, participants } = drafts[draft];
      add(505, keyOf(type), keyOf(standing));
      add(506, lemmas[trigger.head], keyOf(standing));
      for (const { role, kind } of participants) add(507, keyOf(type), hashPair(keyOf(role), keyOf(kind)));
    }
  }
  add(508, Math.min(8, story.length));
  add(509, Math.min(8, story[0] ?? 9));
};
