/** Counts over time as stacked bars, one colour and one pattern a series, with their legend. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Series } from '../api/types.ts';
import type { Words } from '../words/make-words.ts';
import { sayActor } from '../words/say-values.ts';
import { sayEdtf } from '../words/say-when.ts';
import { useWords } from '../words/use-words.tsx';

const WIDE = 1000;
const HIGH = 360;
const SIDE = 48;
const FOOT = 26;
const LEGEND = 22;
const COLUMNS = 4;

export const saySeries = (by: string, { value, label }: Series['series'][number], words: Words): string => {
  if (value === 'other') return words.say('charts.other');
  if (by === 'none') return words.say('charts.all');
  if (by === 'type') return words.label('type', value);
  if (by === 'country') return words.country(value);
  return by === 'actor' ? sayActor(label) : label;
};

/** Every so many bins one is named. */
const LABELS = 10;

export const SeriesChart = ({
  found,
  by,
  title,
}: {
  readonly found: Series;
  readonly by: string;
  readonly title: string;
}) => {
  const words = useWords();
  const { bins, series } = found;
  const rows = by === 'none' ? 0 : Math.ceil(series.length / COLUMNS);
  const top = rows * LEGEND + 12;
  const totals = bins.map((_, bin) => series.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0));
  const x = scaleBand<number>([...bins.keys()], [SIDE, WIDE - 8]).paddingInner(bins.length > 200 ? 0 : 0.15);
  const y = scaleLinear([0, Math.max(1, ...totals)], [HIGH - FOOT, top]).nice(5);
  const every = Math.max(1, Math.ceil(bins.length / LABELS));
  return (
    <svg className="chart" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={title}>
      {y
        .ticks(5)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line className="curve-grid" x1={SIDE - 6} x2={WIDE - 8} y1={y(tick)} y2={y(tick)} />
            <text className="chart-tick" x={SIDE - 10} y={y(tick) + 4} textAnchor="end">
              {words.number(tick)}
            </text>
          </g>
        ))}
      {bins.map((bin, at) =>
        at % every === 0 ? (
          <text key={bin} className="chart-tick" x={x(at)} y={HIGH - 6}>
            {sayEdtf(bin, words)}
          </text>
        ) : null,
      )}
      {bins.map((bin, at) => {
        let floor = 0;
        return series.map((one, index) => {
          const count = one.counts[at] ?? 0;
          const [low, high] = [y(floor), y(floor + count)];
          floor += count;
          return count === 0 ? null : (
            <rect
              key={`${bin} ${one.value}`}
              className={`series series-${index}`}
              x={x(at)}
              width={Math.max(1, x.bandwidth())}
              y={high}
              height={low - high}
            />
          );
        });
      })}
      {by !== 'none' &&
        series.map((one, index) => (
          <g
            key={one.value}
            transform={`translate(${SIDE + (index % COLUMNS) * ((WIDE - SIDE) / COLUMNS)},${Math.floor(index / COLUMNS) * LEGEND})`}
          >
            <rect className={`series series-${index}`} width={12} height={12} y={3} />
            <text className="chart-name" x={18} y={13}>
              {saySeries(by, one, words)} · {words.number(one.total)}
            </text>
          </g>
        ))}
    </svg>
  );
};

export const SeriesTable = ({ found, by }: { readonly found: Series; readonly by: string }) => {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.say('time.period')}</th>
          {found.series.map((one) => (
            <th key={one.value} scope="col">
              {saySeries(by, one, words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.bins.map((bin, at) => (
          <tr key={bin}>
            <th scope="row">{sayEdtf(bin, words)}</th>
            {found.series.map((one) => (
              <td key={one.value}>{words.number(one.counts[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
