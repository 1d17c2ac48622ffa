/** Events over time: drag to choose a period, or move its ends by key. */
import { scaleLinear } from 'd3-scale';
import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import type { EventPoints } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { dayNumber, isoDay, sayDay } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import { type Bin, type Bins, binEvents, MEASURES, type Measure } from './bin-events.ts';
import { timeTicks } from './time-ticks.ts';
import type { Change } from './use-filters.ts';
import { useSize } from './use-size.ts';

export interface TimelineProps {
  readonly points: EventPoints;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Id of the event pointed at in the list. */
  readonly pointed: string | undefined;
  readonly onPeriod: (change: Change) => void;
}

const AXIS = 22;
const SIDE = 8;
/** Narrowest bar that still reads as one, in pixels. */
const BAR = 4;

type Period = readonly [from: number, to: number];

const periodName = ({ from, to }: Pick<Bin, 'from' | 'to'>, words: Words): string =>
  from === to ? sayDay(from, words) : `${sayDay(from, words)} – ${sayDay(to, words)}`;

const PeriodTable = ({ bins, measure }: { readonly bins: Bins; readonly measure: Measure }) => {
  const words = useWords();
  const { say, number } = words;
  const rows = bins.bins.filter(({ sure, vague }) => sure + vague > 0);
  return (
    <details className="time-table">
      <summary>{say('time.table')}</summary>
      <div className="time-table-body">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('time.period')}</th>
              <th scope="col">{say(`time.${measure}`)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{periodName(bin, words)}</th>
                <td>{number(Math.round((bin.sure + bin.vague) * 10) / 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

interface EndProps {
  readonly side: 0 | 1;
  readonly period: Period;
  readonly whole: Period;
  readonly bins: readonly Bin[];
  readonly x: number;
  readonly onMove: (period: Period) => void;
}

/** One end of the period: a slider whose steps are the bins. */
const End = ({ side, period, whole, bins, x, onMove }: EndProps) => {
  const words = useWords();
  const day = period[side];
  const stops = bins.map((bin) => (side === 0 ? bin.from : bin.to));
  const at = Math.max(
    0,
    side === 0 ? stops.findLastIndex((stop) => stop <= day) : stops.findIndex((stop) => stop >= day),
  );
  const go = (index: number): void => {
    const next = stops[Math.min(Math.max(index, 0), stops.length - 1)]!;
    onMove(side === 0 ? [Math.min(next, period[1]), period[1]] : [period[0], Math.max(next, period[0])]);
  };
  const onKey = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: 0,
      End: stops.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div
      className="time-end"
      role="slider"
      tabIndex={0}
      aria-label={words.say(side === 0 ? 'time.from' : 'time.to')}
      aria-valuemin={whole[0]}
      aria-valuemax={whole[1]}
      aria-valuenow={Math.min(Math.max(day, whole[0]), whole[1])}
      aria-valuetext={sayDay(day, words)}
      style={{ insetInlineStart: `${x}px` }}
      onKeyDown={onKey}
    />
  );
};

const pointedDays = (points: EventPoints, id: string | undefined): Period | undefined => {
  const at = id === undefined ? -1 : points.id.indexOf(id);
  const from = points.from[at] ?? points.to[at];
  const to = points.to[at] ?? points.from[at];
  return from == null || to == null ? undefined : [from, to];
};

export const Timeline = memo(({ points, from, to, pointed, onPeriod }: TimelineProps) => {
  const words = useWords();
  const { say } = words;
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const [measure, setMeasure] = useState<Measure>('events');
  const [dragged, setDragged] = useState<Period>();
  const start = useRef<number>(undefined);
  const found = useMemo(
    () => binEvents(points, measure, Math.max(10, Math.floor(width / BAR))),
    [points, measure, width],
  );
  const { bins } = found;
  const whole: Period = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 0];
  const fromDay = from ? dayNumber(from, 'first') : undefined;
  const toDay = to ? dayNumber(to, 'last') : undefined;
  const chosen: Period | undefined =
    dragged ?? (fromDay !== undefined || toDay !== undefined ? [fromDay ?? whole[0], toDay ?? whole[1]] : undefined);
  const x = scaleLinear([whole[0], whole[1] + 1], [SIDE, Math.max(width - SIDE, SIDE + 1)]).clamp(true);
  const tallest = Math.max(1, ...bins.map(({ sure, vague }) => sure + vague));
  const y = scaleLinear([0, tallest], [height - AXIS, 14]);

  const dayAt = (event: PointerEvent): number => {
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    return Math.floor(x.invert(event.clientX - left));
  };
  const snapped = (a: number, b: number): Period => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const first = bins.find((bin) => bin.to >= low) ?? bins[0]!;
    const last = bins.findLast((bin) => bin.from <= high) ?? bins.at(-1)!;
    return [first.from, last.to];
  };
  const setPeriod = ([first, last]: Period): void => onPeriod({ from: isoDay(first), to: isoDay(last) });
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = dayAt(event);
    setDragged(snapped(start.current, start.current));
  };
  const onMove = (event: PointerEvent): void => {
    if (start.current !== undefined) setDragged(snapped(start.current, dayAt(event)));
  };
  const onUp = (): void => {
    if (start.current !== undefined && dragged) setPeriod(dragged);
    start.current = undefined;
    setDragged(undefined);
  };
  const lit = pointedDays(points, pointed);

  return (
    <div className="timeline">
      <div className="timeline-bar">
        <fieldset className="switch">
          <legend className="visually-hidden">{say('time.measure')}</legend>
          {MEASURES.map((name) => (
            <button key={name} type="button" aria-pressed={measure === name} onClick={() => setMeasure(name)}>
              {say(`time.${name}`)}
            </button>
          ))}
        </fieldset>
        <p className="timeline-note">
          {chosen ? periodName({ from: chosen[0], to: chosen[1] }, words) : say('time.hint')}
          {found.undated > 0 && ` · ${say('time.undated', { n: found.undated })}`}
        </p>
        {chosen && !dragged && (
          <button type="button" className="button-link" onClick={() => onPeriod({ from: undefined, to: undefined })}>
            {say('time.clear')}
          </button>
        )}
      </div>
      <div
        ref={frame}
        className="timeline-frame"
        dir="ltr"
        onPointerDown={bins.length > 0 ? onDown : undefined}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        {bins.length === 0 && <p className="message message-quiet">{say('time.none')}</p>}
        {bins.length > 0 && width > 0 && (
          <>
            <svg
              width={width}
              height={height}
              role="img"
              aria-label={say('time.label', {
                n: found.dated,
                from: sayDay(whole[0], words),
                to: sayDay(whole[1], words),
              })}
            >
              {timeTicks(whole, width, words.locale).map(({ day, label }) => (
                <g key={day} className="tick" transform={`translate(${x(day)},0)`}>
                  <line y1={10} y2={height - AXIS} />
                  <text x={3} y={height - 7}>
                    {label}
                  </text>
                </g>
              ))}
              <text className="tallest" x={SIDE} y={10}>
                {words.number(Math.round(tallest))}
              </text>
              <line className="axis" x1={SIDE} x2={width - SIDE} y1={height - AXIS} y2={height - AXIS} />
              {bins.map((bin) => {
                const [left, right] = [x(bin.from), x(bin.to + 1)];
                const gap = right - left > 4 ? 1 : 0;
                const wide = Math.max(1, right - left - gap);
                const outside = chosen !== undefined && (bin.to < chosen[0] || bin.from > chosen[1]);
                return (
                  <g key={bin.from} className={outside ? 'bar bar-outside' : 'bar'}>
                    <rect
                      className="bar-vague"
                      x={left}
                      width={wide}
                      y={y(bin.sure + bin.vague)}
                      height={y(bin.sure) - y(bin.sure + bin.vague)}
                    />
                    <rect className="bar-sure" x={left} width={wide} y={y(bin.sure)} height={y(0) - y(bin.sure)} />
                  </g>
                );
              })}
              {lit && (
                <rect
                  className="bar-lit"
                  x={x(lit[0])}
                  width={Math.max(3, x(lit[1] + 1) - x(lit[0]))}
                  y={height - AXIS + 1}
                  height={4}
                />
              )}
              {chosen && (
                <rect
                  className="brush"
                  x={x(chosen[0])}
                  width={Math.max(2, x(chosen[1] + 1) - x(chosen[0]))}
                  y={4}
                  height={height - AXIS - 4}
                />
              )}
            </svg>
            <End
              side={0}
              period={chosen ?? whole}
              whole={whole}
              bins={bins}
              x={x((chosen ?? whole)[0])}
              onMove={setPeriod}
            />
            <End
              side={1}
              period={chosen ?? whole}
              whole={whole}
              bins={bins}
              x={x((chosen ?? whole)[1] + 1)}
              onMove={setPeriod}
            />
          </>
        )}
      </div>
      <PeriodTable bins={found} measure={measure} />
    </div>
  );
});
