/** Pictures of the record as the filters leave it: over time, by who or where, on the map; each saved as SVG or PNG. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { pointsQuery, seriesQuery } from '../api/queries.ts';
import { FilterChips } from '../events/filter-chips.tsx';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { BINS, type ChartsSearch, chartsSearch, KEYS, MEASURES } from './charts-search.ts';
import { Picture } from './picture.tsx';
import { SeriesChart, SeriesTable } from './series-chart.tsx';
import { StillMap } from './still-map.tsx';

const route = getRouteApi('/charts');

export const ChartsPage = () => {
  const { say } = useWords();
  const { bin = 'month', by = 'actor', measure = 'killed', ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<ChartsSearch>): void =>
    void navigate({ search: (before: ChartsSearch) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const series = useQuery(seriesQuery(filters, { bin, by, measure }));
  const points = useQuery(pointsQuery(filters));
  useTitle(say('charts.title'));
  const name = say('charts.series', {
    measure: say(`time.${measure}`),
    bin: say(`charts.bin.${bin}`),
    by: by === 'none' ? '' : say(`charts.by.${by}`),
    has: by === 'none' ? 'no' : 'yes',
  });
  const choices = [
    ['measure', measure, MEASURES, (one: string) => say(`time.${one as 'events'}`)],
    ['by', by, KEYS, (one: string) => say(`charts.by.${one as 'type'}`)],
    ['bin', bin, BINS, (one: string) => say(`charts.bin.${one as 'month'}`)],
  ] as const;
  return (
    <div className="page page-charts">
      <header className="charts-head">
        <h1>{say('charts.title')}</h1>
        {choices.map(([field, value, values, named]) => (
          <label key={field} className="rule-set">
            <span>{say(`charts.${field}`)}</span>
            <select value={value} onChange={(event) => set({ [field]: event.target.value } as Partial<ChartsSearch>)}>
              {values.map((one) => (
                <option key={one} value={one}>
                  {named(one)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </header>
      <FilterChips
        filters={filters}
        view="list"
        show={() => undefined}
        clear={() => void navigate({ search: { bin, by, measure }, replace: true })}
        change={(change) =>
          void navigate({
            search: (before: ChartsSearch) => chartsSearch({ ...before, ...change }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <p className="hint">
        {say('charts.hint')}{' '}
        <Link to="/" search={filters}>
          {say('charts.filter')}
        </Link>
      </p>
      {series.error && <Failure error={series.error} again={() => void series.refetch()} />}
      {series.isPending && <Loading />}
      {series.data && series.data.bins.length === 0 && <p className="message">{say('time.none')}</p>}
      {series.data && series.data.bins.length > 0 && (
        <Picture title={name} table={<SeriesTable found={series.data} by={by} />}>
          <SeriesChart found={series.data} by={by} title={name} />
        </Picture>
      )}
      {points.data && (
        <Picture title={say('charts.map', { n: points.data.id.length })} note={say('charts.map.note')}>
          <StillMap points={points.data} title={say('charts.map', { n: points.data.id.length })} />
        </Picture>
      )}
    </div>
  );
};
