/**
 * Sentences with their trees, grown from templates: what a treebank of blogs and newswire has seldom or never, headlines and reports
 * of armed violence, is written once as a pattern and shown to training with many words.
 *
 *     [nsubj @doers] @harm.Vdp [obj @victims] [obl in @town] .
 *       → Masked gunmen killed two farmers in Jutiapa .
 *
 * A bracket is a dependent and what depends on it, its relation first. Of the words of a bracket, or of the whole, exactly one has no
 * relation of its own: it is the head. `word/Code` is a word with its tag and features, `word/Code:relation` a dependent of one
 * word, a word of the grammar's `small` list needs no code, and `@slot` grows into one of the slot's patterns at random. `@verb.Code` is
 * a verb of a class in the form that the code asks for.
 */
import { type Random, seeded } from '../../../random.ts';
import type { Example } from '../corpus.ts';

/** What a language's templates are written in. */
export interface Grammar {
  /** Tag and features of each code: 'Np' → ['NOUN', 'Number=Plur']. */
  readonly codes: Readonly<Record<string, readonly [upos: string, feats: string]>>;
  /** Words that need no code, with the code and the relation they have then: 'the' → ['D', 'det']. */
  readonly small: Readonly<Record<string, readonly [code: string, relation: string]>>;
  /** Patterns of each slot. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  /** Verbs of each class, each as its forms by code; the first form is the lemma. */
  readonly verbs: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Which of a verb's forms a code asks for. */
  readonly verbForms: Readonly<Record<string, number>>;
  /** Lemmas of words whose form is not their lemma; what is not here is not learned from. */
  readonly lemmas: Readonly<Record<string, string>>;
  readonly templates: readonly string[];
  /** Sets right what depends on the next word, such as 'a' before a vowel. */
  readonly agree?: (words: { form: string }[]) => void;
  /** Words that titles leave small. */
  readonly unraised: ReadonlySet<string>;
}

interface Node {
  form: string;
  lemma: string;
  code: string;
  relation: string;
  /** Dependents in the order of the text, and how many of them stand before the word. */
  children: Node[];
  before: number;
}

interface Level {
  readonly head: Node | undefined;
  readonly children: readonly Node[];
}

const MARK = /^(?:[.,:;?!"'()]|-|--|—)$/;

const cut = (pattern: string): string[] => pattern.match(/\[[\p{L}:]+|\]|[^\s[\]]+/gu) ?? [];

/** The items up to a closing bracket: a head with its dependents, or, in a slot such as '[obl on @day]', dependents alone. */
const growLevel = (items: string[], grammar: Grammar, random: Random): Level => {
  const children: Node[] = [];
  let head: Node | undefined;
  let before = 0;
  const add = (node: Node) => {
    if (node.relation !== '') children.push(node);
    else {
      if (head) throw new Error(`Two heads in a template: ${head.form}, ${node.form}. Give one of them a relation.`);
      head = node;
      before = children.length;
    }
  };
  while (items.length > 0) {
    const item = items.shift()!;
    if (item === ']') break;
    if (item.startsWith('[')) add(growUnder(items, item.slice(1), grammar, random));
    else if (isSlot(item, grammar)) {
      const grown = growLevel(cut(pick(grammar.slots[item.slice(1)], random)), grammar, random);
      if (grown.head) add(grown.head);
      else children.push(...grown.children);
    } else add(growItem(item, grammar, random));
  }
  if (!head) return { head, children };
  const all = [...children.slice(0, before), ...head.children, ...children.slice(before)];
  return { head: { ...head, children: all, before: before + head.before }, children: [] };
};

const growUnder = (items: string[], relation: string, grammar: Grammar, random: Random): Node => {
  const { head } = growLevel(items, grammar, random);
  if (!head) throw new Error(`No head in a template under ${relation}.`);
  return { ...head, relation };
};

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)];

const growItem = (item: string, grammar: Grammar, random: Random): Node => {
  if (MARK.test(item)) return leaf(item, ',', 'punct', item);
  if (item.startsWith('@')) {
    const [name, code] = item.slice(1).split('.');
    const verbs = grammar.verbs[name];
    if (!verbs) throw new Error(`No slot and no verbs @${name} in the templates.`);
    const forms = pick(verbs, random);
    return leaf(forms[grammar.verbForms[code]], code, '', forms[0]);
  }
  const slash = item.lastIndexOf('/');
  if (slash < 0) {
    const small = grammar.small[item.toLowerCase()];
    if (!small) throw new Error(`The word '${item}' of a template has no tag.`);
    return leaf(item, small[0], small[1], grammar.lemmas[item.toLowerCase()] ?? item.toLowerCase());
  }
  const form = item.slice(0, slash);
  const [code, ...relation] = item.slice(slash + 1).split(':');
  if (!grammar.codes[code]) throw new Error(`No code ${code} in the templates (${item}).`);
  return leaf(form, code, relation.join(':'), lemmaOf(form, code, grammar));
};

const isSlot = (item: string, { slots }: Grammar): boolean => item.startsWith('@') && item.slice(1) in slots;

/** A word's lemma where the template's grammar knows it, or where the word is its own; else '_', which nothing is learned from. */
const lemmaOf = (form: string, code: string, { codes, lemmas }: Grammar): string => {
  const [upos, feats] = codes[code];
  if (upos === 'PROPN') return form;
  const lower = form.toLowerCase();
  const own = upos === 'NOUN' ? feats.includes('Number=Sing') : !/^(?:VERB|AUX|PRON|DET|ADJ)$/.test(upos);
  return lemmas[lower] ?? (own ? lower : '_');
};

const leaf = (form: string, code: string, relation: string, lemma: string): Node => ({
  form,
  code,
  relation,
  lemma,
  children: [],
  before: 0,
});

const raised = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** The words in the order of the text with their governors. */
const toExample = (root: Node, grammar: Grammar, title: boolean): Example => {
  const words: { node: Node; parent: Node | null }[] = [];
  const walk = (node: Node, parent: Node | null): void => {
    for (const child of node.children.slice(0, node.before)) walk(child, node);
    words.push({ node, parent });
    for (const child of node.children.slice(node.before)) walk(child, node);
  };
  walk(root, null);
  grammar.agree?.(words.map(({ node }) => node));
  const at = new Map(words.map(({ node }, k) => [node, k]));
  return {
    forms: words.map(({ node }, k) =>
      k === 0 || (title && !grammar.unraised.has(node.form)) ? raised(node.form) : node.form,
    ),
    lemmas: words.map(({ node }) => node.lemma),
    upos: words.map(({ node }) => grammar.codes[node.code][0]),
    feats: words.map(({ node }) => grammar.codes[node.code][1]),
    heads: words.map(({ parent }) => (parent === null ? -1 : at.get(parent)!)),
    deprels: words.map(({ node }) => node.relation),
  };
};

/** Of how many sentences one has a title's capitals. */
const TITLES = 6;

/** Each template `times` times, with words chosen by a seed: the same seed gives the same sentences. */
export const growSentences = (grammar: Grammar, times: number, seed: number): Example[] => {
  const random = seeded(seed);
  const grown: Example[] = [];
  for (const template of grammar.templates)
    for (let k = 0; k < times; k++) {
      const root = growUnder(cut(template), 'root', grammar, random);
      const headline = !/[.?"]$/.test(template);
      grown.push(toExample(root, grammar, headline && k % TITLES === 0));
    }
  return grown;
};
