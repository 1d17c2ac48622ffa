/** Sentences that are grown from the field's templates: each is one tree over its words, and a seed gives the same ones again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Example } from '../../../src/language/train/corpus.ts';
import { ENGLISH } from '../../../src/language/train/field/english.ts';
import { fieldSentences } from '../../../src/language/train/field/field-sentences.ts';
import { type Grammar, growSentences } from '../../../src/language/train/field/grow-sentences.ts';
import { SPANISH } from '../../../src/language/train/field/spanish.ts';

const GRAMMARS = { en: ENGLISH, es: SPANISH } as const;

/** Steps from a word to the root, or Infinity where its governors go round in a circle. */
const depth = ({ heads }: Example, word: number): number => {
  let steps = 0;
  for (let at = word; heads[at] >= 0; at = heads[at]) if (++steps > heads.length) return Number.POSITIVE_INFINITY;
  return steps;
};

const isTree = (example: Example): boolean => {
  const { forms, heads, deprels } = example;
  const roots = heads.filter((head) => head < 0).length;
  return (
    roots === 1 &&
    heads.every((head, at) => head < forms.length && head !== at && head < 0 === (deprels[at] === 'root')) &&
    forms.every((_, at) => Number.isFinite(depth(example, at)))
  );
};

/** Whether no two arcs cross: the parser learns from nothing else. */
const isProjective = ({ heads }: Example): boolean =>
  heads.every((head, at) =>
    heads.every((other, word) => {
      if (head < 0 || other < 0) return true;
      const [a, b] = head < at ? [head, at] : [at, head];
      const inside = (k: number) => k > a && k < b;
      const outside = (k: number) => k < a || k > b;
      return !((inside(word) && outside(other)) || (outside(word) && inside(other)));
    }),
  );

for (const language of ['en', 'es'] as const) {
  test(`${language}: every sentence is one tree without crossing arcs`, () => {
    for (const example of fieldSentences(language, 1)) {
      assert.ok(isTree(example), example.forms.join(' '));
      assert.ok(isProjective(example), example.forms.join(' '));
    }
  });

  test(`${language}: the same seed grows the same sentences, another seed others`, () => {
    const forms = (seed: number) => fieldSentences(language, seed).map((one) => one.forms.join(' '));
    assert.deepEqual(forms(3), forms(3));
    assert.notDeepEqual(forms(3), forms(4));
  });

  test(`${language}: every template grows, and words are spaced from the next by a blank`, () => {
    const { templates } = GRAMMARS[language];
    const grown = growSentences(GRAMMARS[language], 1, 1);
    assert.equal(grown.length, templates.length);
    assert.equal(new Set(templates).size, templates.length, 'a template stands there twice');
    for (const { forms } of grown) for (const form of forms) assert.match(form, /^\S+$/);
  });
}

const TINY: Grammar = {
  codes: {
    N: ['NOUN', 'Number=Sing'],
    Np: ['NOUN', 'Number=Plur'],
    Vd: ['VERB', 'Tense=Past'],
    ',': ['PUNCT', '_'],
    D: ['DET', '_'],
  },
  small: { the: ['D', 'det'] },
  slots: { who: ['rebels/Np'], what: ['the school/N', 'the school/N [nmod Norte/N]'] },
  verbs: { burn: [['burn', 'burned']] },
  verbForms: { Vd: 1 },
  lemmas: { the: 'the', rebels: 'rebel' },
  templates: [],
  unraised: new Set(),
};

test('brackets are dependents, the word without a relation is the head', () => {
  const [grown] = growSentences({ ...TINY, templates: ['[nsubj @who] @burn.Vd [obj the school/N] .'] }, 1, 1);
  assert.deepEqual(grown, {
    forms: ['Rebels', 'burned', 'the', 'school', '.'],
    lemmas: ['rebel', 'burn', 'the', 'school', '.'],
    upos: ['NOUN', 'VERB', 'DET', 'NOUN', 'PUNCT'],
    feats: ['Number=Plur', 'Tense=Past', '_', 'Number=Sing', '_'],
    heads: [1, -1, 3, 1, 1],
    deprels: ['nsubj', 'root', 'det', 'obj', 'punct'],
  });
});

for (const [template, message] of [
  ['rebels/Np burned/Vd', /Two heads/],
  ['[nsubj rebels/Np]', /No head/],
  ['[nsubj @nobody] @burn.Vd', /No slot and no verbs @nobody/],
  ['[nsubj mob] @burn.Vd', /'mob' of a template has no tag/],
  ['[nsubj rebels/Zz] @burn.Vd', /No code Zz/],
] as const)
  test(`a template that is wrong is named: ${template}`, () => {
    assert.throws(() => growSentences({ ...TINY, templates: [template] }, 1, 1), message);
  });
