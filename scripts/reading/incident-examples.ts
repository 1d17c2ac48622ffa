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
import {
  KEY_ROLES,
  KEY_TYPES,
  type KeyCounts,
  type Keyed,
  type KeyTemplate,
  normal,
  type Struck,
} from './muc4-data.ts';
import { filledString } from './scored-string.ts';

export interface Example {
  readonly scene: Scene;
  readonly keys: readonly KeyTemplate[];
  readonly struck: readonly Struck[];
  /** Names of each key's place. */
  readonly places: readonly (readonly string[])[];
  /** Dead and injured of each key. */
  readonly counts: readonly KeyCounts[];
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
  return sceneOf(context, draftsOf([context])[0]);
};

export const exampleOf = ({ report, templates, struck, places, counts }: Keyed, knowledge: Knowledge): Example => ({
  scene: sceneOfReport(report, knowledge),
  keys: templates,
  struck,
  places,
  counts,
});

export interface Material {
  readonly mention: LabelledRows;
  readonly sentence: LabelledRows;
  readonly report: LabelledRows;
  readonly cut: LabelledRows;
}

/** Place in KEY_ROLES. */
const VICTIM = KEY_ROLES.indexOf('Victim');

const typeLabels = (any: boolean, has: (type: (typeof KEY_TYPES)[number]) => boolean): Uint8Array =>
  Uint8Array.from([any ? 1 : 0, ...KEY_TYPES.map((type) => (has(type) ? 1 : 0))]);

/** Left out of learning. */
const UNSURE = 2;
/** A sentence tells an incident where this many of its fillers stand together, or as many as anywhere. */
const TOGETHER = 2;

interface Seen {
  readonly candidate: Candidate;
  readonly words: readonly string[];
  readonly fits: readonly boolean[];
  /** Entities of each key that its cuts name: 'Victim 0'. */
  readonly entities: readonly ReadonlySet<string>[];
}

const entitiesOf = (key: KeyTemplate, struck: readonly Struck[], words: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const role of KEY_ROLES)
    key[role].forEach((strings, i) => {
      if (strings.some((one) => words.includes(one))) found.add(`${role} ${i}`);
    });
  const people = words.map((one) => filledString(VICTIM, one));
  struck.forEach(({ types, strings }) => {
    if (!types.some((type) => key.types.includes(type))) return;
    for (const one of strings) if (people.includes(filledString(VICTIM, one))) found.add(`struck ${one}`);
  });
  return found;
};

/**
 * Adds the rows of one example. A sentence tells an incident where fillers of it stand together; one that stands alone
 * ("the guerrillas", six sentences on) is left out where others stand together elsewhere.
 */
export const addExample = (material: Material, of: number, example: Example): void => {
  const { scene, keys, struck } = example;
  const gold = KEY_ROLES.map((role) => new Set(keys.flatMap((key) => key[role].flat())));
  const people = new Set(struck.flatMap(({ strings }) => strings.map((one) => filledString(VICTIM, one))));
  const { sentences } = scene.context.analysis;
  const seen = candidatesOf(scene.context).map((candidate): Seen => {
    const words = candidate.cuts.map((cut) => cutWords(scene, cut));
    const fits = gold.map((strings) => words.some((one) => strings.has(one)));
    const hit = words.some((one) => people.has(filledString(VICTIM, one)));
    const known = hit || fits.includes(true);
    return {
      candidate,
      words,
      fits: [...fits, hit],
      entities: keys.map((key) => (known ? entitiesOf(key, struck, words) : new Set<string>())),
    };
  });
  /** By key and sentence, how many of its fillers stand there. */
  const counts = keys.map((_, k) => {
    const own = sentences.map(() => new Set<string>());
    for (const { candidate, entities } of seen) for (const one of entities[k]) own[candidate.phrase.sentence].add(one);
    return own.map(({ size }) => size);
  });
  const isStrong = counts.map((own) => {
    const least = Math.min(TOGETHER, Math.max(0, ...own));
    return own.map((n) => n > 0 && n >= least);
  });
  const labels = sentences.map(() => new Uint8Array(1 + KEY_TYPES.length));
  keys.forEach(({ types }, k) => {
    sentences.forEach(({ index }) => {
      if (counts[k][index] === 0) return;
      const label = isStrong[k][index] ? 1 : UNSURE;
      for (const at of [0, ...types.map((type) => 1 + KEY_TYPES.indexOf(type))])
        if (labels[index][at] !== 1) labels[index][at] = label;
    });
  });
  for (const { candidate, words, fits, entities } of seen) {
    const strong = entities.some(({ size }, k) => size > 0 && isStrong[k][candidate.phrase.sentence]);
    const weak = entities.some(({ size }) => size > 0) && !strong;
    push(
      material.mention,
      of,
      Uint8Array.from(fits, (fit) => (fit ? (weak ? UNSURE : 1) : 0)),
      (out) => mentionFeatures(scene, candidate.phrase, out),
    );
    KEY_ROLES.forEach((_, role) => {
      if (!fits[role] || candidate.cuts.length < 2) return;
      for (const [i, cut] of candidate.cuts.entries())
        push(material.cut, of, Uint8Array.of(gold[role].has(words[i]) ? 1 : 0), (out) =>
          cutFeatures(scene, candidate, cut, role, out),
        );
    });
  }
  for (const { index } of sentences)
    push(material.sentence, of, labels[index], (out) => sentenceFeatures(scene, index, out));
  const has = (type: (typeof KEY_TYPES)[number]) => keys.some(({ types }) => types.includes(type));
  push(material.report, of, typeLabels(keys.length > 0, has), (out) => reportFeatures(scene, out));
};

export const domainRow = (rows: LabelledRows, of: number, scene: Pick<Scene, 'words'>, label: number): void =>
  push(rows, of, Uint8Array.of(label), (out) => out.push(...domainFeatures(scene)));
