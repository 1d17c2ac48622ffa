/** What a phrase looks like once it is known what its report and sentence tell: the same words mean more in a report of a bombing. */
import { hashPair } from '../../language/hash.ts';
import type { NounPhrase } from '../claims/noun-phrase.ts';
import { sortOf } from './mention-features.ts';
import { keyOf, type Scene } from './scene.ts';
import { verbSenses } from './word-senses.ts';

/** First scores of a report: log-odds of its sentences and of itself, that they tell an incident and then of each type. */
export interface ToldScores {
  readonly sentences: readonly Float64Array[];
  readonly report: Float64Array;
}

const EDGES = [-4, -2.5, -1.5, -0.5, 0.5, 1.5];
const binOf = (odds: number): number => {
  const bin = EDGES.findIndex((edge) => odds < edge);
  return bin < 0 ? EDGES.length : bin;
};

/** The likeliest type, 9 where none is likely. */
const likeliest = (odds: Float64Array, least: number): number => {
  let [best, top] = [9, least];
  for (let type = 1; type < odds.length; type++) if (odds[type] > top) [best, top] = [type, odds[type]];
  return best;
};

export const stackedFeatures = (scene: Scene, told: ToldScores, phrase: NounPhrase, out: number[]): void => {
  const { context, words, drafts } = scene;
  const add = (template: number, a: number, b = 0) => out.push(hashPair(hashPair(template, a), b));
  const sort = keyOf(sortOf(scene, phrase));
  const sentence = told.sentences[phrase.sentence];
  const any = binOf(sentence[0]);
  const type = likeliest(told.report, -1.5);
  const own = likeliest(sentence, -2.5);
  add(70, any, sort);
  add(71, type, sort);
  add(72, own, sort);
  add(73, type, words[phrase.head]);
  add(74, binOf(told.report[0]), sort);
  add(75, any, words[phrase.head]);
  const { deprel, head } = context.analysis.tokens[phrase.head];
  if (head >= 0)
    for (const sense of verbSenses(context.forms[head])) {
      add(76, type, hashPair(keyOf(sense), hashPair(keyOf(deprel), sort)));
      add(77, any, hashPair(keyOf(sense), keyOf(deprel)));
    }
  const ruled = scene.ruled.get(phrase.index);
  if (!ruled) add(78, own, any);
  else
    for (const { draft, filler } of ruled) {
      add(79, type, hashPair(keyOf(filler.role), sort));
      add(80, any, hashPair(keyOf(filler.role), keyOf(drafts[draft].type)));
    }
  add(81, own, hashPair(phrase.prep ? keyOf(phrase.prep) : 0, sort));
};
