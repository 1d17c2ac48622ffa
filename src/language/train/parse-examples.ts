/** Sentences ready to be learned from by parser and marks: with tags, and trees, of models that did not see them. */
import { seeded, shuffle } from '../../random.ts';
import { lemmatiseFrame } from '../annotate-words.ts';
import { FIRST, type Frame, MORPH_BASE, setFrame } from '../frame.ts';
import type { Model } from '../model.ts';
import { type Parser, parseFrame } from '../parse.ts';
import { setMorph } from '../tag.ts';
import type { TagSet } from '../tag-set.ts';
import type { Example } from './corpus.ts';
import type { Tagged } from './jackknife.ts';
import type { MarkExample } from './train-marks.ts';
import type { ParseExample } from './train-parser.ts';

/** How often the parser learns on the tags that a sentence gets in capitals. */
const CAPITALS = 0.3;

/** Examples as the parser learns from them, now in ordinary case, now in capitals. */
export const toParseExamples = (
  tagged: ReadonlyMap<Example, readonly [Tagged, Tagged]>,
  { types, tags, lemmatise, knownBy }: Pick<Model, 'types' | 'tags' | 'lemmatise' | 'knownBy'>,
): ParseExample[] =>
  [...tagged].map(([example, [plain, capitals]]) => ({
    example,
    load: (frame: Frame, random) => {
      setFrame(frame, example.forms, types);
      const given = random() < CAPITALS ? capitals : plain;
      for (let i = 0; i < example.forms.length; i++) {
        frame.tag[i + FIRST] = given.tags[i];
        setMorph(frame, i + FIRST, given.morphs[i] - MORPH_BASE, tags);
      }
      lemmatiseFrame(frame, example.forms, { tags, lemmatise, knownBy });
    },
  }));

/** Trees of every example, in ordinary case and in capitals, by parsers that did not see it. */
export const parseByFolds = (
  sentences: readonly ParseExample[],
  frame: Frame,
  tags: TagSet,
  parserOf: (rest: readonly ParseExample[]) => Parser,
  folds: number,
  seed: number,
): MarkExample[] => {
  const order = shuffle([...sentences], seeded(seed));
  const found: MarkExample[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const parser = parserOf(order.filter((_, k) => k % folds !== fold));
    for (const { example, load } of order.filter((_, k) => k % folds === fold)) {
      const trees = [1, 0].map((chance) => {
        load(frame, () => chance);
        parseFrame(frame, tags, parser);
        return { heads: frame.head.slice(FIRST, frame.root), labels: frame.label.slice(FIRST, frame.root) };
      });
      found.push({
        gold: Int32Array.from(example.heads, (head) => (head < 0 ? example.heads.length : head) + FIRST),
        load: (at, random) => {
          const chance = random() < CAPITALS ? 0 : 1;
          load(at, () => chance);
          at.head.set(trees[chance === 1 ? 0 : 1].heads, FIRST);
          at.label.set(trees[chance === 1 ? 0 : 1].labels, FIRST);
        },
      });
    }
  }
  return found;
};
