/** Reads the data that names are learned from: JSON Lines with spans, and treebanks whose proper nouns are marked. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { NameType } from '../../../annotation.ts';
import { NAME_TYPES } from '../../../annotation.ts';
import type { Language } from '../../analysis.ts';
import { splitSentences } from '../../split-sentences.ts';
import { tokenise } from '../../tokenise.ts';
import type { NameSpan } from '../labels.ts';

export interface CorpusWord {
  readonly form: string;
  readonly sentence: number;
  /** The treebank's tag; absent where the words come from plain text. */
  readonly upos?: string;
}

/** A span whose type the source may leave open. */
export interface CorpusSpan {
  readonly first: number;
  readonly last: number;
  readonly type: NameType | null;
}

export interface CorpusText {
  readonly id: string;
  readonly language: Language;
  readonly words: readonly CorpusWord[];
  readonly spans: readonly CorpusSpan[];
}

const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

const rowsOf = <T>(path: string): T[] =>
  textOf(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

interface Input {
  readonly id: string;
  readonly text: string;
  readonly language?: Language;
  readonly outlet?: string;
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const ARTICLE = /^(?:the|an?|our|his|their|its)\s+/i;
const PRONOUN = /^(?:I|We|He|She|They|It|You)$/;

const isNameType = (type: string): type is NameType => (NAME_TYPES as readonly string[]).includes(type);

/** Spans of a source that takes in articles, descriptions and pronouns, cut down to the innermost names. */
export const innermostNames = (text: string, spans: readonly GoldSpan[]): GoldSpan[] => {
  const names = spans
    .filter(({ type }) => isNameType(type))
    .map((span) => ({ ...span, start: span.start + (ARTICLE.exec(text.slice(span.start, span.end))?.[0].length ?? 0) }))
    .filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end)) && !PRONOUN.test(text.slice(start, end)));
  return names.filter(
    (span) =>
      !names.some(
        (other) =>
          other !== span &&
          other.start >= span.start &&
          other.end <= span.end &&
          other.end - other.start < span.end - span.start,
      ),
  );
};

/** Spans on words; those that cut a word, cross a sentence or overlap an earlier one are left out. */
const onWords = (
  words: readonly { readonly start: number; readonly end: number; readonly sentence: number }[],
  spans: readonly GoldSpan[],
): NameSpan[] => {
  const firstAt = new Map<number, number>();
  const lastAt = new Map<number, number>();
  words.forEach(({ start, end }, at) => {
    if (!firstAt.has(start)) firstAt.set(start, at);
    lastAt.set(end, at);
  });
  const used = new Uint8Array(words.length);
  return spans.flatMap(({ start, end, type }) => {
    const first = firstAt.get(start);
    const last = lastAt.get(end);
    if (first === undefined || last === undefined || last < first || !isNameType(type)) return [];
    if (words[first].sentence !== words[last].sentence || used.subarray(first, last + 1).includes(1)) return [];
    used.fill(1, first, last + 1);
    return [{ first, last: last + 1, type }];
  });
};

export interface SpanCorpus {
  readonly folder: string;
  /** Cut wide spans down to names. */
  readonly innermost?: boolean;
  /** Keep the texts of these outlets only. */
  readonly outlets?: (outlet: string) => boolean;
}

/** A folder with `input.jsonl.gz` and `gold.jsonl.gz`. */
export const readSpanCorpus = ({ folder, innermost, outlets }: SpanCorpus): CorpusText[] => {
  const gold = new Map(
    rowsOf<{ id: string; names: GoldSpan[] }>(`${folder}/gold.jsonl.gz`).map(({ id, names }) => [id, names]),
  );
  return rowsOf<Input>(`${folder}/input.jsonl.gz`)
    .filter(({ outlet }) => outlets?.(outlet ?? '') ?? true)
    .map(({ id, text, language = 'en' }) => {
      const tokens = tokenise(text, language);
      const words = splitSentences(text, tokens, language).flatMap(({ first, last }, sentence) =>
        tokens.slice(first, last).map(({ form, start, end }) => ({ form, start, end, sentence })),
      );
      const spans = gold.get(id) ?? [];
      return { id, language, words, spans: onWords(words, innermost ? innermostNames(text, spans) : spans) };
    });
};

/** Type letters of EAGLES tags of proper nouns: np0000p a person, o an organisation, l a place, a another. */
const EAGLES: Readonly<Record<string, NameType | null>> = { p: 'PER', o: 'ORG', l: 'LOC', a: 'MISC', '0': null };

/** Words of a joined name: "Banco_del_Norte" is four, for "del" is two. */
const joinedLength = (misc: string): number => {
  const joined = /MWE=([^|]+)/.exec(misc)?.[1];
  return joined === undefined
    ? 1
    : joined.split('_').reduce((sum, word) => sum + (/^(?:del|al)$/i.test(word) ? 2 : 1), 0);
};

/** A treebank in CoNLL-U whose EAGLES tags mark proper nouns, a text a document. */
export const readEaglesTreebank = (path: string, language: Language): CorpusText[] => {
  const texts: CorpusText[] = [];
  let words: CorpusWord[] = [];
  let spans: CorpusSpan[] = [];
  let sentence = 0;
  const close = (): void => {
    if (words.length > 0) texts.push({ id: `${texts.length}`, language, words, spans });
    [words, spans, sentence] = [[], [], 0];
  };
  for (const line of textOf(path).split('\n')) {
    if (line.startsWith('# newdoc')) close();
    if (line === '') sentence += 1;
    if (!/^\d+\t/.test(line)) continue;
    const [, form, , upos, xpos, , , , , misc] = line.split('\t');
    const type = EAGLES[/^np0000([ploa0])$/.exec(xpos)?.[1] ?? ''];
    if (type !== undefined) spans.push({ first: words.length, last: words.length + joinedLength(misc), type });
    words.push({ form, sentence, upos });
  }
  close();
  return texts.map((text) => ({ ...text, spans: text.spans.filter(({ last }) => last <= text.words.length) }));
};
