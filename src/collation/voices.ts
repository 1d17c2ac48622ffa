/** Whose voice a figure is told in: one source under several names, and a source that goes on speaking. */
import { foldName } from './hash-words.ts';
import type { Observation, Witness } from './observations.ts';

/** Farther on, a source no longer speaks unnamed. */
const VOICE_REACH = 320;

const SMALL_WORDS = new Set(['the', 'of', 'a', 'an', 'el', 'la', 'los', 'las', 'de', 'del', 'and', 'y']);

const tellingWords = (witness: Witness): string[] =>
  foldName(witness.label)
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word));

/** 'The state government', 'Sonora state government' and 'the state government of Sonora' of one event are one source. */
export const oneVoiceEach = (all: readonly Observation[]): Observation[] => {
  const voices = new Map<string, { readonly witness: Witness; readonly words: readonly string[] }>();
  for (const { witness } of all)
    if (!witness.key.startsWith('report ') && !voices.has(witness.key))
      voices.set(witness.key, { witness, words: tellingWords(witness) });
  const byLength = [...voices.values()].sort(
    (a, b) => a.words.length - b.words.length || (a.witness.key < b.witness.key ? -1 : 1),
  );
  const same = new Map<string, Witness>();
  for (const { witness, words } of byLength) {
    const shorter = byLength.find(
      (other) =>
        other.witness.kind === witness.kind &&
        other.words.length > 0 &&
        other.words.every((word) => words.includes(word)),
    );
    const first = shorter ? (same.get(shorter.witness.key) ?? shorter.witness) : witness;
    same.set(witness.key, { ...first, label: witness.label });
  }
  return all.map((one) => ({ ...one, witness: same.get(one.witness.key) ?? one.witness }));
};

/** What follows a source's words in their paragraph, with no source of its own, is still the source's: 'Six were wounded.' */
export const withVoicesKept = (all: readonly Observation[]): Observation[] => {
  let speaking: Observation | undefined;
  return all.map((one) => {
    const own = one.claim.attributed.length > 0;
    const before = speaking;
    if (
      !own &&
      before &&
      before.report.id === one.report.id &&
      one.at > before.at &&
      one.at - before.at <= VOICE_REACH &&
      !one.report.text.slice(before.at, one.at).includes('\n')
    ) {
      speaking = { ...one, witness: before.witness };
      return speaking;
    }
    speaking = own ? one : undefined;
    return one;
  });
};
