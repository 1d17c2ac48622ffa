/** Words of a report chosen by pointer or by key, as offsets into its text. */
import type { Span } from '../api/types.ts';

const offsetOf = (node: Node, offset: number): number | undefined => {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-at]');
  if (!stretch || !element?.closest('.report-text')) return undefined;
  return Number(stretch.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
};

/** Without the spaces around it; undefined where it is empty. */
export const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : undefined;
};

/** What the pointer chose within the report's text, if anything. */
export const pointed = (text: string): Span | undefined => {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return undefined;
  const a = offsetOf(selection.anchorNode, selection.anchorOffset);
  const b = offsetOf(selection.focusNode, selection.focusOffset);
  return a === undefined || b === undefined ? undefined : trimmed(text, { start: Math.min(a, b), end: Math.max(a, b) });
};

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

export const wordsOf = (text: string): readonly Span[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The choice moved by one word, or its end moved where it is `extended`. */
export const stepWords = (
  words: readonly Span[],
  chosen: Span | undefined,
  { by, extended }: { readonly by: 1 | -1; readonly extended: boolean },
): Span | undefined => {
  if (words.length === 0) return undefined;
  if (!chosen) return words[0];
  const first = words.findIndex(({ end }) => end > chosen.start);
  const last = words.findLastIndex(({ start }) => start < chosen.end);
  if (!extended) return words[Math.min(Math.max((by === 1 ? last : first) + by, 0), words.length - 1)];
  const end = words[Math.min(Math.max(last + by, first), words.length - 1)]!;
  return { start: chosen.start, end: end.end };
};
