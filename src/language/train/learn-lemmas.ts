/** Learns the edits from forms to lemmas: word by word, and by the endings that foretell them. */
import { packMap } from '../hashed-map.ts';
import {
  applyEdit,
  endingKey,
  type LemmaTables,
  LONGEST_ENDING,
  lowerOf,
  readEdit,
  tagKey,
  wordKey,
} from '../lemmatise.ts';
import { tagNumber } from '../tag-set.ts';
import type { Example } from './corpus.ts';

/** The edit that turns a form into its lemma; irregular short words are replaced whole. */
export const editBetween = (lower: string, lemma: string): string => {
  let same = 0;
  while (same < lower.length && same < lemma.length && lower[same] === lemma[same]) same++;
  return same === 0 ? `=${lemma}` : `${lower.length - same}+${lemma.slice(same)}`;
};

type Counts = Map<string, number>;
const bump = (table: Map<string, Counts>, key: string, edit: string): void => {
  const counts = table.get(key) ?? new Map<string, number>();
  counts.set(edit, (counts.get(edit) ?? 0) + 1);
  table.set(key, counts);
};

const commonest = (counts: Counts): string => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];

/** Words of open classes whose lemma is not the form as it stands. */
const isLearned = (upos: string, lemma: string, form: string): boolean =>
  upos !== 'PROPN' && lemma !== '_' && !form.includes(' ');

/** Learns from examples; `morphOf` gives the number of a UPOS and FEATS, undefined for rare ones. */
export const learnLemmas = (
  examples: readonly Example[],
  morphOf: (upos: string, feats: string) => number | undefined,
): LemmaTables => {
  const byWord = new Map<string, Counts>();
  const byEnding = new Map<string, Counts>();
  const byTag = new Map<string, Counts>();
  const tagOf = new Map<number, number>();
  for (const { forms, lemmas, upos, feats } of examples)
    forms.forEach((form, i) => {
      const morph = morphOf(upos[i], feats[i]);
      if (morph === undefined || !isLearned(upos[i], lemmas[i], form)) return;
      const lower = lowerOf(form);
      const edit = editBetween(lower, lemmas[i]);
      bump(byWord, `${morph} ${lower}`, edit);
      bump(byTag, `${tagNumber(upos[i])} ${lower}`, edit);
      tagOf.set(morph, tagNumber(upos[i]));
    });
  // Each word counts once for its endings: frequent irregular words must not outvote the rule.
  for (const [key, counts] of byWord) {
    const [morph, lower] = splitKey(key);
    const edit = commonest(counts);
    for (let size = 0; size <= Math.min(LONGEST_ENDING, lower.length); size++)
      bump(byEnding, `${morph} ${size} ${lower.slice(lower.length - size)}`, edit);
  }
  return layOut({ byWord, byEnding, byTag, tagOf });
};

const splitKey = (key: string): [number, string] => {
  const space = key.indexOf(' ');
  return [Number(key.slice(0, space)), key.slice(space + 1)];
};

/** Edits by word and morph, by ending and morph, by word and tag; the tag of each morph. */
interface Counted {
  readonly byWord: Map<string, Counts>;
  readonly byEnding: Map<string, Counts>;
  readonly byTag: Map<string, Counts>;
  readonly tagOf: ReadonlyMap<number, number>;
}

/** Keeps only those endings that decide otherwise than the next shorter one, then only those words that no ending gets right. */
const layOut = ({ byWord, byEnding, byTag, tagOf }: Counted): LemmaTables => {
  const edits: string[] = [];
  const number = new Map<string, number>();
  const numberOf = (edit: string): number => {
    if (!number.has(edit)) number.set(edit, edits.push(edit) - 1);
    return number.get(edit)!;
  };
  const decided = new Map<string, string>();
  const endings = new Map<number, number>();
  const keys = [...byEnding.keys()]
    .map((key) => key.split(' '))
    .sort((a, b) => Number(a[1]) - Number(b[1]) || order(a, b));
  for (const [morph, size, ending = ''] of keys) {
    const edit = commonest(byEnding.get(`${morph} ${size} ${ending}`)!);
    const shorter = Number(size) === 0 ? undefined : decided.get(`${morph} ${ending.slice(1)}`);
    decided.set(`${morph} ${ending}`, edit);
    if (edit !== shorter && !(Number(size) > 0 && edit.startsWith('=')))
      endings.set(endingKey(ending, Number(size), Number(morph)), numberOf(edit));
    else if (edit !== shorter) decided.set(`${morph} ${ending}`, shorter ?? edit);
  }
  const words = new Map<number, number>();
  const keysOfWords = [...byWord.keys()].sort();
  const differs = (lower: string, a: string, b: string) =>
    applyEdit(lower, readEdit(a)) !== applyEdit(lower, readEdit(b));
  // An irregular word keeps its edit under the tag too, for when its features are guessed otherwise than training saw.
  for (const key of keysOfWords) {
    const [morph, lower] = splitKey(key);
    if (!differs(lower, commonest(byWord.get(key)!), foretold(decided, morph, lower))) continue;
    const tag = tagOf.get(morph)!;
    words.set(wordKey(lower, tagKey(tag)), numberOf(commonest(byTag.get(`${tag} ${lower}`)!)));
  }
  for (const key of keysOfWords) {
    const [morph, lower] = splitKey(key);
    const edit = commonest(byWord.get(key)!);
    const underTag = words.get(wordKey(lower, tagKey(tagOf.get(morph)!)));
    const otherwise = underTag === undefined ? foretold(decided, morph, lower) : edits[underTag];
    if (differs(lower, edit, otherwise)) words.set(wordKey(lower, morph), numberOf(edit));
  }
  return { edits, words: packMap(words), endings: packMap(endings) };
};

const order = (a: readonly string[], b: readonly string[]): number => (a.join(' ') < b.join(' ') ? -1 : 1);

const foretold = (decided: Map<string, string>, morph: number, lower: string): string => {
  for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
    const edit = decided.get(`${morph} ${lower.slice(lower.length - size)}`);
    if (edit !== undefined) return edit;
  }
  return '0+';
};
