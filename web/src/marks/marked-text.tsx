/**
 * A report's text with its parts and marked passages. Text is only ever text: whatever a report holds, React writes it as
 * characters. Passages may overlap; each stretch knows all that cover it.
 */
import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react';
import type { Highlight, Part, Span } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';

export interface Mark extends Span {
  /** What a click on it answers with. */
  readonly id: string;
  readonly about: Highlight['about'];
}

export interface MarkedTextProps {
  readonly text: string;
  readonly language: string;
  readonly sentences: readonly (Span & { readonly part: Part })[];
  readonly marks: readonly Mark[];
  /** Ids of marks that are lit. */
  readonly lit: ReadonlySet<string>;
  readonly onPick: (ids: readonly string[]) => void;
}

interface Stretch extends Span {
  readonly marks: readonly Mark[];
}

interface Block {
  readonly part: Part;
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** Cuts `[start, end)` wherever a mark begins or ends. */
const stretchesOf = (start: number, end: number, marks: readonly Mark[]): readonly Stretch[] => {
  const within = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const cuts = [start, end, ...within.flatMap((mark) => [mark.start, mark.end])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return [...new Set(cuts)].slice(0, -1).map((from, index, all) => {
    const to = all[index + 1] ?? end;
    return { start: from, end: to, marks: within.filter((mark) => mark.start <= from && mark.end >= to) };
  });
};

interface Stop extends Span {
  readonly part: Part;
}

/** Paragraphs of one part each: a new line or another part begins a new one. */
const paragraphsOf = (text: string, sentences: MarkedTextProps['sentences']): readonly Stop[] => {
  const pieces: readonly Stop[] = sentences.length > 0 ? sentences : [{ start: 0, end: text.length, part: 'body' }];
  const paragraphs: { start: number; end: number; part: Part }[] = [];
  for (const { start, end, part } of pieces) {
    const last = paragraphs.at(-1);
    const breaks = !last || last.part !== part || text.slice(last.end, start).includes('\n');
    if (breaks) paragraphs.push({ start, end, part });
    else last.end = end;
  }
  return paragraphs;
};

const blocksOf = ({
  text,
  sentences,
  marks,
}: Pick<MarkedTextProps, 'text' | 'sentences' | 'marks'>): readonly Block[] => {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  return paragraphsOf(text, sentences).map(({ start, end, part }) => ({
    part,
    start,
    stretches: stretchesOf(start, end, sorted),
  }));
};

const NOTED: ReadonlySet<Part> = new Set(['caption', 'editor-note', 'boilerplate']);

const idsOf = (target: EventTarget): readonly string[] | undefined =>
  (target as HTMLElement).closest<HTMLElement>('[data-marks]')?.dataset.marks?.split(' ');

/** Moves to the next or last mark of the same text. */
const step = (from: HTMLElement, by: 1 | -1): void => {
  const all = [...(from.closest('.text')?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])];
  const next = all[all.indexOf(from) + by];
  next?.focus();
};

export const MarkedText = memo(({ text, language, sentences, marks, lit, onPick }: MarkedTextProps) => {
  const { say, label } = useWords();
  const blocks = useMemo(() => blocksOf({ text, sentences, marks }), [text, sentences, marks]);
  let first = true;
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const ids = idsOf(target);
    if (!ids) return;
    if (event.key === 'Enter' || event.key === ' ') onPick(ids);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(target, 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(target, -1);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const ids = idsOf(event.target);
    if (ids) onPick(ids);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: clicks and keys of the marks within, which are buttons
    <div
      className="text"
      lang={language === 'und' ? undefined : language}
      dir="auto"
      onClick={onClick}
      onKeyDown={onKey}
    >
      {blocks.map(({ part, start, stretches }) => (
        <p key={start} className={`part part-${part}`}>
          {NOTED.has(part) && <span className="part-name">{label('part', part)}</span>}
          {stretches.map((stretch) => {
            const words = text.slice(stretch.start, stretch.end);
            if (stretch.marks.length === 0) {
              return (
                <span key={stretch.start} data-at={stretch.start}>
                  {words}
                </span>
              );
            }
            const kinds = [...new Set(stretch.marks.map(({ about }) => about))];
            const isLit = stretch.marks.some(({ id }) => lit.has(id));
            const reachable = first;
            first = false;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a button would not break over lines as text does
              <span
                key={stretch.start}
                role="button"
                tabIndex={reachable ? 0 : -1}
                aria-pressed={isLit}
                title={kinds.map((kind) => say(`mark.${kind}`)).join(', ')}
                className={`mark ${kinds.map((kind) => `mark-${kind}`).join(' ')}${isLit ? ' mark-lit' : ''}`}
                data-marks={stretch.marks.map(({ id }) => id).join(' ')}
                data-at={stretch.start}
              >
                {words}
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
});
