/** Reports and their keys as rows to learn from: mentions, cuts, sentences and whole reports with their labels. */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { annotateReport } from '../../src/pipeline.ts';
import { claimContext } from '../../src/reading/claims/context.ts';
import { type Candidate, type Cut, candidatesOf } from '../../src/reading/learned/candidates.ts';
import { cutFeatures } from '../../src/reading/learned/cut-features.ts';
import { mentionFeatures } from '../../src/reading/learned/mention-features.ts';
import { type Scene, sceneOf } from '../../src/reading/learned/scene.ts';
import { domainFeatures, reportFeatures, sentenceFeatures } from '../../src/reading/learned/text-features.ts';
import { draftsOf } from '../../src/reading/read-claims.ts';
import type { Report } from '../../src/report.ts';
import { KEY_ROLES, KEY_TYPES, type Keyed, type KeyTemplate, normal } from './muc4-data.ts';

export interface Example {
  readonly scene: Scene;
  readonly keys: readonly KeyTemplate[];
  /** Names of each key's place. */
  readonly places: readonly (readonly string[])[];
}

export interface LabelledRows {
  readonly features: Int32Array[];
  readonly labels: Uint8Array[];
  /** Example of each row. */
  readonly of: number[];
}

export const noRows = (): LabelledRows => ({ features: [], labels: [], of: [] });

const push = (rows: LabelledRows, of: number, labels: Uint8Array, fill: (out: number[]) => void): void => {
  const features: number[] = [];
  fill(features);
  rows.features.push(Int32Array.from(features));
  rows.labels.push(labels);
  rows.of.push(of);
};

/** A cut's words as the scorer reads them. */
export const cutWords = ({ context }: Scene, { first, last }: Cut): string => {
  const { tokens, text } = context.analysis;
  return normal(text.slice(tokens[first].start, tokens[last - 1].end));
};

export const sceneOfReport = (report: Report, knowledge: Knowledge): Scene => {
  const { report: dated, analysis, findings } = annotateReport(report, knowledge);
  const context = claimContext(dated, analysis, findings, knowledge);
  return sceneOf(context, draftsOf(context));
};

export const exampleOf = ({ report, templates, places }: Keyed, knowledge: Knowledge): Example => ({
  scene: sceneOfReport(report, knowledge),
  keys: templates,
  places,
});

export interface Material {
  readonly mention: LabelledRows;
  readonly sentence: LabelledRows;
  readonly report: LabelledRows;
  readonly cut: LabelledRows;
}

const typeLabels = (any: boolean, has: (type: (typeof KEY_TYPES)[number]) => boolean): Uint8Array =>
  Uint8Array.from([any ? 1 : 0, ...KEY_TYPES.map((type) => (has(type) ? 1 : 0))]);

const addCandidate = (
  { mention, cut: cuts }: Material,
  of: number,
  { scene, keys }: Example,
  candidate: Candidate,
  gold: readonly ReadonlySet<string>[],
  sentences: readonly Uint8Array[],
): void => {
  const words = candidate.cuts.map((cut) => cutWords(scene, cut));
  const fits = gold.map((strings) => words.some((one) => strings.has(one)));
  push(mention, of, Uint8Array.from(fits, Number), (out) => mentionFeatures(scene, candidate.phrase, out));
  fits.forEach((fit, role) => {
    if (!fit || candidate.cuts.length < 2) return;
    for (const [i, cut] of candidate.cuts.entries())
      push(cuts, of, Uint8Array.of(gold[role].has(words[i]) ? 1 : 0), (out) =>
        cutFeatures(scene, candidate, cut, role, out),
      );
  });
  for (const key of keys)
    if (KEY_ROLES.some((role) => key[role].some((strings) => strings.some((one) => words.includes(one))))) {
      const labels = sentences[candidate.phrase.sentence];
      labels[0] = 1;
      for (const type of key.types) labels[1 + KEY_TYPES.indexOf(type)] = 1;
    }
};

/** Adds the rows of one example; a sentence counts as telling an incident where a filler of it stands in it. */
export const addExample = (material: Material, of: number, example: Example): void => {
  const { scene, keys } = example;
  const gold = KEY_ROLES.map((role) => new Set(keys.flatMap((key) => key[role].flat())));
  const { sentences } = scene.context.analysis;
  const labels = sentences.map(() => new Uint8Array(1 + KEY_TYPES.length));
  for (const candidate of candidatesOf(scene.context)) addCandidate(material, of, example, candidate, gold, labels);
  for (const { index } of sentences)
    push(material.sentence, of, labels[index], (out) => sentenceFeatures(scene, index, out));
  const has = (type: (typeof KEY_TYPES)[number]) => keys.some(({ types }) => types.includes(type));
  push(material.report, of, typeLabels(keys.length > 0, has), (out) => reportFeatures(scene, out));
};

export const domainRow = (rows: LabelledRows, of: number, scene: Pick<Scene, 'words'>, label: number): void =>
  push(rows, of, Uint8Array.of(label), (out) => out.push(...domainFeatures(scene)));
