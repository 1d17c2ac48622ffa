/** The record as a file: its form, what is in it, and its first rows as they will be. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queryOf } from '../api/ask.ts';
import { previewQuery } from '../api/queries.ts';
import { FilterChips } from '../events/filter-chips.tsx';
import { eventsSearch } from '../events/filters.ts';
import { Failure, Loading } from '../shell/messages.tsx';
import { useTitle } from '../shell/use-title.ts';
import { useWords } from '../words/use-words.tsx';
import { DRAWINGS, EXPORT_FORMATS, type ExportFormat, PROFILES, type Profile, TABLES } from './formats.ts';

const route = getRouteApi('/export');

export const ExportPage = () => {
  const { say, label } = useWords();
  const { view: _, sort: __, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [safe, setSafe] = useState(false);
  const [profile, setProfile] = useState<Profile>('full');
  const drawn = DRAWINGS.has(format);
  const address = `/api/export/${format}${queryOf({
    ...filters,
    textMode: safe && TABLES.has(format) ? 'spreadsheet-safe' : undefined,
    profile: profile === 'full' ? undefined : profile,
  })}`;
  const { data, error, refetch } = useQuery({ ...previewQuery(format, filters), enabled: !drawn });
  useTitle(say('export.title'));
  return (
    <div className="page page-export">
      <h1>{say('export.title')}</h1>
      <p className="lead">{say('export.lead')}</p>
      <FilterChips
        filters={filters}
        view="list"
        show={() => undefined}
        clear={() => void navigate({ search: {}, replace: true })}
        change={(change) =>
          void navigate({ search: (before) => eventsSearch({ ...before, ...change }), replace: true })
        }
      />
      <fieldset className="export-forms">
        <legend>{say('export.format')}</legend>
        {EXPORT_FORMATS.map((name) => (
          <label key={name} className="export-form">
            <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
            <span>
              <b>{label('format', name)}</b>
              <small>{say(`export.about.${name}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="rule-set export-profile">
        <span>{say('export.profile')}</span>
        <select value={profile} onChange={(event) => setProfile(event.target.value as Profile)}>
          {PROFILES.map((name) => (
            <option key={name} value={name}>
              {label('profile', name)}
            </option>
          ))}
        </select>
      </label>
      {TABLES.has(format) && (
        <label className="own-check">
          <input type="checkbox" checked={safe} onChange={(event) => setSafe(event.target.checked)} />
          {say('export.safe')}
        </label>
      )}
      <p className="actions">
        <a className="button button-chief" href={address} download>
          {say('export.download', { format: label('format', format) })}
        </a>
        <Link to="/" search={filters} className="button">
          {say('charts.filter')}
        </Link>
      </p>
      <section aria-labelledby="preview-title">
        <h2 id="preview-title">
          {say('export.preview')}{' '}
          <span className="count" role="status">
            {data && !drawn && say('export.rows', { shown: data.rows.length, total: data.total })}
          </span>
        </h2>
        {error && <Failure error={error} again={() => void refetch()} />}
        {!data && !error && !drawn && <Loading />}
        {drawn && <img className="export-drawing" src={address} alt={say(`export.about.${format}`)} />}
        {data && !drawn && data.rows.length === 0 && <p className="message-quiet">{say('export.bytes')}</p>}
        {data && !drawn && data.rows.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
          <section className="preview" tabIndex={0} aria-label={say('export.preview')}>
            <table>
              <thead>
                <tr>
                  {data.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
                  <tr key={index}>
                    {row.map((cell, column) => (
                      <td key={data.columns[column]} dir="auto">
                        {cell === null ? '' : String(cell)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </div>
  );
};
