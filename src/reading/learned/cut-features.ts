/** Which cut of a phrase a filler's name or description is: 'the | U.S. Embassy', 'members | of the FMLN'. */
import { hashPair } from '../../language/hash.ts';
import type { Candidate, Cut } from './candidates.ts';
import { sortOf } from './mention-features.ts';
import { keyOf, type Scene, sensesAt } from './scene.ts';

/** Hashed features of one cut of a candidate for the role number `role`. */
export const cutFeatures = (scene: Scene, candidate: Candidate, cut: Cut, role: number, out: number[]): void => {
  const { context, words } = scene;
  const { phrase, cuts } = candidate;
  const add = (template: number, a: number, b = 0) => {
    out.push(hashPair(hashPair(template, a), b), hashPair(hashPair(hashPair(template, a), b), role + 1));
  };
  const kind = keyOf(cut.kind);
  const sort = keyOf(sortOf(scene, phrase));
  const length = Math.min(6, cut.last - cut.first);
  const core = cuts[0];
  const name = phrase.name ? keyOf(phrase.name.type) : 0;
  const missing = Math.min(4, Math.max(0, cut.first - core.first));
  add(300, kind, sort);
  add(301, kind, name);
  add(302, kind, length);
  add(303, kind, missing);
  add(304, words[cut.first], kind);
  add(305, keyOf(context.analysis.tokens[cut.first].upos), kind);
  add(306, words[cut.last - 1], kind);
  add(307, kind, phrase.noun ? keyOf(phrase.noun.id) : 0);
  const { clusters } = scene;
  add(316, clusters[cut.first], kind);
  add(317, words[cut.first], words[phrase.head]);
  for (const sense of sensesAt(scene, cut.first)) add(318, keyOf(sense), sort);
  if (cut.first > phrase.first) add(319, clusters[cut.first - 1], kind);
  const stands = scene.cores.get(context.forms.slice(cut.first, cut.last).join(' ')) ?? 0;
  add(320, Math.min(3, stands), cut.kind === 'core' ? 1 : 0);
  if (cut.first > core.first) {
    for (const sense of sensesAt(scene, cut.first - 1)) add(321, keyOf(sense), sort);
    add(322, words[cut.first - 1], words[phrase.head]);
    add(308, words[cut.first - 1], 0);
    add(309, keyOf(context.analysis.tokens[cut.first - 1].upos), sort);
  }
  if (cut.last < phrase.last) add(310, keyOf(context.analysis.tokens[cut.last].upos), sort);
  if (cut.last > phrase.last) add(311, words[phrase.last], words[cut.last - 1]);
  const within = context.nameAt.at(cut.first);
  add(312, within && within.first === cut.first && within.last === cut.last ? keyOf(within.type) : 0, name);
  const actor = context.actorAt.at(cut.first);
  add(313, actor?.name && actor.first === cut.first && actor.last === cut.last ? keyOf(actor.kind) : 0, kind);
  add(314, phrase.head >= cut.first && phrase.head < cut.last ? 1 : 0, sort);
  add(315, cuts.length > 1 ? Math.min(cuts.length, 5) : 0, kind);
};
