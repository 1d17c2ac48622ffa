/**
 * What can be told of a block without understanding it: its shape, its place on the page, its ancestors' names, its
 * neighbours, the blocks that are built like it, and the heading it stands under. (After Kohlschütter et al. 2010, "Boilerplate
 * Detection using Shallow Text Features", and Vogels et al. 2018, "Web2Text", with the page's own class names added.)
 */
import { MARK_GROUPS, markBits } from './class-marks.ts';
import type { Block, Page } from './page.ts';
import { TEXT_GROUPS, textBits } from './text-marks.ts';

const TAGS = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'figure',
  'figcaption',
  'table',
  'ul',
  'ol',
  'li',
  'section',
  'blockquote',
  'details',
  'dl',
  'pre',
];
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const CONTAINERS = 4;
/** Distance that stands for "no such ancestor". */
const NONE = 40;

interface Measured {
  readonly words: number;
  readonly linked: number;
  readonly kind: number;
  readonly ended: number;
  readonly bits: number;
}

interface Sum {
  words: number;
  chars: number;
  linked: number;
  blocks: number;
  /** Words of blocks that look like prose. */
  prose: number;
  ended: number;
}

const emptySum = (): Sum => ({ words: 0, chars: 0, linked: 0, blocks: 0, prose: 0, ended: 0 });

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
const ENDED = /[.!?…:;]["'”’»)\]]*\s*(?:\[\d+\])*$/;
const HEADING = /^h[1-6]$/;

/** 1 heading, 2 paragraph, 3 list item, 4 cell, 5 quotation, 6 caption, 0 anything else. */
const kindOf = (name: string): number =>
  HEADING.test(name)
    ? 1
    : name === 'p'
      ? 2
      : name === 'li'
        ? 3
        : name === 'td' || name === 'th'
          ? 4
          : name === 'blockquote'
            ? 5
            : name === 'figcaption'
              ? 6
              : 0;

const PROSE_WORDS = 12;

const isProse = (measured: Measured): boolean => measured.words >= PROSE_WORDS && measured.linked < 0.4;

const add = (sum: Sum, block: Block, measured: Measured): void => {
  sum.words += measured.words;
  sum.chars += block.text.length;
  sum.linked += block.linked;
  sum.blocks += 1;
  if (isProse(measured)) sum.prose += measured.words;
  sum.ended += measured.ended;
};

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Each element's nearest ancestor-or-self of each group and tag, in steps. */
const distancesOf = (page: Page): Uint8Array => {
  const width = MARK_GROUPS.length + TAGS.length;
  const distances = new Uint8Array(page.elements.length * width).fill(NONE);
  const known = new Map<string, number>();
  page.elements.forEach(({ name, marks, parent }, index) => {
    const at = index * width;
    if (parent >= 0) {
      const above = parent * width;
      for (let slot = 0; slot < width; slot += 1) distances[at + slot] = Math.min(NONE, distances[above + slot] + 1);
    }
    let bits = known.get(marks);
    if (bits === undefined) {
      bits = marks === '' ? 0 : markBits(marks);
      known.set(marks, bits);
    }
    // What the page's root is called says nothing of its parts ("single-post", "no-sidebar").
    if (bits !== 0 && name !== 'body' && name !== 'html') {
      for (let group = 0; group < MARK_GROUPS.length; group += 1) if (bits & (1 << group)) distances[at + group] = 0;
    }
    const tag = TAGS.indexOf(name);
    if (tag >= 0) distances[at + MARK_GROUPS.length + tag] = 0;
  });
  return distances;
};

/** The element whose paragraphs are the most (Readability's way: a paragraph speaks for its parent and, by half, for the one above). */
const bestParent = (page: Page, measured: readonly Measured[]): number => {
  const scores = new Float64Array(page.elements.length);
  page.blocks.forEach((block, index) => {
    if (!isProse(measured[index])) return;
    const score = Math.min(measured[index].words, 120) * (1 - measured[index].linked);
    const parent = block.element >= 0 ? page.elements[block.element].parent : -1;
    if (parent < 0) return;
    scores[parent] += score;
    const above = page.elements[parent].parent;
    if (above >= 0) scores[above] += score / 2;
  });
  return scores.reduce(
    (best, score, index) => (score > (scores[best] ?? 0) ? index : best),
    scores.length > 0 ? 0 : -1,
  );
};

/** The deepest element that holds this share of the page's prose. */
const holderOf = (sums: readonly Sum[], share: number): number => {
  const whole = sums.reduce((most, sum) => Math.max(most, sum.prose), 0);
  let holder = sums.length > 0 ? 0 : -1;
  for (let index = 0; index < sums.length; index += 1) {
    if (whole > 0 && sums[index].prose >= share * whole) holder = index;
  }
  return holder;
};

const stepsTo = (page: Page, element: number, targets: ReadonlySet<number>): number => {
  let steps = 0;
  for (let at = element; at >= 0; at = page.elements[at].parent) {
    if (targets.has(at)) return steps;
    steps += 1;
  }
  return NONE;
};

const ancestorsOf = (page: Page, element: number): Map<number, number> => {
  const ancestors = new Map<number, number>();
  for (let at = element; at >= 0; at = page.elements[at].parent) ancestors.set(at, ancestors.size);
  return ancestors;
};

/** Steps from `line`'s foot up to where the element's own line meets it. */
const meeting = (page: Page, element: number, line: ReadonlyMap<number, number>): number => {
  for (let at = element; at >= 0; at = page.elements[at].parent) {
    const steps = line.get(at);
    if (steps !== undefined) return steps;
  }
  return NONE;
};

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const titleWordsOf = (page: Page): ReadonlySet<string> =>
  new Set((page.title.toLowerCase().match(WORD) ?? []).filter((word) => word.length > 2));

const ownNames = [
  'words',
  'characters',
  'linked',
  'bold',
  'kind',
  'ended',
  'ends',
  'commas',
  'capitals',
  'digits',
  'wordLength',
  'lowerStart',
  'bars',
  'titleShare',
  'repeats',
  'hidden',
  'depth',
];
const placeNames = [
  'index',
  'indexShare',
  'wordsBefore',
  'fromEnd',
  'sinceH1',
  'headingDistance',
  'headingLevel',
  'proseBefore',
  'proseAfter',
];
const bestNames = ['toBest', 'bestToBlock', 'bestPosition', 'to60', 'to60Block', 'to90', 'to90Block', 'position60'];
const pageNames = ['pageBlocks', 'pageWords', 'pageLinked', 'pageProse', 'pageEnded'];
const groupNames = ['likeBlocks', 'likeWords', 'likeLinked', 'likeEnded', 'likeProse'];
const containerNames = ['words', 'linked', 'blocks', 'prose', 'ended', 'share'];
const neighbourNames = ['words', 'linked', 'kind', 'ended'];

export const BLOCK_FEATURES: readonly string[] = [
  ...ownNames,
  ...placeNames,
  ...bestNames,
  ...pageNames,
  ...groupNames,
  ...Array.from({ length: CONTAINERS }, (_, level) => containerNames.map((name) => `${name}In${level}`)).flat(),
  ...NEIGHBOURS.flatMap((offset) => neighbourNames.map((name) => `${name}At${offset}`)),
  ...MARK_GROUPS.map((name) => `in:${name}`),
  ...TAGS.map((name) => `in:<${name}>`),
  ...TEXT_GROUPS.map((name) => `says:${name}`),
  ...TEXT_GROUPS.map((name) => `under:${name}`),
];

const measure = (block: Block, page: Page): Measured => ({
  words: countMatches(block.text, WORD),
  linked: ratio(block.linked, block.text.length),
  kind: kindOf(block.element >= 0 ? page.elements[block.element].name : ''),
  ended: ENDED.test(block.text) ? 1 : 0,
  bits: textBits(block.text),
});

/** Blocks of one build: same element and classes, in a parent of the same. */
const likeKey = (page: Page, element: number): string => {
  if (element < 0) return '';
  const own = page.elements[element];
  const parent = own.parent >= 0 ? page.elements[own.parent] : undefined;
  return `${own.name}.${own.marks}<${parent?.name ?? ''}.${parent?.marks ?? ''}`;
};

/** `blockFeatures(page)` → one row of `BLOCK_FEATURES` a block. */
export const blockFeatures = (page: Page): readonly Float64Array[] => {
  const { blocks, elements } = page;
  const measured = blocks.map((block) => measure(block, page));
  const sums = elements.map(emptySum);
  const whole = emptySum();
  const like = new Map<string, Sum>();
  const repeats = new Map<string, number>();
  const ranges = new Map<number, [number, number]>();
  blocks.forEach((block, index) => {
    add(whole, block, measured[index]);
    for (let at = block.element; at >= 0; at = elements[at].parent) {
      add(sums[at], block, measured[index]);
      const range = ranges.get(at);
      if (range) range[1] = index;
      else ranges.set(at, [index, index]);
    }
    const key = likeKey(page, block.element);
    const sum = like.get(key) ?? emptySum();
    add(sum, block, measured[index]);
    like.set(key, sum);
    repeats.set(block.text, (repeats.get(block.text) ?? 0) + 1);
  });
  const distances = distancesOf(page);
  const width = MARK_GROUPS.length + TAGS.length;
  const best = bestParent(page, measured);
  const half = holderOf(sums, 0.6);
  const most = holderOf(sums, 0.9);
  const lines = [best, half, most].map((element) => ancestorsOf(page, element));
  const feet = [best, half, most].map((element) => new Set([element]));
  const titleWords = titleWordsOf(page);
  const h1 = blocks.findIndex(({ element }) => element >= 0 && elements[element].name === 'h1');

  let heading = { index: -1, bits: 0, level: 0 };
  let wordsBefore = 0;
  let proseBefore = 0;
  return blocks.map((block, index) => {
    const own = measured[index];
    const element = block.element;
    const { text } = block;
    const row = new Float64Array(BLOCK_FEATURES.length);
    let at = 0;
    const put = (value: number) => {
      row[at] = value;
      at += 1;
    };
    const letters = countMatches(text, /\p{L}/gu);
    const words = (text.slice(0, 400).toLowerCase().match(WORD) ?? []).filter((word) => word.length > 2);
    put(own.words);
    put(text.length);
    put(own.linked);
    put(ratio(block.bold, text.length));
    put(own.kind);
    put(own.ended);
    put(countMatches(text, /[.!?…](?=\s|$)/g));
    put(countMatches(text, /,/g));
    put(ratio(countMatches(text, /\p{Lu}/gu), letters));
    put(ratio(countMatches(text, /\d/g), text.length));
    put(ratio(letters, own.words));
    put(/^\p{Ll}/u.test(text) ? 1 : 0);
    put(countMatches(text, /[|»›•·→/]/g));
    put(ratio(words.filter((word) => titleWords.has(word)).length, words.length));
    put(repeats.get(text) ?? 1);
    let hidden = 0;
    let depth = 0;
    for (let up = element; up >= 0; up = elements[up].parent) {
      if (elements[up].hidden) hidden = 1;
      depth += 1;
    }
    put(hidden);
    put(depth);

    put(index);
    put(ratio(index, blocks.length));
    put(ratio(wordsBefore, whole.words));
    put(blocks.length - index);
    put(h1 >= 0 ? index - h1 : Number.NaN);
    put(heading.index >= 0 ? index - heading.index : Number.NaN);
    put(heading.level);
    put(ratio(proseBefore, whole.prose));
    put(ratio(whole.prose - proseBefore, whole.prose));

    put(stepsTo(page, element, feet[0]));
    put(meeting(page, element, lines[0]));
    const [first, last] = ranges.get(best) ?? [0, 0];
    put(ratio(index - first, last - first));
    put(stepsTo(page, element, feet[1]));
    put(meeting(page, element, lines[1]));
    put(stepsTo(page, element, feet[2]));
    put(meeting(page, element, lines[2]));
    const [from, to] = ranges.get(half) ?? [0, 0];
    put(ratio(index - from, to - from));

    put(blocks.length);
    put(whole.words);
    put(ratio(whole.linked, whole.chars));
    put(ratio(whole.prose, whole.words));
    put(ratio(whole.ended, whole.blocks));

    const alike = like.get(likeKey(page, element)) as Sum;
    put(alike.blocks);
    put(alike.words);
    put(ratio(alike.linked, alike.chars));
    put(ratio(alike.ended, alike.blocks));
    put(ratio(alike.prose, whole.prose));

    let container = element >= 0 ? elements[element].parent : -1;
    for (let level = 0; level < CONTAINERS; level += 1) {
      const sum = container >= 0 ? sums[container] : whole;
      put(sum.words);
      put(ratio(sum.linked, sum.chars));
      put(sum.blocks);
      put(ratio(sum.prose, sum.words));
      put(ratio(sum.ended, sum.blocks));
      put(ratio(sum.prose, whole.prose));
      if (container >= 0) container = elements[container].parent;
    }
    for (const offset of NEIGHBOURS) {
      const neighbour = measured[index + offset];
      put(neighbour?.words ?? Number.NaN);
      put(neighbour?.linked ?? Number.NaN);
      put(neighbour?.kind ?? Number.NaN);
      put(neighbour?.ended ?? Number.NaN);
    }
    for (let slot = 0; slot < width; slot += 1) put(element >= 0 ? distances[element * width + slot] : NONE);
    for (let group = 0; group < TEXT_GROUPS.length; group += 1) put((own.bits >> group) & 1);
    for (let group = 0; group < TEXT_GROUPS.length; group += 1) put((heading.bits >> group) & 1);

    if (own.kind === 1) heading = { index, bits: own.bits, level: Number(elements[element].name[1]) };
    wordsBefore += own.words;
    if (isProse(own)) proseBefore += own.words;
    return row;
  });
};
