/** How a toll's figures went over the days: each report's figure with its range, what the record holds as a line. */
import { scaleLinear } from 'd3-scale';
import type { Toll } from '../api/types.ts';
import { sayFigure } from '../words/say-values.ts';
import { sayDay } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';
import type { Sigla } from './sigla.ts';
import type { TollFigure } from './toll-figures.ts';

export interface TollCurveProps {
  readonly name: string;
  readonly toll: Toll;
  readonly figures: readonly TollFigure[];
  readonly sigla: Sigla;
}

const WIDE = 560;
const HIGH = 150;
const SIDE = 34;
const FOOT = 22;
/** Between figures of one day. */
const STEP = 16;

const midOf = ({ low, best, high }: TollFigure): number | undefined => best ?? low ?? high ?? undefined;

/** Several figures of a day stand side by side. */
const spread = (dated: readonly TollFigure[]): ReadonlyMap<string, number> => {
  const seen = new Map<number, number>();
  return new Map(
    dated.map(({ key, day = 0 }) => {
      const place = seen.get(day) ?? 0;
      seen.set(day, place + 1);
      return [key, place];
    }),
  );
};

export const TollCurve = ({ name, toll, figures, sigla }: TollCurveProps) => {
  const words = useWords();
  const dated = figures.filter((figure) => figure.day !== undefined && midOf(figure) !== undefined);
  if (dated.length < 2) return null;
  const days = dated.map(({ day }) => day!);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...dated.flatMap(({ low, best, high }) => [low ?? 0, best ?? 0, high ?? 0]), toll.high ?? 0);
  const places = spread(dated);
  const beside = STEP * Math.max(0, ...dated.map(({ key }) => places.get(key) ?? 0));
  const x = scaleLinear([first, Math.max(last, first + 1)], [SIDE, Math.max(WIDE - SIDE - beside, WIDE / 2)]);
  const y = scaleLinear([0, most], [HIGH - FOOT, 12]).nice(4);
  const at = (figure: TollFigure): number => x(figure.day!) + STEP * (places.get(figure.key) ?? 0);
  // A total and its classes make no line together.
  const used = dated.filter(({ chosen, whom }) => chosen && (whom === toll.whom || whom === 'unknown'));
  const held = toll.best ?? toll.low ?? toll.high;
  const ticks = y.ticks(4).filter(Number.isInteger);
  return (
    <svg
      className="toll-curve"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={words.say('toll.curve', {
        name,
        n: dated.length,
        from: sayDay(first, words),
        to: sayDay(last, words),
      })}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="curve-grid" x1={SIDE - 6} x2={WIDE - 8} y1={y(tick)} y2={y(tick)} />
          <text className="curve-tick" x={SIDE - 10} y={y(tick) + 4} textAnchor="end">
            {words.number(tick)}
          </text>
        </g>
      ))}
      {[...new Set([first, last])].map((day) => (
        <text
          key={day}
          className="curve-tick"
          x={x(day)}
          y={HIGH - 4}
          textAnchor={day === last && last > first ? 'end' : 'start'}
        >
          {sayDay(day, words)}
        </text>
      ))}
      {held !== null && <line className="curve-held" x1={SIDE - 6} x2={WIDE - 8} y1={y(held)} y2={y(held)} />}
      <polyline className="curve-line" points={used.map((figure) => `${at(figure)},${y(midOf(figure)!)}`).join(' ')} />
      {dated.map((figure) => {
        const mid = midOf(figure)!;
        const [low, high] = [figure.low ?? mid, figure.high ?? mid];
        return (
          <g key={figure.key} className={figure.chosen ? 'curve-point curve-chosen' : 'curve-point'}>
            <title>{`${sigla.get(figure.report)}: ${sayFigure(figure, words)} “${figure.words}”`}</title>
            {low !== high && <line x1={at(figure)} x2={at(figure)} y1={y(low)} y2={y(high)} />}
            <circle cx={at(figure)} cy={y(mid)} r={4} />
            <text x={at(figure)} y={y(Math.max(mid, high)) - 7} textAnchor="middle">
              {sigla.get(figure.report)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
