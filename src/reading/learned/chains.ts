/** Candidates that name or describe the same: one chain a person, body or kind of thing of a report. */
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';

export interface Chain {
  /** Indexes into the candidates, in text order. */
  readonly members: readonly number[];
  readonly named: boolean;
}

const SMALL = new Set(['de', 'la', 'del', 'los', 'las', 'y', 'el']);

const nameWords = ({ context }: Scene, { phrase }: Candidate): readonly string[] => {
  const words: string[] = [];
  if (phrase.name)
    for (let i = phrase.name.first; i < phrase.name.last; i++)
      if (!SMALL.has(context.forms[i])) words.push(context.forms[i]);
  return words;
};

const coreText = ({ context }: Scene, { cuts }: Candidate): string =>
  context.forms.slice(cuts[0].first, cuts[0].last).join(' ');

/** 'Hector Oqueli', 'Oqueli' → one chain; 'the guerrillas', 'guerrillas' → one. */
export const chainsOf = (scene: Scene, candidates: readonly Candidate[]): readonly Chain[] => {
  const byKey = new Map<string, number[]>();
  const persons: { readonly words: Set<string>; readonly members: number[] }[] = [];
  const chains: { members: number[]; named: boolean }[] = [];
  candidates.forEach((candidate, i) => {
    const { phrase } = candidate;
    if (phrase.name?.type === 'PER') {
      const words = nameWords(scene, candidate);
      const known = persons.find(
        ({ words: other }) =>
          words.every((word) => other.has(word)) || [...other].every((word) => words.includes(word)),
      );
      if (known) {
        known.members.push(i);
        for (const word of words) known.words.add(word);
        return;
      }
      const members = [i];
      persons.push({ words: new Set(words), members });
      chains.push({ members, named: true });
      return;
    }
    const named = phrase.actor?.name != null && !phrase.noun?.people;
    const key = named ? `=${phrase.actor?.actor ?? phrase.actor?.name}` : coreText(scene, candidate);
    const known = byKey.get(key);
    if (known) {
      known.push(i);
      return;
    }
    const members = [i];
    byKey.set(key, members);
    chains.push({ members, named: named || phrase.name !== undefined });
  });
  return chains;
};
