/** A treebank's sentences put back into running text, to measure how tokeniser and splitter find them again. */
import type { ConlluSentence } from '../language/conllu.ts';

/** One document's text with the offsets of its gold tokens and sentences, each as "start-end". */
export interface RawDocument {
  readonly text: string;
  readonly tokens: ReadonlySet<string>;
  readonly sentences: ReadonlySet<string>;
}

interface Draft {
  text: string;
  readonly tokens: Set<string>;
  readonly sentences: Set<string>;
  /** Whether the last token touches what follows. */
  touches: boolean;
}

const comment = (lines: readonly string[], name: string): string | undefined =>
  lines
    .find((line) => line.startsWith(`# ${name} =`))
    ?.slice(name.length + 4)
    .trim();

/** Surface tokens: a multiword token once, not its words. */
const surface = (lines: readonly string[]): readonly (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  let inside = 0;
  for (const line of lines) {
    const columns = line.split('\t');
    if (!/^\d/.test(columns[0]) || columns[0].includes('.')) continue;
    if (columns[0].includes('-')) inside = Number(columns[0].split('-')[1]);
    else if (Number(columns[0]) <= inside) continue;
    rows.push(columns);
  }
  return rows;
};

const append = (draft: Draft, { lines }: ConlluSentence): void => {
  const text = comment(lines, 'text');
  if (text === undefined) return;
  if (draft.text !== '')
    draft.text += lines.some((line) => line.startsWith('# newpar')) ? '\n\n' : draft.touches ? '' : ' ';
  const base = draft.text.length;
  let at = 0;
  let first = -1;
  const rows = surface(lines);
  for (const [, form] of rows) {
    const start = text.indexOf(form, at);
    if (start < 0) continue;
    at = start + form.length;
    if (first < 0) first = start;
    draft.tokens.add(`${base + start}-${base + at}`);
  }
  draft.sentences.add(`${base + first}-${base + at}`);
  draft.touches = /SpaceAfter=No/.test(rows[rows.length - 1]?.[9] ?? '');
  draft.text += text;
};

/** The documents of a treebank: paragraphs apart by an empty line, sentences as their spacing says. */
export const rawDocuments = (sentences: readonly ConlluSentence[]): RawDocument[] => {
  const drafts: Draft[] = [];
  for (const sentence of sentences) {
    if (drafts.length === 0 || sentence.lines.some((line) => line.startsWith('# newdoc')))
      drafts.push({ text: '', tokens: new Set(), sentences: new Set(), touches: false });
    append(drafts[drafts.length - 1], sentence);
  }
  return drafts;
};
