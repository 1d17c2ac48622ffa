/** A picture with its name, its ways to be saved, and the same as a table. */
import { type ReactNode, useRef } from 'react';
import { useWords } from '../words/use-words.tsx';
import { savePng, saveSvg } from './export-picture.ts';

export interface PictureProps {
  readonly title: string;
  readonly note?: string;
  /** Holds one svg with a viewBox. */
  readonly children: ReactNode;
  readonly table?: ReactNode;
}

export const Picture = ({ title, note, children, table }: PictureProps) => {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = (): SVGSVGElement | null => frame.current?.querySelector('svg') ?? null;
  return (
    <figure className="picture">
      <figcaption>
        <h2>{title}</h2>
        {note && <p className="hint">{note}</p>}
        <span className="picture-tools">
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              const svg = drawing();
              if (svg) saveSvg(svg, title);
            }}
          >
            SVG<span className="visually-hidden">: {say('charts.save', { title })}</span>
          </button>
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              const svg = drawing();
              if (svg) void savePng(svg, title);
            }}
          >
            PNG<span className="visually-hidden">: {say('charts.save', { title })}</span>
          </button>
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section ref={frame} className="picture-frame" tabIndex={0} aria-label={title}>
        {children}
      </section>
      {table && (
        <details className="picture-table">
          <summary>{say('time.table')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
          <section className="picture-table-body" tabIndex={0} aria-label={`${title}: ${say('time.table')}`}>
            {table}
          </section>
        </details>
      )}
    </figure>
  );
};
