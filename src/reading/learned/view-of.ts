/** First scores: every sentence, candidate and cut of a report through the linear models. */
import { type Candidate, candidatesOf } from './candidates.ts';
import { chainFeatures } from './chain-features.ts';
import { chainsOf } from './chains.ts';
import { cutFeatures } from './cut-features.ts';
import { type PackedLinear, scoreLinear } from './linear.ts';
import { mentionFeatures } from './mention-features.ts';
import type { Scene } from './scene.ts';
import { stackedFeatures, type ToldScores } from './stacked-features.ts';
import { storyFeatures } from './story-features.ts';
import { reportFeatures, sentenceFeatures } from './text-features.ts';
import { draftTypesOf, INCIDENT_ROLES, type Picked, type View } from './view.ts';

export interface LinearModels {
  readonly mention: PackedLinear;
  readonly chain: PackedLinear;
  readonly story: PackedLinear;
  readonly sentence: PackedLinear;
  readonly report: PackedLinear;
  readonly cut: PackedLinear;
}

/** The best cut of a candidate for a role. */
const pickOf = (
  scene: Scene,
  candidates: readonly Candidate[],
  index: number,
  role: number,
  model: PackedLinear,
): Picked => {
  const candidate = candidates[index];
  let [best, top] = [candidate.cuts[0], Number.NEGATIVE_INFINITY];
  for (const cut of candidate.cuts) {
    const features: number[] = [];
    cutFeatures(scene, candidate, cut, role, features);
    const [score] = scoreLinear(model, features);
    if (score > top) [best, top] = [cut, score];
  }
  return { candidate: index, cut: best, cutScore: top };
};

/** The member that gives a person's name in most words, the first of those: 'Ruiz' is told of as 'Ana Ruiz Vega'. */
const fullest = (candidates: readonly Candidate[], members: readonly number[]): number | undefined => {
  let [best, words] = [-1, 0];
  for (const member of members) {
    const { name } = candidates[member].phrase;
    if (name?.type === 'PER' && name.last - name.first > words) [best, words] = [member, name.last - name.first];
  }
  return best < 0 ? undefined : best;
};

/** Roles scored below this are never filled: their cuts need not be weighed. */
export const LEAST_ODDS = -3.7;

export const viewOf = (scene: Scene, models: LinearModels): View => {
  const candidates = candidatesOf(scene.context);
  const chains = chainsOf(scene, candidates);
  const scored = (fill: (features: number[]) => void, model: PackedLinear): Float64Array => {
    const features: number[] = [];
    fill(features);
    return scoreLinear(model, features);
  };
  const { sentences } = scene.context.analysis;
  const told: ToldScores = {
    sentences: sentences.map((_, i) => scored((out) => sentenceFeatures(scene, i, out), models.sentence)),
    report: scored((out) => reportFeatures(scene, out), models.report),
  };
  const phrases = candidates.map(({ phrase }) => {
    const features: number[] = [];
    mentionFeatures(scene, phrase, features);
    stackedFeatures(scene, told, phrase, features);
    return features;
  });
  const mentions = phrases.map((features) => scoreLinear(models.mention, features));
  return {
    scene,
    candidates,
    chains,
    mentions,
    story: scored((out) => storyFeatures(scene, told.sentences, out), models.story),
    together: chains.map(({ members }) =>
      scored(
        (out) =>
          chainFeatures(
            members.map((member) => phrases[member]),
            out,
          ),
        models.chain,
      ),
    ),
    ...told,
    picks: chains.map(({ members }) =>
      INCIDENT_ROLES.map((_, role) => {
        let best = members[0];
        for (const member of members) if (mentions[member][role] > mentions[best][role]) best = member;
        if (mentions[best][role] < LEAST_ODDS) return { candidate: best, cut: candidates[best].cuts[0], cutScore: 0 };
        return pickOf(scene, candidates, fullest(candidates, members) ?? best, role, models.cut);
      }),
    ),
    draftTypes: draftTypesOf(scene),
  };
};
