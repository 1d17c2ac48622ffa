/** Two neighbouring words that were both garbled: 'Lopes Ovrador'. Found by their consonant skeletons, then by ear. */
import { NAME_LINKS } from '../../knowledge/actor-phrases.ts';
import type { Actor, ActorRegistry } from '../../knowledge/actors.ts';
import type { Word } from '../../knowledge/fold-words.ts';
import { soundDistance, soundKey } from '../../knowledge/sound.ts';
import { isFamiliarName } from '../../language/names/familiar-names.ts';
import { adjoins, type Draft, type ReportWords } from './draft.ts';

/** Each word of the pair may differ by this much. */
const NEAR = 0.14;

interface Pair {
  readonly actor: Actor;
  readonly left: string;
  readonly right: string;
}

/** By the skeleton of the left word, then by that of the right one. */
export type SoundPairs = ReadonlyMap<string, ReadonlyMap<string, readonly Pair[]>>;

const usable = (word: string): boolean => word.length >= 4 && !NAME_LINKS.has(word);

const keys = new Map<string, string>();

const keyOf = (folded: string): string => {
  const known = keys.get(folded);
  if (known !== undefined) return known;
  if (keys.size > 20_000) keys.clear();
  const key = soundKey(folded);
  keys.set(folded, key);
  return key;
};

/** Neighbouring words of persons' names, by the skeletons of both. */
export const soundPairs = (registry: ActorRegistry): SoundPairs => {
  const pairs = new Map<string, Map<string, Pair[]>>();
  for (const actor of registry.all) {
    if (actor.kind !== 'person' || actor.generic) continue;
    for (const words of registry.foldedAliases(actor.id)) {
      for (let at = 0; at + 1 < words.length; at++) {
        const [left, right] = [words[at], words[at + 1]];
        if (!usable(left) || !usable(right)) continue;
        let rights = pairs.get(keyOf(left));
        if (rights === undefined) pairs.set(keyOf(left), (rights = new Map()));
        const list = rights.get(keyOf(right));
        if (list === undefined) rights.set(keyOf(right), [{ actor, left, right }]);
        else list.push({ actor, left, right });
      }
    }
  }
  return pairs;
};

/** The same word, or one that is no name of its own: "Luis" is not a garbled "Lewis". */
const mayGarble = (word: string, name: string): boolean => word === name || !isFamiliarName(word);

/** At least one of the two is garbled, and both are near. */
const soundsLike = (left: Word, right: Word, pair: Pair): boolean =>
  (left.folded !== pair.left || right.folded !== pair.right) &&
  soundDistance(left.folded, pair.left) <= NEAR &&
  soundDistance(right.folded, pair.right) <= NEAR;

/** Capitalised pairs that sound like one person's name and no other's. */
export const findPairsBySound = (report: ReportWords, pairs: SoundPairs, taken: Uint8Array): Draft[] => {
  const drafts: Draft[] = [];
  const { words, casing } = report;
  for (let at = 0; at + 1 < words.length; at++) {
    const [left, right] = [words[at], words[at + 1]];
    if (!left.upper || !right.upper || casing[at] !== 'mixed' || taken[at] === 1 || taken[at + 1] === 1) continue;
    if (left.folded.length < 4 || right.folded.length < 4 || !adjoins(report, at)) continue;
    const alike = pairs.get(keyOf(left.folded))?.get(keyOf(right.folded));
    if (alike === undefined) continue;
    const heard = alike.filter(
      (pair) =>
        mayGarble(left.folded, pair.left) && mayGarble(right.folded, pair.right) && soundsLike(left, right, pair),
    );
    const actors = new Set(heard.map((pair) => pair.actor));
    if (actors.size !== 1) continue;
    const { actor } = heard[0];
    drafts.push({
      first: at,
      last: at + 2,
      actor,
      kind: 'person',
      confidence: 0.7,
      why: `both words sound like ${actor.name}`,
      country: null,
      full: true,
    });
    taken.fill(1, at, at + 2);
  }
  return drafts;
};
