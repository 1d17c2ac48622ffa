/** Rows of numbers for the deciding models: does the report tell an incident of this type, does this chain fill this role of it. */
import type { DraftClaim } from '../claims/draft.ts';
import { STRUCK, type Totals, topTwo } from './chain-totals.ts';
import type { Chain } from './chains.ts';
import { ageOf, draftFacts, draftsTogether } from './draft-facts.ts';
import { type Precedents, precedentKeys, precedentNumbers } from './precedents.ts';
import { probabilityOf } from './trees.ts';
import { INCIDENT_ROLES, INCIDENT_TYPES, sentenceCandidates, type View } from './view.ts';
import { NOUN_SENSES_IN_ORDER, nounSenses, VERB_SENSES_IN_ORDER, verbSenses } from './word-senses.ts';

const ROLES = INCIDENT_ROLES.length;

/** The draft among `indexes` whose sentence tells most of an incident of the type, the first of those. */
const likeliestOf = ({ scene, sentences }: View, indexes: readonly number[], type: number): DraftClaim | undefined => {
  const score = (i: number) => {
    const own = sentences[scene.drafts[i].trigger.sentence];
    return own[type + 1] + own[0] * 0.5 + (scene.drafts[i].standing === 'asserted' ? 1 : 0);
  };
  const [first, ...rest] = indexes;
  return first === undefined ? undefined : scene.drafts[rest.reduce((a, b) => (score(b) > score(a) ? b : a), first)];
};

/** Whether the report tells an incident of type `type`. */
export const typeRow = (view: View, totals: Totals, type: number): Float64Array => {
  const { report, sentences, scene, draftTypes } = view;
  const row: number[] = [type, sentences.length, report[0], report[type + 1]];
  let other = -12;
  for (let t = 0; t < INCIDENT_TYPES.length; t++) if (t !== type) other = Math.max(other, report[t + 1]);
  row.push(other, report[type + 1] - other, report[1], report[2], report[3]);
  row.push(view.story[0], view.story[type + 1]);
  row.push(...topTwo(sentences.map((one) => one[type + 1])), ...topTwo(sentences.map((one) => one[0])));
  row.push(...topTwo(sentences.slice(0, 4).map((one) => one[type + 1])));
  let [sumType, sumAny] = [0, 0];
  for (const one of sentences) {
    sumType += probabilityOf(one[type + 1]);
    sumAny += probabilityOf(one[0]);
  }
  row.push(sumType, sumAny, sumType / (sumAny + 0.1));
  let [asserted, all, firstAt, leading] = [0, 0, 99, 0];
  draftTypes.forEach((own, i) => {
    if (own >= 0 && leading === 0) leading = own === type ? 2 : 1;
    if (own !== type) return;
    all++;
    firstAt = Math.min(firstAt, scene.drafts[i].trigger.sentence);
    if (scene.drafts[i].standing === 'asserted') asserted++;
  });
  row.push(asserted, all, firstAt, leading, draftTypes.length);
  for (let role = 0; role <= STRUCK; role++) row.push(...totals.roleTop[role], totals.roleSum[role]);
  const own = draftTypes.flatMap((one, i) => (one === type ? [i] : []));
  const violent = draftTypes.flatMap((one, i) => (one >= 0 ? [i] : []));
  row.push(...draftFacts(scene, likeliestOf(view, own, type)), ...draftsTogether(scene, own));
  row.push(...draftsTogether(scene, violent));
  return Float64Array.from(row, Math.fround);
};

const sentenceGap = (view: View, sentence: number, type: number): number => {
  let gap = 20;
  view.draftTypes.forEach((own, i) => {
    if (own === type) gap = Math.min(gap, Math.abs(view.scene.drafts[i].trigger.sentence - sentence));
  });
  return gap;
};

const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'];
const RULED_ROLES = ['perpetrator', 'victim', 'target', 'instrument', 'side', 'authority', 'speaker', 'other'];
const RELATIONS = ['nsubj', 'obj', 'obl', 'nmod', 'conj', 'appos', 'compound', 'root', 'amod', 'flat'];

const flag = (test: boolean): number => (test ? 1 : 0);

/** What a phrase means, apart from all words: classes of its head, of its verb, of its sentence, what the rules made of it. */
const pushMeaning = (view: View, candidate: number, row: number[]): void => {
  const { scene, candidates } = view;
  const { context, drafts } = scene;
  const { phrase } = candidates[candidate];
  const { tokens } = context.analysis;
  const senses = nounSenses(context.forms[phrase.head]);
  for (const sense of NOUN_SENSES_IN_ORDER) row.push(flag(senses.includes(sense)));
  row.push(phrase.name ? NAME_TYPES.indexOf(phrase.name.type) + 1 : 0, phrase.noun ? flag(phrase.noun.people) + 1 : 0);
  row.push(flag(phrase.actor?.name != null), flag(phrase.armed), phrase.quantity?.best ?? -1);
  const { deprel, head } = tokens[phrase.head];
  row.push(
    RELATIONS.indexOf(deprel.split(':')[0]),
    flag(phrase.prep !== null),
    flag(phrase.prep === 'by'),
    flag(phrase.prep === 'of'),
  );
  const verbs = head < 0 ? [] : verbSenses(context.forms[head]);
  for (const sense of VERB_SENSES_IN_ORDER)
    row.push(flag(verbs.includes(sense)), flag(scene.sentenceSenses[phrase.sentence].has(sense)));
  const ruled = scene.ruled.get(phrase.index);
  for (const role of RULED_ROLES)
    row.push(ruled ? Math.max(0, ...ruled.map(({ filler }) => (filler.role === role ? filler.strength : 0))) : 0);
  for (const near of [scene.draftBefore[phrase.head], scene.draftAfter[phrase.head]]) {
    const draft = near < 0 ? undefined : drafts[near];
    row.push(draft ? view.draftTypes[near] : -2, draft ? Math.abs(draft.trigger.head - phrase.head) : 50);
    row.push(draft ? flag(draft.standing === 'asserted') : -1, draft ? ageOf(scene, draft) : -9);
  }
};

/** What is said where a chain is told: who claims a deed, is blamed for it, denies it, speaks. */
const TOLD_SENSES = ['claim', 'blame', 'deny', 'say', 'condemn'];

/** What the rules and the sentences of all its mentions make of a chain, for an incident of type `type`. */
const pushChain = ({ scene, candidates, draftTypes }: View, { members }: Chain, type: number, row: number[]): void => {
  const strengths = new Float64Array(RULED_ROLES.length);
  const told = new Float64Array(TOLD_SENSES.length);
  for (const member of members) {
    const { phrase } = candidates[member];
    for (const { draft, filler } of scene.ruled.get(phrase.index) ?? []) {
      const role = RULED_ROLES.indexOf(filler.role);
      if (role >= 0 && draftTypes[draft] === type) strengths[role] = Math.max(strengths[role], filler.strength);
    }
    TOLD_SENSES.forEach((sense, k) => {
      if (scene.sentenceSenses[phrase.sentence].has(sense)) told[k]++;
    });
  }
  row.push(...strengths, ...told);
};

/** Whether chain `index` fills `role` of the report's incident of type `type`, told with log-odds `typeOdds`; its precedents come last. */
export const fillerRow = (
  view: View,
  totals: Totals,
  index: number,
  role: number,
  type: number,
  typeOdds: Float64Array,
  precedents: Precedents,
): Float64Array => {
  const { mentions, sentences, report, candidates, chains, picks, scene } = view;
  const chain: Chain = chains[index];
  const own = totals.chainTop[index];
  const pick = picks[index][role];
  const { phrase } = candidates[pick.candidate];
  const scores = chain.members.map((member) => mentions[member][role]);
  const [top, second] = topTwo(scores);
  const sum = scores.reduce((total, score) => total + probabilityOf(score), 0);
  const at = phrase.sentence;
  const first = candidates[chain.members[0]].phrase.sentence;
  const row: number[] = [type, top, second, sum, chain.members.length, pick.cutScore, pick.cut.last - pick.cut.first];
  for (let r = 0; r <= STRUCK; r++) row.push(own[r], view.together[index][r]);
  row.push(typeOdds[type], report[0], report[type + 1]);
  let [typeAbove, typesLikely] = [0, 0];
  typeOdds.forEach((odds, t) => {
    if (t !== type && odds > typeOdds[type]) typeAbove++;
    if (odds > 0) typesLikely++;
  });
  row.push(typeAbove, typesLikely);
  let other = -12;
  for (let t = 0; t < INCIDENT_TYPES.length; t++) if (t !== type) other = Math.max(other, sentences[at][t + 1]);
  row.push(sentences[at][0], sentences[at][type + 1], sentences[at][type + 1] - other);
  let [bestAny, bestType] = [-12, -12];
  for (const member of chain.members) {
    const s = sentences[candidates[member].phrase.sentence];
    bestAny = Math.max(bestAny, s[0]);
    bestType = Math.max(bestType, s[type + 1]);
  }
  row.push(bestAny, bestType);
  row.push(sentences[at - 1]?.[type + 1] ?? -12, sentences[at + 1]?.[type + 1] ?? -12);
  row.push(at, first, at / Math.max(1, sentences.length), sentences.length);
  let [rank, near] = [0, 0];
  totals.chainTop.forEach((top, i) => {
    if (i !== index && top[role] > own[role]) rank++;
    if (i !== index && top[role] > 0) near++;
  });
  row.push(rank, near, totals.roleTop[role][0] - own[role], totals.roleSum[role]);
  const neighbours = new Float64Array(ROLES + 1).fill(-12);
  for (const i of sentenceCandidates(view)[at])
    if (candidates[i] !== candidates[pick.candidate])
      for (let r = 0; r <= STRUCK; r++) neighbours[r] = Math.max(neighbours[r], mentions[i][r]);
  row.push(...neighbours);
  for (let r = 0; r <= STRUCK; r++) if (r !== role) row.push(totals.roleTop[r][0]);
  row.push(sentenceGap(view, at, type), chain.named ? 1 : 0, phrase.isPlural() ? 1 : 0, phrase.definite ? 1 : 0);
  const ruled = scene.ruled.get(phrase.index);
  let ruledType = 0;
  if (ruled) for (const { draft } of ruled) ruledType = Math.max(ruledType, view.draftTypes[draft] === type ? 2 : 1);
  row.push(ruledType, totals.sides[index]);
  for (const side of totals.sideTop) row.push(...side);
  const body = totals.bodies[index];
  row.push(body?.top[0] ?? -12, body?.top[1] ?? -12, body?.blamed ?? -1, body?.mentions ?? 0);
  pushChain(view, chain, type, row);
  pushMeaning(view, pick.candidate, row);
  row.push(role, view.together[index][role], top + view.together[index][role]);
  row.push(...precedentNumbers(precedents, precedentKeys(scene, candidates[pick.candidate], pick.cut)));
  return Float64Array.from(row, Math.fround);
};
